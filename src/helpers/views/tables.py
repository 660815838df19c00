"""Tables for the notebooks: rows in words, and with each the sentence it was read from, which opens in place."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from helpers.corpus import Corpus
from helpers.knowledge import Knowledge
from helpers.knowledge.model import first_day, last_day
from helpers.quality import Result
from helpers.views.show import Evidence, Page, Sentences, Table
from helpers.views.text import day, listed, words

MOST = 200  # rows; more make a page that no browser likes


def table(caption: str, columns: Sequence[str], rows: Sequence[Sequence[object]], empty: str = "", most: int = MOST) -> Table:
    """The first ``most`` rows; ``empty`` is the sentence shown where there is none."""
    return Table(caption, columns, list(rows[:most]), len(rows), empty)


def source(row: Any) -> str:
    """Where a row stands, for a reader: outlet, day, file."""
    outlet = row.outlet if isinstance(row.outlet, str) else ""
    return ", ".join(filter(None, (outlet, day(row.published), str(row.article))))


def evidence(corpus: Corpus, row: Any) -> Evidence:
    """The sentence of a row of any of the corpus' queries."""
    return Evidence(*corpus.evidence(row), source(row))


def when(row: Any) -> str:
    """The date as the text gives it; an interval in words."""
    if not isinstance(row.date, str):
        return "undated"
    first, _, last = row.date.partition("/")
    return f"{first} to {last}" if last else first


def who(people: Sequence[str], most: int = 8) -> str:
    return listed(people, most)


# 00 --------------------------------------------------------------------------------------------------------------


def loaded(articles: pd.DataFrame) -> Table:
    rows = [
        (
            r.path, _text(r.title), _text(r.outlet), day(r.published) or _between(r), r.published_basis, _text(r.published_why),
            len(r.body.split()),
        )
        for r in articles.itertuples()
    ]  # fmt: skip
    columns = ("file", "title", "outlet", "published", "how known", "by which words", "words")
    return table("Articles loaded", columns, rows, "No article was loaded from this source and period.")


def rejected(corpus: Corpus) -> Table:
    rows = [(r.path, r.reason) for r in corpus.tables["rejected"].itertuples()]
    return table("Inputs that were not loaded", ("input", "why"), rows, "Nothing was rejected: every input became an article.")


def copies(articles: pd.DataFrame) -> Table:
    """Wire copies beside the article they copy."""
    path = dict(zip(articles["article_id"], articles["path"], strict=True))
    outlet = dict(zip(articles["article_id"], articles["outlet"], strict=True))
    rows = [
        (r.path, _text(r.outlet), path.get(r.copy_of, r.copy_of), _text(outlet.get(r.copy_of)), day(r.published))
        for r in articles.dropna(subset=["copy_of"]).itertuples()
    ]
    columns = ("copy", "its outlet", "copied from", "its outlet", "published")
    return table("Wire copies: counted as one source", columns, rows, "No article of this selection is a copy of another.")


def furniture(corpus: Corpus, articles: pd.DataFrame) -> Table:
    """What was taken off the pages: by reason, with an example."""
    rows = corpus.tables["furniture"]
    rows = rows[rows["article_id"].isin(articles["article_id"])]
    found = rows.groupby("reason").agg(n=("text", "size"), pages=("article_id", "nunique"), example=("text", "first"))
    found = found.reset_index().sort_values(["n", "reason"], ascending=[False, True])
    lines = [(r.reason, int(r.n), int(r.pages), r.example[:120]) for r in found.itertuples()]
    return table("What was taken off the pages", ("reason", "stretches", "pages", "for example"), lines, "Nothing was taken off.")


