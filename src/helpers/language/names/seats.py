"""Whose city acts: the union of states that sits in it or the state, and *officials in Velm*, who are the state's own."""

import re

from helpers.language.document import Mention
from helpers.language.names.lexicon import table
from helpers.language.names.state import Reader

_WORDS = re.compile(r"[^\W\d_]+(?:[-’'.][^\W\d_]+)*")
_IN = re.compile(r"(?<![\w-])([A-Za-z]+)\s+in\s+$")
_PART = re.compile(r"[.!?:;,“”\"\n()]")


def settle(reader: Reader) -> None:
    """A city that acts stands for the body seated there where the text names that body, or somebody of it, and never the
    state; else for the state. The authorities *in* a city or a state are the state."""
    for mention in list(reader.mentions):
        if mention.kind != "state":
            continue
        if mention.reading == "actor":
            if mention.how == "metonym":
                _seated(reader, mention)
        elif mention.reading == "place" and (start := _authorities(reader, mention)) is not None:
            reader.replace(
                Mention(
                    start, mention.end, mention.actor_id, mention.name, "state", None, "alias", "actor", "the authorities there"
                )
            )


def _seated(reader: Reader, mention: Mention) -> None:
    known = reader.known
    readings = known.surfaces.get(reader.text[mention.start : mention.end], ())
    bodies = [entry for r in readings if r.how == "metonym" and (entry := known.entries[r.entry]).kind == "organisation"]
    if not bodies or any(m.name == mention.name and m.how != "metonym" for m in reader.mentions):
        return
    for body in bodies:
        if any(body.name in _of(reader, m) for m in reader.mentions):
            mention.actor_id, mention.name, mention.kind, mention.affiliation = body.actor_id, body.name, "organisation", None
            return


def _of(reader: Reader, mention: Mention) -> set[str]:
    """A mention's name, its side, and the body that side is a part of."""
    names = {mention.name, mention.affiliation or ""}
    if mention.affiliation and (above := reader.known.resolve(mention.affiliation)):
        names.add(above.affiliation)
    return names


def _authorities(reader: Reader, mention: Mention) -> int | None:
    """Where *officials in* begins before a place; None where they are somebody else's (*UN officials in Velm*)."""
    lexicon, text = table()["seated"], reader.text
    match = _IN.search(text, max(0, mention.start - 24), mention.start)
    if match is None or match[1].lower() not in lexicon["authorities"]:
        return None
    floor = max(0, match.start() - 50)
    floor = max([floor, *(sign.end() for sign in _PART.finditer(text, floor, match.start()))])
    before = list(_WORDS.finditer(text, floor, match.start()))
    for word in reversed(before):
        low = word[0].lower()
        if low in lexicon["others"] or reader.covered(*word.span()):
            return None
        if low == "the" or low not in lexicon["qualities"]:
            opens = word is before[0] and low in lexicon["openers"]
            return None if word[0][0].isupper() and low != "the" and not opens else match.start()
    return match.start()
