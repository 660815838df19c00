"""A matched expression -> TIMEX3 type and value, by kind, from the publication day, the text before it, or tense."""

import datetime as dt
import re
from dataclasses import dataclass, field
from functools import lru_cache

from helpers.language.times import calendar, feasts
from helpers.language.times.lexicon import words
from helpers.language.times.numerals import count, number, spelled_year
from helpers.language.times.pairs import shared_year
from helpers.language.times.patterns import S, parts
from helpers.language.times.tense import direction

UNKNOWN = "XXXX"
_TIME_UNITS = {"S", "M", "H"}
_LONG = {"Q": ("M", 3), "E": ("Y", 10), "C": ("Y", 100), "L": ("Y", 1000), "SEASON": ("Y", 1)}  # written in months or years


@dataclass(slots=True)
class Found:
    """What an expression says: TIMEX3 ``type`` and ``value``, how it was found, and which part of the match it is."""

    type: str
    value: str | None
    basis: str = "stated"
    why: str | None = None
    mod: str | None = None


@dataclass(slots=True)
class State:
    """What has been read so far. ``published`` is None where nobody gave it; ``day_first`` is the document's own habit."""

    text: str
    published: dt.date | None
    day_first: bool | None = None
    last: dt.date | None = None  # the last day or period named in the text, by its first day
    last_start: int = 0  # where it was named
    last_end: int = 0
    last_value: str | None = None
    quarter: tuple[str, int] | None = None  # last quarter named and where
    stated: dict[tuple[int, int], int] = field(default_factory=dict)  # (month, day) -> the year the text wrote with it


def _clean(text: str) -> str:
    return " ".join(text.lower().replace("’", "'").replace("-and-a-half", " and a half").split())


def _month_of(text: str) -> int | None:
    for word in re.findall(r"[a-z]+", text):
        if word in words()["months"]:
            return words()["months"][word]
    return None


def _weekday_of(text: str) -> int | None:
    for word in re.findall(r"[a-z]+", text):
        day = words()["weekdays"].get(word) or words()["weekdays"].get(word.removesuffix("s"))
        if day:
            return day
    return None


_SPELLED = re.compile(r"\b(?:nineteen|twenty|eighteen)[ -][a-z]+(?:[ -][a-z]+)?$")


def _year_of(text: str) -> int | None:
    m = re.search(r"(?<!\d)(1\d\d\d|20\d\d)(?!\d)", text)
    if m or not (spelled := _SPELLED.search(text)):
        return int(m[1]) if m else None
    return spelled_year(spelled[0])


def _days_of(text: str) -> list[int]:
    text = re.sub(r"(?<!\d)(?:1\d\d\d|20\d\d)(?!\d)", " ", text)
    return [int(n) for n in re.findall(r"(?<![\d:])(\d{1,2})(?:st|nd|rd|th)?(?![\d:])", text)]


def _mod(text: str) -> str | None:
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


_MEASURED = re.compile(
    r"\b(?:for|in|within|after|than|over|of|once|lasted|took|just|only|by|took|every|takes|last|about|nearly|almost|or)\s+$|^\s*$|[.(,]\s+$",
    re.I,
)
_THROUGH = re.compile(r"\b(?:for|over|during|within|throughout)\s+$", re.I)
_IN = re.compile(r"\b(?:in|over|during|into|by|since|through|throughout|until|for|of)\s+$", re.I)
_RATE = re.compile(
    r"(?:\d[\d,.]*%?|\b(?:million|billion|percent|times|hundreds|thousands|dozens|once|twice))(?:[ -][\w-]+){0,4}\s+$", re.I
)
_EXTRA = re.compile(
    r"^(?:(?:nearly|almost|about|around|roughly|approximately|at least|at most|more than|less than|fewer than|no more than|"
    r"over|just over|just under|up to|as long as) )"
)


def _unit(word: str) -> str | None:
    units = words()["units"]
    return units.get(word) or units.get(word.removesuffix("s"))


def duration(amount: str, unit: str) -> str:
    """``P3W``, ``PT2H``, ``PXY``: amount as text (``X`` for some)."""
    if unit in _TIME_UNITS:
        return f"PT{amount}{unit}"
    if unit == "MO":
        return f"P{amount}M"
    if unit == "F":
        return f"P{2 * int(amount)}W" if amount.isdigit() else "PXW"
    if unit in ("N", "WE"):
        return f"P{amount}{'D' if unit == 'N' else 'WE'}"
    if unit in _LONG:
        name, size = _LONG[unit]
        return f"P{count(float(amount) * size)}{name}" if amount != "X" else f"PX{name}"
    return f"P{amount}{unit}"


def length(amount: float, unit: str) -> str:
    """The duration of an amount; a fraction goes into the next finer unit (*two and a half years*, ``P2Y6M``)."""
    finer = {"Y": ("M", 12), "H": ("M", 60), "D": ("H", 24), "M": ("S", 60)}.get(unit)
    if amount == int(amount) or finer is None:
        return duration(count(amount), unit)
    name, size = finer
    whole, rest = int(amount), round(amount % 1 * size)
    if unit == "D":
        return f"P{whole}DT{rest}H" if whole else f"PT{rest}H"
    return f"{'P' if unit == 'Y' else 'PT'}{f'{whole}{unit}' if whole else ''}{rest}{name}"


