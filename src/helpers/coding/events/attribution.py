"""Whose word an event rests on: *what it described as*, *accused X of*, and stretches that stand in quotation marks."""

from bisect import bisect_right

from helpers.coding.events.triggers import Trigger, window
from helpers.language.document import Document, Mention, Sentence
from helpers.language.grammar import Clause

_NAMING = frozenset({"described", "describes", "called", "calls", "termed", "terms", "labelled", "labeled", "branded", "dubbed",
                     "considers", "considered", "saw", "sees", "presented", "portrayed", "alleged"})  # fmt: skip
_SIDED = frozenset({"claim", "allege", "accuse", "blame", "contend", "charge"})
_PRONOUNS = frozenset({"it", "he", "she", "they", "its"})
LONG_QUOTE = 350  # characters: a quotation longer than this is a document the article carries, not a remark


def remark(document: Document, offset: int) -> bool:
    """Does an offset lie in a quoted remark (a claim), rather than in a statement carried at length?"""
    quotes = document.quotes
    if not quotes:
        return False
    k = bisect_right(quotes, offset, key=lambda quote: quote.start) - 1
    while k >= 0:
        quote = quotes[k]
        if quote.start <= offset < quote.end:
            # scare quotes around a word or two leave the event standing, and so does a statement printed at length
            return 40 < quote.end - quote.start <= LONG_QUOTE and not _printed(document.text, quote.end)
        if quote.level == 0:
            return False
        k -= 1
    return False


def _printed(text: str, end: int) -> bool:
    """Does a quotation run on into the next paragraph without a mark that opens it anew, as a statement in print does?"""
    if text[end : end + 1] in _CLOSING:
        return False
    following = text[end:].lstrip()[:1] if end < len(text) else ""
    return text[end : end + 1].isspace() and bool(following) and following not in _OPENING


_CLOSING = frozenset("\"”’'»“")
_OPENING = frozenset("\"“„«‘'")


def claimed_by(
    document: Document, sentence: Sentence, trigger: Trigger, found: list[Clause], actors: list[Mention]
) -> str | None:
    """The side whose claim the event is, where the article does not say it itself."""
    before = window(document.tokens, trigger.first, -1, sentence, 9)
    for k, word in enumerate(before):
        if word in _NAMING and "what" in before[k : k + 6]:
            at = document.tokens[max(sentence.first, trigger.first - k - 1)].start
            return _protester(found, actors, at) or _nearest(actors, at)
        if word == "so-called":
            break
    order = trigger.order
    if order < 0:
        return None
    seen = set()
    while order >= 0 and order not in seen:
        seen.add(order)
        clause = found[order]
        if clause.verb.lemma in _SIDED and (trigger.start > clause.verb.end or order != trigger.order):
            if clause.subject is not None:
                for mention in actors:
                    if clause.subject.start <= mention.start < clause.subject.end:
                        return mention.name
                return _nearest(actors, clause.verb.start)
            return None
        if clause.relation not in ("complement", "reported", "gerund", "infinitive"):
            break
        order = clause.governor
    return None


def _protester(found: list[Clause], actors: list[Mention], offset: int) -> str | None:
    """*A accused B of what it called a raid*: the naming is by the subject of the verb above, not by whom it accuses."""
    above = [clause for clause in found if clause.verb.end <= offset and clause.subject is not None and clause.verb.finite]
    for clause in reversed(above):
        if clause.link == "what" or clause.verb.lemma in ("describe", "call", "term"):
            continue
        names = [m.name for m in actors if clause.subject.start <= m.start < clause.subject.end and not m.members]
        return names[-1] if names else None
    return None


def _nearest(actors: list[Mention], offset: int) -> str | None:
    """The last actor named before an offset: whom the pronoun in *what it described as* stands for."""
    names = [m.name for m in actors if m.end <= offset and m.reading != "place" and not m.members]
    return names[-1] if names else None
