"""Corrections: exported, edited, applied, reported; raw stays raw."""

import csv
import json

import pytest

from helpers import schema
from helpers.corrections import apply, from_label_studio, read, to_label_studio, write_sheet

BODY = "Norway mediated talks between Aland and Bora. Sweden watched. Norway was thanked."


@pytest.fixture
def tables():
    at = lambda words: {"start": BODY.index(words), "end": BODY.index(words) + len(words)}  # noqa: E731
    spot = {"article_id": "a1", "sentence_start": 0, "sentence_end": 45, "rule_id": "t", "confidence": "explicit"}
    rows = {
        "articles": [
            {
                "article_id": "a1",
                "path": "p",
                "source_format": "text",
                "published_basis": "unknown",
                "content_hash": "0",
                "body": BODY,
            }
        ],
        "mentions": [
            {
                "article_id": "a1",
                **at("Aland"),
                "actor_id": "aland",
                "name": "Aland",
                "kind": "state",
                "how": "name",
                "reading": "actor",
                "listed": True,
            }
        ],
        "events": [
            {
                **spot,
                **at("mediated talks"),
                "event_id": "a1:e1",
                "type": "talks",
                "status": "occurred",
                "participants": ["Aland", "Bora"],
            }
        ],
        "roles": [
            {
                **spot,
                **at("Norway"),
                "role_id": "a1:r1",
                "actor_id": "norway",
                "actor": "Norway",
                "role": "host",
                "status": "held",
            },
            {
                **spot,
                **at("Sweden"),
                "role_id": "a1:r2",
                "actor_id": "sweden",
                "actor": "Sweden",
                "role": "mediator",
                "status": "held",
            },
        ],
    }
    return {name: schema.frame(name, rows.get(name, ())) for name in schema.TABLES}


def edit(path, change):
    with path.open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines))
    columns = list(rows[0])
    change(rows)
    with path.open("w", encoding="utf-8-sig", newline="") as out:
        writer = csv.DictWriter(out, columns)
        writer.writeheader()
        writer.writerows(rows)


def test_an_untouched_sheet_corrects_nothing(tables, tmp_path):
    for table in ("articles", "mentions", "events", "roles"):
        write_sheet(tables, table, tmp_path / f"{table}.csv")
    assert read(tmp_path) == ([], [])


def test_a_changed_a_deleted_and_a_new_row(tables, tmp_path):
    def change(rows):
        rows[0]["role"] = "mediator"
        rows[1]["delete"] = "x"
        rows.append({"article_id": "a1", "words": "Sweden watched", "actor": "Sweden", "role": "observer", "as_tagged": ""})

    edit(write_sheet(tables, "roles", tmp_path / "roles_anna.csv"), change)
    corrected, outcomes = apply(tables, *read(tmp_path))
    roles = corrected["roles"]
    assert list(zip(roles["actor"], roles["role"], strict=True)) == [("Norway", "mediator"), ("Sweden", "observer")]
    assert outcomes["applied"].all()
    assert set(roles["rule_id"]) == {"correction"}
    assert BODY[roles["start"][1] : roles["end"][1]] == "Sweden watched"
    assert tables["roles"]["role"].tolist() == ["host", "mediator"]


def test_a_right_name_reaches_events(tables, tmp_path):
    edit(write_sheet(tables, "mentions", tmp_path / "mentions.csv"), lambda rows: rows[0].update(name="Aland Islands"))
    corrected, _ = apply(tables, *read(tmp_path))
    assert corrected["mentions"]["name"].tolist() == ["Aland Islands"]
    assert corrected["events"]["participants"][0] == ["Aland Islands", "Bora"]


@pytest.mark.parametrize(
    ("change", "note"),
    [
        (
            lambda row: row.update(article_id="gone", as_tagged=row["as_tagged"].replace('"a1"', '"gone"'), role="chair"),
            "not in this corpus",
        ),
        (lambda row: row.update(role="mediater"), "did you mean mediator"),
        (lambda row: row.update(as_tagged="", words="No such words"), "do not stand in the article"),
        (lambda row: row.update(as_tagged="", words=""), "a new row needs"),
        (
            lambda row: row.update(as_tagged=row["as_tagged"].replace('"start": "0"', '"start": "1"'), role="chair"),
            "no longer has this row",
        ),
    ],
)
def test_what_does_not_fit_is_reported(tables, tmp_path, change, note):
    edit(write_sheet(tables, "roles", tmp_path / "roles.csv"), lambda rows: change(rows[0]))
    corrected, outcomes = apply(tables, *read(tmp_path))
    assert len(outcomes) == 1
    assert not outcomes["applied"][0]
    assert note in outcomes["note"][0]
    assert corrected["roles"].equals(tables["roles"])


def test_a_file_no_table_is_called_like_is_reported(tmp_path):
    (tmp_path / "rolls.csv").write_text("a,b\n1,2\n", "utf8")
    corrections, problems = read(tmp_path)
    assert not corrections
    assert "starts with one of" in problems[0]["note"]


def test_label_studio_round_trip(tables, tmp_path):
    tasks_path, config = to_label_studio(tables, tmp_path)
    assert 'value="role: mediator"' in config.read_text("utf8")
    tasks = json.loads(tasks_path.read_text("utf8"))
    task = tasks[0]
    task["annotations"] = [{"result": json.loads(json.dumps(task["predictions"][0]["result"]))}]
    tasks_path.write_text(json.dumps(tasks), "utf8")
    assert from_label_studio(tasks_path) == ([], [])

    result = task["annotations"][0]["result"]
    for item in result:
        if item["type"] == "labels" and item["value"]["labels"] == ["role: host"]:
            item["value"]["labels"] = ["role: chair"]
    result[:] = [item for item in result if not (item["id"].startswith("roles") and "Sweden" in item["id"])]
    start = BODY.index("Sweden")
    new = {
        "id": "x1",
        "from_name": "label",
        "to_name": "text",
        "type": "labels",
        "value": {"start": start, "end": start + 6, "labels": ["role: observer"]},
    }
    cells = {
        **new,
        "from_name": "cells",
        "type": "textarea",
        "value": {"start": start, "end": start + 6, "text": ["actor = Sweden\nstatus = held"]},
    }
    result += [new, cells]
    tasks_path.write_text(json.dumps(tasks), "utf8")
    corrected, outcomes = apply(tables, *from_label_studio(tasks_path))
    assert outcomes["applied"].all(), outcomes["note"].tolist()
    roles = corrected["roles"]
    assert sorted(zip(roles["actor"], roles["role"], strict=True)) == [("Norway", "chair"), ("Sweden", "observer")]


def test_a_label_nobody_knows_is_reported(tables, tmp_path):
    tasks_path, _ = to_label_studio(tables, tmp_path)
    tasks = json.loads(tasks_path.read_text("utf8"))
    bad = {"id": "x", "type": "labels", "value": {"start": 0, "end": 1, "labels": ["colour: red"]}}
    tasks[0]["annotations"] = [{"result": [bad]}]
    tasks_path.write_text(json.dumps(tasks), "utf8")
    corrections, problems = from_label_studio(tasks_path)
    assert not corrections
    assert "no label of ours" in problems[0]["note"]
