"""``index.html``: what the articles are, what the notebooks found, how to read the pages, and how the report was made."""

import datetime as dt
import platform
from collections.abc import Mapping, Sequence
from importlib import metadata
from typing import Any

import pandas as pd

from helpers import __version__
from helpers.corpus import Corpus
from helpers.corpus.queries import THIRD_PARTY
from helpers.knowledge import conflicts
from helpers.report.shell import Site, render
from helpers.report.source import Notebook

PACKAGES = ("pandas", "matplotlib", "pyarrow", "papermill", "nbconvert", "trafilatura")

GLOSSARY = (
    ("Evidence", "The sentence a statement was read from, with the words that say it marked. Open it in any table."),
    (
        "Incident",
        "One happening, however many articles report it. Wire copies and the same quoted statement count as one source.",
    ),
    (
        "Date",
        "A day where the article gives one. Otherwise an interval: the earliest and the latest day it can have been. "
        "Nothing is guessed.",
    ),
    (
        "Status",
        "Whether it happened: occurred, ongoing, planned, proposed, denied or cancelled. An offer to mediate that was "
        "refused is not mediation, and the table says so.",
    ),
    (
        "Role",
        "The part an actor played: party to the conflict, or a third party as mediator, facilitator, host, convener, chair, "
        "guarantor, witness, observer, monitor or peacekeeper.",
    ),
    ("Claim", "What somebody says. What only one side says is shown as that side's claim and not as a fact."),
)


def site(corpus: Corpus, notebooks: Sequence[Notebook], now: dt.datetime | None = None) -> Site:
    """What all pages share: the report's title, its pages, and when and of what it was made."""
    made = (now or dt.datetime.now().astimezone()).strftime("%Y-%m-%d %H:%M UTC%z")
    name = conflicts.read(conflicts.find(corpus.conflict)).conflict.name if corpus.conflict else ""
    facts = (
        ("made", made),
        ("corpus", f"{corpus.hash}, {_count(len(corpus.tables['articles']), 'article')}"),
        ("good-offices", __version__),
    )
    return Site(f"Mediation in the news: {name}" if name else "Mediation in the news", tuple(notebooks), made, facts)


def index(corpus: Corpus, site: Site, values: Mapping[str, Any], findings: Mapping[str, Sequence[str]]) -> str:
    """The page. ``values``: the parameters of the run; ``findings``: sentences by notebook."""
    return render(
        "overview.html.j2",
        site,
        here=None,
        lead=_lead(corpus),
        counts=_counts(corpus, values),
        notices=_notices(corpus, values),
        entries=[{"notebook": one, "findings": findings.get(one.name, ())} for one in site.notebooks],
        glossary=GLOSSARY,
        parameters=_parameters(values),
        made=[*_made(corpus, site), *_versions()],
    )


def _count(number: int, thing: str) -> str:
    return f"{number:,} {thing}" + ("" if number == 1 else "s")


def _lead(corpus: Corpus) -> str:
    articles = corpus.tables["articles"]
    if articles.empty:
        return "No article could be read, so there is nothing to report."
    days = pd.concat([articles["published"], articles["published_begin"], articles["published_end"]]).dropna()
    between = f", published between {days.min():%-d %B %Y} and {days.max():%-d %B %Y}" if len(days) else ""
    return (
        f"{_count(len(articles), 'news article')}{between}, read for who took part, what happened when, and who mediated, "
        "in which role, between whom. Every statement on these pages opens to the sentence it was read from."
    )


def _counts(corpus: Corpus, values: Mapping[str, Any]) -> list[dict[str, Any]]:
    period = {"start": values.get("start", ""), "end": values.get("end", "")}
    roles = corpus.roles(parties=False, **period)
    third = roles[roles["role"].isin(THIRD_PARTY) & (roles["status"] == "held")]
    numbers = (
        (len(corpus.tables["articles"]), "articles read"),
        (len(corpus.tables["rejected"]), "files left out"),
        (len(corpus.actors(**period)), "actors named"),
        (len(corpus.chronology(**period)), "incidents"),
        (third["actor"].nunique(), "third parties that acted"),
    )
    return [{"number": f"{number:,}", "label": label} for number, label in numbers]


def _notices(corpus: Corpus, values: Mapping[str, Any]) -> list[str]:
    notices = []
    if corpus.tables["articles"].empty:
        notices.append(
            f"There is no article in {values.get('articles') or 'the sample corpus'} that could be read; "
            "the page on the corpus says what was left out and why."
        )
    elif corpus.chronology(values.get("start", ""), values.get("end", "")).empty:
        notices.append("No event the articles report can lie in the period asked for, so most tables are empty.")
    if len(corpus.corrections):
        applied = int(corpus.corrections["applied"].sum())
        notices.append(f"{applied} of {_count(len(corpus.corrections), 'correction')} applied; the page on quality lists them.")
    return notices


def _parameters(values: Mapping[str, Any]) -> list[tuple[str, Any]]:
    unset = {"articles": "the sample corpus", "conflict": "none", "start": "no limit", "end": "no limit"}
    told = [(name, value if value != "" else unset[name]) for name, value in values.items() if value != "" or name in unset]
    return [*told, ("not set", ", ".join(name for name, value in values.items() if value == "" and name not in unset))]


def _made(corpus: Corpus, site: Site) -> list[tuple[str, str]]:
    return [
        ("Made", site.made),
        ("Corpus hash", corpus.hash),
        (
            "Inputs",
            f"{corpus.seen:,} seen = {len(corpus.tables['articles']):,} loaded + {len(corpus.tables['rejected']):,} rejected",
        ),
        ("Conflict file", str(corpus.conflict or "none")),
        ("Good Offices", __version__),
    ]


def _versions() -> list[tuple[str, str]]:
    return [("Python", platform.python_version()), *((name, metadata.version(name)) for name in PACKAGES)]
