"""The schema for people and for programs: a Markdown page, and a Data Package (Frictionless, specs.frictionlessdata.io)."""

from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, version

from helpers import schema

_FIELD = {
    "string": {"type": "string"},
    "int": {"type": "integer"},
    "float": {"type": "number"},
    "bool": {"type": "boolean", "trueValues": ["True"], "falseValues": ["False"]},
    "date": {"type": "date"},
    "list": {"type": "string"},
}
_LIST = "; several are joined by “; ”"


def markdown() -> str:
    """Every table with its columns, types and meanings: ``docs/tables.md``."""
    lines = ["# The tables", "", f"Made from `helpers.schema` by `helpers.describe`; not edited by hand. {_offsets()}", ""]
    for table, columns in schema.TABLES.items():
        lines += [f"## {table}", "", "| column | type | meaning |", "| --- | --- | --- |"]
        for column in columns:
            values = f"; one of {', '.join(column.values)}" if column.values else ""
            empty = ", may be empty" if column.nullable else ""
            lines.append(f"| `{column.name}` | {column.dtype}{empty} | {(column.meaning + values).replace('|', chr(92) + '|')} |")
        lines.append("")
    return "\n".join(lines)


def _offsets() -> str:
    return "Offsets count Unicode characters into the `body` of the row's article, so `body[start:end]` is the evidence."


def data_package(tables: Iterable[str]) -> dict:
    """The descriptor of a folder of CSV files, one a table, called ``table.csv``."""
    resources = []
    for table in tables:
        fields = []
        for column in schema.TABLES[table]:
            field = {"name": column.name, **_FIELD[column.dtype], "description": column.meaning}
            if column.dtype == "list":
                field["description"] += _LIST
            constraints = {"required": not column.nullable and column.dtype != "list"}
            if column.values:
                constraints["enum"] = list(column.values)
            fields.append(field | {"constraints": constraints})
        resources.append(
            {
                "name": table,
                "path": f"{table}.csv",
                "profile": "tabular-data-resource",
                "format": "csv",
                "encoding": "utf-8",
                "schema": {"fields": fields, "missingValues": [""]},
            }
        )
    try:
        made_by = version("good-offices")
    except PackageNotFoundError:  # run from a source tree that is not installed
        made_by = "source"
    return {"name": "good-offices", "profile": "tabular-data-package", "version": made_by, "resources": resources}
