"""Who of those named takes part: the actors of an article, without states that are only a place, a nationality or part
of somebody's title (the codebook of the article gold, section *Actors*)."""

import re
from collections.abc import Iterable, Mapping, MutableMapping
from typing import Any

from helpers.language.names.lexicon import table

_ENOUGH = 4  # times a state is named, if only by the way, before it is one the article is about
_SUFFIX = re.compile(
    r"-(?:based|born|educated|recogni[sz]ed|occupied|administered|style|era|speaking|made|manufactured|supplied|brokered|backed|mediated|sponsored|wide|affiliated|linked|aligned|chartered|funded|registered|flagged|built|owned|trained|bound|controlled|held)\b"
)
_OF_PERSON = re.compile(r"\s*\(?,?\s*of\s+(?:the\s+)?$")
_TITLED = re.compile(r"\s+(?:(?:[\w-]+\s+){0,3}[A-Z][\w-]+\s+)?")
_SEATED = re.compile(r"\b(?:Embassy|Consulate|High Commission)$")
_JOINED = re.compile(
    r"(?:[A-Z][\w’'.-]+(?:\s[A-Z][\w’'.-]+){0,2},\s)*[A-Z][\w’'.-]+(?:\s[A-Z][\w’'.-]+){0,2},?\sand\s(?:the\s|neighbou?ring\s|nearby\s)?$"
)
_MEETINGS = re.compile(r" (?:[Tt]alks|[Ff]ormat|[Pp]rocess|[Dd]ialogue|Discussions|Conference)$|^\d\+\d$")
_FORMER = re.compile(r"(?:[Ff]ormer|[Ee]x)\b")
_PREFIX = re.compile(r"(?:\bex|\bpost|\bpre|\banti|\bpro|\bformer)[-\s]$", re.IGNORECASE)
_NEXT = re.compile(r"\s+([a-z-]+)")
_GENITIVE = re.compile(r"['’]s?\s+(?:[a-z]+\s+)?([a-z]+)")
_ALONG = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


def mark(mentions: Iterable[MutableMapping[str, Any]], body: str, taking_part: Iterable[str] = ()) -> None:
    """Sets ``listed`` in each row: is this a mention by which its actor stands among those of the article?

    ``mentions``: all rows of that table of one article; ``taking_part``: names to keep whatever the words around them,
    since a role says so. Who is only spoken of by an office (*the Orrian president*) is no actor beside the state. Of an actor that is kept, the places it also names are not listed, unless there is nothing else.
    """
    rows = list(mentions)
    named = [row for row in rows if row["how"] != "coreference"]
    people = [row for row in named if row["kind"] == "person"]
    offices = [_office(row, body) for row in people if row.get("office")]
    strength: dict[str, int] = {}
    acting: set[str] = set()
    for row in named:
        name = row["name"]
        strength[name] = strength.get(name, 0) + _strength(row, body, people, offices)
        if row["reading"] != "place":
            acting.add(name)
    kept = set(taking_part)
    by_office = {row["name"] for row in people if row["how"] == "office"}
    unnamed = by_office - {row["name"] for row in people if row["how"] != "office"} - kept
    for row in rows:
        name = row["name"]
        row["listed"] = (
            row["how"] != "coreference"
            and name not in unnamed
            and (
                (name in kept and name not in acting)
                or (row["reading"] != "place" and (strength[name] >= _ENOUGH or name in kept))
            )
        )


def listed(mentions: Iterable[Mapping[str, Any]], body: str) -> list[dict[str, Any]]:
    """One entry an actor (name, kind, affiliation, surface), in order of first use: the rows of one article that are
    marked as ``listed``."""
    found: dict[str, dict[str, Any]] = {}
    for row in mentions:
        if not row["listed"]:
            continue
        entry = found.setdefault(row["name"], {"name": row["name"], "kind": row["kind"], "affiliation": None, "surface": []})
        entry["affiliation"] = entry["affiliation"] or row.get("affiliation")
        surface = body[row["start"] : row["end"]]
        if surface not in entry["surface"]:
            entry["surface"].append(surface)
    return list(found.values())


