"""Reads a conflict file: the parties, groups, persons and places of one conflict, as a user writes them in TOML.

``data/conflicts/armenia-azerbaijan.toml`` is the documented example: a new conflict is a copy of it. A mistake stops
with one KnowledgeError naming file, line and field, and the nearest valid word.
"""

import difflib
import re
import tomllib
from pathlib import Path
from typing import Any, NamedTuple, NoReturn

from helpers import paths
from helpers.knowledge.model import KnowledgeError, first_day, last_day
from helpers.knowledge.tables import ORGANISATION_KINDS, PLACE_KINDS, TABLES, Row
from helpers.knowledge.toml_lines import TomlLines
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


class ConflictFile(NamedTuple):
    """A conflict and its facts as rows of the fact tables; ``aliases``: more names for actors known already."""

    conflict: Conflict
    head: Row
    rows: dict[str, list[Row]]
    aliases: list[Row]


class _Field(NamedTuple):
    type: str
    required: bool = False
    choices: tuple[str, ...] = ()


_TEXT, _NEEDED, _LIST, _DATE = _Field("text"), _Field("text", True), _Field("list"), _Field("date")
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
    "office": {
        "office": _NEEDED, "of": _NEEDED, "level": _Field("text", True, LEVELS), "from": _DATE, "until": _DATE,
        "source": _TEXT,
    },
    "place": {
        "name": _NEEDED, "aliases": _LIST, "state": _TEXT, "kind": _Field("text", True, PLACE_KINDS),
        "source": _NEEDED,
    },
    "alias": {"of": _NEEDED, "aliases": _Field("list", True), "source": _NEEDED},
}  # fmt: skip
_TABLE_OF = {"organisation": "organisations", "group": "armed_groups", "place": "places"}
_COLUMN = {"from": "since", "start": "since", "end": "until", "level": "role_level"}
_LINE = re.compile(r"line (\d+)")
_FILE_NAME = re.compile(r"[\w-]+")


def find(conflict: str | Path) -> Path:
    """The file of a conflict given by name (``armenia-azerbaijan``) or path; KnowledgeError where there is none."""
    path = Path(conflict)
    if path.suffix == ".toml" or path.is_file():
        if not path.is_file():
            raise KnowledgeError(f"there is no conflict file {path}")
        return path.resolve()
    names = available()
    name = str(conflict).strip().lower().replace(" ", "-")
    if name in names:
        return paths.data() / "conflicts" / f"{name}.toml"
    near = difflib.get_close_matches(name, names, 3, 0.3) or names
    raise KnowledgeError(f"no conflict is called {str(conflict)!r}; there is {', '.join(near)}")


def available() -> list[str]:
    """The names of the conflicts that come with the project or were put beside them."""
    found = (path.stem for path in (paths.data() / "conflicts").glob("*.toml"))
    return sorted(name for name in found if _FILE_NAME.fullmatch(name))


def read(path: Path) -> ConflictFile:
    """The conflict in a file, checked field by field; KnowledgeError at the first mistake."""
    content = path.read_bytes()
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise KnowledgeError(f"{path.name}, line {line}: not UTF-8 text") from None
    try:
        tree = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise KnowledgeError(f"{path.name}, {_syntax(str(error), text)}") from None
    return _Reader(path, text).read(tree)


def _syntax(message: str, text: str) -> str:
    lines = text.splitlines()
    found = _LINE.search(message)
    line = min(int(found[1]) if found else len(lines), len(lines)) or 1
    field = lines[line - 1].split("=")[0].strip() if lines else ""
    return f"line {line}, field {field!r}: not valid TOML: {message.split(' (at')[0]}"


