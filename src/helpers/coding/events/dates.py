"""Which time expression governs which event of a sentence, and how a date is written.

A time binds first to a noun it touches (*the meeting of 6 April*, *Monday's talks*, *the 2020 war*), then to the verb
of its own clause and the events that verb governs, then, from a clause without event, to the clause it hangs on.
"""

import datetime as dt
import re

from helpers.coding.events.date_government import governed, touching
from helpers.coding.events.date_links import after, amid, announced, ended, outcome, shared, while_dated, within
from helpers.coding.events.triggers import Trigger
from helpers.language.document import Document, Sentence, Timex
from helpers.language.grammar import Clause

_FORM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?|-W(\d{2}))?(?:T.*)?$")
_DAY_OF_MONTH = re.compile(r"XXXX-\d\d")
_OPENERS = frozenset({"from", "between", "since"})
_JOINERS = frozenset({"to", "until", "till", "and", "through", "-", "–", "—"})


def usable(time: Timex) -> bool:
    """A point or stretch on the calendar, not a duration, a set or *now*."""
    if time.type not in ("DATE", "TIME") or time.begin is None or time.until is None:
        return False
    # "6 April" in an article of unknown year is no day of the interval in which the article was written
    return time.basis != "bounded by text" or not _DAY_OF_MONTH.match(time.value or "")


def vague(document: Document, time: Timex) -> bool:
    """A day counted from an unknown day of writing: *on Thursday*, *yesterday*, *last month*, *Friday, May 13*."""
    if time.type not in ("DATE", "TIME") or time.until is not None:
        return False
    return bool(_PLACELESS.match(time.value or "") or _WEEKDAY.search(document.text, time.start, time.end))


_PLACELESS = re.compile(r"XXXX(?:$|-XX|-W)")
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_ANY = dt.date(2000, 1, 3)  # stands for a day that is not known while the time is bound; never written


def place(
    document: Document, sentence: Sentence, found: list[Clause], triggers: list[Trigger], times: list[Timex]
) -> None:  # fmt: skip
    """Mark the triggers that such a time governs with its value (``placed``): told as happening then, whenever it was."""
    open_ = [trigger for trigger in triggers if trigger.time is None]
    days = [Timex(t.start, t.end, "DATE", t.value, _ANY, _ANY, basis="unresolved") for t in times if vague(document, t)]
    if not open_ or not days:
        return
    bind(document, sentence, found, triggers, days)
    for trigger in open_:
        if trigger.time is not None:
            trigger.placed, trigger.time, trigger.until, trigger.how, trigger.since = trigger.time.value, None, None, "", False


_AGENCY = re.compile(r"^\([^)]{2,30}\)\s*[-–—]\s*")  # "(ANSA) - OSLO, JUN 24 -"


def dateline(document: Document, sentence: Sentence, time: Timex) -> bool:
    """*OSLO, July 25 -*: the day of writing in front of the first sentence governs nothing."""
    after = document.text[time.end : time.end + 14].lstrip()
    head = _AGENCY.sub("", document.text[sentence.start : time.start])
    return time.start - sentence.start <= 60 and after[:1] in ("-", "–", "—", "(") and head.split(",")[0].split("(")[0].isupper()


def bind(document: Document, sentence: Sentence, found: list[Clause], triggers: list[Trigger], times: list[Timex]) -> None:
    """Give each trigger the time that governs it (``time``, ``until`` for *from A to B*, ``how``)."""
    if not triggers or not times:
        return
    text = document.text
    alive = [trigger for trigger in triggers if not trigger.gone or trigger.parent is not None]
    pairs = _pairs(document, sentence, times)
    # what a time touches goes first: "will leave in May, she said, after this month's election"
    free = [pair for pair in pairs if not touching(document, sentence, found, alive, *pair)]
    for time, until in free:
        if _OWNED.search(text, max(sentence.start, time.start - 8), time.end + 2) or _BEHIND.search(
            text, max(sentence.start, time.start - 50), time.start
        ):
            continue  # "after April's vote", "after a rupture in 2019": the vote's and the rupture's, not the verb's
        if _possessed(document, time) or _NIGHT.search(text, max(sentence.start, time.start - 40), time.start):
            continue
        governed(document, sentence, found, alive, time, until)
    for trigger in alive:
        if trigger.time is not None:
            lead = text[max(0, trigger.time.start - 12) : trigger.time.end].lower()
            placed = _SINCE_THERE.search(text, max(sentence.start, trigger.time.start - 40), trigger.time.start)
            trigger.since = ("since " in lead or placed is not None) and trigger.until is None
            last = trigger.verbal and trigger.order >= 0 and found[trigger.order].verb.negated  # "have not met since"
            if _FIRST.search(text, max(sentence.start, trigger.time.start - 30), trigger.time.start) and not last:
                trigger.time = None  # "began talks for the first time since 10 January"
                continue
            if (
                trigger.since
                and (trigger.type in _ONE_DAY or (trigger.verbal and trigger.type == "attack"))
                and not last
                and not _IN_FORCE.search(text, sentence.start, trigger.time.start)
            ):
                trigger.time = None  # "has freed three captives since May": not in May
    ended(found, alive)
    shared(document, found, alive)
    within(document, sentence, alive)
    outcome(document, sentence, found, alive)
    while_dated(document, found, alive)
    announced(document, found, alive)
    amid(document, sentence, alive)
    after(document, sentence, alive)


