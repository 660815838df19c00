"""The line model: two sets of boosted trees, the second of which sees what the first thinks of the lines around.

Stacked sequential learning (Cohen & Carvalho, IJCAI 2005) over gradient-boosted trees. The trees are a JSON file of feature
numbers and limits, trained by ``tests/benchmarks/train_furniture.py``; no text of the training pages is in it.
"""

import json
from functools import lru_cache

import numpy as np

from helpers.articles.furniture.features import NAMES, best_stretch
from helpers.paths import PACKAGE

STEPS = (1, 2, 3, 4, 6)
WINDOWS = (3, 8, 20)
_BLOCK_ROWS = 100  # what all trees make of so many rows stays in the processor's cache: a long page takes an eighth of the time


class Trees:
    """Boosted trees as flat arrays. In the file a child below 0 is leaf ``-1 - child``; a row goes left where its value is
    <= the limit. Here leaves are nodes that lead to themselves, so that all rows go down all trees in step."""

    def __init__(self, raw: dict) -> None:
        nodes, leaves = len(raw["feature"]), len(raw["leaf"])
        ends = list(range(nodes, nodes + leaves))
        sides = [[child if child >= 0 else nodes - 1 - child for child in raw[side]] + ends for side in ("left", "right")]
        self.feature = np.array(raw["feature"] + [0] * leaves, dtype=np.int32)
        self.limit = np.array(raw["limit"] + [np.inf] * leaves)
        self.children = np.array(sides, dtype=np.int32).T.ravel().copy()
        self.value = np.array([0.0] * nodes + raw["leaf"])
        self.root = np.array(raw["root"], dtype=np.int32)
        self.depth, level = 0, self.root[self.root < nodes]
        while len(level):
            self.depth += 1
            level = np.concatenate([self.children[2 * level], self.children[2 * level + 1]])
            level = level[level < nodes]

    def margin(self, rows: np.ndarray) -> np.ndarray:
        """Sum of the leaves each row ends in: log-odds, one a row."""
        blocks = [self._margin(rows[i : i + _BLOCK_ROWS]) for i in range(0, len(rows), _BLOCK_ROWS)]
        return np.concatenate(blocks) if blocks else np.zeros(0)

    def _margin(self, rows: np.ndarray) -> np.ndarray:
        n, trees, columns = len(rows), len(self.root), rows.shape[1]
        values = np.ascontiguousarray(rows).ravel()
        at = np.tile(self.root, n)  # the node each (row, tree) stands at
        base = np.repeat(np.arange(0, n * columns, columns, dtype=np.int32), trees)
        for _ in range(self.depth):
            right = values.take(base + self.feature.take(at)) > self.limit.take(at)
            at = self.children.take(2 * at + right)
        return self.value.take(at).reshape(n, trees).sum(axis=1)


def _shifted(values: np.ndarray, step: int) -> np.ndarray:
    moved = np.zeros(len(values))
    if abs(step) < len(values):
        if step < 0:
            moved[-step:] = values[:step]
        else:
            moved[:-step] = values[step:]
    return moved


def _barrier(gain: np.ndarray, begin: int, end: int) -> np.ndarray:
    """How much furniture, in a stretch, lies between each line and the article's core (0 inside of it)."""
    out = np.zeros(len(gain))
    for order in (range(end, len(gain)), range(begin - 1, -1, -1)):
        running = highest = 0.0
        for i in order:
            running = max(0.0, running - gain[i])
            highest = max(highest, running)
            out[i] = highest
    return out


def second_table(first: np.ndarray, rows: np.ndarray) -> np.ndarray:
    """Feature rows of the second stage: the first stage's opinion here, around, and what it adds up to."""
    n = len(first)
    words = rows[:, NAMES.index("words")]
    index = np.arange(n)
    columns = [first, *(_shifted(first, sign * step) for step in STEPS for sign in (-1, 1))]
    mass = first * np.minimum(words, 80)
    sums, masses = np.concatenate([[0], np.cumsum(first)]), np.concatenate([[0], np.cumsum(mass)])
    for width in WINDOWS:
        low, high = np.maximum(0, index - width), np.minimum(n, index + width + 1)
        columns.append((sums[high] - sums[low]) / (high - low))
        columns.append((masses[high] - masses[low]) / (high - low))
    columns.append((sums[index + 1] - sums[np.maximum(0, index - 4)]) / 5)
    columns.append((sums[np.minimum(n, index + 5)] - sums[index]) / 5)
    total = max(1e-9, masses[-1])
    columns += [masses[:-1] / total, 1 - masses[1:] / total, np.full(n, np.log1p(total))]
    # the nearest sure lines of the article above and below, by distance
    sure = (first > 0.8) & (words >= 8)
    for flags, turn in ((sure, 1), (sure[::-1], -1)):
        last = np.maximum.accumulate(np.where(flags, index, -30))
        columns.append(np.minimum(index - last, 30)[::turn])
    # the best stretch by what the first stage thinks, and what stands between it and a line
    for line, power in ((0.4, 0.5), (0.5, 1.0)):
        gain = (first - line) * np.log1p(words) ** power
        begin, end = best_stretch(gain)
        columns += [(index >= begin) & (index < end), index - begin, end - index, _barrier(gain, begin, end)]
    block = np.cumsum(np.concatenate([[0], rows[1:, _BLOCK] != rows[:-1, _BLOCK]]))
    columns.append((np.bincount(block, mass) / np.maximum(1, np.bincount(block, np.minimum(words, 80))))[block])
    return np.column_stack([*columns, rows])


_BLOCK = NAMES.index("block_score")


@lru_cache(maxsize=1)
def _model() -> tuple[Trees, Trees, float]:
    raw = json.loads((PACKAGE / "articles" / "furniture" / "weights.json").read_text("utf8"))
    return Trees(raw["first"]), Trees(raw["second"]), raw["threshold"]


def sigmoid(x: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-np.clip(x, -30, 30)))


def article_likelihood(rows: np.ndarray) -> tuple[np.ndarray, float]:
    """How likely each line is the article's (0..1), and from which likelihood on it counts as such."""
    first, second, threshold = _model()
    return sigmoid(second.margin(second_table(sigmoid(first.margin(rows)), rows))), threshold
