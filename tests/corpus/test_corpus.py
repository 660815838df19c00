"""The corpus: what goes in comes out, the cache changes nothing, queries filter and say where a name is wrong."""

import shutil

import pandas as pd
import pytest

from helpers import Corpus, paths, schema
from helpers.corpus import UnknownName
from helpers.corpus.institutions import Institutions
from helpers.exports.records import records

ARTICLE = "Oslo, 3 March 2021 - Norway hosted talks between {a} and {b} on Tuesday. Norway mediated the talks.\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("GOOD_OFFICES_CACHE", str(tmp_path / "cache"))
    source = tmp_path / "articles"
    source.mkdir()
    (source / "one.txt").write_text(ARTICLE.format(a="Chad", b="Sudan"), "utf8")
    (source / "two.txt").write_text(ARTICLE.format(a="Mali", b="Niger"), "utf8")
    (source / "empty.txt").write_text("", "utf8")
    return source


def same(a: Corpus, b: Corpus) -> None:
    for table in schema.TABLES:
        pd.testing.assert_frame_equal(a.tables[table], b.tables[table])


def test_every_input_is_loaded_or_rejected(folder):
    corpus = Corpus.tag(folder, progress=False)
    assert (len(corpus.tables["articles"]), len(corpus.tables["rejected"]), corpus.seen) == (2, 1, 3)


def test_the_cache_gives_the_same_tables_and_sees_a_changed_file(folder, monkeypatch):
    first = Corpus.tag(folder, progress=False)
    calls = []
    monkeypatch.setattr("helpers.engine.tag_all", lambda *a, **k: calls.append(1))
    same(first, Corpus.tag(folder, progress=False))
    assert not calls, "an unchanged corpus was tagged again"
    monkeypatch.undo()
    (folder / "two.txt").write_text(ARTICLE.format(a="Kenya", b="Somalia"), "utf8")
    assert "Kenya" in set(Corpus.tag(folder, progress=False).tables["mentions"]["name"])


def test_a_damaged_cache_is_made_anew(folder):
    first = Corpus.tag(folder, progress=False)
    for path in paths.cache().rglob("events.parquet"):
        path.write_bytes(b"PAR1 no table")
    same(first, Corpus.tag(folder, progress=False))


def test_two_processes_give_the_rows_of_one(folder, monkeypatch):
    for i in range(6):
        shutil.copy(folder / "one.txt", folder / f"copy{i}.txt")
    monkeypatch.setattr("helpers.engine.BATCH_CHARACTERS", 100)
    same(Corpus.tag(folder, cache=False, workers=1, progress=False), Corpus.tag(folder, cache=False, workers=2, progress=False))


def test_a_cluster_only_has_to_map(folder):
    batches = []

    def mapper(function, work):
        batches.append(len(work))
        return [function(batch) for batch in work]

    from helpers import engine
    from helpers.articles import load

    articles = load(folder).articles
    assert engine.tag_all(articles, mapper=mapper, progress=False) == engine.tag_all(articles, progress=False)
    assert batches


def test_an_article_that_breaks_the_tagger_is_rejected_and_the_rest_is_kept(folder, monkeypatch):
    from helpers import engine

    tag = engine.tag

    def breaks(article, known):
        if article.path == "one.txt":
            raise IndexError("a fault of the tagger")
        return tag(article, known)

    monkeypatch.setattr(engine, "tag", breaks)
    corpus = Corpus.tag(folder, cache=False, progress=False)
    assert list(corpus.tables["articles"]["path"]) == ["two.txt"]
    assert "a fault of the tagger" in corpus.tables["rejected"].set_index("path").loc["one.txt", "reason"]
    assert corpus.seen == 3


def test_other_languages_are_kept_and_not_tagged(tmp_path):
    (tmp_path / "de.txt").write_text(
        "Oslo hat am Dienstag die Gespräche zwischen Tschad und Sudan ausgerichtet. Die Regierung in Oslo vermittelte, "
        "und beide Seiten einigten sich auf eine Waffenruhe, die am Mittwoch in Kraft treten soll.\n",
        "utf8",
    )
    corpus = Corpus.tag(tmp_path, cache=False, progress=False)
    assert list(corpus.tables["articles"]["language"]) == ["de"]
    assert corpus.tables["mentions"].empty


