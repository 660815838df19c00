"""Mentions of one event inside an article become one event: in a sentence, then across sentences."""

import datetime as dt
from dataclasses import dataclass, field
from functools import cache

from helpers.coding.events.triggers import Trigger
from helpers.language.document import Document, Sentence

GROUP = {
    "meeting": "meet",
    "talks": "meet",
    "agreement": "deal",
    "ceasefire": "deal",
    "clash": "force",
    "attack": "force",
    "war": "war",
}
_SHARPNESS = {"day": 0, "interval": 1, "week": 2, "month": 3, "quarter": 4, "season": 4, "year": 5, "decade": 6, None: 9}
_LOOK_BACK = 120  # events: keeps very long texts linear
_FIRMNESS = {"occurred": 0, "ongoing": 1, "cancelled": 2, "denied": 2, "planned": 3, "proposed": 4}


@dataclass(slots=True)
class Found:
    """An event of the article before it becomes a row."""

    type: str
    status: str
    start: int
    end: int
    sentence: Sentence
    trigger: Trigger
    date: str | None = None
    begin: dt.date | None = None
    until: dt.date | None = None
    grain: str | None = None
    why: str | None = None
    place: str | None = None
    participants: list[str] = field(default_factory=list)
    persons: frozenset[str] = frozenset()
    sides: frozenset[str] = frozenset()  # the participants and whom they act for
    placed: str = ""  # the value of its time where no calendar day is known for it
    own_time: bool = False  # a time of its own sentence governs it
    fresh: bool = False  # *another meeting*, *meet again*: not the one told before
    duration: str | None = None
    toll: str | None = None
    claimed_by: str | None = None
    variant: str | None = None
    stated: bool = True
    definite: bool = False
    perfect: bool = False  # told as background (*had met*)
    subject: bool = False  # stands as the subject of its clause
    main: bool = False  # named by the verb of a main clause
    news: bool = False  # told as just done (*has released*), in a main clause
    participle: bool = False  # by one that only describes somebody (*besieged by a crowd*)
    rule: str = ""
    heuristic: bool = False


def compatible(a: Found, b: Found) -> bool:
    """Equal dates, or one within the other."""
    if a.begin is None or b.begin is None or a.until is None or b.until is None:
        return False
    if abs((a.until - a.begin).days - (b.until - b.begin).days) > 45 and GROUP.get(a.type) in ("meet", "force"):
        return False  # a day in a stretch of many months is not that stretch
    return (a.begin <= b.begin and b.until <= a.until) or (b.begin <= a.begin and a.until <= b.until)


@cache
def _kin(type_: str) -> frozenset[str]:
    """The types under which another mention of an event of this type may go."""
    if type_ == "war" or type_ not in GROUP:
        return frozenset({type_})
    return frozenset(other for other, name in GROUP.items() if name == GROUP[type_])