def _strength(row: Mapping[str, Any], body: str, people: list, offices: list[tuple[int, int]]) -> int:
    """``_ENOUGH`` where the mention alone makes an actor, 1 where it only counts, 0 where it names a place."""
    start, end = row["start"], row["end"]
    if row["kind"] != "state" and row["reading"] == "adjective":
        return _ENOUGH if _fighting(body, end) or _government(body, end, people) else 1
    if row["kind"] == "person" or row["kind"] == "armed_group":
        return _ENOUGH
    if _SUFFIX.match(body, end) or _PREFIX.search(body, max(0, start - 8), start):
        return 0
    next_word = _NEXT.match(body, end)
    if row["kind"] == "organisation":
        if _MEETINGS.search(row["name"]):
            return 0
        if any(a <= start and end <= b and _FORMER.match(body, a) for a, b in offices):
            return 1
        member = next_word is not None and next_word[1] in table()["acting"]["members"]
        return 0 if row["reading"] == "place" or member else _ENOUGH
    if row["reading"] == "place":
        return 0
    if row["reading"] == "adjective":
        return _ENOUGH if _government(body, end, people) else 1
    if row.get("why") == "demonym":
        return 1
    if any(a <= start and end <= b for a, b in offices):
        return 1
    if body[end : end + 2] in ("'s", "’s") and any(
        2 <= other["start"] - end <= 50 and _TITLED.fullmatch(body, end + 2, other["start"]) for other in people
    ):
        return 1  # *Orria's X Y*, *Orria's socialist President X Y*: part of the title
    if _SEATED.search(body, start, end):
        return 1  # *the Orrian Embassy*
    before = body[max(0, start - 60) : start]
    if joined := _JOINED.search(before):
        before = before[: joined.start()]
    if _OF_PERSON.search(before) and any(0 <= start - other["end"] <= 14 and other["end"] < start for other in people):
        return 1
    words = [word.lower() for word in _ALONG.findall(before)]
    while words and words[-1] in ("the", "both", "neighbouring", "neighboring"):
        words.pop()
    acted_on = table()["acting"]["objects"]
    if next_word and next_word[1] in table()["acting"]["subjects"]:
        return 1
    inside = _GENITIVE.match(body, end)
    if inside and inside[1] in table()["acting"]["places"]:
        return 1
    if len(words) > 1 and words[-1] in ("of", "to", "on", "in") and words[-2] in acted_on:
        return 1
    return 1 if words and words[-1] in acted_on and not re.search(r"[.,;:]\s*$", before) else _ENOUGH


def _fighting(body: str, end: int) -> bool:
    """Is the adjective of a group said of those who are of it: *Orrist rebels*, *the Orrist rebel chief*?"""
    words = [word.lower() for word in _ALONG.findall(body[end : end + 40])[:2]]
    return not body[end : end + 1].strip() and any(word in table()["acting"]["fighters"] for word in words)


def _government(body: str, end: int, people: list) -> bool:
    """Do an adjective and the word behind it name a state's own: *Orrian troops*, *the Orrian and Velian delegations*?"""
    nouns = table()["acting"]["nouns"]
    stretch = body[end : end + 70]
    words = list(_ALONG.finditer(stretch))[:6]
    for i, word in enumerate(words):
        gap = stretch[words[i - 1].end() if i else 0 : word.start()]
        if set(gap) - set(" ,\n\xa0"):
            return False
        low = word[0].lower()
        if low in nouns and i + 1 < len(words) and words[i + 1][0].lower() in table()["acting"]["private"]:
            return False
        if low in nouns:
            at = end + word.end()
            return not any(at <= other["start"] <= at + 3 for other in people)
        if not (low == "and" or word[0][0].isupper() or low in table()["acting"]["between"]):
            return False
    return False


def _office(row: Mapping[str, Any], body: str) -> tuple[int, int]:
    """Where the office phrase of a person stands, before or behind the name."""
    words = row["office"]
    at = body.rfind(words, max(0, row["start"] - len(words) - 8), row["start"])
    if at < 0:
        at = body.find(words, row["end"], row["end"] + len(words) + 8)
    return (at, at + len(words)) if at >= 0 else (-1, -1)
