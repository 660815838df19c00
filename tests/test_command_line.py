"""The command line: files written, one clear sentence where something is wrong."""

import json

import pandas as pd
import pytest

from helpers import paths
from helpers.__main__ import main

SAMPLE = str(paths.data() / "sample")


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("GOOD_OFFICES_CACHE", str(tmp_path / "cache"))


def test_load_writes_the_three_tables_of_loading(tmp_path, capsys):
    assert main(["load", SAMPLE, "--out", str(tmp_path)]) == 0
    assert {path.name for path in tmp_path.glob("*.csv")} == {"articles.csv", "rejected.csv", "furniture.csv"}
    assert "seen = " in capsys.readouterr().out


def test_tag_writes_parquet_that_pandas_reads(tmp_path):
    assert main(["tag", SAMPLE, "--out", str(tmp_path), "--format", "parquet", "--conflict", "armenia-azerbaijan"]) == 0
    roles = pd.read_parquet(tmp_path / "roles.parquet")
    assert {"actor", "role", "status", "start", "end"} <= set(roles.columns) and len(roles)


def test_jsonl_has_the_form_of_tag_text(tmp_path):
    assert main(["tag", SAMPLE, "--out", str(tmp_path), "--format", "jsonl"]) == 0
    records = [json.loads(line) for line in (tmp_path / "articles.jsonl").open(encoding="utf8")]
    assert len(records) >= 16
    for record in records:
        assert set(record) == {
            "article_id", "path", "title", "published", "published_basis", "published_interval", "body", "actors", "times",
            "events", "roles", "claims",
        }  # fmt: skip
        for row in record["events"]:
            assert record["body"][row["start"] : row["end"]] == row["surface"]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["tag", "no/such/folder", "--out", "out"], "no file or folder"),
        (["tag", SAMPLE, "--out", "out", "--conflict", "armenia-azerbaidjan"], "armenia-azerbaijan"),
        (["tag", SAMPLE, "--out", "out", "--format", "parket"], "parquet"),
        (["load", SAMPLE, "--out", "out", "--column", "headline"], "FIELD=NAME"),
        (["tag", SAMPLE, "--out", "out", "--no-cache", "--workers", "0"], "1 or more"),
    ],
)
def test_a_mistake_is_one_sentence_and_exit_code_1(arguments, says, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert main(arguments) == 1
    error = capsys.readouterr().err
    assert says in error
    assert error.count("\n") == 1
