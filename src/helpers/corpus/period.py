"""A period as a user writes it: a day, a month or a year at either end, or nothing."""

import calendar
import datetime as dt
import re
from typing import NamedTuple

import pandas as pd

_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$")


class PeriodError(ValueError):
    """A period that is none; the message says what is wrong and what is valid."""


class Period(NamedTuple):
    """First and last day, both included; None is open."""

    start: dt.date | None
    end: dt.date | None

    @property
    def open(self) -> bool:
        return self.start is None and self.end is None

    def covers(self, begin: pd.Series, end: pd.Series) -> pd.Series:
        """Which rows can lie in the period: their interval touches it. Undated rows do so only in an open one."""
        keep = pd.Series(True, index=begin.index)
        if self.start is not None:
            keep &= end >= pd.Timestamp(self.start)
        if self.end is not None:
            keep &= begin <= pd.Timestamp(self.end)
        return keep

    def __str__(self) -> str:
        if self.open:
            return "the whole time"
        if self.start is None:
            return f"until {self.end}"
        return f"from {self.start}" + (f" to {self.end}" if self.end else " on")


def _day(value: str, name: str, last: bool) -> dt.date | None:
    text = str(value).strip()
    if not text:
        return None
    m = _ISO.match(text)
    try:
        year, month, day = (int(part) if part else 0 for part in m.groups())
        if day:
            return dt.date(year, month, day)
        month = month or (12 if last else 1)
        return dt.date(year, month, calendar.monthrange(year, month)[1] if last else 1)
    except (AttributeError, ValueError):
        raise PeriodError(
            f"{name} is {text!r}, which is no date: write a day (2022-03-31), a month (2022-03) or a year (2022)"
        ) from None


def period(start: str | dt.date | None = None, end: str | dt.date | None = None) -> Period:
    """The period between two dates; a month or year means its first day at the start and its last at the end.

    PeriodError for what is no date, and for a period that ends before it starts.
    """
    first, last = _day(start or "", "start", False), _day(end or "", "end", True)
    if first and last and last < first:
        raise PeriodError(f"the period ends ({end}) before it starts ({start}); exchange start and end")
    return Period(first, last)
