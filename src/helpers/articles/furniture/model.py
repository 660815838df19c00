"""The line model: two logistic regressions, the second of which sees what the first thinks of the lines around.

Stacked sequential learning (Cohen & Carvalho, IJCAI 2005). Weights are a small JSON file, trained by
``tests/benchmarks/train_furniture.py``; nothing of the training pages is in it.
"""

import json
from functools import lru_cache

import numpy as np

from helpers.articles.furniture.features import NAMES
from helpers.paths import PACKAGE

STEPS = (1, 2, 3, 4, 6)
WINDOWS = (3, 8, 20)


def second_table(first: np.ndarray, rows: np.ndarray) -> np.ndarray:
    """Feature rows of the second stage: the first stage's opinion here, around, and what it adds up to."""
    n = len(first)
    columns = [first, first * first]
    for step in STEPS:
        for sign in (-1, 1):
            moved = np.zeros(n)
            if n <= step:
                pass
            elif sign < 0:
                moved[step:] = first[: n - step]
            else:
                moved[: n - step] = first[step:]
            columns.append(moved)
    words = np.expm1(rows[:, NAMES.index("words")] * 4)
    mass = first * words
    sums, masses = np.concatenate([[0], np.cumsum(first)]), np.concatenate([[0], np.cumsum(mass)])
    index = np.arange(n)
    for width in WINDOWS:
        low, high = np.maximum(0, index - width), np.minimum(n, index + width + 1)
        columns.append((sums[high] - sums[low]) / (high - low))
        columns.append(np.minimum((masses[high] - masses[low]) / (high - low) / 20, 2))
    total = max(1e-9, masses[-1])
    columns += [masses[:-1] / total, 1 - masses[1:] / total]
    columns += [columns[-2] * columns[-1] * 4]
    # the nearest sure lines of the article above and below, by distance
    for order in (range(n), range(n - 1, -1, -1)):
        away, far = np.zeros(n), 30
        for i in order:
            far = 0 if first[i] > 0.8 and words[i] >= 8 else min(30, far + 1)
            away[i] = far / 30
        columns.append(away)
    return np.column_stack([np.ones(n), *columns, rows[:, 1:]])


@lru_cache(maxsize=1)
def _weights() -> tuple[np.ndarray, np.ndarray, float]:
    raw = json.loads((PACKAGE / "articles" / "furniture" / "weights.json").read_text("utf8"))
    return np.array(raw["first"]), np.array(raw["second"]), raw["threshold"]


def sigmoid(x: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-np.clip(x, -30, 30)))


def article_likelihood(rows: np.ndarray) -> tuple[np.ndarray, float]:
    """How likely each line is the article's (0..1), and from which likelihood on it counts as such."""
    first, second, threshold = _weights()
    opinion = sigmoid(rows @ first)
    return sigmoid(second_table(opinion, rows) @ second), threshold
