"""A person from neither side who meets the leaders of both: told by no word, but by who takes part. A heuristic, marked so."""

from collections.abc import Sequence

from helpers.coding.roles.describe import form
from helpers.coding.roles.view import slug
from helpers.language.document import Document, Mention

_ENCOUNTERS = ("meeting", "talks")  # a call is made to one after the other
_STATUS = {"occurred": "held", "ongoing": "held", "planned": "planned"}


def find(document: Document, events: Sequence[dict], roles: Sequence[dict]) -> list[dict]:
    """Facilitator rows for encounters of persons of two sides with one person of no side, and for the body that person
    acts for where the event names it. ``roles`` are the rows found by words; who has one in the sentence gets no other."""
    affiliation = {m.name: m.affiliation for m in document.mentions if m.kind == "person" and m.affiliation}
    sides = {
        affiliation.get(row["actor"]) or row["actor"]
        for row in roles
        if row["role"] == "party" and row["confidence"] == "explicit"
    }.union(document.parties)
    if len(sides) < 2:
        return []
    known = {m.name: m for m in document.mentions}
    found = []
    for event in events:
        if event["type"] not in _ENCOUNTERS or event["status"] not in _STATUS:
            continue
        people = [name for name in event["participants"] if name in affiliation]
        present = {affiliation[name] for name in people} & sides
        outside = [name for name in people if affiliation[name] not in sides]
        helped = {row["actor"] for row in roles if row["role"] != "party" and row["sentence_start"] == event["sentence_start"]}
        if len(present) < 2 or len(outside) != 1 or outside[0] in helped or affiliation[outside[0]] in helped:
            continue
        person = outside[0]
        stated = _stated(document, event, person, affiliation, present)
        if stated is None:
            continue
        begin, end, mention = stated
        for name in (person, affiliation[person]):
            if name == person or name in event["participants"]:
                actor_id = known[name].actor_id if name in known else slug(name)
                row = _row(document, event, (begin, end), mention)
                found.append(
                    row | {"actor_id": actor_id, "actor": name, "parties": sorted(present), "on_behalf_of": affiliation.get(name)}
                )
    return found


_PRONOUNS = frozenset({"they", "them", "he", "she", "him", "her", "it", "who", "their", "his"})


def _stated(
    document: Document, event: dict, person: str, affiliation: dict[str, str], sides: set[str]
) -> tuple[int, int, Mention] | None:
    """The sentence that names the person together with both sides, the event's own first, and the mention in it."""
    own = (event["sentence_start"], event["sentence_end"])
    for begin, end in sorted({(s.start, s.end) for s in document.sentences} | {own}, key=lambda span: (span != own, span)):
        inside = [m for m in document.mentions if begin <= m.start < end]
        inside = [m for m in inside if document.text[m.start : m.end].lower() not in _PRONOUNS]
        named = {name for m in inside for name in (m.members or (m.name,))}
        mention = next((m for m in inside if m.name == person), None)
        if mention is not None and sides <= {affiliation[name] for name in named if name in affiliation}:
            return begin, end, mention
    return None


def _row(document: Document, event: dict, sentence: tuple[int, int], mention: Mention) -> dict:
    begin, end = sentence
    return {
        "start": mention.start,
        "end": mention.end,
        "sentence_start": begin,
        "sentence_end": end,
        "role": "facilitator",
        "status": _STATUS[event["status"]],
        "event_id": event["event_id"],
        "level": None,
        "track": "I",
        "form": form(document.text[begin:end]),
        "strategy_cue": None,
        "strategy_words": None,
        "attributed_to": None,
        "rule_id": "context.third-person",
        "confidence": "heuristic",
    }
