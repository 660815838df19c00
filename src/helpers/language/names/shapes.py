"""How names are written: the shapes of capitalised phrases, and what does not belong to a name at their edges."""

import re
from collections.abc import Collection, Iterator

from helpers.language.document import Mention
from helpers.language.names.lexicon import table
from helpers.language.names.state import Reader

CAP = r"(?:[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'.-]{0,60}[\w]|[A-Z]\.|[A-ZÀ-Þ])"
SPACE = r"[ \t\xa0]+"
MONTH_NAMES = frozenset(("Jan", "April", "May", "June", "August", "Mar"))
_MONTH_BEFORE = re.compile(
    r"(?:\d|\b(?:in|since|until|till|by|of|last|this|next|late|early|mid|from|to|and|for))[\s,-]+$", re.IGNORECASE
)
_OPENING = re.compile(r"([^\s.]+)\.?\s+")
_TITLE_WORD = re.compile(r"[A-ZÀ-Þ]?[^\W\d_]+")


def trim(text: str, start: int, end: int, keep: Collection[str] = ()) -> tuple[int, int]:
    """Without *the*, sentence openers and a genitive *'s*; words of ``keep`` may begin the name."""
    if text[start:end].endswith(("'s", "’s")):
        end -= 2
    not_names = table()["persons"]["not_names"]
    while True:
        word = _OPENING.match(text, start, end)
        if word and word[1] in not_names and word[1] not in keep and not _given(text, start, word):
            start = word.end()
        else:
            return start, end


def _given(text: str, start: int, word: re.Match[str]) -> bool:
    """*Jan*, *May*, *June* before a name is a given name, but behind *in* or a number a month."""
    return word[1] in MONTH_NAMES and text[word.end()].isupper() and not _MONTH_BEFORE.search(text, max(0, start - 12), start)


def titled(text: str, start: int) -> bool:
    """Does this stand in a line set like a headline, most words with a capital? There, capitals tell no names."""
    begin = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", start)
    line = text[begin : stop if stop >= 0 else len(text)]
    if len(line) > 200 or line.rstrip().endswith((".", "”", '"')):
        return False
    words = [word for word in _TITLE_WORD.findall(line) if len(word) > 3]
    return len(words) >= 4 and sum(word[0].isupper() for word in words) >= 0.75 * len(words)


def occurrences(text: str, surface: str, start: int = 0, stop: int | None = None) -> Iterator[int]:
    """Where the surface stands as whole words, no part of a compound with a hyphen, between two offsets."""
    stop = len(text) if stop is None else stop
    at = text.find(surface, start, stop)
    while at >= 0:
        end = at + len(surface)
        if not _inner(text[at - 1 : at]) and not _inner(text[end : min(end + 1, stop)]):
            yield at
            at = text.find(surface, end, stop)
        else:
            at = text.find(surface, at + 1, stop)


def _inner(character: str) -> bool:
    return character.isalnum() or character == "_" or character == "-"


def again(
    reader: Reader,
    mention: Mention,
    surface: str,
    how: str = "alias",
    why: str = "named before",
    within: tuple[int, int] | None = None,
) -> None:
    """Adds a mention wherever else the surface stands, or only ``within`` a stretch."""
    for start in occurrences(reader.text, surface, *(within or ())):
        end = start + len(surface)
        if not reader.covered(start, end) and not reader.elsewhere(start, end):
            reader.add(Mention(start, end, mention.actor_id, mention.name, mention.kind, mention.affiliation, how, "actor", why))
