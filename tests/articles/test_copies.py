"""Wire copies of invented stories: whole, cut, an excerpt, reordered, with another lead or headline; and what is no copy."""

import datetime as dt
import random
from collections import defaultdict

import pytest
from article_material import story

from helpers.articles import copies
from helpers.articles.article import Article

DAY = dt.date(2022, 3, 1)


def _article(name: str, paragraphs: list[str], day: dt.date | None = DAY) -> Article:
    return Article(name, name, "text", "\n\n".join(paragraphs), published=day)


def variants(paragraphs: list[str], dice: random.Random) -> dict[str, list[str]]:
    """What desks make of a story."""
    quarter = max(2, round(len(paragraphs) * 0.25))
    at = dice.randrange(len(paragraphs) - quarter + 1)
    return {
        "excerpt": paragraphs[at : at + quarter],
        "cut": paragraphs[: round(len(paragraphs) * 0.6)],
        "reordered": dice.sample(paragraphs, len(paragraphs)),
        "reworded lead": ["The desk of a local paper opens with words of its own on what was said that day.", *paragraphs[1:]],
        "other headline": ["ANOTHER HEADLINE OVER IT", *paragraphs],
    }


def test_variants_are_found_and_nothing_else():
    dice = random.Random(4)
    articles, group = [], {}
    for number in range(120):
        paragraphs = story(number)
        day = DAY + dt.timedelta(days=dice.randrange(200))
        made = {"original": paragraphs, **variants(paragraphs, dice)}
        for kind, text in made.items():
            name = f"{number} {kind}"
            group[name] = number
            articles.append(_article(name, text, day + dt.timedelta(days=0 if kind == "original" else dice.randrange(3))))
    dice.shuffle(articles)
    copies.mark(articles)
    source = {a.article_id: a.copy_of or a.article_id for a in articles}
    found, right, marked = defaultdict(list), 0, 0
    for article in articles:
        number, kind = article.article_id.split(" ", 1)
        if kind != "original":
            found[kind].append(source[article.article_id] == source[f"{number} original"])
        if article.copy_of:
            marked += 1
            right += group[article.copy_of] == group[article.article_id]
    assert {kind: sum(hits) / len(hits) >= 0.95 for kind, hits in found.items()} == dict.fromkeys(found, True)
    assert right / marked >= 0.95


def test_the_earliest_is_the_original_and_the_longest_of_a_day():
    text = story(1)
    later, first, short = _article("later", text, DAY + dt.timedelta(2)), _article("first", text), _article("short", text[:9])
    undated = _article("undated", text, None)
    articles = [later, short, undated, first]
    copies.mark(articles)
    assert [a.copy_of for a in articles] == ["first", "first", "first", None]


@pytest.mark.parametrize(
    ("one", "other", "copied"),
    [
        (_article("a", story(1)), _article("b", story(1), DAY + dt.timedelta(9)), True),
        (_article("a", story(1)), _article("b", story(1), DAY + dt.timedelta(40)), False),  # printed anew next month
        (_article("a", story(1)), _article("b", story(1)[:3] + story(2)), False),  # a quoted stretch, a story of its own
        (_article("a", story(1, 2)), _article("b", [p for n in range(1, 14) for p in story(n, 2)]), False),  # a digest of the day
        (_article("a", ["Talks held."]), _article("b", ["Talks held."]), False),  # too short to tell
        (_article("a", []), _article("b", []), False),
    ],
)
def test_what_is_a_copy(one, other, copied):
    copies.mark([one, other])
    assert (other.copy_of is not None or one.copy_of is not None) is copied


def test_an_interval_is_near_what_it_touches():
    one, other = _article("a", story(1), None), _article("b", story(1))
    one.published_begin, one.published_end = DAY - dt.timedelta(60), DAY - dt.timedelta(5)
    copies.mark([one, other])
    assert other.copy_of == "a"
    other.copy_of, one.published_end = None, DAY - dt.timedelta(20)
    copies.mark([one, other])
    assert other.copy_of is None


def test_a_story_printed_everywhere_is_one_source():
    articles = [_article(f"{n:03}", story(1) if n % 2 else story(1)[:8]) for n in range(200)]
    copies.mark(articles)
    assert sum(a.copy_of is None for a in articles) == 1


def test_typography_and_case_do_not_matter():
    text = story(5)
    other = [p.upper().replace(",", " –").replace(" ", "  ") for p in text]
    articles = [_article("a", text), _article("b", other)]
    copies.mark(articles)
    assert [a.copy_of for a in articles] == ["b", None]  # of a day, the longest is the first


def test_no_articles():
    copies.mark([])
