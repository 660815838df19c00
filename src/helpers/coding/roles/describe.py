"""Rank, track, form and strategy cue of a role: what the words around it hint at, and those words."""

import re
from functools import cache

from helpers.coding.roles.finding import Finding
from helpers.coding.roles.lexicon import lexicon
from helpers.coding.roles.view import View


@cache
def _table(name: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((value, re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)) for value, pattern in lexicon().describe[name].items())


def form(text: str) -> str | None:
    """direct, indirect, shuttle, phone, multilateral; None where the sentence does not say."""
    return next((value for value, pattern in _table("form") if pattern.search(text)), None)


def level(title: str) -> str | None:
    """leader, minister, envoy, official: read off the office beside the name."""
    return next((value for value, pattern in _table("level") if pattern.search(title)), None)


def strategy(text: str) -> tuple[str | None, str | None]:
    """Bercovitch's class that a word hints at, and the word. The strongest class named wins: a cue, no verdict."""
    for value, pattern in _table("strategy"):
        hit = pattern.search(text)
        if hit:
            return value, hit.group()
    return None, None


def track(view: View, finding: Finding) -> str | None:
    """I for states and their organisations; 1.5 or II for persons and bodies without office."""
    kind = finding.actor.kind
    if kind == "state":
        return "I"
    unit = next((unit for unit in view.units if finding.actor in unit.actors), None)
    if kind == "person":
        if unit is None:
            return None
        if unit.former or unit.private:
            return "1.5" if unit.noun or len(unit.actors) > 1 else "II"
        return "I" if any(actor.kind == "state" for actor in unit.actors) or finding.on_behalf_of else None
    return None
