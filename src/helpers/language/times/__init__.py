"""Text -> TIMEX3 expressions (ISO-TimeML): DATE, TIME, DURATION and SET with value, bounds and how each was found.

The engine looks for trigger words, matches one regular expression at the few heads before each, and resolves each match from the
publication day, from the text before it, or from the tense of its verb. No clock is read: same input, same output.
"""

import datetime as dt
import re
from collections.abc import Iterator
from itertools import pairwise

from helpers.language.document import Timex
from helpers.language.times import calendar
from helpers.language.times.filters import numbered, spurious
from helpers.language.times.pairs import other_day
from helpers.language.times.patterns import inside, master, starters, triggers
from helpers.language.times.phrase import weekday_of
from helpers.language.times.resolve import resolve
from helpers.language.times.state import Found, State
from helpers.language.times.tense import direction

__all__ = ["find", "publication_bounds", "tag_times"]

_WORD = re.compile(r"[^\W\d_]+|\d+")
_REACH = 9  # words from the head of an expression to its trigger, at most
_AFTER_NUMBER = re.compile(r"[.:/–-]|(?<=0)s|\s?[ap]\.?m", re.IGNORECASE)  # 12.03.2024, 14:30, the 90s, 6 p.m.
_APOSTROPHES = frozenset("'’")
_CLOCK_AFTER = frozenset("GUhl")  # 0600 GMT, 0600 hours
_MANY = 10 * _REACH  # heads that wait for a trigger, at most
_MONTH_LAST = {"monthday": False, "daymonth": True}
_NO_YEAR = re.compile(r"XXXX-(\d\d)(?:-\d\d)?")
_DATED = re.compile(r"\d{4}-\d\d(?:-|$)")
_SENTENCE_END = re.compile(r"[.!?]['\"”’)]*\s+(?=['\"“‘(]*[A-Z])|\n\s*\n")
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?![\ds])")
_NUMERIC = re.compile(r"(?<!\d)(\d\d?)[./-](\d\d?)[./-](?:\d{4}|\d\d)(?!\d)")


def tag_times(text: str, published: dt.date | str | None = None) -> list[Timex]:
    """The temporal expressions of a text, by offset. ValueError for a ``published`` that is no ISO day.

    Without a day of publication, what is relative to it is bounded by what the text puts behind and ahead of itself.
    """
    if isinstance(published, str):
        published = dt.date.fromisoformat(published[:10])
    found = _scan(text, published)
    if published is None:
        begin, end, _ = _bounds(text, found)
        _bound(text, found, begin, end)
    return found


def _candidates(text: str) -> Iterator[tuple[int, list[int]]]:
    """(offset of a trigger, offsets at which an expression that holds it may begin, leftmost first), in text order.

    An offset is given once, with the first trigger behind it: what begins there does not change with the trigger.
    """
    known, heads, between = triggers(), starters(), inside()
    waiting: list[tuple[int, int]] = []
    for number, m in enumerate(_WORD.finditer(text)):
        word = m.group().lower()
        if word not in between and not word[0].isdigit():
            if waiting:
                waiting.clear()  # no expression goes on over this word
            continue
        start = m.start()
        if word[0].isdigit():
            waiting.append((number, start - (text[start - 1 : start] in _APOSTROPHES)))
            length = len(word)
            if length == 4:
                if word[0] not in "12" and (word[0] != "0" or text[m.end() : m.end() + 4].lstrip()[:1] not in _CLOCK_AFTER):
                    continue
            elif length > 2 or not _AFTER_NUMBER.match(text, m.end()):
                if length != 2 or text[start - 1 : start] not in _APOSTROPHES:
                    continue
        else:
            if word in heads:
                waiting.append((number, start))
            if word not in known:
                if len(waiting) > _MANY:
                    del waiting[:-_REACH]
                continue
        yield start, [at for seen, at in waiting if seen > number - _REACH]
        waiting.clear()


def _day_first(text: str) -> bool | None:
    """The document's own habit with numeric dates: a first number above 12 says day first, a second one month first."""
    for m in _NUMERIC.finditer(text):
        a, b = int(m[1]), int(m[2])
        if a > 12 >= b:
            return True
        if b > 12 >= a:
            return False
    return None


def _timex(m: re.Match[str], found: Found) -> Timex:
    begin, until, _ = calendar.span(found.value) if found.type in ("DATE", "TIME") else (None, None, None)
    return Timex(m.start(), m.end(), found.type, found.value, begin, until, found.mod, found.basis, found.why)


def _add_other_day(text: str, out: list[Timex], found: Found, month_last: bool) -> int:
    """Add the day that shares the month of the last one found, where there is one; how far the text is read."""
    last = out[-1]
    pair = other_day(text, last.start, last.end, found.value, month_last)
    if pair is None:
        return last.end
    start, end, value, before = pair
    if before and len(out) > 1 and out[-2].end > start:
        return last.end
    day, _, _ = calendar.span(value)
    timex = Timex(start, end, "DATE", value, day, day, None, found.basis, found.why)
    out.insert(len(out) - before, timex)
    return max(last.end, end)


