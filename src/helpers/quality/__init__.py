"""How good the tagging is: predictions against gold, with intervals, and how far two annotators agree."""

from helpers.quality.agreement import agreement, alpha
from helpers.quality.corpus import annotated_by_machine, matched
from helpers.quality.gold import Gold, digest, load_gold
from helpers.quality.score import Result, misses, score

__all__ = ["Gold", "Result", "agreement", "alpha", "annotated_by_machine", "digest", "load_gold", "matched", "misses", "score"]
