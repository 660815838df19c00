"""Reads a conflict file: the parties, groups, persons and places of one conflict, as a user writes them in TOML.

``data/conflicts/armenia-azerbaijan.toml`` is the documented example: a new conflict is a copy of it. A mistake stops
with one KnowledgeError naming file, line and field, and the nearest valid word.
"""

import difflib
import re
import tomllib
from pathlib import Path
from typing import Any, NamedTuple

from helpers import paths
from helpers.knowledge.model import KnowledgeError, first_day, last_day
from helpers.knowledge.tables import ORGANISATION_KINDS, PLACE_KINDS, Row
from helpers.schema import LEVELS


class Conflict(NamedTuple):
    """What a conflict file says of the conflict itself; names are canonical. ``start``, ``end``: ISO dates or ``""``."""

    name: str
    about: str
    start: str
    end: str
    parties: tuple[str, ...]
    third_parties: tuple[str, ...]
    places: tuple[str, ...]
    path: str


class _Field(NamedTuple):
    type: str
    required: bool = False
    choices: tuple[str, ...] = ()


_TEXT, _NEEDED, _LIST, _DATE = _Field("text"), _Field("text", True), _Field("list"), _Field("date")
_OFFICE = {
    "office": _NEEDED, "of": _NEEDED, "level": _Field("text", True, LEVELS), "from": _DATE, "until": _DATE,
    "source": _TEXT,
}  # fmt: skip
_SECTIONS: dict[str, dict[str, _Field]] = {
    "conflict": {
        "name": _NEEDED, "about": _TEXT, "start": _DATE, "end": _DATE, "parties": _Field("list", True),
        "third_parties": _LIST, "places": _LIST, "source": _NEEDED,
    },
    "organisation": {
        "name": _NEEDED, "kind": _Field("text", True, ORGANISATION_KINDS), "parent": _TEXT, "aliases": _LIST,
        "adjectives": _LIST, "members": _LIST, "seat": _TEXT, "from": _DATE, "until": _DATE, "wikidata": _TEXT,
        "source": _NEEDED,
    },
    "group": {
        "name": _NEEDED, "state": _TEXT, "aliases": _LIST, "adjectives": _LIST, "from": _DATE, "until": _DATE,
        "wikidata": _TEXT, "source": _NEEDED,
    },
    "person": {
        "name": _NEEDED, "aliases": _LIST, "short": _TEXT, "wikidata": _TEXT, "source": _NEEDED,
        "office": _Field("tables", True),
    },
    "place": {
        "name": _NEEDED, "aliases": _LIST, "state": _TEXT, "kind": _Field("text", True, PLACE_KINDS),
        "source": _NEEDED,
    },
    "alias": {"of": _NEEDED, "aliases": _Field("list", True), "source": _NEEDED},
}  # fmt: skip
_LINE = re.compile(r"line (\d+)")
_FILE_NAME = re.compile(r"[\w-]+")


class ConflictFile(NamedTuple):
    """A conflict and its facts, as rows of the fact tables; ``aliases`` are more names for entries known elsewhere."""

    conflict: Conflict
    rows: dict[str, list[Row]]
    aliases: list[Row]


def find(conflict: str | Path) -> Path:
    """The file of a conflict given by name (``armenia-azerbaijan``) or path; KnowledgeError where there is none."""
    path = Path(conflict)
    if path.suffix == ".toml" or path.is_file():
        if not path.is_file():
            raise KnowledgeError(f"there is no conflict file {path}")
        return path.resolve()
    folder = paths.data() / "conflicts"
    path = folder / f"{conflict}.toml"
    if _FILE_NAME.fullmatch(str(conflict)) and path.is_file():
        return path
    names = available()
    near = difflib.get_close_matches(str(conflict).lower(), names, 3, 0.3) or names
    raise KnowledgeError(f"no conflict is called {str(conflict)!r}; there is {', '.join(near)}")


