"""An article as the rest of the package sees it, and an input that could not become one."""

import datetime as dt
from dataclasses import dataclass, field


@dataclass(slots=True)
class Segment:
    """A stretch of the body (offsets into it) that is not running text: ``kind`` is title or caption."""

    start: int
    end: int
    kind: str


@dataclass(slots=True)
class Furniture:
    """A stretch of the page (offsets into it) that is not the article, and what it is."""

    start: int
    end: int
    reason: str
    text: str


@dataclass(slots=True)
class Article:
    """One loaded article. Offsets of everything tagged later count into ``body``."""

    article_id: str
    path: str
    source_format: str
    body: str
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: dt.date | None = None
    published_basis: str = "unknown"
    published_begin: dt.date | None = None
    published_end: dt.date | None = None
    published_why: str | None = None
    language: str | None = None
    copy_of: str | None = None
    content_hash: str = ""
    page: str | None = None
    segments: list[Segment] = field(default_factory=list)
    furniture: list[Furniture] = field(default_factory=list)


@dataclass(slots=True)
class Rejected:
    path: str
    reason: str
