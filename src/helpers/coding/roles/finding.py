"""A role found: who, which, whether, and by which rule; and the readings considered and dropped on the way."""

from dataclasses import dataclass, field

from helpers.coding.roles.view import Actor
from helpers.coding.status import Trace


@dataclass(slots=True)
class Finding:
    """One actor's role, with the tokens of its trigger and the evidence (character offsets)."""

    actor: Actor
    role: str
    status: str
    start: int
    end: int
    rule_id: str
    trigger: tuple[int, int]
    clause: int = -1
    confidence: str = "explicit"
    trace: Trace | None = None
    sides: list[Actor] = field(default_factory=list)
    on_behalf_of: str | None = None


@dataclass(slots=True)
class Rejected:
    """A reading that was considered and not taken, and why."""

    start: int
    end: int
    role: str
    why: str
    parties: tuple[Actor, ...] = ()  # whom the reading dropped makes sides: host and guest
