"""Roles stated by a noun: *mediator X*, *X, the mediator*, *X as mediator*, *UN monitors*, *Qatari mediation*."""

from functools import lru_cache

from helpers.coding.roles import fielders, filters
from helpers.coding.roles.finding import Finding, Rejected
from helpers.coding.roles.lexicon import NounFrame, lexicon
from helpers.coding.roles.noun_activities import Active
from helpers.coding.roles.noun_names import Named
from helpers.coding.roles.noun_predicates import Predicated
from helpers.coding.roles.slots import between, flat
from helpers.coding.roles.view import Actor, View
from helpers.coding.status import Trace


def find(view: View, rejected: list[Rejected]) -> list[Finding]:
    """Players of the role nouns of one sentence, left to right; what was turned down is added to ``rejected``."""
    found: list[Finding] = []
    i, first_words = view.sentence.first, _first_words()
    while i < view.sentence.last:
        if view.tokens[i].lower not in first_words:
            i += 1
            continue
        frame, last = _match(view, i)
        if frame is None:
            i += 1
            continue
        hit = _Noun(view, i, last, frame, rejected).find()
        found += hit
        i = last
    return found


def _match(view: View, i: int) -> tuple[NounFrame | None, int]:
    """The longest noun of the lexicon that begins at token ``i``, unless it is used as a verb or names an actor."""
    nouns = lexicon().nouns
    token = view.tokens[i]
    if token.tag in ("VB", "VBD", "VBZ", "VBN", "VBG", "MODAL") and token.lower not in ("hosts", "chairs"):
        return None, i
    for length in (3, 2, 1):
        if i + length > view.sentence.last:
            continue
        words = " ".join(_plain(view.tokens[k].lower) for k in range(i, i + length))
        frame = nouns.get(words)
        if frame is not None and token.tag not in ("VBZ", "VB"):
            return frame, i + length
    return None, i


@lru_cache(maxsize=1)
def _first_words() -> frozenset[str]:
    """The words, plain and with a genitive mark, that a noun of the lexicon can begin with."""
    return frozenset(noun.split()[0] + mark for noun in lexicon().nouns for mark in ("", "'s", "’s"))


def _plain(word: str) -> str:
    return word.removesuffix("'s").removesuffix("’s")


class _Noun(Named, Predicated, Active):
    """One occurrence of a role noun and the ways its player can be named around it, tried in turn."""

    def find(self) -> list[Finding]:
        """The findings of the first way that names somebody, or none."""
        if self.word.lower() == "observer status" and not self._of_talks():
            return []
        if self._elsewhere() or self._domestic() or (self.frame.role == "chair" and self._of_body()):
            return []
        ways = (self.phrase, self.own_activity) if self.frame.activity else (self.predicate, self.as_phrase) if self.frame.predicate else (
            self.possessor, self.seat, self.title, self.gapped, self.predicate, self.inverse, self.own, self.behind, self.role_of, self.as_phrase, self.apposition, self.sent,
        )  # fmt: skip
        for way in ways:
            hit = way()
            if hit is None:
                continue
            actors, trace, rule = hit
            if not actors:
                continue
            if self.frame.sent:
                actors = actors + [
                    actor for actor in fielders.find(self.view, self.first, self.last, self.clause) if actor not in actors
                ]
            return self.build(actors, trace, rule)
        if self.frame.sent and (actors := fielders.find(self.view, self.first, self.last, self.clause)):
            return self.build(actors, self.status(), "fielded")
        token = self.view.tokens[self.first]
        self.rejected.append(
            Rejected(token.start, self.view.tokens[self.last - 1].end, self.frame.role, "nobody in reach plays it")
        )
        return []

    def build(self, actors: list[Actor], trace: Trace, rule: str) -> list[Finding]:
        """A finding for each actor that is no side of the talks, unless the words deny the role or it is not one of a conflict."""
        view, token = self.view, self.view.tokens[self.first]
        sides = flat(between(view, self.last, min(view.sentence.last, self.last + 25)))
        why = filters.nonconflict(view, self.first, sides)
        if why or not trace.stated:
            self.rejected.append(Rejected(token.start, view.tokens[self.last - 1].end, self.frame.role, why or "negated"))
            return []
        names = {actor.name for actor in sides}
        end = view.tokens[self.last - 1].end
        return [
            Finding(
                actor,
                self.frame.role,
                trace.status,
                token.start,
                end,
                f"{rule}.{self.frame.role}",
                (self.first, self.last),
                self.clause,
                "explicit",
                trace,
                sides,
            )
            for actor in actors
            if actor.name not in names
        ]
