"""Whom a person speaks or negotiates for, where no office says so: *the Orrian delegation, led by X*; *X heads Orria's team*."""

import re

from helpers.language.names.lexicon import table
from helpers.language.names.state import Reader

_BY = re.compile(
    r"\b(?:(?:led|headed|chaired|commanded|represented|fronted|founded)\s+by|under\s+(?:the\s+)?(?:leadership|command)\s+of)\s+(?:[A-Z][a-z]{1,3}\.\s+)?$"
)
_LEADS = re.compile(
    r"(?:,[^,.;:\n]{2,60},)?\s+(?:(?:will|would|is|was|has|had|who|set|expected|to|also|be)\s+){0,4}"
    r"(?:led|leads?|leading|headed|heads?|heading|(?P<for>represented|represents?|representing)|commands?|commanded)\s+(?P<what>(?:the|a|an|its|their)?\s*[^.,;:\n]{2,50})"
)
_CLAUSE = re.compile(r"[.;:”“\"\n]")
_WORDS = re.compile(r"[^\W\d_]+")


def led_by(reader: Reader, start: int) -> str | None:
    """Whose delegation is led by the person named at ``start``: *Orria's team is to be headed by [X]*."""
    text = reader.text
    floor = max(0, start - 140)
    match = _BY.search(text, floor, start)
    if match is None:
        return None
    floor = max([floor, *(c.end() for c in _CLAUSE.finditer(text, floor, match.start()))])
    owners = [m for m in reader.before(match.start()) if m.start >= floor and m.kind != "person"]
    if not owners:
        return None
    between = _WORDS.findall(text[owners[-1].end : match.start()])
    while between and between[-1].lower() in table()["delegations"]["auxiliaries"]:
        between.pop()
    if not between:
        return owners[-1].name if owners[-1].kind != "state" else None
    near = between[-1].lower() in table()["delegations"]["nouns"] and len(between) <= 4
    return owners[-1].name if near else None


def leads(reader: Reader, end: int) -> str | None:
    """Whose delegation the person whose name ends at ``end`` leads: *[X] will head the Orrian team*."""
    match = _LEADS.match(reader.text, end)
    if match is None:
        return None
    owner = next((m for m in reader.after(match.start("what")) if m.end <= match.end("what")), None)
    if owner is None or owner.kind == "person":
        return None
    behind = [word.lower() for word in _WORDS.findall(reader.text[owner.end : match.end("what")])[:3]]
    before = [word.lower() for word in _WORDS.findall(reader.text[match.start("what") : owner.start])]
    nouns = table()["delegations"]["nouns"]
    if match["for"] or (owner.kind != "state" and not behind):
        return owner.name
    return owner.name if any(word in nouns for word in behind) or any(word in nouns for word in before) else None
