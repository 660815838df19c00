"""Roles stated by a compound (*Russian-brokered*) or a fixed phrase (*in the presence of X*)."""

from helpers.coding import status as statuses
from helpers.coding.roles import filters
from helpers.coding.roles.finding import Finding, Rejected
from helpers.coding.roles.lexicon import lexicon
from helpers.coding.roles.slots import between, flat, fronted, list_from
from helpers.coding.roles.view import Actor, View
from helpers.coding.status import Trace
from helpers.language.grammar.words import words

_LED = frozenset(
    "talks mediation negotiations negotiation peace process initiative effort efforts truce ceasefire dialogue diplomacy".split()
)


_SIGNED = frozenset("signed sign signs signing initialled initialed signature signatures agreed agree sealed swore sworn shook pledged promised handed closed concluded committed ratified accepted endorsed inked embraced undertook".split())  # fmt: skip


def find(view: View, rejected: list[Rejected]) -> list[Finding]:
    """Findings of one sentence; what was turned down is added to ``rejected``."""
    return _compounds(view, rejected) + _phrases(view, rejected) + _possessed(view)


def _possessed(view: View) -> list[Finding]:
    """*at Orria's invitation*: a phrase of the lexicon (*at the invitation of*) with its actor as possessor."""
    found: list[Finding] = []
    for phrase, role, _ in lexicon().phrases:
        words = phrase.split()
        if role != "convener" or len(words) != 4 or words[1] != "the" or words[3] != "of":
            continue
        for i in range(view.sentence.first, view.sentence.last):
            if view.tokens[i].lower != words[2] or i not in view.chunk_at:
                continue
            part = view.chunks[view.chunk_at[i]]
            unit = view.unit_at.get(i - 1)
            if view.lower(part.first - 1) != words[0] or unit is None or not (unit.genitive or unit.adjective):
                continue
            clause = view.clause_of(i)
            trace = statuses.of_noun(view.document, view.clauses, clause, "other", doing=True) if clause >= 0 else Trace()
            rule, start, end = f"phrase.{words[0]}-{words[2]}", view.tokens[part.first - 1].start, view.tokens[i].end
            found += [
                Finding(actor, role, trace.status, start, end, rule, (i, i + 1), clause, "explicit", trace)
                for actor in unit.actors
                if trace.stated
            ]
    return found


def _compounds(view: View, rejected: list[Rejected]) -> list[Finding]:
    found: list[Finding] = []
    roles, tokens = lexicon().compounds, view.tokens
    for i in range(view.sentence.first, view.sentence.last):
        word = tokens[i].lower
        if word in roles:
            tail = word
        elif "-" in word or "‑" in word or "‐" in word:
            word = word.replace("‑", "-").replace("‐", "-")
            tail = word.rsplit("-", 1)[-1]
        else:
            continue
        role = roles.get(tail)
        split = view.lower(i - 1) == "-" and view.tokens[i].tag == "ADJ"  # U.S. - led: the stop splits the compound
        if role is None or ("-" not in word and not split):
            continue
        token = view.tokens[i]
        actors = _actors(view, view.tokens[i - 2].start if split else token.start, token.end - len(tail), i - 2 * split)
        if not actors:
            continue
        noun = _noun(view, i)
        if tail == "led" and noun == "mediation":
            continue  # the noun says it, and how it went
        if tail == "led" and noun not in _LED:
            rejected.append(Rejected(token.start, token.end, role, "led: not talks or mediation"))
            continue
        why = filters.nonconflict(view, i, [])
        if why:
            rejected.append(Rejected(token.start, token.end, role, why))
            continue
        clause = view.clause_of(i)
        trace = Trace()
        if clause >= 0:
            place = view.place_in(view.clauses[clause], i)
            trace = statuses.of_noun(view.document, view.clauses, clause, place, doing=False)
            if trace.status in ("failed", "suspended", "requested"):
                trace = Trace() if trace.status != "requested" else trace
            if trace.status == "agreed":
                trace = Trace()
        if _none(view, i):
            if not _denied(view, clause):
                rejected.append(Rejected(token.start, token.end, role, "negated"))
                continue
            trace.apply("denied", "no")
        sides = flat(between(view, i + 1, min(view.sentence.last, i + 20)))
        found += [
            Finding(
                actor,
                role,
                trace.status,
                token.start,
                token.end,
                f"compound.{tail}",
                (i, i + 1),
                clause,
                "explicit",
                trace,
                sides,
            )
            for actor in actors
        ]
    return found


