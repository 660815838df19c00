"""Days and months, in figures and in words."""

import datetime as dt
import re

from helpers.language.times import calendar
from helpers.language.times.anchors import day_value, nearest_year, weekday_day
from helpers.language.times.phrase import daypart_of, days_of, mod_of, month_of, weekday_of, year_of
from helpers.language.times.state import UNKNOWN, Found, relative


def iso(state, m, phrase):
    """*2022-04-06*, *2022-04-06T15:00*."""
    value = m.group().replace(" ", "T")
    if calendar.span(value)[0] is None:
        return None
    return Found("TIME" if "T" in value else "DATE", value)


_HOUR = re.compile(r" (\d\d?):(\d\d)$")


def numeric(state, m, phrase):
    """*6/4/2022*, *6.4.22*: day and month in the order that is possible."""
    first, second, third, *_ = (int(n) for n in re.findall(r"\d+", phrase))
    if len(re.match(r"\d+", phrase)[0]) == 4:
        value = day_value(first, second, third) if 1 <= second <= 12 else None
        return Found("DATE", value) if value else None
    year = third if third > 99 else third + (2000 if third < 50 else 1900)
    dots = "." in phrase
    day_first = first > 12 or (second <= 12 and (dots or bool(state.day_first)))
    day, month = (first, second) if day_first else (second, first)
    if (
        dots
        and third < 100
        and not (
            state.text[max(0, m.start() - 12) : m.start()].rstrip().lower().endswith(("on", "dated", "of", "since", "until"))
        )
    ):
        return None  # 3.5.12 is a section or a version oftener than a day
    value = day_value(year, month, day) if 1 <= month <= 12 else None
    if value and (hour := _HOUR.search(phrase)):
        return Found("TIME", f"{value}T{int(hour[1]):02d}:{hour[2]}") if int(hour[1]) < 25 and int(hour[2]) < 60 else None
    how = "day first" if day_first else "month first"
    return Found("DATE", value, why=how) if value else None


_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


def dotted(state, m, phrase):
    """*6.iv.2022*, *6-Apr-2022*: the month in Roman figures or by its name."""
    roman = re.search(r"[.-]([ivx]+)[.-]", phrase)
    month, numbers = _ROMAN.index(roman[1]) + 1 if roman else month_of(phrase), [int(n) for n in re.findall(r"\d+", phrase)]
    year = numbers[1] if numbers[1] > 99 else numbers[1] + (2000 if numbers[1] < 50 else 1900)
    value = day_value(year, month, numbers[0])
    return Found("DATE", value) if value else None


def full_day(state, m, phrase):
    """*6 April 2022*, *April 6*, *Wednesday, April 6*; without a year, the one nearest by tense."""
    month, days, year = month_of(phrase), days_of(phrase), year_of(phrase)
    if not days:
        return None
    why = None
    if year is None:
        if re.search(r"\b(?:that|same) year\b", phrase):
            year, why = (state.last.year, "the year named before") if state.last else (None, "no year named before")
        elif rel := re.search(r"\b(last|this|next) year\b", phrase):
            year = state.published and state.published.year + {"last": -1, "this": 0, "next": 1}[rel[1]]
        else:
            year, why = nearest_year(state, m.start(), m.end(), month, days[0], phrase)
            weekday = weekday_of(phrase)
            if year and weekday:  # *Wednesday, March 30* says itself which year it can be
                for near in (year, year - 1, year + 1):
                    value = day_value(near, month, days[0])
                    if value and dt.date.fromisoformat(value).isoweekday() == weekday:
                        year = near
                        break
    value = day_value(year, month, days[0])
    if value is None:
        return None
    if why is None and year and not phrase.endswith(" year"):
        state.stated[month, days[0]] = year
    if len(days) > 1 and (other := day_value(year, month, days[-1])):
        value = f"{value}/{other}"
    basis = "stated" if why is None else "relative to text" if why.startswith("the year named") else relative(state, why)[0]
    return Found("DATE", value, basis, why)


monthday = daymonth = full_day


def monthyear(state, m, phrase):
    """*April 2022*, *early in April of that year*."""
    month, year, why, basis = month_of(phrase), year_of(phrase), None, "stated"
    if year is None:
        rel = re.search(r"\b(last|this|next|that|same) year\b", phrase)[1]
        base = state.last.year if rel in ("that", "same") and state.last else state.published and state.published.year
        year = base + {"last": -1, "next": 1}.get(rel, 0) if base else None
        basis, why = relative(state, f"{rel} year")
        if rel in ("that", "same") and state.last:
            basis, why = "relative to text", "the year named before"
    return Found("DATE", day_value(year, month, None), basis, why, mod_of(phrase))


def month(state, m, phrase):
    """*in April*: of the year the tense of the verb points to."""
    name = month_of(phrase)
    if re.search(r"\b(?:that|same)\b", phrase) and state.last:
        return Found("DATE", day_value(state.last.year, name, None), "relative to text", "the year named before")
    year, why = nearest_year(state, m.start(), m.end(), name, None, phrase)
    basis = "relative to text" if why.startswith("the year named") else relative(state, why)[0]
    return Found(
        "DATE", day_value(year, name, None), basis, why, mod_of(re.sub(r"^the (?!end|beginning|start|middle|close)", "", phrase))
    )


def weekday(state, m, phrase):
    """*on Friday*, *last Friday*: the day before or behind publication that the words and the tense ask for."""
    wanted = weekday_of(phrase)
    if re.search(r"\bthat\b|\bsame\b|\bfollowing\b", phrase) and state.last:
        step = (wanted - state.last.isoweekday()) % 7
        day, basis, why = (
            calendar.add_days(state.last, step or 7 * ("following" in phrase)),
            "relative to text",
            "the day named before",
        )
    else:
        day, why = weekday_day(state, m.start(), m.end(), wanted, phrase)
        basis, why = relative(state, why)
    part = daypart_of(phrase)
    value = day.isoformat() if day else f"XXXX-WXX-{wanted}"
    return Found(
        "TIME" if part else "DATE", value + (part or ""), basis, why, mod_of(phrase) if re.match("early|late", phrase) else None
    )


def daydeictic(state, m, phrase):
    """*today*, *yesterday*, *tomorrow*, *tonight*: counted from the day of publication."""
    steps = {
        "the day before yesterday": -2,
        "the day after tomorrow": 2,
        "yesterday": -1,
        "tomorrow": 1,
        "today": 0,
        "tonight": 0,
    }
    step = next(value for word, value in steps.items() if word in phrase)
    part = "TNI" if "tonight" in phrase else daypart_of(phrase)
    basis, why = relative(state, "the day of publication" + (f" {step:+d}" if step else ""))
    value = calendar.add_days(state.published, step).isoformat() if state.published else "XXXX-XX-XX"
    return Found("TIME" if part else "DATE", value + (part or ""), basis, why, mod_of(phrase))


def weekof(state, m, phrase):
    """*the week of 4 April*: the week that holds the day."""
    found = full_day(state, m, phrase)
    if found is None or found.value is None or found.value.startswith(UNKNOWN):
        return found
    return Found("DATE", calendar.week(dt.date.fromisoformat(found.value[:10])), found.basis, found.why)
