"""What the other floors ask of the knowledge: names and their readings, offices at a date, near misses."""

import datetime as dt
import difflib
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from functools import cached_property
from typing import Any, overload

import ahocorasick_rs

from helpers.knowledge.conflicts import Conflict
from helpers.knowledge.model import PLACE, Ambiguity, Entry, Holding, Reading, Title, first_day, last_day
from helpers.knowledge.spelling import fold

_HEADS = ("president", "prime minister", "leader", "king", "emir", "sultan", "chancellor", "secretary-general", "chair")


class _Readings(Sequence[tuple[Reading, ...]]):
    """The readings of each pattern, made when asked for: a text names few of a hundred thousand."""

    def __init__(self, rows: list[tuple[tuple[int, str, str], ...]]):
        self.rows = rows

    def __len__(self) -> int:
        return len(self.rows)

    @overload
    def __getitem__(self, index: int) -> tuple[Reading, ...]: ...
    @overload
    def __getitem__(self, index: slice) -> list[tuple[Reading, ...]]: ...
    def __getitem__(self, index: int | slice) -> tuple[Reading, ...] | list[tuple[Reading, ...]]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self.rows)))]
        return tuple([Reading._make(row) for row in self.rows[index]])


class Knowledge:
    """The compiled facts. ``readings[i]`` are the readings of ``patterns[i]``, which ``automaton`` finds in a text;
    none where the pattern is an outlet, a treaty or the like, which names nobody."""

    def __init__(self, index: dict[str, Any]):
        self.entries: list[Entry] = [Entry._make(row) for row in index["entries"]]
        self.patterns: list[str] = index["patterns"]
        self.readings = _Readings(index["readings"])
        self.conflict: Conflict | None = Conflict._make(index["conflict"]) if index["conflict"] else None
        self.titles: dict[str, Title] = {row[0]: Title._make(row) for row in index["titles"]}
        self.ambiguous: dict[str, Ambiguity] = {row[0]: Ambiguity._make(row) for row in index["ambiguous"]}
        self.given_names: frozenset[str] = frozenset(index["given_names"])
        self.particles: frozenset[str] = frozenset(index["particles"])
        self.holdings: list[Holding] = [Holding._make(row) for row in index["holdings"]]
        self._keys: dict[str, int] = index["keys"]
        self._latest_first: dict[int, list[Holding]] = {}

    @cached_property
    def automaton(self) -> ahocorasick_rs.AhoCorasick:
        """Finds ``patterns`` in a text, leftmost and longest, case as written. Words' edges are the caller's to check."""
        return ahocorasick_rs.AhoCorasick(self.patterns, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest, store_patterns=False)

    @cached_property
    def capitals(self) -> ahocorasick_rs.AhoCorasick:
        """The same over ``patterns`` in capitals, for headlines set so; its match indices are those of ``patterns``."""
        return ahocorasick_rs.AhoCorasick(
            [pattern.upper() for pattern in self.patterns],
            matchkind=ahocorasick_rs.MatchKind.LeftmostLongest,
            store_patterns=False,
        )

    @cached_property
    def surfaces(self) -> dict[str, tuple[Reading, ...]]:
        """Surface -> its readings."""
        return dict(zip(self.patterns, self.readings, strict=True))

    @cached_property
    def names(self) -> frozenset[str]:
        """All surfaces, whatever they name."""
        return frozenset(self.patterns)

    @cached_property
    def places(self) -> dict[str, Entry]:
        """Name of a place -> its entry (kind ``place``; ``affiliation`` is the state it lies in)."""
        found: dict[str, Entry] = {}
        for entry in self.entries:
            if entry.kind == PLACE:
                found.setdefault(entry.name, entry)
        return found

    def resolve(self, name: str) -> Entry | None:
        """The entry with that name, alias or spelling, whatever its case and diacritics; actors before places."""
        entry = self._keys.get(fold(name))
        return None if entry is None else self.entries[entry]

    @cached_property
    def _by_word(self) -> dict[str, list[tuple[int, tuple[str, ...]]]]:
        """Names and aliases of persons, folded, by their first and last word."""
        found: dict[str, list[tuple[int, tuple[str, ...]]]] = defaultdict(list)
        for pattern, readings in zip(self.patterns, self.readings.rows, strict=True):
            for entry, how, _ in readings:
                if how in ("name", "alias") and " " in pattern and self.entries[entry].kind == "person":
                    words = tuple(fold(pattern).split())
                    for word in {words[0], words[-1]} if len(words) > 1 else ():
                        found[word].append((entry, words))
        return found

    def spelt_otherwise(self, name: str, sides: Collection[str], on: dt.date | None = None) -> Entry | None:
        """The known person with one of the two names the same and the other nearly so, who acts on that day for one of
        the sides or a body of theirs: *Olaf Scholtz* of Germany is Olaf Scholz."""
        words = fold(name).split()
        if len(words) < 2:
            return None
        for index, known in [*self._by_word.get(words[0], ()), *self._by_word.get(words[-1], ())]:
            one, other = (words[-1], known[-1]) if words[0] == known[0] else (words[0], known[0])
            if min(len(one), len(other)) < 5 or difflib.SequenceMatcher(None, one, other).ratio() < 0.78:
                continue
            side = self.affiliation(self.entries[index], on)
            if side is not None and (side.name in sides or side.affiliation in sides):
                return self.entries[index]
        return None

    def nearest(self, name: str, n: int = 3) -> list[str]:
        """Canonical names most like a name that is unknown, best first."""
        key = fold(name)
        near = difflib.get_close_matches(key, self._keys, n * 3, 0.6)
        if len(near) < n:
            words = [word for word in key.split() if len(word) > 3]
            near += [other for other in self._keys if any(word in other.split() for word in words)][: n * 3]
        names = dict.fromkeys(self.entries[self._keys[other]].name for other in near)
        return list(names)[:n]

    def title(self, words: str) -> Title | None:
        """The office that words name: *foreign secretary* -> foreign minister."""
        return self.titles.get(words) or self.titles.get(words.lower())

    @cached_property
    def title_openers(self) -> frozenset[str]:
        """The first words, in lower case, of what ``title`` knows."""
        return frozenset(words.split()[0].lower() for words in self.titles if words)

    @cached_property
    def _by_body(self) -> dict[int, list[Holding]]:
        return _group(self.holdings, "of")

    @cached_property
    def _by_person(self) -> dict[int, list[Holding]]:
        return _group(self.holdings, "person")

    @cached_property
    def _index_of(self) -> dict[str, int]:
        return {entry.actor_id: index for index, entry in enumerate(self.entries)}

    def office(self, words: str, of: str | Entry, on: dt.date | None = None) -> list[Entry]:
        """Who held an office of a state or body on a day (now, without a day), the likeliest first.

        ``words`` is an office or an office word (*premier*, *top diplomat*); *leader* means whoever leads there.
        """
        body = of if isinstance(of, Entry) else self.resolve(of)
        if body is None:
            return []
        title = self.title(words)
        offices = {words.lower(), title.office if title else words.lower()}
        held = [h for h in self._by_body.get(self._index_of[body.actor_id], ()) if h.covers(on)]
        found = sorted((h for h in held if self._same_office(h.office, offices)), key=_recency, reverse=True)
        if not found and "leader" in offices:
            found = sorted((h for h in held if h.level == "leader"), key=_headship)
        if not found:  # *the president* of an interim or self-declared one
            found = [h for h in held if any(h.office.endswith(f" {wanted}") for wanted in offices)]
        return list({h.person: self.entries[h.person] for h in found}.values())

    def _same_office(self, held: str, wanted: set[str]) -> bool:
        title = self.titles.get(held)
        return held in wanted or (title is not None and title.office in wanted)

    def holder(self, person: str | Entry, on: dt.date | None = None) -> list[Holding]:
        """The offices a person held on a day (holds now, without a day), latest first; empty: former or unknown."""
        return [holding for holding in self.offices_of(person) if holding.covers(on)]

    def offices_of(self, person: str | Entry) -> list[Holding]:
        """All offices a person is known to have held, latest first."""
        entry = person if isinstance(person, Entry) else self.resolve(person)
        if entry is None:
            return []
        person = self._index_of[entry.actor_id]
        if person not in self._latest_first:
            self._latest_first[person] = sorted(self._by_person.get(person, ()), key=_recency, reverse=True)
        return list(self._latest_first[person])

    def affiliation(self, person: str | Entry, on: dt.date | None = None) -> Entry | None:
        """Whom a person acted for on a day: of the office then held, else of the last one before, else of the next."""
        held = self.offices_of(person)
        if not held:
            return None
        if on is not None:
            now = [holding for holding in held if holding.covers(on)]
            past = [holding for holding in held if first_day(holding.since) <= on]
            held = now or past or held[::-1]
        return self.entries[held[0].of]


def _group(holdings: Iterable[Holding], field: str) -> dict[int, list[Holding]]:
    found: dict[int, list[Holding]] = defaultdict(list)
    for holding in holdings:
        found[getattr(holding, field)].append(holding)
    return dict(found)


def _recency(holding: Holding) -> tuple[dt.date, dt.date]:
    return last_day(holding.until), first_day(holding.since)


def _headship(holding: Holding) -> int:
    return _HEADS.index(holding.office) if holding.office in _HEADS else len(_HEADS)
