"""The clause a time belongs to, and the time given to a trigger."""

import re

from helpers.coding.events.triggers import Trigger
from helpers.language.document import Document, Sentence, Timex
from helpers.language.grammar import Clause

LINKS = frozenset({"of", "on", "in", "from", "at", "for", "dated", "during", "since", "by", "until", "late", "early", "through"})


def give(trigger: Trigger, time: Timex, until: Timex | None, how: str) -> None:
    """Dates a trigger, or the one it is a part of; the first time given stays."""
    while trigger.parent is not None:
        trigger = trigger.parent
    if trigger.time is None:
        trigger.time, trigger.until, trigger.how = time, until, how


def home_clause(document: Document, sentence: Sentence, found: list[Clause], time: Timex) -> int:
    """The clause whose verb the time goes with.

    Behind a verb and its objects a time belongs to that verb, also where the next verb follows at once (*asked on
    Friday to mediate*); it opens the next clause only behind a comma, a conjunction or that clause's own subject.
    """
    best, size = -1, 1 << 30
    for k, clause in enumerate(found):
        if clause.start <= time.start < clause.end and clause.end - clause.start < size:
            best, size = k, clause.end - clause.start
    inner = (
        best < 0
        or found[best].relation in ("relative", "participle")
        or _SAID_IN.match(document.text, sentence.start, time.start)
    )
    if inner and _opens(document, sentence, time):
        for k, clause in enumerate(found):  # "On Monday the envoy, who had led the talks, said"
            if clause.relation == "root" and clause.verb.finite and time.end <= clause.verb.start:
                return k
    if best < 0:
        before = [k for k, clause in enumerate(found) if clause.verb.end <= time.start]
        return before[-1] if before else (0 if found else -1)
    clause = found[best]
    if time.start >= clause.verb.end or best == 0:
        return best
    earlier = [k for k, other in enumerate(found) if other.verb.end <= time.start]
    if not earlier:
        return best
    subject = clause.subject
    if subject is not None and not clause.inherited and 0 <= time.start - subject.end <= 12:
        return best
    lead = document.text[found[earlier[-1]].verb.end : time.start]
    words = lead.split()
    while words and words[-1].lower() in _LEADS:
        words.pop()
    if not clause.verb.finite:
        return earlier[-1]
    opened = bool(words) and (words[-1].endswith((",", ";", ":", "-", "–")) or words[-1].lower() in _CONJUNCTIONS)
    return best if opened else earlier[-1]


def _opens(document: Document, sentence: Sentence, time: Timex) -> bool:
    """Does the time stand first in its sentence, or in what opens it (*In a letter read out on Sunday, ...*)?"""
    words = document.text[sentence.start : time.start].lower().split()
    return all(word in _LEADS for word in words) or bool(_SAID_IN.match(document.text, sentence.start, time.start))


_SAID_IN = re.compile(
    r"In an? (?:\w+ )?(?:letter|statement|interview|speech|message|sermon|address|post|communique|video|tweet)\b[^,;:]*$"
)
_LEADS = LINKS | frozenset({"late", "early", "then", "later", "again", "the", "only"})
_CONJUNCTIONS = frozenset(
    {"and", "but", "when", "while", "as", "after", "before", "that", "which", "where", "who", "or", "until"}
)
