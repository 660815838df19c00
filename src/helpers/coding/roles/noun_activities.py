"""Who is sent, and whose activity it is: *A sent monitors*, *Qatari mediation*, *X offered its good offices*."""

from helpers.coding import status as statuses
from helpers.coding.roles.noun_occurrence import NAMING, SENDING, Occurrence
from helpers.coding.roles.slots import actors_in, flat, fronted, list_from, list_to, subject_units, units_in
from helpers.coding.roles.view import Actor, Unit
from helpers.coding.status import Trace
from helpers.language.grammar import Clause

_ASKING = frozenset("ask beg urge request implore want invite seek demand look turn appeal".split())
_OWN = frozenset(
    "offer propose lend continue resume lead begin start launch conduct provide suspend halt abandon end pause tender extend undertake give seek play assume pursue carry take step intensify renew relaunch drop break engage".split()
)
_OPENERS = frozenset({"", "-", "–", "—", ":", '"', "“"})  # before the preposition of a phrase that opens the sentence
_UNDER = frozenset("under with through by thanks to after despite following".split())
_THANKED = frozenset("thank praise congratulate commend hail salute credit applaud criticise criticize blame".split())
_PRONOUNS = frozenset("its his her their".split())


class Active(Occurrence):
    """Players fielded by an actor, and nouns of what a third party does."""

    def sent(self) -> tuple[list[Actor], Trace, str] | None:
        """*A may send monitors*, *asked B for observers*, *C has given peacekeepers*."""
        view = self.view
        if self.clause < 0:
            return None
        clause = view.clauses[self.clause]
        lemma = clause.verb.lemma
        if self.frame.sent and lemma in NAMING and clause.verb.voice == "active":
            return self._so_called(clause)
        if lemma in _ASKING and view.lower(self.chunk.first - 1) == "for":
            near = view.unit_at.get(self.chunk.first - 2)
            actors = list(near.actors) if near is not None else flat(units_in(view, clause.object, placed=True))
            if clause.verb.voice == "passive":
                actors = flat(subject_units(view, clause.subject))
            if actors:
                trace = Trace()
                trace.apply("requested", lemma, clause.verb.negated)
                statuses.climb(trace, view.document, view.clauses, self.clause)
                return actors, trace, "asked"
        if not self.frame.sent and lemma not in ("send", "offer", "provide", "dispatch"):
            return None
        if lemma in SENDING and view.place_in(clause, self.first) == "object":
            if clause.verb.voice == "passive":
                actors = actors_in(view, clause.by)
            else:
                actors = flat(subject_units(view, clause.subject))
            if actors:
                trace = statuses.of_verb(view.document, view.clauses, self.clause)
                operator = {"offer": "offered", "pledge": "planned"}.get(lemma)
                if operator and trace.stated:
                    trace.apply(operator, lemma, clause.verb.negated)
                return actors, trace, "sent"
        return None

    def _so_called(self, clause: Clause) -> tuple[list[Actor], Trace, str] | None:
        """*sent 2,000 troops it called peacekeepers*: whoever sent them."""
        view = self.view
        earlier = [
            c
            for c in view.clauses
            if c.verb.last <= clause.verb.first and c.object is not None and c.object.last >= clause.verb.first - 3
        ]
        actors = flat(subject_units(view, earlier[-1].subject)) if earlier else []
        actors = actors or flat([unit for unit in units_in(view, clause.subject) if unit.pronoun])
        return (actors, Trace(), "called") if actors else None

    def phrase(self) -> tuple[list[Actor], Trace, str] | None:
        """*Qatari mediation*, *Smit's good offices*, *mediation by the Vatican*, *under the auspices of the UN*."""
        view = self.view
        actors: list[Actor] = []
        for index in range(self.chunk.first, self.first):
            unit = view.unit_at.get(index)
            if unit is not None and not self._seat_of(unit):
                actors += [actor for actor in unit.actors if actor not in actors]
        own = self._unit()
        if own is not None and not actors:
            actors = list(own.actors)
        if actors:
            first = min(view.unit_at[i].first for i in range(self.chunk.first, self.last) if i in view.unit_at)
            shared = [u for u in list_to(view, first) if u.adjective and u.noun is None] if first > view.sentence.first else []
            actors = list(dict.fromkeys(flat(shared) + actors))
        else:
            word = view.lower(self.last)
            if word in ("by", "of", "from") or (word == "led" and view.lower(self.last + 1) == "by"):
                opening = view.lower(self.chunk.first - 2) in _OPENERS and view.lower(self.chunk.first - 1) in _UNDER
                actors = flat(fronted(view, list_from(view, self.last + 1 + (word == "led")), opening))
                if not actors and word in ("by", "from", "of"):
                    unit = next(
                        (
                            view.unit_at[i]
                            for i in range(self.last + 1, min(self.last + 6, view.sentence.last))
                            if i in view.unit_at
                        ),
                        None,
                    )
                    actors = list(unit.actors) if unit is not None and unit.person else []
        if not actors and view.lower(self.chunk.first - 1) == ":":  # headline: Qatar: mediation paused
            unit = view.unit_at.get(self.chunk.first - 2)
            actors = list(unit.actors) if unit is not None and unit.first == view.sentence.first else []
        if not actors and view.lower(self.first - 1) == "whose" and view.lower(self.first - 3) == ",":
            unit = view.unit_at.get(self.first - 4)
            actors = list(unit.actors) if unit is not None and not unit.weak else []  # A, under whose aegis
        if not actors:
            actors = self._owner()
        if self.frame.role == "guarantor" and (
            view.lower(self.last) == "that"
            or (view.lower(self.last) == "of" and not actors)
            or "no" in [view.lower(i) for i in range(self.chunk.first, self.first)]
        ):
            return None
        if not actors:
            return self._attempt()
        return actors, self.status(doing=True), "activity"

    def _seat_of(self, unit: Unit) -> bool:
        """*the Abuja mediation*: where it sat; *Doha mediation*, *Doha's mediation* are the government's."""
        view = self.view
        if unit.genitive or unit.adjective or unit.noun or view.lower(unit.first - 1) != "the" or unit.last != self.first:
            return False
        start = view.tokens[unit.first].start
        return any(mention.start == start and mention.how == "metonym" for mention in view.mentions)

    def _owner(self) -> list[Actor]:
        """*his mediation foundered*: the person or body spoken of before, in the same sentence."""
        view = self.view
        word = view.lower(self.chunk.first)
        clause = view.clauses[self.clause] if self.clause >= 0 else None
        if word not in _PRONOUNS:
            return []
        if clause is not None and clause.verb.lemma in _THANKED and clause.object is not None:
            return actors_in(view, clause.object)  # thanked X for its mediation
        if clause is not None and clause.verb.last <= self.first and clause.verb.finite:
            return []
        before = [unit for unit in view.units if unit.last <= self.first and not unit.weak]
        if word in ("his", "her"):
            before = [unit for unit in before if unit.person]
        elif word == "its":
            before = [unit for unit in before if not unit.person]
        return list(before[-1].actors) if before else []

    def _attempt(self) -> tuple[list[Actor], Trace, str] | None:
        """*a Libyan attempt at mediation*, *Norway's offer of mediation*: the noun in front rules the status."""
        view = self.view
        before = self.chunk.first - 1
        if view.lower(before) not in ("at", "of", "for") or before - 1 < view.sentence.first:
            return None
        part = view.chunks[view.chunk_at[before - 1]]
        operator = statuses.operators().nouns.get(view.lower(before - 1))
        if operator is None:
            return None
        actors: list[Actor] = []
        for index in range(part.first, part.last):
            unit = view.unit_at.get(index)
            if unit is not None:
                actors += [actor for actor in unit.actors if actor not in actors]
        if not actors or operator == "requested":
            return None
        trace = Trace()
        trace.apply(operator, view.lower(before - 1))
        outer = self.status(index=before - 1)
        if outer.status != "held":
            trace.apply(outer.status, "; ".join(outer.steps) or outer.status)
        return actors, trace, "activity"

    def own_activity(self) -> tuple[list[Actor], Trace, str] | None:
        """*X offered its good offices*, *Y continued the mediation*: the clause's subject."""
        view = self.view
        if self.clause < 0:
            return None
        clause = view.clauses[self.clause]
        possessive = any(view.lower(i) in _PRONOUNS for i in range(self.chunk.first, self.first))
        at_object = view.place_in(clause, self.first) == "object"
        if clause.verb.lemma in ("call", "term", "dub", "style") and at_object and clause.subject is not None:
            return flat(subject_units(view, clause.subject)), Trace(), "called"  # what Oman calls mediation
        if at_object and clause.verb.voice == "active" and (clause.verb.lemma in _OWN or possessive):
            units = subject_units(view, clause.subject) if clause.verb.lemma != "seek" else []
            if units and not any(unit.person for unit in units) and view.lower(self.chunk.first) in ("his", "her"):
                told = [unit for unit in view.units if unit.person and unit.last <= self.first]
                units = told[-1:] or units  # Oslo wrecked her mediation; the king offered his good offices
            actors = flat(units)
            if actors:
                lemma = statuses.full_lemma(view.document, clause)
                trace = (
                    self.status()
                    if statuses.verb_status(lemma, "object") and lemma != "take-up"
                    else statuses.of_verb(view.document, view.clauses, self.clause)
                )
                return actors, trace, "activity"
        return None
