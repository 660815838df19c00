"""CSV, TSV and their kin: told from text by shape, read row by row."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import BinaryIO, NamedTuple

from helpers.articles import encodings
from helpers.articles.article import Rejected
from helpers.articles.sources import records
from helpers.articles.sources.common import Found, Options, Refused
from helpers.articles.sources.kinds import HEAD

_DELIMITERS = (",", "\t", ";", "|")


_PRESET = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)  # spreadsheets write their delimiter above the table


class Shape(NamedTuple):
    delimiter: str
    columns: list[str]


def shape(head: bytes, given: Mapping[str, str]) -> Shape | None:
    """How a table is written, None where the text is none.

    The first row has to name columns: at least one of those an article's text, title or address goes by (or the user's),
    and one more; or, with names unknown, there are three columns or more and every row has as many.
    """
    text = encodings.decode(head)[0].lstrip("\ufeff")
    preset = _PRESET.match(text)
    text = text[preset.end() :] if preset else text
    first = text.split("\n", 1)[0].rstrip("\r")
    if records.by_name([first.strip(' "')], {}).get("text") and all(
        len(row) <= 1 for row in _sample(text, ",", len(head) >= HEAD)
    ):
        return Shape(",", [first.strip(' "')])  # one column
    for delimiter in sorted(preset[1] if preset else _DELIMITERS, key=lambda d: -first.count(d)):
        if delimiter not in first:
            continue
        rows = _sample(text, delimiter, cut=len(head) >= HEAD)
        if not rows:
            continue
        names = [name.strip() for name in rows[0]]
        # a sentence of a page is no row of names
        if (
            len(names) < 2
            or len(set(names)) < len(names) - names.count("")
            or max(map(len, names)) > 60
            or sum(map(bool, names)) < 2
        ):
            continue
        if given and set(map(records.folded, given.values())) & set(map(records.folded, names)):
            return Shape(delimiter, names)
        known = records.by_name(names, {})
        widths = Counter(len(row) for row in rows[1:] if row)
        equal = widths[len(names)] / max(1, sum(widths.values()))  # share of rows as wide as the first
        if "text" in known and len(known) >= 2 and (equal >= 0.5 or not widths):
            return Shape(delimiter, names)
        if len(names) >= 3 and equal >= 0.8 and ("text" in known or (widths[len(names)] >= 2 and _labels(names))):
            return Shape(delimiter, names)
    return None


def _labels(names: list[str]) -> bool:
    """Short, and no sentences."""
    return all(len(name.split()) <= 4 and not name.endswith((".", "!", "?")) for name in names)


def _sample(text: str, delimiter: str, cut: bool) -> list[list[str]]:
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))[:50]
    except csv.Error:
        return []
    return rows[:-1] if cut and len(rows) > 1 else rows


class _Records(Iterator[str]):
    """Lines of a table as text, for csv.reader; one above the limit ends the reading of its record."""

    def __init__(self, file: BinaryIO, encoding: str, limit: int) -> None:
        self.file, self.limit, self.size = io.TextIOWrapper(file, encoding, errors="replace", newline=""), limit, 0

    def __next__(self) -> str:
        line = self.file.readline(self.limit + 1)
        self.size += len(line)
        if not line:
            raise StopIteration
        if self.size > self.limit:
            raise Refused(
                f"too large: a row of more than {self.limit:,} characters, the limit (max_bytes); what follows is not read"
            )
        return line


def read(file: BinaryIO, name: str, options: Options) -> Found:
    """The rows, each reported as ``name#number``; the row of names is number 1, as in a spreadsheet."""
    head = file.read(HEAD)
    file.seek(0)
    found = shape(head, options.columns)
    if found is None:
        raise Refused("the table has no row of names")
    encoding = encodings.name_of(_sample_of(file) if encodings.name_of(head) == "utf-8" else head)
    csv.field_size_limit(max(options.max_bytes, 1 << 17))
    source = _Records(file, "utf-8-sig" if encoding == "utf-8" else encoding, options.max_bytes)
    rows = csv.reader(source, delimiter=found.delimiter)
    begin = 1 + bool(_PRESET.match(encodings.decode(head)[0].lstrip("\ufeff")))
    any_row = False
    try:
        for _ in range(begin):
            next(rows)
        records.by_name(found.columns, options.columns)
        for number, row in enumerate(_counted(rows, source), begin + 1):
            where = f"{name}#{number}"
            if not any(cell.strip() for cell in row):
                continue
            any_row = True
            if len(row) != len(found.columns) and not _spare(row, len(found.columns)):
                yield Rejected(where, f"a row of {len(row)} cells where the first has {len(found.columns)}")
                continue
            record = {key: encodings.repair(cell) for key, cell in zip(found.columns, row, strict=False)}
            yield records.article(record, where, "csv", options)
        if not any_row:
            raise Refused("a table without rows")
    except csv.Error as error:
        raise Refused(f"a table that cannot be read on: {error}") from error
    finally:
        source.file.detach()


def _counted(rows: Iterator[list[str]], source: _Records) -> Iterator[list[str]]:
    for row in rows:
        source.size = 0
        yield row


def _spare(row: list[str], width: int) -> bool:
    """Only empty cells too many, or few."""
    return not any(cell.strip() for cell in row[width:]) and len(row) >= width


def _sample_of(file: BinaryIO) -> bytes:
    """More of the file, since a code page may show late: the first two megabytes, up to a line's end."""
    data = file.read(1 << 21)
    file.seek(0)
    return data[: data.rfind(b"\n") + 1] or data
