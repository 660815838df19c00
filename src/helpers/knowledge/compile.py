"""Turns fact files and a conflict file into one index: entries, the surfaces that name them, offices in time.

The result is a dict of plain tuples, lists and texts, so that it can be kept in a cache file and read back fast.
"""

import difflib
from collections import defaultdict
from pathlib import Path
from typing import Any

from helpers.knowledge import tables, titles
from helpers.knowledge.conflicts import ConflictFile
from helpers.knowledge.model import PLACE, Ambiguity, Entry, Holding, Reading, last_day
from helpers.knowledge.spelling import fold, short_name, slug, variants, without_article
from helpers.knowledge.tables import Row

_ORDER = {"name": 0, "alias": 1, "adjective": 2, "demonym": 3, "metonym": 4, "surname": 5, "place": 6}


def compile(folder: Path = tables.FACTS, conflict: ConflictFile | None = None) -> dict[str, Any]:
    """The whole index; KnowledgeError at the first row that does not fit the others."""
    return _Compiler(folder, conflict).run()


class _Compiler:
    def __init__(self, folder: Path, conflict: ConflictFile | None):
        self.folder = folder
        self.conflict = conflict
        self.entries: list[Entry] = []
        self.actors: dict[str, int] = {}  # canonical name -> entry
        self.places: dict[tuple[str, str], int] = {}  # name and state -> entry
        self.ids: dict[str, int] = {}
        self.surfaces: dict[str, list[Reading]] = defaultdict(list)
        self.own: set[tuple[str, int]] = set()  # surface and entry pairs that hold already
        self.holdings: list[Holding] = []
        self.particles = frozenset(tables.words("particles.txt", folder))

    def run(self) -> dict[str, Any]:
        for row in self._rows("states"):
            self._state(row)
        for row in self._rows("organisations"):
            self._organisation(row)
        for row in self._rows("armed_groups"):
            self._group(row)
        self._persons(self._rows("offices"))
        for row in self._rows("places"):
            self._place(row["name"], row["state"], row["kind"], row["source"], row.items_of("aliases"))
        if self.conflict:
            self._conflict(self.conflict)
        ambiguous = [
            Ambiguity(row["surface"], row.items_of("readings"), row["default"], row["source"]) for row in self._rows("ambiguous")
        ]
        return self._index(ambiguous)

    def _rows(self, table: str) -> list[Row]:
        rows = list(tables.rows(table, self.folder))
        return rows + (self.conflict.rows.get(table, []) if self.conflict else [])

    def _entry(self, row: Row, entry: Entry) -> int:
        """Adds an actor, or, where a conflict file names a known one again, fills in what was empty."""
        known = self.ids.get(entry.actor_id)
        if known is not None:
            old = self.entries[known]
            if not self._from_conflict(row) or old.kind != entry.kind:
                raise row.error("name", f"{entry.name!r} stands here a second time (as {old.kind} {old.name!r})")
            self.entries[known] = Entry._make(a or b for a, b in zip(old, entry, strict=True))
            return known
        self.ids[entry.actor_id] = self.actors[entry.name] = len(self.entries)
        self.entries.append(entry)
        self._surface(entry.name, len(self.entries) - 1, "name")
        return len(self.entries) - 1

    def _from_conflict(self, row: Row) -> bool:
        return bool(self.conflict) and row.file == Path(self.conflict.conflict.path).name

    def _surface(self, surface: str, entry: int, how: str, person: bool = False) -> None:
        for spelling in variants(surface, person):
            if (spelling, entry) not in self.own:
                self.own.add((spelling, entry))
                self.surfaces[spelling].append(Reading(entry, how, "full-name-first" if how == "surname" else ""))

    def _state(self, row: Row) -> None:
        entry = self._entry(row, Entry(
            slug(row["name"]), row["name"], "state", row["status"], iso2=row["iso2"], iso3=row["iso3"],
            cameo=row["cameo"], wikidata=row["wikidata"], since=row["since"], until=row["until"],
            capital=row["capital"], source=row["source"],
        ))  # fmt: skip
        for alias in (*row.items_of("aliases"), *row.items_of("official_name")):
            self._surface(alias, entry, "alias")
        for adjective in row.items_of("adjectives"):
            self._surface(adjective, entry, "adjective")
        for demonym in row.items_of("demonyms"):
            self._surface(demonym, entry, "demonym")
        for capital in row.items_of("capital"):
            self._place(capital, row["name"], "city", row["source"])
        for seat in (*row.items_of("capital"), *row.items_of("seats")):
            self._surface(seat, entry, "metonym")

    def _organisation(self, row: Row) -> None:
        entry = self._entry(row, Entry(
            slug(row["name"]), row["name"], "organisation", row["kind"], row["parent"], members=row.items_of("members"),
            cameo=row["cameo"], wikidata=row["wikidata"], since=row["since"], until=row["until"], source=row["source"],
        ))  # fmt: skip
        for alias in row.items_of("aliases"):
            self._surface(alias, entry, "alias")
        for adjective in row.items_of("adjectives"):
            self._surface(adjective, entry, "adjective")
        for seat in row.items_of("seat"):
            self._surface(seat, entry, "metonym")

    def _group(self, row: Row) -> None:
        entry = self._entry(row, Entry(
            slug(row["name"]), row["name"], "armed_group", affiliation=row["state"], wikidata=row["wikidata"],
            since=row["since"], until=row["until"], source=row["source"],
        ))  # fmt: skip
        for alias in row.items_of("aliases"):
            self._surface(alias, entry, "alias")
        for adjective in row.items_of("adjectives"):
            self._surface(adjective, entry, "adjective")

    def _persons(self, rows: list[Row]) -> None:
        by_person: dict[str, list[Row]] = defaultdict(list)
        for row in rows:
            by_person[row["person"]].append(row)
        for name, own in by_person.items():
            first = own[0]
            given = next((row["short"] for row in own if row["short"]), "")
            short = "" if given == "-" else given or short_name(name, self.particles)
            latest = max(own, key=lambda row: (last_day(row["until"]), row["since"]))
            entry = Entry(
                slug(name), name, "person", affiliation=latest["of"], short=short, source=first["source"],
                wikidata=next((row["wikidata"] for row in own if row["wikidata"]), ""),
            )  # fmt: skip
            if entry.actor_id in self.ids:
                raise first.error("person", f"{name!r} has the id of {self.entries[self.ids[entry.actor_id]].name!r}")
            index = self._entry(first, entry)
            self._surface(name, index, "name", True)
            for row in own:
                for alias in row.items_of("aliases"):
                    self._surface(alias, index, "alias", True)
            if short:
                self._surface(short, index, "surname", True)
                bare = without_article(short)
                if bare != short and len(bare) > 4:
                    self._surface(bare, index, "surname", True)
            for alias in {alias for row in own for alias in row.items_of("aliases")}:
                if " " in alias and not given:
                    self._surface(short_name(alias, self.particles) or alias, index, "surname", True)
            for row in own:
                of = self._actor(row, "of", row["of"])
                self.holdings.append(
                    Holding(index, row["office"], of, row["role_level"], row["since"], row["until"], row["source"])
                )

    def _place(self, name: str, state: str, kind: str, source: str, aliases: tuple[str, ...] = ()) -> None:
        key = (name, state)
        if key not in self.places:
            place_id = f"place-{slug(name)}" if f"place-{slug(name)}" not in self.ids else f"place-{slug(name + '-' + state)}"
            self.places[key] = self.ids[place_id] = len(self.entries)
            self.entries.append(Entry(place_id, name, PLACE, kind, state, source=source))
        for surface in (name, *aliases):
            self._surface(surface, self.places[key], "place")

    def _conflict(self, file: ConflictFile) -> None:
        for row in file.aliases:
            entry = self._actor(row, "of", row["of"])
            for alias in row.items_of("aliases"):
                self._surface(alias, entry, "alias", self.entries[entry].kind == "person")
        for field in ("parties", "third_parties"):
            for name in file.head.items_of(field):
                self._actor(file.head, field, name)

    def _actor(self, row: Row, field: str, name: str) -> int:
        """The entry of an actor that a row refers to by canonical name; KnowledgeError with near misses."""
        entry = self.actors.get(name)
        if entry is None:
            known = next((self.entries[r.entry].name for r in self.surfaces.get(name, ()) if r.how == "alias"), "")
            near = [known] if known else difflib.get_close_matches(name, self.actors, 2, 0.7)
            hint = f"; did you mean {' or '.join(map(repr, near))}?" if near else "; define it in this file or in the facts"
            raise row.error(field, f"no state, organisation, group or person is called {name!r}{hint}")
        return entry

    def _index(self, ambiguous: list[Ambiguity]) -> dict[str, Any]:
        unclear = {ambiguity.surface for ambiguity in ambiguous}
        patterns, readings = [], []
        for surface, found in self.surfaces.items():
            if len(found) > 1:
                found.sort(key=lambda reading: _ORDER[reading.how])
            if surface in unclear or len({reading.entry for reading in found if reading.how != "surname"}) > 1:
                found = [reading._replace(needs=reading.needs or "context") for reading in found]
            patterns.append(surface)
            readings.append(tuple(tuple(reading) for reading in found))
        # Names of outlets, treaties, waters: found, so that no part of them is, but they are nobody.
        nobody = [name for name in tables.words("not_actors.txt", self.folder) if name not in self.surfaces]
        patterns += nobody
        readings += [()] * len(nobody)
        keys: dict[str, int] = {}
        for name, entry in self.actors.items():
            keys[fold(name)] = entry
        for wanted in (("name", "alias"), ("place",)):
            for surface, found in zip(patterns, readings, strict=True):
                for entry, how, _ in found:
                    if how in wanted:
                        keys.setdefault(fold(surface), entry)
        return {
            "entries": [tuple(entry) for entry in self.entries],
            "patterns": patterns,
            "readings": readings,
            "keys": keys,
            "holdings": [tuple(holding) for holding in self.holdings],
            "ambiguous": [tuple(ambiguity) for ambiguity in ambiguous],
            "titles": [tuple(title) for title in titles.read(self.folder)],
            "given_names": tables.words("given_names.txt", self.folder),
            "particles": sorted(self.particles),
            "conflict": tuple(self.conflict.conflict) if self.conflict else None,
        }
