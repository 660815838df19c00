"""Claims of one article: who says so, with which stance, in which words, and about which event.

A saying is a verb of the lexicon whose clause has an actor as subject, *according to X*, *what X described as*, or a
quotation that runs on from the speaker before. What the speaker says another speaker says is one level deeper.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from helpers.coding.claims.answers import answered
from helpers.coding.claims.antecedent import Speaker
from helpers.coding.claims.author import author
from helpers.coding.claims.lexicon import Cues, cues
from helpers.coding.claims.nouns import of_nouns
from helpers.coding.claims.opening import of_openings
from helpers.coding.claims.quotes import quotes_of
from helpers.coding.claims.speaker import of_according, of_clause
from helpers.language.document import Document, Mention, Quote, Sentence
from helpers.language.grammar import Clause, clauses, mentions_of

__all__ = ["find"]

_NAMING = frozenset({"describe", "call", "term", "label", "brand", "consider", "say"})
_CONTENT = frozenset({"complement", "reported", "infinitive", "gerund"})
_SAYING = frozenset({"say", "add", "state", "report", "announce", "point", "note", "explain"})
_QUESTIONS = frozenset({"whether", "if", "how", "why", "what", "when", "who", "which", "about"})
_SUPPOSING = frozenset({"whether", "if", "unless"})
_STOPS = ".!?:;,\"”’')…"
_ONE_SIDED = frozenset({"attack", "deployment"})


@dataclass(slots=True)
class Claim:
    """A saying before it becomes a row; offsets into the text."""

    speaker: str
    stance: str
    start: int
    end: int
    content_start: int
    content_end: int
    cue: str
    sentence: Sentence
    level: int = 0
    quoted: bool = False
    rule: str = "claim.verb"
    heuristic: bool = False
    bare: bool = False  # an attribution whose own words say nothing: "..., Nora Vale said on Monday"


def find(document: Document, events: Sequence[dict] = ()) -> list[dict]:
    """Rows of the claims table without article: ``claim_id`` c1, c2, ... ``events`` are the article's event rows."""
    known = cues()
    out: list[Claim] = []
    last: Speaker | None = None
    whose = author(document)
    for sentence in document.sentences:
        if sentence.kind == "title":
            continue
        found, speaker = _sentence(document, sentence, known, last)
        if whose is not None and not found:
            found = _own_demand(document, sentence, whose)
        out.extend(found)
        if found:
            last = speaker or last
    by_sentence: dict[int, list[dict]] = {}
    for event in events:
        by_sentence.setdefault(event["sentence_start"], []).append(event)
    for claim in out:
        if _contested(claim, by_sentence.get(claim.sentence.start, ())):
            claim.stance = "claims"
    out = _distinct(document, sorted(out, key=lambda claim: (claim.start, claim.level, claim.content_start)))
    rows = [_row(claim, number, by_sentence) for number, claim in enumerate(out, 1)]
    answered(rows, events)
    return rows


def _own_demand(document: Document, sentence: Sentence, whose: Mention) -> list[Claim]:
    """*The truce must be kept* in a statement is what its author demands, without any verb of saying."""
    if "must" not in (token.lower for token in document.tokens[sentence.first : sentence.last]):
        return []
    clause = next((c for c in clauses(document, sentence) if c.verb.modal == "must" and c.relation == "root"), None)
    if clause is None or any(quote.start <= clause.verb.start < quote.end for quote in quotes_of(document, sentence)):
        return []
    return [
        Claim(whose.name, "demands", clause.start, clause.end, clause.start, clause.end, "must", sentence, 0, False,
              "claim.author", True)
    ]  # fmt: skip


_WORDS = re.compile(r"\w{3,}")


