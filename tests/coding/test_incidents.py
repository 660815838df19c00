"""Reports of several articles become incidents: what joins, what stays apart, who counts as a source."""

import datetime as dt
import random

import pytest

from helpers.coding import incidents
from helpers.schema import TABLES, frame


def article(number: int, published: str | None = None, **more) -> dict:
    day = dt.date.fromisoformat(published) if published else None
    row = {"article_id": f"a{number}", "published": day, "published_begin": None, "published_end": None, "copy_of": None}
    return row | {"body": f"Words of article {number}, which say that something took place somewhere."} | more


def event(
    number: int, type_: str, date: str | None, people: str, place: str | None = None, status: str = "occurred", **more
) -> dict:
    first, last = None, None
    if date:
        first, _, last = date.partition("/")
        first, last = bounds(first)[0], bounds(last or first)[1]
    row = {
        "event_id": f"a{number}:e{more.pop('which', 1)}", "article_id": f"a{number}", "start": 0, "end": 5, "type": type_,
        "status": status, "date": date, "date_begin": first, "date_end": last, "grain": "day", "date_why": None,
        "place": place, "participants": people.split(", ") if people else [], "claimed_by": None,
    }  # fmt: skip
    return row | more


def bounds(text: str) -> tuple[dt.date, dt.date]:
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 3:
        return dt.date(*parts), dt.date(*parts)
    if len(parts) == 2:
        return dt.date(*parts, 1), dt.date(parts[0] + parts[1] // 12, parts[1] % 12 + 1, 1) - dt.timedelta(1)
    return dt.date(parts[0], 1, 1), dt.date(parts[0], 12, 31)


JOINED = [
    ("same day and people", event(1, "meeting", "2022-04-06", "Ann Lee, Bo Ray", "Brussels"), event(2, "meeting", "2022-04-06", "Bo Ray, Ann Lee, Cy Dow", "Brussels")),
    ("talks or meeting", event(1, "talks", "2022-04-06", "Ann Lee, Bo Ray"), event(2, "meeting", "2022-04-06", "Ann Lee, Bo Ray")),
    ("one day inside the other's two", event(1, "talks", "2025-04-12/2025-04-13", "Iran, Oman"), event(2, "talks", "2025-04-12", "Iran, Oman")),
    ("cease-fire by year and by day", event(1, "ceasefire", "2020-11-10", "Armenia, Azerbaijan, Russia"), event(2, "ceasefire", "2020", "Armenia, Azerbaijan")),
    ("the same war", event(1, "war", "2020", "Armenia, Azerbaijan"), event(2, "war", "2020", "Azerbaijan, Armenia", "Karabakh")),
    ("place for a missing name", event(1, "meeting", "2022-04-06", "Ann Lee, Bo Ray", "Brussels"), event(2, "meeting", "2022-04-06", "Ann Lee", "Brussels")),
]  # fmt: skip
APART = [
    ("another day", event(1, "meeting", "2022-04-06", "Ann Lee, Bo Ray"), event(2, "meeting", "2022-04-07", "Ann Lee, Bo Ray")),
    ("a call is no meeting", event(1, "call", "2022-04-06", "Ann Lee, Bo Ray"), event(2, "meeting", "2022-04-06", "Ann Lee, Bo Ray")),
    ("other people", event(1, "meeting", "2022-04-06", "Ann Lee, Bo Ray", "Brussels"), event(2, "meeting", "2022-04-06", "Cy Dow, Di Fox", "Geneva")),
    ("undated joins no dated one", event(1, "meeting", "2022-04-06", "Ann Lee, Bo Ray", "Brussels"), event(2, "meeting", None, "Ann Lee, Bo Ray", "Brussels")),
    ("another place", event(1, "meeting", "2022-04-06", "Ann Lee, Bo Ray", "Brussels"), event(2, "meeting", "2022-04-06", "Ann Lee, Bo Ray", "Moscow")),
    ("a month is not one of its clashes", event(1, "clash", "2022-03-25", "Armenia, Azerbaijan", "Parukh"), event(2, "clash", "2022-03", "Armenia, Azerbaijan")),
]  # fmt: skip


@pytest.mark.parametrize(("why", "one", "two"), JOINED, ids=[case[0] for case in JOINED])
def test_joined(why, one, two):
    rows, of = incidents.link([article(1, "2022-04-08"), article(2, "2022-04-09")], [one, two])
    assert len(rows) == 1 and rows[0]["sources"] == 2 and of["a1:e1"] == of["a2:e1"] == rows[0]["incident_id"]


@pytest.mark.parametrize(("why", "one", "two"), APART, ids=[case[0] for case in APART])
def test_apart(why, one, two):
    rows, of = incidents.link([article(1, "2022-04-08"), article(2, "2022-04-09")], [one, two])
    assert len(rows) == 2 and of["a1:e1"] != of["a2:e1"]


def test_a_person_stands_for_the_state():
    mentions = [
        {"name": "Ann Lee", "kind": "person", "affiliation": "Armenia"},
        {"name": "Bo Ray", "kind": "person", "affiliation": "Azerbaijan"},
    ]
    pair = [event(1, "meeting", "2022-04-06", "Ann Lee, Bo Ray"), event(2, "meeting", "2022-04-06", "Armenia, Azerbaijan")]
    articles = [article(1), article(2)]
    assert len(incidents.link(articles, pair)[0]) == 2
    assert len(incidents.link(articles, pair, mentions=mentions)[0]) == 1


def test_ministers_and_leaders_of_one_day_are_two_meetings():
    names = ["Ann Lee", "Bo Ray", "Cy Dow", "Di Fox"]
    mentions = [{"name": n, "kind": "person", "affiliation": s} for n, s in zip(names, ["Iran", "Oman"] * 2, strict=True)]
    pair = [
        event(1, "meeting", "2022-04-06", "Ann Lee, Bo Ray", "Oslo"),
        event(2, "meeting", "2022-04-06", "Cy Dow, Di Fox", "Oslo"),
    ]
    assert len(incidents.link([article(1), article(2)], pair, mentions=mentions)[0]) == 2


def test_announced_then_held_is_one_incident_with_its_history():
    articles = [article(1, "2022-03-30"), article(2, "2022-04-07")]
    events = [
        event(1, "meeting", "2022-04-06", "Ann Lee, Bo Ray", "Brussels", "planned"),
        event(2, "meeting", "2022-04-06", "Ann Lee, Bo Ray", "Brussels"),
    ]
    (row,), _ = incidents.link(articles, events)
    assert row["status"] == "occurred"
    assert row["history"] == "planned (2022-03-30) > occurred (2022-04-07)"


def test_an_interval_of_an_undated_article_joins_only_with_people_and_place():
    bounded = {"grain": "interval", "date_why": "“today” (same clause); bounded by text"}
    vague = event(1, "meeting", "2021-12-15/2022-04-05", "Ann Lee, Bo Ray", "Brussels", **bounded)
    envoys = event(2, "meeting", "2022-03-30", "Ann Lee, Bo Ray", "Brussels")
    leaders = event(2, "meeting", "2022-02-04", "Cy Dow, Di Fox", "Brussels")
    articles = [article(1), article(2, "2022-04-01")]
    assert len(incidents.link(articles, [vague, envoys])[0]) == 1
    assert len(incidents.link(articles, [vague, leaders])[0]) == 2


def test_copies_and_one_quotation_count_as_one_source():
    body = "“We met for three hours and agreed on every point of the list,” she said."
    articles = [article(1, "2022-04-07"), article(2, "2022-04-07", copy_of="a1"), article(3, "2022-04-08")]
    events = [event(n, "meeting", "2022-04-06", "Ann Lee, Bo Ray") for n in (1, 2, 3)]
    assert incidents.link(articles, events)[0][0]["sources"] == 2
    quoted = [article(1, "2022-04-07", body=body), article(3, "2022-04-08", body=body)]
    claims = [
        {"event_id": f"a{n}:e1", "article_id": f"a{n}", "speaker": "Ann Lee", "stance": "states", "quoted": True,
         "content_start": 1, "content_end": 60} for n in (1, 3)
    ]  # fmt: skip
    (row,), _ = incidents.link(quoted, [events[0], events[2]], claims)
    assert row["sources"] == 1 and row["reports"] == 2


def test_undated_words_of_an_original_and_its_copy_have_ids_of_their_own():
    articles = [article(1, "2022-04-01"), article(2, "2022-04-02", copy_of="a1")]
    rows, of = incidents.link(articles, [event(1, "attack", None, ""), event(2, "attack", None, "")])
    assert len({row["incident_id"] for row in rows}) == len(rows) == len(set(of.values()))


def test_contested_where_sides_deny_each_other():
    articles = [article(1, "2022-04-07"), article(2, "2022-04-08")]
    events = [
        event(1, "attack", "2022-04-06", "Iran, Oman", "Muscat"),
        event(2, "attack", "2022-04-06", "Iran, Oman", "Muscat", "denied"),
    ]
    assert incidents.link(articles, events)[0][0]["contested"]
    assert not incidents.link(articles[:1], events[:1])[0][0]["contested"]
    said = {"article_id": "a1", "event_id": "a1:e1", "quoted": False, "content_start": 0, "content_end": 4}
    claims = [said | {"speaker": "Oman", "stance": "accuses"}, said | {"speaker": "Iran", "stance": "denies"}]
    assert incidents.link(articles[:1], events[:1], claims)[0][0]["contested"]


def test_rows_fit_the_schema_and_the_order_of_input_does_not_matter():
    articles = [article(n, f"2022-04-{n + 1:02d}") for n in range(1, 9)]
    events = [event(n, "meeting", "2022-04-01", "Ann Lee, Bo Ray", "Oslo") for n in range(1, 5)]
    events += [event(n, "clash", f"2022-03-{n:02d}", "Iran, Oman") for n in range(5, 9)]
    rows, of = incidents.link(articles, events)
    assert len(frame("incidents", rows)) == 5 and set(rows[0]) == {column.name for column in TABLES["incidents"]}
    shuffled = events[:]
    random.Random(3).shuffle(shuffled)
    assert incidents.link(articles[::-1], shuffled) == (rows, of)
    assert incidents.link(frame("articles"), frame("events")) == ([], {})
