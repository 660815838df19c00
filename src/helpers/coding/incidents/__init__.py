"""The same event across articles: reports grouped into incidents, their history, and how many independent sources say so.

Grouping is greedy and deterministic: reports are taken sharpest date first, and each joins the one incident it fits
(`helpers.coding.incidents.same`) or founds its own. Candidates come from an index on type group, date and participant,
so that the work grows with the number of reports and not with its square. A vague report that would fit several
incidents joins none of them: *fighting in March* is not any one of the clashes of that month.
"""

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

from helpers.coding.incidents.report import FINE_DAYS, MONTH_DAYS, Report, reports, rows_of, value
from helpers.coding.incidents.same import same

__all__ = ["link"]

_RANK = {"proposed": 0, "planned": 1, "cancelled": 2, "ongoing": 3, "occurred": 4, "denied": 5}
_WORD = re.compile(r"\w+")
_TWIN_WORDS = 6  # a quotation of this many words in two articles is one quoted statement


def link(articles: Any, events: Any, claims: Any = (), mentions: Any = ()) -> tuple[list[dict], dict[str, str]]:
    """Incident rows (schema table ``incidents``) and the incident of each event.

    Arguments are DataFrames or iterables of rows of the schema's tables. ``mentions`` lets a person stand for the state
    or organisation they act for; without it only equal names count as shared participants.
    """
    groups = _group(reports(articles, events, mentions))
    voices = _voices(articles, claims)
    rows, of = [], {}
    taken: set[str] = set()
    for members in groups:
        row = _row(members, voices)
        if row["incident_id"] in taken:  # the same words of an original and its copy, kept apart: both have no date
            row["incident_id"] = _id(members[0].event_id)
        taken.add(row["incident_id"])
        rows.append(row)
        for report in members:
            of[report.event_id] = row["incident_id"]
    rows.sort(key=lambda row: (row["date_begin"] is None, row["date_begin"] or row["incident_id"], row["incident_id"]))
    return rows, of


def _periods(report: Report) -> Iterator[tuple]:
    """The parts of the calendar a report touches, at its own grain and at every coarser one."""
    begin, end = report.begin, report.end
    if report.days <= FINE_DAYS:
        for ordinal in range(begin.toordinal(), end.toordinal() + 1):
            yield ("d", ordinal)
    if report.days <= MONTH_DAYS:
        for month in range(begin.year * 12 + begin.month, end.year * 12 + end.month + 1):
            yield ("m", month)
    for year in range(begin.year, min(end.year, begin.year + 60) + 1):
        yield ("y", year)


def _keys(report: Report, grain: str | None = None) -> list[tuple]:
    if not report.days:
        return [(report.group, "u", side) for side in report.sides]
    named = sorted(report.sides) or [""]
    return [(report.group, *period, side) for period in _periods(report) if grain in (None, period[0]) for side in named]


def _group(items: list[Report]) -> list[list[Report]]:
    groups: list[list[Report]] = []
    index: dict[tuple, list[int]] = defaultdict(list)
    articles: list[set[str]] = []
    keyed: list[set[tuple]] = []
    for report in items:
        sharp = 0 < report.days <= FINE_DAYS
        # a sharp report meets sharp incidents by day; a vague one meets whatever lies in its month or year
        grain = "d" if sharp else "m" if report.days <= MONTH_DAYS else "y"
        seen: set[int] = set()
        fits: list[int] = []
        for key in _keys(report, grain if report.days else None):
            for number in index.get(key, ()):
                if number in seen:
                    continue
                seen.add(number)
                if report.article_id in articles[number]:
                    continue
                members = groups[number]
                if same(members[0], report) and (len(members) == 1 or same(members[-1], report)):
                    fits.append(number)
            if len(fits) > 1 and not sharp:
                break
        if report.days and not sharp:
            equal = [n for n in fits if groups[n][0].begin == report.begin and groups[n][0].end == report.end]
            fits = equal[:1] or (fits if len(fits) == 1 else [])
        if fits:
            number = min(fits)
            groups[number].append(report)
            articles[number].add(report.article_id)
        else:
            number = len(groups)
            groups.append([report])
            articles.append({report.article_id})
            keyed.append(set())
        for key in _keys(report):
            if key not in keyed[number]:
                keyed[number].add(key)
                index[key].append(number)
    return groups