def _distinct(document: Document, claims: list[Claim]) -> list[Claim]:
    """Without what the same speaker is reported to say again: in the same words (a caption and the lead), with the same
    stance in a line that is no sentence (a headline), or in an attribution behind it (*..., its spokesman said on Monday*)."""
    full = {(c.speaker, c.stance) for c in claims if not _line(document, c.sentence)}
    claims = [c for c in claims if (c.speaker, c.stance) not in full or not _line(document, c.sentence)]
    bare = {(c.speaker, c.sentence.start) for c in claims if not c.bare}
    claims = [c for c in claims if not c.bare or (c.speaker, c.sentence.start) not in bare]
    told = {(c.speaker, c.stance) for c in claims if c.rule != "claim.noun"}
    out: list[Claim] = []
    said: dict[tuple[str, str], list[set[str]]] = {}
    for claim in claims:
        words = set(_WORDS.findall(document.text[claim.content_start : claim.content_end].lower()))
        earlier = said.setdefault((claim.speaker, claim.stance), [])
        if claim.rule == "claim.noun" and (earlier or (claim.speaker, claim.stance) in told):
            continue  # "Nora Vale's offer", once it is told that she offered
        if words and any(2 * len(words & other) >= len(words | other) for other in earlier):
            continue
        earlier.append(words)
        out.append(claim)
    return out


def _joined(document: Document, clause: Clause) -> bool:
    """*Nora Vale accused them of a raid that ended the talks and said that ...*: a verb of saying joined to the one before."""
    if not clause.verb.finite or (clause.subject is not None and not clause.inherited):
        return False
    return document.tokens[clause.verb.first - 1].lower in ("and", "but", "also", "then")


def _line(document: Document, sentence: Sentence) -> bool:
    """A headline, a caption or an item of a list: words without a stop at the end."""
    if sentence.last - sentence.first > 20:
        return False
    return document.text[sentence.start : sentence.end].rstrip()[-1] not in _STOPS


def _sentence(document: Document, sentence: Sentence, known: Cues, last: Speaker | None) -> tuple[list[Claim], Speaker | None]:
    tokens = document.tokens
    said = [token.lower for token in tokens[sentence.first : sentence.last]]
    hit, according = not known.forms.keys().isdisjoint(said), "according" in said
    quotes = quotes_of(document, sentence)
    nominal = not known.nouns.keys().isdisjoint(said)
    if not hit and not according and not nominal:
        return _running(document, sentence, quotes, last, known)
    parsed = clauses(document, sentence) if hit or according else []
    actors = mentions_of(document, sentence)
    out: list[Claim] = []
    opened = according and said[0] == "according"  # "According to Nora Vale, Arundia expects": what Nora Vale reports
    speaker: Speaker | None = None
    depth: dict[int, int] = {}
    said_by: dict[int, list[Claim]] = {}
    for order, clause in enumerate(parsed):
        stance = _stance(document, sentence, clause, known)
        if stance is None:
            continue
        level = int(opened)
        over, seen = clause.governor, {order}
        while over >= 0 and over not in seen:
            seen.add(over)
            if over in depth and (clause.relation in _CONTENT or parsed[over].relation in _CONTENT):
                level = depth[over] + 1
                break
            over = parsed[over].governor
        if clause.link in _SUPPOSING or (level and clause.verb.modal):
            continue  # "unless Belmark rejects it", "told us they would object"
        who = of_clause(document, sentence, clause, actors, known, last)
        if not who and speaker is not None and stance not in {c.stance for c in out} and _joined(document, clause):
            who, level, over = Speaker(speaker.names, clause.verb.start, speaker.named), int(opened), -1
        if not who:
            continue
        if clause.verb.lemma in _NAMING and _what(document, clause) and any(set(who.names) & {c.speaker} for c in out):
            continue  # "protested what it described as a raid" is one saying
        if clause.verb.form == "gerund" and clause.inherited and any(set(who.names) & {c.speaker} for c in out):
            continue  # "rejected the plan, promising to fight on" is one saying
        begin, end = _content(document, sentence, order, parsed, quotes)
        bare = (
            clause.verb.lemma in _SAYING
            and clause.object is None
            and clause.verb.end <= begin <= clause.verb.end + 1
            and not any(other.governor == order and other.relation in _CONTENT for other in parsed)
        )
        if end - begin < 3:
            continue
        within = sum(q.start <= clause.verb.start < q.end and q.end - q.start > 25 and q.start <= who.start for q in quotes)
        if within:
            level = max(level, within)  # a saying inside a quotation is what the quoted speaker reports
            if not who.named:
                continue
        stance = _shifted(stance, document, order, parsed, known, actors, who.names)
        outer = [c for c in said_by.get(over, ()) if c.speaker in who.names] if level and not within else []
        if len(outer) == len(who.names):  # "said that she rejected the plan" is one saying, with the stance of what is said
            for claim in outer:
                claim.stance = stance if claim.stance == "states" else claim.stance
            continue
        depth[order] = level
        for name in who.names:
            out.append(
                Claim(name, stance, min(who.start, clause.verb.start), max(clause.verb.end, end) if begin >= clause.verb.end else
                      clause.verb.end, begin, end, document.text[clause.verb.start : clause.verb.end], sentence, level,
                      _is_quoted(quotes, begin, end), "claim.verb", not who.named, bare)
            )  # fmt: skip
        said_by[order] = out[-len(who.names) :]
        if level == 0:
            speaker = who
    if according:
        for who, begin, end, at in of_according(document, sentence, actors, known):
            content = (sentence.start, begin) if begin - sentence.start > 12 else (end, sentence.end)
            for name in who.names:
                out.append(
                    Claim(name, "states", *sorted((begin, end)), content[0], content[1], document.text[begin:at], sentence, 0,
                          False, "claim.according")
                )  # fmt: skip
            speaker = speaker or who
    for who, stance, end, quote in of_openings(document, sentence, quotes, actors, known, last):
        if not any(claim.content_start < quote.end and claim.content_end > end for claim in out):
            for name in who.names:
                out.append(Claim(name, stance, who.start, quote.end, end + 1, quote.end, document.text[quote.start : end],
                                 sentence, 0, True, "claim.verb"))  # fmt: skip
            speaker = speaker or who
    if nominal:
        for mention, stance, begin, end, content in of_nouns(document, sentence, actors, known):
            for name in mention.members or (mention.name,):
                out.append(Claim(name, stance, mention.start, end, content, sentence.end, document.text[begin:end], sentence, 0,
                                 False, "claim.noun"))  # fmt: skip
    if not out:
        return _running(document, sentence, quotes, last, known)
    return out, speaker


