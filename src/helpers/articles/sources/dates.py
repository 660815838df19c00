"""A day as metadata give it: ISO, RFC 2822, compact, epoch seconds, or in words with its year."""

import datetime as dt
import re
from email.utils import parsedate_to_datetime

from helpers.language.times import tag_times

FIRST = dt.date(1800, 1, 1)
_ISO = re.compile(r"\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?=$|[T\s,;Zz+])")
_COMPACT = re.compile(r"\s*((?:19|20)\d\d)(\d\d)(\d\d)(?:$|T?\d{6}Z?)")
_MAIL = re.compile(r"\s*(?:[A-Z][a-z]{2},\s*)?\d{1,2}\s+[A-Z][a-z]{2}\s+\d{4}\s+\d")


def day(value: object) -> dt.date | None:
    """The day a value states, None where it states none. Two-digit months and days are read month first only where the
    other order is impossible to tell from the value itself is left out: 03/04/2022 states no day."""
    if value is None or value != value:  # NaN, NaT
        return None
    if isinstance(value, dt.datetime):
        return _known(value.date())
    if isinstance(value, dt.date):
        return _known(value)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return _epoch(float(value))
    text = str(value).strip()[:80]
    try:
        if m := _ISO.match(text) or _COMPACT.match(text):
            return _known(dt.date(*(int(part) for part in m.groups())))
        if _MAIL.match(text):
            return _known(parsedate_to_datetime(text).date())
    except ValueError:
        return None
    if re.fullmatch(r"\d{9,13}(?:\.\d+)?", text):
        return _epoch(float(text))
    if m := re.match(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b", text):
        first, second, year = (int(part) for part in m.groups())
        month, of_month = (second, first) if first > 12 or "." in text else (first, second) if second > 12 else (0, 0)
        if first == second:
            month = of_month = first
        try:
            return _known(dt.date(year, month, of_month))
        except ValueError:
            return None
    for time in tag_times(text):
        if time.basis == "stated" and time.begin is not None and time.begin == time.until:
            return _known(time.begin)
    return None


def _epoch(seconds: float) -> dt.date | None:
    """Seconds or milliseconds since 1970; a small number, such as a year, is neither."""
    if seconds > 1e11:
        seconds /= 1000
    if not 1e8 < seconds < 4e9:
        return None
    return dt.datetime.fromtimestamp(seconds, dt.UTC).date()


def _known(value: dt.date) -> dt.date | None:
    return value if FIRST <= value <= dt.date.today() + dt.timedelta(days=366) else None
