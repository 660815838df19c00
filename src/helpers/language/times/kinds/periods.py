"""Weeks, months, seasons and years named by where they lie: *last week*, *the following spring*, *later this year*."""

import datetime as dt
import re

from helpers.language.times import calendar
from helpers.language.times.amounts import duration, length
from helpers.language.times.anchors import period_value
from helpers.language.times.lexicon import words
from helpers.language.times.numerals import number
from helpers.language.times.patterns import parts
from helpers.language.times.phrase import EXTRA, TIME_UNITS, mod_of, unit_of, weekday_of, year_of
from helpers.language.times.state import UNKNOWN, Found, State, relative
from helpers.language.times.tense import direction

_THROUGH = re.compile(r"\b(?:for|over|during|within|throughout)\s+$", re.I)


_WHICH_STEP = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "following": 1}


def yearpart(state, m, phrase):
    """*early this year*, *the end of 2021*, *mid-2022*."""
    mod = mod_of(phrase)
    year = year_of(phrase)
    if year:
        if re.search(r"\d{4}s", phrase):
            return Found("DATE", f"{year // 10}", mod=mod)
        for name, code in words()["seasons"].items():
            if re.search(rf"\b{name}\b", phrase):
                return Found("DATE", f"{year}-{code}", mod=mod)
        return Found("DATE", f"{year}", mod=mod)
    rest = re.sub(
        r"^(?:the )?(?:(?:very )?(?:end|beginning|start|middle|close|outset) of|mid-|earlier|later|early|late)\b(?: in)? ?",
        "",
        phrase,
    )
    inner = re.sub(r"^the (?=last|next|this|past)", "", rest)
    found = whichunit(
        state,
        m,
        inner
        if re.match(r"last|next|this|past|previous|coming|that|same|current", inner)
        else f"this {inner.removeprefix('the ')}",
    )
    if found:
        found.mod = mod
    return found


def overdue(state, m, phrase):
    """*the past three weeks*, *the next two days*: a stretch up to or from the text's now."""
    mod = mod_of(phrase)
    bare = EXTRA.sub("", phrase)
    bare = re.sub(r" of (?:the )?\d{4}$", "", bare)
    head = re.match(
        rf"(?:(the|these|those|its|their|his|her|a) )?(?:full )?(last|past|next|coming|first|previous|final|latest|preceding|following|recent|early|remaining|opening) (.*?)({parts()['unit']})(?: or .*)?$",
        bare,
    )
    if not head:
        return None
    det, which, middle, word = head.groups()
    if which == "following" and not det and middle:
        return None  # *Following three days of talks*: after them
    middle = EXTRA.sub("", middle.strip() + " ").strip()
    unit = unit_of(word)
    if middle:
        amount = number(middle)
        return Found(
            "DURATION",
            length(amount, unit) if amount is not None else duration("2" if "couple" in middle else "X", unit),
            mod=mod,
        )
    plural = word.endswith("s") or word in ("centuries", "millennia")
    if plural and unit == "H" and which == "early":
        return None  # *in the early hours of Friday*: the day says when
    if plural:
        if which == "recent":
            vague = unit in ("Y", "D", "E", "C")
            return Found("DATE" if vague else "DURATION", "PAST_REF" if vague else duration("X", unit), mod=mod)
        return Found("DURATION", duration("X", unit), mod=mod)
    if which in ("first", "final", "opening", "early", "remaining"):
        return None
    if which == "past" and det == "the" and unit in ("Y", "MO", "W", "E", "Q", "C", "F"):
        return Found("DURATION", duration("1", unit), mod=mod)
    if unit in ("E", "C") and which in ("last", "past") and _THROUGH.search(state.text, max(0, m.start() - 16), m.start()):
        return Found("DURATION", duration("1", unit), mod=mod)  # *for the last decade*
    return whichunit(state, m, f"{which} {word}")


def season_year(anchor: dt.date, code: str, step: int, ahead: int) -> int:
    """The year a season began: the last (-1), the next (1), or this one (0), where ``ahead`` is the tense of its verb."""
    begin = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[code]
    now = anchor.year - (code == "WI" and anchor.month <= 2)  # the season running or, in this year, to come or gone
    over = code != "WI" and anchor.month >= begin + 3
    begun = anchor.month >= begin or now < anchor.year
    if step < 0 or (ahead < 0 and not begun):
        return now if over else now - 1
    if step > 0 or (ahead > 0 and over):
        return now + 1 if begun else now
    if code == "WI" and 3 <= anchor.month <= 5:
        return now - 1  # the winter just gone
    return now


def beforelast(state, m, phrase):
    """*the year before last*, *the week after next*."""
    step = -2 if phrase.endswith("last") else 2
    basis, why = relative(state, phrase)
    return Found("DATE", period_value(unit_of(phrase.split()[1]), step, state.published), basis, why)


def weekon(state, m, phrase):
    """*a week on Tuesday*."""
    basis, why = relative(state, "a week after the day named")
    if state.published is None:
        return Found("DATE", "XXXX-XX-XX", basis, why)
    wanted = weekday_of(phrase)
    ahead = (wanted - state.published.isoweekday()) % 7 or 7 if wanted else int("tomorrow" in phrase)
    return Found("DATE", calendar.add_days(state.published, ahead + 7).isoformat(), basis, why)


