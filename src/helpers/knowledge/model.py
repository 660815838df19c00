"""The records of the knowledge floor: actors and places, how a surface names them, offices held in time."""

import datetime as dt
from functools import lru_cache
from typing import NamedTuple

PLACE = "place"
"""The ``kind`` of an Entry that is a place; every other kind is one of ``schema.KINDS``."""

HOWS = ("name", "alias", "adjective", "demonym", "metonym", "surname", "place")
"""How a surface names an entry.

name, alias: the entry itself. adjective: *Armenian*; demonym: *Armenians*. metonym: the seat of a government or
organisation (*Yerevan*, *the Kremlin*). surname: a person's short name. place: a place's name.
"""

NEEDS = ("", "context", "full-name-first")
"""What a reading asks of its surroundings before it counts.

``""``: nothing. ``context``: the surface has other readings, or is a common word; see ``Knowledge.ambiguous``.
``full-name-first``: a short name; it wants the full name earlier in the text, or an office word beside it.
"""


class KnowledgeError(ValueError):
    """A fact file or conflict file is malformed; the message names file, line and field."""


class Entry(NamedTuple):
    """An actor or a place. Lists are tuples, dates ISO strings (year, month or day), what is unknown is ``""``."""

    actor_id: str
    name: str
    kind: str
    """person, state, organisation, armed_group or place"""
    subkind: str = ""
    """organisation: organisation, format, court, mission, party, church, ngo; state: member, observer, disputed, former;
    place: city, region, venue, ..."""
    affiliation: str = ""
    """parent organisation; the state an armed group or place belongs to; a person's latest affiliation"""
    short: str = ""
    """a person's short name, *Pashinyan*"""
    members: tuple[str, ...] = ()
    iso2: str = ""
    iso3: str = ""
    cameo: str = ""
    wikidata: str = ""
    since: str = ""
    until: str = ""
    capital: str = ""
    source: str = ""


class Reading(NamedTuple):
    """One thing a surface can stand for: ``entry`` indexes ``Knowledge.entries``."""

    entry: int
    how: str
    needs: str = ""


class Holding(NamedTuple):
    """An office held for a term. ``person`` and ``of`` index ``Knowledge.entries``."""

    person: int
    office: str
    of: int
    level: str
    """leader, minister, envoy or official"""
    since: str = ""
    until: str = ""
    source: str = ""

    def covers(self, on: dt.date | None) -> bool:
        """Was it held on that day? Without a day: is it held still, as far as the facts say."""
        if on is None:
            return not self.until
        return first_day(self.since) <= on <= last_day(self.until)


class Title(NamedTuple):
    """An office word or phrase (*foreign minister*): its office under one name, the level it stands for, its class.

    ``kind``: office (held of a state or body), rank (*general*), honorific (*Mr*), religious, role (*mediator*).
    """

    words: str
    office: str
    level: str
    kind: str


class Ambiguity(NamedTuple):
    """A surface with several readings: ``readings`` are names (or ``-`` for *no actor*); ``default`` without context."""

    surface: str
    readings: tuple[str, ...]
    default: str
    note: str = ""


@lru_cache(maxsize=4096)  # the same few terms are asked for at each mention of who held them
def first_day(partial: str) -> dt.date:
    """The first day of an ISO year, month or day; of ``""``, the first day there is."""
    if not partial:
        return dt.date.min
    year, month, day = [*partial.split("-"), "1", "1"][:3]
    return dt.date(int(year), int(month), int(day))


@lru_cache(maxsize=4096)
def last_day(partial: str) -> dt.date:
    """The last day of an ISO year, month or day; of ``""``, the last day there is."""
    if not partial:
        return dt.date.max
    parts = [int(part) for part in partial.split("-")]
    if len(parts) == 3:
        return dt.date(*parts)
    if len(parts) == 1:
        return dt.date(parts[0], 12, 31)
    year, month = parts
    return (dt.date(year + month // 12, month % 12 + 1, 1)) - dt.timedelta(days=1)
