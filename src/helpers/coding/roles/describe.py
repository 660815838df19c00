"""Rank, track, form and strategy cue of a role: what the words around it hint at, and those words."""

import re
from functools import cache, lru_cache

from helpers.coding.roles.finding import Finding
from helpers.coding.roles.lexicon import lexicon
from helpers.coding.roles.view import View
from helpers.knowledge.tables import rows


@cache
def _table(name: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((value, re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)) for value, pattern in lexicon().describe[name].items())


@lru_cache(maxsize=64)  # asked for each role of a sentence
def form(text: str) -> str | None:
    """direct, indirect, shuttle, phone, multilateral; None where the sentence does not say."""
    return next((value for value, pattern in _table("form") if pattern.search(text)), None)


def level(title: str) -> str | None:
    """leader, minister, envoy, official: read off the office beside the name."""
    return next((value for value, pattern in _table("level") if pattern.search(title)), None)


@lru_cache(maxsize=64)
def strategy(text: str) -> tuple[str | None, str | None]:
    """Bercovitch's class that a word hints at, and the word. The strongest class named wins: a cue, no verdict."""
    for value, pattern in _table("strategy"):
        hit = pattern.search(text)
        if hit:
            return value, hit.group()
    return None, None


@cache
def _unofficial() -> frozenset[str]:
    """Names of the known bodies that are no states' own: non-governmental organisations and churches."""
    return frozenset(row["name"] for row in rows("organisations") if row["kind"] in ("ngo", "church"))


def own_words(view: View) -> str:
    """The sentence without the names in it: *Centre for Humanitarian Dialogue* is no cue of dialogue."""
    text, start = view.document.text, view.sentence.start
    out, at = [], start
    for mention in view.mentions:
        out += [text[at : max(at, mention.start)], " "]
        at = max(at, mention.end)
    return "".join([*out, text[at : max(at, view.sentence.end)]])


def track(view: View, finding: Finding) -> str | None:
    """I for states and the bodies they made; II for others and former officials, 1.5 where these act for a state or body."""
    kind = finding.actor.kind
    if kind == "state":
        return "I"
    if kind == "organisation":
        return "II" if finding.actor.name in _unofficial() else "I"
    unit = next((unit for unit in view.units if finding.actor in unit.actors), None)
    if kind == "person":
        if unit is None:
            return None
        if unit.former or unit.private:
            return "1.5" if unit.noun or len(unit.actors) > 1 else "II"
        bodies = [actor for actor in unit.actors if actor.kind in ("state", "organisation")]
        if bodies and all(actor.name in _unofficial() for actor in bodies):
            return "II"
        return "I" if bodies or finding.on_behalf_of else None
    return None
