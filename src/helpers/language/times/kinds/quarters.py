"""Quarters, halves and fiscal years."""

import re

from helpers.language.times import calendar
from helpers.language.times.anchors import nearest_year
from helpers.language.times.kinds.periods import whichunit
from helpers.language.times.lexicon import words
from helpers.language.times.patterns import S, parts
from helpers.language.times.phrase import year_of
from helpers.language.times.state import UNKNOWN, Found, State, relative
from helpers.language.times.tense import direction


def quarter(state, m, phrase):
    """*the first quarter of 2022*, *last quarter*, *the second half of the year*."""
    ordinal = next((value for word, value in words()["ordinals"].items() if re.search(rf"\b{word}\b", phrase)), None)
    if ordinal is None and re.search(r"\b(?:last|latter|final) (?:half|quarter)", phrase) and year_of(phrase):
        ordinal = 2 if "half" in phrase else 4
    year, anchor = year_of(phrase), state.published
    half = "half" in phrase
    if ordinal is None:
        if "current" in phrase and anchor:
            return Found("DATE", calendar.shift(anchor, "Q", 0), "relative to publication", "the quarter of publication")
        if state.quarter and re.search("latest|current", phrase):
            return Found("DATE", state.quarter[0], "relative to text", "the quarter named before")
        if state.quarter and re.search("year|comparable|corresponding", phrase):
            value = state.quarter[0]
            return Found("DATE", f"{int(value[:4]) - 1}{value[4:]}", "relative to text", "a year before the quarter named")
        if year:
            value = f"{year}{state.quarter[0][4:]}" if state.quarter else f"{year}"
            return Found("DATE", value, "relative to text", "the quarter named before")
        if anchor is None:
            return Found("DATE", "XXXX-QX", "unresolved", "no publication date")
        if re.search("year|comparable|corresponding", phrase):
            return Found("DATE", f"{anchor.year - 1}", "relative to publication", "a year before")
        return Found("DATE", calendar.shift(anchor, "Q", -1 if "latest" in phrase else 0), "relative to publication", phrase)
    if half and (ordinal > 2 or re.match(r"\s+of\b", state.text[m.end() : m.end() + 5])):
        return None  # *the second half of the document*
    basis, why = "stated", None
    if year is None:
        basis, why = relative(state, "the latest one not after publication")
        if anchor is None:
            year = None
        elif rel := re.search(r"\b(last|next|this) year", phrase):
            year = anchor.year + {"last": -1, "next": 1, "this": 0}[rel[1]]
        else:
            size = 6 if half else 3
            begin = (ordinal - 1) * size + 1
            ahead = direction(state.text, m.start(), m.end(), aims=False)
            year = anchor.year
            if begin > anchor.month and ahead <= 0:
                year -= 1
            if re.search("year-ago|year-earlier", phrase):
                year -= 1
    value = f"{year or UNKNOWN}-{'H' if half else 'Q'}{ordinal}"
    return Found("DATE", value, basis, why)


def qyear(state, m, phrase):
    """*Q3 2025*, *Q3*."""
    nth, year = phrase[1], year_of(phrase)
    if year is None:
        if rel := re.search(r"\b(last|this|next) year", phrase):
            year = state.published and state.published.year + {"last": -1, "this": 0, "next": 1}[rel[1]]
        elif state.published:
            begin = 3 * int(nth) - 2
            ahead = direction(state.text, m.start(), m.end())
            year = state.published.year - (begin > state.published.month and ahead <= 0)
        return Found("DATE", f"{year or UNKNOWN}-Q{nth}", *relative(state, "the latest one not after publication"))
    return Found("DATE", f"{year}-Q{nth}")


def fiscal(state, m, phrase):
    """*fiscal 2022*, *the financial year*."""
    year = year_of(phrase)
    if year:
        return Found("DATE", f"{year}")
    return whichunit(state, m, phrase.replace("fiscal ", "").removeprefix("the "))


def _ended(state: State, m: re.Match[str], unit: str) -> Found | None:
    """*the quarter ended Sept. 30*: the one its last day lies in."""
    month_day = re.match(
        rf"\s+(?:that )?end(?:ed|ing)(?: on)?{S}({parts()['month']}){S}(\d{{1,2}})(?:,?{S}({parts()['year']}))?",
        state.text[m.end() : m.end() + 50],
        re.I,
    )
    if not month_day or unit != "Q":
        return None
    month_, day = words()["months"][month_day[1].lower().rstrip(".")], int(month_day[2])
    year, why = int(month_day[3]) if month_day[3] else None, "stated"
    if year is None:
        year, why = nearest_year(state, m.start(), m.end() + month_day.end(), month_, day, "")
    if year is None:
        return None
    return Found("DATE", f"{year}-Q{(month_ + 2) // 3}", *relative(state, why))
