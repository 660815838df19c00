"""What the engine knows while it reads, and what it finds."""

import datetime as dt
from dataclasses import dataclass, field

UNKNOWN = "XXXX"


@dataclass(slots=True)
class Found:
    """What an expression says: TIMEX3 ``type`` and ``value``, how it was found, and which part of the match it is."""

    type: str
    value: str | None
    basis: str = "stated"
    why: str | None = None
    mod: str | None = None


@dataclass(slots=True)
class State:
    """What has been read so far. ``published`` is None where nobody gave it; ``day_first`` is the document's own habit."""

    text: str
    published: dt.date | None
    day_first: bool | None = None
    last: dt.date | None = None  # the last day or period named in the text, by its first day
    last_start: int = 0  # where it was named
    last_end: int = 0
    last_value: str | None = None
    quarter: tuple[str, int] | None = None  # last quarter named and where
    story: tuple[str, int, int] | None = None  # value and offsets of the last expression whose year the text gave
    stated: dict[tuple[int, int], int] = field(default_factory=dict)  # (month, day) -> the year the text wrote with it


def relative(state: State, why: str) -> tuple[str, str]:
    """Basis and reason of what is read from the day of publication, or that there is none to read it from."""
    return ("relative to publication", why) if state.published else ("unresolved", "no publication date")
