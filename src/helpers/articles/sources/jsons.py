"""JSON lines, a JSON array, one object, or an object that wraps a list of records; read on, never held as a whole."""

import json
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from helpers.articles import encodings
from helpers.articles.article import Rejected
from helpers.articles.sources import records
from helpers.articles.sources.common import Found, Options, Refused, lines
from helpers.articles.sources.kinds import HEAD

_BLOCK = 1 << 16  # characters
_BLANK = re.compile(r"[\s,]*")
_NEXT = re.compile(r"\}\s*,?\s*(?=\{)")


def read(file: BinaryIO, name: str, options: Options) -> Found:
    """The records, each reported as ``name#number``: in JSON lines the number of the line."""
    head = file.read(HEAD)
    file.seek(0)
    wide = b"\x00" in head[:200]  # UTF-16: its lines do not end where its bytes say so
    found = _of_lines(file, name, options) if _is_lines(head) and not wide else _of_stream(file, name, options)
    for where, record in found:
        if isinstance(record, Rejected):
            yield record
        else:
            yield from _articles(record, where, options)


def _is_lines(head: bytes) -> bool:
    """Does a line hold a whole object? The first of a pretty-printed object does not; a broken one must not decide."""
    rows = [row for row in head.split(b"\n")[:20] if row.strip()]
    if rows and rows[0].lstrip(b"\xef\xbb\xbf \t").startswith(b"["):
        return False
    if len(rows) == 1:
        return len(head) == HEAD or rows[0].rstrip().endswith(b"}")
    return any(isinstance(_parsed(row), dict) for row in rows)


def _parsed(row: bytes) -> Any:
    try:
        return json.loads(row.removeprefix(b"\xef\xbb\xbf"))
    except (ValueError, RecursionError):
        return None


def _of_lines(file: BinaryIO, name: str, options: Options) -> Iterator[tuple[str, Any]]:
    for number, row in enumerate(lines(file, options), 1):
        where = f"{name}#{number}"
        if row is None:
            yield where, Rejected(where, f"too large: a line of more than {options.max_bytes:,} bytes, the limit (max_bytes)")
            continue
        if not row.strip():
            continue
        try:
            yield where, json.loads(encodings.decode(row)[0].lstrip("\ufeff"))
        except (ValueError, RecursionError) as error:
            yield where, Rejected(where, f"a line that is not JSON: {_short(error)}")


def _short(error: Exception) -> str:
    return "nested too deeply" if isinstance(error, RecursionError) else str(error)[:120]


def _of_stream(file: BinaryIO, name: str, options: Options) -> Iterator[tuple[str, Any]]:
    """The elements of an array, or values one after the other, decoded as the text comes in."""
    import codecs

    encoding = encodings.name_of(file.read(HEAD))
    file.seek(0)
    reader = codecs.getreader(encoding)(file, errors="replace")
    decoder = json.JSONDecoder()
    buffer, at, number, ended, need = "", 0, 0, False, 0
    in_array = closed = False
    while True:
        at = _BLANK.match(buffer, at).end()
        if not in_array and number == 0 and buffer[at : at + 1] == "[":
            in_array, at = True, at + 1
            continue
        if in_array and buffer[at : at + 1] == "]":
            closed = True
            break
        if at >= len(buffer) or len(buffer) - at < need:
            if not ended:
                block = reader.read(_BLOCK)
                ended = not block
                buffer, at = buffer[at:] + block, 0
                need = 0 if ended else need
                continue
            if at >= len(buffer):
                break
        where = f"{name}#{number + 1}"
        try:
            value, end = decoder.raw_decode(buffer, at)
            if end == len(buffer) and not ended and not isinstance(value, (dict, list)):
                raise ValueError("may go on")  # a number at the end of a block
            at, number, need = end, number + 1, 0
            yield where, value
            continue
        except (ValueError, RecursionError) as error:
            fault = _short(error)
        follows = _NEXT.search(buffer, at)
        if not ended and len(buffer) - at <= options.max_bytes and not (follows and len(buffer) - follows.end() > 4 * _BLOCK):
            need = 2 * (len(buffer) - at) + 1  # twice as much: a long element is not parsed anew for every block
            continue
        number += 1
        if not ended and len(buffer) - at > options.max_bytes:
            fault = f"too large: a record of more than {options.max_bytes:,} bytes, the limit (max_bytes)"
        yield where, Rejected(where, f"a record that is not JSON: {fault}")
        if not follows:
            return
        at, need = follows.end(), 0
    if in_array and not closed:
        yield "", Rejected(name, "cut short: the JSON array does not end")
    elif number == 0:
        raise Refused("the JSON array holds nothing")


def _articles(value: Any, where: str, options: Options) -> Found:
    if isinstance(value, dict):
        wrapped = _table(value) or next((item for item in _wrapped(value)), None)
        if wrapped is None:
            yield records.article(value, where, "json", options)
            return
        for number, record in enumerate(wrapped, 1):
            yield from _articles(record, f"{where}.{number}", options)
    elif isinstance(value, str) and value.strip():
        yield records.article({"text": value}, where, "json", options)
    else:
        yield Rejected(where, "a JSON value that is no record")


def _table(value: dict) -> list[dict] | None:
    """The rows of a data frame as pandas writes it: by column ({"title": {"0": ...}, "text": {"0": ...}}), or split."""
    if set(value) >= {"columns", "data"} and all(isinstance(value[key], list) for key in ("columns", "data")):
        return [
            dict(zip(map(str, value["columns"]), row, strict=False)) for row in value["data"] if isinstance(row, list)
        ] or None
    columns = list(value.values())
    if len(columns) < 2 or not all(isinstance(column, dict) for column in columns):
        return None
    index = list(columns[0])
    if not index or any(
        list(column) != index or any(isinstance(cell, (dict, list)) for cell in column.values()) for column in columns
    ):
        return None
    return [{name: column[row] for name, column in value.items()} for row in index]


def _wrapped(value: dict) -> Iterator[list]:
    """The list of records in what an interface answers: {"status": "ok", "articles": [...]}, {"response": {"docs": [...]}}."""
    if records.longest(value) is not None:
        return
    for item in value.values():
        if isinstance(item, list) and item and all(isinstance(record, dict) for record in item):
            yield item
        elif isinstance(item, dict):
            yield from _wrapped(item)
