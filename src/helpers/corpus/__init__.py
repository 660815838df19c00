"""A tagged corpus: its tables, how they came about, and how a notebook asks them."""

import difflib
import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from helpers import corrections as correcting
from helpers import engine, exports, knowledge, paths, schema
from helpers.articles import Loaded, load
from helpers.articles.load import MAX_BYTES, Source, files
from helpers.coding import incidents
from helpers.corpus import cache as kept
from helpers.corpus import compare, queries
from helpers.corpus.build import tables_of
from helpers.corpus.period import Period, PeriodError, period

__all__ = ["Corpus", "Period", "PeriodError", "UnknownName", "period"]

Names = str | Iterable[str]


class UnknownName(ValueError):
    """An actor, role, status or table that there is none of; the message gives the nearest valid names."""


class Corpus:
    """Tagged articles. ``tables`` are the schema's tables with corrections applied, ``raw`` the same as tagged.

    ``corrections`` has one row for each correction, saying whether it was applied and, where not, why.
    """

    def __init__(
        self, raw: Mapping[str, pd.DataFrame], conflict: str | Path | None = None, corrections: Path | str | None = None
    ):
        self.conflict = conflict
        self.knowledge = knowledge.load(conflict)
        self.raw = _linked(raw)
        found = correcting.read(Path(corrections)) if corrections is not None and Path(corrections).is_dir() else ([], [])
        corrected, self.corrections = correcting.apply(self.raw, *found)
        self.tables = _linked(corrected) if self.corrections["applied"].any() else self.raw

    @classmethod
    def tag(
        cls,
        articles: Source | Loaded,
        conflict: str | Path | None = None,
        *,
        workers: int | None = None,
        cache: bool = True,
        progress: bool = True,
        corrections: Path | str | None = "",
        max_bytes: int = MAX_BYTES,
        columns: Mapping[str, str] | None = None,
        careful: bool = True,
    ) -> "Corpus":
        """Articles (a file, folder, archive, glob, a list of these, or `load`'s result), tagged.

        With ``cache`` the tables are kept by content, and taken from there when neither sources nor code have changed.
        ``corrections``: a folder of corrected sheets; the default is ``data/corrections``, None applies none. The other
        arguments are `load`'s and `helpers.engine.tag_all`'s. SourceError where a source is not there, KnowledgeError
        where the conflict is unknown or malformed.
        """
        knowledge.load(conflict)  # a wrong conflict is told before any work
        folder = paths.data() / "corrections" if corrections == "" else corrections
        options = {"max_bytes": max_bytes, "columns": sorted((columns or {}).items()), "careful": careful}
        name = None
        if cache and not isinstance(articles, Loaded):
            name = kept.key(files_of(articles), conflict, options)
            if (tables := kept.read(name)) is not None:
                return cls(tables, conflict, folder)
        loaded = (
            articles if isinstance(articles, Loaded) else load(articles, max_bytes=max_bytes, columns=columns, careful=careful)
        )
        rows, failed = engine.tag_all(loaded.articles, conflict, workers=workers, progress=progress)
        tables = tables_of(loaded, rows, failed)
        if name:
            kept.write(name, tables)
        return cls(tables, conflict, folder)

    # what a notebook asks ----------------------------------------------------------------------------------------

    def actors(self, *, kind: Names = (), actor: Names = (), start: str = "", end: str = "") -> pd.DataFrame:
        """Who: see `helpers.corpus.queries.actors`."""
        kinds = _valid("kind", _list(kind), schema.KINDS)
        return queries.actors(self.tables, kinds=kinds, names=self.names(actor), period=period(start, end))

    def articles(self, start: str = "", end: str = "") -> pd.DataFrame:
        """What was loaded: see `helpers.corpus.queries.articles`."""
        return queries.articles(self.tables, period=period(start, end))

    def presence(self, *, kind: Names = (), actor: Names = (), start: str = "", end: str = "") -> pd.DataFrame:
        """Who is named in which article: see `helpers.corpus.queries.presence`."""
        kinds = _valid("kind", _list(kind), schema.KINDS)
        return queries.presence(self.tables, kinds=kinds, names=self.names(actor), period=period(start, end))

    def plans(self, chronology: pd.DataFrame) -> pd.DataFrame:
        """What was announced, and what came of it: see `helpers.corpus.compare.plans`."""
        return compare.plans(self.tables, chronology)

    def replies(self, claims: pd.DataFrame) -> pd.DataFrame:
        """Who answers whom: see `helpers.corpus.compare.replies`."""
        return compare.replies(claims)

    def events(self, *, type: Names = (), status: Names = (), actor: Names = (), start: str = "", end: str = "") -> pd.DataFrame:
        """What each article reports: see `helpers.corpus.queries.events`."""
        types, statuses = _valid("type", _list(type), schema.EVENT_TYPES), _valid("status", _list(status), schema.EVENT_STATUSES)
        return queries.events(self.tables, types=types, statuses=statuses, names=self.names(actor), period=period(start, end))

    def chronology(
        self,
        start: str = "",
        end: str = "",
        *,
        type: Names = (),
        status: Names = (),
        actor: Names = (),
        mediator: Names = (),
    ) -> pd.DataFrame:
        """What happened, when, reported by how many: see `helpers.corpus.queries.chronology`."""
        return queries.chronology(
            self.tables,
            types=_valid("type", _list(type), schema.EVENT_TYPES),
            statuses=_valid("status", _list(status), schema.EVENT_STATUSES),
            names=self.names(actor),
            mediators=self.names(mediator),
            period=period(start, end),
        )

    def roles(
        self,
        actor: Names = (),
        *,
        role: Names = (),
        status: Names = (),
        start: str = "",
        end: str = "",
        parties: bool = True,
    ) -> pd.DataFrame:
        """Who mediated, in which role, between whom: see `helpers.corpus.queries.roles`."""
        return queries.roles(
            self.tables,
            role=_valid("role", _list(role), schema.ROLES),
            statuses=_valid("status", _list(status), schema.ROLE_STATUSES),
            names=self.names(actor),
            period=period(start, end),
            parties=parties,
        )

    def claims(
        self,
        speaker: Names = (),
        *,
        stance: Names = (),
        contested: bool = False,
        start: str = "",
        end: str = "",
    ) -> pd.DataFrame:
        """Who says so: see `helpers.corpus.queries.claims`."""
        return queries.claims(
            self.tables,
            speakers=self.names(speaker),
            stances=_valid("stance", _list(stance), schema.STANCES),
            contested=contested,
            period=period(start, end),
        )

    def names(self, given: Names) -> list[str]:
        """Canonical names for names as a user writes them; UnknownName, with the nearest, for one the corpus lacks."""
        known = set(self.tables["mentions"]["name"]) | set(self.tables["roles"]["actor"]) | set(self.tables["claims"]["speaker"])
        return [self._name(name, known) for name in _list(given)]

    def _name(self, name: str, known: set[str]) -> str:
        name = name.strip()
        folded = {item.casefold(): item for item in sorted(known)}
        entry = self.knowledge.resolve(name)
        for candidate in (name, entry.name if entry else ""):
            if candidate.casefold() in folded:
                return folded[candidate.casefold()]
        near = difflib.get_close_matches(name.casefold(), folded, 3, 0.6)
        if not near:  # a family name alone, perhaps mistyped
            words = {word for item in folded for word in item.split() if len(word) > 3}
            close = {w for part in name.casefold().split() for w in difflib.get_close_matches(part, words, 3, 0.75)}
            near = sorted((item for item in folded if close & set(item.split())), key=len)[:3]
        hint = f"; did you mean {' or '.join(folded[item] for item in near)}?" if near else ""
        raise UnknownName(f"no article of this corpus names {name!r} as an actor{hint}")

    def evidence(self, row: Any) -> tuple[str, int, int]:
        """The sentence of a row (Series or named tuple of any table) and where in it the row's words stand."""
        get = row.get if hasattr(row, "get") else lambda name: getattr(row, name, None)
        body = self.body(get("article_id"))
        first, last = int(get("start")), int(get("end"))
        begin, end = get("sentence_start"), get("sentence_end")
        if begin is None or end is None:
            begin, end = body.rfind("\n", 0, first) + 1, (body.find("\n", last) + len(body) + 1) % (len(body) + 1)
        begin, end = min(int(begin), first), max(int(end), last)
        return body[begin:end], first - begin, last - begin

    def body(self, article_id: str) -> str:
        """The text of an article; KeyError where there is none of that id."""
        rows = self.tables["articles"]
        found = rows.loc[rows["article_id"] == article_id, "body"]
        if found.empty:
            raise KeyError(article_id)
        return found.iloc[0]

    # numbers and files -------------------------------------------------------------------------------------------

    @property
    def kinds(self) -> dict[str, str]:
        """Name of an actor -> person, state, organisation or armed_group."""
        mentions = self.tables["mentions"].drop_duplicates("name")
        return dict(zip(mentions["name"], mentions["kind"], strict=True))

    @property
    def seen(self) -> int:
        """Inputs: loaded and rejected."""
        return len(self.tables["articles"]) + len(self.tables["rejected"])

    @property
    def hash(self) -> str:
        """Twelve hexadecimal digits that stand for the articles' text: the same corpus, the same digits."""
        hashes = sorted(self.tables["articles"]["content_hash"])
        return hashlib.sha256("".join(hashes).encode()).hexdigest()[:12]

    def sheet(self, table: str, path: Path | str) -> Path:
        """A table as a sheet to correct; put it into ``data/corrections/`` and run again."""
        _valid("table", [table], correcting.CORRECTABLE)
        return correcting.write_sheet(self.tables, table, path)

    def export(self, folder: Path | str, format: str) -> list[Path]:
        """All tables in one of `helpers.exports.FORMATS`; the files written."""
        return exports.export(self.tables, folder, format)

    def __repr__(self) -> str:
        counts = ", ".join(
            f"{len(self.tables[name]):,} {name}" for name in ("articles", "rejected", "events", "incidents", "roles")
        )
        return f"Corpus({counts}; conflict: {self.conflict or 'none named'})"


def files_of(source: Source) -> Iterable:
    """All files of a source or of a list of sources, as `helpers.articles.load.files` gives them."""
    for one in [source] if isinstance(source, (str, Path)) else source:
        yield from files(one)


def _list(given: Names) -> list[str]:
    if isinstance(given, str):
        return [part.strip() for part in given.split(";") if part.strip()]
    return list(given)


def _valid(what: str, given: list[str], values: Iterable[str]) -> list[str]:
    for item in given:
        if item not in values:
            near = difflib.get_close_matches(item, list(values), 1, 0.6)
            hint = f"did you mean {near[0]}? " if near else ""
            raise UnknownName(f"there is no {what} {item!r}; {hint}valid: {', '.join(values)}")
    return given


def _linked(tables: Mapping[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """The tables with incidents linked anew, and each event's incident."""
    rows, of = incidents.link(tables["articles"], tables["events"], tables["claims"], tables["mentions"])
    events = tables["events"].assign(incident_id=tables["events"]["event_id"].map(of).astype("str"))
    return {**tables, "events": events, "incidents": schema.frame("incidents", rows)}
