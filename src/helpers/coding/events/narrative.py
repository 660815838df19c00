"""Days without a year in a story told in order: *In July 2019 they met. On 10 March the truce fell apart.*

The times of the language floor are read against the day of publication. Where that reading puts the day of a past verb
into the future, or far back, and a time named shortly before has its own year, the story goes on from there.
"""

import datetime as dt
import re
from bisect import bisect_right
from dataclasses import replace

from helpers.coding.events.date_home import home_clause
from helpers.language.document import Document, Sentence, Timex
from helpers.language.grammar import Clause, clauses

_YEAR = re.compile(r"\b[12]\d{3}\b")
_MONTH = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.IGNORECASE)
_SAME_MONTH = re.compile(r"\b(?:end|start|beginning|middle) of the month\b", re.IGNORECASE)
_VALUE = re.compile(r"(?:\d{4}|XXXX)-(\d\d)(?:-(\d\d))?$")
# what counts from the day of writing: "since May", "another upcoming meeting on July 21"
_FROM_NOW = re.compile(
    r"\b(?:since (?:\w+ )?$|(?:upcoming|forthcoming|coming|next|planned|scheduled|due|set|slated|expected|future|deadline)\b)",
    re.IGNORECASE,
)
_REACH = 3  # sentences back in which the year may have been told
_LONG_AGO = 90  # days: a day of the running news is not that far from publication without a year
_BACK = 31  # days by which a story may step back before the next day belongs to the following year


def settled(document: Document) -> list[Timex]:
    """The document's times, those of a story read on from the year told before."""
    told = document.published or document.published_end
    out: list[Timex] = []
    anchor: tuple[int, Timex] | None = None
    for time in document.times:
        at = bisect_right(document.sentences, time.start, key=lambda sentence: sentence.start) - 1
        words = document.text[time.start : time.end]
        if time.type not in ("DATE", "TIME") or at < 0:
            out.append(time)
            continue
        own = bool(_YEAR.search(words))
        if not own and (_MONTH.match(words.split()[-1]) or _MONTH.search(words) or _SAME_MONTH.search(words)):
            near = anchor[1] if anchor is not None and at - anchor[0] <= _REACH else None
            sentence = document.sentences[at]
            better = _read_on(document, sentence, time, near, told) or _to_come(document, sentence, time)
            better = better or _gone(document, sentence, time, told)
            if better is not None:
                time, own = better, near is not None
        if own and time.begin is not None and time.until is not None and (time.until - time.begin).days < 32:
            anchor = (at, time)
        out.append(time)
    return out


def _read_on(document: Document, sentence: Sentence, time: Timex, near: Timex | None, told: dt.date | None) -> Timex | None:
    """The time in the story's year; None where its reading may stay."""
    value = time.value or ""
    ahead = told is not None and time.begin is not None and time.begin > told
    ago = (told - time.until).days if told is not None and time.until is not None else None
    month_only = bool(_SAME_MONTH.search(document.text[time.start : time.end]))
    if month_only and (near is None or near.until is None or (told is not None and (told - near.until).days < _LONG_AGO)):
        return None
    if not (ahead or month_only or time.begin is None or (near is not None and ago is not None and ago > _LONG_AGO)):
        return None
    if _FROM_NOW.search(document.text, max(sentence.start, time.start - 60), time.start):
        return None
    if not _looks_back(document, sentence, time, strictly=ahead):
        return None
    if month_only:
        day = dt.date(near.begin.year, near.begin.month, 1)
        return _in_month(time, day)
    match = _VALUE.match(value.split("T")[0])
    if match is None:
        return None
    month, of_month = int(match[1]), match[2]
    if near is not None and near.begin is not None:
        year = near.begin.year
        if near.begin - _first(year, month, of_month) > dt.timedelta(_BACK):
            year += 1
        if told is not None and _first(year, month, of_month) > told:
            return None
        why = "goes on from the year told before"
    elif ahead:
        year, why = time.begin.year - 1, "the latest one, as its verb is past"
    else:
        return None
    if not of_month:
        return _in_month(time, dt.date(year, month, 1), why)
    day = _first(year, month, of_month)
    return replace(time, value=day.isoformat(), begin=day, until=day, basis="relative to text", why=why)


def _gone(document: Document, sentence: Sentence, time: Timex, told: dt.date | None) -> Timex | None:
    """*their quarrel over the December 27 vote* in February: the nearer one, where no word looks ahead."""
    match = _VALUE.match(time.value or "")
    if told is None or match is None or match[2] is None or time.begin is None or (time.begin - told).days < _FAR_AHEAD:
        return None
    named = document.text[max(sentence.start, time.start - 4) : time.start].lower().endswith("the ")
    if not named or _FROM_NOW.search(document.text, max(sentence.start, time.start - 60), min(sentence.end, time.end + 30)):
        return None
    day = _first(time.begin.year - 1, int(match[1]), match[2])
    why = "the last one: nearer than the next, and spoken of as known"
    return replace(time, value=day.isoformat(), begin=day, until=day, basis="relative to publication", why=why)


_FAR_AHEAD = 183  # days


def _to_come(document: Document, sentence: Sentence, time: Timex) -> Timex | None:
    """*is scheduled for April 6* in an article of which only bounds are known: the one day ahead that all of them allow."""
    first, last = document.published_begin, document.published_end
    match = _VALUE.match(time.value or "")
    if document.published is not None or first is None or last is None or match is None or match[2] is None:
        return None
    if not _FROM_NOW.search(document.text, max(sentence.start, time.start - 60), time.start):
        return None
    days = {_next(int(match[1]), match[2], told) for told in (first, last)}
    if len(days) != 1:
        return None
    day = days.pop()
    why = "the next one, whatever day within its bounds the article is of"
    return replace(time, value=day.isoformat(), begin=day, until=day, basis="relative to text", why=why)


def _next(month: int, of_month: str, told: dt.date) -> dt.date:
    day = _first(told.year, month, of_month)
    return day if day > told else _first(told.year + 1, month, of_month)


def _first(year: int, month: int, of_month: str | None) -> dt.date:
    try:
        return dt.date(year, month, int(of_month or 1))
    except ValueError:  # 29 February
        return dt.date(year, month, 28)


def _in_month(time: Timex, first: dt.date, why: str = "goes on from the month told before") -> Timex:
    last = (first.replace(day=28) + dt.timedelta(4)).replace(day=1) - dt.timedelta(1)
    return replace(time, value=f"{first:%Y-%m}", begin=first, until=last, basis="relative to text", why=why)


def _looks_back(document: Document, sentence: Sentence, time: Timex, strictly: bool) -> bool:
    """Is the verb that the time goes with past; or, where that is not asked ``strictly``, at least not one of the future?"""
    found: list[Clause] = clauses(document, sentence)
    k = home_clause(document, sentence, found, time)
    if k < 0:
        return not strictly
    clause = found[k]
    if strictly and clause.verb.form == "infinitive":
        return False  # "was due to meet his counterpart on 23 December"
    while not clause.verb.finite and clause.governor >= 0 and clause.governor != k:
        k = clause.governor
        clause = found[k]
    verb = clause.verb
    if clause.verb.modal is not None or verb.tense == "future" or clause.relation == "conditional":
        return False
    return (verb.tense == "past" and verb.finite) or (not strictly and verb.tense != "present")