def _actors(view: View, start: int, end: int, index: int) -> list[Actor]:
    """Actors inside the compound, and those of *A- and B-mediated* before it."""
    out = [Actor(m.actor_id, m.name, m.kind) for m in view.mentions if m.start < end and m.end > start and not m.members]
    i = index - 1
    while i > view.sentence.first and (view.tokens[i].tag in ("CC", "-", ",") or view.tokens[i].lower.endswith("-")):
        i -= 1
        unit = view.unit_at.get(i)
        if unit is not None and view.lower(i + 1) in ("-", "‑"):
            out = [*unit.actors, *out]
            i = unit.first - 1
    return out


def _none(view: View, i: int) -> bool:
    """*no A-brokered or B-backed truce*."""
    k = i - 1
    while k > view.sentence.first and (view.tokens[k].tag in ("CC", ",", "ADJ", "NAME") or "-" in view.lower(k)):
        k -= 1
    return view.lower(k) in ("no", "nor", "neither")


def _denied(view: View, index: int) -> bool:
    """*there is no ... , X said*: somebody says that it does not exist."""
    if index < 0 or view.clauses[index].verb.lemma not in ("be", "exist"):
        return False
    clause = view.clauses[index]
    return clause.relation in ("reported", "complement") or any(
        other.verb.lemma in words().speech | {"deny"} for other in view.clauses
    )


def _noun(view: View, i: int) -> str:
    """The first noun behind the compound that says what it is."""
    for k in range(i + 1, min(i + 4, view.sentence.last)):
        if view.lower(k) in _LED:
            return view.lower(k)
        if view.tokens[k].tag not in ("ADJ", "NOUN", "NAME", "CC"):
            break
    return ""


def _office(view: View, index: int) -> int:
    """Where the names begin: *the presidents of A and B* are A and B."""
    for i in range(index, min(index + 4, view.sentence.last)):
        if i in view.unit_at:
            break
        if view.lower(i) in lexicon().official and view.lower(i + 1) == "of":
            return i + 2
    return index


def _phrases(view: View, rejected: list[Rejected]) -> list[Finding]:
    found: list[Finding] = []
    text = view.document.text[view.sentence.start : view.sentence.end].lower()
    for phrase, role, settled in lexicon().phrases:
        at = text.find(phrase)
        while at >= 0:
            start = view.sentence.start + at
            end = start + len(phrase)
            index = next((i for i in range(view.sentence.first, view.sentence.last) if view.tokens[i].start >= end), None)
            if index is not None:
                units = list_from(view, _office(view, index))
                units = fronted(view, units, text[:at].rstrip().endswith(("-", "–", "—", ":")) or at == 0)
                actors = flat(units)
                clause = view.clause_of(index - 1)
                trace = Trace()
                if clause >= 0:
                    trace = statuses.of_noun(view.document, view.clauses, clause, "other", doing=True)
                why = filters.nonconflict(view, index, [])
                if settled and not why and not set(text.replace(",", " ").replace(".", " ").split()) & _SIGNED:
                    why = "there, but nothing is settled"
                if why or not trace.stated:
                    rejected.append(Rejected(start, end, role, why or "negated"))
                else:
                    stop = view.tokens[units[-1].last - 1].end if units else end
                    found += [
                        Finding(
                            actor,
                            role,
                            trace.status,
                            start,
                            stop,
                            f"phrase.{phrase.replace(' ', '-')}",
                            (index - 1, index),
                            clause,
                            "explicit",
                            trace,
                        )
                        for actor in actors
                    ]
            at = text.find(phrase, at + 1)
    return found