def _scan(text: str, published: dt.date | None) -> list[Timex]:
    """One pass over the text for one day of publication, or for none."""
    state = State(text, published, _day_first(text))
    match, out = master().match, []
    numbers = numbered(text)
    at = 0
    for trigger, starts in _candidates(text):
        if trigger < at:
            continue
        for start in starts:
            if start < at:
                continue
            m = match(text, start)
            if m is None or m.end() <= trigger or spurious(text, m, numbers):
                continue
            found = resolve(state, m)
            if found is None or found.value is None:
                if m.lastgroup == "old":  # an age: no part of it is a time either
                    at = m.end()
                    break
                continue
            timex = _timex(m, found)
            out.append(timex)
            at = m.end()
            if m.lastgroup in _MONTH_LAST and len(found.value) == 10:
                at = _add_other_day(text, out, found, _MONTH_LAST[m.lastgroup])
            if timex.begin and found.basis != "unresolved" and found.type in ("DATE", "TIME"):
                if m.lastgroup == "quarter" and "-Q" in found.value:
                    over = published is None or calendar.span(found.value)[1] < published
                    if found.basis in ("stated", "relative to publication") and over:
                        state.quarter = (found.value, m.start())
                    elif state.quarter:
                        state.quarter = (state.quarter[0], m.start())
                state.last, state.last_value = timex.begin, found.value
                state.last_start, state.last_end = timex.start, timex.end
                if _YEAR.search(m.group()) or found.why == "the year named before":
                    opened = state.story[1] if found.why and state.story else timex.start
                    state.story = (found.value, opened, timex.end)
            break
    if published is None:
        _borrow_years(text, out)
    return out


def _year_of_weekday(text: str, timex: Timex, years: list[int]) -> int | None:
    """The one year, of those the text names and the two about them, in which a day is the weekday written with it."""
    wanted, fits = weekday_of(text[timex.start : timex.end].lower()), set()
    for year in {near for named in years for near in range(named - 1, named + 2)} if wanted else ():
        day, _, grain = calendar.span(f"{year}{timex.value[4:]}")
        if grain == "day" and day.isoweekday() == wanted:
            fits.add(year)
    return fits.pop() if len(fits) == 1 else None


def _borrow_years(text: str, out: list[Timex]) -> None:
    """Give what has a month and no year the year the text gives away.

    One its weekday fits (*Friday, May 13* beside 2022), or the one the same sentence names next (*all March, until 2 April 1991*).
    """
    years = [int(timex.value[:4]) for timex in out if timex.basis == "stated" and _DATED.match(timex.value or "")]
    for timex in out if years else ():
        if _NO_YEAR.fullmatch(timex.value or "") and (year := _year_of_weekday(text, timex, years)):
            _set_year(timex, year, "a year named in the text, or next to one, that its weekday fits")
    for timex, behind in pairwise(out):
        if not (m := _NO_YEAR.fullmatch(timex.value or "")) or not _DATED.match(behind.value or "") or behind.basis != "stated":
            continue
        if _SENTENCE_END.search(text, timex.end, behind.start):
            continue
        _set_year(timex, int(behind.value[:4]) - (int(m[1]) > int(behind.value[5:7])), "the year named behind it")


def _set_year(timex: Timex, year: int, why: str) -> None:
    timex.value = f"{year}{timex.value[4:]}"
    timex.begin, timex.until, _ = calendar.span(timex.value)
    timex.basis, timex.why = "relative to text", why


def find(text, published=None, *, published_begin=None, published_end=None, tokens=None, sentences=None) -> list[Timex]:
    """Expressions in text order, not overlapping. ``published_begin`` and ``published_end`` bound an unknown day.

    With no day but bounds, what is relative to the day of publication is read from the earliest and from the latest day it can
    be: ``begin`` and ``until`` hold both readings, ``why`` says which days they are. Where nothing bounds it, it comes out
    unresolved (``XXXX-WXX-4``).
    """
    if published is None and published_begin is not None and published_begin == published_end:
        published = published_begin
    out = _scan(text, published)
    if published is None:
        _bound(text, out, published_begin, published_end)
    return out


def _bound(text: str, found: list[Timex], begin: dt.date | None, end: dt.date | None) -> None:
    """Set the bounds of what is unresolved, as read from the first and the last day the text can have been published."""
    if not (begin or end) or all(timex.basis != "unresolved" for timex in found):
        return
    first, last = ({(t.start, t.end): t for t in _scan(text, day)} if day else {} for day in (begin, end))
    for timex in found:
        if timex.basis != "unresolved":
            continue
        early, late = first.get((timex.start, timex.end)), last.get((timex.start, timex.end))
        timex.begin, timex.until = early and early.begin, late and late.until
        if timex.begin and timex.until and timex.begin > timex.until:
            timex.begin, timex.until = None, None
            continue
        if early and late and early.value == late.value:
            timex.value = early.value
        timex.basis = "bounded by text"
        timex.why = f"published between {begin or 'an unknown day'} and {end or 'an unknown day'}"


def publication_bounds(text: str) -> tuple[dt.date | None, dt.date | None, str | None]:
    """What a text that does not state its day says of it: the day after the latest it puts behind, the day before the
    earliest it puts ahead, and the words that say so. Nones where it says nothing, or contradicts itself."""
    return _bounds(text, _scan(text, None))


def _bounds(text: str, found: list[Timex]) -> tuple[dt.date | None, dt.date | None, str | None]:
    behind, ahead, why = None, None, []
    for timex in found:
        if timex.begin is None or (timex.basis != "stated" and timex.basis != "relative to text"):
            continue
        grain = calendar.span(timex.value)[2]
        if grain not in ("day", "month", "year"):
            continue
        side = direction(text, timex.start, timex.end)
        earliest = timex.until if grain == "day" else timex.begin  # a month behind may be the month of publication
        if side < 0 and (behind is None or earliest > behind):
            behind = earliest
            why.append(f"after “{text[timex.start : timex.end]}”")
        elif side > 0 and grain == "day" and (ahead is None or timex.begin < ahead):
            ahead = timex.begin
            why.append(f"before “{text[timex.start : timex.end]}”")
    if behind and ahead and behind >= ahead:
        return None, None, None
    begin = behind and calendar.add_days(behind, 1)
    until = ahead and calendar.add_days(ahead, -1)
    return begin, until, "; ".join(why) or None
