"""JSON lines, one object an article with all that was read from it: the form of `helpers.tag_text`."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import pandas as pd

from helpers import tagger

TABLES = ("mentions", "times", "events", "roles", "claims")


def _plain(value: object) -> object:
    if isinstance(value, list):
        return value
    if pd.isna(value):
        return None
    return value.item() if hasattr(value, "item") else value


def records(tables: Mapping[str, pd.DataFrame]) -> Iterator[dict]:
    """One object an article, in the order of the articles table."""
    grouped = {name: dict(tuple(tables[name].groupby("article_id"))) for name in TABLES}
    day = lambda value: None if pd.isna(value) else value.date()  # noqa: E731
    for article in tables["articles"].itertuples():
        rows = {
            name: [{k: _plain(v) for k, v in row.items()} for row in groups[article.article_id].to_dict("records")]
            if article.article_id in groups
            else []
            for name, groups in grouped.items()
        }
        yield tagger.contract(
            rows,
            article_id=article.article_id,
            path=article.path,
            title=_plain(article.title),
            published=day(article.published),
            basis=article.published_basis,
            interval=(day(article.published_begin), day(article.published_end)),
            body=article.body,
        )


def write(tables: Mapping[str, pd.DataFrame], folder: Path) -> list[Path]:
    path = folder / "articles.jsonl"
    with path.open("w", encoding="utf8", newline="\n") as out:
        for record in records(tables):
            out.write(json.dumps(record, ensure_ascii=False) + "\n")
    return [path]
