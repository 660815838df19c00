"""Pages that hold no article: walls of consent, payment and login, checks for bots, pages that say *not found*.

Told conservatively: the words of a wall stand on many pages with an article below them, so a page is one only when next to
no running text is left beside the wall's own sentences.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from helpers.articles.furniture.classify import Line
from helpers.articles.furniture.features import lexicon

_WORDS = re.compile(r"\w+")
_LEFT = 30  # words of running text beside the wall from which on there may be an article
_STOPS = '.!?…。！？।؟"”’»)'
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*")


@lru_cache(maxsize=1)
def _marks() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (reason.replace("_", " "), re.compile("|".join(rf"(?<!\w){re.escape(p)}(?!\w)" for p in phrases)))
        for reason, phrases in lexicon()["walls"].items()
    )


def wall(page: str, lines: Sequence[Line]) -> str | None:
    """Why a page is no article but a wall (*wall of consent*, *not found*, ...), or None."""
    body = "\n".join(page[line.start : line.end] for line in lines if line.label in ("body", "title"))
    if len(_WORDS.findall(body)) > 400:
        return None
    low = page[:6000].lower().replace("’", "'")
    found = next((reason for reason, marks in _marks() if marks.search(low)), None)
    if found is None:
        return None
    left = 0
    for sentence in _SENTENCE.findall(body.lower().replace("’", "'")):
        words = len(_WORDS.findall(sentence))
        if words >= 6 and not any(marks.search(sentence) for _, marks in _marks()) and not _about_the_site(sentence):
            left += words
    return found if left < _LEFT else None


def headline_alone(body: str) -> bool:
    """Is all that a page holds one or two short lines, none of which is a sentence? The article was lost before the page came here."""
    lines = body.split("\n")
    return len(lines) <= 3 and not any(
        line and (line[-1] in _STOPS or len(_WORDS.findall(line)) >= 14 or len(line) >= 120) for line in lines
    )


def _about_the_site(sentence: str) -> bool:
    """Sentences that go with walls: they speak to the reader of the site's own workings."""
    return any(word in sentence for word in lexicon()["wall_talk"])