_SPAN = re.compile(r"\s*(?:and|to|until|till|through|[-–])\s*")
_SPAN_OPEN = re.compile(r"\b(?:between|from)\s+$", re.I)


def _weekday(state: State, start: int, end: int, wanted: int, phrase: str) -> tuple[dt.date | None, str]:
    day = state.published
    if day is None:
        return None, "no publication date"
    if re.search(r"\bnext week\b", phrase):
        return calendar.add_days(day, wanted - day.isoweekday() + 7), "the week after publication"
    if re.search(r"\bthis week\b", phrase):
        return calendar.add_days(day, wanted - day.isoweekday()), "the week of publication"
    if re.search(r"\blast week\b", phrase):
        return calendar.add_days(day, wanted - day.isoweekday() - 7), "the week before publication"
    if phrase.endswith(" week"):  # *Tuesday week*
        return calendar.add_days(day, ((wanted - day.isoweekday()) % 7 or 7) + 7), "a week after the next one"
    back = (day.isoweekday() - wanted) % 7
    if re.search(r"\b(?:last|past|previous)\b", phrase):
        return calendar.add_days(day, -(back or 7)), "the last one before publication"
    if re.search(r"\b(?:next|coming|following)\b", phrase):
        return calendar.add_days(day, (wanted - day.isoweekday()) % 7 or 7), "the next one after publication"
    if state.last and _SPAN.fullmatch(state.text, state.last_end, start):
        opened = _SPAN_OPEN.search(state.text, max(0, state.last_start - 10), state.last_start)
        if opened and state.text[state.last_start : state.last_end].lower() in words()["weekdays"]:
            return calendar.add_days(
                state.last, (wanted - state.last.isoweekday()) % 7 or 7
            ), "the first one after the day before it"
    ahead = direction(state.text, start, end)
    if ahead > 0 or (ahead == 0 and re.search(r"\bthis\b", phrase)):
        return calendar.add_days(day, (wanted - day.isoweekday()) % 7), "the next one, as its verb looks ahead"
    return calendar.add_days(day, -back), "the latest one not after publication"


_DUTY_BEHIND = re.compile(
    r"\b(?:had (?:to\b|until|till)|(?:was|were|had been) (?:due|supposed|meant|required|obliged|given|planned|scheduled|slated)\b)[^.;\n]*$",
    re.I,
)
_PROMISED = re.compile(
    r"(?:\b(?:will|shall|must|would|should|plans?|planned|aims?|hopes?|wants?|agreed|pledged|promised|scheduled|expected|due|set|next|effective|until|till)"
    r"|['’]ll|\b(?:is|are) to)\b[^.;\n]*$",
    re.I,
)  # what is eight months ahead and not four behind is promised in so many words


def _nearest_year(state: State, start: int, end: int, month: int, day: int | None, phrase: str) -> tuple[int | None, str]:
    """The year of a month or a day named without one."""
    anchor = state.published
    if written := shared_year(state.text, end, month, words()["months"]):
        return written, "the year named with the next"
    if anchor is None:
        if state.last is not None and state.last.month == month and state.last_value and len(state.last_value) >= 7:
            return state.last.year, "the year named with it before"
        return None, "no publication date"
    year = anchor.year
    if day is not None and (written := state.stated.get((month, day))) and written != year:
        return written, "the year named with it before"
    if re.search(r"\b(?:last|past|previous)\b", phrase):
        return (year if month < anchor.month else year - 1), "the last one before publication"
    if re.search(r"\b(?:next|coming)\b", phrase):
        return (year if month > anchor.month else year + 1), "the next one after publication"
    if re.search(r"\bthis\b", phrase):
        return year, "the year of publication"
    gap = (year * 12 + month) - (anchor.year * 12 + anchor.month)  # months ahead within the year of publication
    if gap == 0:
        return year, "the month of publication"
    if (day is not None and 0 < gap <= 4) or gap == 1:
        return year, "the nearest one"  # a day eight months back and more is written with its year
    if gap > 6 - (day is not None) * 6 and _DUTY_BEHIND.search(state.text, max(0, start - 90), start):
        return year - 1, "the latest one, as it was due then"
    ahead = direction(state.text, start, end)
    if ahead > 0:
        passed = -5 <= gap < 0 and not _PROMISED.search(state.text, max(0, start - 90), start)
        if passed:
            return year, "the nearest one"
        return (year if gap >= -2 else year + 1), "the next one, as its verb looks ahead"
    if gap <= -9 and ahead >= 0 and (ahead or day is not None):
        return year + 1, "the nearest one"
    if ahead < 0:
        return (year if gap < 0 else year - 1), "the latest one, as its verb looks back"
    return (year if gap <= 3 else year - 1), "the nearest one"


