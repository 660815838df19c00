"""Which weekday, which year, which period: what an expression leaves out, from the day of publication, the text before it, or tense."""

import datetime as dt
import re

from helpers.language.times import calendar
from helpers.language.times.lexicon import words
from helpers.language.times.pairs import shared_year
from helpers.language.times.state import UNKNOWN, State
from helpers.language.times.tense import direction

_SPAN = re.compile(r"\s*(?:and|to|until|till|through|[-–])\s*")


_SPAN_OPEN = re.compile(r"\b(?:between|from)\s+$", re.I)


_OPENING = re.compile(
    r"(?<!was )(?<!were )\b(?:starting|commencing|beginning)\s+(?:on\s+|from\s+)?$", re.I
)  # *a truce starting Friday*


def weekday_day(state: State, start: int, end: int, wanted: int, phrase: str) -> tuple[dt.date | None, str]:
    """The day a weekday means where it stands, and why; ``wanted`` counts from 1 (Monday)."""
    day = state.published
    if day is None:
        return None, "no publication date"
    if re.search(r"\bnext week\b", phrase):
        return calendar.add_days(day, wanted - day.isoweekday() + 7), "the week after publication"
    if re.search(r"\bthis week\b", phrase):
        return calendar.add_days(day, wanted - day.isoweekday()), "the week of publication"
    if re.search(r"\blast week\b", phrase):
        return calendar.add_days(day, wanted - day.isoweekday() - 7), "the week before publication"
    if phrase.endswith(" week"):  # *Tuesday week*
        return calendar.add_days(day, ((wanted - day.isoweekday()) % 7 or 7) + 7), "a week after the next one"
    back = (day.isoweekday() - wanted) % 7
    if re.search(r"\b(?:last|past|previous)\b", phrase):
        return calendar.add_days(day, -(back or 7)), "the last one before publication"
    if re.search(r"\b(?:next|coming|following)\b", phrase):
        return calendar.add_days(day, (wanted - day.isoweekday()) % 7 or 7), "the next one after publication"
    if state.last and _SPAN.fullmatch(state.text, state.last_end, start):
        opened = _SPAN_OPEN.search(state.text, max(0, state.last_start - 10), state.last_start)
        if (opened or "and" not in state.text[state.last_end : start]) and state.text[
            state.last_start : state.last_end
        ].lower() in words()["weekdays"]:
            return calendar.add_days(
                state.last, (wanted - state.last.isoweekday()) % 7 or 7
            ), "the first one after the day before it"
    ahead = 1 if _OPENING.search(state.text, max(0, start - 22), start) else direction(state.text, start, end)
    if ahead > 0 and state.last and state.last > day and re.fullmatch(r"\s*(?:and|or|,)\s*", state.text[state.last_end : start]):
        return calendar.add_days(state.last, (wanted - state.last.isoweekday()) % 7), "the first one after the day before it"
    if ahead > 0 or (ahead == 0 and re.search(r"\bthis\b", phrase)):
        return calendar.add_days(day, (wanted - day.isoweekday()) % 7), "the next one, as its verb looks ahead"
    return calendar.add_days(day, -back), "the latest one not after publication"


_DUTY_BEHIND = re.compile(
    r"\b(?:had (?:to\b|until|till)|(?:was|were|had been) (?:due|supposed|meant|required|obliged|given|planned|scheduled|slated)\b)[^.;\n]*$",
    re.I,
)


_KNOWN_DAY = re.compile(
    r"(?<!ahead of)(?<!before)(?<!until)(?<!for)(?<!by)(?:\s+the|['’]s)\s+$", re.I
)  # *over the 27 December vote*
_PROMISED = re.compile(
    r"(?:\b(?:will|shall|must|would|should|plans?|planned|aims?|hopes?|wants?|agreed|pledged|promised|scheduled|expected|due|set|next|effective|until|till)"
    r"|['’]ll|\b(?:is|are) to)\b[^.;\n]*$",
    re.I,
)  # what is eight months ahead and not four behind is promised in so many words


_STORY = 400  # characters within a paragraph over which a year goes on being the one told of
_BREAK = re.compile(r"[.!?]['\"”’)]*\s+(?=['\"“‘(]*[A-Z])|\n\s*\n")
_OPENS = re.compile(
    r"(?:^|[.!?\n]['\"”’)]*\s*)(?:On|In|During|By|Early in|Late in|Back in)\s+$"
)  # *In 2007 ...* opens the sentence


