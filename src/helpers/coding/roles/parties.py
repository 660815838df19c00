"""The sides: who signs, agrees, meets, fights, rejects or asks for help; each side is a party of its own."""

from helpers.coding import status as statuses
from helpers.coding.roles.finding import Finding, Rejected
from helpers.coding.roles.lexicon import lexicon
from helpers.coding.roles.slots import BETWEEN, actors_in, flat, list_from, units_in
from helpers.coding.roles.view import Actor, View
from helpers.coding.status import Trace
from helpers.language.grammar import Clause, Span
from helpers.language.grammar.words import words

_SIDES = 3  # states that may be the sides of one negotiation; more are a summit's guests
_TOWARDS = frozenset("from to with for behind before between".split())
_HELPING = frozenset("mediator facilitator host convener chair guarantor witness".split())
_PEACEMAKING = frozenset({"mediator", "facilitator", "host", "convener", "chair"})
_ANSWERING = frozenset({"rejected", "agreed", "requested"})


def find(view: View, third: list[Finding], dropped: list[Rejected]) -> list[Finding]:
    """Party findings of one sentence; whoever holds a third-party role in the same clause is none."""
    found: dict[str, Finding] = {}
    busy = {(finding.actor.name, finding.clause) for finding in third}
    helping = {finding.actor.name for finding in third if finding.status in ("held", "failed", "suspended")}

    def add(actors: list[Actor], first: int, last: int, clause: int, rule: str, explicit: bool = True) -> None:
        for actor in actors:
            if (actor.name, clause) in busy or actor.name in found or (actor.name in helping and rule not in ("between", "side")):
                continue
            found[actor.name] = Finding(
                actor, "party", "held", view.tokens[first].start, view.tokens[last - 1].end, f"party.{rule}", (first, last), clause,
                "explicit" if explicit else "heuristic", Trace(),
            )  # fmt: skip

    for finding in third:
        if sum(actor.kind == "state" for actor in finding.sides) > _SIDES:
            continue  # a summit of eleven countries, among them A, B, C and D
        add([actor for actor in finding.sides if actor.name not in helping], *finding.trigger, finding.clause, "side")
    for one in dropped:
        if one.parties:
            at = next(i for i in range(view.sentence.first, view.sentence.last) if view.tokens[i].start >= one.start)
            add(list(one.parties), at, at + 1, view.clause_of(at), "host")
    _between(view, add)
    _pairs(view, add)
    if any(finding.role in _PEACEMAKING for finding in third):
        _both(view, add, {finding.actor.name for finding in third})
    for index, clause in enumerate(view.clauses):
        _clause(view, index, clause, third, add)
    if any(finding.role in _HELPING for finding in third):
        _reached(view, add, {finding.actor.name for finding in third})
    return list(found.values())


def _reached(view: View, add, busy: set[str]) -> None:
    """Whom the help reaches: armed groups named in its sentence, and persons somebody does something to or with."""
    serving = {m.affiliation for m in view.mentions if m.name in busy} | busy
    for unit in view.units:
        if unit.weak or unit.collective or unit.pronoun or serving & {actor.name for actor in unit.actors}:
            continue
        index = view.clause_of(unit.first)
        clause = view.clauses[index] if index >= 0 else None
        groups = [actor for actor in unit.actors if actor.kind == "armed_group"]
        touched = unit.person and not unit.former and clause is not None and _touched(clause, unit.first)
        people = [actor for actor in unit.actors if actor.kind == "person"] if touched else []
        add(groups + people, unit.first, unit.last, index, "reached", explicit=False)


def _touched(clause: Clause, index: int) -> bool:
    """Does a token stand in the object, or behind a preposition of people? What is said to somebody does not count."""
    if clause.verb.lemma in words().speech or clause.verb.voice == "passive":
        return False
    spans = [clause.object, *(span for name, span in clause.preps if name in _TOWARDS)]
    return any(span is not None and span.first <= index < span.last for span in spans)


def _between(view: View, add) -> None:
    tokens = view.tokens
    for i in range(view.sentence.first, view.sentence.last):
        word = tokens[i].lower
        if word in BETWEEN:
            if any(view.lower(k) in lexicon().ties for k in range(max(view.sentence.first, i - 3), i)):
                continue
            units = list_from(view, i + 1)
            if len(units) > 1 or (units and any(view.lower(k) == "and" for k in range(units[-1].last, units[-1].last + 2))):
                crowd = len(flat(units)) > 4  # a summit of many: not all of them are sides
                add(flat(units), i, units[-1].last, view.clause_of(i), "between", explicit=not crowd)
        elif word == "with" and view.lower(i - 1) in lexicon().party_nouns:
            units = list_from(view, i + 1)
            add(flat([unit for unit in units if not unit.weak]), i, i + 1, -1, "with")