def _day_value(year: int | None, month: int, day: int | None) -> str | None:
    head = f"{year:04d}" if year else UNKNOWN
    if day is None:
        return f"{head}-{month:02d}"
    try:
        dt.date(year or 2000, month, day)
    except ValueError:
        return None
    return f"{head}-{month:02d}-{day:02d}"


def _relative(state: State, why: str) -> tuple[str, str]:
    return ("relative to publication", why) if state.published else ("unresolved", "no publication date")


# ---- kinds -------------------------------------------------------------------------------------------------------


def iso(state, m, phrase):
    value = m.group().replace(" ", "T")
    if calendar.span(value)[0] is None:
        return None
    return Found("TIME" if "T" in value else "DATE", value)


_HOUR = re.compile(r" (\d\d?):(\d\d)$")


def numeric(state, m, phrase):
    first, second, third, *_ = (int(n) for n in re.findall(r"\d+", phrase))
    if len(re.match(r"\d+", phrase)[0]) == 4:
        value = _day_value(first, second, third) if 1 <= second <= 12 else None
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
    value = _day_value(year, month, day) if 1 <= month <= 12 else None
    if value and (hour := _HOUR.search(phrase)):
        return Found("TIME", f"{value}T{int(hour[1]):02d}:{hour[2]}") if int(hour[1]) < 25 and int(hour[2]) < 60 else None
    how = "day first" if day_first else "month first"
    return Found("DATE", value, why=how) if value else None


def dotted(state, m, phrase):
    month, numbers = _month_of(phrase), [int(n) for n in re.findall(r"\d+", phrase)]
    year = numbers[1] if numbers[1] > 99 else numbers[1] + (2000 if numbers[1] < 50 else 1900)
    value = _day_value(year, month, numbers[0])
    return Found("DATE", value) if value else None


def _full_day(state, m, phrase):
    month, days, year = _month_of(phrase), _days_of(phrase), _year_of(phrase)
    if not days:
        return None
    why = None
    if year is None:
        if rel := re.search(r"\b(last|this|next) year\b", phrase):
            year = state.published and state.published.year + {"last": -1, "this": 0, "next": 1}[rel[1]]
        else:
            year, why = _nearest_year(state, m.start(), m.end(), month, days[0], phrase)
            weekday = _weekday_of(phrase)
            if year and weekday:  # *Wednesday, March 30* says itself which year it can be
                for near in (year, year - 1, year + 1):
                    value = _day_value(near, month, days[0])
                    if value and dt.date.fromisoformat(value).isoweekday() == weekday:
                        year = near
                        break
    value = _day_value(year, month, days[0])
    if value is None:
        return None
    if why is None and year and not phrase.endswith(" year"):
        state.stated[month, days[0]] = year
    if len(days) > 1 and (other := _day_value(year, month, days[-1])):
        value = f"{value}/{other}"
    basis = "stated" if why is None else "relative to text" if why.startswith("the year named") else _relative(state, why)[0]
    return Found("DATE", value, basis, why)


monthday = daymonth = _full_day


def monthyear(state, m, phrase):
    month, year, why, basis = _month_of(phrase), _year_of(phrase), None, "stated"
    if year is None:
        rel = re.search(r"\b(last|this|next|that|same) year\b", phrase)[1]
        base = state.last.year if rel in ("that", "same") and state.last else state.published and state.published.year
        year = base + {"last": -1, "next": 1}.get(rel, 0) if base else None
        basis, why = _relative(state, f"{rel} year")
        if rel in ("that", "same") and state.last:
            basis, why = "relative to text", "the year named before"
    return Found("DATE", _day_value(year, month, None), basis, why, _mod(phrase))


def month(state, m, phrase):
    name = _month_of(phrase)
    if re.search(r"\b(?:that|same)\b", phrase) and state.last:
        return Found("DATE", _day_value(state.last.year, name, None), "relative to text", "the year named before")
    year, why = _nearest_year(state, m.start(), m.end(), name, None, phrase)
    basis = "relative to text" if why.startswith("the year named") else _relative(state, why)[0]
    return Found(
        "DATE", _day_value(year, name, None), basis, why, _mod(re.sub(r"^the (?!end|beginning|start|middle|close)", "", phrase))
    )


def _daypart(phrase: str) -> str | None:
    for word in re.findall(r"[a-z]+", phrase):
        part = words()["dayparts"].get(word) or words()["dayparts"].get(word.removesuffix("s"))
        if part:
            return {"NOON": "T12:00", "MIDNIGHT": "T24:00"}.get(part, f"T{part}")
    return None


def weekday(state, m, phrase):
    wanted = _weekday_of(phrase)
    if re.search(r"\bthat\b|\bsame\b|\bfollowing\b", phrase) and state.last:
        step = (wanted - state.last.isoweekday()) % 7
        day, basis, why = (
            calendar.add_days(state.last, step or 7 * ("following" in phrase)),
            "relative to text",
            "the day named before",
        )
    else:
        day, why = _weekday(state, m.start(), m.end(), wanted, phrase)
        basis, why = _relative(state, why)
    part = _daypart(phrase)
    value = day.isoformat() if day else f"XXXX-WXX-{wanted}"
    return Found(
        "TIME" if part else "DATE", value + (part or ""), basis, why, _mod(phrase) if re.match("early|late", phrase) else None
    )


