"""Findings as sentences, computed from the tables, so that they stay true when the articles or the period change."""

from collections.abc import Mapping

import pandas as pd

from helpers.corpus import Corpus, period
from helpers.quality import Gold, Result
from helpers.views.show import Sentences
from helpers.views.text import be, count, day, listed, words

NO_ARTICLE = "No article was loaded from this source, so there is nothing to show."


def used(corpus: Corpus, start: str = "", end: str = "") -> Sentences:
    """Which data a notebook uses: articles, period, conflict, corrections, the corpus' hash."""
    articles = corpus.tables["articles"]
    if articles.empty:
        return Sentences([f"{NO_ARTICLE} {_rejected(corpus)}"], empty=True)
    known = articles.dropna(subset=["published_begin", "published_end"])
    outlets = articles["outlet"].dropna().nunique()
    first, last = day(known["published_begin"].min()), day(known["published_end"].max())
    span = (f", published on {first}" if first == last else f", published from {first} to {last}") if len(known) else ""
    conflict = corpus.knowledge.conflict
    applied = int(corpus.corrections["applied"].sum()) if len(corpus.corrections) else 0
    failed = len(corpus.corrections) - applied
    return Sentences(
        [
            f"{count(len(articles), 'article')} by {count(outlets, 'named outlet')}{span}; {count(len(corpus.tables['rejected']), 'input')} rejected.",
            f"Period: {period(start, end)}. Conflict: {conflict.name if conflict else 'none named, general knowledge only'}.",
            f"{count(applied, 'correction')} applied" + (f", {failed} not (see 05_quality)." if failed else "."),
            f"Corpus {corpus.hash}: the same articles have the same digits.",
        ]
    )


def _rejected(corpus: Corpus) -> str:
    rejected = corpus.tables["rejected"]
    if rejected.empty:
        return ""
    reasons = rejected["reason"].value_counts()
    return f"{count(len(rejected), 'input')} rejected: {listed((f'{reason} ({n})' for reason, n in reasons.items()), 3)}."


def corpus(whole: Corpus, articles: pd.DataFrame) -> Sentences:
    """What was seen, loaded and rejected; how days are known; copies."""
    if articles.empty:
        return _nothing(whole, "No article of this corpus was published in this period.")
    bases = articles["published_basis"].value_counts()
    exact = int(articles["published"].notna().sum())
    copies = int(articles["copy_of"].notna().sum())
    page = articles["page"].fillna("").str.len().sum()
    body = articles["body"].str.len().sum()
    off = f"{100 * (1 - body / page):.0f} % of what the pages hold is not the article and was taken off." if page else ""
    return Sentences(
        [
            f"{count(whole.seen, 'input')} seen = {len(whole.tables['articles']):,} loaded + {len(whole.tables['rejected']):,} rejected."
            + (f" {_rejected(whole)}" if len(whole.tables["rejected"]) else ""),
            f"The day of publication is known for {exact} of {count(len(articles), 'article')} "
            f"({listed(f'{basis} {n}' for basis, n in bases.items())}).",
            f"{count(copies, 'article')} {be(copies)} a wire copy of another; a copy counts as no source of its own.",
            *([off] if off else []),
        ]
    )


def actors(whole: Corpus, found: pd.DataFrame) -> Sentences:
    if found.empty:
        return _nothing(whole, "No actor is named in this selection.")
    kinds = found["kind"].value_counts()
    first = found.head(5)
    persons = found[found["kind"] == "person"]
    unseen = whole.tables["mentions"].query("how == 'unseen name'")["name"].nunique()
    return Sentences(
        [
            f"{count(len(found), 'actor')}: {listed(count(int(n), words(kind)) for kind, n in kinds.items())}.",
            f"Named in the most articles: {listed(f'{r.name} ({r.articles})' for r in first.itertuples(index=False))}.",
            f"Of {count(len(persons), 'person', 'persons')}, {int(persons['affiliation'].ne('').sum())} act for somebody the articles or the facts name.",
            f"Found by how the articles introduce them, and in no list of the package: {count(unseen, 'name')} of the whole corpus.",
        ]
    )


def chronology(whole: Corpus, found: pd.DataFrame) -> Sentences:
    if found.empty:
        return _nothing(
            whole, "No event lies in this selection: widen the period, or leave out actor, mediator, types and status."
        )
    statuses, types = found["status"].value_counts(), found["type"].value_counts()
    dated = found["date_begin"].notna() & found["date_end"].notna()
    exact = found["grain"].eq("day") & dated
    several = int((found["sources"] > 1).sum())
    items = [
        f"{count(len(found), 'event')}: {listed((f'{words(kind)} {n}' for kind, n in types.items()), 6)}.",
        f"By status: {listed(f'{status} {n}' for status, n in statuses.items())}.",
        f"{int(exact.sum())} have a day, {int((dated & ~exact).sum())} an interval, {int((~dated).sum())} no date.",
        f"{count(several, 'event')} {be(several)} reported by more than one independent source.",
    ]
    lanes = found.loc[~found["lane"].isin(["bilateral", "violence"]), "lane"].value_counts()
    if len(lanes):
        items.insert(
            2, f"Third parties take part in {int(lanes.sum())}: {listed((f'{lane} {n}' for lane, n in lanes.items()), 5)}."
        )
    return Sentences(items)


