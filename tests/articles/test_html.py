"""HTML: the article and nothing but the article, on pages whose body is known; what the page says of itself."""

import datetime as dt
import re
from collections import Counter

import pytest
from article_material import BODY, html
from page_templates import TEMPLATES, pages

from helpers.articles import load
from helpers.articles.html import Unreadable, extract, metadata


def _shingles(text: str) -> Counter:
    words = re.findall(r"\w+", text)
    return Counter(tuple(words[i : i + 4]) for i in range(len(words) - 3))


def f1(gold: str, found: str) -> float:
    """Of the 4-word shingles of two texts."""
    a, b = _shingles(gold), _shingles(found)
    both = sum((a & b).values())
    return 2 * both / (sum(a.values()) + sum(b.values())) if both else 0.0


@pytest.mark.parametrize("careful", [True, False], ids=["careful", "fast"])
def test_the_article_of_known_pages(careful):
    scores = {kind: [] for kind in TEMPLATES}
    for kind, page, body in pages(3):
        scores[kind].append(f1(body, "\n".join(extract(page, careful=careful).paragraphs)))
    means = {kind: sum(found) / len(found) for kind, found in scores.items()}
    assert sum(means.values()) / len(means) >= (0.96 if careful else 0.9), means
    assert min(means.values()) >= (0.9 if careful else 0.75), means


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ('<meta property="article:published_time" content="2022-05-09T10:00:00+02:00"><meta property="article:modified_time" content="2023-01-01">', "2022-05-09"),
        ('<script type="application/ld+json">{"@type":"NewsArticle","dateModified":"2023-01-01","datePublished":"2022-05-09T10:00:00Z"}</script>', "2022-05-09"),
        ('<meta name="DC.date.issued" content="2022-05-09">', "2022-05-09"),
        ('<meta name="pubdate" content="20220509">', "2022-05-09"),
        ('<meta property="article:modified_time" content="2023-01-01T00:00:00Z">', None),
        ('<meta property="article:published_time" content="tomorrow">', None),
    ],
)  # fmt: skip
def test_the_day_a_page_states(head, day):
    assert metadata(html(head=head)).published == (dt.date.fromisoformat(day) if day else None)


def test_what_a_page_says_of_itself():
    head = '<link rel="canonical" href="https://www.harbour.example/talks"><meta property="og:title" content="Lakeside talks | Harbour Post">'
    about = metadata(html(head=head))
    assert (about.title, about.outlet, about.url) == ("Lakeside talks", "Harbour Post", "https://www.harbour.example/talks")


def test_the_day_in_the_address(tmp_path):
    (tmp_path / "a.html").write_text(html(head='<link rel="canonical" href="https://x.example/news/2022/05/09/talks.html">'))
    for careful in (True, False):
        article = load(tmp_path, careful=careful).articles[0]
        assert (article.published, article.published_basis) == (dt.date(2022, 5, 9), "metadata")


def test_the_headline_is_not_in_the_body():
    assert extract(html(), careful=True).paragraphs == BODY.split("\n\n")


@pytest.mark.parametrize(
    "page", ["<html><body></body></html>", "<html><body><script>var text = 'none';</script></body></html>", "<p>…</p>"]
)
@pytest.mark.parametrize("careful", [True, False])
def test_a_page_without_text_is_said_to_be_one(page, careful):
    with pytest.raises(Unreadable, match="no article text"):
        extract(page, careful=careful)


def test_another_language_is_kept_and_marked(tmp_path):
    text = ["Die Unterhändler beider Länder trafen sich am Montag in der Hauptstadt, um über eine Waffenruhe zu sprechen."] * 4
    (tmp_path / "a.html").write_text(html(text, "Gespräche am See"), "utf-8")
    article = load(tmp_path).articles[0]
    assert article.language == "de" and article.body.count("Waffenruhe") >= 1
