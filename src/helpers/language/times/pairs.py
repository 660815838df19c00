"""Days and years that two expressions share: *from March 3 to 5*, *between 3 and 5 March*, *in March and April 2022*."""

import re
from functools import lru_cache

from helpers.language.times import calendar
from helpers.language.times.patterns import S, parts

_JOIN = r"(?:to|and|or|until|till|through)"


@lru_cache(maxsize=1)
def _shapes() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    p = parts()
    day = r"(\d{1,2})(?:st|nd|rd|th)?"
    right = re.compile(
        rf"{S}{_JOIN}{S}{day}(?=[,.;)](?!\d)|\s*$|{S}(?:in|at|for|to|with|on|when|as|by|and|between|of|but|after|before)\b(?!{S}\d))",
        re.I,
    )
    left = re.compile(rf"(?<![\w.,:]){day}{S}{_JOIN}{S}(?:the{S})?$", re.I)
    year = re.compile(
        rf"{S}{_JOIN}{S}(?:(?:early|mid|late)(?:-|{S}))?(?:{p['day']}{S}({p['month']})|({p['month']}){S}{p['day']}|({p['month']})),?{S}({p['year']})",
        re.I,
    )
    return right, left, year


def other_day(text: str, start: int, end: int, value: str, month_last: bool) -> tuple[int, int, str, bool] | None:
    """The day that shares its month with the one at ``start:end``: offsets, value, and whether it stands before it.

    Behind *March 3* another day may follow; where the month stands last (*5 March*), it may stand before.
    """
    right, left, _ = _shapes()
    month, day = value[:8], int(value[8:10])
    if not month_last and (m := right.match(text, end)):
        before, other = False, int(m[1])
    elif month_last and (m := left.search(text, max(0, start - 16), start)):
        before, other = True, int(m[1])
    else:
        return None
    found = f"{month}{other:02d}"
    in_order = other < day if before else other > day
    return (*m.span(1), found, before) if in_order and calendar.span(found)[0] else None


def shared_year(text: str, end: int, month: int, months: dict[str, int]) -> int | None:
    """The year written with the second of two days or months: 2022 for *March* in *March and April 2022*."""
    m = _shapes()[2].match(text, end)
    if m is None:
        return None
    other = months[next(name for name in m.groups()[:3] if name).lower().rstrip(".")]
    return int(m[4]) - (month > other)