_FIRST = re.compile(r"\bfirst (?:[\w-]+ ){0,3}since (?:\w+ )?$")
_IN_FORCE = re.compile(r"\b(?:in (?:place|force|effect)|ha(?:s|ve|d) (?:largely |mostly )?held) since ")
_OWNED = re.compile(r"\b(?:after|before|since|until) (?:last |this )?\w+['’]s?$")
_BEHIND = re.compile(r"\b(?:after|following|since|before) (?:an?|the|his|her|their|its)(?: [\w-]+){1,3} (?:in|on|of|at) $")
_NIGHT = re.compile(r"\bof the [a-z]+ of $")  # "said of the night of 3 May": not said that night
_DURING = frozenset({"at", "in", "during", "on", "for"})
_SINCE_THERE = re.compile(r"\bsince [A-Z][\w ]{2,25}? (?:in|on) $")  # "since Bratislava in October 2019"


def _possessed(document: Document, time: Timex) -> bool:
    """*Monday's release was part of a deal*: the day of a thing that names no event here, and of nothing else."""
    text = document.text
    if not (text[time.end : time.end + 2] in ("'s", "’s") or text[time.start : time.end].endswith(("'s", "’s"))):
        return False
    before = text[max(0, time.start - 10) : time.start].split()
    return not (before and before[-1].lower() in _DURING)


def _pairs(document: Document, sentence: Sentence, times: list[Timex]) -> list[tuple[Timex, Timex | None]]:
    """Times of the sentence; *from 2003 to 2007* is one."""
    out: list[tuple[Timex, Timex | None]] = []
    k = 0
    while k < len(times):
        time = times[k]
        if k + 1 < len(times):
            gap = document.text[time.end : times[k + 1].start].strip().lower()
            lead = document.text[max(sentence.start, time.start - 9) : time.start].lower().split()
            opened = bool(lead) and lead[-1] in _OPENERS
            if gap in _JOINERS and (opened or gap not in ("and", "to")) and time.begin <= times[k + 1].until:
                out.append((time, times[k + 1]))
                k += 2
                continue
            if gap == "and" and _year(time) and _year(times[k + 1]):
                out.append((time, times[k + 1]))
                k += 2
                continue
        out.append((time, None))
        k += 1
    return out


def _year(time: Timex) -> bool:
    return bool(time.value) and len(time.value) == 4


_ONE_DAY = frozenset({"prisoner_exchange", "agreement", "meeting", "ceasefire", "call", "visit", "election", "proposal"})


def written(time: Timex, until: Timex | None = None) -> tuple[str | None, dt.date | None, dt.date | None, str | None]:
    """(date, first day, last day, grain) of a time: ISO day, month, year, week, or an interval ``A/B``."""
    if until is not None:
        begin, end = min(time.begin, until.begin), max(time.until, until.until)
        if time.value and until.value and len(time.value) == len(until.value) and len(time.value) < 10:
            return f"{time.value}/{until.value}", begin, end, "interval"
        return f"{begin}/{end}", begin, end, "interval"
    begin, end = time.begin, time.until
    if time.value and "/" in time.value and time.basis != "bounded by text":
        return time.value, begin, end, "interval"
    match = _FORM.match(time.value or "")
    if match and time.basis != "bounded by text":
        year, month, day, week = match.groups()
        if day:
            if begin == end:
                return f"{year}-{month}-{day}", begin, end, "day"
        elif month:
            return f"{year}-{month}", begin, end, "month"
        elif week:
            return f"{year}-W{week}", begin, end, "week"
        else:
            return year, begin, end, "year"
    if begin == end:
        return begin.isoformat(), begin, end, "day"
    if begin is None or end is None:
        return None, begin, end, None
    return f"{begin}/{end}", begin, end, "interval"
