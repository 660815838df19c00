"""The country whose guests the sides are: *the two held talks in Oman*. A heuristic for articles, marked so.

A city alone is a place; a country named as the place of talks between two sides neither of which it is, is their host.
"""

import re
from collections.abc import Sequence

from helpers.coding.roles.rows import contextual
from helpers.language.document import Document

_MEDIATORS = re.compile(r"\b(?:mediators|facilitators|go-betweens)\b")  # who meets them is a side, named or not
_SHORT = 4  # sentences: in a passage so short a place is a place
_STATUS = {"occurred": "held", "ongoing": "held", "planned": "planned"}


def find(document: Document, events: Sequence[dict], roles: Sequence[dict]) -> list[dict]:
    """Host rows for talks and meetings of two sides, or of persons of theirs, in a third country named as such."""
    if len(document.sentences) <= _SHORT or not any(e["place"] and e["type"] in ("talks", "meeting") for e in events):
        return []
    sides = {row["actor"] for row in roles if row["role"] == "party"}.union(document.parties)
    affiliation = {m.name: m.affiliation for m in document.mentions if m.affiliation and m.kind != "state"}
    home = sides | {affiliation[name] for name in sides if name in affiliation}
    hosting = {row["actor"] for row in roles if row["role"] in ("host", "mediator", "facilitator", "convener")}
    rows: list[dict] = []
    for event in events:
        if event["type"] not in ("talks", "meeting") or event["status"] not in _STATUS or not event["place"]:
            continue
        present = {name if name in sides else affiliation.get(name) for name in event["participants"]} & sides
        mention = next(
            (
                m
                for m in document.mentions
                if event["sentence_start"] <= m.start < event["sentence_end"]
                and m.kind == "state"
                and m.how != "metonym"
                and document.text[m.start : m.end] == event["place"]
            ),
            None,
        )
        helped = _MEDIATORS.search(document.text[event["sentence_start"] : event["sentence_end"]]) is not None
        if mention is None or (len(present) < 2 and not helped) or mention.name in home | hosting:
            continue
        hosting.add(mention.name)
        rows.append(
            contextual(document, mention, "host", _STATUS[event["status"]], "context.venue", event["event_id"], sorted(present))
        )
    return rows
