"""Who speaks: the subject of a verb of saying as a canonical name."""

from collections.abc import Iterator
from dataclasses import dataclass

from helpers.coding.claims.lexicon import Cues
from helpers.language.document import Document, Mention, Sentence
from helpers.language.grammar import Clause

_PRONOUNS = frozenset({"he", "she", "it", "they", "who", "which", "both"})
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
    if span is None:
        return None
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
    if last is not None and len(words) <= 2 and words and words[-1] in _PRONOUNS:
        return Speaker(last.names, span.start, named=False)
    if last is not None and len(words) == 2 and words[0] == "the" and words[1] in ("statement", "ministry", "spokesman", "spokeswoman"):
        return Speaker(last.names, span.start, named=False)
    return None


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
            near = [m for m in actors if 0 <= m.start - at <= 60]
            if near:
                first = near[0]
                group = [m for m in near if m.start - first.end <= 40 and not any(
                    c in document.text[first.end : m.start] for c in ",;.")]  # fmt: skip
                speaker = _pick(document, group, first.start, group[-1].end, known)
                if speaker is not None:
                    yield speaker, begin, group[-1].end, at
