"""What looks like a time and is none: resolution 1325, 2,000 troops, May the name, march the verb, sat, Black Friday.

Each check reads a few words to the left and right of a match; the words themselves are in the lexicon.
"""

import re
from collections.abc import Callable
from functools import cache

from helpers.language.times.lexicon import words

_WORD_BEFORE = re.compile(r"([^\W\d_]+(?:-\d+)?|[#№])[.:]?[\s(“\"-]*$")
_WORD_AFTER = re.compile(r"[\s-]*([^\W\d_]+)")
_NAME_AFTER = re.compile(r"[ \xa0]+(?:[A-Z]\.[ \xa0])?([A-Z][a-z'’-]+)")
_WAR_AFTER = re.compile(r"['’]?s?\s+War\b")
_PAPER_AFTER = re.compile(r"\s+(?:Times|Telegraph|Mirror|Express|Herald|Post|Mail|Star|Sun|Tribune|World|Night Football|Club)\b")
_PAPER_BEFORE = re.compile(r"\b(?:[Tt]he|[Pp]arty|[Ss]tate-run|[Ii]ndependent|[Ff]inancial|[Bb]usiness|[Ll]ocal)\s+$")
_PAPER_SAYS = re.compile(
    r",?\s+(?:newspaper|paper|added|said|says|reported|wrote|quoted|cited|[A-Z][\w-]+(?<!an)(?<!ish)(?<!ese)(?<!li)(?<!qi)\b)"
)
_LIST_BEFORE = re.compile(r"(\w+)[\s(]+(?:\d{3,4},\s+)*\d{3,4},?\s+(?:and|or)\s+$|(\w+)[\s(]+(?:\d{3,4},\s+)+$")
_TITLE_BEFORE = re.compile(r"\b(?:Mrs?|Ms|Dr|Prime Minister|President|Minister|Secretary|Lady|Sir|Mayor|Envoy)\.?\s+$")
_NAMED_AFTER = re.compile(r"[ \xa0]+(?:[A-Z][a-z]+[ \xa0]+)?([A-Z][a-z]+)")
_TWO_BEFORE = re.compile(r"(?<!\w)(?:([^\W\d_]+)[ ’'\xa0]+)?(?<!\w)([a-z]+)[ \xa0]$")
_ADDRESS = re.compile(r"(?:[ \xa0]+[A-Z][\w.]*){1,3}[ \xa0]+(?:Street|St\.|Avenue|Ave\.|Road|Boulevard|Lane|Drive)(?![\w])")
_GAME = re.compile(r"\b(?:scor\w+|goals?|match|game|coach|striker|keeper|pitch|points|league|team|ball|innings|referee)\b", re.I)
_DIGITS_BEFORE = re.compile(r"\d[ \xa0]$")
_PERSON_BEFORE = re.compile(r"\b(?:Mrs?|Ms|Dr|Sir)\.?\s+$")
_SET_NAME = re.compile(r"\s+[A-Z]")


@cache
def _set(table: str, name: str) -> frozenset[str]:
    return frozenset(words()[table][name])


def _before(text: str, at: int) -> str:
    found = _WORD_BEFORE.search(text, max(0, at - 25), at)
    return found[1] if found else ""


def _after(text: str, at: int) -> str:
    found = _WORD_AFTER.match(text, at, at + 25)
    return found[1].lower() if found else ""


def _of_name(text: str, m: re.Match[str]) -> bool:
    """*the 5 June Movement*, *Black September*, *October 7 Square*: part of a name."""
    if _before(text, m.start()) in _set("not_a_year", "named_days"):
        return True
    name = _NAMED_AFTER.match(text, m.end())
    return bool(name and name[1].lower() in _set("not_a_year", "named_for") and not text.startswith(" of", name.end()))


def _is_name(word: str, text: str, at: int) -> bool:
    """A capitalised word that is no preposition at a sentence's start nor a word of time: *Windows 2000*, *Brigade 2014*."""
    if not word[0].isupper() or word.isupper():
        return False
    low = word.lower()
    between = text[text.rfind(word, 0, at) + len(word) : at]
    if between.strip(" \t\xa0"):
        return False  # *Geneva (1954)*, *Geneva, 1954*
    return low not in _set("not_a_year", "function") and low not in words()["seasons"] and low not in words()["months"]