def whichunit(state, m, phrase):
    """*last week*, *this month*, *next year*: a unit counted from its anchor."""
    mod = mod_of(phrase) if re.match(r"(?:the )?(?:early|late|earlier|later|mid)\b", phrase) else None
    bare = re.sub(r"^(?:(?:earlier|later|early|late|mid)\b[ -]?)", "", phrase).removeprefix("the ")
    bare = re.sub(r"^this (?=past|coming|last|next)", "", bare)
    bare = "the weekend" if bare == "weekend" else bare
    head = re.match(
        r"(last|next|this|the|past|previous|coming|following|that|same|current|latest|present|preceding|recent|year's|corresponding|comparable) (.+?)(?: (?:last|this) year)?$",
        bare,
    )
    if not head:
        return None
    which, word = head.groups()
    step = _WHICH_STEP.get(which, -1 if which in ("preceding", "latest") and word not in ("day",) else 0)
    to_text = which in ("that", "same", "following", "previous", "preceding") or (
        phrase.startswith("the next ") and word in ("day", "morning", "afternoon", "evening", "night", "week")
    )
    anchor = (state.last or state.published) if to_text else state.published
    basis = "relative to text" if to_text and state.last else relative(state, "")[0]
    why = f"{which} {word}" + (f", from {anchor.isoformat()}" if anchor else "")
    for name, code in words()["seasons"].items():
        if word == name:
            if anchor is None:
                return Found("DATE", f"XXXX-{code}", "unresolved", "no publication date", mod)
            bare = which == "the" or not re.match(r"(?:\w+ )?(?:this|current)\b", state.text[m.start() : m.end()].lower())
            ahead = direction(state.text, m.start(), m.end()) if bare and not step else 0
            if to_text and step > 0 and state.last_value and (named := calendar.span(state.last_value)[1]):
                anchor = named  # *the following spring*, of 2016: in 2017
            return Found("DATE", f"{season_year(anchor, code, step, ahead)}-{code}", basis, why, mod)
    part = words()["dayparts"].get(word)
    if part:
        day = anchor and calendar.add_days(anchor, step if word == "night" or step > 0 else 0)
        tail = {"NOON": "T12:00", "MIDNIGHT": "T24:00"}.get(part, f"T{part}")
        return Found("TIME", (day.isoformat() if day else "XXXX-XX-XX") + tail, basis, why, mod)
    word = word.replace("school ", "").replace("fiscal ", "")
    unit = unit_of(word)
    if unit is None or unit in TIME_UNITS or (word.endswith("s") and word not in ("days",)):
        return Found("DURATION", duration("X", unit), mod=mod) if unit else None
    if unit == "D" and which in ("this", "last", "past", "latest", "current"):
        return Found("DATE", anchor.isoformat() if anchor else "XXXX-XX-XX", basis, why, mod) if which == "this" else None
    if unit in ("SEASON", "N"):
        return None
    if unit == "Q" and state.quarter and which in ("latest", "same"):
        return Found("DATE", state.quarter[0], "relative to text", "the quarter named before", mod)
    if to_text and state.last and unit == "D":
        return Found("DATE", calendar.shift(state.last, "D", step), basis, why, mod)
    if unit == "WE" and anchor:
        monday = calendar.add_days(anchor, 1 - anchor.isoweekday())
        early_on = anchor.isoweekday() <= 5
        if step == 0 and which == "the":
            back = -7 if early_on and direction(state.text, m.start(), m.end()) <= 0 else 0
        elif step == 0:
            back = -7 if early_on and anchor.isoweekday() <= 2 and direction(state.text, m.start(), m.end()) < 0 else 0
        else:
            back = -7 if step < 0 else 7 * (not early_on or (which == "next" and anchor.isoweekday() > 3))
        return Found("DATE", calendar.week(calendar.add_days(monday, back)) + "-WE", basis, why, mod)
    return Found("DATE", period_value(unit, step, anchor), basis, why, mod)


def season(state, m, phrase):
    """*the summer of 2022*."""
    year = year_of(phrase)
    code = next(code for name, code in words()["seasons"].items() if re.search(rf"\b{name}\b", phrase))
    return Found("DATE", f"{year}-{code}", mod=mod_of(phrase))


def bareseason(state, m, phrase):
    """*last winter*, *in spring*: a season of the year the tense points to."""
    if not re.search(
        r"\b(?:in|this|last|next|since|by|until)(?: the)?\s+$", state.text[max(0, m.start() - 12) : m.start()], re.I
    ):
        return None
    return whichunit(state, m, f"this {phrase}")


def _year_turn(state: State, m: re.Match[str]) -> Found:
    """*the turn of the year*: the New Year nearest to publication, or the next one where the verb looks ahead."""
    day = state.published
    if day is None:
        return Found("DATE", "XXXX-01-01", "unresolved", "no publication date", "APPROX")
    year = day.year + (day.month > 6 or direction(state.text, m.start(), m.end()) > 0)
    return Found("DATE", f"{year}-01-01", "relative to publication", "the nearest New Year", "APPROX")


def newyear(state, m, phrase):
    """*in the new year*: the year that begins at the New Year nearest to publication."""
    if state.published is None:
        return Found("DATE", UNKNOWN, "unresolved", "no publication date")
    year = state.published.year + (state.published.month > 6)
    return Found("DATE", f"{year}", "relative to publication", "the year that begins at the nearest New Year", "START")


def yearend(state, m, phrase):
    """*the turn of the year*, *the year's end*."""
    if phrase.startswith("the turn"):
        return _year_turn(state, m)
    if state.published is None:
        return Found("DATE", "XXXX-12-31", "unresolved", "no publication date")
    year = state.published.year - (
        "last" in phrase
        or (
            state.published.month < 4
            and not re.search(r"\b(?:by|before|until|till)\s+$", state.text[max(0, m.start() - 9) : m.start()], re.I)
            and direction(state.text, m.start(), m.end()) < 0
        )
    )
    return Found("DATE", f"{year}-12-31", "relative to publication", "the end of the year", "END")
