"""Words of names, read once: what makes a capitalised phrase an organisation, a place, a person."""

import tomllib
from functools import lru_cache
from typing import Any

from helpers.paths import PACKAGE


@lru_cache(maxsize=1)
def table() -> dict[str, dict[str, Any]]:
    """``knowledge/lexicon/names.toml``, lists as frozensets."""
    raw = tomllib.loads((PACKAGE / "knowledge" / "lexicon" / "names.toml").read_text("utf8"))
    return {section: {key: frozenset(value) for key, value in rows.items()} for section, rows in raw.items()}
