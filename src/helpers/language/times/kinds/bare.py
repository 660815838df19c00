"""A unit by itself: *that month*, *the day before*, *the quarter*, *the year*."""

import re

from helpers.language.times import calendar
from helpers.language.times.amounts import duration
from helpers.language.times.anchors import period_value
from helpers.language.times.kinds.periods import whichunit
from helpers.language.times.kinds.quarters import _ended
from helpers.language.times.lexicon import words
from helpers.language.times.phrase import TIME_UNITS, unit_of
from helpers.language.times.state import Found, relative

_IN = re.compile(r"\b(?:in|over|during|into|by|since|through|throughout|until|for|of)\s+$", re.I)


def theunit(state, m, phrase):
    """*the month*, *the year before*, *the day*: the unit of the text's last time, or of the day of publication."""
    tail = re.search(r" (before|after|earlier)$", phrase)
    word = re.sub(r" (?:before|after|earlier)$", "", phrase).split()[-1]
    that = phrase.startswith("that ") or " same " in phrase
    unit = unit_of(word)
    if tail and tail[1] == "earlier" and state.text[m.end() : m.end() + 5].split() == ["than"]:
        return None
    if tail and unit and unit not in TIME_UNITS and not word.endswith("s"):
        if re.match(r"\s+\w", state.text[m.end() : m.end() + 3]) and tail[1] != "earlier":
            return Found("DURATION", duration("1", unit))  # *the day after he resigned*: nothing says when
        anchor = state.last or state.published
        if anchor is None:
            return None
        step = 1 if tail[1] == "after" else -1
        return Found("DATE", calendar.shift(anchor, unit, step), "relative to text", f"{phrase}, from {anchor.isoformat()}")
    if tail:
        return None
    if that:
        if state.last is None or word.endswith("s"):
            return None
        if part := words()["dayparts"].get(word):
            return (
                Found("TIME", state.last.isoformat() + f"T{part}", "relative to text", "the day named before")
                if part not in ("NOON", "MIDNIGHT")
                else None
            )
        if unit is None or unit in TIME_UNITS or unit == "SEASON":
            return None
        return Found(
            "DATE",
            period_value("D" if unit == "N" else unit, 0, state.last),
            "relative to text",
            f"named before: {state.last_value}",
        )
    if " previous " in phrase and unit:
        return whichunit(state, m, f"previous {word}")
    if word == "weekend":
        return whichunit(state, m, "the weekend")
    if word in words()["seasons"]:
        if re.match(r"\s+of\b", state.text[m.end() : m.end() + 4]):
            return None  # *in the fall of Kabul*
        if _IN.search(state.text, max(0, m.start() - 12), m.start()):
            return whichunit(state, m, f"this {word}")
        return None
    if unit in ("Y", "Q") and re.match(r"\s+(?:ended|ending|that ended|to)\b", state.text[m.end() : m.end() + 12]):
        return _ended(state, m, unit) or Found("DURATION", duration("1", unit))
    if unit == "Q" and word == "quarter":
        if state.quarter:
            return Found("DATE", state.quarter[0], "relative to text", "the quarter named before")
        return None
    if unit == "Y" and word == "year":
        if re.search(
            r"(?:of|in|for|by|during|throughout|over|through)\s+$", state.text[max(0, m.start() - 12) : m.start()], re.I
        ):
            return Found("DATE", period_value("Y", 0, state.published), *relative(state, "the year of publication"))
        return None
    if (
        unit == "W"
        and word == "week"
        and re.search(r"(?:of|in|for|during|this|later in|earlier in)\s+$", state.text[max(0, m.start() - 12) : m.start()], re.I)
    ):
        return Found("DATE", period_value("W", 0, state.published), *relative(state, "the week of publication"))
    return None