def daydeictic(state, m, phrase):
    steps = {
        "the day before yesterday": -2,
        "the day after tomorrow": 2,
        "yesterday": -1,
        "tomorrow": 1,
        "today": 0,
        "tonight": 0,
    }
    step = next(value for word, value in steps.items() if word in phrase)
    part = "TNI" if "tonight" in phrase else _daypart(phrase)
    basis, why = _relative(state, "the day of publication" + (f" {step:+d}" if step else ""))
    value = calendar.add_days(state.published, step).isoformat() if state.published else "XXXX-XX-XX"
    return Found("TIME" if part else "DATE", value + (part or ""), basis, why, _mod(phrase))


_OFFSET = re.compile(r"(?:gmt|utc) ?([+-])(\d\d?)(?::?(\d\d))?\b")


def _clock_value(phrase: str) -> str | None:
    if re.search(r"\b(?:noon|midday)\b", phrase):
        return "T12:00"
    if "midnight" in phrase:
        return "T24:00"
    m = re.search(r"(\d{1,2})(?:[:.](\d\d))?(?:[:.](\d\d))? ?([ap])\.?m", phrase)
    if m:
        hour = int(m[1]) % 12 + 12 * (m[4] == "p")
        minute = m[2]
    elif (m := re.search(r"(\d{1,2}):(\d\d)", phrase)) or (m := re.search(r"(\d\d)(\d\d)", phrase)):
        hour, minute = int(m[1]), m[2]
    elif m := re.search(r"([a-z]+) o'clock", phrase):
        hour, minute = int(number(m[1]) or 0), "00"
    else:
        return None
    if hour > 24 or (minute and int(minute) > 59):
        return None
    zone = "Z" if re.search(r"\b(?:gmt|utc)\b|\dz\b", phrase) else ""
    if zone and (offset := _OFFSET.search(phrase)):
        zone = f"{offset[1]}{int(offset[2]):02d}:{offset[3] or '00'}"
    return f"T{hour:02d}:{minute or '00'}{zone}"


def clock(state, m, phrase):
    time = _clock_value(phrase)
    if time is None:
        return None
    if re.fullmatch(r"\d{1,2}:\d\d(?::\d\d)?", phrase) and not re.search(
        r"(?:\bat|\bby|\bfrom|\bto|\buntil|\baround|\bafter|\bbefore|\bsince)\s+$",
        state.text[max(0, m.start() - 10) : m.start()],
        re.I,
    ):
        return None  # a score or a verse
    day, basis, why = _day_inside(state, m, phrase)
    return Found("TIME", (day or "XXXX-XX-XX") + time, basis, why)


dateclock = clock


_SAME_STORY = 400  # characters within a paragraph over which a time still goes with the day named before


@lru_cache(maxsize=1)
def _day_behind() -> re.Pattern[str]:
    """The day that follows a time, over the same time in another zone: *(0700 GMT) on Friday*."""
    p = parts()
    return re.compile(
        rf"{S}?\([^()\n]{{3,40}}\),?{S}(?:on{S})?({p['weekday']}|{p['month']}{S}{p['day']}|{p['day']}{S}{p['month']})", re.I
    )


def _day_inside(state, m, phrase) -> tuple[str | None, str, str | None]:
    """The day an expression with a clock names, else the day the text speaks of."""
    tail = re.sub(r"\d{1,2}(?:[:.]\d\d)* ?[ap]\.?m\.?|\d{1,2}:\d\d(?::\d\d)?|\d{4}(?= (?:gmt|utc|hours|local))", " ", phrase)
    if _month_of(tail) and _days_of(tail) and (found := _full_day(state, m, tail)):
        return found.value, found.basis, found.why
    if wanted := _weekday_of(tail):
        day, why = _weekday(state, m.start(), m.end(), wanted, tail)
        return (day and day.isoformat(), *_relative(state, why))
    for word, step in (("today", 0), ("tonight", 0), ("tomorrow", 1), ("yesterday", -1)):
        if word in tail and state.published:
            return calendar.add_days(state.published, step).isoformat(), "relative to publication", word
    if (later := _day_behind().match(state.text, m.end())) and state.published:  # *at 10 a.m. (0700 GMT) on Friday*
        if wanted := _weekday_of(later[1].lower()):
            day, why = _weekday(state, later.start(1), later.end(1), wanted, later[1].lower())
            return (day and day.isoformat(), *_relative(state, why))
        if found := _full_day(state, later, _clean(later[1])):
            return found.value, found.basis, found.why
    near = m.start() - state.last_end < _SAME_STORY and "\n\n" not in state.text[state.last_end : m.start()]
    if state.last and state.last_value and len(state.last_value) >= 10 and near:
        return state.last.isoformat(), "relative to text", "the day named before"
    return (state.published and state.published.isoformat(), *_relative(state, "the day of publication"))


