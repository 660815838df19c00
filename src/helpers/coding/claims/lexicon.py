"""Verbs and phrases of saying, read once from data."""

from dataclasses import dataclass
from functools import cache

from helpers.coding.events.lexicon import inflect, load


@dataclass(slots=True, frozen=True)
class Cues:
    """``verbs``: lemma -> stance; ``forms``: every form of them -> lemma; ``needs``: what must stand right behind, ``apart``: or behind an object; ``shifts``: lemma and word -> other stance."""

    verbs: dict[str, str]
    forms: dict[str, str]
    needs: dict[str, frozenset[str]]
    apart: dict[str, frozenset[str]]
    shifts: dict[str, str]
    demanding: frozenset[str]
    bodies: frozenset[str]
    governments: frozenset[str]
    mouths: frozenset[str]
    again: frozenset[str]
    persons: frozenset[str]
    groups: frozenset[str]
    blames: frozenset[str]
    silences: frozenset[str]
    nouns: dict[str, tuple[str, frozenset[str]]]
    passives: frozenset[str]
    unnamed: frozenset[str]


@cache
def cues() -> Cues:
    data = load("claims.toml")
    verbs = {lemma: stance for stance, lemmas in data["verbs"].items() for lemma in lemmas}
    needs = {lemma: frozenset(words) for lemma, words in data["needs"].items()}
    apart = {lemma: frozenset(words) for lemma, words in data["apart"].items()}
    irregular = load("events.toml")["irregular"] | data["irregular"]
    forms = {word: lemma for lemma in verbs for word in inflect(lemma, irregular)}
    speech = {name: frozenset(words) for name, words in data["speech"].items()}
    nouns = {noun: (stance, frozenset(behind)) for stance, table in data["nouns"].items() for noun, behind in table.items()}
    return Cues(
        verbs, forms, needs, apart, dict(data["shifts"]), frozenset(data["modals"]["demands"]),
        speech["bodies"], speech["governments"], speech["mouths"], speech["again"], speech["persons"], speech["groups"], frozenset(data["blames"]["of"]), speech["silences"], nouns,
        frozenset(data["passives"]["of"]), speech["unnamed"],
    )  # fmt: skip