def available() -> list[str]:
    """The names of the conflicts that come with the project or were put beside them."""
    return sorted(path.stem for path in (paths.data() / "conflicts").glob("*.toml"))


def read(path: Path) -> ConflictFile:
    """The conflict in a file, checked field by field."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        raise KnowledgeError(f"{path.name}, line {line}: not UTF-8 text") from None
    try:
        tree = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise KnowledgeError(f"{path.name}, {_syntax(str(error), text)}") from None
    return _Reader(path, text).read(tree)


def _syntax(message: str, text: str) -> str:
    found = _LINE.search(message)
    line = int(found[1]) if found else len(text.splitlines()) or 1
    lines = text.splitlines()
    shown = lines[line - 1].strip() if 0 < line <= len(lines) else ""
    field = shown.split("=")[0].strip() if "=" in shown else shown
    return f"line {line}, field {field!r}: not valid TOML: {message.split(' (at')[0]}"


class _Reader:
    """Checks the parsed tree and finds the line of a field again, which tomllib does not keep."""

    def __init__(self, path: Path, text: str):
        self.path = path
        self.lines = text.splitlines()

    def read(self, tree: dict[str, Any]) -> ConflictFile:
        for key in tree:
            if key not in _SECTIONS:
                self._unknown(key, _SECTIONS, self._find(re.compile(rf"\s*\[*\s*{re.escape(key)}\b")), "section")
        if not isinstance(tree.get("conflict"), dict):
            raise KnowledgeError(f"{self.path.name}, line 1, field 'conflict': the section [conflict] is missing")
        head = self._check("conflict", tree["conflict"], 0)
        tables: dict[str, list[Row]] = {"organisations": [], "armed_groups": [], "offices": [], "places": []}
        aliases: list[Row] = []
        for section, table in (("organisation", "organisations"), ("group", "armed_groups"), ("place", "places")):
            tables[table] += [self._row(section, item, i) for i, item in enumerate(self._items(tree, section))]
        for number, item in enumerate(self._items(tree, "person")):
            tables["offices"] += self._person(item, number)
        aliases += [self._row("alias", item, i) for i, item in enumerate(self._items(tree, "alias"))]
        conflict = Conflict(
            head["name"], head["about"], head["from"], head["until"], head.items_of("parties"),
            head.items_of("third_parties"), head.items_of("places"), str(self.path),
        )  # fmt: skip
        if len(conflict.parties) < 2:
            raise head.error("parties", "a conflict has at least two parties")
        tables["head"] = [head]
        return ConflictFile(conflict, tables, aliases)

    def _items(self, tree: dict[str, Any], section: str) -> list[dict[str, Any]]:
        items = tree.get(section, [])
        if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
            line = self._find(re.compile(rf"\s*\[*\s*{section}\b"))
            raise KnowledgeError(f"{self.path.name}, line {line}, field {section!r}: write it as [[{section}]]")
        return items

    def _person(self, item: dict[str, Any], number: int) -> list[Row]:
        person = self._row("person", item, number)
        rows = []
        for index, office in enumerate(item["office"]):
            if not isinstance(office, dict):
                raise person.error("office", "write each as { office = ..., of = ..., level = ... }")
            row = self._check("person", office, number, _OFFICE, index)
            row |= {key: person[key] for key in ("aliases", "short", "wikidata")}
            row |= {"person": person["name"], "role_level": row["level"], "source": row["source"] or person["source"]}
            rows.append(row)
        if not rows:
            raise person.error("office", "a person needs at least one office")
        return rows

    def _row(self, section: str, item: dict[str, Any], number: int) -> Row:
        return self._check(section, item, number)

    def _check(
        self, section: str, item: dict[str, Any], number: int, form: dict[str, _Field] | None = None, index: int = 0
    ) -> Row:
        """The item as a Row of texts: lists joined by ``|``, ``from``/``start`` as ``since``, ``end`` as ``until``."""
        fields = form or _SECTIONS[section]
        row = Row()
        row.file, row.line = self.path.name, self._line(section, number, "", 0)
        for key in item:
            if key not in fields:
                self._unknown(key, fields, self._line(section, number, key, index), "field")
        for key, field in fields.items():
            value = item.get(key)
            where = self._line(section, number, key, index)
            if value is None or value == "" or value == []:
                if field.required:
                    self._fail(where, key, f"is missing in [{section}]")
                value = [] if field.type in ("list", "tables") else ""
            row[key] = self._text(value, field, key, where)
        for old, new in (("start", "from"), ("end", "until"), ("from", "since")):
            if old in row:
                row[new] = row[old]
        since, until = row.get("since", ""), row.get("until", "")
        if since and until and first_day(since) > last_day(until):
            self._fail(self._line(section, number, "until", index), "until", f"{until} lies before {since}")
        return row

    def _text(self, value: Any, field: _Field, key: str, line: int) -> str:
        if field.type == "tables":
            if not isinstance(value, list):
                self._fail(line, key, "should be a list of tables")
            return ""
        if field.type == "list":
            if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
                self._fail(line, key, f'should be a list of texts, ["...", "..."], not {value!r}')
            if any("|" in item for item in value):
                self._fail(line, key, "an item may not hold the sign |")
            return "|".join(value)
        if field.type == "date":
            text = str(value)
            try:
                first_day(text)
            except ValueError:
                self._fail(line, key, f'{text!r} is not a year, month or day written as "2020-09-27"')
            return text
        if not isinstance(value, str):
            self._fail(line, key, f"should be a text in quotation marks, not {value!r}")
        if field.choices and value not in field.choices:
            near = difflib.get_close_matches(value, field.choices, 1)
            hint = f"; did you mean {near[0]!r}?" if near else ""
            self._fail(line, key, f"{value!r} is not one of {', '.join(field.choices)}{hint}")
        return value

    def _unknown(self, key: str, known: dict[str, Any], line: int, what: str) -> None:
        near = difflib.get_close_matches(key, known, 1, 0.5)
        hint = f"did you mean {near[0]!r}?" if near else f"there is {', '.join(known)}"
        raise KnowledgeError(f"{self.path.name}, line {line}: unknown {what} {key!r}; {hint}")

    def _fail(self, line: int, field: str, what: str) -> None:
        raise KnowledgeError(f"{self.path.name}, line {line}, field {field!r}: {what}")

    def _find(self, pattern: re.Pattern[str], first: int = 0, last: int | None = None, skip: int = 0) -> int:
        """The line (from 1) of the ``skip``-th match between two line indices; the first of them where none matches."""
        for index in range(first, len(self.lines) if last is None else last):
            if pattern.match(self.lines[index]):
                if not skip:
                    return index + 1
                skip -= 1
        return first + 1

    def _line(self, section: str, number: int, field: str, index: int) -> int:
        """The line of a field of the ``number``-th [[section]], in its ``index``-th office where it is one."""
        head = re.compile(rf"\s*\[+\s*{section}\s*\]")
        first = self._find(head, skip=number)
        if not field:
            return first
        any_head = re.compile(r"\s*\[+\s*\w+\s*\]+\s*(#|$)")
        last = next((i for i in range(first, len(self.lines)) if any_head.match(self.lines[i])), len(self.lines))
        inline = [i for i in range(first, last) if re.search(rf"\{{.*\b{re.escape(field)}\s*=", self.lines[i])]
        offices = [i for i in range(first, last) if re.search(r"\{.*=", self.lines[i])]
        if field in _OFFICE and index < len(offices) and (offices[index] in inline or field not in _SECTIONS[section]):
            return offices[index] + 1
        if inline and len(inline) > index and field not in _SECTIONS[section]:
            return inline[index] + 1
        found = self._find(re.compile(rf"\s*{re.escape(field)}\s*="), first, last)
        return found if found != first + 1 or (first < last and self._is(field, first)) else first

    def _is(self, field: str, index: int) -> bool:
        return bool(re.match(rf"\s*{re.escape(field)}\s*=", self.lines[index]))