def _what(document: Document, clause: Clause) -> bool:
    begin = clause.subject.start if clause.subject is not None else clause.verb.start
    return document.text[max(0, begin - 6) : begin].lower().split()[-1:] == ["what"]


def _running(
    document: Document, sentence: Sentence, quotes: list[Quote], last: Speaker | None, known: Cues
) -> tuple[list[Claim], Speaker | None]:
    """A sentence that is all quotation and names no speaker goes on with the speaker before."""
    if last is None:
        return [], None
    outside = [t for t in document.tokens[sentence.first : sentence.last] if not any(q.start <= t.start < q.end for q in quotes)]
    if any(token.lower in known.forms for token in outside):
        return [], last  # somebody is said to say it whom nobody could name
    for quote in quotes:
        begin, end = max(quote.start, sentence.start), min(quote.end, sentence.end)
        if abs(quote.start - sentence.start) > 2 or (quote.end > sentence.end + 1 and _attributed(document, quote, known)):
            continue  # told already, or the words behind it will say whose it is
        if quote.level == 0 and end - begin > 0.7 * (sentence.end - sentence.start):
            return [
                Claim(name, "states", begin, end, quote.start, quote.end, "", sentence, 0, True, "claim.running_quote", True)
                for name in last.names
            ], last
    return [], None


def _attributed(document: Document, quote: Quote, known: Cues) -> bool:
    """Does a verb of saying follow the quotation in its last sentence?"""
    k = bisect_left(document.sentences, quote.end, key=lambda s: s.end)
    if k == len(document.sentences):
        return False
    tokens = document.tokens[document.sentences[k].first : document.sentences[k].last]
    return any(token.lower in known.forms for token in tokens if token.start >= quote.end)


