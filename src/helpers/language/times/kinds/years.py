"""Years, decades and centuries."""

import re

from helpers.language.times.lexicon import words
from helpers.language.times.numerals import spelled_year
from helpers.language.times.phrase import mod_of, year_of
from helpers.language.times.state import Found

_AGE_OR_HEAT = re.compile(r"\b(?:his|her|their|temperatures?|highs?|lows?|degrees|heat|scores?|aged)\b[^.]*$", re.I)


def decade(state, m, phrase):
    """*the 1990s*, *the early nineties*."""
    mod = mod_of(re.sub(r"^the (?=early|late|mid)", "", phrase))
    if year := year_of(phrase):
        return Found("DATE", f"{year // 10}", mod=mod)
    if short := re.search(r"('?)([2-9])0s", phrase):
        if not short[1] and (
            not re.match(r"the |early|mid|late", phrase) or _AGE_OR_HEAT.search(state.text, max(0, m.start() - 50), m.start())
        ):
            return None
        return Found("DATE", f"19{short[2]}", mod=mod)
    word = next(w for w in words()["decades"] if w in phrase)
    if not re.search(rf"\b(?:the|early|late|mid)[ -](?:early |late |mid-?)?{word}", phrase) or re.search(
        r"\b(?:his|her|their)\s+(?:\w+\s+)?$", state.text[max(0, m.start() - 20) : m.start()]
    ):
        return None
    return Found("DATE", f"19{words()['decades'][word] // 10}", mod=mod)


def century(state, m, phrase):
    """*the 20th century*."""
    spelled = {"nineteenth": 19, "twentieth": 20, "eighteenth": 18, "seventeenth": 17, "sixteenth": 16, "twenty-first": 21}
    nth = (
        int(digits[1])
        if (digits := re.search(r"(\d+)", phrase))
        else next(v for w, v in spelled.items() if w in phrase.replace(" first", "-first"))
    )
    return Found("DATE", f"{nth - 1:02d}", mod=mod_of(phrase.removeprefix("the ")))


def spelledyear(state, m, phrase):
    """*nineteen ninety-four*."""
    year = spelled_year(phrase)
    return Found("DATE", str(year)) if year else None


def year(state, m, phrase):
    """*2022*, *2021-22*, *the year 1066*."""
    numbers = re.findall(r"\d+", phrase)
    value = int(numbers[0])
    if not 1000 <= value <= 2099 or (value < 1400 and not phrase.startswith("the year")):
        return None
    if len(numbers) > 1:
        other = numbers[1] if len(numbers[1]) == 4 else numbers[0][:2] + numbers[1]
        if len(numbers[1]) == 2 and int(other) <= value and 1 <= int(numbers[1]) <= 12 and "-" in phrase:
            return Found("DATE", f"{value}-{numbers[1]}")  # ISO 8601 for a month
        if int(other) <= value or int(other) - value > 200:
            return None
        return Found("DATE", f"{value}/{other}")
    if phrase.startswith(("post-", "pre-")):
        return Found("DATE", str(value), mod="AFTER" if phrase.startswith("post") else "BEFORE")
    return Found("DATE", str(value))


def shortyear(state, m, phrase):
    """*'94*."""
    two = int(phrase[1:])
    return Found("DATE", f"{1900 + two if two > 30 else 2000 + two}")
