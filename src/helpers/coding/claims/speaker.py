"""Who speaks: the subject of a verb of saying as a canonical name."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from helpers.coding.claims.lexicon import Cues
from helpers.language.document import Document, Mention, Sentence
from helpers.language.grammar import Clause, mentions_of

_PRONOUNS = frozenset({"he", "she", "it", "they", "who", "which", "both"})
_INVERTS = frozenset({"say", "add", "write", "note", "explain", "warn", "comment", "state", "stress", "reply", "recall", "tweet"})
_OFFICIAL = frozenset({"official", "officials", "authorities", "government", "ministry", "spokesman", "spokeswoman", "leaders"})
_PLACING = frozenset({"in", "at", "from", "near", "to", "of", "with", "for", "on", "over", "against"})
_RANK = {"person": 0, "organisation": 1, "armed_group": 1, "state": 2}


@dataclass(slots=True)
class Speaker:
    """``names`` are canonical; two where two sides say the same. ``named`` is False where a pronoun had to be read."""

    names: tuple[str, ...]
    start: int
    named: bool = True


def of_clause(
    document: Document, sentence: Sentence, clause: Clause, actors: list[Mention], known: Cues, last: Speaker | None
) -> Speaker | None:
    """The actors of the subject; a pronoun nobody resolved stands for the speaker before."""
    span = clause.subject
    turned = _inverted(document, sentence, clause, actors)
    if turned:
        return _pick(document, turned, turned[0].start, turned[-1].end, known)
    if span is not None and document.timed(span.start, span.end):
        # "Arundia, which ..., last night accused": the time in front of the verb is not who speaks
        before = [m for m in actors if m.end <= span.start and m.reading != "place"]
        if not before or before[0].members:
            return None
        near = [m for m in before if m.end - before[0].start <= 90 and "," not in document.text[before[0].end : m.start]]
        return _pick(document, near, before[0].start, near[-1].end, known)
    if span is None:
        return None
    if document.text[span.start : span.end] in ("I", "We"):
        author = _author(document) if not any(q.start <= span.start < q.end for q in document.quotes) else None
        return Speaker((author.name,), span.start, named=False) if author is not None else None
    inside = [m for m in actors if m.start < span.end and m.end > span.start]
    speaker = _pick(document, inside, span.start, span.end, known)
    if speaker is not None:
        return speaker
    words = [t.lower for t in document.tokens[span.first : span.last]]
    if words and len(words) <= 2 and words[-1] in _PRONOUNS:
        # "Armenia protested what it described as": the nearest actor of the sentence first
        near = [m for m in actors if m.end <= span.start and m.reading == "actor" and not m.members]
        if near and "what" in document.text[max(sentence.start, span.start - 8) : span.start].lower().split():
            return Speaker((near[-1].name,), span.start, named=False)
    if len(words) <= 2 and words and words[-1] in _PRONOUNS:
        if last is None and words[-1] in ("he", "she"):
            last = _person_before(document, span.start)
        return Speaker(last.names, span.start, named=False) if last is not None else None
    if (
        last is not None
        and len(words) == 2
        and words[0] == "the"
        and words[1] in ("statement", "ministry", "spokesman", "spokeswoman")
    ):
        return Speaker(last.names, span.start, named=False)
    return None


def _author(document: Document) -> Mention | None:
    """Whose statement the text is: *President Vale's statement on the truce* as its title, and *I* in running text."""
    for line in document.sentences[:3]:
        heads = line.kind == "title" or (line.last - line.first <= 16 and document.text[line.end - 1] not in ".!?")
        if heads and _STATEMENT.search(document.text, line.start, line.end):
            people = [m for m in mentions_of(document, line) if m.kind == "person" and not m.members]
            return people[0] if people else None
    return None


_STATEMENT = re.compile(r"\b(?:Statement|Remarks|Address|Speech|Letter|Message)\b")


def _person_before(document: Document, offset: int) -> Speaker | None:
    k = bisect_left(document.mentions, offset, key=lambda mention: mention.start)
    for mention in reversed(document.mentions[max(0, k - 8) : k]):
        if mention.kind == "person" and not mention.members:
            return Speaker((mention.name,), offset, named=False)
    return None


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
    return out


def _pick(document: Document, inside: list[Mention], begin: int, end: int, known: Cues) -> Speaker | None:
    """A named person speaks for the body named with them; a state's adjective or possessor speaks through its body."""
    if not inside:
        return None
    for mention in inside:
        if mention.members:
            return Speaker(mention.members, begin)
    joined = " and " in document.text[begin:end]
    best = min(inside, key=lambda m: (_RANK.get(m.kind, 3), m.reading == "adjective", -m.end))
    if best.kind != "person":
        # "Azerbaijan's defence ministry", "the Turkish army": an adjective alone ("Turkish journalists") is no speaker
        heads = document.text[begin:end].lower()
        link = document.text[max(0, best.start - 40) : best.start].lower().split()[-2:]
        spoken_for = any(word in heads for word in known.bodies)
        if best.reading == "place":
            spoken_for = bool(link) and link[0] in _OFFICIAL  # "officials in Oslo said"
        placed = bool(link) and (link[-1] in _PLACING or (link[-1] == "the" and link[0] in _PLACING))
        if placed and not spoken_for:
            return None  # "a council that sits in Oslo said", "the withdrawal from parts of Ukraine revealed"
        if best.reading == "adjective" and not any(word in heads for word in known.bodies):
            return None
        if best.reading == "place":
            genitive = document.text[best.end : best.end + 2] in ("'s", "’s")
            if not genitive and best.end < end - 1 and not any(word in heads for word in known.bodies):
                return None
    same = [m for m in inside if m.kind == best.kind and m.name != best.name and m.reading != "adjective"]
    if joined and same:
        names = dict.fromkeys(m.name for m in inside if m.kind == best.kind and m.reading != "adjective")
        return Speaker(tuple(names), begin)
    return Speaker((best.name,), begin)


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
