"""The object of a verb where the grammar attaches none: shared with the next verb, or the noun a clause stands behind."""

from collections.abc import Iterator

from helpers.coding.roles.view import View
from helpers.language.grammar import Clause, Span


def elsewhere(view: View, index: int, clause: Clause) -> Span | None:
    """The object of clause ``index`` found around it; None where there is none."""
    if clause.verb.voice == "passive":
        return _fronted(view, clause)
    return _shared(view, index, clause) or _above(view, clause) or _contracted(view, clause)


def _above(view: View, clause: Clause) -> Span | None:
    """*the talks, which the envoy plans to hold*: the noun the relative clause above is about."""
    above = view.clauses[clause.governor] if clause.relation == "infinitive" and clause.governor >= 0 else None
    relative = above is not None and above.relation == "relative" and above.link in ("which", "that", "whom")
    return (
        above.object
        if relative and above is not None and above.object is not None and above.object.first < above.verb.first
        else None
    )


def before(view: View, index: int) -> Iterator[Span]:
    """Base phrases in front of a token, nearest first, up to a mark or a verb: what a participle may belong to."""
    i = index - 1
    while i >= view.sentence.first and i in view.chunk_at:
        part = view.chunks[view.chunk_at[i]]
        if part.kind == "NP":
            yield _span(view, part.first, part.last)
        elif part.kind not in ("PREP", "CC", "TO"):
            return
        i = part.first - 1


def _shared(view: View, index: int, clause: Clause) -> Span | None:
    """*who had convened and chaired the sessions*: the object of the verb joined to it."""
    if index + 1 >= len(view.clauses) or view.tokens[clause.verb.last].tag not in ("CC", ","):
        return None
    following = view.clauses[index + 1]
    gap = [view.tokens[i].tag for i in range(clause.verb.last, following.verb.first)]
    if len(gap) > 2 or not set(gap) <= {"CC", ",", "ADV"} or following.verb.form != clause.verb.form:
        return None
    return (following.object or _shared(view, index + 1, following)) if following.verb.voice == "active" else None


def _contracted(view: View, clause: Clause) -> Span | None:
    """*the conference he had convened*: the noun right before the subject of a clause without a relative word."""
    subject = clause.subject
    if subject is None or clause.inherited:
        return None
    unit = view.unit_at.get(subject.last - 1)
    if unit is not None and unit.last == subject.last and view.tokens[subject.first].tag == "DET":
        bare = unit.first > subject.first + 1 and view.tokens[unit.first - 1].tag == "NOUN"
        return _span(view, subject.first, unit.first) if bare else None
    before = view.chunk_at.get(subject.first - 1)
    if before is None or before == view.chunk_at.get(subject.first):
        return None
    part = view.chunks[before]
    noun = view.tokens[part.last - 1].tag == "NOUN" and part.last == subject.first
    return _span(view, part.first, part.last) if noun else None


def _fronted(view: View, clause: Clause) -> Span | None:
    """*Brokered by A and B, the accord of May ...*: the phrase behind the comma of a participle that opens the sentence."""
    if clause.verb.first != view.sentence.first or clause.by is None:
        return None
    for i in range(clause.by.last, view.sentence.last - 1):
        if view.lower(i) == "," and view.lower(i + 1) in ("the", "a", "an") and i + 1 in view.chunk_at:
            part = view.chunks[view.chunk_at[i + 1]]
            return _span(view, i + 1, part.last)
    return None


def _span(view: View, first: int, last: int) -> Span:
    return Span(view.tokens[first].start, view.tokens[last - 1].end, first, last)
