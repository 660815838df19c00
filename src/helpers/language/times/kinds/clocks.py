"""Times of day, with the day and the zone they go with."""

import re
from functools import lru_cache

from helpers.language.times import calendar
from helpers.language.times.anchors import weekday_day
from helpers.language.times.kinds.days import full_day
from helpers.language.times.numerals import number
from helpers.language.times.patterns import S, parts
from helpers.language.times.phrase import clean, days_of, month_of, weekday_of
from helpers.language.times.state import Found, relative

_OFFSET = re.compile(r"(?:gmt|utc) ?([+-])(\d\d?)(?::?(\d\d))?\b")


def _clock_value(phrase: str) -> str | None:
    if re.search(r"\b(?:noon|midday)\b", phrase):
        return "T12:00"
    if "midnight" in phrase:
        return "T24:00"
    m = re.search(r"(\d{1,2})(?:[:.](\d\d))?(?:[:.](\d\d))? ?([ap])\.?m", phrase)
    if m:
        hour = int(m[1]) % 12 + 12 * (m[4] == "p")
        minute = m[2]
    elif (m := re.search(r"(\d{1,2}):(\d\d)", phrase)) or (m := re.search(r"(\d\d)(\d\d)", phrase)):
        hour, minute = int(m[1]), m[2]
    elif m := re.search(r"([a-z]+) o'clock", phrase):
        hour, minute = int(number(m[1]) or 0), "00"
    else:
        return None
    if hour > 24 or (minute and int(minute) > 59):
        return None
    zone = "Z" if re.search(r"\b(?:gmt|utc)\b|\dz\b", phrase) else ""
    if zone and (offset := _OFFSET.search(phrase)):
        zone = f"{offset[1]}{int(offset[2]):02d}:{offset[3] or '00'}"
    return f"T{hour:02d}:{minute or '00'}{zone}"


def clock(state, m, phrase):
    """*at 5 p.m.*, *at noon on Friday*: the hour, with its day where the text gives one."""
    time = _clock_value(phrase)
    if time is None:
        return None
    if re.fullmatch(r"\d{1,2}:\d\d(?::\d\d)?", phrase) and not re.search(
        r"(?:\bat|\bby|\bfrom|\bto|\buntil|\baround|\bafter|\bbefore|\bsince)\s+$",
        state.text[max(0, m.start() - 10) : m.start()],
        re.I,
    ):
        return None  # a score or a verse
    day, basis, why = _day_inside(state, m, phrase)
    return Found("TIME", (day or "XXXX-XX-XX") + time, basis, why)


dateclock = clock


_SAME_STORY = 400  # characters within a paragraph over which a time still goes with the day named before


@lru_cache(maxsize=1)
def _day_behind() -> re.Pattern[str]:
    """The day behind a time, over the same time in another zone or a second time: *(0700 GMT) on Friday*, *to 1 p.m. on Sunday*."""
    p = parts()
    return re.compile(
        rf"(?:{S}?\([^()\n]{{3,40}}\)|{S}(?:to|and|until|till){S}(?:{p['clock']}{p['zone']}?|noon|midnight)),?{S}(?:on{S})?({p['weekday']}|{p['month']}{S}{p['day']}|{p['day']}{S}{p['month']})",
        re.I,
    )


def _day_inside(state, m, phrase) -> tuple[str | None, str, str | None]:
    """The day an expression with a clock names, else the day the text speaks of."""
    tail = re.sub(
        r"(?:gmt|utc) ?[+-]\d\d?(?::?\d\d)?|\d{1,2}(?:[:.]\d\d)* ?[ap]\.?m\.?|\d{1,2}:\d\d(?::\d\d)?|\d{4}(?= (?:gmt|utc|hours|local))",
        " ",
        phrase,
    )
    if month_of(tail) and days_of(tail) and (found := full_day(state, m, tail)):
        return found.value, found.basis, found.why
    if wanted := weekday_of(tail):
        day, why = weekday_day(state, m.start(), m.end(), wanted, tail)
        return (day and day.isoformat(), *relative(state, why))
    for word, step in (("today", 0), ("tonight", 0), ("tomorrow", 1), ("yesterday", -1)):
        if word in tail and state.published:
            return calendar.add_days(state.published, step).isoformat(), "relative to publication", word
    if (later := _day_behind().match(state.text, m.end())) and state.published:  # *at 10 a.m. (0700 GMT) on Friday*
        if wanted := weekday_of(later[1].lower()):
            day, why = weekday_day(state, later.start(1), later.end(1), wanted, later[1].lower())
            return (day and day.isoformat(), *relative(state, why))
        if found := full_day(state, later, clean(later[1])):
            return found.value, found.basis, found.why
    near = m.start() - state.last_end < _SAME_STORY and "\n\n" not in state.text[state.last_end : m.start()]
    if state.last and state.last_value and len(state.last_value) >= 10 and near:
        return state.last.isoformat(), "relative to text", "the day named before"
    return (state.published and state.published.isoformat(), *relative(state, "the day of publication"))


def daypart(state, m, phrase):
    """*overnight*: the night before publication."""
    if phrase == "before dawn":
        return None
    if phrase == "overnight":
        if re.match(r"\s+(?:curfew|rates?|lending|stay|success|train|bus|flight)", state.text[m.end() : m.end() + 12]):
            return None
        day = state.published and calendar.add_days(state.published, -1)
        basis, why = relative(state, "the night before publication")
        return Found("TIME", (day.isoformat() if day else "XXXX-XX-XX") + "TNI", basis, why)
    return None
