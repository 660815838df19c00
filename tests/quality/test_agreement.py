"""Krippendorff's alpha against a worked example of his, and its limits."""

import copy

import pytest

from helpers.quality import load_gold
from helpers.quality.agreement import agreement, alpha


def test_the_worked_example_of_two_observers():
    # Krippendorff, "Computing Krippendorff's alpha-reliability" (2011), section B: two observers, twelve units, nominal
    first = "a a b b d c c c e d d a".split()
    second = "b a b b b c c c e d d d".split()
    assert alpha(zip(first, second, strict=True)) == pytest.approx(0.692, abs=0.0005)


def test_the_worked_example_with_missing_values():
    # the same, section C: four observers, some units not coded by all
    rows = [
        "1 2 3 3 2 1 4 1 2 . . .",
        "1 2 3 3 2 2 4 1 2 5 . 3",
        ". 3 3 3 2 3 4 2 2 5 1 .",
        "1 2 3 3 2 4 4 1 2 5 1 .",
    ]
    units = [[value for value in unit if value != "."] for unit in zip(*(row.split() for row in rows), strict=True)]
    assert alpha(units) == pytest.approx(0.743, abs=0.0005)


def test_perfect_undefined_and_opposed():
    assert alpha([("x", "x"), ("y", "y")]) == 1
    assert alpha([("x", "x"), ("x", "x")]) is None
    assert alpha([]) is None
    assert alpha([("x", "y"), ("y", "x")]) < 0


def test_gold_with_itself_agrees_and_a_changed_status_shows():
    gold = load_gold()
    assert {value for value, _ in agreement(gold, gold).values() if value is not None} == {1.0}
    other = copy.deepcopy(gold)
    for article in other:
        for event in article.annotations["events"][::2]:
            event["status"] = "denied"
    assert agreement(gold, other)["event status"][0] < 0.6


def test_no_article_in_common():
    gold = load_gold()
    with pytest.raises(ValueError, match="no article in common"):
        agreement(gold[:1], gold[1:])
