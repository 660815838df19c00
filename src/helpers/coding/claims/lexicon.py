"""Verbs and phrases of saying, read once from data."""

from dataclasses import dataclass
from functools import cache

from helpers.coding.events.lexicon import inflect, load


@dataclass(slots=True, frozen=True)
class Cues:
    """``verbs``: lemma -> stance; ``forms``: every form of them; ``needs``: what must stand right behind; ``shifts``: lemma and word -> other stance."""

    verbs: dict[str, str]
    forms: frozenset[str]
    needs: dict[str, frozenset[str]]
    shifts: dict[str, str]
    demanding: frozenset[str]
    bodies: frozenset[str]


@cache
def cues() -> Cues:
    data = load("claims.toml")
    verbs = {lemma: stance for stance, lemmas in data["verbs"].items() for lemma in lemmas}
    needs = {lemma: frozenset(words) for lemma, words in data["needs"].items()}
    irregular = load("events.toml")["irregular"] | data["irregular"]
    forms = frozenset(word for lemma in verbs for word in inflect(lemma, irregular))
    return Cues(
        verbs, forms, needs, dict(data["shifts"]), frozenset(data["modals"]["demands"]), frozenset(data["speech"]["bodies"])
    )
