"""How good the tagging is: predictions against gold, with intervals, and how far two annotators agree."""

from helpers.quality.gold import Gold, digest, load_gold
from helpers.quality.score import Result, misses, score

__all__ = ["Gold", "Result", "digest", "load_gold", "misses", "score"]