def test_offsets_point_at_the_words(sample):
    bodies = sample.tables["articles"].set_index("article_id")["body"]
    for table in ("mentions", "times", "events", "roles", "claims"):
        rows = sample.tables[table]
        assert len(rows)
        for row in rows.itertuples():
            assert 0 <= row.start < row.end <= len(bodies[row.article_id])
            assert bodies[row.article_id][row.start : row.end].strip()


def test_evidence_marks_the_words_of_a_row_inside_their_sentence(sample):
    for table in ("mentions", "events", "roles"):
        for row in sample.tables[table].itertuples():
            sentence, start, end = sample.evidence(row)
            assert sentence[start:end] == sample.body(row.article_id)[row.start : row.end]


def test_chronology_filters_by_period_actor_and_third_party(sample):
    everything = sample.chronology()
    assert len(everything) == len(sample.tables["incidents"])
    year = sample.chronology(start="2021", end="2021")
    assert len(year) and (year["date_begin"] <= pd.Timestamp("2021-12-31")).all()
    assert (year["date_end"] >= pd.Timestamp("2021-01-01")).all()
    mediated = sample.chronology(mediator="Russia")
    russians = "|".join(Institutions(sample.tables).acting_for(["Russia"]))
    assert "Vladimir Putin" in russians
    assert len(mediated) and mediated["third_parties"].str.contains(russians).all()
    assert sample.chronology(start="1900", end="1901").empty


def test_roles_of_an_institution_include_its_envoys(sample):
    rows = sample.roles("EU")
    assert set(rows["actor"]) >= {"European Union", "Toivo Klaar"}
    assert not set(sample.roles(parties=False)["role"]) & {"party"}
    assert set(sample.roles(role="host; mediator")["role"]) == {"host", "mediator"}


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda c: c.roles("European Onion"), "European Union"),
        (lambda c: c.roles(role="mediater"), "mediator"),
        (lambda c: c.chronology(status="hapened"), "occurred"),
        (lambda c: c.actors(kind="country"), "state"),
        (lambda c: c.sheet("rolls", "x.csv"), "roles"),
        (lambda c: c.export("x", "gexff"), "gexf"),
        (lambda c: c.roles("Alyev"), "did you mean Ilham Aliyev"),
    ],
)
def test_a_wrong_name_is_told_with_the_nearest_valid_ones(sample, call, says, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ValueError, match=says):
        call(sample)


def test_unknown_name_is_a_value_error():
    assert issubclass(UnknownName, ValueError)


def test_corrections_are_applied_and_kept_apart_from_what_was_tagged(folder, tmp_path):
    corpus = Corpus.tag(folder, progress=False, corrections=None)
    sheets = tmp_path / "corrections"
    path = corpus.sheet("mentions", sheets / "mentions.csv")
    path.write_text(path.read_text("utf-8-sig").replace("Norway,state", "Kingdom of Norway,state", 1), "utf-8-sig")
    corrected = Corpus.tag(folder, progress=False, corrections=sheets)
    assert list(corrected.corrections["applied"]) == [True]
    assert "Kingdom of Norway" in set(corrected.tables["mentions"]["name"])
    assert "Kingdom of Norway" not in set(corrected.raw["mentions"]["name"])


def test_the_actors_of_the_notebooks_are_those_of_the_json_lines(folder):
    (folder / "three.txt").write_text(
        "Russian President Vladimir Putin met a Danish singer. He then flew to Peru. Chad's envoys were there.\n", "utf8"
    )
    corpus = Corpus.tag(folder, progress=False)
    told: dict[str, set[str]] = {}
    for record in records(corpus.tables):
        for actor in record["actors"]:
            told.setdefault(actor["name"], set()).update(actor["surface"])
    found = corpus.actors()
    assert {row.name: set(row.surfaces.split(", ")) for row in found.itertuples(index=False)} == told
    assert {"Vladimir Putin", "Chad", "Norway"} <= set(told)
    assert not {"Russia", "Denmark", "Peru"} & set(told)