def page(corpus: Corpus, articles: pd.DataFrame, article: str = "") -> Page | Sentences:
    """A page as it was saved, what was taken off struck through, beside the body that was tagged.

    ``article``: a file name or part of it; empty: the first article of which something was taken off.
    """
    cut = corpus.tables["furniture"]
    rows = articles[articles["page"].notna() & articles["article_id"].isin(cut["article_id"])]
    if article:
        rows = articles[articles["path"].str.contains(article, regex=False) | (articles["article_id"] == article)]
    if rows.empty:
        sentence = (
            f"No article of this selection is called {article!r}." if article else "No page of this selection had anything on it."
        )
        return Sentences([sentence], empty=True)
    one = rows.iloc[0]
    stretches = cut[cut["article_id"] == one["article_id"]].sort_values("start")
    text = one["page"] if isinstance(one["page"], str) else one["body"]
    return Page(one["path"], text, one["body"], [(r.start, r.end, r.reason) for r in stretches.itertuples()])


# 01 --------------------------------------------------------------------------------------------------------------


def actors(found: pd.DataFrame) -> Table:
    rows = [
        (r.name, words(r.kind), r.affiliation, int(r.articles), int(r.mentions), day(r.first), day(r.last), r.surfaces)
        for r in found.itertuples(index=False)
    ]
    columns = ("actor", "kind", "acts for", "articles", "mentions", "first", "last", "called")
    return table("Actors", columns, rows, "No actor is named in this selection.")


def offices(found: pd.DataFrame, known: Knowledge) -> Table:
    """The offices that the persons found held while the articles appeared, from the package's knowledge."""
    rows = []
    for r in found[found["kind"] == "person"].itertuples(index=False):
        for held in known.offices_of(r.name):
            begin, end = first_day(held.since), last_day(held.until)
            if (pd.isna(r.first) or end >= r.first.date()) and (pd.isna(r.last) or begin <= r.last.date()):
                body = known.entries[held.of].name
                rows.append((r.name, held.office, body, held.since or "?", held.until or "still held", held.level))
    columns = ("person", "office", "of", "from", "until", "level")
    return table("Offices held while the articles appeared", columns, rows, "No person with a known office is named.")


# 02 --------------------------------------------------------------------------------------------------------------


def chronology(corpus: Corpus, found: pd.DataFrame) -> Table:
    rows = [
        (
            i, when(r), words(r.type), r.status + (", contested" if r.contested else ""), _text(r.place),
            who(r.participants), r.third_parties, _told(r), int(r.sources), evidence(corpus, r),
        )
        for i, r in enumerate(found.itertuples(), 1)
    ]  # fmt: skip
    columns = ("no.", "when", "what", "status", "where", "who", "third parties", "details", "sources", "evidence")
    return table("Chronology", columns, rows, "No event in this selection.")


def _told(r: Any) -> str:
    parts = [f"lasted {r.duration}" if isinstance(r.duration, str) else "", _text(r.toll)]
    parts.append(f"only {r.claimed_by} says so" if isinstance(r.claimed_by, str) else "")
    return "; ".join(filter(None, parts))


def plans(corpus: Corpus, found: pd.DataFrame) -> Table:
    rows = [(r.what, day(r.announced), when(r), r.outcome, r.history, evidence(corpus, r)) for r in found.itertuples()]
    columns = ("announced", "on", "for", "outcome", "history", "evidence of the announcement")
    return table("Planned against held", columns, rows, "Nothing is announced in this selection.")


# 03 --------------------------------------------------------------------------------------------------------------


def roles(corpus: Corpus, found: pd.DataFrame) -> Table:
    rows = [
        (
            r.actor, _text(r.on_behalf_of), r.role, r.status, _text(r.event_type), when(r), who(r.parties, 5), r.confidence,
            evidence(corpus, r),
        )
        for r in found.itertuples()
    ]  # fmt: skip
    columns = ("third party", "for", "role", "status", "event", "when", "between", "confidence", "evidence")
    return table("Third parties and their roles", columns, rows, "No third party plays a role in this selection.")


CONVENING = ("convener", "host", "chair", "facilitator", "mediator")


def convened(corpus: Corpus, found: pd.DataFrame) -> Table:
    """Who brought the sides together, where, at which level; roles that were played or agreed."""
    rows = found[found["role"].isin(CONVENING) & found["status"].isin(["held", "agreed"]) & found["event_type"].notna()]
    lines = [
        (when(r), words(r.event_type), r.actor, _text(r.on_behalf_of), r.role, _text(r.place), _text(r.level), _text(r.form),
         evidence(corpus, r))
        for r in rows.itertuples()
    ]  # fmt: skip
    columns = ("when", "what", "who", "for", "role", "where", "level", "form", "evidence")
    return table("Who brought the sides together, where, at which level", columns, lines, "Nobody did so in this selection.")