_WHICH_STEP = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "following": 1}


def _period(state: State, unit: str, step: int, anchor: dt.date | None) -> str:
    if anchor is None:
        return {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "MO": "XXXX-XX", "Q": "XXXX-QX", "WE": "XXXX-WXX-WE"}.get(unit, UNKNOWN)
    if unit == "E":
        return f"{anchor.year // 10 + step}"
    if unit == "C":
        return f"{anchor.year // 100 + step}"
    return calendar.shift(anchor, unit, step)


def yearpart(state, m, phrase):
    mod = _mod(phrase)
    year = _year_of(phrase)
    if year:
        if re.search(r"\d{4}s", phrase):
            return Found("DATE", f"{year // 10}", mod=mod)
        month_ = None
        for name, code in words()["seasons"].items():
            if re.search(rf"\b{name}\b", phrase):
                return Found("DATE", f"{year}-{code}", mod=mod)
        return Found("DATE", f"{year}" if month_ is None else None, mod=mod)
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


def weekof(state, m, phrase):
    found = _full_day(state, m, phrase)
    if found is None or found.value is None or found.value.startswith(UNKNOWN):
        return found
    return Found("DATE", calendar.week(dt.date.fromisoformat(found.value[:10])), found.basis, found.why)


_NTH = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "last": -1,
    "final": -1,
    "penultimate": -2,
    "opening": 1,
    "closing": -1,
}


def ofmonth(state, m, phrase):
    """*the last week of January*: the week that holds most of those days; *the first Friday of March*; *the first days of May*."""
    head = re.match(r"the (?:very )?(\w+) (?:(few|two|three|couple of) )?(\w+) (?:of|in) (.+)$", phrase)
    nth, unit, tail = head[1], head[3], head[4]
    number_ = _NTH.get(nth) or int(re.match(r"\d", nth)[0])
    if tail.endswith("month"):
        found = whichunit(state, m, "this month" if tail == "the month" else tail)
    elif _year_of(tail) or tail.endswith(" year"):
        found = monthyear(state, m, tail)
    else:
        found = month(state, m, tail)
    first, last, grain = calendar.span(found.value) if found else (None, None, None)
    if found is None or grain != "month":
        return found
    found.mod = {1: "START", -1: "END"}.get(number_, "MID")
    if head[2] or unit in ("days", "weeks", "half"):
        return found
    if unit in ("day", "week", "weekend"):
        if unit == "day":
            day = calendar.add_days(first, number_ - 1) if number_ > 0 else calendar.add_days(last, number_ + 1)
            return Found("DATE", day.isoformat(), found.basis, found.why)
        wanted = 4 if unit == "week" else 6  # the week of the nth Thursday, the weekend of the nth Saturday
    elif not (wanted := _weekday_of(unit)):
        return None
    if number_ > 0:
        day = calendar.add_days(first, (wanted - first.isoweekday()) % 7 + 7 * (number_ - 1))
    else:
        day = calendar.add_days(last, -((last.isoweekday() - wanted) % 7) + 7 * (number_ + 1))
    if not first <= day <= last:
        return None
    value = day.isoformat() if _weekday_of(unit) else calendar.week(day) + ("-WE" if unit == "weekend" else "")
    return Found("DATE", value, found.basis, found.why)


def quarter(state, m, phrase):
    ordinal = next((value for word, value in words()["ordinals"].items() if re.search(rf"\b{word}\b", phrase)), None)
    if ordinal is None and re.search(r"\b(?:last|latter|final) (?:half|quarter)", phrase) and _year_of(phrase):
        ordinal = 2 if "half" in phrase else 4
    year, anchor = _year_of(phrase), state.published
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
        basis, why = _relative(state, "the latest one not after publication")
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
    nth, year = phrase[1], _year_of(phrase)
    if year is None:
        if rel := re.search(r"\b(last|this|next) year", phrase):
            year = state.published and state.published.year + {"last": -1, "this": 0, "next": 1}[rel[1]]
        elif state.published:
            begin = 3 * int(nth) - 2
            ahead = direction(state.text, m.start(), m.end())
            year = state.published.year - (begin > state.published.month and ahead <= 0)
        return Found("DATE", f"{year or UNKNOWN}-Q{nth}", *_relative(state, "the latest one not after publication"))
    return Found("DATE", f"{year}-Q{nth}")


def fiscal(state, m, phrase):
    year = _year_of(phrase)
    if year:
        return Found("DATE", f"{year}")
    return whichunit(state, m, phrase.replace("fiscal ", "").removeprefix("the "))


_PART_OF = re.compile(r"\b(?:an? |the )?(quarter|half)(?: (?:of )?a)?[ -](century|decade)\b")
_PART_YEARS = {("quarter", "century"): "25", ("half", "century"): "50", ("half", "decade"): "5"}


def _in_years(phrase: str) -> str:
    """*a quarter of a century* as *25 years*."""
    return _PART_OF.sub(lambda m: f"{_PART_YEARS.get((m[1], m[2]), '2.5')} years", phrase)


