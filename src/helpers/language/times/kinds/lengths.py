"""Lengths of time, ages of things, and what recurs."""

import re

from helpers.language.times.amounts import duration, length
from helpers.language.times.lexicon import words
from helpers.language.times.numerals import count, number
from helpers.language.times.patterns import parts
from helpers.language.times.phrase import EXTRA, in_years, mod_of, month_of, unit_of, weekday_of
from helpers.language.times.state import Found

_MEASURED = re.compile(
    r"\b(?:for|in|within|after|than|over|of|once|lasted|took|just|only|by|every|takes|last|spent|spend|spends|spending|waited|stayed|served|needs?|about|nearly|almost|or)\s+$|^\s*$|[.(,]\s+$",
    re.I,
)


_SHIFTED = re.compile(r"\s+(?:after|before)\b")  # *came a day after the deal*
_RATE = re.compile(
    r"(?:\d[\d,.]*%?|\b(?:million|billion|percent|times|hundreds|thousands|dozens|once|twice))(?:[ -][\w-]+){0,4}\s+$", re.I
)


def old(state, m, phrase):
    """*a 34-year-old*, *three months old*: an age."""
    bare = re.sub(r"^(?:the|an?) ", "", EXTRA.sub("", phrase))
    head = re.match(r"(years?|months?|weeks?|days?|decades?|centuries|century)[ -]?old$", bare)
    if head:
        return Found("DURATION", duration("X" if head[1].endswith("s") else "1", unit_of(head[1])))
    thing = re.match(r"\s+([a-z]+)", state.text[m.end() : m.end() + 30])
    if "-" in bare and thing and thing[1] in words()["old_things"]["nouns"]:
        amount = re.match(rf"(.+?)[ -]({parts()['unit']})[ -]old$", bare)
        if amount and (value := number(amount[1])) is not None:
            return Found("DURATION", duration(count(value), unit_of(amount[2])))
    return None  # *45 years old*, *a four-year-old*: an age


def every(state, m, phrase):
    """*every Friday*, *twice a week*: a set with its rate."""
    if rate := re.match(r"(once|twice|\w+ times) (?:an?|per|each|every) (\w+)$", phrase):
        unit = unit_of(rate[2])
        return Found("SET", duration("1", unit)) if unit else None
    if re.match(r"per\b", phrase):
        return None
    if wanted := weekday_of(phrase):
        return Found("SET", f"XXXX-WXX-{wanted}")
    if name := month_of(phrase):
        return Found("SET", f"XXXX-{name:02d}")
    last = phrase.split()[-1]
    if part := words()["dayparts"].get(last):
        return (
            Found("SET", f"XXXX-XX-XXT{part}")
            if part not in ("NOON", "MIDNIGHT") and phrase.split()[0] in ("every", "each")
            else None
        )
    if code := words()["seasons"].get(last):
        return Found("SET", f"XXXX-{code}")
    unit = unit_of(last)
    if unit is None or phrase.split()[0] not in ("every", "each"):
        return None
    middle = phrase.split()[1:-1]
    amount = (
        "2"
        if "other" in middle
        else count(number(" ".join(middle)))
        if middle and number(" ".join(middle))
        else "X"
        if "few" in middle
        else "1"
    )
    return Found("SET", duration(amount, unit))


def durations(state, m, phrase):
    """*six weeks*, *nearly two years*, *44 days*: a length of time."""
    mod, phrase = mod_of(phrase), in_years(phrase)
    bare = re.sub(r" \(\d+\)", "", EXTRA.sub("", phrase)).removeprefix("the ")
    if re.match(r"(?:many long )?(?:whole |entire |full )?(?:\w+s?-long|[a-z]+s)(?: or .*| ahead)?$", bare) and not re.match(
        r"(?:several|few|many|some)\b", bare
    ):
        head = re.search(r"(second|minute|hour|day|week|month|quarter|year|decade|centur(?:y|ies))(s)?(-long)?", bare)
        if not head:
            return None
        single = bool(head[3]) and not head[2]
        unit = unit_of(head[1]) or "C"
        return Found("DURATION", duration("1" if single else "X", unit), mod=mod)
    unit_word = re.search(rf"\b({parts()['unit']})(?:[ -]long)?(?: and .*| or two)?$", bare)
    if not unit_word or (unit_word[1] == "quarters" and "-" in bare):  # three-quarters
        return None
    if unit_word[1] == "quarter" and re.match(r"\s+of\b", state.text[m.end() : m.end() + 4]):
        return None  # *more than a quarter of the seats*
    bare = re.sub(r" or two$", "", bare)
    if bare != phrase and phrase.endswith(" or two"):
        return Found("DURATION", duration("X", unit_of(unit_word[1])), mod=mod)  # *a year or two*
    measured = _MEASURED.search(state.text, max(0, m.start() - 14), m.start()) or _SHIFTED.match(
        state.text, m.end(), m.end() + 12
    )
    if re.match(r"an? \w+$", bare) and bare == phrase and not measured:
        if _RATE.search(state.text, max(0, m.start() - 40), m.start()) and unit_of(unit_word[1]) not in ("S", "N", "WE"):
            return Found("SET", duration("1", unit_of(unit_word[1])))  # *$500 million a year*
        return None
    unit, head = unit_of(unit_word[1]), bare[: unit_word.start()].strip(" -")
    half_tail = bool(re.search(r"and a half$", bare))
    head = re.sub(r"\b(?:more|full|whole|straight|consecutive|additional|solid|long|successive|entire)\b", "", head).strip(" -")
    if re.match(r"half(?: an?)?$|a half$", head):
        amount = 0.5
    else:
        if (
            re.search(r"\w(?: (?:to|or) | ?[-–] ?)\w", head)
            and (split := re.split(r" (?:to|or) | ?[-–] ?", head))
            and all(number(part) is not None for part in split)
            and len(split) == 2
            and not number(head)
        ):
            return Found("DURATION", duration("X", unit), mod=mod)
        amount = (
            1.0
            if head in ("another", "a", "an")
            else 2.0
            if head.startswith(("a couple", "couple"))
            else number(re.sub(r"\band a half\b", "", head).removeprefix("another ").strip())
            if head
            else None
        )
        amount = amount + 0.5 if amount is not None and (half_tail or "and a half" in head) else amount
    if head.startswith("a dozen"):
        amount = 12.0
    if unit == "S" and (amount is None or unit_word[1] == "second"):
        return None
    if amount is None:
        return Found("DURATION", duration("X", unit), mod=mod)
    return Found("DURATION", length(amount, unit), mod=mod)


def set_(state, m, phrase):
    """*daily*, *annually*: a set in one word."""
    return Found("SET", words()["sets"][phrase])
