"""Persons spoken of by what they are: *the priest*, *the Swiss diplomat*, *the two men*: those the sentences before name."""

from helpers.coding.roles.view import Actor, Unit, View
from helpers.language.document import Mention
from helpers.language.grammar import Chunk
from helpers.language.names.lexicon import table

_NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4}
_PAIRS = {"pair": 2, "duo": 2, "trio": 3, "threesome": 3, "quartet": 4}
_BACK = 2  # sentences a noun alone reaches back


def resolve(view: View) -> None:
    """Adds the persons to each such phrase: a unit of its own, or one with the state its adjective names."""
    for part in view.chunks:
        count = _count(view, part)
        if not count or not _subject(view, part):
            continue
        unit = next((view.unit_at[i] for i in range(part.first, part.last) if i in view.unit_at), None)
        if unit is not None and not unit.collective:
            named = unit.person or unit.pronoun or unit.genitive or unit.former
            if named or not (unit.noun or unit.adjective or (count > 1 and _nationals(unit, view.lower(part.last - 1)))):
                continue
        behind = view.unit_at.get(part.last + 1) if view.lower(part.last) in (",", "-", "–", "") else view.unit_at.get(part.last)
        if behind is not None and behind.person:
            continue  # the priest, X Y, ...: named beside it
        people = _people(view, view.tokens[part.first].start, count)
        if unit is not None and count == 1:
            people = [m for m in people if _agrees(m, unit)]
        if len(people) != count:
            continue
        actors = [Actor(m.actor_id, m.name, m.kind) for m in people]
        if unit is not None and unit.collective:
            unit.actors, unit.collective = actors, False
        elif unit is None:
            unit = Unit(part.first, part.last, actors, person=True, pronoun=True)
            view.units.append(unit)
            for index in range(part.first, part.last):
                view.unit_at[index] = unit
        else:
            unit.actors += [actor for actor in actors if actor not in unit.actors]
            unit.weak = False
    view.units.sort(key=lambda unit: unit.first)


def _subject(view: View, part: Chunk) -> bool:
    """Does the phrase do something? A predicate (*he is the mediator*) is no person of its own."""
    spans = [span for clause in view.clauses for span in (clause.subject, clause.by) if span is not None]
    return any(span.first <= part.first < span.last for span in spans)


def _count(view: View, part: Chunk) -> int:
    """How many persons a definite phrase speaks of by a word for people; 0 where it is none of that kind."""
    said = [view.tokens[i].lower for i in range(part.first, part.last)]
    if part.kind != "NP" or len(said) < 2 or said[0] not in ("the", "both", "these"):
        return 0
    people, last = table()["persons"]["people"], said[-1]
    if last in _PAIRS:
        return _PAIRS[last]
    number = next((_NUMBERS[word] for word in said[:2] if word in _NUMBERS), 0)
    nation = view.unit_at.get(part.last - 1)
    if number:
        return (
            number if _singular(last) in people or (nation is not None and (nation.adjective or _nationals(nation, last))) else 0
        )
    return 1 if last in people else 0


def _nationals(unit: Unit, word: str) -> bool:
    """*the two Norwegians*: men of a state, not the state."""
    return unit.actors[0].kind == "state" and not unit.genitive and word.endswith("s") and not unit.weak


def _singular(word: str) -> str:
    irregular = {"men": "man", "women": "woman", "clergymen": "clergyman", "emissaries": "emissary"}
    return irregular.get(word, word.removesuffix("s"))


def _people(view: View, start: int, count: int) -> list[Mention]:
    """The persons of the nearest sentence before that names any, the phrase's own first; empty where their number differs."""
    document = view.document
    at = next(k for k, sentence in enumerate(document.sentences) if sentence.first == view.sentence.first)
    everybody = [m for m in [*document.mentions, *document.bystanders] if m.kind == "person" and not m.members]
    for k in range(at, max(-1, at - 1 - _BACK), -1):
        sentence = document.sentences[k]
        inside = [m for m in everybody if sentence.start <= m.start < min(sentence.end, start)]
        found = {m.name: m for m in sorted(inside, key=lambda m: m.start)}
        if found:
            return list(found.values()) if len(found) == count or count == 1 else []
    return []


def _agrees(person: Mention, unit: Unit) -> bool:
    """*the Swiss diplomat*: one of that state, or of nobody the text tells."""
    return person.affiliation is None or person.affiliation in {actor.name for actor in unit.actors}
