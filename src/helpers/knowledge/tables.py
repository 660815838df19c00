"""Reads the fact files: CSV tables whose every row names its source; errors name file, line and field."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from helpers.knowledge.model import KnowledgeError, first_day, last_day
from helpers.schema import LEVELS

FACTS = Path(__file__).resolve().parent / "facts"

STATE_STATUSES = ("member", "observer", "disputed", "territory", "former")
ORGANISATION_KINDS = ("organisation", "format", "mission", "court", "party", "church", "ngo")
PLACE_KINDS = ("city", "region", "venue", "area", "water", "island")


class Table(NamedTuple):
    """What a fact file may hold. ``required`` fields are never empty; ``choices`` limit a field's values."""

    fields: tuple[str, ...]
    required: tuple[str, ...]
    dates: tuple[str, ...] = ()
    choices: tuple[tuple[str, tuple[str, ...]], ...] = ()


TABLES = {
    "states": Table(
        ("name", "official_name", "aliases", "demonyms", "adjectives", "capital", "seats", "iso2", "iso3", "cameo",
         "wikidata", "status", "since", "until", "source"),
        ("name", "status", "source"), ("since", "until"), (("status", STATE_STATUSES),),
    ),
    "organisations": Table(
        ("name", "kind", "parent", "aliases", "adjectives", "members", "seat", "wikidata", "cameo", "since", "until",
         "source"),
        ("name", "kind", "source"), ("since", "until"), (("kind", ORGANISATION_KINDS),),
    ),
    "armed_groups": Table(
        ("name", "aliases", "state", "adjectives", "since", "until", "wikidata", "source"),
        ("name", "source"), ("since", "until"),
    ),
    "offices": Table(
        ("person", "aliases", "short", "office", "of", "role_level", "since", "until", "wikidata", "source"),
        ("person", "office", "of", "role_level", "source"), ("since", "until"), (("role_level", LEVELS),),
    ),
    "places": Table(
        ("name", "aliases", "state", "kind", "source"), ("name", "kind", "source"), (), (("kind", PLACE_KINDS),),
    ),
    "ambiguous": Table(("surface", "readings", "default", "source"), ("surface", "readings", "default", "source")),
}  # fmt: skip


class Row(dict[str, str]):
    """One row of a fact file, field -> text, with where it stands."""

    file: str
    line: int
    lines: dict[str, int]
    """the line of each field, where they stand on lines of their own (conflict files)"""

    def items_of(self, field: str) -> tuple[str, ...]:
        """The items of a list field."""
        return tuple(item.strip() for item in self.get(field, "").split("|") if item.strip())

    def error(self, field: str, what: str) -> KnowledgeError:
        line = getattr(self, "lines", {}).get(field, self.line)
        return KnowledgeError(f"{self.file}, line {line}, field {field!r}: {what}")


def files(table: str, folder: Path = FACTS) -> list[Path]:
    """The files of a table: ``offices.csv`` and its parts ``offices-*.csv``, in order of name."""
    return sorted([*folder.glob(f"{table}.csv"), *folder.glob(f"{table}-*.csv")])


def rows(table: str, folder: Path = FACTS) -> Iterator[Row]:
    """The checked rows of a table's files; KnowledgeError at the first that does not fit."""
    form = TABLES[table]
    for path in files(table, folder):
        with path.open(encoding="utf-8", newline="") as lines:
            reader = csv.reader(lines)
            header = next(reader, [])
            unknown = [name for name in header if name not in form.fields]
            missing = [name for name in form.fields if name not in header]
            if unknown or missing:
                what = f"unknown column {unknown[0]!r}" if unknown else f"column {missing[0]!r} is missing"
                raise KnowledgeError(f"{path.name}, line 1: {what}; the columns are {', '.join(form.fields)}")
            for cells in reader:
                if not cells:
                    continue
                row = Row(zip(header, cells, strict=False))
                row.file, row.line = path.name, reader.line_num
                if len(cells) != len(header):
                    raise KnowledgeError(f"{path.name}, line {row.line}: {len(cells)} fields where the header has {len(header)}")
                yield check(row, form)


def check(row: Row, form: Table) -> Row:
    """The row itself if its fields fit the form, else KnowledgeError."""
    for field in form.required:
        if not row[field].strip():
            raise row.error(field, "is empty")
    for field, values in form.choices:
        if row[field] not in values:
            raise row.error(field, f"{row[field]!r} is not one of {', '.join(values)}")
    for field in form.dates:
        try:
            first_day(row[field])
        except ValueError:
            raise row.error(field, f"{row[field]!r} is not an ISO year, month or day") from None
    if form.dates and row["since"] and row["until"] and first_day(row["since"]) > last_day(row["until"]):
        raise row.error("until", f"{row['until']} lies before {row['since']}")
    return row


def words(name: str, folder: Path = FACTS) -> list[str]:
    """The entries of a word list: one a line, ``#`` starts a comment."""
    text = (folder / name).read_text(encoding="utf-8")
    return [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]
