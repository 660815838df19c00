"""The day a plain-text page was published: stated, inferred from what its text says of itself, or bounded; never guessed.

The day a page was saved, the dates of other stories and the dates a text speaks of are traps: a date counts as the
page's own only by where it stands (above the text, in the dateline) or by what it says (*Published: ...*).
"""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from helpers.articles.furniture.classify import Line, classify
from helpers.language.times import publication_bounds, tag_times

_STATED = re.compile(
    r"^\W*(?:(?:first\s+)?published|posted|date|updated|last\s+updated|modified|created|released|issued|on\s+air|publication\s+date)\b[:\s,]*(?:on\s+|at\s+|by\s+[^,|]{2,40}[,|]\s*)?",
    re.IGNORECASE,
)
_UPDATED = re.compile(r"^\W*(?:last\s+)?(?:updated|modified)\b", re.IGNORECASE)
_DATELINE = re.compile(
    r"^(?:[A-ZÀ-Þ][\w.'’-]*[,\s]+){1,6}(?:\([^)]{2,40}\)\s*)?[^.]{0,30}?(?:[-–—]{1,2}|:)\s(?:\d[^-–—\n]{3,24}\s[-–—]{1,2}\s)?"
)
_TODAY = re.compile(r"\btoday,?\s+(?:on\s+)?(?:\w+day,?\s+)?$", re.IGNORECASE)
_URL_DAY = re.compile(r"/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/_.-]|$)")
_WEEKDAY = re.compile(r"\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_SAYS = re.compile(r"\b(?:said|says|told|announced|confirmed|reported)\b", re.IGNORECASE)
_WEEKDAYS = ("Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun")


@dataclass(frozen=True, slots=True)
class Published:
    """``day`` with ``basis`` stated or inferred; or only an interval ``begin``..``end`` (inferred); or unknown."""

    day: dt.date | None
    basis: str
    begin: dt.date | None = None
    end: dt.date | None = None
    why: str | None = None


def _full_days(text: str) -> list[tuple[int, int, dt.date]]:
    """Days stated in full (with their year) in a stretch of text."""
    return [
        (time.start, time.end, time.begin)
        for time in tag_times(text)
        if time.basis == "stated" and time.begin is not None and time.begin == time.until and time.type in ("DATE", "TIME")
    ]


def _words(text: str) -> int:
    return len(re.findall(r"\w+", text))


def _above(page: str, lines: Sequence[Line]) -> tuple[dt.date, str] | None:
    """A date on a line of its own between the headline and the text, or one that says it is the date of publication."""
    body = [i for i, line in enumerate(lines) if line.label == "body"]
    if not body:
        return None
    first, last = body[0], body[-1]
    candidates: list[tuple[int, dt.date, str]] = []
    for i, line in enumerate(lines):
        if line.label == "caption":
            continue
        text = page[line.start : line.end]
        stated = _STATED.match(text)
        if _words(text) > 24 and not stated:
            continue
        if i > last + 1 and not (stated and i <= last + 3):
            continue
        if i >= first and not stated and line.label == "body" and _words(text) > 9:
            continue
        days = _full_days(text)
        if not days:
            continue
        start, end, day = days[0]
        rest = text[:start] + text[end:]
        if not stated and _words(re.sub(r"\d\d?:\d\d|[ap]\.?m\.?|GMT|UTC|by\b", " ", rest)) > (9 if i < first else 4):
            continue
        worth = (6 if stated and not _UPDATED.match(text) else 4 if stated else 3) - 0.02 * abs(first - i)
        if not stated and i < first and first - i > 12:
            worth -= 2
        if not stated and i > first:
            worth -= 2 if line.label == "furniture" else 0.5
        candidates.append((worth, day, text))
    if not candidates:
        return None
    worth, day, text = max(candidates, key=lambda row: row[0])
    return (day, " ".join(text.split())[:120]) if worth > 1.5 else None


def _dateline(page: str, lines: Sequence[Line]) -> tuple[dt.date, str] | None:
    """*MOSCOW, January 11, 2021 - ...* at the head of the text."""
    for line in [line for line in lines if line.label == "body"][:3]:
        text = page[line.start : line.end]
        if m := _DATELINE.match(text):
            for start, end, day in _full_days(text[: m.end()])[:1]:
                return day, text[start:end]
    return None


def _today(page: str, lines: Sequence[Line]) -> tuple[dt.date, str] | None:
    for line in lines:
        if line.label == "body":
            text = page[line.start : line.end]
            for start, end, day in _full_days(text):
                if _TODAY.search(text, max(0, start - 24), start):
                    return day, text[max(0, start - 10) : end]
    return None


def _caption(page: str, lines: Sequence[Line]) -> tuple[dt.date, str] | None:
    """A caption dates what somebody *said Thursday, March 31, 2022*, and the text tells the same with *Thursday* alone."""
    body = " ".join(page[line.start : line.end] for line in lines if line.label == "body")
    for line in lines:
        if line.label != "caption":
            continue
        text = page[line.start : line.end]
        for start, end, day in _full_days(text):
            weekday = _WEEKDAYS[day.isoweekday() - 1]
            named = _WEEKDAY.search(text[start:end])
            near = text[max(0, start - 60) : start] + text[end : end + 60]
            if ((named and named[1] == weekday) or _SAYS.search(near)) and re.search(rf"\b{weekday}day\b", body):
                return day, f"caption: {text[max(0, start - 5) : end]}"
    return None


def published(page: str, same_site: Sequence[str] = (), url: str | None = None, lines: Sequence[Line] | None = None) -> Published:
    """What the page lets one know of its day, with the words or the reasoning behind it."""
    lines = classify(page, same_site) if lines is None else lines
    for source in (_above, _dateline):
        if found := source(page, lines):
            return Published(found[0], "stated", found[0], found[0], found[1])
    address = url or next(
        (page[a.start : a.end] for a in lines if re.match(r"(?:https?://|www\.)\S+$", page[a.start : a.end])), ""
    )
    if m := _URL_DAY.search(address):
        try:
            day = dt.date(*(int(part) for part in m.groups()))
            return Published(day, "stated", day, day, f"address: {m.group()}")
        except ValueError:
            pass
    for source in (_today, _caption):
        if found := source(page, lines):
            return Published(found[0], "inferred", found[0], found[0], found[1])
    body = "\n".join(page[line.start : line.end] for line in lines if line.label == "body")
    begin, end, why = publication_bounds(body)
    if begin and end:
        return Published(None, "inferred", begin, end, why)
    return Published(None, "unknown", begin, end, why)


def publication_date(page: str) -> dt.date | None:
    """The day the page states as its own, or that follows from its words; None where neither holds."""
    return published(page).day
