"""Mediators met before they are named: *they met with mediators*; *both sides said they met with A, B and C*. A heuristic."""

import re
from collections.abc import Sequence

from helpers.coding.roles.finding import Finding, Rejected
from helpers.coding.roles.slots import flat, units_in
from helpers.coding.roles.view import Actor, View, view
from helpers.coding.status import Trace
from helpers.language.document import Document
from helpers.language.grammar import Clause

_ROLES = {"mediators": "mediator", "facilitators": "facilitator", "go-betweens": "mediator", "intermediaries": "mediator"}
_AHEAD = 3  # sentences behind the unnamed noun in which the names may stand
_MET = re.compile(r"\b(?:met|meet|talked|spoke|spoken|conferred)\b")
_MEETING = frozenset("meet talk speak confer".split())
_SIDES = frozenset("both sides parties delegations they camps".split())


def find(document: Document, seen: Sequence[tuple[View, list[Rejected]]]) -> list[tuple[View, Finding]]:
    """Findings for the persons whom the sides meet right behind a sentence with mediators whom nobody named."""
    out: list[tuple[View, Finding]] = []
    starts = {sentence.first: k for k, sentence in enumerate(document.sentences)}
    told: set[int] = set()
    for before, dropped in seen:
        words = [document.text[one.start : one.end].lower() for one in dropped if one.why.startswith("nobody")]
        role = next((_ROLES[word] for word in words if word in _ROLES), None)
        at = starts[before.sentence.first]
        for k in range(at + 1, min(at + 1 + _AHEAD, len(document.sentences))) if role is not None else ():
            if k in told:
                break
            sentence = document.sentences[k]
            if not _MET.search(document.text, sentence.start, sentence.end):
                continue
            behind = view(document, sentence)
            found = _met(behind, role)
            out += [(behind, finding) for finding in found]
            if found:
                told.add(k)
                break
    return out


def _met(seen: View, role: str) -> list[Finding]:
    for index, clause in enumerate(seen.clauses):
        if clause.verb.lemma not in _MEETING or clause.verb.negated or clause.verb.modal:
            continue
        if not _SIDES & set(seen.words(clause.subject)):
            continue
        people = _people(seen, clause)
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


def _people(seen: View, clause: Clause) -> list[Actor]:
    spans = [clause.object, *(span for name, span in clause.preps if name in ("with", "to"))]
    units = [unit for span in spans for unit in units_in(seen, span) if unit.person]
    return [actor for actor in flat(units) if actor.kind == "person"]
