"""The tables: every column's name, type and meaning, in one place.

The docs, the checks, the Parquet files and the data package are made from this module. Offsets ``start`` and ``end``
count Unicode characters into the ``body`` of the row's article, so ``body[start:end]`` is the evidence.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd


class SchemaError(ValueError):
    """A table does not fit its description; the message names table, column and the first offending value."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column. ``dtype``: string, int, float, bool, date (a calendar day) or list (of strings)."""

    name: str
    dtype: str
    meaning: str
    nullable: bool = False
    values: tuple[str, ...] = ()


PANDAS_DTYPE = {
    "string": "str",
    "int": "Int64",
    "float": "Float64",
    "bool": "bool",
    "date": "datetime64[ms]",
    "list": "object",
}

KINDS = ("person", "state", "organisation", "armed_group")
TIMEX_TYPES = ("DATE", "TIME", "DURATION", "SET")
TIME_BASES = ("stated", "relative to publication", "relative to text", "bounded by text", "unresolved")
PUBLISHED_BASES = ("metadata", "stated", "inferred", "unknown")
EVENT_TYPES = (
    "meeting", "talks", "call", "visit", "statement", "agreement", "ceasefire", "proposal", "clash", "attack", "war",
    "deployment", "withdrawal", "protest", "sanction", "prisoner_exchange", "election", "other",
)  # fmt: skip
EVENT_STATUSES = ("occurred", "ongoing", "planned", "proposed", "denied", "cancelled")
ROLES = (
    "party", "mediator", "facilitator", "host", "convener", "chair", "guarantor", "witness", "observer", "monitor",
    "peacekeeper",
)  # fmt: skip
ROLE_STATUSES = ("held", "agreed", "planned", "offered", "requested", "rejected", "denied", "failed", "suspended")
STANCES = ("states", "claims", "denies", "accuses", "demands", "proposes")
LEVELS = ("leader", "minister", "envoy", "official")
TRACKS = ("I", "1.5", "II")
FORMS = ("direct", "indirect", "shuttle", "phone", "multilateral")
STRATEGIES = ("communication-facilitation", "procedural-formulation", "directive-manipulation")
CONFIDENCES = ("explicit", "heuristic")
HOWS = ("name", "alias", "office", "metonym", "coreference", "unseen name")
READINGS = ("actor", "place", "adjective")
GRAINS = ("day", "week", "month", "quarter", "season", "year", "decade", "interval")

_ARTICLE = Column("article_id", "string", "the article the row is read from")
_START = Column("start", "int", "offset of the first character of the evidence in the article's body")
_END = Column("end", "int", "offset behind the last character of the evidence")
_SENTENCE = (
    Column("sentence_start", "int", "offset of the sentence that holds the evidence"),
    Column("sentence_end", "int", "offset behind that sentence"),
)
_RULE = (
    Column("rule_id", "string", "the rule that made the row; `python -m helpers explain` shows it at work"),
    Column("confidence", "string", "explicit: a pattern that states it; heuristic: read from context", values=CONFIDENCES),
)
_DATE = (
    Column("date", "string", "ISO day, month, year, week (2022-W12) or interval A/B; empty where the text gives none", True),
    Column("date_begin", "date", "first day it can be", True),
    Column("date_end", "date", "last day it can be", True),
)

