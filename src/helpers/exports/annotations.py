"""W3C Web Annotations (https://www.w3.org/TR/annotation-model/): an AnnotationCollection page in JSON-LD.

Targets select by TextPositionSelector and TextQuoteSelector over the article's body, so an annotation survives small edits.
Identifiers are ``urn:`` names: nothing on the network is claimed to exist.
"""

import json
from collections.abc import Mapping
from pathlib import Path

import pandas as pd

from helpers.exports.common import text

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32  # characters of prefix and suffix: enough to find the quote again, as the recommendation suggests


def _target(bodies: Mapping[str, str], row) -> dict:
    body = bodies[row.article_id]
    return {
        "source": f"urn:good-offices:article:{row.article_id}",
        "selector": [
            {"type": "TextPositionSelector", "start": int(row.start), "end": int(row.end)},
            {
                "type": "TextQuoteSelector",
                "exact": body[row.start : row.end],
                "prefix": body[max(0, row.start - _AROUND) : row.start],
                "suffix": body[row.end : row.end + _AROUND],
            },
        ],
    }


def _says(table: str, row) -> dict[str, str | None]:
    if table == "mentions":
        return {"actor": row.name, "kind": row.kind, "affiliation": text(row.affiliation)}
    if table == "times":
        return {"type": row.type, "value": text(row.value)}
    if table == "events":
        return {"event": row.type, "status": row.status, "date": text(row.date), "place": text(row.place)}
    if table == "roles":
        return {"actor": row.actor, "role": row.role, "status": row.status}
    return {"speaker": row.speaker, "stance": row.stance}


def write(tables: Mapping[str, pd.DataFrame], folder: Path) -> list[Path]:
    bodies = dict(zip(tables["articles"]["article_id"], tables["articles"]["body"], strict=True))
    items = []
    for table in ("mentions", "times", "events", "roles", "claims"):
        for number, row in enumerate(tables[table].itertuples(index=False)):
            says = {key: value for key, value in _says(table, row).items() if value is not None}
            items.append(
                {
                    "id": f"urn:good-offices:{table}:{row.article_id}:{number}",
                    "type": "Annotation",
                    "motivation": "identifying" if table in ("mentions", "times") else "classifying",
                    "body": [
                        {"type": "TextualBody", "purpose": "tagging", "value": f"{key}: {value}", "format": "text/plain"}
                        for key, value in says.items()
                    ],
                    "target": _target(bodies, row),
                }
            )
    page = {
        "@context": CONTEXT,
        "id": "urn:good-offices:annotations",
        "type": "AnnotationCollection",
        "label": "Actors, times, events, roles and claims",
        "total": len(items),
        "first": {"type": "AnnotationPage", "startIndex": 0, "items": items},
    }
    path = folder / "annotations.jsonld"
    path.write_text(json.dumps(page, ensure_ascii=False, indent=1) + "\n", "utf8")
    return [path]
