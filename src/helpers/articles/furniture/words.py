"""What the words of a line say of it, whatever its place: common words and word pairs have weights.

Logistic regression, trained with the trees, over the words of short and of long lines apart (a *share* of three words is a button, in a long line it
may be stock); rare words have no weight, so nothing of a training page can be read from the list.
"""

import json
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise, repeat

from helpers.paths import PACKAGE

SHORT = 6  # words
_WORD = re.compile(r"\w+")


@lru_cache(maxsize=8192)  # several steps ask it of each line of a page
def word_count(line: str) -> int:
    """How many words a line has."""
    return len(_WORD.findall(line))


@lru_cache(maxsize=1)
def _weights() -> dict[str, dict[str, float]]:
    return json.loads((PACKAGE / "articles" / "furniture" / "words.json").read_text("utf8"))


def terms(low: Sequence[str]) -> tuple[str, list[str]]:
    """Which list a line's lower-case words are looked up in, and the terms: words, pairs of them, and how a
    long line begins."""
    pairs = list(map("_".join, pairwise(low[:60])))
    if len(low) <= SHORT:
        return "short", [*low, *pairs, f"={' '.join(low)}"]
    return "long", [*low[:60], *pairs, f"^{low[0]}", f"^{pairs[0]}"]


def weigh(which: str, found: Sequence[str], weights: Mapping[str, Mapping[str, float]]) -> float:
    """Log-odds of a line by its terms alone."""
    known = weights[which]
    return known["*"] + sum(map(known.get, found, repeat(0.0))) / len(found) ** 0.5


def line_score(low: Sequence[str]) -> float:
    """Above 0 where the words are those of articles, below where they are those of furniture."""
    return weigh(*terms(low), _weights()) if low else 0.0
