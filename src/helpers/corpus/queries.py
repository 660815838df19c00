"""How a notebook asks the tables: rows joined with their evidence, filtered by actor, period, role and status.

Each function takes the tables of a corpus (schema tables by name) and returns a new DataFrame, sorted, with a plain index.
``evidence`` is the sentence a row was read from, ``article`` the file it stands in. A name given to filter by stands for
those who act for it too: *European Union* keeps Charles Michel's rows, *Armenia* its ministers'.
"""

from collections.abc import Iterable, Mapping

import pandas as pd

from helpers.corpus.institutions import Institutions
from helpers.corpus.period import Period

Tables = Mapping[str, pd.DataFrame]

THIRD_PARTY = (
    "mediator",
    "facilitator",
    "host",
    "convener",
    "chair",
    "guarantor",
    "witness",
    "observer",
    "monitor",
    "peacekeeper",
)
VIOLENCE = ("clash", "attack", "war")
OPEN = Period(None, None)


def look(keys: pd.Series, values: pd.Series) -> pd.Series:
    """The value for each key, by the index of ``values``; unlike `Series.map`, an empty one keeps its type."""
    return pd.Series(values.reindex(keys).array, index=keys.index)


def _evidence(tables: Tables, rows: pd.DataFrame, start: str = "sentence_start", end: str = "sentence_end") -> pd.DataFrame:
    """The rows with ``article``, ``outlet``, ``published`` and ``evidence``, and the evidence's offset in ``at``, ``until``."""
    articles = tables["articles"].set_index("article_id")
    bodies = articles["body"]
    rows = rows.assign(
        article=look(rows["article_id"], articles["path"]),
        outlet=look(rows["article_id"], articles["outlet"]),
        published=look(rows["article_id"], articles["published"]),
    )
    rows["evidence"] = [bodies[a][s:e] for a, s, e in zip(rows["article_id"], rows[start], rows[end], strict=True)]
    return rows


def actors(tables: Tables, *, kinds: Iterable[str] = (), names: Iterable[str] = (), period: Period = OPEN) -> pd.DataFrame:
    """One row an actor: name, kind, affiliation, offices, mentions, articles, first and last day of publication, surfaces.

    Only ``listed`` mentions count, as in ``articles.jsonl``: no pronoun, and no state that is but a place, a nationality or
    part of a title in its article. Sorted by number of articles, then mentions.
    """
    rows = tables["mentions"]
    rows = rows[rows["listed"]]
    articles = tables["articles"].set_index("article_id")
    dated = rows.assign(
        begin=look(rows["article_id"], articles["published"].fillna(articles["published_begin"])),
        until=look(rows["article_id"], articles["published"].fillna(articles["published_end"])),
    )
    dated = dated[period.covers(dated["begin"], dated["until"])]
    bodies = articles["body"]
    dated["surface"] = [bodies[a][s:e] for a, s, e in zip(dated["article_id"], dated["start"], dated["end"], strict=True)]
    if wanted := set(kinds):
        dated = dated[dated["kind"].isin(wanted)]
    if wanted := Institutions(tables).acting_for(names):
        dated = dated[dated["name"].isin(wanted)]
    listed = lambda values: ", ".join(dict.fromkeys(v for v in values if isinstance(v, str) and v))  # noqa: E731
    out = dated.groupby("name", sort=False).agg(
        kind=("kind", "first"),
        affiliation=("affiliation", listed),
        offices=("office", listed),
        mentions=("start", "size"),
        articles=("article_id", "nunique"),
        first=("begin", "min"),
        last=("until", "max"),
        surfaces=("surface", listed),
    )
    return out.reset_index().sort_values(["articles", "mentions", "name"], ascending=[False, False, True], ignore_index=True)


def presence(tables: Tables, *, names: Iterable[str] = (), kinds: Iterable[str] = (), period: Period = OPEN) -> pd.DataFrame:
    """One row an actor and article that names it: name, kind, article_id, mentions, ``when`` the article was published.

    An article of which only an interval is known stands in its middle where that is a quarter of a year long at most, and
    has no ``when`` otherwise. Which words count: as in `actors`.
    """
    rows = tables["mentions"]
    rows = rows[rows["listed"]]
    if wanted := set(kinds):
        rows = rows[rows["kind"].isin(wanted)]
    if wanted := Institutions(tables).acting_for(names):
        rows = rows[rows["name"].isin(wanted)]
    articles = tables["articles"].set_index("article_id")
    begin, end = articles["published_begin"], articles["published_end"]
    begin, end = articles["published"].fillna(begin), articles["published"].fillna(end)
    articles = articles[period.covers(begin, end)]
    when = (begin + (end - begin) / 2).where((end - begin).dt.days <= 92)
    out = rows.groupby(["name", "article_id"]).agg(kind=("kind", "first"), mentions=("start", "size")).reset_index()
    out = out[out["article_id"].isin(articles.index)]
    return out.assign(when=look(out["article_id"], when)).sort_values(["name", "when", "article_id"], ignore_index=True)


