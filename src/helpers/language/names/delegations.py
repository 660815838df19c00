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
_INCLUDES = re.compile(
    r"\b([a-z]+)\s+(?:also\s+|now\s+)?(?:includes?|included|including|comprises?|comprised|comprising|consists?\s+of|consisted\s+of"
    r"|is\s+made\s+up\s+of|was\s+made\s+up\s+of|is\s+composed\s+of|was\s+composed\s+of)\s+"
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


def lists(reader: Reader) -> list[tuple[int, int, str]]:
    """Stretches that list the members of a delegation, and whose it is: *Orria's team includes [X, Y and Z]*."""
    found = []
    for match in _INCLUDES.finditer(reader.text):
        if match[1].lower() not in table()["delegations"]["nouns"]:
            continue
        floor = max(
            [match.start() - 60, *(c.end() for c in _CLAUSE.finditer(reader.text, max(0, match.start() - 60), match.start()))]
        )
        owners = [m for m in reader.before(match.start()) if m.start >= floor and m.kind != "person"]
        if owners and len(_WORDS.findall(reader.text[owners[-1].end : match.start()])) <= 3:
            stop = _CLAUSE.search(reader.text, match.end())
            found.append((match.end(), stop.start() if stop else len(reader.text), owners[-1].name))
    return found


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
