"""Who speaks: the subject of a verb of saying as a canonical name."""

import re
from collections.abc import Iterator

from helpers.coding.claims.antecedent import Speaker, goes_on, stands_for
from helpers.coding.claims.author import author, first_person
from helpers.coding.claims.lexicon import Cues
from helpers.language.document import Document, Mention, Sentence
from helpers.language.grammar import Clause, Span

_INVERTS = frozenset({"say", "add", "write", "note", "explain", "warn", "comment", "state", "stress", "reply", "recall", "tweet"})
_QUOTING = frozenset({"quote", "quotes", "quoted", "quoting", "cite", "cites", "cited", "citing"})
_OFFICIAL = frozenset({"official", "officials", "authorities", "government", "ministry", "spokesman", "spokeswoman", "leaders"})
_PLACING = frozenset({"in", "at", "from", "near", "to", "of", "with", "for", "on", "over", "against"})
# names of a list may have others between them that nobody knows: "Nora Vale, Ivo Marn and Ada Holm"
_JOINS = re.compile(r"(?:, (?:(?:[A-Z][\w’-]+ ){1,2}[A-Z][\w’-]+(?:,? and |, ))?(?:and )?| and )")
_LAST = re.compile(r" and $")
_OWNED = re.compile(r"['’]s (?:[A-Z]|[a-z-]+ [A-Z])")
_STOP = re.compile(r"[,;.:()]")
_ASIDE = re.compile(r",? (?:on |late |early |last |in |has |have |had )*")
_READ = {"actor": 0, "adjective": 1, "place": 2}
_RANK = {"person": 0, "organisation": 1, "armed_group": 1, "state": 2}


def of_clause(
    document: Document, sentence: Sentence, clause: Clause, actors: list[Mention], known: Cues, last: Speaker | None
) -> Speaker | None:
    """The actors of the subject; a pronoun nobody resolved stands for the speaker before."""
    span = clause.subject
    turned = _inverted(document, sentence, clause, actors)
    if turned:
        return _pick(document, turned, turned[0].start, turned[-1].end, known)
    if clause.verb.voice == "passive":
        span = clause.by  # "was rejected by Arundia"
    elif span is not None and (
        document.timed(span.start, span.end) or document.tokens[span.last - 1].lower in ("times", "occasions")
    ):
        return _before_time(document, sentence, span, actors, known)
    if clause.verb.form == "gerund" and clause.governor >= 0 and clause.inherited:
        quoted = _quoted(document, sentence, clause, actors)
        if quoted is not None:
            return _pick(document, quoted, quoted[0].start, quoted[-1].end, known) if quoted else None
    if span is None:
        return None
    if first_person(document, sentence, span):
        who = author(document)
        return Speaker((who.name,), span.start, named=False) if who is not None else None
    inside = [m for m in actors if m.start < span.end and m.end > span.start]
    if clause.verb.voice == "passive":
        stop = _STOP.search(document.text, span.end, sentence.end)
        wide = [m for m in actors if span.start <= m.start < (stop.start() if stop else sentence.end)]
        inside = wide if any(m.kind == "person" for m in wide) else inside
    else:
        inside = _listed(document, inside, actors, clause.verb.start)
    apposed = next((m for m in actors if m.kind == "person" and span.end <= m.start < clause.verb.start), None)
    if apposed is not None and not apposed.members and document.text[span.end : apposed.start] == ", ":
        return Speaker((apposed.name,), span.start)  # "Nora Vale's adviser, Timo Brandt, said"
    if last is not None and span.last - span.first == 1 and document.tokens[span.first].lower in ("he", "she"):
        again = goes_on(document, sentence, span, last)
        if again is not None:
            return again
    speaker = _pick(document, inside, span.start, max(span.end, inside[-1].end) if inside else span.end, known)
    if speaker is not None:
        return speaker
    return stands_for(document, sentence, span, actors, known, last)