def ago(state, m, phrase):
    mod, phrase = _mod(phrase), _in_years(phrase)
    if phrase.endswith((" earlier", " later")) and state.text[m.end() : m.end() + 5].split() == ["than"]:
        return None  # *a day earlier than planned*
    bare = _EXTRA.sub("", phrase)
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
        unit = _unit(head[2])
        amount = number(re.sub(r" more$", "", head[1].strip())) if head[1].strip() else None
        if head[1].strip() in ("a half", "half a", "half an"):
            amount = 0.5
    if unit is None or unit == "SEASON":
        return None
    anchor = (state.last or state.published) if to_text else state.published
    basis = "relative to text" if to_text and state.last else "relative to publication"
    if amount is None:
        if head[1].strip() in ("a couple of", "a couple"):
            amount = 2
        else:
            return Found("DATE", "FUTURE_REF" if later else "PAST_REF", basis, None, mod)
    if unit in _TIME_UNITS or anchor is None:
        if anchor is None:
            return Found("DATE", _period(state, unit, 0, None), "unresolved", "no publication date", mod)
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
    fine = unit in ("D", "N") or (to_text and state.last_value and len(state.last_value) >= 10 and unit in ("W",) and False)
    if unit == "E":
        unit, step = "Y", step * 10
    return Found("DATE", calendar.shift(anchor, "D" if fine else unit, step), basis, f"{anchor.isoformat()} {step:+d}{unit}", mod)


def aroundday(state, m, phrase):
    head = re.match(rf"(?:(the|a|an) |(.*?) )?({parts()['unit']}) (before|after) (.+)$", phrase)
    if not head:
        return None
    amount = 1 if not head[2] else number(head[2])
    unit = _unit(head[3])
    step = -1 if head[4] == "before" else 1
    target = head[5]
    if wanted := _weekday_of(target):
        day, why = _weekday(state, m.start(), m.end(), wanted, target)
    elif "yesterday" in target or "tomorrow" in target:
        day, why = state.published and calendar.add_days(state.published, -1 if "yesterday" in target else 1), target
    elif _month_of(target) and (found := _full_day(state, m, target)):
        day, why = (dt.date.fromisoformat(found.value[:10]) if calendar.span(found.value)[0] else None), target
    else:
        found = holiday(state, m, target)
        day, why = (calendar.span(found.value)[0] if found else None), target
    if day is None or amount is None or unit in _TIME_UNITS:
        return None
    return Found("DATE", calendar.shift(day, unit, step * int(amount)), "relative to text", why)


def overdue(state, m, phrase):
    mod = _mod(phrase)
    bare = _EXTRA.sub("", phrase)
    _year_of(bare)
    bare = re.sub(r" of (?:the )?\d{4}$", "", bare)
    head = re.match(
        rf"(?:(the|these|those|its|their|his|her|a) )?(?:full )?(last|past|next|coming|first|previous|final|latest|preceding|following|recent|early|remaining|opening) (.*?)({parts()['unit']})(?: or .*)?$",
        bare,
    )
    if not head:
        return None
    det, which, middle, word = head.groups()
    middle = _EXTRA.sub("", middle.strip() + " ").strip()
    unit = _unit(word)
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
        return None if det != "the" else Found("DURATION", duration("1", unit), mod=mod) if False else None
    if which in ("past", "last") and det == "the" and unit in ("Y", "MO", "W", "E", "Q", "C") and which == "past":
        if unit == "Y":
            return Found("DURATION", "P1Y", mod=mod)
        return Found("DURATION", duration("1", unit), mod=mod)
    if unit in ("E", "C") and which in ("last", "past") and _THROUGH.search(state.text, max(0, m.start() - 16), m.start()):
        return Found("DURATION", duration("1", unit), mod=mod)  # *for the last decade*
    return whichunit(state, m, f"{which} {word}")


def _season_year(anchor: dt.date, code: str, step: int, ahead: int) -> int:
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
    basis, why = _relative(state, phrase)
    return Found("DATE", _period(state, _unit(phrase.split()[1]), step, state.published), basis, why)


def weekon(state, m, phrase):
    """*a week on Tuesday*."""
    basis, why = _relative(state, "a week after the day named")
    if state.published is None:
        return Found("DATE", "XXXX-XX-XX", basis, why)
    wanted = _weekday_of(phrase)
    ahead = (wanted - state.published.isoweekday()) % 7 or 7 if wanted else int("tomorrow" in phrase)
    return Found("DATE", calendar.add_days(state.published, ahead + 7).isoformat(), basis, why)


