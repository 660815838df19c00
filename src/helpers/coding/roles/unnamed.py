"""Mediators met before they are named: *they met with mediators*; *both sides said they met with A, B and C*. A heuristic."""

from collections.abc import Sequence

from helpers.coding.roles.finding import Finding, Rejected
from helpers.coding.roles.slots import flat, units_in
from helpers.coding.roles.view import Actor, View
from helpers.coding.status import Trace
from helpers.language.grammar import Clause

_ROLES = {"mediators": "mediator", "facilitators": "facilitator", "go-betweens": "mediator", "intermediaries": "mediator"}
_AHEAD = 3  # candidate sentences behind the unnamed noun in which the names may stand
_MEETING = frozenset("meet talk speak confer".split())
_SIDES = frozenset("both sides parties delegations they camps".split())


def find(seen: Sequence[tuple[View, list[Rejected]]]) -> list[tuple[View, Finding]]:
    """Findings for the persons whom the sides meet right behind a sentence with mediators whom nobody named."""
    out: list[tuple[View, Finding]] = []
    left, role = 0, ""
    for view, dropped in seen:
        if left:
            found = _met(view, role)
            out += [(view, finding) for finding in found]
            left = 0 if found else left - 1
        words = [view.document.text[one.start : one.end].lower() for one in dropped if one.why.startswith("nobody")]
        told = next((_ROLES[word] for word in words if word in _ROLES), None)
        if told is not None:
            left, role = _AHEAD, told
    return out


def _met(view: View, role: str) -> list[Finding]:
    for index, clause in enumerate(view.clauses):
        if clause.verb.lemma not in _MEETING or clause.verb.negated or clause.verb.modal:
            continue
        if not _SIDES & set(view.words(clause.subject)):
            continue
        people = _people(view, clause)
        if len(people) > 1:
            first, last = clause.verb.first, clause.verb.last
            start, end = clause.verb.start, clause.verb.end
            return [
                Finding(
                    actor, role, "held", start, end, "context.met", (first, last), index, "heuristic", Trace()
                )
                for actor in people
            ]  # fmt: skip
    return []


def _people(view: View, clause: Clause) -> list[Actor]:
    spans = [clause.object, *(span for name, span in clause.preps if name in ("with", "to"))]
    units = [unit for span in spans for unit in units_in(view, span) if unit.person]
    return [actor for actor in flat(units) if actor.kind == "person"]
