"""Days written in full on the date lines of pages, in the layouts and languages pages come in.

``helpers.language.times`` reads the dates of English sentences; this reads the stamps above them: *31.03.2022 14:05*,
*Thu, 31 Mar 2022*, *31 марта 2022*, *2022年3月31日*. A stamp that can be read two ways (*03/04/2022*) is read the way the
page's other stamps, or the weekday beside it, show; else it is left alone.
"""

import datetime as dt
import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache

from helpers.paths import PACKAGE


@dataclass(frozen=True, slots=True)
class Stamp:
    """A day and where in the text it is written."""

    start: int
    end: int
    day: dt.date


_WORD = r"(?:[^\W\d_]|[\u0900-\u0dff]){3,}"  # vowel signs of Indic scripts are no letters to `re`
_END = r"(?!\d(?!\d?[:.]\d\d|\d?\s[^\W\d_]))"  # dumps glue what follows to the year: *20196:05 PM*, *201914 Feb 2019*
_FORMS = re.compile(
    rf"""(?<![\d.,/])(?:
      (?P<iso>(?:19|20)\d\d)(?P<mark>[-/.]\s?)(?P<iso_month>\d\d?)(?P=mark)(?P<iso_day>\d\d?)(?!\d|[./]\d)
    | (?P<a>\d\d?)\s?(?P<sep>[./-])\s?(?P<b>\d\d?)\s?(?P=sep)\s?(?P<short>(?:19|20)?\d\d)(?![\d/])
    | (?P<day>\d\d?)(?:st|nd|rd|th|er|º|°)?[\s./-]{{0,2}}(?:de\s+|of\s+|d[’'])?(?P<month>{_WORD})[\s.,/’'-]{{0,3}}(?:(?:de|del)\s+)?(?P<year>(?:19|20)\d\d|(?<=[-/’'])\d\d(?![\d:.])){_END}
    | (?P<cjk>(?:19|20)\d\d)\s*[年년]\s*(?P<cjk_month>\d\d?)\s*[月월]\s*(?P<cjk_day>\d\d?)\s*[日일]?
    | (?P<big>(?:19|20)\d\d)[.,]?[\s-]+(?P<big_month>{_WORD})[.,]?[\s-]+(?P<big_day>\d\d?)(?!\d)
    )|(?<!\w)(?P<us_month>{_WORD})\.?,?[\s-]{{0,2}}(?P<us_day>\d\d?)(?:st|nd|rd|th)?(?:\s?,\s?|[\s’'-]{{1,2}}|\s\d\d?:\d\d(?::\d\d)?\s(?:[A-Z]{{3,4}}\s)?|(?<=\s[0-3]\d))(?P<us_year>(?:19|20)\d\d|(?<=[’'])\d\d(?![\d:.])){_END}
    |(?:^|(?<=date:)|(?<=date:\s))(?P<compact>(?:19|20)\d\d)(?P<compact_month>0[1-9]|1[0-2])(?P<compact_day>[0-2]\d|3[01])(?=$|T\d|\s\d\d:)""",
    re.VERBOSE | re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_WEEKDAYS = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*\b", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_DIGITS = {zero + n: str(n) for zero in (0x660, 0x6F0, 0x966) for n in range(10)}  # Arabic, Persian, Devanagari
_ABBREVIATED = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@lru_cache(maxsize=1)
def lexicon() -> dict:
    return tomllib.loads((PACKAGE / "knowledge" / "lexicon" / "date_lines.toml").read_text("utf8"))


@lru_cache(maxsize=1)
def _months() -> dict[str, int]:
    return {name: int(number) for number, names in lexicon()["months"].items() for name in names}


def _day(year: str, month: str | int, day: str) -> dt.date | None:
    number = int(year.lstrip("’'"))
    if number < 100:
        number += 2000 if number < 70 else 1900
    try:
        return dt.date(number, int(month), int(day))
    except ValueError:
        return None


def order_of(page: str) -> str | None:
    """``dmy`` or ``mdy``: how the page's numeric stamps are written, where any of them shows it."""
    votes = {"dmy": 0, "mdy": 0}
    for m in _FORMS.finditer(page):
        if m["a"] and m["sep"] == "/":
            first, second = int(m["a"]), int(m["b"])
            votes["dmy"] += 12 < first <= 31 and second <= 12
            votes["mdy"] += 12 < second <= 31 and first <= 12
    if bool(votes["dmy"]) == bool(votes["mdy"]):
        return None
    return max(votes, key=lambda key: votes[key])


def _numeric(m: re.Match, text: str, order: str | None) -> dt.date | None:
    if len(m["short"]) == 2 and m["sep"] == "-":
        return None
    if m["sep"] != "/":
        return _day(m["short"], m["b"], m["a"]) or (_day(m["short"], m["a"], m["b"]) if m["sep"] == "-" else None)
    little, middle = _day(m["short"], m["b"], m["a"]), _day(m["short"], m["a"], m["b"])
    if little is None or middle is None or little == middle:
        return little or middle
    if named := _WEEKDAYS.search(text[max(0, m.start() - 14) : m.end() + 14]):
        for day in (little, middle):
            if _ABBREVIATED[day.weekday()] == named[1].lower():
                return day
    return little if order == "dmy" else middle if order == "mdy" else None


def stamps(text: str, order: str | None = None) -> list[Stamp]:
    """All full days of a line, left to right. ``order``: of the page's numeric dates (``order_of``)."""
    if not _DIGIT.search(text):
        return []
    if not _DIGIT.search(text):
        return []
    text = text.translate(_DIGITS)
    found = []
    for m in _FORMS.finditer(text):
        if m["iso"]:
            day = _day(m["iso"], m["iso_month"], m["iso_day"])
        elif m["cjk"]:
            day = _day(m["cjk"], m["cjk_month"], m["cjk_day"])
        elif m["compact"]:
            day = _day(m["compact"], m["compact_month"], m["compact_day"])
        elif m["a"]:
            day = _numeric(m, text, order)
        else:
            form = next(name for name in ("month", "us_month", "big_month") if m[name])
            number = _months().get(m[form].lower())
            if number is None:
                continue
            year, number_of_day = {"month": ("year", "day"), "us_month": ("us_year", "us_day"), "big_month": ("big", "big_day")}[
                form
            ]
            day = _day(m[year], number, m[number_of_day])
        if day is not None:
            found.append(Stamp(m.start(), m.end(), day))
    return found