def articles(tables: Tables, *, period: Period = OPEN) -> pd.DataFrame:
    """The articles published, or possibly published, in a period; by day, those of unknown day last."""
    rows = tables["articles"]
    begin = rows["published"].fillna(rows["published_begin"])
    end = rows["published"].fillna(rows["published_end"])
    rows = rows[period.covers(begin, end)]
    return rows.sort_values(["published_begin", "published_end", "path"], na_position="last", ignore_index=True)


def events(
    tables: Tables,
    *,
    types: Iterable[str] = (),
    statuses: Iterable[str] = (),
    names: Iterable[str] = (),
    period: Period = OPEN,
) -> pd.DataFrame:
    """Events, one row a report, with evidence; sorted by date, undated ones last."""
    rows = tables["events"]
    rows = rows[period.covers(rows["date_begin"], rows["date_end"])]
    for column, wanted in (("type", set(types)), ("status", set(statuses))):
        if wanted:
            rows = rows[rows[column].isin(wanted)]
    if wanted := Institutions(tables).acting_for(names):
        rows = rows[[bool(wanted & set(people)) for people in rows["participants"]]]
    return _sorted(_evidence(tables, rows))


def _sorted(rows: pd.DataFrame, *more: str) -> pd.DataFrame:
    keys = ["date_begin", "date_end", *more, *(c for c in ("article_id", "start", "incident_id") if c in rows.columns)]
    return rows.sort_values(list(dict.fromkeys(keys)), na_position="last", ignore_index=True)


def chronology(
    tables: Tables,
    *,
    types: Iterable[str] = (),
    statuses: Iterable[str] = (),
    names: Iterable[str] = (),
    mediators: Iterable[str] = (),
    period: Period = OPEN,
) -> pd.DataFrame:
    """Incidents, one row each however many articles report it: what, when, where, who, who mediated, how well known.

    Columns of ``incidents`` and: ``third_parties`` (``Russia (mediator)``), ``lane`` (violence, the institution of
    the third party that plays the most active role, or bilateral), ``duration``, ``toll``, ``claimed_by``, and the article and evidence of
    the report with the sharpest date. ``names`` keeps incidents one of them takes part in, ``mediators`` those in which
    one of them plays a third party's role.
    """
    rows = tables["incidents"]
    rows = rows[period.covers(rows["date_begin"], rows["date_end"])]
    for column, wanted in (("type", set(types)), ("status", set(statuses))):
        if wanted:
            rows = rows[rows[column].isin(wanted)]
    of = {row.event_id: row for row in tables["events"].itertuples()}
    third, institutions = _third_parties(tables), Institutions(tables)
    details = [_details(row, of, third, institutions) for row in rows.itertuples()]
    extra = pd.DataFrame(details, index=rows.index, columns=_DETAILS)
    rows = pd.concat([rows, extra], axis=1)
    if wanted := institutions.acting_for(mediators):
        rows = rows[[any(actor in wanted for actor, _ in found) for found in rows["_third"]]]
    if wanted := institutions.acting_for(names):
        keep = [
            bool(wanted & {*people, *(actor for actor, _ in found)})
            for people, found in zip(rows["participants"], rows["_third"], strict=True)
        ]
        rows = rows[keep]
    rows = _evidence(tables, rows.drop(columns="_third"))
    return _sorted(rows, "type")


_DETAILS = (
    "_third", "third_parties", "lane", "duration", "toll", "claimed_by", "article_id", "start", "end", "sentence_start",
    "sentence_end",
)  # fmt: skip


def _third_parties(tables: Tables) -> dict[str, list[tuple[str, str]]]:
    """event_id -> its third parties with their roles, most active role first; roles that were not taken up are left out."""
    roles = tables["roles"]
    roles = roles[roles["role"].isin(THIRD_PARTY) & roles["status"].isin(["held", "agreed", "planned", "suspended"])]
    found: dict[str, list[tuple[str, str]]] = {}
    for row in roles.dropna(subset=["event_id"]).itertuples():
        if (row.actor, row.role) not in found.setdefault(row.event_id, []):
            found[row.event_id].append((row.actor, row.role))
    return found