def _pairs(view: View, add) -> None:
    """*Russia-Ukraine talks*, *the Syrian-Israeli track*: two names in one compound before a matter of sides."""
    for one, other in zip(view.units, view.units[1:], strict=False):
        if one.last != other.last and view.tokens[one.last].lower not in ("-", "–", "—"):
            continue
        if one.last != other.last and other.first != one.last + 1:
            continue
        near = {view.lower(i) for i in range(other.last, other.last + 3)}
        if near & lexicon().party_nouns:
            add([*one.actors, *other.actors], one.first, other.last, view.clause_of(one.first), "pair")


def _both(view: View, add, busy: set[str]) -> None:
    """*both A and B*, *neither A nor B*, *A and B ... apart* in a sentence that tells of somebody who makes peace."""
    for i in range(view.sentence.first, view.sentence.last - 1):
        if view.tokens[i].lower not in ("both", "neither"):
            continue
        units = list_from(view, i + 1)
        if len(units) > 1 and not {actor.name for actor in flat(units)} & busy:
            add(flat(units), i, units[-1].last, view.clause_of(i), "both", explicit=False)


def _clause(view: View, index: int, clause: Clause, third: list[Finding], add) -> None:
    words, verb = lexicon(), clause.verb
    lemma = verb.lemma
    subject = _named(view, clause.by if verb.voice == "passive" else clause.subject)
    object_words = set(view.words(clause.subject if verb.voice == "passive" else clause.object))
    about = object_words & (words.classes["deal"] | words.classes["meeting"])
    range_ = (verb.first, verb.last)
    if lemma == "negotiate" and verb.voice == "passive" and len(subject) == 1:
        return  # a truce negotiated by one body: between others
    if lemma in ("agree", "accept") and any(f.status == "agreed" and f.actor in subject for f in third):
        return
    if lemma in words.deal_verbs and not (lemma == "agree" and any(word in ("mediate", "host") for word in object_words)):
        if (
            lemma in ("agree", "negotiate", "accept")
            or about
            or not object_words
            or verb.voice == "passive"
            or clause.relation == "relative"
        ):
            add(subject, *range_, index, "sign")
            return
    if lemma in words.hold_verbs and about:
        partners = [actor for name, span in clause.preps if name == "with" for actor in actors_in(view, span)]
        if partners or len(subject) > 1:
            add(subject + partners, *range_, index, "hold")
    if lemma in words.meet_verbs:
        partners = [actor for name, span in clause.preps if name == "with" for actor in actors_in(view, span)] + actors_in(
            view, clause.object
        )
        plural = clause.subject is not None and len(subject) > 1
        if partners or plural:
            add(subject + partners, *range_, index, "meet", explicit=False)
    if lemma in words.moved:
        helpers = {finding.actor.name for finding in third}
        moved = [actor for actor in actors_in(view, clause.object) if actor.name not in helpers]
        add(moved, *range_, index, "moved", explicit=False)
    if lemma in words.force_verbs and verb.finite:
        kinds = ("state", "armed_group", "organisation")
        victims = [span for name, span in clause.preps if name in ("into", "against", "on")]
        objects = [
            actor
            for span in [clause.object, *victims]
            for actor in actors_in(view, span, placed=True)
            if actor.kind in ("state", "armed_group")
        ]
        attackers = [actor for actor in subject if actor.kind in kinds]
        if attackers:
            add(attackers + objects, *range_, index, "force", explicit=False)
    answer = statuses.verb_status(statuses.full_lemma(view.document, clause), "object")
    if answer in _ANSWERING and _about_help(view, index, third):
        add(subject, *range_, index, "answers", explicit=False)


def _named(view: View, span: Span | None) -> list[Actor]:
    """Actors the span names; *the two sides*, guessed from the text before, adds nobody."""
    return flat([unit for unit in units_in(view, span) if not unit.collective])


def _about_help(view: View, index: int, third: list[Finding]) -> bool:
    """Is what the clause accepts, rejects or asks for somebody's role?"""
    for finding in third:
        at = finding.clause
        seen = set()
        while at >= 0 and at not in seen:
            if at == index:
                return True
            seen.add(at)
            at = view.clauses[at].governor
    return False
