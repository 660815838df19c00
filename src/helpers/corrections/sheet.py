"""The sheet a researcher edits: a CSV of one table with two columns more, and how its edits are read back.

``words`` shows the evidence; ``as_tagged`` keeps the row as the machine wrote it, so that only what a human changed counts
as a correction however the tagging changes later; an ``x`` under ``delete`` removes a row; a row with an empty
``as_tagged`` is new and needs ``article_id`` and ``words``.
"""

import csv
import json
from collections.abc import Mapping
from pathlib import Path

import pandas as pd

from helpers import schema
from helpers.corrections.model import CORRECTABLE, FIXED, Correction, CorrectionError, cell

EXTRA = ("delete", "words", "as_tagged")


def _text(value: object) -> str:
    if isinstance(value, list):
        return "; ".join(value)
    if value is None or pd.isna(value):
        return ""
    return value.date().isoformat() if isinstance(value, pd.Timestamp) else str(value)


def write_sheet(tables: Mapping[str, pd.DataFrame], table: str, path: Path | str) -> Path:
    """One of ``CORRECTABLE`` as a sheet to edit. KeyError for another table."""
    columns = [name for name in schema.columns(table) if name not in ("body", "page")] if table in CORRECTABLE else [][table]
    bodies = dict(zip(tables["articles"]["article_id"], tables["articles"]["body"], strict=True))
    path = Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8-sig", newline="") as out:
        writer = csv.DictWriter(out, [*columns, *EXTRA])
        writer.writeheader()
        for row in tables[table][columns].to_dict("records"):
            cells = {name: _text(row[name]) for name in columns}
            words = bodies[row["article_id"]][row["start"] : row["end"]] if "start" in row else ""
            writer.writerow({**cells, "words": words, "as_tagged": json.dumps(cells, ensure_ascii=False)})
    return path


def _row(table: str, line: Mapping[str, str], source: str) -> Correction | None:
    """The correction a line of the sheet makes, None where nothing was changed."""
    known = set(schema.columns(table))
    unknown = sorted(name for name in line if name not in known and name not in EXTRA)
    if unknown:
        raise CorrectionError(f"{table} has no column {unknown[0]!r}")
    words = line.get("words") or ""
    was = json.loads(line["as_tagged"]) if line.get("as_tagged") else None
    if was is None:
        values = {n: cell(table, n, v) for n, v in line.items() if n in known and n not in FIXED and (v or "").strip()}
        missing = [n for n in CORRECTABLE[table] if not values.get(n)]
        if missing or not line.get("article_id") or not words.strip():
            raise CorrectionError(f"a new row needs article_id, words{''.join(', ' + name for name in missing)}")
        return Correction(table, "add", line["article_id"], values, words, source=source)
    if (line.get("delete") or "").strip():
        return Correction(table, "delete", was["article_id"], was, words, source=source)
    edited = [name for name in was if name in line and name not in FIXED and (line[name] or "").strip() != was[name].strip()]
    if not edited:
        return None
    changes = {name: cell(table, name, line[name] or "") for name in edited}
    return Correction(table, "change", was["article_id"], was, words, changes, source)


def table_of(path: Path) -> str | None:
    """Which table a sheet corrects, told by its name: ``roles.csv``, ``roles_anna.csv``."""
    return next((table for table in CORRECTABLE if path.stem == table or path.stem.startswith(f"{table}_")), None)


def read(folder: Path | str) -> tuple[list[Correction], list[dict[str, str]]]:
    """Corrections of all sheets in a folder, in name order, and the problems (source, note) of lines that are none."""
    corrections, problems = [], []
    for path in sorted(Path(folder).glob("*.csv")):
        table = table_of(path)
        if table is None:
            note = f"no table is called like this file; its name starts with one of {', '.join(CORRECTABLE)}"
            problems.append({"source": path.name, "note": note})
            continue
        with path.open(encoding="utf-8-sig", newline="") as lines:
            reader = csv.DictReader(lines)
            for line in reader:
                source = f"{path.name}, line {reader.line_num}"
                try:
                    correction = _row(table, {k: v for k, v in line.items() if k is not None}, source)
                except (CorrectionError, ValueError) as error:
                    problems.append({"source": source, "note": str(error)})
                else:
                    corrections += [correction] if correction else []
    return corrections, problems