def _quoted(document: Document, sentence: Sentence, clause: Clause, actors: list[Mention]) -> list[Mention] | None:
    """*the agency quoted Nora Vale as saying*: whom it quotes; None where nobody is quoted so."""
    tokens, k = document.tokens, clause.verb.first - 1
    if k <= sentence.first or tokens[k].lower != "as":
        return None
    verb = next((i for i in range(k - 1, max(sentence.first, k - 16) - 1, -1) if tokens[i].lower in _QUOTING), None)
    if verb is None or verb == k - 1:
        return None
    return [m for m in actors if tokens[verb].end <= m.start < tokens[k].start]


def _before_time(document: Document, sentence: Sentence, span: Span, actors: list[Mention], known: Cues) -> Speaker | None:
    """*Arundia, which ..., last night accused*, *Nora Vale on Tuesday said*: the time in front of the verb is not who speaks."""
    before = [m for m in actors if m.end <= span.start and m.reading != "place"]
    if before and _ASIDE.fullmatch(document.text[before[-1].end : span.start]):
        if before[-1].kind == "person" or not (before[-1].reading == "adjective" or _preposition(document, before[-1])):
            return Speaker(before[-1].members or (before[-1].name,), before[-1].start)
    group = before[:1]
    for mention in before[1:]:
        gap = document.text[group[-1].end : mention.start]
        if len(gap) > 25 or any(mark in gap for mark in ",;.()"):
            break
        group.append(mention)
    return _pick(document, group, sentence.start, group[-1].end + 1, known) if group else None


def _listed(document: Document, inside: list[Mention], actors: list[Mention], verb: int) -> list[Mention]:
    """*The three, Nora Vale, Timo Brandt and Ada Holm, demanded*: the grammar's subject may be one of the list."""
    if len(inside) != 1 or inside[0].members or inside[0].reading != "actor":
        return inside
    out = list(inside)
    for mention in actors:
        if mention.start >= verb:
            break
        gap = document.text[out[-1].end : mention.start] if mention.start >= out[-1].end else ""
        if mention.kind == out[0].kind and _JOINS.fullmatch(gap):
            out.append(mention)
    return out if _LAST.search(document.text[out[0].start : out[-1].start]) else inside


def _inverted(document: Document, sentence: Sentence, clause: Clause, actors: list[Mention]) -> list[Mention]:
    """*"...", said Nora Vale*: the actors right behind a verb of saying that has no subject of its own in front."""
    if clause.subject is not None and not clause.inherited and clause.subject.start < clause.verb.start:
        return []
    if clause.verb.lemma not in _INVERTS or not clause.verb.finite:
        return []
    before = document.text[max(sentence.start - 1, clause.verb.start - 3) : clause.verb.start].strip()
    if not before.endswith((",", '"', "”", "’", "'", "»")):
        return []
    end = clause.verb.end
    out: list[Mention] = []
    for mention in actors:
        gap = document.text[end : mention.start] if mention.start >= end else "."
        if len(gap) <= 45 and not any(mark in gap for mark in '.,;:()"“”'):
            out.append(mention)
            end = mention.end
        elif out and gap == ", " and mention.kind == "person" and all(m.kind != "person" for m in out):
            out.append(mention)  # "..., said the president of Arundia, Nora Vale"
            end = mention.end
    return out