TABLES: dict[str, tuple[Column, ...]] = {
    "articles": (
        _ARTICLE,
        Column("path", "string", "where it was read from: file, or file!member, or file#record"),
        Column("source_format", "string", "text, html, json, csv, parquet, warc, docx, rtf, pdf, eml"),
        Column("title", "string", "headline", True),
        Column("outlet", "string", "who published it", True),
        Column("url", "string", "address of the page", True),
        Column("published", "date", "day of publication", True),
        Column("published_basis", "string", "how the day is known", values=PUBLISHED_BASES),
        Column("published_begin", "date", "earliest day it can have been published", True),
        Column("published_end", "date", "latest day it can have been published", True),
        Column("published_why", "string", "the words or the reasoning behind the day or interval", True),
        Column("language", "string", "ISO 639-1 code; only English articles are tagged", True),
        Column("copy_of", "string", "article_id of the earliest article this is a wire copy of", True),
        Column("content_hash", "string", "SHA-256 of the body"),
        Column("body", "string", "the text that was tagged: paragraphs and captions, in page order"),
        Column("page", "string", "the plain text before furniture was taken off", True),
    ),
    "rejected": (
        Column("path", "string", "the input that was not loaded"),
        Column("reason", "string", "why, in words"),
    ),
    "furniture": (
        _ARTICLE,
        Column("start", "int", "offset into the article's page (not its body)"),
        Column("end", "int", "offset behind it"),
        Column("reason", "string", "navigation, other stories, caption, share, crawl date, byline, ..."),
        Column("text", "string", "the words taken off, or, for a caption, kept apart"),
    ),
    "mentions": (
        _ARTICLE, _START, _END,
        Column("actor_id", "string", "stable id: a slug of the canonical name"),
        Column("name", "string", "canonical English name"),
        Column("kind", "string", "what the actor is", values=KINDS),
        Column("affiliation", "string", "whom a person acts for; the parent of an organisation", True),
        Column("how", "string", "how the words name the actor", values=HOWS),
        Column("reading", "string", "a government or person acting, a place, or an adjective", values=READINGS),
        Column("why", "string", "what decided the reading", True),
        Column("office", "string", "the office named with the person, as written", True),
        Column("listed", "bool", "counts the actor among those of the article: no place, no nationality alone, no pronoun"),
    ),
    "times": (
        _ARTICLE, _START, _END,
        Column("type", "string", "TIMEX3 type", values=TIMEX_TYPES),
        Column("value", "string", "TIMEX3 value", True),
        Column("mod", "string", "TIMEX3 mod: BEFORE, AFTER, ON_OR_BEFORE, APPROX, START, MID, END, ...", True),
        Column("date_begin", "date", "first day it can be", True),
        Column("date_end", "date", "last day it can be", True),
        Column("basis", "string", "how the value was found", values=TIME_BASES),
        Column("why", "string", "the anchor or the bounds used", True),
    ),
    "events": (
        Column("event_id", "string", "article_id:eN"), _ARTICLE, _START, _END, *_SENTENCE,
        Column("type", "string", "what happened", values=EVENT_TYPES),
        Column("plover", "string", "PLOVER event", True),
        Column("plover_mode", "string", "PLOVER mode", True),
        Column("cameo", "string", "CAMEO code", True),
        Column("status", "string", "did it happen", values=EVENT_STATUSES),
        *_DATE,
        Column("grain", "string", "how fine the date is", True, GRAINS),
        Column("date_why", "string", "the time expression that governs the clause, and how it was found", True),
        Column("place", "string", "where, as written", True),
        Column("participants", "list", "canonical names"),
        Column("duration", "string", "length, TIMEX3 duration (P6W)", True),
        Column("toll", "string", "killed, wounded, displaced or deployed, as written", True),
        Column("claimed_by", "string", "the speaker, where only a side says it happened", True),
        Column("incident_id", "string", "the incident the event belongs to", True),
        *_RULE,
    ),
    "roles": (
        Column("role_id", "string", "article_id:rN"), _ARTICLE, _START, _END, *_SENTENCE,
        Column("actor_id", "string", "who"),
        Column("actor", "string", "canonical name"),
        Column("role", "string", "the part played", values=ROLES),
        Column("status", "string", "was it played", values=ROLE_STATUSES),
        Column("event_id", "string", "the event it belongs to", True),
        Column("parties", "list", "between whom: canonical names"),
        Column("on_behalf_of", "string", "the institution a person acts for", True),
        Column("level", "string", "rank of who acted", True, LEVELS),
        Column("track", "string", "official (I), mixed (1.5), unofficial (II)", True, TRACKS),
        Column("form", "string", "how the sides met", True, FORMS),
        Column("strategy_cue", "string", "Bercovitch's class that the words hint at; no verdict", True, STRATEGIES),
        Column("strategy_words", "string", "those words", True),
        Column("attributed_to", "string", "who says so, where the article does not say it itself", True),
        *_RULE,
    ),
    "claims": (
        Column("claim_id", "string", "article_id:cN"), _ARTICLE, _START, _END, *_SENTENCE,
        Column("speaker", "string", "canonical name, or the words that name the source"),
        Column("stance", "string", "what kind of saying it is", values=STANCES),
        Column("event_id", "string", "the event it is about", True),
        Column("content_start", "int", "offset of what is said"),
        Column("content_end", "int", "offset behind it"),
        Column("quoted", "bool", "verbatim, in quotation marks"),
        Column("level", "int", "0: the article reports the speaker; 1: a speaker reports the speaker; ..."),
        Column("cue", "string", "the verb or phrase of saying"),
        *_RULE,
    ),
    "incidents": (
        Column("incident_id", "string", "stable over runs: a hash of its first event's article and words"),
        Column("type", "string", "what happened", values=EVENT_TYPES),
        Column("status", "string", "latest known status", values=EVENT_STATUSES),
        *_DATE,
        Column("grain", "string", "how fine the date is", True, GRAINS),
        Column("place", "string", "where", True),
        Column("participants", "list", "canonical names"),
        Column("events", "list", "event_ids of its reports"),
        Column("reports", "int", "articles that report it"),
        Column("sources", "int", "independent sources: wire copies and one quoted statement count once"),
        Column("contested", "bool", "a side denies what another reports"),
        Column("history", "string", "its statuses over time, as `planned (2022-03-30) > occurred (2022-04-07)`", True),
    ),
}  # fmt: skip


