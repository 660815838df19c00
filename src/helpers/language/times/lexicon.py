"""The words of temporal expressions, read once from the lexicon file."""

import tomllib
from functools import lru_cache

from helpers.paths import PACKAGE


@lru_cache(maxsize=1)
def words() -> dict:
    """Tables of ``knowledge/lexicon/times.toml`` by name."""
    return tomllib.loads((PACKAGE / "knowledge" / "lexicon" / "times.toml").read_text("utf8"))
