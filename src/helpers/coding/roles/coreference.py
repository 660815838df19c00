"""Pronouns inside one sentence: *it*, *he*, *they*, *both*, *his envoy*. Across sentences the language floor decides."""

from helpers.coding.roles.lexicon import lexicon
from helpers.coding.roles.slots import flat, subject_units
from helpers.coding.roles.view import Actor, Unit, View
from helpers.coding.roles.view import view as view_of
from helpers.language.grammar import Clause
from helpers.language.grammar.words import words

_PERSON = frozenset("he she him her himself herself".split())
_THING = frozenset("it itself".split())
_MANY = frozenset("they them themselves both".split())
_LANDS = frozenset("country nation kingdom homeland".split())
_REFLEXIVE = frozenset("himself herself itself themselves".split())
_BODIES = ("state", "organisation", "armed_group")


def resolve(view: View) -> None:
    """Add a unit for each pronoun, and for each *his envoy*, whose antecedent the sentence names."""
    named = list(view.units)
    for part in view.chunks:
        if part.kind != "NP" or any(i in view.unit_at for i in range(part.first, part.last)):
            continue
        said = [view.tokens[i].lower for i in range(part.first, part.last)]
        if len(said) == 1 and said[0] in _PERSON | _THING | _MANY:
            actors = _antecedent(view, named, said[0], part.first) or _before(view, said[0], part.first)
            if not actors and said[0] in ("them", "both") and view.lower(part.first - 1) in ("between", "among"):
                actors = _pair_before(view)
            noun = None
        elif said in (["we"], ["i"], ["us"], ["me"]):
            actors, noun = _speaker(view, named), None
        elif said[0] in ("his", "her", "its", "their") and said[-1] in lexicon().official | _LANDS:
            actors = _owner(view, named, said[0], part.first)
            noun = said[-1]
        else:
            continue
        if actors:
            if noun is not None and _apposed(view, part.first, part.last, actors):
                continue
            unit = Unit(part.first, part.last, actors, noun=noun, pronoun=True)
            view.units.append(unit)
            for index in range(part.first, part.last):
                view.unit_at[index] = unit
    view.units.sort(key=lambda unit: unit.first)


def _apposed(view: View, first: int, last: int, actors: list[Actor]) -> bool:
    """*Tete Antonio, his foreign minister,* and *its envoy, Lakhdar Brahimi,*: person and institution act together."""
    before = view.unit_at.get(first - 2) if view.lower(first - 1) == "," else None
    behind = view.unit_at.get(last + 1) if view.lower(last) == "," else None
    chosen = before if before is not None and before.person and view.lower(last) in (",", ".", ";", "") else behind
    if chosen is None or not chosen.person or (chosen is behind and view.lower(chosen.last) not in (",", ".", ";", "")):
        return False
    chosen.actors += [actor for actor in actors if actor not in chosen.actors]
    for index in range(first, last):
        view.unit_at[index] = chosen
    chosen.first, chosen.last = min(chosen.first, first), max(chosen.last, last)
    return True


def _subjects(view: View, before: int) -> list[Clause]:
    """Clauses whose verb stands before a token, nearest first; what governs the pronoun's clause comes before all."""
    index = view.clause_of(before)
    governing = []
    seen = set()
    while index >= 0 and index not in seen:
        seen.add(index)
        governing.append(view.clauses[index])
        index = view.clauses[index].governor
    earlier = [clause for clause in reversed(view.clauses) if clause.verb.first < before]
    return [clause for clause in governing[1:] + earlier if clause.subject is not None and clause.subject.first < before]


def _inside(view: View, named: list[Unit], clause: Clause) -> list[Unit]:
    span = clause.subject
    found = [unit for unit in named if not unit.weak and unit.last > span.first and unit.first < span.last]
    return found or [unit for unit in subject_units(view, span) if unit in named]


def _antecedent(view: View, named: list[Unit], word: str, at: int) -> list[Actor]:
    def fits(units: list[Unit]) -> list[Actor]:
        if word in _PERSON:
            people = [unit for unit in units if unit.person]
            return list(people[-1].actors) if people else []
        if word in _THING:
            bodies = [unit for unit in units if not unit.person]
            return list(bodies[0].actors) if len(bodies) == 1 else []
        if len(units) > 1 or (units and not units[0].person and view.lower(at - 1) != "of"):
            return [actor for unit in units for actor in unit.actors]
        return []

    if word in _REFLEXIVE:
        clause = view.clauses[view.clause_of(at)] if view.clause_of(at) >= 0 else None
        if clause is not None and clause.subject is not None and clause.subject.first < at:
            return [actor for unit in _inside(view, named, clause) for actor in unit.actors]
    own = set()
    if word not in ("he", "she", "they"):  # as an object it is somebody other than its clause's subject
        index = view.clause_of(at)
        if index >= 0 and view.clauses[index].verb.last <= at and view.clauses[index].subject is not None:
            own = {unit.first for unit in _inside(view, named, view.clauses[index])}
    if word == "both":
        return _pair(view, [unit for unit in named if unit.last <= at and not unit.weak and unit.first not in own])
    if word == "it" and own:  # turned to France and begged it to ...
        behind = [unit for unit in named if unit.last <= at and unit.first not in own and not unit.weak and not unit.person]
        if behind and behind[-1].first > min(own):
            return list(behind[-1].actors)
    for clause in _subjects(view, at):
        found = fits([unit for unit in _inside(view, named, clause) if unit.first not in own])
        if found:
            return found
    before = [unit for unit in named if unit.last <= at and not unit.weak]
    return fits(before[-1:]) if word in _PERSON else []


