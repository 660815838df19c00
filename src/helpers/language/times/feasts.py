"""The days of holidays in a year, from the rule the lexicon gives each of them.

Rules: ``12-25``; ``11#4-4`` the fourth Thursday of November (negative from the month's end); ``easter+1``, ``orthodox+0``,
``passover+163`` days from a moving feast; ``hijri 10-01`` a day and ``hijri 09`` a month of the Islamic year.

Islamic days follow the Umm al-Qura calendar in 1400-1500 (1979-2077), the tabular calendar elsewhere (civil
epoch, leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29 of thirty). Where the moon is sighted, the day can be one off either way.
"""

import datetime as dt
import re
import tomllib
from functools import lru_cache

from helpers.language.times.calendar import add_days, month_end
from helpers.paths import PACKAGE

_HIJRI_EPOCH = dt.date(622, 7, 19).toordinal()  # 1 Muharram of year 1, proleptic Gregorian
_MOVING = re.compile(r"(easter|orthodox|passover)([+-]\d+)$")


def easter(year: int) -> dt.date:
    """Western Easter Sunday (Meeus, Jones and Butcher; Astronomical Algorithms, 1991)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return dt.date(year, month, day + 1)


def _julian_lag(year: int) -> int:
    return year // 100 - year // 400 - 2


def orthodox_easter(year: int) -> dt.date:
    """Orthodox Easter Sunday in the Gregorian calendar (Meeus' Julian algorithm)."""
    a, b, c = year % 4, year % 7, year % 19
    d = (19 * c + 15) % 30
    e = (2 * a + 4 * b - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return add_days(dt.date(year, month, day + 1), _julian_lag(year))


def passover(year: int) -> dt.date:
    """The first day of Passover, 15 Nisan (Gauss' rule)."""
    jewish = year + 3760
    a, b = (12 * jewish + 17) % 19, jewish % 4
    moon = 32.0440933 + 1.5542418 * a + 0.25 * b - 0.003177794 * jewish
    day, rest = int(moon), moon % 1
    c = (day + 3 * jewish + 5 * b + 5) % 7
    if c == 0 and a > 11 and rest >= 0.89772376:
        day += 1
    elif c == 1 and a > 6 and rest >= 0.63287037:
        day += 2
    elif c in (2, 4, 6):
        day += 1
    return add_days(dt.date(year, 3, 1), day - 1 + _julian_lag(year))


@lru_cache(maxsize=1)
def _umm_al_qura() -> dict[tuple[int, int], dt.date]:
    """(year, month) of the Islamic era -> its first day."""
    table = tomllib.loads((PACKAGE / "knowledge" / "lexicon" / "hijri.toml").read_text("utf8"))
    at, out = dt.date.fromisoformat(table["start"]), {}
    for year, bits in enumerate(table["months"].split(), table["year"]):
        for month in range(1, 13):
            out[year, month] = at
            at = add_days(at, 29 + (int(bits, 16) >> (12 - month) & 1))
    return out


def hijri(year: int, month: int, day: int) -> dt.date:
    """A day of the Islamic year in the Gregorian calendar."""
    if first := _umm_al_qura().get((year, month)):
        return add_days(first, day - 1)
    days = (year - 1) * 354 + (3 + 11 * year) // 30 + (59 * (month - 1) + 1) // 2 + day - 1
    return dt.date.fromordinal(_HIJRI_EPOCH + days)


def _hijri_in(year: int, month: int, day: int) -> tuple[int, dt.date]:
    """The Islamic year, and the day, whose ``month``-``day`` falls into a Gregorian year; the first where two do."""
    first = (year - 622) * 33 // 32 - 1
    for candidate in range(first, first + 4):
        found = hijri(candidate, month, day)
        if found.year == year:
            return candidate, found
    raise ValueError(f"no {month}-{day} of the Islamic calendar in {year}")


def days(rule: str, year: int) -> tuple[dt.date, dt.date]:
    """First and last day of a holiday in a year. ValueError for a year the rule does not reach."""
    if rule.startswith("hijri"):
        month, _, day = rule.removeprefix("hijri").strip().partition("-")
        if year < 623:
            raise ValueError(f"no Islamic calendar in {year}")
        number, first = _hijri_in(year, int(month), int(day or 1))
        return first, first if day else add_days(hijri(number, int(month) + 1, 1), -1)
    if moving := _MOVING.match(rule):
        base = {"easter": easter, "orthodox": orthodox_easter, "passover": passover}[moving[1]](year)
        return (add_days(base, int(moving[2])),) * 2
    if "#" not in rule:
        return (dt.date(year, int(rule[:2]), int(rule[3:])),) * 2
    month, rest = rule.split("#")
    nth, weekday = (int(part) for part in re.fullmatch(r"(-?\d)-(\d)", rest).groups())
    if nth > 0:
        first = dt.date(year, int(month), 1)
        return (add_days(first, (weekday - first.isoweekday()) % 7 + 7 * (nth - 1)),) * 2
    last = month_end(year, int(month))
    return (add_days(last, -((last.isoweekday() - weekday) % 7) + 7 * (nth + 1)),) * 2