def _story_year(state: State, start: int, end: int, month: int) -> int | None:
    """The year a text tells of: *In 2007 the unions struck, and on 27 January they won.*

    With a day of publication, within a sentence and for years well behind it; without one, within a paragraph.
    """
    if state.story is None:
        return None
    value, at, until = state.story
    year, between = int(value[:4]), state.text[until:start]
    if state.published:
        if year > state.published.year - 2 or _BREAK.search(between) or not _OPENS.search(state.text, max(0, at - 12), at):
            return None
    elif len(between) > _STORY or "\n\n" in between:
        return None
    if direction(state.text, start, end) > 0 or direction(state.text, at, until) > 0:
        return None
    named = int(value[5:7]) if re.match(r"\d{4}-\d\d", value) else 0
    return year + (named - month > 6)


def nearest_year(state: State, start: int, end: int, month: int, day: int | None, phrase: str) -> tuple[int | None, str]:
    """The year of a month or a day named without one."""
    anchor = state.published
    if written := shared_year(state.text, end, month, words()["months"]):
        return written, "the year named with the next"
    if anchor is None:
        if state.last is not None and state.last.month == month and state.last_value and len(state.last_value) >= 7:
            return state.last.year, "the year named with it before"
        if told := _story_year(state, start, end, month):
            return told, "the year named before"
        return None, "no publication date"
    year = anchor.year
    if day is not None and (written := state.stated.get((month, day))) and written != year:
        return written, "the year named with it before"
    if re.search(r"\b(?:last|past|previous)\b", phrase):
        return (year if month < anchor.month else year - 1), "the last one before publication"
    if re.search(r"\b(?:next|coming)\b", phrase):
        return (year if month > anchor.month else year + 1), "the next one after publication"
    if re.search(r"\bthis\b", phrase):
        return year, "the year of publication"
    if told := _story_year(state, start, end, month):
        return told, "the year named before"
    gap = (year * 12 + month) - (anchor.year * 12 + anchor.month)  # months ahead within the year of publication
    if gap == 0:
        return year, "the month of publication"
    if (day is not None and 0 < gap <= 4) or gap == 1:
        return year, "the nearest one"  # a day eight months back and more is written with its year
    if gap > 6 - (day is not None) * 6 and _DUTY_BEHIND.search(state.text, max(0, start - 90), start):
        return year - 1, "the latest one, as it was due then"
    if day is not None and gap >= 8 and _KNOWN_DAY.search(state.text, max(0, start - 24), start):
        return year - 1, "the latest one, as it is spoken of as known"
    ahead = direction(state.text, start, end)
    if ahead > 0:
        passed = -5 <= gap < 0 and not _PROMISED.search(state.text, max(0, start - 90), start)
        if passed:
            return year, "the nearest one"
        return (year if gap >= -2 else year + 1), "the next one, as its verb looks ahead"
    if gap <= -9 and ahead >= 0 and (ahead or day is not None):
        return year + 1, "the nearest one"
    if ahead < 0:
        return (year if gap < 0 else year - 1), "the latest one, as its verb looks back"
    return (year if gap <= 3 else year - 1), "the nearest one"


def day_value(year: int | None, month: int, day: int | None) -> str | None:
    """The TIMEX3 value of a day or month, with ``XXXX`` for an unknown year; None where there is no such day."""
    head = f"{year:04d}" if year else UNKNOWN
    if day is None:
        return f"{head}-{month:02d}"
    try:
        dt.date(year or 2000, month, day)
    except ValueError:
        return None
    return f"{head}-{month:02d}-{day:02d}"


def period_value(unit: str, step: int, anchor: dt.date | None) -> str:
    """The TIMEX3 value of the unit ``step`` units from the anchor; with X for its figures where there is none."""
    if anchor is None:
        return {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "MO": "XXXX-XX", "Q": "XXXX-QX", "WE": "XXXX-WXX-WE"}.get(unit, UNKNOWN)
    if unit == "E":
        return f"{anchor.year // 10 + step}"
    if unit == "C":
        return f"{anchor.year // 100 + step}"
    return calendar.shift(anchor, unit, step)
