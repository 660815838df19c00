"""Text -> TIMEX3 expressions (ISO-TimeML): DATE, TIME, DURATION and SET with value, bounds and how each was found.

The engine looks at windows around trigger words only, runs one regular expression there, and resolves each match from the
publication day, from the text before it, or from the tense of its verb. No clock is read: same input, same output.
"""

import datetime as dt
import re

from helpers.language.document import Timex
from helpers.language.times import calendar
from helpers.language.times.filters import spurious
from helpers.language.times.patterns import WINDOW, master, triggers
from helpers.language.times.resolve import Found, State, resolve

__all__ = ["find", "publication_bounds", "tag_times"]

_WORD = re.compile(r"[^\W\d_]+|\d+")
_NUMERIC = re.compile(r"(?<!\d)(\d\d?)[./-](\d\d?)[./-](?:\d{4}|\d\d)(?!\d)")


def tag_times(text: str, published: dt.date | str | None = None) -> list[Timex]:
    """The temporal expressions of a text, by offset. ValueError for a ``published`` that is no ISO day."""
    if isinstance(published, str):
        published = dt.date.fromisoformat(published[:10])
    return find(text, published)


def _windows(text: str) -> list[tuple[int, int]]:
    """Merged stretches around trigger words and numbers that may be years or days."""
    known, out, end = triggers(), [], -1
    for m in _WORD.finditer(text):
        word = m.group()
        if word[0].isdigit():
            if len(word) > 4 or (len(word) == 3):
                continue
            if len(word) < 3 and text[m.end() : m.end() + 1] not in ".:/-":
                continue
        elif word.lower() not in known:
            continue
        left, right = max(0, m.start() - WINDOW), m.end() + WINDOW
        if left <= end:
            end = out[-1][1] = right
        else:
            out.append([left, right])
            end = right
    return [(left, min(right, len(text))) for left, right in out]


def _day_first(text: str) -> bool | None:
    """The document's own habit with numeric dates: a first number above 12 says day first, a second one month first."""
    for m in _NUMERIC.finditer(text):
        a, b = int(m[1]), int(m[2])
        if a > 12 >= b:
            return True
        if b > 12 >= a:
            return False
    return None


def _timex(m: re.Match[str], found: Found, state: State, bounds: tuple[dt.date | None, dt.date | None]) -> Timex:
    begin, until, _ = calendar.span(found.value) if found.type in ("DATE", "TIME") else (None, None, None)
    basis, why = found.basis, found.why
    if basis == "unresolved" and any(bounds):
        begin, until = bounds
        basis, why = "bounded by text", f"published between {begin or 'an unknown day'} and {until or 'an unknown day'}"
    end = m.end()
    return Timex(m.start(), end, found.type, found.value, begin, until, found.mod, basis, why)


def find(text, published=None, *, published_begin=None, published_end=None, tokens=None, sentences=None) -> list[Timex]:
    """Expressions in text order, not overlapping. ``published_begin`` and ``published_end`` bound an unknown day.

    With no day at all, what is relative to it comes out unresolved (``XXXX-WXX-4``) with the bounds, where there are any.
    """
    if published is None and published_begin is not None and published_begin == published_end:
        published = published_begin
    bounds = (None, None) if published else (published_begin, published_end)
    state = State(text, published, _day_first(text))
    pattern, out = master(), []
    at = 0
    for left, right in _windows(text):
        at = max(at, left)
        while m := pattern.search(text, at, right):
            at = max(m.end(), m.start() + 1)
            if spurious(text, m):
                continue
            found = resolve(state, m)
            if found is None or found.value is None:
                continue
            timex = _timex(m, found, state, bounds)
            out.append(timex)
            if found.type in ("DATE", "TIME") and timex.begin and found.basis != "unresolved":
                if "-Q" in found.value:
                    state.quarter = (found.value, m.start())
                state.last, state.last_value = timex.begin, found.value
    return out


def publication_bounds(text: str) -> tuple[dt.date | None, dt.date | None, str | None]:
    """What a text that does not state its day says of it: the day after the latest it puts behind, the day before the
    earliest it puts ahead, and the words that say so. Nones where it says nothing, or contradicts itself."""
    from helpers.language.times.tense import direction

    behind, ahead, why = None, None, []
    for timex in find(text):
        if timex.begin is None or timex.basis != "stated" and timex.basis != "relative to text":
            continue
        grain = calendar.span(timex.value)[2]
        if grain not in ("day", "month", "year"):
            continue
        side = direction(text, timex.start, timex.end)
        if side < 0 and (behind is None or timex.until > behind):
            behind = timex.until if grain == "day" else timex.begin
            why.append(f"after “{text[timex.start : timex.end]}”")
        elif side > 0 and grain == "day" and (ahead is None or timex.begin < ahead):
            ahead = timex.begin
            why.append(f"before “{text[timex.start : timex.end]}”")
    if behind and ahead and behind >= ahead:
        return None, None, None
    begin = behind and calendar.add_days(behind, 1)
    until = ahead and calendar.add_days(ahead, -1)
    return begin, until, "; ".join(why) or None
