"""Quality cannot slip unseen: figures on the project's own gold against floors that only rise.

``accuracy_floors.json`` holds, beside a digest of gold and sample, the least each figure may be. After an improvement raise
the floors with ``python tests/quality/test_accuracy_gate.py``; it never lowers one.
"""

import hashlib
import json
from pathlib import Path

import pytest

import helpers
from helpers import paths
from helpers.quality import digest, load_gold, score

FLOORS = Path(__file__).with_name("accuracy_floors.json")
SAMPLE = paths.data() / "sample"


def corpus_digest() -> str:
    texts = hashlib.sha256(b"\0".join(path.read_bytes() for path in sorted(SAMPLE.glob("*.txt"))))
    return hashlib.sha256((digest() + texts.hexdigest()).encode()).hexdigest()


def figures() -> dict[str, dict[str, float]]:
    """measure -> precision, recall, F1 in percent, of the tagging of the sample pages as they are scraped."""
    gold = load_gold()
    predicted = [helpers.tag_text((SAMPLE / article.article).read_text("utf8")) for article in gold]
    results = score(gold, predicted, draws=0)
    return {name: {"precision": 100 * r.precision, "recall": 100 * r.recall, "f1": 100 * r.f1} for name, r in results.items()}


@pytest.fixture(scope="module")
def measured() -> dict[str, dict[str, float]]:
    return figures()


def test_floors_belong_to_this_gold():
    assert json.loads(FLOORS.read_text("utf8"))["digest"] == corpus_digest(), (
        "sample or gold changed: measure again and say in the commit why"
    )


@pytest.mark.parametrize("measure", sorted(json.loads(FLOORS.read_text("utf8"))["floors"]) if FLOORS.exists() else [])
def test_no_figure_falls_below_its_floor(measured, measure):
    floors = json.loads(FLOORS.read_text("utf8"))["floors"][measure]
    row = measured[measure]
    below = {kind: (round(row[kind], 1), floor) for kind, floor in floors.items() if row[kind] < floor}
    assert not below, f"{measure}: (measured, floor) {below}"


def raise_floors() -> None:
    """Write floors half a point under what is measured now, never below what they were for the same gold."""
    old = json.loads(FLOORS.read_text("utf8")) if FLOORS.exists() else {}
    kept = old.get("floors", {}) if old.get("digest") == corpus_digest() else {}
    floors = {
        measure: {kind: max(kept.get(measure, {}).get(kind, 0), round(value - 0.5, 1)) for kind, value in row.items()}
        for measure, row in figures().items()
    }
    FLOORS.write_text(json.dumps({"digest": corpus_digest(), "floors": floors}, indent=1) + "\n", "utf8")


if __name__ == "__main__":
    raise_floors()