def _counts(text: str, m: re.Match[str], following: str) -> bool:
    """*sold 1998 tractors*: before a plural, behind neither preposition nor determiner, one word between them at most."""
    if not following.endswith("s") or following.endswith("ss") or text[m.end() : m.end() + 1] not in (" ", "\xa0"):
        return False
    if following in _set("not_a_year", "singular") or text[m.end() + 1 : m.end() + 2].isupper():
        return False
    words_before = _TWO_BEFORE.search(text, max(0, m.start() - 40), m.start())
    if not words_before:
        return False
    return not any((word or "").lower() in _set("not_a_year", "function") for word in words_before.groups())


def _year(text: str, m: re.Match[str]) -> bool:
    phrase, word = m.group().lower(), _before(text, m.start())
    low = word.lower()
    counted = phrase.startswith("the") and low in _set("not_a_year", "quantity")
    if word and not counted and (low in _set("not_a_year", "before") or low in _set("not_a_year", "quantity")):
        return True
    listed = _LIST_BEFORE.search(text, max(0, m.start() - 60), m.start())
    if listed and (listed[1] or listed[2]).lower() in _set("not_a_year", "before"):
        return True  # *resolutions 2118, 2254 and 1701*
    following = _after(text, m.end())
    if _ADDRESS.match(text, m.end(), m.end() + 40):
        return True
    if following in _set("not_a_year", "after"):
        return True
    if phrase.isdigit() and _counts(text, m, following):
        return True
    if following in ("were", "are") and phrase.isdigit() and not _AS_YEAR.search(text, max(0, m.start() - 8), m.start()):
        return True  # *1850 were valid*
    if phrase.isdigit() and _DIGITS_BEFORE.search(text, max(0, m.start() - 2), m.start()):
        return True  # *+254 20 2019 1998*
    if phrase.isdigit() and word and _is_name(word, text, m.start()):
        return True
    edge = text[m.start() - 1 : m.start()] if m.start() else ""
    return edge in ("/", "#", "@", ":") or bool(re.search(r"\d-$", text[max(0, m.start() - 2) : m.start()]))


def _weekday(text: str, m: re.Match[str]) -> bool:
    parts = m.group().lower().split()
    short = parts[-1] in _set("month_needs", "short_days")
    word = _before(text, m.start())
    if short and not m.group().endswith("."):
        days = ("sat", "sun")  # oftener verb, star and company than day
        return parts[-1] in days or parts[0] in ("the", "that", "this") or word.lower() not in _set("month_needs", "before")
    if word in _set("not_a_year", "named_days"):
        return True
    if _PERSON_BEFORE.search(text, max(0, m.start() - 6), m.start()):
        return True
    return bool(_PAPER_AFTER.match(text, m.end())) or _of_name(text, m)


def _month(text: str, m: re.Match[str]) -> bool:
    """A bare month, or one behind *the*, *this*, *last*."""
    if _of_name(text, m):
        return True
    phrase = m.group()
    month = phrase.rstrip(".").split()[-1]
    low = month.lower()
    if not month[0].isupper() and low in _set("month_needs", "lower"):
        return True
    if low in _set("month_needs", "short"):  # without a day or a full stop these are names and verbs
        return not phrase.endswith(".")
    single = len(phrase.split()) == 1
    word = _before(text, m.start()).lower()
    following = _after(text, m.end())
    if low in _set("month_needs", "ambiguous") and (single or phrase.lower().startswith("the ")):
        if (
            low == "march"
            and word not in _set("month_needs", "before")
            and following in ("on", "for", "of", "against", "by", "organised", "organized")
        ):
            return True
        if following in _set("month_needs", "cabinets") or _TITLE_BEFORE.search(text, max(0, m.start() - 20), m.start()):
            return True
        if single and not (word == "s" and following and text[m.start() - 2 : m.start()] == "s "):  # *the rebels' May offer*
            return word not in _set("month_needs", "before") and word not in ("the", "a", "its", "their", "his", "her")
    in_time = word in _set("month_needs", "before") and word not in ("and", "to", "for", "by")
    if single and low in _set("month_needs", "given_names") and not in_time:
        name = _NAME_AFTER.match(text, m.end())
        return bool(name and name[1].lower() not in words()["weekdays"] and name[1] not in ("War", "Day", "Accord", "Agreement"))
    return False


