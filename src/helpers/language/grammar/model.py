"""What the grammar of a sentence is told in: spans, base phrases, verb groups and clauses."""

from dataclasses import dataclass
from typing import NamedTuple


class Span(NamedTuple):
    """Characters ``start`` to ``end`` and tokens ``first`` to ``last`` (exclusive) of the document."""

    start: int
    end: int
    first: int
    last: int


@dataclass(slots=True)
class Chunk:
    """A base phrase: kind NP, VG, PREP, CC, SUB, REL, ADV, TO or a mark; token range within the document."""

    kind: str
    first: int
    last: int
    word: str = ""


@dataclass(slots=True)
class VerbGroup:
    """Auxiliaries and main verb. ``tense`` past, present, future or none; ``aspect`` simple, perfect or progressive."""

    start: int
    end: int
    first: int
    last: int
    lemma: str
    tense: str = "none"
    aspect: str = "simple"
    voice: str = "active"
    modal: str | None = None
    negated: bool = False
    finite: bool = True
    form: str = "finite"  # finite, infinitive, gerund, participle


@dataclass(slots=True)
class Clause:
    """A verb group with its arguments.

    ``relation`` to the clause ``governor`` (index in the list, -1 for none): root, complement, conditional, adverbial,
    relative, infinitive, gerund, participle, reported (the speech verb stands behind or in between). ``link`` is the
    linking word; ``noun`` the noun that governs an infinitive or gerund (*an offer to*, *hopes of*).
    """

    start: int
    end: int
    verb: VerbGroup
    subject: Span | None = None
    object: Span | None = None
    by: Span | None = None
    preps: tuple[tuple[str, Span], ...] = ()
    link: str = ""
    relation: str = "root"
    governor: int = -1
    noun: str | None = None
    inherited: bool = False


@dataclass(slots=True)
class Parse:
    """All the grammar found in one sentence."""

    clauses: list[Clause]
    chunks: list[Chunk]
