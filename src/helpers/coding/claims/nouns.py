"""Sayings told by a noun: *Arundia's accusations of a raid*, *Nora Vale's demand that the road be opened*."""

import re
from collections.abc import Iterator

from helpers.coding.claims.lexicon import Cues
from helpers.language.document import Document, Mention, Sentence

_OWNER = re.compile(r"['’]s? (?:[a-z-]+ ){0,2}$")


def of_nouns(
    document: Document, sentence: Sentence, actors: list[Mention], known: Cues
) -> Iterator[tuple[Mention, str, int, int, int]]:
    """Speaker, stance, begin and end of the noun, and where what is said begins."""
    tokens = document.tokens
    for k in range(sentence.first + 1, sentence.last - 2):
        noun = known.nouns.get(tokens[k].lower)
        if noun is None or tokens[k + 1].lower not in noun[1]:
            continue
        owner = _OWNER.search(document.text, max(sentence.start, tokens[k].start - 40), tokens[k].start)
        who = next((m for m in actors if owner and m.end == owner.start() and m.reading != "place"), None)
        if who is not None:
            yield who, noun[0], tokens[k].start, tokens[k].end, tokens[k + 1].start
