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
            # scare quotes around a word or two leave the event standing
            return quote.end - quote.start <= LONG_QUOTE and quote.end - quote.start > 40
        if quote.level == 0:
            return False
        k -= 1
    return False


def claimed_by(
    document: Document, sentence: Sentence, trigger: Trigger, found: list[Clause], actors: list[Mention]
) -> str | None:
    """The side whose claim the event is, where the article does not say it itself."""
    before = window(document.tokens, trigger.first, -1, sentence, 9)
    for k, word in enumerate(before):
        if word in _NAMING and "what" in before[k : k + 6]:
            return _nearest(sentence, actors, document.tokens[max(sentence.first, trigger.first - k - 1)].start)
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
                return _nearest(sentence, actors, clause.verb.start)
            return None
        if clause.relation not in ("complement", "reported", "gerund", "infinitive"):
            break
        order = clause.governor
    return None


def _nearest(sentence: Sentence, actors: list[Mention], offset: int) -> str | None:
    """The last actor named before an offset: whom the pronoun in *what it described as* stands for."""
    names = [m.name for m in actors if m.end <= offset and m.reading != "place" and not m.members]
    return names[-1] if names else None
