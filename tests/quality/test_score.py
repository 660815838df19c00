"""The scorer itself: gold against gold is perfect, against nothing is zero, and each kind of slip costs what it should."""

import copy

import pytest

from helpers.quality import Gold, load_gold, misses, score
from helpers.quality.score import compatible, days

GOLD = load_gold()


def as_predictions(gold: list[Gold]) -> list[dict]:
    out = []
    for article in gold:
        rows = copy.deepcopy(article.annotations)
        rows["times"] = [{**row, "text": row["words"]} for row in rows["times"]]
        out.append({**rows, "published": article.published})
    return out


def test_gold_against_itself_is_perfect():
    assert {result.f1 for result in score(GOLD, as_predictions(GOLD), draws=0).values()} == {1.0}
    assert misses(GOLD, as_predictions(GOLD)) == []


def test_nothing_predicted_finds_nothing():
    results = score(GOLD, [{} for _ in GOLD], draws=0)
    assert all(results[m].recall == 0 for m in ("actors", "events", "third-party roles", "claims", "times, extent"))


@pytest.mark.parametrize(
    ("key", "change", "measure", "falls"),
    [
        ("events", {"status": "denied"}, "event status", "f1"),
        ("events", {"date": "1850"}, "events", "recall"),
        ("actors", {"name": "Atlantis"}, "actors", "precision"),
        ("times", {"value": "1850"}, "times, value", "f1"),
        ("roles", {"status": "offered"}, "third-party roles", "f1"),
        ("claims", {"speaker": "Atlantis"}, "claims", "recall"),
    ],
)
def test_a_slip_costs(key, change, measure, falls):
    predicted = as_predictions(GOLD)
    for article in predicted:
        for row in article[key]:
            if row.get("role") != "party":
                row.update(change)
    assert getattr(score(GOLD, predicted, draws=0)[measure], falls) < 0.5


def test_intervals_are_seeded_and_hold_the_figure():
    predicted = as_predictions(GOLD)
    for article in predicted[::2]:
        article["events"] = []
    first, second = score(GOLD, predicted)["events"], score(GOLD, predicted)["events"]
    assert first == second
    assert first.low <= first.f1 <= first.high < 1


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("2022-03-31", "2022-03", True),
        ("2022-W12", "2022-03-23", True),
        ("2022-W12", "2022-03-28", False),
        ("2022-03-30/2022-04-02", "2022-04-01", True),
        ("2022", None, False),
        (None, None, True),
        ("2022-12", "2022-12-31", True),
        ("last week", "2022", False),
    ],
)
def test_compatible_dates(a, b, same):
    assert compatible(a, b) is same


def test_days_of_a_december_and_a_year():
    assert str(days("2022-12")[1]) == "2022-12-31"
    assert [str(day) for day in days("2024")] == ["2024-01-01", "2024-12-31"]
