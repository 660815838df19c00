"""What one pass over a document shares: its text, the day it is of, and the mentions found so far."""

import bisect
import datetime as dt
from dataclasses import dataclass, field

from helpers.knowledge import Entry, Knowledge
from helpers.knowledge.spelling import slug
from helpers.language.document import Document, Mention


@dataclass(slots=True)
class Reader:
    """``day`` is the publication day, or a day inside its bounds; None where nothing is known. ``others``: stretches that
    name a place, an outlet, a treaty: no person or group is made of them. ``told``: persons whose side the text states;
    ``former``: persons the text calls former, and whose office it was; ``nobody``: names of persons, or what looks like one,
    without an office. ``between``: where and who the text names as mediator or host, once asked for (see ``thirds``)."""

    document: Document
    known: Knowledge
    text: str
    day: dt.date | None
    mentions: list[Mention] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    others: list[tuple[int, int]] = field(default_factory=list)
    told: set[str] = field(default_factory=set)
    former: dict[str, set[str]] = field(default_factory=dict)
    nobody: list[tuple[int, int]] = field(default_factory=list)
    between: list[tuple[int, str]] | None = None

    def add(self, mention: Mention) -> bool:
        """Insert in text order unless it would overlap; was it inserted?"""
        at = bisect.bisect_left(self.starts, mention.start)
        if at < len(self.mentions) and self.mentions[at].start < mention.end:
            return False
        if at and self.mentions[at - 1].end > mention.start:
            return False
        self.starts.insert(at, mention.start)
        self.mentions.insert(at, mention)
        return True

    def replace(self, mention: Mention) -> None:
        """Insert, dropping whatever it overlaps."""
        keep = [m for m in self.mentions if m.end <= mention.start or m.start >= mention.end]
        self.mentions = sorted([*keep, mention], key=lambda m: m.start)
        self.starts = [m.start for m in self.mentions]

    def meeting(self, start: int, end: int) -> list[Mention]:
        """Mentions that lie in a stretch or reach into it, in text order."""
        low = bisect.bisect_left(self.starts, start)
        if low and self.mentions[low - 1].end > start:
            low -= 1
        return self.mentions[low : bisect.bisect_left(self.starts, end)]

    def covered(self, start: int, end: int) -> bool:
        at = bisect.bisect_left(self.starts, start)
        if at < len(self.mentions) and self.mentions[at].start < end:
            return True
        return bool(at) and self.mentions[at - 1].end > start

    def person_at(self, end: int) -> bool:
        """Does the name of a person end here?"""
        at = bisect.bisect_left(self.starts, end) - 1
        return at >= 0 and self.mentions[at].end == end and self.mentions[at].kind == "person"

    def after(self, offset: int) -> list[Mention]:
        """Mentions that begin at an offset or behind it, in text order."""
        return self.mentions[bisect.bisect_left(self.starts, offset) :]

    def elsewhere(self, start: int, end: int) -> bool:
        """Is this a place, an outlet or a treaty, or a part of one?"""
        at = bisect.bisect_right(self.others, (start, len(self.text) + 1)) - 1
        return at >= 0 and self.others[at][1] >= end

    def before(self, offset: int) -> list[Mention]:
        """Mentions that end before an offset, nearest last."""
        return self.mentions[: bisect.bisect_left(self.starts, offset)]


def of_entry(
    entry: Entry, reader: Reader, start: int, end: int, how: str, reading: str = "actor", why: str | None = None
) -> Mention:
    """A mention of a known actor; a person's affiliation is that of the day."""
    if entry.kind == "person":
        holder = reader.known.affiliation(entry, reader.day)
        affiliation = holder.name if holder else entry.affiliation or None
    else:
        affiliation = entry.affiliation or None
    return Mention(start, end, entry.actor_id, entry.name, entry.kind, affiliation, how, reading, why)


def unseen(
    name: str, kind: str, affiliation: str | None, start: int, end: int, office: str | None = None, why: str | None = None
) -> Mention:
    """A mention of an actor the knowledge does not hold."""
    return Mention(start, end, slug(name) or name, name, kind, affiliation, "unseen name", "actor", why, office)