class _Voices:
    """What the claims say about each event, and which quotations each article carries about it."""

    __slots__ = ("denied", "quotes", "speakers")

    def __init__(self) -> None:
        self.denied: set[str] = set()
        self.quotes: dict[str, set[tuple[str, ...]]] = defaultdict(set)
        self.speakers: dict[str, set[tuple[str, str]]] = defaultdict(set)


def _voices(articles: Any, claims: Any) -> _Voices:
    voices = _Voices()
    rows = [row for row in rows_of(claims) if value(row, "event_id")]
    if not rows:
        return voices
    bodies = {row["article_id"]: value(row, "body") or "" for row in rows_of(articles)}
    for row in rows:
        event = row["event_id"]
        voices.speakers[event].add((row["speaker"], row["stance"]))
        if row["stance"] == "denies":
            voices.denied.add(event)
        if value(row, "quoted"):
            said = bodies.get(row["article_id"], "")[int(row["content_start"]) : int(row["content_end"])]
            words = tuple(_WORD.findall(said.casefold())[:_TWIN_WORDS])
            if len(words) == _TWIN_WORDS:
                voices.quotes[event].add(words)
    return voices


def _sources(members: list[Report], voices: _Voices) -> int:
    """Independent sources: copies of one wire story, one quotation and one side's word count once."""
    parent: dict[tuple, tuple] = {}

    def root(node: tuple) -> tuple:
        while parent.setdefault(node, node) != node:
            node = parent[node]
        return node

    for report in members:
        here = root(("copy", report.root))
        shared = [("quote", *words) for words in voices.quotes.get(report.event_id, ())]
        if report.claimed_by:
            shared.append(("claim", report.claimed_by))
        for node in shared:
            parent[root(node)] = here
            here = root(here)
    return len({root(("copy", report.root)) for report in members})


def _contested(members: list[Report], voices: _Voices) -> bool:
    statuses = {report.status for report in members}
    if "denied" in statuses and len(members) > 1 and statuses != {"denied"}:
        return True
    if any(report.event_id in voices.denied for report in members):
        return True
    said = {pair for report in members for pair in voices.speakers.get(report.event_id, ())}
    accusers = {speaker for speaker, stance in said if stance == "accuses"}
    others = {speaker for speaker, stance in said if stance in ("claims", "denies", "accuses")}
    return any(others - {speaker} for speaker in accusers)


def _id(key: str) -> str:
    return "i" + hashlib.sha256(key.encode()).hexdigest()[:12]


def _row(members: list[Report], voices: _Voices) -> dict:
    first = members[0]
    told = sorted(members, key=lambda r: (r.seen is None, r.seen or 0, _RANK.get(r.status, 0), r.article_id, r.start))
    history: list[tuple[str, str]] = []
    for report in told:
        if not history or history[-1][0] != report.status:
            history.append((report.status, report.seen_label))
    dated = [report for report in told if report.seen is not None]
    latest = (dated or told)[-1]
    # what has been reported as held stays held, whatever a later background paragraph calls "planned"
    status = latest.status
    if status in ("planned", "proposed", "ongoing") and any(report.status == "occurred" for report in members):
        status = "occurred"
    types = Counter(report.type for report in members)
    places = Counter(report.place for report in members if report.place)
    names = dict.fromkeys(name for report in members for name in report.participants)
    key = "\x1f".join((first.root, first.type, first.words, str(first.start)))
    return {
        "incident_id": _id(key),
        "type": min(types, key=lambda kind: (-types[kind], kind != first.type, kind)),
        "status": status,
        "date": first.date,
        "date_begin": first.begin,
        "date_end": first.end,
        "grain": first.grain,
        "place": min(places, key=lambda place: (-places[place], place)) if places else None,
        "participants": list(names),
        "events": [report.event_id for report in told],
        "reports": len({report.article_id for report in members}),
        "sources": _sources(members, voices),
        "contested": _contested(members, voices),
        "history": " > ".join(f"{status} ({label})" for status, label in history),
    }
