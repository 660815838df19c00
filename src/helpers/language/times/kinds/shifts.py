"""So long before or after: *two weeks ago*, *a day later*, *three days before Friday*."""

import datetime as dt
import re

from helpers.language.times import calendar
from helpers.language.times.anchors import period_value, weekday_day
from helpers.language.times.kinds.days import full_day
from helpers.language.times.kinds.named import holiday
from helpers.language.times.numerals import number
from helpers.language.times.patterns import parts
from helpers.language.times.phrase import EXTRA, TIME_UNITS, in_years, mod_of, month_of, unit_of, weekday_of
from helpers.language.times.state import Found

_AND = re.compile(r" and (?:a half|([\w-]+) ([a-z]+))(?= )")


def ago(state, m, phrase):
    """*three days ago*, *two weeks later*, *within a month*: a step back or ahead from its anchor."""
    mod, phrase = mod_of(phrase), in_years(phrase)
    if phrase.endswith((" earlier", " later")) and state.text[m.end() : m.end() + 5].split() == ["than"]:
        return None  # *a day earlier than planned*
    bare = EXTRA.sub("", phrase)
    later = bool(re.search(r"\b(?:later|from now|hence|afterwards?)$", bare))
    to_text = bool(
        re.search(
            r"\b(?:earlier|later|before that|before then|before|prior|beforehand|afterwards?|previously)$|year-earlier", bare
        )
    )
    if bare in ("year-ago", "year-earlier"):
        amount, unit = 1.0, "Y"
    else:
        head = re.match(rf"(.*?)[ -]?\b({parts()['unit']})(?:[ -]|$)", bare)
        if not head:
            return None
        unit = unit_of(head[2])
        amount = number(re.sub(r" more$", "", head[1].strip())) if head[1].strip() else None
        if head[1].strip() in ("a half", "half a", "half an"):
            amount = 0.5
    if unit is None or unit == "SEASON":
        return None
    if amount is not None and (rest := _AND.search(bare)):  # *a year and a half ago*, *two years and three months ago*
        if rest[0].endswith("half"):
            amount += 0.5
        elif unit == "Y" and unit_of(rest[2]) == "MO" and (months := number(rest[1])):
            amount, unit = amount * 12 + months, "MO"
    anchor = (state.last or state.published) if to_text else state.published
    basis = "relative to text" if to_text and state.last else "relative to publication"
    if amount is None:
        if head[1].strip() in ("a couple of", "a couple"):
            amount = 2
        else:
            return Found("DATE", "FUTURE_REF" if later else "PAST_REF", basis, None, mod)
    if unit in TIME_UNITS or anchor is None:
        if anchor is None:
            return Found("DATE", period_value(unit, 0, None), "unresolved", "no publication date", mod)
        return Found("DATE" if unit != "H" else "TIME", anchor.isoformat(), basis, phrase, mod) if unit == "H" else None
    if unit == "Y" and state.quarter and not later and m.start() - state.quarter[1] < 900 and amount == int(amount):
        value = state.quarter[0]
        return Found("DATE", f"{int(value[:4]) - int(amount)}{value[4:]}", "relative to text", "before the quarter named", mod)
    step = int(amount) if amount == int(amount) else None
    if step is None:
        unit, step = {"Y": ("MO", round(amount * 12)), "E": ("Y", round(amount * 10)), "MO": ("W", round(amount * 4))}.get(
            unit, (unit, round(amount))
        )
    step = step if later else -step
    if unit == "E":
        unit, step = "Y", step * 10
    return Found("DATE", calendar.shift(anchor, unit, step), basis, f"{anchor.isoformat()} {step:+d}{unit}", mod)


def aroundday(state, m, phrase):
    """*the day before the summit*, *two days after 6 April*: a step from what the words name."""
    head = re.match(rf"(?:(the|a|an) |(.*?) )?({parts()['unit']}) (before|after) (.+)$", phrase)
    if not head:
        return None
    amount = 1 if not head[2] else number(head[2])
    unit = unit_of(head[3])
    step = -1 if head[4] == "before" else 1
    target = head[5]
    if wanted := weekday_of(target):
        day, why = weekday_day(state, m.start(), m.end(), wanted, target)
    elif "yesterday" in target or "tomorrow" in target:
        day, why = state.published and calendar.add_days(state.published, -1 if "yesterday" in target else 1), target
    elif month_of(target) and (found := full_day(state, m, target)):
        day, why = (dt.date.fromisoformat(found.value[:10]) if calendar.span(found.value)[0] else None), target
    else:
        found = holiday(state, m, target)
        day, why = (calendar.span(found.value)[0] if found else None), target
    if day is None or amount is None or unit in TIME_UNITS:
        return None
    return Found("DATE", calendar.shift(day, unit, step * int(amount)), "relative to text", why)
