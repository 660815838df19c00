"""The parts of one expression: its month, weekday, year, days, part of the day, unit and modifier."""

import re

from helpers.language.times.lexicon import words
from helpers.language.times.numerals import spelled_year

TIME_UNITS = {"S", "M", "H"}


def clean(text: str) -> str:
    """In lower case, with straight apostrophes and single spaces, as the other functions of this module expect it."""
    return " ".join(text.lower().replace("’", "'").replace("-and-a-half", " and a half").split())


def month_of(text: str) -> int | None:
    """The month that the words name, 1 to 12."""
    for word in re.findall(r"[a-z]+", text):
        if word in words()["months"]:
            return words()["months"][word]
    return None


def weekday_of(text: str) -> int | None:
    """The weekday that the words name, 1 (Monday) to 7."""
    for word in re.findall(r"[a-z]+", text):
        day = words()["weekdays"].get(word) or words()["weekdays"].get(word.removesuffix("s"))
        if day:
            return day
    return None


_SPELLED = re.compile(r"\b(?:nineteen|twenty|eighteen)[ -][a-z]+(?:[ -][a-z]+)?$")


def year_of(text: str) -> int | None:
    """The year in four figures that the words name."""
    m = re.search(r"(?<!\d)(1\d\d\d|20\d\d)(?!\d)", text)
    if m or not (spelled := _SPELLED.search(text)):
        return int(m[1]) if m else None
    return spelled_year(spelled[0])


def days_of(text: str) -> list[int]:
    """The days of a month that the words name, years left out."""
    text = re.sub(r"(?<!\d)(?:1\d\d\d|20\d\d)(?!\d)", " ", text)
    return [int(n) for n in re.findall(r"(?<![\d:])(\d{1,2})(?:st|nd|rd|th)?(?![\d:])", text)]


def mod_of(text: str) -> str | None:
    """The TIMEX3 modifier (START, MID, END, ...) of the words."""
    if re.match(r"(?:the )?(?:very )?(?:end|close) of|late\b|later\b", text):
        return "END"
    if re.match(r"(?:the )?(?:very )?(?:beginning|start|outset) of|early\b|earlier\b", text):
        return "START"
    if re.match(r"(?:the )?middle of|mid\b|mid-", text):
        return "MID"
    if re.match(r"(?:nearly|almost|less than|fewer than|just under)\b", text):
        return "LESS_THAN"
    if re.match(r"(?:at least)\b", text):
        return "EQUAL_OR_MORE"
    if re.match(r"(?:at most|no more than|up to|as long as)\b", text):
        return "EQUAL_OR_LESS"
    if re.match(r"(?:more than|over|just over)\b", text):
        return "MORE_THAN"
    if re.match(r"(?:about|around|roughly|approximately)\b", text):
        return "APPROX"
    return None


EXTRA = re.compile(
    r"^(?:(?:nearly|almost|about|around|roughly|approximately|at least|at most|more than|less than|fewer than|no more than|"
    r"over|just over|just under|up to|as long as) )"
)


def unit_of(word: str) -> str | None:
    """The unit a word names, as its TIMEX3 letters (D, W, MO, Y, ...)."""
    units = words()["units"]
    return units.get(word) or units.get(word.removesuffix("s"))


def daypart_of(phrase: str) -> str | None:
    """The part of a day that the words name, as its TIMEX3 letters (MO, AF, EV, NI, ...)."""
    for word in re.findall(r"[a-z]+", phrase):
        part = words()["dayparts"].get(word) or words()["dayparts"].get(word.removesuffix("s"))
        if part:
            return {"NOON": "T12:00", "MIDNIGHT": "T24:00"}.get(part, f"T{part}")
    return None


_PART_OF = re.compile(r"\b(?:an? |the )?(quarter|half)(?: (?:of )?a)?[ -](century|decade)\b")


_PART_YEARS = {("quarter", "century"): "25", ("half", "century"): "50", ("half", "decade"): "5"}


def in_years(phrase: str) -> str:
    """*a quarter of a century* as *25 years*."""
    return _PART_OF.sub(lambda m: f"{_PART_YEARS.get((m[1], m[2]), '2.5')} years", phrase)