def _details(row, events: Mapping[str, tuple], third: Mapping[str, list[tuple[str, str]]], institutions: Institutions) -> tuple:
    reports = [events[event] for event in row.events if event in events]
    actors = list(dict.fromkeys(pair for event in row.events for pair in third.get(event, ())))
    actors.sort(key=lambda pair: THIRD_PARTY.index(pair[1]))
    lane = "violence" if row.type in VIOLENCE else institutions.top(actors[0][0]) if actors else "bilateral"
    best = min(reports, key=lambda r: (pd.isna(r.date_begin), (r.date_end - r.date_begin).days if pd.notna(r.date_begin) else 0))
    first = lambda column: next((v for r in reports if isinstance(v := getattr(r, column), str)), None)  # noqa: E731
    names: dict[str, list[str]] = {}
    for actor, role in actors:
        names.setdefault(actor, []).append(role)
    return (
        actors,
        "; ".join(f"{actor} ({', '.join(roles)})" for actor, roles in names.items()),
        lane,
        *(first(column) for column in ("duration", "toll", "claimed_by")),
        *(getattr(best, column) for column in ("article_id", "start", "end", "sentence_start", "sentence_end")),
    )


def roles(
    tables: Tables,
    *,
    role: Iterable[str] = (),
    statuses: Iterable[str] = (),
    names: Iterable[str] = (),
    period: Period = OPEN,
    parties: bool = True,
) -> pd.DataFrame:
    """Roles with the type, date, place and status of their event, and evidence; ``parties=False`` leaves parties out.

    ``institution`` is for whom the actor acts, see `helpers.corpus.institutions`.

    A role whose event has no date counts as on the day its article was published only for sorting, not for ``period``.
    """
    rows = tables["roles"]
    if wanted := set(role):
        rows = rows[rows["role"].isin(wanted)]
    if not parties:
        rows = rows[rows["role"] != "party"]
    if wanted := set(statuses):
        rows = rows[rows["status"].isin(wanted)]
    institutions = Institutions(tables)
    if wanted := institutions.acting_for(names):
        rows = rows[rows["actor"].isin(wanted) | rows["on_behalf_of"].isin(wanted)]
    of = tables["events"].set_index("event_id")
    for column, name in (
        ("event_type", "type"),
        ("event_status", "status"),
        ("date", "date"),
        ("date_begin", "date_begin"),
        ("date_end", "date_end"),
        ("grain", "grain"),
        ("place", "place"),
        ("incident_id", "incident_id"),
    ):
        rows = rows.assign(**{column: look(rows["event_id"], of[name])})
    rows = rows[period.covers(rows["date_begin"], rows["date_end"])]
    own = rows["on_behalf_of"].where(rows["on_behalf_of"].notna(), rows["actor"])
    rows = rows.assign(institution=[institutions.top(name) for name in own])
    return _sorted(_evidence(tables, rows), "actor", "role")


def claims(
    tables: Tables,
    *,
    speakers: Iterable[str] = (),
    stances: Iterable[str] = (),
    contested: bool = False,
    period: Period = OPEN,
) -> pd.DataFrame:
    """Claims with what is said (``content``), the event it is about, and evidence; sorted by article and place in it.

    ``contested`` keeps claims about incidents that one side reports and another denies. ``period`` is when the article
    was published, or the interval it lies in.
    """
    rows = tables["claims"]
    if wanted := Institutions(tables).acting_for(speakers):
        rows = rows[rows["speaker"].isin(wanted)]
    if wanted := set(stances):
        rows = rows[rows["stance"].isin(wanted)]
    of = tables["events"].set_index("event_id")
    incidents = tables["incidents"].set_index("incident_id")
    rows = rows.assign(
        event_type=look(rows["event_id"], of["type"]),
        date=look(rows["event_id"], of["date"]),
        incident_id=look(rows["event_id"], of["incident_id"]),
    )
    rows["contested"] = look(rows["incident_id"], incidents["contested"]).eq(True)
    if contested:
        rows = rows[rows["contested"]]
    articles = tables["articles"].set_index("article_id")
    begin = look(rows["article_id"], articles["published"].fillna(articles["published_begin"]))
    end = look(rows["article_id"], articles["published"].fillna(articles["published_end"]))
    rows = _evidence(tables, rows[period.covers(begin, end)])
    bodies = articles["body"]
    rows["content"] = [
        bodies[a][s:e] for a, s, e in zip(rows["article_id"], rows["content_start"], rows["content_end"], strict=True)
    ]
    return rows.sort_values(["published", "article_id", "start"], na_position="last", ignore_index=True)
