"""Round trip with Label Studio (https://labelstud.io): tables -> tasks with predictions; annotations -> corrections.

Regions are labelled ``table: value`` (``role: mediator``, ``event: talks``, ``actor: person``, ``claim: denies``); the cells
that a label cannot hold stand in a per-region text field as ``column = value`` lines.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from xml.sax.saxutils import quoteattr

import pandas as pd

from helpers import schema
from helpers.corrections.model import CORRECTABLE, Correction, CorrectionError, cell

# table -> the label's word, the column the label holds, the columns shown as text
REGIONS = {
    "mentions": ("actor", "kind", ("name", "affiliation")),
    "events": ("event", "type", ("status", "date", "place", "participants")),
    "roles": ("role", "role", ("actor", "status")),
    "claims": ("claim", "stance", ("speaker",)),
}


def _text(value: object) -> str:
    return "; ".join(value) if isinstance(value, list) else "" if value is None or pd.isna(value) else str(value)


def config() -> str:
    """The labelling interface as Label Studio's XML."""
    labels = []
    for table, (word, column, _) in REGIONS.items():
        values = next(c.values for c in schema.TABLES[table] if c.name == column)
        labels += [f"    <Label value={quoteattr(f'{word}: {value}')}/>" for value in values]
    return "\n".join(
        [
            "<View>",
            '  <Labels name="label" toName="text">',
            *labels,
            "  </Labels>",
            '  <Text name="text" value="$text"/>',
            '  <TextArea name="cells" toName="text" perRegion="true" editable="true" rows="4"/>',
            "</View>",
            "",
        ]
    )


def to_label_studio(tables: Mapping[str, pd.DataFrame], folder: Path | str) -> list[Path]:
    """Write ``tasks.json`` (one task an article, the tagging as predictions) and ``config.xml``; the files written."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    results: dict[str, list[dict]] = {}
    for table, (word, column, shown) in REGIONS.items():
        for row in tables[table].to_dict("records"):
            start, end = int(row["start"]), int(row["end"])
            key = f"{table}:{row['article_id']}:{start}-{end}:" + ":".join(_text(row[n]) for n in CORRECTABLE[table])
            place = {"id": key, "to_name": "text"}
            lines = [f"{name} = {_text(row[name])}" for name in shown]
            results.setdefault(row["article_id"], []).extend(
                [
                    {
                        **place,
                        "from_name": "label",
                        "type": "labels",
                        "value": {"start": start, "end": end, "labels": [f"{word}: {row[column]}"]},
                    },
                    {
                        **place,
                        "from_name": "cells",
                        "type": "textarea",
                        "value": {"start": start, "end": end, "text": ["\n".join(lines)]},
                    },
                ]
            )
    tasks = [
        {
            "data": {"text": row.body, "article_id": row.article_id},
            "predictions": [{"model_version": "good-offices", "result": results.get(row.article_id, [])}],
        }
        for row in tables["articles"].itertuples(index=False)
    ]
    written = [folder / "tasks.json", folder / "config.xml"]
    written[0].write_text(json.dumps(tasks, ensure_ascii=False, indent=1) + "\n", "utf8")
    written[1].write_text(config(), "utf8")
    return written


def _regions(result: list[dict]) -> dict[str, dict]:
    """region id -> table, start, end and cells."""
    tables = {word: table for table, (word, _, _) in REGIONS.items()}
    out: dict[str, dict] = {}
    for item in result:
        region = out.setdefault(item["id"], {"cells": {}})
        value = item["value"]
        region["start"], region["end"] = value["start"], value["end"]
        if item["type"] == "labels":
            word, _, label = value["labels"][0].partition(": ")
            if word not in tables:
                raise CorrectionError(f"{word!r} is no label of ours")
            region["table"] = tables[word]
            region["cells"][REGIONS[tables[word]][1]] = label
        elif item["type"] == "textarea":
            lines = "\n".join(value["text"]).splitlines()
            region["cells"] |= {name.strip(): cell_.strip() for name, _, cell_ in (line.partition("=") for line in lines) if _}
    return out


def from_label_studio(path: Path | str) -> tuple[list[Correction], list[dict[str, str]]]:
    """Corrections in a Label Studio JSON export: the first annotation of each task against the prediction it came with.

    A region gone is a deletion, a region changed a change, a region of the annotator's own an addition. Second value:
    problems (source, note), for tasks and regions that say something no table can hold.
    """
    path = Path(path)
    corrections, problems = [], []
    for number, task in enumerate(json.loads(path.read_text("utf8")), 1):
        if not task.get("annotations"):
            continue
        article_id, body = task["data"]["article_id"], task["data"]["text"]
        try:
            ours = _regions(task["predictions"][0]["result"] if task.get("predictions") else [])
            theirs = _regions(task["annotations"][0]["result"])
        except (CorrectionError, KeyError, IndexError) as error:
            problems.append({"source": f"{path.name}, task {number}", "note": f"not readable: {error}"})
            continue
        for key in sorted(ours.keys() | theirs.keys()):
            was, now, source = ours.get(key), theirs.get(key), f"{path.name}, task {number}, {key}"
            region = now or was
            row = {"article_id": article_id, "start": region["start"], "end": region["end"], **(was or now)["cells"]}
            words = body[region["start"] : region["end"]]
            try:
                if now is None:
                    corrections.append(Correction(was["table"], "delete", article_id, row, words, source=source))
                elif was is None:
                    cells = {n: cell(now["table"], n, v) for n, v in now["cells"].items() if v}
                    corrections.append(
                        Correction(
                            now["table"],
                            "add",
                            article_id,
                            {**cells, "start": now["start"], "end": now["end"]},
                            words,
                            source=source,
                        )
                    )
                else:
                    edited = {n: v for n, v in now["cells"].items() if v != was["cells"].get(n, "")}
                    changes = {n: cell(was["table"], n, v) for n, v in edited.items()}
                    if changes:
                        corrections.append(Correction(was["table"], "change", article_id, row, words, changes, source))
            except (CorrectionError, StopIteration) as error:
                problems.append({"source": source, "note": str(error) or "a column no table has"})
    return corrections, problems