def plans(whole: Corpus, found: pd.DataFrame) -> Sentences:
    if found.empty:
        return Sentences(["Nothing is announced in this selection."], empty=True)
    outcomes = found["outcome"].value_counts()
    held = found[(found["outcome"] == "held") & found["announced"].notna()]
    return Sentences(
        [
            f"{count(len(found), 'event')} announced: {listed(f'{name} {n}' for name, n in outcomes.items())}. "
            "'No report' means that no article of this corpus tells of the outcome.",
            *(f"{r.what} was announced on {day(r.announced)} and held on {r.date}." for r in held.itertuples()),
        ][:6]
    )


def roles(whole: Corpus, found: pd.DataFrame) -> Sentences:
    third = found[found["role"] != "party"]
    if third.empty:
        return _nothing(whole, "No third party plays a role in this selection.")
    played = third[third["status"].isin(["held", "agreed"])]
    by = played.groupby("institution").size().sort_values(ascending=False, kind="stable")
    peace = played[played["role"].isin(["mediator", "facilitator"])].groupby("actor").size()
    peace = peace.sort_index().sort_values(ascending=False, kind="stable")
    off = third[third["status"].isin(["rejected", "denied", "failed"])]
    offers = third[third["status"].isin(["offered", "requested"])]
    items = [
        f"{count(third['actor'].nunique(), 'third party', 'third parties')} in {count(len(third), 'role')}, of which {len(played)} were played or agreed."
    ]
    if len(by):
        items.append(f"With their people, most roles were played by {listed((f'{name} ({n})' for name, n in by.items()), 4)}.")
    if len(peace):
        items.append(f"Named as mediator or facilitator: {listed((f'{name} ({n})' for name, n in peace.items()), 6)}.")
    if len(offers):
        items.append(f"Offered or asked for: {listed(_pairs(offers), 5)}.")
    if len(off):
        items.append(f"Refused, denied or failed: {listed(_pairs(off), 5)}.")
    return Sentences(items)


def _pairs(rows: pd.DataFrame) -> list[str]:
    return list(dict.fromkeys(f"{r.actor} as {r.role}" for r in rows.itertuples()))


def claims(whole: Corpus, found: pd.DataFrame, replies: pd.DataFrame, chronology: pd.DataFrame) -> Sentences:
    if found.empty:
        return _nothing(whole, "No claim lies in this selection.")
    stances, speakers = found["stance"].value_counts(), found["speaker"].value_counts().head(4)
    answers = replies.groupby(["reply_speaker", "speaker"]).size().sort_values(ascending=False, kind="stable")
    several = int((chronology["sources"] > 1).sum())
    contested = int(chronology["contested"].sum())
    items = [
        f"{count(len(found), 'claim')} by {count(found['speaker'].nunique(), 'speaker')}: {listed(f'{name} {n}' for name, n in stances.items())}.",
        f"Most often heard: {listed(f'{name} ({n})' for name, n in speakers.items())}.",
        f"{count(int(found['quoted'].sum()), 'claim')} verbatim; {count(int((found['level'] > 0).sum()), 'claim')} reported by somebody else than the article.",
    ]
    if len(answers):
        items.append(
            f"Statements that another side answers: {len(replies)}; {listed((f'{b} answers {a} ({n})' for (b, a), n in answers.items()), 4)}."
        )
    items.append(
        f"Of {count(len(chronology), 'incident')}, {several or 'none'} {'has' if several <= 1 else 'have'} more than one independent source and "
        f"{contested or 'none'} {be(contested)} contested."
    )
    return Sentences(items)


def quality(results: Mapping[str, Result], gold: list[Gold]) -> Sentences:
    if not results:
        return Sentences(["No gold annotation belongs to these articles, so there is nothing to measure."], empty=True)
    ranked = sorted(results.values(), key=lambda r: (r.f1, r.measure))
    told = lambda r: f"{r.measure} ({100 * r.f1:.0f})"  # noqa: E731
    return Sentences(
        [
            f"Measured on {count(len(gold), 'annotated article')}. Best by F1: {listed(told(r) for r in ranked[:-4:-1])}; "
            f"weakest: {listed(told(r) for r in ranked[:3])}.",
            f"Widest interval: {_widest(results)}: with so few articles a difference inside such an interval means nothing.",
        ]
    )


def _widest(results: Mapping[str, Result]) -> str:
    r = max(results.values(), key=lambda r: (r.high - r.low, r.measure))
    return f"{r.measure}, {100 * r.low:.0f} to {100 * r.high:.0f}"


def _nothing(whole: Corpus, sentence: str) -> Sentences:
    """Why there is nothing: no article at all, or none of what was asked."""
    return Sentences([f"{NO_ARTICLE} {_rejected(whole)}" if whole.tables["articles"].empty else sentence], empty=True)


__all__ = ["actors", "chronology", "claims", "corpus", "plans", "quality", "roles", "used"]
