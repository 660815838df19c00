"""The day a page's own address gives: *.../2019/02/14/...*, *...-2019-02-14.html*; or the month alone."""

import datetime as dt
import re
from calendar import monthrange
from collections.abc import Sequence

from helpers.articles.furniture.classify import Line

_URL = re.compile(
    r"(?:(?:url|link|source|permalink|original|address|from)\s*:?\s*)?<?((?:https?://|www\.)\S+?)>?$", re.IGNORECASE
)
_URL_DAYS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"/(?P<year>(?:19|20)\d\d)(?P<mark>[/_-])(?P<month>0?[1-9]|1[0-2]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?P=mark)(?P<day>0[1-9]|[12]\d|3[01]|[1-9](?!\d))(?=[/_.-]|$)",
        r"/(?P<year>(?:19|20)\d\d)[/_-]?(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])(?=[/_.-]|$)",
        r"/(?P<day>1[3-9]|2\d|3[01])(?P<mark>[/_-])(?P<month>0?[1-9]|1[0-2])(?P=mark)(?P<year>(?:19|20)\d\d)(?=[/_.-]|$)",
        r"[-_/](?P<year>(?:19|20)\d\d)-?(?P<month>0[1-9]|1[0-2])-?(?P<day>0[1-9]|[12]\d|3[01])(?:\.\w{2,5})?/?$",
    )
)
_URL_MONTH = re.compile(r"/((?:19|20)\d\d)/(0[1-9]|1[0-2])/")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def own_address(page: str, lines: Sequence[Line], url: str | None) -> str:
    """The page's own address: given, or on a line of its own above the text."""
    if url:
        return url
    first = next((i for i, line in enumerate(lines) if line.label == "body"), len(lines))
    for line in lines[: min(first + 1, 40)]:
        if m := _URL.match(page[line.start : line.end]):
            return m[1]
    return ""


def day_in(address: str) -> tuple[dt.date, str] | None:
    """The day in an address's path, with the words it was read from."""
    for m in filter(None, (pattern.search(address) for pattern in _URL_DAYS)):
        month = m["month"].lower()
        try:
            day = dt.date(int(m["year"]), _MONTHS.index(month) + 1 if month in _MONTHS else int(month), int(m["day"]))
        except ValueError:
            continue
        return day, f"address: {m.group()}"
    return None


def month_in(address: str) -> tuple[dt.date, dt.date, str] | None:
    """First and last day of the month in an address's path, with the words it was read from."""
    if (m := _URL_MONTH.search(address)) is None:
        return None
    year, month = int(m[1]), int(m[2])
    return dt.date(year, month, 1), dt.date(year, month, monthrange(year, month)[1]), f"address: {m.group()}"
