"""One article's report of an event, in the form in which reports of several articles are compared."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

# Types that different desks use for one and the same happening. A call is never a meeting, a war never one attack.
GROUP = {
    "meeting": "meet", "talks": "meet", "visit": "meet",
    "agreement": "deal", "ceasefire": "ceasefire",
    "clash": "force", "attack": "force",
}  # fmt: skip
FINE_DAYS = 10  # a report that lasts longer than this many days is coarse: it says when, not which day
MONTH_DAYS = 100


@dataclass(slots=True)
class Report:
    """``begin`` and ``end`` bound the days it can be (both ``None`` where undated), ``days`` is how many those are.

    ``sides`` are the participants with each person's state or organisation beside the person.
    """

    event_id: str
    article_id: str
    type: str
    group: str
    status: str
    date: str | None
    begin: dt.date | None
    end: dt.date | None
    days: int
    grain: str | None
    bounded: bool
    place: str | None
    participants: list[str]
    persons: frozenset[str]
    sides: frozenset[str]
    claimed_by: str | None
    start: int
    words: str
    seen: dt.date | None
    seen_label: str
    root: str
    order: tuple = field(default=())


def rows_of(table: Any) -> list[Mapping[str, Any]]:
    """Rows of a DataFrame or of any iterable of mappings."""
    return table.to_dict("records") if hasattr(table, "to_dict") else list(table)


def value(row: Mapping[str, Any], key: str) -> Any:
    """A cell, with pandas' missing values as ``None``."""
    cell = row.get(key)
    if cell is None or isinstance(cell, (list, tuple)):
        return cell
    return None if cell != cell else cell  # NaN, NaT and pd.NA's relatives differ from themselves


def day(cell: Any) -> dt.date | None:
    """A calendar day from a date, datetime, Timestamp or ISO string."""
    if cell is None or isinstance(cell, dt.datetime):
        return cell.date() if cell is not None else None
    return dt.date.fromisoformat(cell[:10]) if isinstance(cell, str) else cell


def _published(article: Mapping[str, Any]) -> tuple[dt.date | None, str]:
    known = day(value(article, "published"))
    if known:
        return known, known.isoformat()
    first, last = day(value(article, "published_begin")), day(value(article, "published_end"))
    if first and last:
        return first, f"between {first} and {last}"
    if first or last:
        return (first, f"after {first}") if first else (last, f"before {last}")
    return None, "undated article"


def reports(articles: Any, events: Any, mentions: Any = ()) -> list[Report]:
    """Every event as a Report, in an order that does not depend on the order of the input."""
    about = {row["article_id"]: row for row in rows_of(articles)}
    member: dict[str, str] = {}
    people: set[str] = set()
    for row in rows_of(mentions):
        if value(row, "kind") == "person":
            people.add(row["name"])
            if value(row, "affiliation"):
                member.setdefault(row["name"], row["affiliation"])
    out = []
    for row in rows_of(events):
        article = about.get(row["article_id"], {})
        begin, end = day(value(row, "date_begin")), day(value(row, "date_end"))
        begin, end = begin or end, end or begin
        participants = list(value(row, "participants") or ())
        seen, label = _published(article)
        body = value(article, "body") or ""
        kind = row["type"]
        out.append(
            Report(
                event_id=row["event_id"], article_id=row["article_id"], type=kind, group=GROUP.get(kind, kind),
                status=row["status"], date=value(row, "date"), begin=begin, end=end,
                days=(end - begin).days + 1 if begin and end else 0, grain=value(row, "grain"),
                bounded="bounded" in (value(row, "date_why") or ""), place=value(row, "place"),
                participants=participants, persons=frozenset(p for p in participants if p in people),
                sides=frozenset(participants) | {member[p] for p in participants if p in member},
                claimed_by=value(row, "claimed_by"), start=int(row["start"]),
                words=body[int(row["start"]) : int(row["end"])], seen=seen, seen_label=label,
                root=value(article, "copy_of") or row["article_id"],
            )
        )  # fmt: skip
    for report in out:
        # undated last, then sharpest date first: a coarse report may join a sharp one, not the other way round
        report.order = (
            report.days == 0, report.bounded, report.days, report.seen or dt.date.max, report.article_id, report.start,
            report.event_id,
        )  # fmt: skip
    out.sort(key=lambda report: report.order)
    return out
