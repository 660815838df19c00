"""Reads ``offices_words.toml``: which words name an office, rank or honorific, and the level each stands for."""

import tomllib
from pathlib import Path

from helpers.knowledge.model import KnowledgeError, Title
from helpers.knowledge.tables import FACTS
from helpers.schema import LEVELS

KINDS = ("office", "rank", "honorific", "religious", "role")


def read(folder: Path = FACTS) -> list[Title]:
    """Every office word with its office; KnowledgeError where a title is incomplete or a word stands twice."""
    path = folder / "offices_words.toml"
    seen: dict[str, str] = {}
    titles = []
    for item in tomllib.loads(path.read_text(encoding="utf-8"))["title"]:
        office, level, kind = item.get("office", ""), item.get("level", ""), item.get("kind", "office")
        if not office or level not in (*LEVELS, "") or kind not in KINDS:
            raise KnowledgeError(f"{path.name}, title {office!r}: office, level or kind is missing or unknown")
        for words in dict.fromkeys([*([] if kind == "honorific" else [office]), *item.get("words", [])]):
            if words in seen:
                raise KnowledgeError(f"{path.name}, title {office!r}: {words!r} already means {seen[words]!r}")
            seen[words] = office
            titles.append(Title(words, office, level, kind))
    return titles