def _set_of_times(text: str, m: re.Match[str]) -> bool:
    if m.group()[0].isupper():
        return bool(_SET_NAME.match(text, m.end(), m.end() + 4))  # the Daily Herald
    if m.group().lower() not in _set("month_needs", "papers") or not _PAPER_BEFORE.search(
        text, max(0, m.start() - 14), m.start()
    ):
        return False
    return bool(_PAPER_SAYS.match(text, m.end()))  # *the daily El Heraldo*, *the weekly added*


def _no_period(text: str, m: re.Match[str]) -> bool:
    """*was to last two months* is a verb; “This Week” in quotation marks is a show."""
    phrase = m.group()
    if phrase.startswith("last ") and _before(text, m.start()).lower() in _set("month_needs", "verb_before"):
        return True
    return len(phrase.split()) > 1 and phrase.istitle() and text[m.start() - 1 : m.start()] in ('"', "“")


def _clock(text: str, m: re.Match[str]) -> bool:
    return m.group().lower().startswith(("noon", "midday")) and _before(text, m.start()).lower() == "high"


def _duration(text: str, m: re.Match[str]) -> bool:
    if m.group().lower() == "hours" and _before(text, m.start()).lower() in _set("month_needs", "of_hours"):
        return True  # *in the early hours*, *working hours*
    return m.group().split()[-1][0].isupper() and bool(_WAR_AFTER.match(text, m.end()))  # the Thirty Years' War


def _monthday(text: str, m: re.Match[str]) -> bool:
    return (m.group().lower().startswith(("may ", "march ")) and not m.group()[0].isupper()) or _of_name(text, m)


def _half(text: str, m: re.Match[str]) -> bool:
    """The halves and quarters of a game."""
    return not any(c.isdigit() for c in m.group()) and bool(_GAME.search(text, max(0, m.start() - 80), m.end() + 60))


def _holiday(text: str, m: re.Match[str]) -> bool:
    return _after(text, m.end()) in _set("month_needs", "agreements")  # the Good Friday Agreement


_CHECKS: dict[str, Callable[[str, re.Match[str]], bool]] = {
    "year": _year,
    "weekday": _weekday,
    "month": _month,
    "set": _set_of_times,
    "whichunit": _no_period,
    "overdue": _no_period,
    "clock": _clock,
    "duration": _duration,
    "monthday": _monthday,
    "daymonth": _monthday,
    "quarter": _half,
    "holiday": _holiday,
}


_RESOLUTION = re.compile(r"\b[Rr]esolutions?\s+((?:\d{4}(?:\s+\(\d{4}\))?(?:,\s+|\s+and\s+|,\s+and\s+)?)+)")
_AS_YEAR = re.compile(r"\b(?:in|since|until|by|of|from|during|before|after|\()\s*$", re.I)


def numbered(text: str) -> frozenset[str]:
    """The numbers of resolutions a document names: *1701*, of which it goes on to say *the 1701 mechanism*."""
    return frozenset(n for m in _RESOLUTION.finditer(text) for n in re.findall(r"(?<!\()\b\d{4}\b", m[1]))


def spurious(text: str, m: re.Match[str], numbers: frozenset[str] = frozenset()) -> bool:
    """Is this match of the master expression something else than a time? ``numbers`` are those of resolutions."""
    if m.lastgroup == "year" and m.group().split()[-1] in numbers and not _AS_YEAR.search(text, max(0, m.start() - 8), m.start()):
        return True
    check = _CHECKS.get(m.lastgroup)
    return check is not None and check(text, m)
