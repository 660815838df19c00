"""What becomes of an offer or a request told before: *Berne offered to mediate; Tirana waved the offer away*."""

from dataclasses import replace

from helpers.coding import status as statuses
from helpers.coding.roles.finding import Finding
from helpers.coding.roles.lexicon import lexicon
from helpers.coding.roles.slots import actors_in, subject_units
from helpers.coding.roles.view import View, view
from helpers.coding.status import Trace
from helpers.language.document import Document
from helpers.language.grammar import Clause

_ANSWERS = frozenset({"rejected", "agreed"})


def find(document: Document, pairs: list[tuple[View, Finding]]) -> list[tuple[View, Finding]]:
    """The same roles with the status an answer in the same sentence, or in the next, gives them."""
    out: list[tuple[View, Finding]] = []
    for seen, finding in pairs:
        if finding.role == "party" or finding.status not in ("requested", "offered"):
            continue
        for spotted, first in ((seen, finding.trigger[1]), (_next(document, seen), 0)):
            answer = _answer(spotted, first, finding) if spotted is not None else None
            if answer is not None:
                out.append((spotted, answer))
                break
    return out


def _next(document: Document, seen: View) -> View | None:
    number = next((k for k, sentence in enumerate(document.sentences) if sentence.first == seen.sentence.first), -1)
    return view(document, document.sentences[number + 1]) if 0 <= number < len(document.sentences) - 1 else None


def _answer(seen: View, first: int, finding: Finding) -> Finding | None:
    for index, clause in enumerate(seen.clauses):
        if clause.verb.first < first or not clause.verb.finite:
            continue
        lemma = statuses.full_lemma(seen.document, clause)
        status = statuses.verb_status(lemma, "object")
        if status not in _ANSWERS or any(
            c.governor == index and c.relation in ("infinitive", "complement") for c in seen.clauses
        ):
            continue
        if not _answers(seen, clause, finding):
            continue
        trace = Trace()
        trace.apply(status, lemma, clause.verb.negated)
        if trace.status in _ANSWERS:
            return replace(
                finding, status=trace.status, start=clause.verb.start, end=clause.verb.end, rule_id=f"answer.{finding.role}",
                trigger=(clause.verb.first, clause.verb.last), clause=index, confidence="heuristic", trace=trace,
            )  # fmt: skip
    return None


def _answers(seen: View, clause: Clause, finding: Finding) -> bool:
    """Does the candidate itself decline or accept, or somebody else the offer?"""
    spoken = set(seen.words(clause.subject if clause.verb.voice == "passive" else clause.object))
    about = bool(spoken & lexicon().classes["answered"])
    if clause.verb.voice == "passive":
        return about
    names = {actor.name for unit in subject_units(seen, clause.subject) for actor in unit.actors}
    if finding.status == "requested":
        return finding.actor.name in names and (about or clause.object is None)
    return bool(names) and finding.actor.name not in names and about and not actors_in(seen, clause.object)
