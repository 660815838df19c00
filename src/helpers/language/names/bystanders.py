"""Persons without an office that the text states: nobody's until the text gives them a part (*the Quaker [X], who mediated*).

They are no mentions of actors: a page is full of analysts and residents. The role coder alone looks at them, and whoever
holds a role becomes an actor of the article.
"""

import re
from itertools import pairwise

from helpers.language.document import Mention
from helpers.language.names.lexicon import table
from helpers.language.names.state import Reader, unseen

_BEFORE = re.compile(r"([^\W\d_]+(?:[-’'][^\W\d_]+)*)[ ,\xa0]+[“\"]?$")
_BEHIND = re.compile(r",? who(?:se|m)?\b|,\s+(?:an?|the|his|her|their|its)\s+(?:[\w’'-]+\s+){0,5}?([\w’'-]+)\s*[,.;)]|,\s+\d\d,")
_FIRST = re.compile(r"(\S+)\s+")
_LISTED = re.compile(r"\s*(?:,|and|,\s+and|&)\s+(?:the\s+)?$")


def find_bystanders(reader: Reader) -> list[Mention]:
    """Plain persons in text order, by full name and, behind it, by surname; none overlaps a mention."""
    found: list[Mention] = []
    doubtful: list[tuple[int, int]] = []
    for span in reader.nobody:
        start, end = _name(reader, *span)
        if len(reader.text[start:end].split()) not in (2, 3, 4) or reader.covered(start, end):
            continue
        if start > span[0] or _person(reader, start, end):
            found.append(_mention(reader, start, end))
        else:
            doubtful.append((start, end))
    found += _beside(reader, found, doubtful)
    found.sort(key=lambda mention: mention.start)
    return _surnames(reader, found)


def _mention(reader: Reader, start: int, end: int) -> Mention:
    return unseen(" ".join(reader.text[start:end].split()), "person", None, start, end, why="a person without an office")


def _name(reader: Reader, start: int, end: int) -> tuple[int, int]:
    """Without a word for people that begins the sentence: *Businessman [X Y]*."""
    first = _FIRST.match(reader.text, start, end)
    return (first.end(), end) if first and first[1].lower() in table()["persons"]["people"] else (start, end)


def _person(reader: Reader, start: int, end: int) -> bool:
    """A given name, a word for people before the name (*the Quaker X*), or one set behind it (*X, a priest,* *X, who*)."""
    text, people = reader.text, table()["persons"]["people"]
    if text[start:end].split()[0] in reader.known.given_names:
        return True
    before = _BEFORE.search(text, max(0, start - 30), start)
    if before and before[1].lower() in people:
        return True
    behind = _BEHIND.match(text, end)
    return behind is not None and (behind[1] is None or behind[1].lower() in people)


def _beside(reader: Reader, found: list[Mention], doubtful: list[tuple[int, int]]) -> list[Mention]:
    """Names listed with a person: *the Reverend X and [Y Z]*."""
    people = [m for m in reader.mentions if m.kind == "person" and m.how != "coreference"]
    spans = sorted([(m.start, m.end, True) for m in [*people, *found]] + [(*span, False) for span in doubtful])
    added: list[Mention] = []
    known = False
    for (_, end, sure), (start, stop, surely) in pairwise(spans):
        known = known or sure
        if not surely and known and _LISTED.fullmatch(reader.text, end, start):
            added.append(_mention(reader, start, stop))
        else:
            known = False
    return added


def _surnames(reader: Reader, found: list[Mention]) -> list[Mention]:
    """Adds the surname alone behind the full name, where it is nobody else's."""
    full = {m.name: m for m in reversed(found)}
    surnames = [name.split()[-1] for name in full]
    taken = {m.name.split()[-1] for m in reader.mentions if m.kind == "person"}
    out = list(found)
    starts = {m.start for m in found}
    for name, first in full.items():
        surname = name.split()[-1]
        if surname in taken or surnames.count(surname) > 1 or surname in table()["persons"]["not_names"] or len(surname) < 3:
            continue
        for match in re.compile(rf"(?<![\w-]){re.escape(surname)}(?![\w-])").finditer(reader.text, first.end):
            inside = any(m.start < match.end() and match.start() < m.end for m in found)
            if not inside and match.start() not in starts and not reader.covered(*match.span()):
                out.append(Mention(*match.span(), first.actor_id, name, "person", None, "alias", "actor", "named before"))
    return sorted(out, key=lambda mention: mention.start)
