"""Every table as a CSV file (lists joined by ``; ``, byte-order mark so that spreadsheets read UTF-8) or Parquet.

Beside the CSV files stands ``datapackage.json``, which says what each column is.
"""

import json
from collections.abc import Mapping
from pathlib import Path

import pandas as pd

from helpers import describe, parquet, schema

# a cell that a spreadsheet would run as a formula is shown as text (OWASP: CSV injection)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def _cell(value: object) -> object:
    if isinstance(value, list):
        value = "; ".join(value)
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def write_csv(tables: Mapping[str, pd.DataFrame], folder: Path) -> list[Path]:
    written = []
    for name in tables:
        path = folder / f"{name}.csv"
        table = tables[name].copy()
        for column in schema.TABLES[name]:
            if column.dtype in ("string", "list"):
                table[column.name] = table[column.name].map(_cell)
        table.to_csv(path, index=False, encoding="utf-8-sig", lineterminator="\n", date_format="%Y-%m-%d")
        written.append(path)
    package = folder / "datapackage.json"
    package.write_text(json.dumps(describe.data_package(tables), indent=1, ensure_ascii=False) + "\n", "utf8")
    return [*written, package]


def write_parquet(tables: Mapping[str, pd.DataFrame], folder: Path) -> list[Path]:
    written = []
    for name in tables:
        path = folder / f"{name}.parquet"
        parquet.write(name, tables[name], path)
        written.append(path)
    return written
