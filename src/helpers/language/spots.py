"""Where any of a few words begins: one automaton pass, so that a costly pattern is tried only there."""

from collections.abc import Sequence

import ahocorasick_rs


class Spots:
    """Words to look for, each as written and with a capital, at the beginning of a word of the text."""

    def __init__(self, words: Sequence[str]) -> None:
        forms = sorted({form for word in words for form in (word, word[:1].upper() + word[1:])})
        self._automaton = ahocorasick_rs.AhoCorasick(forms, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)

    def starts(self, text: str) -> list[int]:
        """Offsets in text order, whatever the word found goes on with."""
        found = self._automaton.find_matches_as_indexes(text)
        return [start for _, start, _ in found if not start or not (text[start - 1].isalnum() or text[start - 1] == "_")]
