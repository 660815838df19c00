"""Does an expression lie behind or ahead? Read off the verb that governs it: the nearest before it in its clause, else after."""

import re
from functools import lru_cache

from helpers.language.times.lexicon import words

_WORD = re.compile(r"[^\W\d_]+(?:['’][a-z]+)?")
_CLAUSE_BEFORE, _CLAUSE_AFTER = 120, 90
_DEADLINE = re.compile(r"\b(?:until|by|as (?:early|soon|late) as)\s+$", re.I)
_STOP = re.compile(r"[.!?;\n](?=\s|$)")
_INFINITIVE_NOT = frozenset("the a an his her its their our my your this that these those some any all both".split())


@lru_cache(maxsize=1)
def _sets() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    tense = words()["tense"]
    return frozenset(tense["past"]), frozenset(tense["future"]), frozenset(tense["due"])


def _verdict(found: list[str], reverse: bool) -> int:
    past, future, due = _sets()
    indices = range(len(found) - 1, -1, -1) if reverse else range(len(found))
    for i in indices:
        word = found[i]
        before = found[i - 1] if i else ""
        if word in future:
            # *would have met*, *could not meet* stay open; a modal perfect lies behind
            if word == "could" or word == "couldn't":
                return -1 if {"not", "have"} & set(found[i + 1 : i + 3]) else 1
            return -1 if "have" in found[i + 1 : i + 3] else 1
        if word in due and before not in ("as", "previously", "originally"):
            return 1
        if word == "be" and before == "to":
            return 1
        if before == "to" and word not in _INFINITIVE_NOT and word.islower() and not word.endswith(("s", "ed")) and len(word) > 2:
            governor = found[max(0, i - 4) : i - 1]
            if not any(w in past and w not in ("said", "told") for w in governor):
                return 1
        if word in past:
            return -1
        if len(word) > 4 and word.endswith("ed") and before not in ("be", "is", "are", "a", "an", "the"):
            return -1
        if word in ("is", "are") and i + 1 < len(found) and found[i + 1].endswith("ing"):
            return 1
        if word in ("has", "have"):
            return -1
    return 0


def direction(text: str, start: int, end: int) -> int:
    """-1: behind, 1: ahead, 0: the clause does not tell."""
    if text[end : end + 2] in ("'s", "’s"):
        return (
            -1
            if not re.match(
                r"..\s+(?:planned|scheduled|upcoming|vote|election|summit|deadline|meeting|talks)\b", text[end : end + 14]
            )
            else 0
        )
    if _DEADLINE.search(text, max(0, start - 12), start):
        return 1
    left = text[max(0, start - _CLAUSE_BEFORE) : start]
    cut = max((m.end() for m in _STOP.finditer(left)), default=0)
    before = _verdict(_WORD.findall(left[cut:].lower() if left[cut:].isupper() else left[cut:]), reverse=True)
    if before:
        return before
    right = text[end : end + _CLAUSE_AFTER]
    stop = _STOP.search(right)
    return _verdict(_WORD.findall(right[: stop.start()] if stop else right), reverse=False)
