"""Parts of a month: *the last week of January*, *the first Friday of March*."""

import re

from helpers.language.times import calendar
from helpers.language.times.kinds.days import month, monthyear
from helpers.language.times.kinds.periods import whichunit
from helpers.language.times.phrase import weekday_of, year_of
from helpers.language.times.state import Found

_NTH = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "last": -1,
    "final": -1,
    "penultimate": -2,
    "opening": 1,
    "closing": -1,
}


def ofmonth(state, m, phrase):
    """*the last week of January*: the week that holds most of those days; *the first Friday of March*; *the first days of May*."""
    head = re.match(r"the (?:very )?(\w+) (?:(few|two|three|couple of) )?(\w+) (?:of|in) (.+)$", phrase)
    nth, unit, tail = head[1], head[3], head[4]
    number_ = _NTH.get(nth) or int(re.match(r"\d", nth)[0])
    if tail.endswith("month"):
        found = whichunit(state, m, "this month" if tail == "the month" else tail)
    elif year_of(tail) or tail.endswith(" year"):
        found = monthyear(state, m, tail)
    else:
        found = month(state, m, tail)
    first, last, grain = calendar.span(found.value) if found else (None, None, None)
    if found is None or grain != "month":
        return found
    found.mod = {1: "START", -1: "END"}.get(number_, "MID")
    if head[2] or unit in ("days", "weeks", "half"):
        return found
    if unit in ("day", "week", "weekend"):
        if unit == "day":
            day = calendar.add_days(first, number_ - 1) if number_ > 0 else calendar.add_days(last, number_ + 1)
            return Found("DATE", day.isoformat(), found.basis, found.why)
        wanted = 4 if unit == "week" else 6  # the week of the nth Thursday, the weekend of the nth Saturday
    elif not (wanted := weekday_of(unit)):
        return None
    if number_ > 0:
        day = calendar.add_days(first, (wanted - first.isoweekday()) % 7 + 7 * (number_ - 1))
    else:
        day = calendar.add_days(last, -((last.isoweekday() - wanted) % 7) + 7 * (number_ + 1))
    if not first <= day <= last:
        return None
    value = day.isoformat() if weekday_of(unit) else calendar.week(day) + ("-WE" if unit == "weekend" else "")
    return Found("DATE", value, found.basis, found.why)
