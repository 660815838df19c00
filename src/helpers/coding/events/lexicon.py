"""The lexicon of events, read once from data: which word or phrase names an event, and under which conditions."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from helpers import paths

FOLDER = paths.PACKAGE / "knowledge" / "lexicon"
_VOWELS = frozenset("aeiou")


@dataclass(slots=True, frozen=True)
class Entry:
    """One way to name an event. ``kind``: n(oun), v(erb) or p(hrase); the sets hold lower-case words a verb asks for.

    ``form`` of a verb: base, s, past (past tense or participle) or ing.
    """

    type: str
    kind: str
    lemma: str
    form: str = ""
    anchor: str = "some"
    needs: frozenset[str] = frozenset()
    object: frozenset[str] = frozenset()
    particle: frozenset[str] = frozenset()
    forces: bool = False
    several: bool = False
    actor: bool = False
    dated: bool = False
    parties: bool = False
    place: bool = False
    person: bool = False
    goal: frozenset[str] = frozenset()
    status: str = ""


@dataclass(slots=True)
class Lexicon:
    """``table``: first word -> (entries of one word, [(all words, entry)] longest first)."""

    table: dict[str, tuple[tuple[Entry, ...], tuple[tuple[tuple[str, ...], Entry], ...]]]
    classes: dict[str, frozenset[str]]


@dataclass(slots=True)
class Cues:
    """What decides a status: governing lemmas, words in front of and behind the event noun, plain word lists."""

    governing: dict[str, str]
    before: dict[str, str]
    after: dict[str, str]
    words: dict[str, frozenset[str]]


def inflect(lemma: str, irregular: dict[str, list[str]]) -> dict[str, str]:
    """Form -> its name, for a lemma: ``{'agree': 'base', 'agrees': 's', 'agreed': 'past', 'agreeing': 'ing'}``."""
    forms = {lemma: "base"}
    if lemma in irregular:
        for word in irregular[lemma]:
            forms.setdefault(word, "ing" if word.endswith("ing") else "s" if word == irregular[lemma][0] else "past")
        if lemma == "be":
            forms = {w: "past" if w in ("was", "were", "been") else "ing" if w == "being" else "s" for w in forms}
        return forms
    if lemma.endswith("e"):
        stem, past = lemma[:-1], lemma + "d"
    elif lemma.endswith("y") and lemma[-2] not in _VOWELS:
        stem, past = lemma, lemma[:-1] + "ied"
    else:
        stem, past = lemma, lemma + "ed"
    third = lemma[:-1] + "ies" if lemma.endswith("y") and lemma[-2] not in _VOWELS else lemma + (
        "es" if lemma.endswith(("s", "sh", "ch", "x", "z")) else "s"
    )  # fmt: skip
    forms.update({third: "s", past: "past", (lemma if lemma.endswith("ee") else stem) + "ing": "ing"})
    if lemma in _DOUBLING:
        forms.update({lemma + lemma[-1] + "ed": "past", lemma + lemma[-1] + "ing": "ing"})
    return forms


_DOUBLING = frozenset(
    {
        "ship",
        "drop",
        "stop",
        "plan",
        "rob",
        "ban",
        "trap",
        "slap",
        "abet",
        "impel",
        "expel",
        "admit",
        "commit",
        "submit",
        "kidnap",
        "man",
        "patrol",
        "wrap",
    }
)


def load(name: str, folder: Path = FOLDER) -> dict:
    with open(folder / name, "rb") as file:
        return tomllib.load(file)


@cache
def lexicon() -> Lexicon:
    """The event lexicon, compiled for look-up by word."""
    data = load("events.toml")
    classes = {name: frozenset(words) for name, words in data["classes"].items()}
    irregular = data["irregular"]
    single: dict[str, list[Entry]] = {}
    several: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}

    def add(words: str, entry: Entry) -> None:
        parts = tuple(words.split())
        if len(parts) == 1:
            single.setdefault(parts[0], []).append(entry)
        else:
            several.setdefault(parts[0], []).append((parts, entry))

    for item in data["noun"]:
        for word in item["words"]:
            add(word, Entry(item["type"], "n", word, anchor=item["anchor"]))
    for item in data["phrase"]:
        for word in item.get("words", ()):
            add(word, Entry(item["type"], "p", word, status=item.get("status", "")))
        for words in item.get("verbs", ()):
            lemma, rest = words.split(" ", 1)
            for word, form in inflect(lemma, irregular).items():
                add(f"{word} {rest}", Entry(item["type"], "p", words, form, status=item.get("status", "")))
    for item in data["verb"]:
        for lemma in item["lemmas"]:
            for word, form in inflect(lemma, irregular).items():
                add(
                    word,
                    Entry(
                        item["type"], "v", lemma, form,
                        needs=classes.get(item.get("needs", ""), frozenset()),
                        object=classes.get(item.get("object", ""), frozenset()),
                        particle=frozenset(item.get("particle", ())),
                        forces=item.get("forces", False), several=item.get("several", False),
                        actor=item.get("actor", False), dated=item.get("dated", False), parties=item.get("parties", False),
                        place=item.get("place", False), person=item.get("person", False), goal=frozenset(item.get("goal", ())),
                        status=item.get("status", ""),
                    ),
                )  # fmt: skip
    table = {
        word: (tuple(single.get(word, ())), tuple(sorted(several.get(word, ()), key=lambda pair: -len(pair[0]))))
        for word in single.keys() | several.keys()
    }
    return Lexicon(table, classes)


@cache
def codes() -> dict[str, dict[str, list[str]]]:
    """Event type -> status or 'default' -> [PLOVER event, PLOVER mode, CAMEO code]."""
    return load("events_codes.toml")


@cache
def cues() -> Cues:
    """The words that decide an event's status."""
    data = load("events_status.toml")

    def turned(section: str) -> dict[str, str]:
        return {phrase: status for status, phrases in data[section].items() for phrase in phrases}

    return Cues(turned("governing"), turned("frames"), turned("after"), {k: frozenset(v) for k, v in data["words"].items()})


def code(type_: str, status: str, variant: str | None = None) -> tuple[str | None, str | None, str | None]:
    """PLOVER event, PLOVER mode and CAMEO code; ``variant`` names a line of its own (mediation, peace_deployment)."""
    lines = codes().get(variant or type_) or codes()[type_]
    found = lines.get(status) or lines["default"]
    return tuple(part or None for part in found)  # type: ignore[return-value]
