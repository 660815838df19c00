"""TimelineJS JSON (Knight Lab): one slide an incident with a date, its evidence as escaped text."""

import html
import json
from collections.abc import Mapping
from pathlib import Path

import pandas as pd

from helpers.exports.common import Evidence, text, title_of


def _date(value: pd.Timestamp, grain: str | None) -> dict[str, int]:
    out = {"year": int(value.year)}
    if grain not in ("year", "decade"):
        out["month"] = int(value.month)
        if grain != "month":
            out["day"] = int(value.day)
    return out


def write(tables: Mapping[str, pd.DataFrame], folder: Path) -> list[Path]:
    evidence = Evidence(tables)
    events = {row.event_id: row for row in tables["events"].itertuples(index=False)}
    slides = []
    dated = tables["incidents"].dropna(subset=["date_begin"]).sort_values(["date_begin", "incident_id"])
    for row in dated.itertuples(index=False):
        grain = text(row.grain)
        slide = {
            "unique_id": row.incident_id,
            "start_date": _date(row.date_begin, grain),
            "group": row.type.replace("_", " "),
            "text": {
                "headline": html.escape(title_of(row)),
                "text": "".join(
                    f"<blockquote>{html.escape(evidence.sentence(events[event]))}</blockquote>" for event in row.events
                )
                + f"<p>{html.escape(row.status)}, {row.sources} independent source{'' if row.sources == 1 else 's'}</p>",
            },
        }
        if pd.notna(row.date_end) and row.date_end > row.date_begin:
            slide["end_date"] = _date(row.date_end, grain)
        slides.append(slide)
    path = folder / "timeline.json"
    path.write_text(json.dumps({"events": slides}, ensure_ascii=False, indent=1) + "\n", "utf8")
    return [path]