def whichunit(state, m, phrase):
    mod = _mod(phrase) if re.match(r"(?:the )?(?:early|late|earlier|later|mid)\b", phrase) else None
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
    basis = "relative to text" if to_text and state.last else _relative(state, "")[0]
    why = f"{which} {word}" + (f", from {anchor.isoformat()}" if anchor else "")
    for name, code in words()["seasons"].items():
        if word == name:
            if anchor is None:
                return Found("DATE", f"XXXX-{code}", "unresolved", "no publication date", mod)
            bare = which == "the" or not re.match(r"(?:\w+ )?(?:this|current)\b", state.text[m.start() : m.end()].lower())
            ahead = direction(state.text, m.start(), m.end()) if bare and not step else 0
            if to_text and step > 0 and state.last_value and (named := calendar.span(state.last_value)[1]):
                anchor = named  # *the following spring*, of 2016: in 2017
            return Found("DATE", f"{_season_year(anchor, code, step, ahead)}-{code}", basis, why, mod)
    part = words()["dayparts"].get(word)
    if part:
        day = anchor and calendar.add_days(anchor, step if word == "night" or step > 0 else 0)
        tail = {"NOON": "T12:00", "MIDNIGHT": "T24:00"}.get(part, f"T{part}")
        return Found("TIME", (day.isoformat() if day else "XXXX-XX-XX") + tail, basis, why, mod)
    word = word.replace("school ", "").replace("fiscal ", "")
    unit = _unit(word)
    if unit is None or unit in _TIME_UNITS or (word.endswith("s") and word not in ("days",)):
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
    return Found("DATE", _period(state, unit, step, anchor), basis, why, mod)


def season(state, m, phrase):
    year = _year_of(phrase)
    code = next(code for name, code in words()["seasons"].items() if re.search(rf"\b{name}\b", phrase))
    return Found("DATE", f"{year}-{code}", mod=_mod(phrase))


def bareseason(state, m, phrase):
    if not re.search(
        r"\b(?:in|this|last|next|since|by|until)(?: the)?\s+$", state.text[max(0, m.start() - 12) : m.start()], re.I
    ):
        return None
    return whichunit(state, m, f"this {phrase}")


_AGE_OR_HEAT = re.compile(r"\b(?:his|her|their|temperatures?|highs?|lows?|degrees|heat|scores?|aged)\b[^.]*$", re.I)


def decade(state, m, phrase):
    mod = _mod(re.sub(r"^the (?=early|late|mid)", "", phrase))
    if year := _year_of(phrase):
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
    spelled = {"nineteenth": 19, "twentieth": 20, "eighteenth": 18, "seventeenth": 17, "sixteenth": 16, "twenty-first": 21}
    nth = (
        int(digits[1])
        if (digits := re.search(r"(\d+)", phrase))
        else next(v for w, v in spelled.items() if w in phrase.replace(" first", "-first"))
    )
    return Found("DATE", f"{nth - 1:02d}", mod=_mod(phrase.removeprefix("the ")))


def spelledyear(state, m, phrase):
    year = spelled_year(phrase)
    return Found("DATE", str(year)) if year else None


def yearend(state, m, phrase):
    if state.published is None:
        return Found("DATE", "XXXX-12-31", "unresolved", "no publication date")
    year = state.published.year - (
        "last" in phrase or (state.published.month < 4 and direction(state.text, m.start(), m.end()) < 0)
    )
    return Found("DATE", f"{year}-12-31", "relative to publication", "the end of the year", "END")


def old(state, m, phrase):
    bare = re.sub(r"^(?:the|an?) ", "", _EXTRA.sub("", phrase))
    head = re.match(r"(years?|months?|weeks?|days?|decades?|centuries|century)[ -]?old$", bare)
    if head:
        return Found("DURATION", duration("X" if head[1].endswith("s") else "1", _unit(head[1])))
    thing = re.match(r"\s+([a-z]+)", state.text[m.end() : m.end() + 30])
    if "-" in bare and thing and thing[1] in words()["old_things"]["nouns"]:
        amount = re.match(rf"(.+?)[ -]({parts()['unit']})[ -]old$", bare)
        if amount and (value := number(amount[1])) is not None:
            return Found("DURATION", duration(count(value), _unit(amount[2])))
    return None  # *45 years old*, *a four-year-old*: an age