class _Reader:
    def __init__(self, path: Path, text: str):
        self.path = path
        self.lines = TomlLines(text)

    def read(self, tree: dict[str, Any]) -> ConflictFile:
        sections = [name for name in _SECTIONS if name != "office"]
        for key in tree:
            if key not in sections:
                self._unknown("section", key, sections, self.lines.of(key))
        if not isinstance(tree.get("conflict"), dict):
            self._fail(1, "conflict", "the section [conflict] is missing")
        head = self._row("conflict", tree["conflict"], 0)
        if len(head.items_of("parties")) < 2:
            self._fail(self.lines.of("conflict", 0, "parties"), "parties", "a conflict has at least two parties")
        rows: dict[str, list[Row]] = {table: [] for table in ("organisations", "armed_groups", "offices", "places")}
        for section, table in _TABLE_OF.items():
            rows[table] = [self._row(section, item, number) for number, item in self._items(tree, section)]
        for number, item in self._items(tree, "person"):
            rows["offices"] += self._offices(item, number)
        for table, found in rows.items():
            for row in found:
                for column in TABLES[table].fields:
                    row.setdefault(column, "")
        aliases = [self._row("alias", item, number) for number, item in self._items(tree, "alias")]
        conflict = Conflict(
            head["name"], head["about"], head["since"], head["until"], head.items_of("parties"),
            head.items_of("third_parties"), head.items_of("places"), str(self.path),
        )  # fmt: skip
        return ConflictFile(conflict, head, rows, aliases)

    def _items(self, tree: dict[str, Any], section: str) -> list[tuple[int, dict[str, Any]]]:
        items = tree.get(section, [])
        if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
            self._fail(self.lines.of(section), section, f"write it as [[{section}]]")
        return list(enumerate(items))

    def _offices(self, item: dict[str, Any], number: int) -> list[Row]:
        """A person's rows of the offices table, one for each office."""
        person = self._row("person", item, number)
        rows = []
        for index, office in enumerate(item["office"]):
            if not isinstance(office, dict):
                self._fail(person.line, "office", 'write each as { office = "...", of = "...", level = "..." }')
            row = self._row("person", office, number, index)
            row.update(
                person=person["name"], aliases=person["aliases"], short=person["short"], wikidata=person["wikidata"],
                source=row["source"] or person["source"],
            )  # fmt: skip
            rows.append(row)
        return rows

    def _row(self, section: str, item: dict[str, Any], number: int, table: int = -1) -> Row:
        """The item as a row of texts: lists joined by ``|``, columns called as in the fact files."""
        fields = _SECTIONS["office" if table >= 0 else section]
        row = Row()
        row.file, row.line = self.path.name, self.lines.of(section, number, "", table)
        row.lines = {_COLUMN.get(key, key): self.lines.of(section, number, key, table) for key in fields}
        for key in item:
            if key not in fields:
                self._unknown("field", key, fields, self.lines.of(section, number, key, table))
        for key, field in fields.items():
            value, line = item.get(key), self.lines.of(section, number, key, table)
            if value in (None, "", []):
                if field.required:
                    self._fail(line, key, f"is missing in [{section}]")
                row[_COLUMN.get(key, key)] = ""
            else:
                row[_COLUMN.get(key, key)] = self._text(value, field, key, line)
        since, until = row.get("since"), row.get("until")
        if since and until and first_day(since) > last_day(until):
            self._fail(row.lines["until"], "until" if "until" in fields else "end", f"{until} lies before {since}")
        return row

    def _text(self, value: Any, field: _Field, key: str, line: int) -> str:
        if field.type in ("list", "tables"):
            texts = field.type == "list"
            if not isinstance(value, list) or (texts and not all(isinstance(item, str) for item in value)):
                form = '["...", "..."]' if texts else '[{ office = "...", of = "...", level = "..." }]'
                self._fail(line, key, f"should be a list, {form}, not {value!r}")
            if texts and any("|" in item for item in value):
                self._fail(line, key, "an item may not hold the sign |")
            return "|".join(value) if texts else ""
        if field.type == "date":
            value = str(value)
            try:
                first_day(value)
            except ValueError:
                self._fail(line, key, f'{value!r} is not a year, month or day written as "2020-09-27"')
        if not isinstance(value, str):
            self._fail(line, key, f"should be a text in quotation marks, not {value!r}")
        if field.choices and value not in field.choices:
            near = difflib.get_close_matches(value, field.choices, 1)
            hint = f"; did you mean {near[0]!r}?" if near else ""
            self._fail(line, key, f"{value!r} is not one of {', '.join(field.choices)}{hint}")
        return value

    def _unknown(self, what: str, key: str, known: Any, line: int) -> NoReturn:
        near = difflib.get_close_matches(key, list(known), 1, 0.5)
        hint = f"did you mean {near[0]!r}?" if near else f"there is {', '.join(known)}"
        self._fail(line, key, f"unknown {what}; {hint}")

    def _fail(self, line: int, field: str, what: str) -> NoReturn:
        raise KnowledgeError(f"{self.path.name}, line {line}, field {field!r}: {what}")