def same(a: Found, b: Found) -> bool:
    """Is ``b`` (later in the text) another mention of ``a``?"""
    if a.type not in _kin(b.type) or (b.fresh and a.date != b.date):
        return False
    if a.type != b.type and a.claimed_by != b.claimed_by:
        return False
    if len(a.persons) >= 2 and len(b.persons) >= 2 and not a.persons & b.persons:
        return False
    one, two = a.sides, b.sides
    shared = one & two
    clash = len(one) >= 2 and len(two) >= 2 and len(shared) * 2 < min(len(one), len(two))
    places = a.place and b.place and a.place.casefold() not in b.place.casefold() and b.place.casefold() not in a.place.casefold()
    if a.sentence is b.sentence and a.own_time and b.own_time and a.trigger.time is not b.trigger.time and a.date != b.date:
        return False  # "clashes flared up this month, and last week three soldiers were killed"
    if a.sentence is b.sentence and a.trigger.verbal and b.trigger.verbal:
        # two verbs of one sentence name two events, unless type, day and people agree
        if (
            a.type != b.type
            or a.date != b.date
            or a.status != b.status
            or not shared
            or a.trigger.entry.lemma == b.trigger.entry.lemma
        ):
            return False
    if (
        a.stated
        and b.stated
        and {a.status, b.status} in ({"occurred", "cancelled"}, {"occurred", "denied"})
        and a.type != "agreement"
    ):
        return False  # one was held, another one was not
    future = {"planned", "proposed"}
    if (a.status in future) != (b.status in future) and not (a.date and b.date):
        if (a.stated and b.stated) or a.date or b.date:
            return False  # "set for talks"; "their talks of 11 January"
    if a.date and b.date:
        if not compatible(a, b):
            return False
        if a.type == "statement":
            return bool(shared) or not one or not two
        again = (
            b.definite and a.type == b.type and a.date == b.date and not two
        )  # "the meeting, at battalion level, took place at"
        if a.type == b.type and a.grain == b.grain == "day" and not clash and (again or not places):
            return bool(shared) or not one or not two
        return not clash and not places and (bool(shared) or not one or not two)
    if a.type == "statement":
        return bool(a.placed) and a.placed == b.placed and bool(shared)
    if a.placed and b.placed and a.placed != b.placed:
        return False
    if not (a.date or b.date) and a.status == b.status == "proposed" and a.type == b.type in ("ceasefire", "agreement"):
        return True  # what is sought is one thing, whoever is named beside it
    if a.type == b.type == "war":
        # "the war" after a dated war
        return not (one and two and not shared) and not places
    if clash or places:
        return False
    if b.definite or a.definite or (not a.date and not b.date):
        return bool(shared) or not two or not one
    return len(shared) >= 2 and a.status == b.status


def fold(into: Found, other: Found) -> None:
    """Keep the better date, evidence and status of two mentions of one event in ``into``."""
    if (into.date is None and other.date is not None) or (
        into.date and other.date and _SHARPNESS[other.grain] < _SHARPNESS[into.grain]
    ):
        into.date, into.begin, into.until, into.grain, into.why = other.date, other.begin, other.until, other.grain, other.why
        into.start, into.end, into.sentence = other.start, other.end, other.sentence
        into.type, into.rule, into.trigger = other.type, other.rule, other.trigger
    broken_off = other.status == "cancelled" and not into.stated and GROUP.get(other.type) == "meet"
    if other.stated and (broken_off or _FIRMNESS[other.status] < _FIRMNESS[into.status]):
        into.status = other.status
    into.placed = into.placed or other.placed
    into.place = into.place or other.place
    for name in other.participants:
        if name not in into.participants:
            into.participants.append(name)
    into.persons |= other.persons
    into.sides |= other.sides
    into.duration = into.duration or other.duration
    into.toll = into.toll or other.toll
    into.variant = into.variant or other.variant
    if into.claimed_by and not other.claimed_by:
        into.claimed_by = None
    into.stated |= other.stated
    into.main |= other.main
    into.heuristic &= other.heuristic


def merged(document: Document, found: list[Found]) -> list[Found]:
    """Events of the article with repeated mentions folded; the nearest fitting earlier mention wins."""
    out: list[Found] = []
    whom = {mention.name: mention.affiliation for mention in document.mentions if mention.affiliation}
    for event in found:
        event.sides = frozenset(event.participants) | {whom[name] for name in event.participants if name in whom}
        kin = _kin(event.type)
        fits = [known for known in out[-_LOOK_BACK:] if known.type in kin and same(known, event)]
        if fits:
            dated = [known for known in fits if known.date and event.date]
            # the nearest one, but one whose people are named before one that names nobody
            into = dated[-1] if dated else max(reversed(fits), key=lambda known: bool(known.sides & event.sides))
            why = f"the same event as “{document.text[into.start : into.end]}”"
            document.reject(event.trigger.start, event.trigger.end, f"event {event.type} of its own", why)
            fold(into, event)
        else:
            out.append(event)
    return out
