"""A matched expression -> TIMEX3 type and value, by kind, from the publication day, the text before it, or tense."""

import re

from helpers.language.times.kinds.bare import theunit
from helpers.language.times.kinds.clocks import clock, dateclock, daypart
from helpers.language.times.kinds.days import (
    daydeictic,
    daymonth,
    dotted,
    iso,
    month,
    monthday,
    monthyear,
    numeric,
    weekday,
    weekof,
)
from helpers.language.times.kinds.lengths import durations, every, old, set_
from helpers.language.times.kinds.named import holiday, reference
from helpers.language.times.kinds.parts import ofmonth
from helpers.language.times.kinds.periods import (
    bareseason,
    beforelast,
    newyear,
    overdue,
    season,
    weekon,
    whichunit,
    yearend,
    yearpart,
)
from helpers.language.times.kinds.quarters import fiscal, quarter, qyear
from helpers.language.times.kinds.shifts import ago, aroundday
from helpers.language.times.kinds.years import century, decade, shortyear, spelledyear, year
from helpers.language.times.phrase import clean
from helpers.language.times.state import Found, State

RESOLVERS = {
    "iso": iso, "numeric": numeric, "dotted": dotted, "clock": clock, "dateclock": dateclock, "monthday": monthday,
    "daymonth": daymonth, "monthyear": monthyear, "month": month, "weekday": weekday, "daydeictic": daydeictic,
    "yearpart": yearpart, "quarter": quarter, "weekof": weekof, "ofmonth": ofmonth, "lasthalf": quarter, "fiscal": fiscal, "qyear": qyear, "beforelast": beforelast, "weekon": weekon, "ago": ago, "aroundday": aroundday, "overdue": overdue,
    "whichunit": whichunit, "season": season, "bareseason": bareseason, "decade": decade, "century": century,
    "spelledyear": spelledyear, "yearend": yearend, "newyear": newyear, "old": old, "every": every, "duration": durations, "theunit": theunit,
    "daypart": daypart, "holiday": holiday, "reference": reference, "set": set_, "year": year, "shortyear": shortyear,
}  # fmt: skip


def resolve(state: State, m: re.Match[str]) -> Found | None:
    """What a match of the master expression means here; None where it is no expression of time."""
    return RESOLVERS[m.lastgroup](state, m, clean(m.group()))