def _stance(document: Document, sentence: Sentence, clause: Clause, known: Cues) -> str | None:
    group = clause.verb
    stance = known.verbs.get(group.lemma)
    if stance is None:
        return None
    if group.form == "infinitive" or (group.modal and group.modal not in ("will", "would", "could", "can")):
        return None
    if group.voice == "passive" and group.form != "participle" and (clause.by is None or group.lemma not in known.passives):
        return None
    if group.form == "participle":
        return None
    tokens = document.tokens
    if group.form == "gerund" and "without" in (
        token.lower for token in tokens[max(sentence.first, group.first - 2) : group.first]
    ):
        return None
    after = tokens[group.last].lower if group.last < sentence.last else ""
    if (
        after == "to"
        and stance == "denies"
        and not known.silences.isdisjoint(token.lower for token in tokens[group.last + 1 : min(sentence.last, group.last + 5)])
    ):
        return None  # "declined to comment", "refused to give further details"
    if after in ("on", "upon") and group.lemma == "call" and group.last + 1 < sentence.last:
        if tokens[group.last + 1].lower == "to":
            return None  # the headline's "Parties called on to stop"
    shifted = known.shifts.get(f"{group.lemma} {after}")
    if shifted:
        return shifted
    needs = known.needs.get(group.lemma)
    if needs and after not in needs and not _behind_quote(document, sentence, clause):
        ahead = [tokens[k].lower for k in range(group.last, min(sentence.last, group.last + 9))]
        if known.apart.get(group.lemma, needs).isdisjoint(ahead if group.lemma in known.apart else ()):
            if group.lemma == "ask" and after not in _QUESTIONS and any(word in ("to", "for") for word in ahead):
                return "demands"
            return None
    if group.negated:
        # "did not deny", "did not rule out": no denial; "did not say" is no saying
        return None
    return stance


def _behind_quote(document: Document, sentence: Sentence, clause: Clause) -> bool:
    """*"...," the ministry concluded*: whatever the verb needs elsewhere, here it is one of saying."""
    begin = clause.subject.start if clause.subject is not None else clause.verb.start
    return begin - 3 >= sentence.start and document.text[begin - 3 : begin].strip()[-1:] in ('"', "”", "’", "»")


def _shifted(
    stance: str, document: Document, order: int, parsed: list[Clause], known: Cues, actors: list[Mention], speakers: Sequence[str]
) -> str:
    """*said that the fighting must stop* is a demand, *said that Belmark had broken the truce* accuses."""
    if stance != "states":
        return stance
    for clause in parsed:
        if clause.governor == order and clause.relation in ("complement", "reported") and not clause.verb.negated:
            verb = clause.verb
            ahead = document.tokens[verb.last].lower if verb.last < len(document.tokens) else ""
            own = clause.subject is not None and document.text[clause.subject.start : clause.subject.end].lower() in ("we", "i")
            if verb.lemma in known.blames and not verb.modal and clause.subject is not None and verb.voice == "active":
                blamed = [m.name for m in actors if clause.subject.start <= m.start < clause.subject.end]
                if blamed and not set(blamed) & set(speakers):
                    return "accuses"
            if verb.modal in known.demanding or (verb.lemma in known.demanding and ahead == "to" and not own):
                return "demands"
    return stance


