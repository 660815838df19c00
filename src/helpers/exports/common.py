"""What several formats need: evidence by offset, days as ISO text, stable identifiers."""

from collections.abc import Mapping

import pandas as pd


def day(value: object) -> str | None:
    """A calendar day as ISO text, None where there is none."""
    return None if value is None or pd.isna(value) else pd.Timestamp(value).date().isoformat()


def text(value: object) -> str | None:
    """A string cell, None where it is empty."""
    return None if value is None or (not isinstance(value, list) and pd.isna(value)) else str(value)


class Evidence:
    """The words behind a row: ``evidence.words(row)`` and ``evidence.sentence(row)``; rows as named tuples."""

    def __init__(self, tables: Mapping[str, pd.DataFrame]) -> None:
        articles = tables["articles"]
        self.bodies: dict[str, str] = dict(zip(articles["article_id"], articles["body"], strict=True))

    def words(self, row) -> str:
        return self.bodies[row.article_id][row.start : row.end]

    def sentence(self, row) -> str:
        return self.bodies[row.article_id][row.sentence_start : row.sentence_end]


def title_of(row) -> str:
    """A short English label of an event or incident: type, place, participants."""
    people = list(row.participants)
    shown = ", ".join(people[:4]) + (f" and {len(people) - 4} more" if len(people) > 4 else "")
    place = f" in {row.place}" if text(row.place) else ""
    return f"{row.type.replace('_', ' ').capitalize()}{place}{': ' + shown if shown else ''}"
