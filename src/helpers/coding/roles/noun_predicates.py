"""The player of which a role noun is said: *X is the mediator*, *named X mediator*, *X as mediator*, *in the role of mediator*."""

from helpers.coding import status as statuses
from helpers.coding.roles import verbs
from helpers.coding.roles.noun_occurrence import NAMING, Occurrence
from helpers.coding.roles.slots import actors_in, apposed, flat, list_from, list_to, subject_units, units_in
from helpers.coding.roles.view import Actor, Unit
from helpers.coding.status import Trace
from helpers.language.document import Token
from helpers.language.grammar import Clause

_COPULAR = frozenset("be become remain act serve function work stay play assume take stand sit".split())
_LEAVING = frozenset("withdraw resign quit retire".split())
_PARTS = frozenset("role part position function status work".split())
_REFLEXIVES = frozenset("himself herself itself themselves".split())


class Predicated(Occurrence):
    """Nouns behind a verb of being or naming, and behind *as*."""

    def predicate(self) -> tuple[list[Actor], Trace, str] | None:
        """*X is the mediator*, *was named facilitator*, *made him moderator*, *plays the role of host*."""
        view = self.view
        for index, clause in enumerate(view.clauses):
            verb = clause.verb
            if not verb.last <= self.first or verb.first < self.chunk.first - 14:
                continue
            lemma = verb.lemma
            between_words = [view.tokens[i] for i in range(verb.last, self.first)]
            if [token.lower for token in between_words[:2]] == ["in", "fact"]:
                between_words = between_words[2:]
            if any(token.tag in ("VBD", "VBZ", "SUB", "REL", ";", ":", "MODAL", "VB") for token in between_words):
                continue
            between_words = [token for token in between_words if token.tag != '"']
            direct = self._one_of(between_words) or all(
                token.tag in ("DET", "ADJ", "ADV", "NUM", "NOUN", "GEN", "NAME", "POSS", "CC", ",", "VBN")
                for token in between_words
            )
            reflexive = any(token.lower in ("themselves", "itself", "himself", "herself") for token in between_words)
            as_or_of = any(token.lower in ("as", "of") for token in between_words)
            if lemma in _COPULAR and (direct or (as_or_of and lemma not in ("be", "become", "remain", "stay"))):
                if lemma in ("stand", "sit") and between_words and not as_or_of:
                    continue
                if lemma in ("play", "take", "assume", "work", "act", "serve", "function") and not as_or_of and not direct:
                    continue
                actors = flat(subject_units(view, clause.subject))
                if clause.relation == "infinitive" and (asked := verbs.asked_one(view, clause)) is not None:
                    actors = asked
                elif clause.relation == "infinitive" and clause.noun:
                    actors = verbs.by_noun(view, clause) or actors  # X's offer to serve as mediator
                if actors and not self.frame.possessor:
                    actors += [a for a in self._institution() if a not in actors]
                    trace = statuses.of_verb(view.document, view.clauses, index)
                    self._former(trace)
                    return actors, trace, "predicate"
            if lemma in NAMING:
                if apposed_to := self._designated(clause):
                    actors, extra = (
                        list(apposed_to.actors),
                        [actor for unit in list_from(view, self.last + 1) for actor in unit.actors],
                    )
                elif reflexive:
                    actors, extra = flat(subject_units(view, clause.subject)), []
                elif verb.voice == "passive":
                    actors = flat(subject_units(view, clause.subject))
                    extra = actors_in(view, clause.by)
                else:
                    whom = units_in(view, clause.object) or apposed(view, clause.object)
                    actors = flat(whom) if clause.relation == "relative" else self._object_before(clause)
                    extra = flat(subject_units(view, clause.subject))
                if actors:
                    trace = statuses.of_verb(view.document, view.clauses, index)
                    institutions = [actor for actor in extra if actor.kind == "organisation" and actor not in actors]
                    return actors + institutions, trace, "named"
        return None

    def inverse(self) -> tuple[list[Actor], Trace, str] | None:
        """*The mediators are A, B and C*, *the two guarantors were A and B*."""
        view = self.view
        for index, clause in enumerate(view.clauses):
            subject = clause.subject
            if clause.verb.lemma != "be" or clause.verb.negated or subject is None or clause.relation == "relative":
                continue
            part = view.chunk_at.get(subject.first)
            if part is None or self.chunk is not view.chunks[part] or clause.verb.last >= view.sentence.last:
                continue
            if any(view.tokens[i].tag == "CC" for i in range(subject.first, subject.last)):
                continue
            at = clause.verb.last
            while view.tokens[at].tag in ("NOUN", "DET", "ADJ", "ADV") and at not in view.unit_at and at < clause.verb.last + 4:
                at += 1
            at += view.lower(at) == "of"
            units = [unit for unit in list_from(view, at) if not unit.genitive]
            if units:
                return flat(units), statuses.of_verb(view.document, view.clauses, index), "inverse"
        return None

    def _designated(self, clause: Clause) -> Unit | None:
        """*Jan Smit, named mediator by the Union, ...*: a participle the grammar takes for a verb without a subject."""
        view, first = self.view, clause.verb.first
        if clause.verb.voice == "passive" or clause.subject is not None or view.lower(self.last) != "by":
            return None
        unit = view.unit_at.get(first - 2) if view.lower(first - 1) == "," else None
        return unit if unit is not None and unit.last == first - 1 and not unit.weak else None

    def _one_of(self, tokens: list[Token]) -> bool:
        """*was one of the three mediators*, *among the observers*."""
        said = [token.lower for token in tokens]
        if said[:2] != ["one", "of"] and said[:1] != ["among"]:
            return False
        return all(token.tag in ("DET", "ADJ", "NUM", "POSS") for token in tokens[1 + (said[0] == "one") :])

    def gapped(self) -> tuple[list[Actor], Trace, str] | None:
        """*A and B are the mediators and C and D the observers*: a predicate whose verb stands in the clause before."""
        view, start = self.view, self.chunk.first
        if view.lower(start - 1) == "as":
            units = list_to(view, start - 1)
            opening = view.chunks[view.chunk_at[units[0].first]].first - 1 if units else start
            earlier = any(view.lower(i) == "as" for i in range(view.sentence.first, opening))
            if units and units[-1].last == start - 1 and earlier and view.lower(opening) in (",", ";", "and"):
                return flat(units), self.status(), "gapped"  # A as mediator and B as host
            return None
        if view.lower(start) not in ("the", "a", "an"):
            return None
        units = list_to(view, start)
        if not units or units[-1].last != start or units[-1].genitive:
            return None
        opening = view.chunks[view.chunk_at[units[0].first]].first - 1
        earlier = any(c.verb.lemma in ("be", "become", "serve", "act") and c.verb.last <= opening for c in view.clauses)
        return (flat(units), self._modified(), "gapped") if earlier and view.lower(opening) in (",", ";", "and") else None

    def _object_before(self, clause: Clause) -> list[Actor]:
        if clause.object is None:
            return []
        return flat([unit for unit in units_in(self.view, clause.object) if unit.last <= self.first])

    def _former(self, trace: Trace) -> None:
        words = [self.view.lower(i) for i in range(self.chunk.first, self.first)]
        if "no" in words:
            trace.stated = False

    def as_phrase(self) -> tuple[list[Actor], Trace, str] | None:
        """*signed as witnesses*, *with A and B as observers*, *refused C as host*."""
        view, index = self.view, self.first - 1
        if view.lower(index) == "of" and view.lower(index - 1) in ("capacity", "role"):
            return self._capacity(index - 1)
        status_of = self.word.lower().endswith(" status")
        while index > view.sentence.first and view.lower(index) not in (("as", "with") if status_of else ("as",)):
            token = view.tokens[index]
            if token.tag not in ("DET", "ADJ", "NUM", "NOUN", "CC", "NAME", "VBN", "POSS", "GEN", ",") or index < self.first - 7:
                return None
            index -= 1
        if view.lower(index) not in (("as", "with") if status_of else ("as",)):
            return None
        clause = view.clauses[self.clause] if self.clause >= 0 else None
        before = [unit for unit in list_to(view, index) if not unit.pronoun or view.lower(unit.first) in _REFLEXIVES]
        subject = subject_units(view, clause.subject) if clause is not None else []
        role_words = clause is not None and bool(
            {"role", "part", "work", "mission", "task", "job", "place"} & set(view.words(clause.object))
        )
        direct = (
            clause is not None
            and clause.object is not None
            and any(unit.last > clause.object.first and unit.first < clause.object.last for unit in before)
        )
        lead = view.chunks[view.chunk_at[before[0].first]].first if before else view.sentence.first
        led = view.lower(lead - 1) if before else ""
        if led == "of" and view.lower(lead - 2) == "presence":
            led = "with"
        near = (
            bool(before)
            and before[-1].last == index
            and (direct or led in ("with", ",", ";", ":", "and", "") or clause is None or not subject)
        )
        if near and (led == "with" or direct or not subject or before[-1] in subject or clause is None):
            units, place = before, "object"
        else:
            units, place = subject, "subject"
        if clause is not None and clause.verb.lemma == "join" and direct:
            units = [*subject, *units]  # A joined B and C as guarantors
        actors = flat(units) + [a for a in self._institution() if a not in flat(units)]
        if not flat(units):
            return None
        trace = Trace()
        if clause is not None:
            place = "object" if place == "object" and direct else "other"
            through = any(name == "to" and before and span.first <= before[-1].first < span.last for name, span in clause.preps)
            mirrored = bool(_REFLEXIVES & set(view.words(clause.object)))  # ruled himself out as mediator
            operator_place = "object" if direct or role_words or through or mirrored else "other"
            trace = statuses.of_noun(view.document, view.clauses, self.clause, operator_place, True)
            if led == "with":
                trace = statuses.of_noun(view.document, view.clauses, self.clause, "other", True)
        if led == "with" and view.lower(lead - 2) == "only":
            trace.apply("requested", "only with")
        if clause is not None and trace.status == "held" and (units is subject or mirrored):
            self._own_role(clause, trace)
        return actors, trace, "as"

    def _capacity(self, index: int) -> tuple[list[Actor], Trace, str] | None:
        """*attended in the capacity of observers*: the clause's subject."""
        clause = self.view.clauses[self.clause] if self.clause >= 0 else None
        if clause is None or "in" not in (self.view.lower(index - 2), self.view.lower(index - 1)):
            return None
        actors = flat(subject_units(self.view, clause.subject))
        return actors, statuses.of_verb(self.view.document, self.view.clauses, self.clause), "as"

    def _own_role(self, clause: Clause, trace: Trace) -> None:
        """*offered its services as mediator*, *withdrew as guarantor*: what the verb does to the role of its own subject."""
        if clause.verb.voice == "passive":
            return
        lemma = statuses.full_lemma(self.view.document, clause)
        if lemma in _LEAVING or (lemma == "step" and self.view.lower(clause.verb.last) in ("down", "aside", "back")):
            trace.apply("suspended", lemma, clause.verb.negated)
        elif statuses.verb_status(lemma, "object") == "offered":
            trace.apply("offered", lemma, clause.verb.negated)

    def role_of(self) -> tuple[list[Actor], Trace, str] | None:
        """*Orria's role as mediator*, *the Orrian part as guarantor*, *Orria, whose monitors*: whose role it is said to be."""
        view, at = self.view, self.chunk.first - 2
        owned = next(
            (i for i in range(self.first - 1, max(self.first - 4, view.sentence.first), -1) if view.lower(i) == "whose"), 0
        )
        if owned:
            owner = view.unit_at.get(owned - 1 - (view.lower(owned - 1) == ","))
            return (list(owner.actors), self.status(), "possessor") if owner is not None and not owner.pronoun else None
        if view.lower(at + 1) != "as" or view.lower(at) not in _PARTS:
            return None
        part = view.chunks[view.chunk_at[at]]
        units = dict.fromkeys(view.unit_at[i].first for i in range(part.first, at) if i in view.unit_at)
        actors = [actor for first in units for actor in view.unit_at[first].actors]
        return (actors, self.status(index=at), "as") if actors else None
