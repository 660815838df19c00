"""Calendar arithmetic on TIMEX3 values: which days a value spans, shifting by units. No clock is read."""

import calendar as _calendar
import datetime as dt
import re

_QUARTER = re.compile(r"(\d{4})-([QH])(\d)$")
_WEEK = re.compile(r"(\d{4})-W(\d\d?)(?:-(\d|WE))?$")
_SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)$")
_PLAIN = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T.*)?$")
_DECADE = re.compile(r"(\d{3})X?$")
_CENTURY = re.compile(r"(\d\d)(?:XX)?$")
_SEASON_MONTHS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}


def month_end(year: int, month: int) -> dt.date:
    return dt.date(year, month, _calendar.monthrange(year, month)[1])


def span(value: str | None) -> tuple[dt.date | None, dt.date | None, str | None]:
    """TIMEX3 DATE or TIME value -> first day, last day, grain; Nones for values that name no days of the calendar."""
    nothing = (None, None, None)
    if not value:
        return nothing
    if "/" in value:
        first, last = value.split("/", 1)
        begin, end = span(first)[0], span(last)[1]
        return (begin, end, "interval") if begin and end else nothing
    try:
        if m := _PLAIN.match(value):
            year, month, day = (int(part) if part else 0 for part in m.groups())
            if day:
                return (dt.date(year, month, day),) * 2 + ("day",)
            if month:
                return dt.date(year, month, 1), month_end(year, month), "month"
            return dt.date(year, 1, 1), dt.date(year, 12, 31), "year"
        if m := _WEEK.match(value):
            monday = dt.date.fromisocalendar(int(m[1]), int(m[2]), 1)
            if m[3] == "WE":
                return monday + dt.timedelta(days=5), monday + dt.timedelta(days=6), "interval"
            if m[3]:
                return (monday + dt.timedelta(days=int(m[3]) - 1),) * 2 + ("day",)
            return monday, monday + dt.timedelta(days=6), "week"
        if m := _QUARTER.match(value):
            size = 3 if m[2] == "Q" else 6
            first = (int(m[3]) - 1) * size + 1
            return dt.date(int(m[1]), first, 1), month_end(int(m[1]), first + size - 1), "quarter" if size == 3 else "interval"
        if m := _SEASON.match(value):
            first, last = _SEASON_MONTHS[m[2]]
            year = int(m[1])
            return dt.date(year, first, 1), month_end(year + (last < first), last), "season"
        if m := _DECADE.match(value):
            return dt.date(int(m[1]) * 10, 1, 1), dt.date(int(m[1]) * 10 + 9, 12, 31), "decade"
        if m := _CENTURY.match(value):
            return dt.date(int(m[1]) * 100 or 1, 1, 1), dt.date(int(m[1]) * 100 + 99, 12, 31), "interval"
    except ValueError:
        pass
    return nothing


def add_months(day: dt.date, months: int) -> dt.date:
    """The same day of another month, or its last day where the month is shorter; years outside 1..9999 are clipped."""
    index = min(max(day.year * 12 + day.month - 1 + months, 12), 9999 * 12 + 11)
    year, month = divmod(index, 12)
    return dt.date(year, month + 1, min(day.day, _calendar.monthrange(year, month + 1)[1]))


def add_days(day: dt.date, days: int) -> dt.date:
    return dt.date.fromordinal(min(max(day.toordinal() + days, 1), dt.date.max.toordinal()))


def week(day: dt.date) -> str:
    year, number, _ = day.isocalendar()
    return f"{year}-W{number:02d}"


def month(day: dt.date) -> str:
    return f"{day.year:04d}-{day.month:02d}"


def shift(anchor: dt.date, unit: str, count: int) -> str:
    """The value of ``count`` units away from ``anchor``, as fine as the unit: days a day, weeks a week, ... years a year."""
    if unit in ("D", "N"):
        return add_days(anchor, count).isoformat()
    if unit in ("W", "F", "WE"):
        moved = add_days(anchor, 7 * count * (2 if unit == "F" else 1))
        return week(moved) + ("-WE" if unit == "WE" else "")
    if unit == "MO":
        return month(add_months(anchor, count))
    if unit == "Q":
        moved = add_months(anchor, 3 * count)
        return f"{moved.year}-Q{(moved.month + 2) // 3}"
    years = {"Y": 1, "E": 10, "C": 100}.get(unit, 1) * count
    year = min(max(anchor.year + years, 1), 9999)
    return f"{year:04d}"