def _before(view: View, word: str, at: int) -> list[Actor]:
    """A pronoun that is the first subject of its sentence takes up the subject of the sentence before."""
    first = next((clause for clause in view.clauses if clause.subject is not None), None)
    number = next((k for k, s in enumerate(view.document.sentences) if s.first == view.sentence.first), 0)
    if first is None or first.subject.first != at or not number or word in _REFLEXIVE:
        return []
    if word == "it" and first.verb.lemma in ("be", "seem", "appear", "take"):
        return []  # it was in Oslo that ...
    earlier = view_of(view.document, view.document.sentences[number - 1])
    for clause in earlier.clauses:
        if clause.subject is None or clause.relation not in ("root", "reported"):
            continue
        units = [unit for unit in subject_units(earlier, clause.subject) if not unit.pronoun]
        people = [unit for unit in units if unit.person]
        bodies = [unit for unit in units if not unit.person]
        if word in _PERSON and len(people) == 1:
            return list(people[0].actors)
        if word in _THING and len(bodies) == 1 and not people:
            return list(bodies[0].actors)
        if word in _MANY and len(units) > 1:
            return flat(units)
    return []


def _speaker(view: View, named: list[Unit]) -> list[Actor]:
    """*"We are ready to host," X said*: who speaks, where the sentence says."""
    for clause in view.clauses:
        if clause.verb.lemma in words().speech and clause.relation in ("root", "complement") and clause.subject is not None:
            units = _inside(view, named, clause)
            if units:
                return flat(units)
    return []


def _pair(view: View, before: list[Unit]) -> list[Actor]:
    """The last two units joined by *and*, else the last two named."""
    for k in range(len(before) - 1, 0, -1):
        gap = {view.lower(i) for i in range(before[k - 1].last, before[k].first)}
        if "and" in gap:
            return [actor for unit in before[k - 1 : k + 1] for actor in unit.actors]
    return [actor for unit in before[-2:] for actor in unit.actors] if len(before) > 1 else []


def _pair_before(view: View) -> list[Actor]:
    """*mediated between them*: the last two bodies joined by *and* in one of the two sentences before."""
    number = next(k for k, s in enumerate(view.document.sentences) if s.first == view.sentence.first)
    for earlier in reversed(view.document.sentences[max(0, number - 2) : number]):
        seen = view_of(view.document, earlier)
        bodies = [unit for unit in seen.units if not unit.weak and not unit.pronoun and not unit.person]
        for one, other in zip(reversed(bodies[:-1]), reversed(bodies[1:]), strict=True):
            if [seen.lower(i) for i in range(one.last, other.first)] in (["and"], ["and", "the"]):
                return flat([one, other])
    return []


def _owner(view: View, named: list[Unit], word: str, at: int) -> list[Actor]:
    """The state or organisation whose envoy it is: the person's own, or the body spoken of."""
    told = [unit for unit in view.units if unit.pronoun and unit.last <= at and unit.noun is None]
    if (
        word in ("its", "their")
        and told
        and told[-1].actors[0].name not in {actor.name for unit in named for actor in unit.actors}
    ):
        return list(told[-1].actors)
    before = [unit for unit in named if unit.last <= at and not (unit.weak and not unit.genitive)]
    if word in ("his", "her"):
        unit = next((unit for unit in reversed(before) if unit.person and unit.last != at - 1), None)
        return [actor for actor in unit.actors if actor.kind in _BODIES] if unit is not None else []
    candidates = [unit for clause in _subjects(view, at) for unit in _inside(view, named, clause)] + list(reversed(before))
    unit = next((unit for unit in candidates if unit.actors and unit.actors[0].kind in _BODIES), None)
    if unit is None and word == "its" and at == view.sentence.first:
        return _body_before(view)
    return list(unit.actors) if unit is not None else []


def _body_before(view: View) -> list[Actor]:
    """*Its president*, at the beginning of a sentence: of the organisation the sentence before ends with, else of the one body."""
    number = next(k for k, s in enumerate(view.document.sentences) if s.first == view.sentence.first)
    if not number:
        return []
    bodies = [
        unit for unit in view_of(view.document, view.document.sentences[number - 1]).units if not unit.person and not unit.weak
    ]
    if bodies and bodies[-1].actors[0].kind == "organisation":
        return list(bodies[-1].actors)
    names = {unit.actors[0].name for unit in bodies}
    return list(bodies[0].actors) if len(names) == 1 else []
