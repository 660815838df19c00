"""PLOVER-style event records, one JSON object a line (Open Event Data Alliance: PLOVER codebook).

Mediation, which PLOVER's own event types erase, stays visible: ``cameo`` stands beside ``event_type``, and third parties
with role and status are listed under ``third_parties``.
"""

import json
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

import pandas as pd

from helpers.exports.common import Evidence, day, text


def write(tables: Mapping[str, pd.DataFrame], folder: Path) -> list[Path]:
    evidence = Evidence(tables)
    articles = tables["articles"].set_index("article_id")
    roles = defaultdict(list)
    for row in tables["roles"].itertuples(index=False):
        if text(row.event_id):
            roles[row.event_id].append(row)
    path = folder / "plover.jsonl"
    with path.open("w", encoding="utf8", newline="\n") as out:
        for row in tables["events"].itertuples(index=False):
            third = [r for r in roles[row.event_id] if r.role != "party"]
            outside = {r.actor for r in third}
            parties = [r.actor for r in roles[row.event_id] if r.role == "party"]
            article = articles.loc[row.article_id]
            record = {
                "id": row.event_id,
                "date": text(row.date),
                "date_start": day(row.date_begin),
                "date_end": day(row.date_end),
                "event_type": text(row.plover),
                "mode": text(row.plover_mode),
                "cameo": text(row.cameo),
                "status": row.status,
                "source": sorted({name for name in [*parties, *row.participants] if name not in outside}),
                "third_parties": [{"actor": r.actor, "role": r.role, "status": r.status} for r in third],
                "location": text(row.place),
                "magnitude": text(row.toll),
                "text": evidence.sentence(row),
                "publication_date": day(article["published"]),
                "publisher": text(article["outlet"]),
                "url": text(article["url"]),
                "rule": row.rule_id,
                "confidence": row.confidence,
            }
            out.write(json.dumps(record, ensure_ascii=False) + "\n")
    return [path]