def columns(table: str) -> list[str]:
    """Column names of a table, in order."""
    return [column.name for column in TABLES[table]]


def frame(table: str, rows: Iterable[Mapping[str, object]] = ()) -> pd.DataFrame:
    """Rows (one mapping each) as a checked DataFrame; columns a row lacks are empty, unknown ones raise SchemaError."""
    rows = list(rows)
    names = columns(table)
    known = set(names)
    for row in rows:
        if not known.issuperset(row):
            raise SchemaError(f"{table}: unknown column {sorted(set(row) - known)[0]!r}")
    data = {}
    for column in TABLES[table]:
        values = [row.get(column.name) for row in rows]
        if column.dtype == "list":
            values = [list(value) if value is not None else [] for value in values]
        data[column.name] = pd.Series(values, dtype=PANDAS_DTYPE[column.dtype])
    return check(table, pd.DataFrame(data, columns=names))


def check(table: str, df: pd.DataFrame) -> pd.DataFrame:
    """The same DataFrame if it fits the table's description, else SchemaError."""
    missing = [name for name in columns(table) if name not in df.columns]
    if missing:
        raise SchemaError(f"{table}: column {missing[0]!r} is missing")
    for column in TABLES[table]:
        series = df[column.name]
        if column.dtype == "list":
            continue
        empty = series.isna()
        if not column.nullable and empty.any():
            raise SchemaError(f"{table}.{column.name} is empty in row {int(empty.to_numpy().argmax())}")
        if column.values:
            wrong = ~(series.isin(column.values) | empty)
            if wrong.any():
                value = series[wrong].iloc[0]
                raise SchemaError(f"{table}.{column.name}: {value!r} is not one of {', '.join(column.values)}")
    if {"start", "end"} <= set(df.columns) and len(df) and not (df["start"] <= df["end"]).all():
        raise SchemaError(f"{table}: a row ends before it starts")
    return df
