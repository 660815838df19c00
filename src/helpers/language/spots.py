"""Where any of a few words begins: one automaton pass, so that a costly pattern is tried only there."""

from collections.abc import Iterable

import ahocorasick_rs


class Spots:
    """Words to look for at the beginning of a word of the text, as written and with a capital, and ``parts`` anywhere."""

    def __init__(self, words: Iterable[str], parts: Iterable[str] = ()) -> None:
        forms = {form for word in words for form in (word, word[:1].upper() + word[1:])}
        patterns = [*sorted(forms), *sorted(set(parts) - forms)]
        self._words = len(forms)
        self._automaton = ahocorasick_rs.AhoCorasick(patterns, matchkind=ahocorasick_rs.MatchKind.Standard)

    def starts(self, text: str) -> list[int]:
        """Offsets in text order, each once, whatever the word found goes on with."""
        found = {
            start
            for index, start, _ in self._automaton.find_matches_as_indexes(text, overlapping=True)
            if index >= self._words or not start or not text[start - 1].isalnum()
        }
        return sorted(found)
