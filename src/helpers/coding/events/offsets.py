"""*Two months after the accord had been signed*: an event dated by how long before or after another one it came."""

import datetime as dt
import re

from helpers.coding.events.triggers import VERBAL, Trigger
from helpers.language.document import Document, Sentence, Timex
from helpers.language.grammar import Clause
from helpers.language.times.calendar import shift, span

_LENGTH = re.compile(r"P(\d+)([DWMY])$")
_LINK = re.compile(r" (?:earlier |later )?(after|before|following) ")
_NEXT = re.compile(r"[\s,]{0,3}(?:some |about |just |only |nearly |almost |barely |exactly )?$")
_COARSER = {"D": 1, "W": 31, "M": 31, "Y": 366}  # days that a date may span for a length of that unit to count from it


def bind(
    document: Document, sentence: Sentence, found: list[Clause], triggers: list[Trigger], times: list[Timex], free: list[Timex],
    adjacent: bool = False,
) -> None:  # fmt: skip
    """Date the event behind *after* or *before* by the one the length hangs on, or the other way round.

    ``times`` are all of the sentence, ``free`` those that name days; triggers that have a time keep it.
    ``adjacent``: only where a day stands right in front of the length (*on 3 May, two weeks after*), whatever it dates itself.
    """
    for length in times:
        size = _LENGTH.match(length.value or "")
        link = _LINK.match(document.text, length.end)
        if length.type != "DURATION" or size is None or link is None:
            continue
        behind, border = _behind(document, sentence, found, triggers, length, link)
        if behind is None:
            continue
        step = int(size[1]) if link[1] == "before" else -int(size[1])
        anchor = _anchor(document, triggers, length, free, adjacent)
        if anchor is not None and behind.time is None:
            _date(behind, anchor, size[2], step, length)
        elif behind.time is not None and not adjacent:
            for trigger in _told(found, triggers, length, border):
                if trigger.time is None:
                    _date(trigger, behind.time, size[2], -step, length)


def _behind(
    document: Document, sentence: Sentence, found: list[Clause], triggers: list[Trigger], length: Timex, link: re.Match[str]
) -> tuple[Trigger | None, int]:
    """The event that the length is counted from, and the offset at which its words end."""
    for k, clause in enumerate(found):
        if clause.relation == "adverbial" and clause.link == link[1] and clause.start - 2 <= link.start(1) <= clause.verb.start:
            inside = [t for t in triggers if t.order == k and t.start >= link.end() and not t.gone]
            verb = next((t for t in inside if t.verbal), None)
            subject = next((t for t in inside if clause.subject and clause.subject.start <= t.start < clause.subject.end), None)
            return verb or subject, clause.end
    for trigger in triggers:
        if trigger.start < link.end() or trigger.verbal or trigger.gone:
            continue
        words = document.tokens[sentence.first : trigger.first]
        gap = [t for t in words if t.start >= link.end()]
        if len(gap) <= 7 and not any(t.tag in VERBAL or t.lower in ",;:" for t in gap):
            return trigger, trigger.time.end if trigger.time is not None else trigger.end
        break
    return None, 0


def _anchor(document: Document, triggers: list[Trigger], length: Timex, free: list[Timex], adjacent: bool) -> Timex | None:
    """The day in front of the length (*on 3 May, two weeks after*), else that of the event before it."""
    before = [time for time in free if time.end <= length.start]
    if before and _NEXT.match(document.text[before[-1].end : length.start]):
        return before[-1]
    if adjacent:
        return None
    dated = [t for t in triggers if t.time is not None and t.end <= length.start and t.type != "statement" and not t.gone]
    return dated[-1].time if dated and dated[-1].until is None else None


def _told(found: list[Clause], triggers: list[Trigger], length: Timex, border: int) -> list[Trigger]:
    """The events that the length dates: those of the clause around it, or behind it where it opens the sentence."""
    ahead = [t for t in triggers if t.end <= length.start and not t.gone and t.type != "statement"]
    if ahead:
        return ahead[-1:] if ahead[-1].verbal or ahead[-1].order < 0 else []
    later = [t for t in triggers if t.start >= border and not t.gone and t.verbal and t.type != "statement"]
    return [t for t in later if found[t.order].relation in ("root", "reported")][:1]


def _date(trigger: Trigger, anchor: Timex, unit: str, count: int, length: Timex) -> None:
    if anchor.begin is None or anchor.until is None or (anchor.until - anchor.begin).days >= _COARSER[unit]:
        return
    value = shift(anchor.begin, "MO" if unit == "M" else unit, count)
    begin, until, _ = span(value)
    if begin is None or not isinstance(until, dt.date):
        return
    while trigger.parent is not None:
        trigger = trigger.parent
    if trigger.time is None:
        why = f"{anchor.value} {count:+d}{unit}"
        trigger.time = Timex(length.start, length.end, "DATE", value, begin, until, None, "relative to text", why)
        trigger.how = "counted from another event"