def _content(document: Document, sentence: Sentence, order: int, parsed: list[Clause], quotes: list[Quote]) -> tuple[int, int]:
    """What is said: a quotation of the sentence, the clauses that depend on the verb, or what stands around it."""
    clause = parsed[order]
    # quotations beside the verb, the outermost: not those in which it stands itself
    own = [
        q for q in quotes
        if min(q.end, sentence.end) - max(q.start, sentence.start) > 20 and not q.start <= clause.verb.start < q.end
    ]  # fmt: skip
    own = [q for q in own if q.start < clause.verb.end or not _elsewhere(order, parsed, q.start)]
    own = [q for q in own if not any(o is not q and o.start <= q.start and q.end <= o.end for o in own)]
    begin = end = None
    for k, other in enumerate(parsed):
        if other.governor == order and other.relation in _CONTENT and k != order:
            left = other.start
            begin = left if begin is None else min(begin, left)
            end = other.end if end is None else max(end, other.end)
    if own:
        quote = min(own, key=lambda q: min(abs(q.start - clause.verb.end), abs(clause.verb.start - q.end)))
        left = min(clause.verb.start, clause.subject.start if clause.subject is not None else clause.verb.start)
        ahead = begin is not None and begin >= clause.verb.end and quote.end < left - 4
        if begin is None or (
            quote.start <= begin + 2 and not ahead and min(quote.end, sentence.end) - max(quote.start, sentence.start) > 25
        ):
            return quote.start, quote.end  # all of it, also where it is several sentences
    if begin is not None:
        if begin >= clause.verb.end and clause.verb.voice != "passive":
            return clause.verb.end + (
                document.text[clause.verb.end : clause.verb.end + 1] == " "
            ), sentence.end if order == 0 else max(
                [end, begin, *(min(q.end, sentence.end) for q in quotes if begin <= q.start <= end + 80)]
            )
        return begin, min(end, clause.verb.start)
    tail = sentence.end
    if order + 1 < len(parsed):
        following = parsed[order + 1]
        # "accused Belmark of what it called a raid": what comes right behind is said, not the next sentence part
        if following.relation == "root" and following.start > clause.verb.end + 25:
            tail = following.start
    if clause.verb.voice == "passive" and clause.subject is not None:
        return clause.subject.start, clause.subject.end
    if (
        document.timed(clause.verb.end + 1, tail - 1)
        and clause.subject is not None
        and clause.subject.start - sentence.start > 12
    ):
        return sentence.start, clause.subject.start  # "the plan they rejected last month"
    if tail - clause.verb.end >= (12 if clause.object is None else 4):
        return clause.verb.end + 1, tail
    if clause.subject is not None and clause.verb.lemma in _SAYING:
        return sentence.start, max(sentence.start, clause.subject.start)
    return sentence.start, (
        clause.subject.start if clause.subject and clause.subject.start > sentence.start else clause.verb.start
    )


def _elsewhere(order: int, parsed: list[Clause], start: int) -> bool:
    """Does another verb, which this one does not govern, stand between the verb and a quotation behind it?"""
    end = parsed[order].verb.end
    return any(
        end <= other.verb.start < start and other.verb.finite and other.governor != order and other.relation != "relative"
        for other in parsed
    )


def _is_quoted(quotes: list[Quote], begin: int, end: int) -> bool:
    return any(q.level == 0 and min(end, q.end) - max(begin, q.start) > 0.6 * (end - begin) for q in quotes)


def _contested(claim: Claim, events: Sequence[dict]) -> bool:
    """Does a side tell, in running text and on its word alone, what the other has done?"""
    if claim.stance != "states" or claim.quoted:
        return False
    return any(
        event["type"] in _ONE_SIDED
        and event["status"] == "occurred"
        and claim.content_start <= event["start"] < claim.content_end
        and any(name != claim.speaker for name in event["participants"])
        for event in events
    )


def _row(claim: Claim, number: int, events: dict[int, list[dict]]) -> dict:
    event = _about(claim, events.get(claim.sentence.start, ()))
    return {
        "claim_id": f"c{number}",
        "start": claim.start,
        "end": max(claim.end, claim.start),
        "sentence_start": claim.sentence.start,
        "sentence_end": claim.sentence.end,
        "speaker": claim.speaker,
        "stance": claim.stance,
        "event_id": event["event_id"] if event is not None else None,
        "content_start": claim.content_start,
        "content_end": claim.content_end,
        "quoted": claim.quoted,
        "level": claim.level,
        "cue": claim.cue,
        "rule_id": claim.rule,
        "confidence": "heuristic" if claim.heuristic else "explicit",
    }


def _about(claim: Claim, events: Sequence[dict]) -> dict | None:
    """The event inside what is said, else one whose words overlap it."""
    best, size = None, 0
    for event in events:
        if event["type"] == "statement":
            continue
        overlap = min(event["end"], claim.content_end) - max(event["start"], claim.content_start)
        if overlap > size:
            best, size = event, overlap
    return best
