"""The sides of an article that no sentence calls so: who fights whom at home, or which two bodies meet. Heuristics, marked so."""

from collections import Counter
from collections.abc import Sequence

from helpers.coding.roles.rows import contextual
from helpers.language.document import Document

_SHORT = 4  # sentences: a passage so short says who its sides are
_PEACE = ("talks", "meeting", "ceasefire", "agreement")
_BODIES = ("state", "organisation", "armed_group")
_OFTEN = 2  # mentions below which an armed group is named in passing


def find(document: Document, events: Sequence[dict], roles: Sequence[dict]) -> list[dict]:
    """Party rows, one for each side at its first mention, where ``roles`` hold none; empty for short passages, and for
    articles that tell of no peacemaking (no event of talks, truce or agreement, and nobody who helps)."""
    if len(document.sentences) <= _SHORT or any(row["role"] == "party" for row in roles):
        return []
    encounters = [event for event in events if event["type"] in _PEACE]
    if not encounters and not roles:
        return []
    helping = {row["actor"] for row in roles}
    pair = _civil(document, helping) or _meeting(document, encounters, helping)
    rows = []
    for name in pair:
        mention = next((m for m in document.mentions if m.name == name and not m.members), None)
        if mention is not None:
            rows.append(contextual(document, mention, "party", "held", "context.sides"))
    return rows


def _civil(document: Document, helping: set[str]) -> list[str]:
    """An armed group and the state it fights in: the group named most, and its affiliation if that is named too."""
    named = Counter(m.name for m in document.mentions if not m.members and m.kind in _BODIES)
    groups = {m.name: m.affiliation for m in document.mentions if m.kind == "armed_group" and m.affiliation}
    for group, _ in named.most_common():
        state = groups.get(group)
        if state is None or group in helping or state in helping:
            continue
        return [group, state] if named[group] >= _OFTEN and named[state] else []
    return []


def _meeting(document: Document, events: Sequence[dict], helping: set[str]) -> list[str]:
    """The two bodies, persons counted for theirs, that take part in an encounter of two."""
    kind = {m.name: m.kind for m in document.mentions if not m.members}
    affiliation = {m.name: m.affiliation for m in document.mentions if m.kind == "person" and m.affiliation}
    for event in events:
        bodies = list(dict.fromkeys(affiliation.get(name) or name for name in event["participants"]))
        bodies = [name for name in bodies if kind.get(name) in _BODIES and name not in helping]
        if len(bodies) == 2:
            return bodies
    return []