def _pick(document: Document, inside: list[Mention], begin: int, end: int, known: Cues) -> Speaker | None:
    """A named person speaks for the body named with them; a state's adjective or possessor speaks through its body."""
    if not inside:
        return None
    for mention in inside:
        if mention.members:
            return Speaker(mention.members, begin)
    joined = " and " in document.text[begin:end]
    best = min(inside, key=lambda m: _fitness(document, m))
    if best.kind != "person":
        head = re.split(r"\b(?:of|in|from|within|for|to|at|with|on|who)\b|,", document.text[begin:end].lower())[0].split()
        if head and head[-1] in known.unnamed and "state" not in head:
            return None  # "sources in the Arundian government", "diplomats of Belmark"
        # "Azerbaijan's defence ministry", "the Turkish army": an adjective alone ("Turkish journalists") is no speaker
        heads = document.text[begin:end].lower()
        link = _link(document, best)
        spoken_for = any(word in heads for word in known.bodies)
        if best.reading == "place":
            spoken_for = bool(link) and link[0] in _OFFICIAL  # "officials in Oslo said"
        if _preposition(document, best) and not spoken_for:
            return None  # "a council that sits in Oslo said", "the withdrawal from parts of Ukraine revealed"
        if best.reading == "adjective" and not any(word in heads for word in known.bodies):
            return None
        owned = _OWNED.match(document.text, best.end, end)
        if owned and not spoken_for:
            return None  # "Belmark's Radio Sella said"
        if best.reading == "place":
            genitive = document.text[best.end : best.end + 2] in ("'s", "’s")
            if not genitive and best.end < end - 1 and not any(word in heads for word in known.bodies):
                return None
    elif best.affiliation and _by_government(document, best, known):
        return Speaker((best.affiliation,), begin)
    bodies = tuple(dict.fromkeys(m.name for m in inside if _speaks_through_body(document, m, end, known)))
    if joined and best.reading == "adjective" and len(bodies) > 1:
        return Speaker(bodies, begin)  # "the Arundian government and the Belmark army said"
    same = [m for m in inside if m.kind == best.kind and m.name != best.name and m.reading != "adjective"]
    if joined and same:
        names = dict.fromkeys(m.name for m in inside if m.kind == best.kind and m.reading != "adjective")
        return Speaker(tuple(names), begin)
    return Speaker((best.name,), begin)


def _fitness(document: Document, mention: Mention) -> tuple:
    """Less is better: persons; then who is not named as a place or behind *to* or *with*, organisations before states."""
    person = mention.kind == "person"
    aside = not person and _preposition(document, mention) not in ("", "of", "for")
    return not person, aside, _RANK.get(mention.kind, 3), _READ.get(mention.reading, 0), -mention.end


def _preposition(document: Document, mention: Mention) -> str:
    """*a council that sits in Oslo*, *the envoy to the United Nations*: what a mention is named behind, or nothing."""
    link = _link(document, mention)
    word = link[0] if link[-1:] == ["the"] else link[-1] if link else ""
    return word if word in _PLACING else ""


def _link(document: Document, mention: Mention) -> list[str]:
    return document.text[max(0, mention.start - 40) : mention.start].lower().split()[-2:]


def _speaks_through_body(document: Document, mention: Mention, end: int, known: Cues) -> bool:
    if mention.reading != "adjective":
        return mention.reading == "actor" and mention.kind != "person"
    words = document.text[mention.end : end].lower().split(" and ")[0].split()
    return any(word.strip(",") in known.bodies for word in words[:3])


def _by_government(document: Document, person: Mention, known: Cues) -> bool:
    """*the government of Nora Vale*, *the Vale government*, *Nora Vale's cabinet*: the state speaks, not the person."""
    ahead = document.text[person.end : person.end + 40].lower().replace("’", "'").removeprefix("'s").split()[:1]
    link = document.text[max(0, person.start - 60) : person.start].lower().split()[-2:]
    return (ahead != [] and ahead[0].strip(",.") in known.governments) or (
        len(link) == 2 and link[1] == "of" and link[0] in known.governments
    )


def of_according(
    document: Document, sentence: Sentence, actors: list[Mention], known: Cues
) -> Iterator[tuple[Speaker, int, int, int]]:
    """*according to X*: the speaker, begin and end of the phrase, and the offset behind *to*."""
    tokens = document.tokens
    for k in range(sentence.first, sentence.last - 2):
        if tokens[k].lower == "according" and tokens[k + 1].lower == "to":
            begin, at = tokens[k].start, tokens[k + 1].end
            near = [m for m in actors if 0 <= m.start - at <= 60 and "," not in document.text[at : m.start]]
            if near:
                first = near[0]
                group = [m for m in near if m.start - first.end <= 40 and not any(
                    c in document.text[first.end : m.start] for c in ",;.")]  # fmt: skip
                speaker = _pick(document, group, first.start, group[-1].end, known)
                if speaker is not None:
                    yield speaker, begin, group[-1].end, at
