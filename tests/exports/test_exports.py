"""Each format read back by a reader of its own."""

import json

import bibtexparser
import icalendar
import networkx as nx
import pandas as pd
import pytest

from helpers import schema
from helpers.exports import FORMATS, export


def test_csv_reads_back_and_no_cell_is_a_formula(tables, tmp_path):
    export(tables, tmp_path, "csv")
    for name in schema.TABLES:
        table = pd.read_csv(tmp_path / f"{name}.csv", encoding="utf-8-sig", dtype=str)
        assert list(table.columns) == schema.columns(name)
        assert len(table) == len(tables[name])
    assert pd.read_csv(tmp_path / "articles.csv")["path"][0] == "'=cmd"
    assert pd.read_csv(tmp_path / "events.csv")["participants"][0] == "Norway; Aland; Bora"


def test_parquet_reads_back_the_same(tables, tmp_path):
    export(tables, tmp_path, "parquet")
    back = pd.read_parquet(tmp_path / "events.parquet")
    assert back["event_id"].tolist() == ["a1:e1"]
    assert list(back["participants"][0]) == ["Norway", "Aland", "Bora"]
    assert str(back["date_begin"][0].date()) == "2021-05-03"


def test_plover_keeps_mediation_visible(tables, tmp_path):
    (path,) = export(tables, tmp_path, "plover")
    (record,) = map(json.loads, path.read_text("utf8").splitlines())
    assert (record["event_type"], record["cameo"]) == ("CONSULT", "046")
    assert record["third_parties"] == [{"actor": "Norway", "role": "host", "status": "held"}]
    assert record["source"] == ["Aland", "Bora"]
    assert record["text"].startswith("Norway hosted")


def test_web_annotations_select_the_words(tables, tmp_path):
    (path,) = export(tables, tmp_path, "webannotation")
    page = json.loads(path.read_text("utf8"))
    body = tables["articles"]["body"][0]
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert page["total"] == len(page["first"]["items"]) == 5
    for item in page["first"]["items"]:
        position, quote = item["target"]["selector"]
        assert body[position["start"] : position["end"]] == quote["exact"]
        at = body.index(quote["prefix"] + quote["exact"] + quote["suffix"])
        assert at + len(quote["prefix"]) == position["start"]


def test_gexf_reads_back_as_the_same_network(tables, tmp_path):
    (path,) = export(tables, tmp_path, "gexf")
    network = nx.read_gexf(path)
    assert set(network) == {"Norway", "Aland", "Bora"}
    assert network.edges["Norway", "Aland"]["weight"] == 1
    assert network.nodes["Norway"]["role_host"] == 1


def test_timeline_slides_hold_text_not_markup(tables, tmp_path):
    (path,) = export(tables, tmp_path, "timelinejs")
    (slide,) = json.loads(path.read_text("utf8"))["events"]
    assert slide["start_date"] == {"year": 2021, "month": 5, "day": 3}
    assert "<script>" not in slide["text"]["text"]
    assert "&lt;script&gt;" in slide["text"]["text"]


def test_icalendar_parses_and_ends_the_day_after(tables, tmp_path):
    (path,) = export(tables, tmp_path, "icalendar")
    (entry,) = icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    assert str(entry.decoded("dtstart")) == "2021-05-03"
    assert str(entry.decoded("dtend")) == "2021-05-04"
    assert entry["status"] == "CONFIRMED"
    assert entry["location"] == "Oslo"


def test_bibtex_parses_with_every_special_character(tables, tmp_path):
    (path,) = export(tables, tmp_path, "bibtex")
    reader = bibtexparser.bparser.BibTexParser(ignore_nonstandard_types=False)
    (entry,) = bibtexparser.loads(path.read_text("utf8"), parser=reader).entries
    assert entry["ID"] == "a1"
    assert entry["title"].startswith(r"100 \% of \{talks\} <b>\& \$x\_1\$")
    assert entry["date"] == "2021-05-04"


@pytest.mark.parametrize("format", sorted(FORMATS))
def test_the_same_tables_give_the_same_bytes(tables, tmp_path, format):
    first = {path.name: path.read_bytes() for path in export(tables, tmp_path / "one", format)}
    assert first == {path.name: path.read_bytes() for path in export(tables, tmp_path / "two", format)}


@pytest.mark.parametrize("format", sorted(FORMATS))
def test_an_empty_corpus_exports(tmp_path, format):
    empty = {name: schema.frame(name) for name in schema.TABLES}
    assert export(empty, tmp_path, format)


def test_an_unknown_format_is_told_the_nearest():
    with pytest.raises(ValueError, match="did you mean gexf"):
        export({}, "unused", "gefx")
