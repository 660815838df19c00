"""What the language floor knows of one text: sentences, tokens, times, actor mentions and quotations, by offset."""

import datetime as dt
from bisect import bisect_right
from dataclasses import dataclass, field
from operator import attrgetter

_START = attrgetter("start")


@dataclass(slots=True)
class Token:
    """A word, number or mark. ``tag`` is a coarse part of speech, filled by `grammar` only where a trigger asks for it."""

    start: int
    end: int
    lower: str
    tag: str = ""


@dataclass(slots=True)
class Sentence:
    """``first`` and ``last`` index the document's tokens (last exclusive); ``kind``: title, body or caption."""

    start: int
    end: int
    first: int
    last: int
    kind: str = "body"


@dataclass(slots=True)
class Timex:
    """A TIMEX3 expression. ``begin`` and ``until`` bound the days it can be; ``None`` where it has none."""

    start: int
    end: int
    type: str
    value: str | None
    begin: dt.date | None = None
    until: dt.date | None = None
    mod: str | None = None
    basis: str = "stated"
    why: str | None = None


@dataclass(slots=True)
class Mention:
    """An actor named. ``members`` lists the canonical names a collective mention (*both leaders*) stands for."""

    start: int
    end: int
    actor_id: str
    name: str
    kind: str
    affiliation: str | None = None
    how: str = "name"
    reading: str = "actor"
    why: str | None = None
    office: str | None = None
    members: tuple[str, ...] = ()


@dataclass(slots=True)
class Quote:
    """A stretch inside quotation marks (marks excluded); ``level`` 0 is the outermost."""

    start: int
    end: int
    level: int = 0


@dataclass(slots=True, frozen=True)
class Rejected:
    """A reading that was considered and not taken: what it would have been (``name``, ``event``, ``role``) and why not."""

    start: int
    end: int
    what: str
    why: str


@dataclass(slots=True)
class Document:
    text: str
    published: dt.date | None = None
    published_begin: dt.date | None = None
    published_end: dt.date | None = None
    title: str | None = None
    tokens: list[Token] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    times: list[Timex] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    bystanders: list[Mention] = field(default_factory=list)  # persons without an office: actors only where a role says so
    quotes: list[Quote] = field(default_factory=list)
    parties: tuple[str, ...] = ()  # of the conflict the article is read for, where one is named
    parses: dict[int, object] = field(default_factory=dict)  # grammar's parse by a sentence's first token
    rejected: list[Rejected] | None = None  # kept only where someone asks, so that tagging pays nothing for it

    def timed(self, start: int, end: int) -> bool:
        """Does a temporal expression hold all of this stretch?"""
        at = bisect_right(self.times, start, key=_START) - 1
        return at >= 0 and self.times[at].end >= end

    def reject(self, start: int, end: int, what: str, why: str) -> None:
        """Remember a reading that the code at hand drops."""
        if self.rejected is not None:
            self.rejected.append(Rejected(start, end, what, why))
