"""Documents made by hand for the tests of events, claims and incidents: times and actors as given, nothing looked up."""

import calendar
import datetime as dt
import re

from helpers.language.document import Document, Mention, Quote, Timex
from helpers.language.sentences import split_sentences, tokenize


def _bounds(value: str) -> tuple[dt.date, dt.date]:
    if "/" in value:
        first, last = value.split("/")
        return _bounds(first)[0], _bounds(last)[1]
    if "W" in value:
        year, week = value.split("-W")
        begin = dt.date.fromisocalendar(int(year), int(week), 1)
        return begin, begin + dt.timedelta(6)
    parts = [int(part) for part in value.split("-")]
    if len(parts) == 1:
        return dt.date(parts[0], 1, 1), dt.date(parts[0], 12, 31)
    if len(parts) == 2:
        return dt.date(*parts, 1), dt.date(*parts, calendar.monthrange(*parts)[1])
    return dt.date(*parts), dt.date(*parts)


def document(text: str, times: tuple = (), actors: tuple = (), published: str | None = None) -> Document:
    """``times``: (words, value); ``actors``: (words, name[, kind[, reading[, affiliation]]]). Each is marked wherever its words stand."""
    made = Document(text, dt.date.fromisoformat(published) if published else None)
    made.tokens = tokenize(text)
    made.sentences = split_sentences(text, made.tokens)
    for words, value in times:
        at = text.index(words)
        if value.startswith("P"):
            made.times.append(Timex(at, at + len(words), "DURATION", value))
        else:
            begin, until = _bounds(value)
            bounded = "/" in value
            made.times.append(
                Timex(at, at + len(words), "DATE", None if bounded else value, begin, until,
                      basis="bounded by text" if bounded else "stated")
            )  # fmt: skip
    made.times.sort(key=lambda time: time.start)
    for words, name, *rest in actors:
        kind, reading, affiliation = (*rest, *("state", "actor", None)[len(rest) :])
        for match in re.finditer(rf"\b{re.escape(words)}\b", text):
            actor_id = name.lower().replace(" ", "-")
            made.mentions.append(Mention(match.start(), match.end(), actor_id, name, kind, affiliation, reading=reading))
    made.mentions.sort(key=lambda mention: mention.start)
    opening = None
    for at, mark in enumerate(text):
        if mark == "“":
            opening = at
        elif mark == "”" and opening is not None:
            made.quotes.append(Quote(opening + 1, at))
            opening = None
    return made
