"""Loaded articles and their tagged rows -> the schema's tables."""

from collections.abc import Sequence

import pandas as pd

from helpers import schema
from helpers.articles import Loaded, Rejected
from helpers.tagger import Rows

TAGGED = ("mentions", "times", "events", "roles", "claims")


def loaded_tables(loaded: Loaded, failed: Sequence[Rejected] = ()) -> dict[str, pd.DataFrame]:
    """Tables articles, rejected and furniture; an article among ``failed`` (by path) is rejected, not loaded."""
    lost = {item.path for item in failed}
    articles = [article for article in loaded.articles if article.path not in lost]
    names = schema.columns("articles")
    rows = {
        "articles": [{name: getattr(article, name) for name in names} for article in articles],
        "rejected": [{"path": item.path, "reason": item.reason} for item in [*loaded.rejected, *failed]],
        "furniture": [
            {"article_id": article.article_id, "start": f.start, "end": f.end, "reason": f.reason, "text": f.text}
            for article in articles
            for f in article.furniture
        ],
    }
    return {table: schema.frame(table, found) for table, found in rows.items()}


def tables_of(loaded: Loaded, rows: Sequence[Rows], failed: Sequence[Rejected] = ()) -> dict[str, pd.DataFrame]:
    """All tables but incidents. ``rows[i]`` are those of ``loaded.articles[i]``."""
    tables = loaded_tables(loaded, failed)
    return tables | {table: schema.frame(table, (row for found in rows for row in found.get(table, ()))) for table in TAGGED}
