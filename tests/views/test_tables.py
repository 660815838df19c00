"""Tables and sentences as HTML: what they may hold, where the evidence stands, nothing of an article as markup."""

import re
from html.parser import HTMLParser

import pandas as pd
import pytest

from helpers.views import findings, tables
from helpers.views.show import Evidence, Sentences, Table

ALLOWED = set(
    "div style table caption thead tbody tr th td details summary blockquote mark footer ul li p em span pre del ins code".split()
)
ATTRIBUTES = {"class", "role", "tabindex", "aria-label", "scope", "id", "title"}


class Reader(HTMLParser):
    """Elements, attributes and text of a piece of HTML; every element is closed."""

    def __init__(self, html: str):
        super().__init__()
        self.names, self.attributes, self.ids, self.text, self.open = set(), set(), [], "", []
        self.feed(html)
        assert not self.open

    def handle_starttag(self, tag, attrs):
        self.names.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.ids += [value for name, value in attrs if name == "id"]
        self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data if self.open[-1:] != ["style"] else ""


def everything(corpus) -> list:
    """Every table and every finding of a corpus."""
    articles, found, roles, claims = corpus.articles(), corpus.chronology(), corpus.roles(), corpus.claims()
    replies, plans, actors = corpus.replies(claims), corpus.plans(found), corpus.actors()
    return [
        tables.loaded(articles), tables.rejected(corpus), tables.copies(articles), tables.furniture(corpus, articles),
        tables.page(corpus, articles), tables.actors(actors), tables.offices(actors, corpus.knowledge),
        tables.chronology(corpus, found), tables.plans(corpus, plans), tables.roles(corpus, roles),
        tables.convened(corpus, roles), tables.tracks(roles, found), tables.strategies(corpus, roles),
        tables.refused(corpus, roles), tables.claims(corpus, claims), tables.replies(corpus, replies),
        tables.contested(corpus, found), tables.well_sourced(corpus, found), tables.corrections(corpus),
        tables.before_after(corpus), findings.used(corpus), findings.corpus(corpus, articles),
        findings.actors(corpus, actors), findings.chronology(corpus, found), findings.plans(corpus, plans),
        findings.roles(corpus, roles), findings.claims(corpus, claims, replies, found),
    ]  # fmt: skip


def test_an_article_of_attacks_is_text_everywhere(attack):
    for item in everything(attack):
        html = item._repr_html_()
        read = Reader(html)
        assert read.names <= ALLOWED and read.attributes <= ATTRIBUTES
        for shown in (html, repr(item)):
            assert not re.search("[\x1b\u202a-\u202e]", shown)
    page = Reader(tables.page(attack, attack.articles())._repr_html_()).text
    assert "<script>document.title='owned'</script> **bold** [click](javascript:alert(1))" in page
    assert "[U+202E]reversed" in page and "␛[31mred" in page


def test_formulas_are_left_alone_by_mathjax(attack):
    html = tables.page(attack, attack.articles())._repr_html_()
    assert "mathjax_ignore" in html and "tex2jax_ignore" in html
    assert not re.search(r"\$(?!</span>)", re.sub(r'="[^"]*"', "", html))  # attributes are not typeset


def test_evidence_opens_on_the_words(sample):
    found = sample.chronology()
    table = tables.chronology(sample, found)
    for row, shown in zip(found.itertuples(), table.rows, strict=True):
        evidence = shown[-1]
        assert evidence.sentence[evidence.start : evidence.end] == sample.body(row.article_id)[row.start : row.end]
        assert row.article in evidence.source
    html = table._repr_html_()
    assert html.count("<details>") == html.count("<mark>") == len(found)


def test_numbers_of_rows_are_those_of_the_timeline(sample):
    assert [row[0] for row in tables.chronology(sample, sample.chronology()).rows] == list(range(1, len(sample.chronology()) + 1))


def test_ids_are_unique_within_a_notebook(sample):
    ids = [name for item in everything(sample) for name in Reader(item._repr_html_()).ids]
    assert len(ids) == len(set(ids)) > 100


def test_a_long_table_is_cut_and_says_so():
    table = tables.table("Many", ("n",), [(n,) for n in range(1000)], most=10)
    assert "990 more rows" in table._repr_html_() and len(table.rows) == 10


@pytest.mark.parametrize("empty", ["", "Nobody came."])
def test_an_empty_table_is_a_sentence(empty):
    html = Table("Guests", ("name",), [], 0, empty)._repr_html_()
    assert "<table" not in html and (empty or "Guests: no row.") in html


def test_marks_stand_where_the_words_are():
    html = Evidence("a <b> c", 2, 5, "x & y").html()
    assert "a <mark>&lt;b&gt;</mark> c" in html and "x &amp; y" in html


def test_sentences_begin_with_a_capital():
    assert Sentences(["no article was seen."]).items == ["No article was seen."]


def test_offices_are_those_of_the_time(sample):
    rows = tables.offices(sample.actors(), sample.knowledge).rows
    assert ("Toivo Klaar", "special representative", "European Union") in {row[:3] for row in rows}
    assert not [row for row in rows if row[4] != "still held" and row[4] < "2020-10"] or all(
        row[0] != "Nikol Pashinyan" for row in rows
    )


def test_findings_count_what_the_tables_hold(sample):
    found = sample.chronology()
    first = findings.chronology(sample, found).items[0]
    assert first.startswith(f"{len(found)} events: ")
    assert (
        f"{sample.seen} inputs seen = {len(sample.tables['articles'])} loaded + "
        in findings.corpus(sample, sample.articles()).items[0]
    )


def test_a_correction_shows_in_before_and_after(sample):
    now = {**sample.tables, "roles": sample.tables["roles"].iloc[1:]}
    changed = type("Changed", (), {"raw": sample.raw, "tables": now, "corrections": pd.DataFrame()})
    rows = {row[0]: row[1:] for row in tables.before_after(changed).rows}
    assert rows["roles"] == (len(now["roles"]) + 1, len(now["roles"]), 0) and rows["events"][2] == 0
