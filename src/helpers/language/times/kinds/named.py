"""Feasts and vague moments."""

import datetime as dt
import re

from helpers.language.times import feasts
from helpers.language.times.lexicon import words
from helpers.language.times.phrase import year_of
from helpers.language.times.state import UNKNOWN, Found, State, relative
from helpers.language.times.tense import direction

_FEAST_NEAR = 10  # days from publication within which a feast is the one at hand, whatever the tense


def _feast(rule: str, year: int) -> tuple[dt.date, dt.date] | None:
    try:
        return feasts.days(rule, year)
    except ValueError:  # a year the rule does not reach
        return None


def _feast_year(state: State, m: re.Match[str], phrase: str, rule: str) -> tuple[int, str] | None:
    day = state.published
    if rel := re.search(r"\b(last|this|next) year$", phrase):
        return day.year + {"last": -1, "this": 0, "next": 1}[rel[1]], rel[0]
    known = {year: _feast(rule, year) for year in (day.year - 1, day.year, day.year + 1)}
    near = {year: found[0] for year, found in known.items() if found}
    close = any(abs((first - day).days) <= _FEAST_NEAR for first in near.values())
    ahead = 0 if close else direction(state.text, m.start(), m.end())
    why = "the nearest one"
    if "next" in phrase or (ahead > 0 and "last" not in phrase):
        near, why = {year: first for year, first in near.items() if first >= day}, "the next one"
    elif "last" in phrase or ahead < 0:
        near, why = {year: first for year, first in near.items() if first <= day}, "the latest one, as its verb looks back"
    return (min(near, key=lambda year: abs(near[year] - day)), why) if near else None


def _nearest_rule(state: State, rules: list[str], year: int | None) -> str:
    """Of the feasts a name may stand for (*Eid*), the one nearest to publication."""
    day = state.published
    if day is None or (year and year != day.year):
        return rules[0]
    about = {rule: [found[0] for near in (-1, 0, 1) if (found := _feast(rule, day.year + near))] for rule in rules}
    return min(rules, key=lambda rule: min((abs((first - day).days) for first in about[rule]), default=999))


def holiday(state, m, phrase):
    """*Christmas*, *Eid al-Fitr*, *May Day 2022*: a named day or month of a calendar, of the year told or meant."""
    name = next((n for n in sorted(words()["holidays"], key=len, reverse=True) if n in phrase), None)
    skipped = ("last", "this", "next", "year")
    written = [w for w in m.group().split()[-len(phrase.split()) :] if w.lower() not in skipped and w[0].isalpha()]
    if name is None or (written and not (written[0][0].isupper() and any(letter.isupper() for letter in written[-1]))):
        return None  # *a new year*
    rule, year, basis, why = words()["holidays"][name], year_of(phrase), "stated", None
    if "|" in rule:
        rule = _nearest_rule(state, rule.split("|"), year)
    if year is None:
        basis, why = relative(state, "the nearest one by its verb")
        if state.published is None:
            return Found("DATE", f"XXXX-{rule}" if re.fullmatch(r"\d\d-\d\d", rule) else UNKNOWN, basis, why)
        year, why = _feast_year(state, m, phrase, rule) or (None, None)
    days = year and _feast(rule, year)
    if not days:
        return None
    first, last = days
    value = first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
    return Found("DATE", value, basis, f"{why or 'stated'}; Umm al-Qura calendar, a day either way" if "hijri" in rule else why)


def reference(state, m, phrase):
    """*now*, *the future*, *recently*: a reference to past, present or future without a day."""
    fixed = {"current": "PRESENT_REF", "the present": "PRESENT_REF", "the past": "PAST_REF"}
    return Found("DATE", fixed.get(phrase) or words()["references"][phrase])
