"""The player named right beside a role noun: *mediator X*, *A's envoy*, *X, the mediator*, *the guarantors, A and B*."""

from helpers.coding.roles.noun_occurrence import Occurrence
from helpers.coding.roles.slots import flat, list_from, list_to, subject_units, units_in
from helpers.coding.roles.view import Actor, Unit
from helpers.coding.status import Trace
from helpers.language.grammar.words import words


class Named(Occurrence):
    """Names in the noun's own phrase, in front of it, behind it or in apposition to it."""

    def possessor(self) -> tuple[list[Actor], Trace, str] | None:
        """*as Norway's guests*, *guests of the emir*: the owner plays the role."""
        if not self.frame.possessor:
            return None
        actors = self._front() or (flat(list_from(self.view, self.last + 1)) if self.view.lower(self.last) == "of" else [])
        return actors, self.status(), "possessor"

    def seat(self) -> tuple[list[Actor], Trace, str] | None:
        """*with Jan Smit in the chair*."""
        if self.view.lower(self.first) != "chair" or [self.view.lower(self.first - 2), self.view.lower(self.first - 1)] != [
            "in",
            "the",
        ]:
            return None
        units = list_to(self.view, self.first - 2)
        clause = self.view.clauses[self.clause] if self.clause >= 0 else None
        if not units and clause is not None and clause.verb.lemma in ("be", "sit"):
            units = units_in(self.view, clause.subject)
        return flat(units), self.status(), "seat"

    def title(self) -> tuple[list[Actor], Trace, str] | None:
        """*UN mediator Jan Smit*, *mediator Smit*: a person right behind the noun."""
        view = self.view
        unit = view.unit_at.get(self.last)
        own = self._unit()
        if own is not None and own.person and not self._domestic() and not self._said_of(own):
            return own.actors, self._title_status(own), "title"
        if unit is not None and unit.person and unit.first == self.last:
            return unit.actors, self._title_status(unit), "title"
        if unit is not None and unit.first == self.last and self.word.lower().endswith("s") and not unit.genitive:
            return flat(list_from(view, self.last)), self._title_status(unit), "title"  # mediators Oman and Norway
        return None

    def _said_of(self, unit: Unit) -> bool:
        """*I am the mediator*: said of the subject, whoever the phrase would mean elsewhere."""
        view = self.view
        named = any(view.tokens[i].tag == "NAME" for i in range(unit.first, unit.last))
        return not named and any(c.verb.lemma == "be" and c.verb.last == self.chunk.first and c.subject for c in view.clauses)

    def own(self) -> tuple[list[Actor], Trace, str] | None:
        """*South African mediators*, *the UN's monitors*: a state or organisation in front of the noun, in its phrase."""
        unit = self._unit()
        if unit is None or unit.person:
            unit = None
        actors = list(unit.actors) if unit is not None else []
        if not actors:
            actors = self._front()
        if not actors:
            return None
        if (
            self.frame.role in ("host", "guarantor", "chair", "convener")
            and unit is not None
            and unit.genitive
            and unit.noun is None
        ):
            return None
        # A and B facilitators: adjectives that share the noun
        first = unit.first if unit is not None else self.first
        shared = (
            [u for u in list_to(self.view, first) if u.noun is None and (u.adjective or u.first == self.view.sentence.first)]
            if first > self.view.sentence.first
            else []
        )
        actors = list(dict.fromkeys(flat(shared) + actors))
        if self.frame.sent and self.word.lower().endswith("s") and any(actor.kind != "person" for actor in actors):
            actors = [actor for actor in actors if actor.kind != "person"]  # the general's UN observers
        if self.frame.role == "chair" and unit is not None and all(actor.kind == "organisation" for actor in actors):
            return None  # the chair of an organisation is not its chair; a mediating group's co-chairs chair nothing
        if self.frame.of and self.view.lower(self.last) in ("of", "from") and self.view.lower(self.last + 1) != "the":
            actors += [
                actor
                for actor in flat(list_from(self.view, self.last + 1))
                if actor not in actors and actor.kind == "organisation"
            ]
        return self._whom(actors) + actors, self.status(), "own"

    def _whom(self, actors: list[Actor]) -> list[Actor]:
        """*Smit was in Juba as the Union's mediator*: the person whose part it is."""
        clause = self.view.clauses[self.clause] if self.clause >= 0 else None
        if self.frame.sent or clause is None or self.view.lower(self.chunk.first - 1) != "as" or clause.verb.voice != "active":
            return []
        people = [unit for unit in subject_units(self.view, clause.subject) if unit.person]
        return [actor for actor in flat(people) if actor not in actors] if clause.object is None else []

    def behind(self) -> tuple[list[Actor], Trace, str] | None:
        """*observers from the EU*, *monitors of the OSCE and of ASEAN*, *a mediator for the African Union*."""
        word = self.view.lower(self.last)
        if self.frame.of and word in ("of", "from", "under"):
            actors = flat(list_from(self.view, self.last + 1))
            if not actors:
                unit = next(
                    (
                        self.view.unit_at[i]
                        for i in range(self.last + 1, min(self.last + 5, self.view.sentence.last))
                        if i in self.view.unit_at
                    ),
                    None,
                )
                actors = list(unit.actors) if unit is not None and unit.noun else []
            if actors:
                return actors, self.status(), "behind"
        if word == "from" and not self.frame.of:
            actors = flat(list_from(self.view, self.last + 1))
            if actors:
                return actors, self.status(), "behind"
        return None

    def apposition(self) -> tuple[list[Actor], Trace, str] | None:
        """*X, the mediator of the talks*; *the guarantors, A and B*."""
        view = self.view
        start = self.chunk.first
        plural = view.lower(self.last - 1).endswith("s")
        among = {("one", "of"): 2, (",", "among"): 1}.get((view.lower(start - 2), view.lower(start - 1)), 0)
        if among:  # X, one of the mediators, ...
            start, plural = start - among, False
        if start == self.first and any(c.verb.first == self.last and c.verb.lemma in words().speech for c in view.clauses):
            return None  # ... in Helsinki, mediators said
        if start - 1 > view.sentence.first and view.lower(start - 1) in (",", "-", "–", "—", "("):
            units = list_to(view, start - 1)
            if self.frame.sent and units and units[-1].weak:  # Ghana's battalion in Chad, 300 peacekeepers
                units = [u for u in view.units if u.last == units[-1].first - 1 and u.noun and view.tokens[u.last].tag == "PREP"]
                if units:
                    return flat(units), self._modified(), "apposition"
            if units and units[-1].last == start - 1 and not units[-1].collective:
                chosen = units if plural else units[-1:]
                actors = flat(chosen) + [a for a in self._institution() if a not in flat(chosen)]
                return actors, self._modified(), "apposition"
        # the mediators, A and B
        i = self.last
        while (
            i < view.sentence.last
            and view.lower(i) != ","
            and (view.tokens[i].tag in ("PREP", "DET", "NOUN", "NAME", "NUM", "ADJ", "GEN", "(", ")"))
            and not (view.lower(i) == "(" and view.unit_at.get(i) is None)
        ):
            if i - self.last > 14:
                return None
            i += 1
        if i + 1 < view.sentence.last and view.lower(i) in (",", ":", "-", "–", "—", "("):
            opener = view.lower(i + 1)
            skip = (
                2
                if opener == "among" and view.lower(i + 2) == "them"
                else 1
                if opener in ("including", "notably", "namely")
                else 0
            )
            if skip:
                units = list_from(view, i + 1 + skip)
                if units:
                    return flat(units), self._modified(), "apposition"
            units = list_from(view, i + 1, placed=False)
            if not units and plural:  # the guarantors, Norway and Oman, ...: names the text reads as places
                units = [u for u in list_from(view, i + 1) if not u.adjective and not u.genitive]
                units = units if len(units) > 1 and view.lower(units[-1].last) in (",", ".", "") else []
            elif units and units[0].weak:
                units = []
            if units and (len(units) > 1) == plural:
                end = units[-1].last
                told = units[0].person and view.tokens[min(end, view.sentence.last - 1)].tag in (
                    "HAVE",
                    "VBD",
                    "VBZ",
                    "MODAL",
                    "BE",
                )
                if view.lower(end) in (",", ".", ";", "", "-", "–", "—", ")") or plural or told:
                    actors = flat(units)
                    return actors + [a for a in self._institution() if a not in actors], self._modified(), "apposition"
        return None