def tracks(found: pd.DataFrame, chronology: pd.DataFrame) -> Table:
    """Third parties compared: incidents of their lane, from when to when, at which levels, with which result."""
    rows = []
    lanes = chronology[~chronology["lane"].isin(["bilateral", "violence"])].groupby("lane")
    for lane, group in sorted(lanes, key=lambda pair: (-len(pair[1]), pair[0])):
        own = found[found["institution"] == lane]
        deals = group[group["type"].isin(["agreement", "ceasefire"]) & group["status"].isin(["occurred", "ongoing"])]
        ahead = group["status"].isin(["planned", "proposed"])
        rows.append(
            (
                lane, len(group), int(ahead.sum()), len(deals), day(group["date_begin"].min()), day(group["date_end"].max()),
                listed(dict.fromkeys(own["role"])), listed(dict.fromkeys(own["level"].dropna())),
                listed(sorted(set(group["place"].dropna())), 4), listed(sorted(set(own["actor"]) - {lane}), 4),
            )
        )  # fmt: skip
    columns = ("track", "events", "only planned", "deals", "first", "last", "roles", "levels", "where", "through")
    return table("The tracks compared", columns, rows, "No event of this selection has a third party.")


def strategies(corpus: Corpus, found: pd.DataFrame) -> Table:
    """Strategy cues with their words: hints at Bercovitch's classes, no verdict."""
    rows = [
        (r.strategy_cue, r.strategy_words, r.actor, r.role, when(r), evidence(corpus, r))
        for r in found.dropna(subset=["strategy_cue"]).sort_values(["strategy_cue", "strategy_words", "actor"]).itertuples()
    ]
    columns = ("hints at", "by the words", "third party", "role", "when", "evidence")
    return table("Strategy cues", columns, rows, "No words of this selection hint at a strategy.")


def refused(corpus: Corpus, found: pd.DataFrame) -> Table:
    """Offers and requests, and what was refused, denied or failed."""
    rows = found[found["status"].isin(["offered", "requested", "rejected", "denied", "failed"])]
    lines = [
        (r.actor, r.role, r.status, when(r), _text(r.attributed_to), evidence(corpus, r))
        for r in rows.sort_values(["status", "actor", "article_id", "start"]).itertuples()
    ]
    columns = ("third party", "role", "status", "when", "says", "evidence")
    return table("Offers, and what was refused", columns, lines, "Nothing was offered or refused in this selection.")


# 04 --------------------------------------------------------------------------------------------------------------


def claims(corpus: Corpus, found: pd.DataFrame) -> Table:
    rows = [
        (r.speaker, r.stance, "verbatim" if r.quoted else "", int(r.level), _text(r.event_type), evidence(corpus, r))
        for r in found.itertuples()
    ]
    return table(
        "Claims", ("speaker", "stance", "quoted", "reported through", "about", "evidence"), rows, "No claim in this selection."
    )


def replies(corpus: Corpus, found: pd.DataFrame) -> Table:
    """Statements beside counter-statements."""
    rows = []
    for r in found.to_dict("records"):
        reply = {name.removeprefix("reply_"): value for name, value in r.items() if name.startswith("reply_")}
        pair = [pd.Series(r), pd.Series(reply)]
        says, answers = (evidence(corpus, one) for one in pair)
        rows.append((r["speaker"], r["stance"], says, reply["speaker"], reply["stance"], answers, r["why"]))
    columns = ("one", "stance", "says", "another", "stance", "answers", "paired because it is")
    return table(
        "Statements against counter-statements", columns, rows, "No statement of this selection is answered by another side."
    )