def every(state, m, phrase):
    if rate := re.match(r"(once|twice|\w+ times) (?:an?|per|each|every) (\w+)$", phrase):
        unit = _unit(rate[2])
        return Found("SET", duration("1", unit)) if unit else None
    if re.match(r"per\b", phrase):
        return None
    if wanted := _weekday_of(phrase):
        return Found("SET", f"XXXX-WXX-{wanted}")
    if name := _month_of(phrase):
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
    unit = _unit(last)
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
    mod, phrase = _mod(phrase), _in_years(phrase)
    bare = re.sub(r" \(\d+\)", "", _EXTRA.sub("", phrase)).removeprefix("the ")
    if re.match(r"(?:many long )?(?:whole |entire |full )?(?:\w+s?-long|[a-z]+s)(?: or .*)?$", bare) and not re.match(
        r"(?:several|few|many|some)\b", bare
    ):
        head = re.search(r"(second|minute|hour|day|week|month|quarter|year|decade|centur(?:y|ies))(s)?(-long)?", bare)
        if not head:
            return None
        single = bool(head[3]) and not head[2]
        unit = _unit(head[1]) or "C"
        return Found("DURATION", duration("1" if single else "X", unit), mod=mod)
    unit_word = re.search(rf"\b({parts()['unit']})(?:[ -]long)?(?: and .*)?$", bare)
    if not unit_word or (unit_word[1] == "quarters" and "-" in bare):  # three-quarters
        return None
    if unit_word[1] == "quarter" and re.match(r"\s+of\b", state.text[m.end() : m.end() + 4]):
        return None  # *more than a quarter of the seats*
    if re.match(r"an? \w+$", bare) and bare == phrase and not _MEASURED.search(state.text, max(0, m.start() - 14), m.start()):
        if _RATE.search(state.text, max(0, m.start() - 40), m.start()) and _unit(unit_word[1]) not in ("S", "N", "WE"):
            return Found("SET", duration("1", _unit(unit_word[1])))  # *$500 million a year*
        return None
    unit, head = _unit(unit_word[1]), bare[: unit_word.start()].strip(" -")
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
        year, why = _nearest_year(state, m.start(), m.end() + month_day.end(), month_, day, "")
    if year is None:
        return None
    return Found("DATE", f"{year}-Q{(month_ + 2) // 3}", *_relative(state, why))


def theunit(state, m, phrase):
    tail = re.search(r" (before|after|earlier)$", phrase)
    word = re.sub(r" (?:before|after|earlier)$", "", phrase).split()[-1]
    that = phrase.startswith("that ") or " same " in phrase
    unit = _unit(word)
    if tail and tail[1] == "earlier" and state.text[m.end() : m.end() + 5].split() == ["than"]:
        return None
    if tail and unit and unit not in _TIME_UNITS and not word.endswith("s"):
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
        if unit is None or unit in _TIME_UNITS or unit == "SEASON":
            return None
        return Found(
            "DATE",
            _period(state, "D" if unit == "N" else unit, 0, state.last),
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
            return Found("DATE", _period(state, "Y", 0, state.published), *_relative(state, "the year of publication"))
        return None
    if (
        unit == "W"
        and word == "week"
        and re.search(r"(?:of|in|for|during|this|later in|earlier in)\s+$", state.text[max(0, m.start() - 12) : m.start()], re.I)
    ):
        return Found("DATE", _period(state, "W", 0, state.published), *_relative(state, "the week of publication"))
    return None


def daypart(state, m, phrase):
    if phrase == "before dawn":
        return None
    if phrase == "overnight":
        if re.match(r"\s+(?:curfew|rates?|lending|stay|success|train|bus|flight)", state.text[m.end() : m.end() + 12]):
            return None
        day = state.published and calendar.add_days(state.published, -1)
        basis, why = _relative(state, "the night before publication")
        return Found("TIME", (day.isoformat() if day else "XXXX-XX-XX") + "TNI", basis, why)
    return None


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


def holiday(state, m, phrase):
    name = next((n for n in sorted(words()["holidays"], key=len, reverse=True) if n in phrase), None)
    skipped = ("last", "this", "next", "year")
    written = [w for w in state.text[m.start() : m.end()].split() if w.lower() not in skipped and w[0].isalpha()]
    if name is None or (written and not all(any(letter.isupper() for letter in w) for w in (written[0], written[-1]))):
        return None  # *a new year*
    rule, year, basis, why = words()["holidays"][name], _year_of(phrase), "stated", None
    if year is None:
        basis, why = _relative(state, "the nearest one by its verb")
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
    fixed = {"current": "PRESENT_REF", "the present": "PRESENT_REF", "the past": "PAST_REF"}
    return Found("DATE", fixed.get(phrase) or words()["references"][phrase])


def set_(state, m, phrase):
    return Found("SET", words()["sets"][phrase])


def year(state, m, phrase):
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
    two = int(phrase[1:])
    return Found("DATE", f"{1900 + two if two > 30 else 2000 + two}")


RESOLVERS = {
    "iso": iso, "numeric": numeric, "dotted": dotted, "clock": clock, "dateclock": dateclock, "monthday": monthday,
    "daymonth": daymonth, "monthyear": monthyear, "month": month, "weekday": weekday, "daydeictic": daydeictic,
    "yearpart": yearpart, "quarter": quarter, "weekof": weekof, "ofmonth": ofmonth, "lasthalf": quarter, "fiscal": fiscal, "qyear": qyear, "beforelast": beforelast, "weekon": weekon, "ago": ago, "aroundday": aroundday, "overdue": overdue,
    "whichunit": whichunit, "season": season, "bareseason": bareseason, "decade": decade, "century": century,
    "spelledyear": spelledyear, "yearend": yearend, "old": old, "every": every, "duration": durations, "theunit": theunit,
    "daypart": daypart, "holiday": holiday, "reference": reference, "set": set_, "year": year, "shortyear": shortyear,
}  # fmt: skip


def resolve(state: State, m: re.Match[str]) -> Found | None:
    """What a match of the master expression means here; None where it is no expression of time."""
    return RESOLVERS[m.lastgroup](state, m, _clean(m.group()))