def contested(corpus: Corpus, chronology: pd.DataFrame) -> Table:
    """Incidents one side reports and another denies, and those that only a side reports."""
    rows = chronology[chronology["contested"] | chronology["claimed_by"].notna()]
    lines = [
        (
            when(r), words(r.type), who(r.participants, 5), "one side denies it" if r.contested else "",
            f"only {r.claimed_by} says so" if isinstance(r.claimed_by, str) else "", int(r.sources), evidence(corpus, r),
        )
        for r in rows.itertuples()
    ]  # fmt: skip
    columns = ("when", "what", "who", "contested", "claimed", "sources", "evidence")
    return table("Contested incidents and one-sided claims", columns, lines, "No incident of this selection is contested.")


def well_sourced(corpus: Corpus, chronology: pd.DataFrame) -> Table:
    rows = chronology[(chronology["sources"] > 1) | (chronology["reports"] > 1)].sort_values(
        ["sources", "reports", "date_begin"], ascending=[False, False, True]
    )
    lines = [
        (when(r), words(r.type), _text(r.place), who(r.participants, 5), int(r.reports), int(r.sources), evidence(corpus, r))
        for r in rows.itertuples()
    ]
    columns = ("when", "what", "where", "who", "reports", "independent sources", "evidence")
    return table("Incidents that more than one article reports", columns, lines, "Each incident stands in one article only.")


# 05 --------------------------------------------------------------------------------------------------------------


def accuracy(results: Mapping[str, Result]) -> Table:
    rows = [
        (name, *(f"{100 * value:.1f}" for value in (r.precision, r.recall, r.f1)), f"{100 * r.low:.0f} to {100 * r.high:.0f}",
         r.matched, r.predicted, r.gold)
        for name, r in results.items()
    ]  # fmt: skip
    columns = ("what", "precision", "recall", "F1", "95 % interval", "matched", "found", "in the gold")
    return table("The tagging against gold, in percent", columns, rows, "No gold annotation belongs to these articles.")


def misses(found: Sequence[Mapping[str, str]]) -> Table:
    rows = [
        (m["kind"], m["error"], m["item"], m["article"])
        for m in sorted(found, key=lambda m: (m["kind"], m["error"], m["article"]))
    ]
    return table(
        "What was missed, and what was found that the gold lacks",
        ("kind", "error", "item", "article"),
        rows,
        "No miss, or no gold for these articles.",
    )


def agreement(found: Mapping[str, tuple[float | None, int]], between: str) -> Table:
    rows = [(name, "not defined" if a is None else f"{a:.2f}", n) for name, (a, n) in found.items()]
    return table(f"Krippendorff's alpha: {between}", ("decision", "alpha", "units"), rows, "There is nothing to compare.")


def corrections(corpus: Corpus) -> Table:
    rows = [
        (r.source, r.table, r.action, r.words, "applied" if r.applied else "not applied", r.note)
        for r in corpus.corrections.itertuples()
    ]
    columns = ("file", "table", "action", "words", "outcome", "note")
    return table("Corrections", columns, rows, "No correction lies in data/corrections; the tables are as they were tagged.")


def before_after(corpus: Corpus) -> Table:
    """Rows of each table as tagged and as corrected."""
    rows = []
    for name in ("articles", "mentions", "events", "roles", "claims", "incidents"):
        raw, now = corpus.raw[name], corpus.tables[name]
        rows.append((name, len(raw), len(now), _changed(raw, now)))
    return table("Tables before and after corrections", ("table", "rows as tagged", "rows now", "rows that differ"), rows)


def _changed(raw: pd.DataFrame, now: pd.DataFrame) -> int:
    rows = lambda frame: {tuple(map(str, row)) for row in frame.itertuples(index=False)}  # noqa: E731
    return len(rows(now) - rows(raw))


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _between(row: Any) -> str:
    if pd.isna(row.published_begin) and pd.isna(row.published_end):
        return "unknown"
    return f"{day(row.published_begin) or '…'} to {day(row.published_end) or '…'}"


__all__ = [
    "accuracy", "actors", "agreement", "before_after", "chronology", "claims", "contested", "convened", "copies", "corrections",
    "furniture", "loaded", "misses", "offices", "page", "plans", "refused", "rejected", "replies", "roles",
    "strategies", "tracks", "well_sourced",
]  # fmt: skip
