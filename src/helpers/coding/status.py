"""Was a role played? Reads tense, mood, negation and the governing verbs at any depth into one status.

The governing words form a chain from the trigger outwards (*denied* that it had *asked* Canada to *mediate*). Each
word is an operator; they are applied from the inside out, so the outermost that says something about the role decides.
A `Trace` keeps the chain, for `explain`.
"""

import re
import tomllib
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from helpers.language.document import Document
from helpers.language.grammar import Clause, lemma_of

_FUTURE = re.compile(r"\b(?:tomorrow|next (?:week|month|year|spring|summer|autumn|winter|\w+day)|in the coming \w+)\b")
_SHARING = frozenset("take participate join share help assist engage cooperate".split())
_TRYING = frozenset("try attempt seek struggle strive endeavour endeavor".split())
_PARTICLES = frozenset("down out off away for on upon up to aside through apart".split())


@dataclass(frozen=True, slots=True)
class Operators:
    """Lexicon: (word, position) -> status; position is infinitive, clause, object, subject, of, gerund."""

    verbs: dict[str, tuple[tuple[str, frozenset[str]], ...]]
    nouns: dict[str, str]
    adjectives: dict[str, str]
    modals: dict[str, str]
    phrases: tuple[tuple[str, str], ...]


@dataclass(slots=True)
class Trace:
    """The status found, the words that led to it from the trigger outwards, and whether the role is stated at all."""

    status: str = "held"
    steps: list[str] = field(default_factory=list)
    stated: bool = True
    soft: bool = False  # asked for only by *should*, which an agreement behind it makes a promise

    def apply(self, operator: str, word: str, negated: bool = False) -> None:
        before = self.status
        if self.soft and operator in ("agreed", "planned"):
            before = "held"
        self.soft = False
        self.status = combine(before, operator, negated)
        self.steps.append(f"{'not ' if negated else ''}{word}: {before} -> {self.status}")


@cache
def operators() -> Operators:
    """The lexicon in ``knowledge/lexicon/roles_status.toml``, read once."""
    data = tomllib.loads(files("helpers.knowledge").joinpath("lexicon/roles_status.toml").read_text("utf-8"))
    verbs: dict[str, list[tuple[str, frozenset[str]]]] = {}
    nouns: dict[str, str] = {}
    adjectives: dict[str, str] = {}
    for entry in data["operator"]:
        places = frozenset(entry.get("as", ()))
        for verb in entry["verbs"].split():
            verbs.setdefault(verb, []).append((entry["status"], places))
        nouns.update(dict.fromkeys(entry.get("nouns", "").split(), entry["status"]))
        adjectives.update(dict.fromkeys(entry.get("adjectives", "").split(), entry["status"]))
    modals = {word: status for status, text in data["modal"].items() for word in text.split()}
    phrases = tuple((phrase, status) for status, listed in data["phrases"].items() for phrase in listed)
    return Operators({verb: tuple(found) for verb, found in verbs.items()}, nouns, adjectives, modals, phrases)


def combine(status: str, operator: str, negated: bool = False) -> str:
    """The status after one more governing word. A negated refusal leaves the door open; a negated denial confirms."""
    if negated:
        return {
            "denied": status,
            "rejected": "offered",
            "agreed": "rejected",
            "offered": "denied",
            "requested": "rejected",
            "planned": "rejected",
            "failed": status,
            "suspended": status,
        }[operator]
    if operator in ("denied", "rejected", "requested", "suspended", "failed"):
        return operator
    if operator == "agreed":
        return "requested" if status == "requested" else "rejected" if status == "rejected" else "agreed"
    if operator == "offered" and status == "suspended":
        return "held"  # threatens to halt, may suspend: it goes on
    if operator == "offered":
        return "offered" if status in ("held", "planned", "offered", "agreed") else status
    if operator == "planned":
        return "planned" if status == "held" else status
    return status


def aftermath(text: str) -> tuple[str, str] | None:
    """A fixed phrase behind the trigger that says how it ended: *in vain*, *came to nothing*, *on ice*."""
    found = [(text.find(phrase), phrase, status) for phrase, status in operators().phrases if phrase in text]
    return min(found)[2:0:-1] if found else None  # type: ignore[return-value]


def verb_status(verb: str, place: str) -> str | None:
    """What a governing verb does to something that stands at ``place`` below it."""
    for status, places in operators().verbs.get(verb, ()):
        if not places or place in places:
            return status
    return None


def full_lemma(document: Document, clause: Clause) -> str:
    """The lemma, with the particle where lemma-particle is an operator (*turned down*, *rule out*, *call for*)."""
    lemma = clause.verb.lemma
    known = operators().verbs
    for token in document.tokens[clause.verb.last : clause.verb.last + 8]:
        if token.start >= clause.end:
            break
        if token.lower in _PARTICLES and f"{lemma}-{token.lower}" in known:
            return f"{lemma}-{token.lower}"
    return lemma


def of_verb(document: Document, parse: list[Clause], index: int) -> Trace:
    """Status of the role that the verb of ``parse[index]`` itself expresses."""
    trace = Trace()
    clause = parse[index]
    _own(trace, document, clause, doing=True)
    climb(trace, document, parse, index)
    return trace


def of_noun(document: Document, parse: list[Clause], index: int, place: str, doing: bool = True) -> Trace:
    """Status of the role that a noun at ``place`` (object, subject, other) of ``parse[index]`` expresses."""
    trace = Trace()
    if index < 0:
        return trace
    clause = parse[index]
    if (
        clause.verb.lemma == "be"
        and doing
        and any(
            other.relation == "infinitive" and other.governor == index and other.verb.first - clause.verb.last <= 2
            for other in parse
        )
        and not _yet(document, clause)
    ):
        trace.apply("planned", "is to")
    if clause.verb.lemma in ("stay", "remain", "lie", "be"):  # stays suspended, remains frozen
        behind = next(
            (o for o in parse if o.relation == "participle" and o.governor == index and o.verb.first - clause.verb.last <= 1),
            None,
        )
        operator = verb_status(behind.verb.lemma, "object") if behind is not None else None
        if operator and place == "subject":
            trace.apply(operator, behind.verb.lemma)  # type: ignore[union-attr]
    lemma = full_lemma(document, clause)
    place = "object" if place == "subject" and clause.verb.voice == "passive" else place
    operator = verb_status(lemma, place) if place in ("object", "subject") else None
    if operator:
        trace.apply(operator, lemma, clause.verb.negated)
        if clause.verb.modal and trace.status == "suspended":
            trace.steps.append(f"{clause.verb.modal}: stays suspended")
    elif doing:
        _own(trace, document, clause, doing=False)
    climb(trace, document, parse, index)
    return trace


def _own(trace: Trace, document: Document, clause: Clause, doing: bool) -> None:
    """Tense, mood and negation of a verb group that hands them on to the role."""
    group = clause.verb
    adjective = _adjective(document, clause)
    if adjective:
        trace.apply(*adjective, group.negated)
        return
    nobody = doing and group.form in ("finite", "participle") and _nobody(document, clause)
    if group.modal:
        operator = operators().modals.get(group.modal, "offered")
        perfect = group.aspect == "perfect"
        if not (perfect and operator == "offered" and group.modal in ("may", "might")):
            if not doing and _nobody(document, clause):
                _refuse(trace, f"nobody {group.modal}")
            elif group.negated:
                trace.status = "rejected" if operator in ("planned", "offered") and doing else trace.status
                trace.steps.append(f"{group.modal} not")
                if not doing:
                    trace.status = "rejected"
            else:
                told = clause.relation in ("complement", "reported") and group.modal in ("would", "'d") and not perfect
                undone = perfect and group.modal in ("would", "'d")  # would have chaired: it was to come, and did not
                operator = "planned" if told or undone or (group.modal in ("would", "'d") and not doing) else operator
                trace.apply(operator, group.modal)
                trace.soft = group.modal == "should"
    elif group.tense == "present" and group.aspect == "simple" and group.finite and _tomorrow(document, clause):
        trace.apply("planned", "present of a day to come")
    elif group.negated and doing:
        trace.stated = False
        trace.steps.append("negated")
    elif group.tense == "present" and group.aspect == "progressive" and group.lemma == "go":
        trace.apply("planned", "going to")
    if nobody:
        trace.stated = False
        trace.steps.append("negative subject")


def _tomorrow(document: Document, clause: Clause) -> bool:
    """Does the clause, or the words right in front of it, name a day to come?"""
    return bool(_FUTURE.search(document.text[max(0, clause.start - 12) : clause.end].lower()))


def _adjective(document: Document, clause: Clause) -> tuple[str, str] | None:
    """*is ready*, *stands prepared*: the predicate behind a copula."""
    if clause.verb.lemma not in ("be", "stand", "remain", "seem", "appear", "declare", "become"):
        return None
    for token in document.tokens[clause.verb.last : clause.verb.last + 4]:
        if token.start >= clause.end + 1:
            break
        found = operators().adjectives.get(token.lower)
        if found:
            return found, token.lower
        if token.tag not in ("ADV", "PRON", "NEG", "DET", "ADJ", "NOUN"):
            break
    return None


def climb(trace: Trace, document: Document, parse: list[Clause], index: int) -> None:
    """Apply what governs the clause, outwards."""
    seen = set()
    while index >= 0 and index not in seen:
        seen.add(index)
        clause = parse[index]
        relation, up = clause.relation, clause.governor
        if relation == "conditional":
            if clause.link == "had":
                trace.stated = clause.verb.negated  # had Oman not mediated: it did
            if clause.link in ("if", "unless"):
                trace.apply("requested", clause.link)
            return
        if relation == "infinitive":
            ready = operators().adjectives.get(document.tokens[clause.verb.first - 1].lower) if clause.verb.first else None
            if ready and (up < 0 or not _adjective(document, parse[up])):
                trace.apply(ready, document.tokens[clause.verb.first - 1].lower)
                return
            if clause.noun and clause.noun in operators().nouns:
                trace.apply(operators().nouns[clause.noun], clause.noun, _without(document, clause))
                outer = _holding(parse, index)
                if outer >= 0:
                    _noun_governed(trace, document, parse[outer])
                    index = outer
                    continue
            if up < 0:
                if clause.noun is None or clause.subject is None:
                    trace.apply("planned", "to")
                return
            apart = parse[up].verb.lemma == "be" and clause.verb.first - parse[up].verb.last > 1
            _govern(trace, document, parse[up], "infinitive", quiet=apart)  # is in Oslo to mediate: no plan
        elif relation == "gerund":
            main = _accompanied(parse, index)
            if main >= 0:
                if parse[main].verb.modal in ("will", "'ll") or (_adjective(document, parse[main]) or ("",))[0] == "planned":
                    trace.apply("planned", "accompanies what is to come")
                return
            if (
                clause.link in ("of", "about", "at", "for", "from", "in", "to", "out", "off", "down", "on", "against")
                or not clause.link
            ):
                if clause.noun and clause.noun in operators().nouns:
                    trace.apply(operators().nouns[clause.noun], clause.noun, _without(document, clause))
                if up < 0:
                    return
                if clause.link or verb_status(full_lemma(document, parse[up]), "gerund"):
                    adjacent = clause.verb.first <= parse[up].verb.last + 1
                    if adjacent or clause.link:
                        shares = clause.link == "in" and parse[up].verb.lemma in _SHARING  # would take part in monitoring
                        _govern(trace, document, parse[up], "of" if clause.link else "gerund", quiet=not (adjacent or shares))
                    else:
                        return
                elif clause.verb.first > parse[up].verb.last:
                    return
            else:
                return
        elif relation in ("complement", "reported", "relative"):
            answer = _claim_answered(document, parse, index)
            if answer is not None:
                trace.apply(*answer)
                return
            if relation == "relative":
                return
            asking = _participle_before(document, clause)
            if asking is not None:
                trace.apply(*asking)
            if up < 0:
                return
            _govern(trace, document, parse[up], "clause")
            claimed = clause.subject is not None and document.tokens[max(0, clause.subject.first - 2)].lower in _CLAIMS
            if claimed and trace.status == "rejected":
                trace.status = "denied"  # rejected the claim that it had mediated
        else:
            return
        index = up


_CLAIMS = frozenset(
    "claim claims report reports suggestion suggestions assertion assertions allegation allegations rumour rumours rumor rumors".split()
)


def _claim_answered(document: Document, parse: list[Clause], index: int) -> tuple[str, str] | None:
    """*A's claim that it mediated was denied by B*: what becomes of the claim a clause is the content of."""
    clause = parse[index]
    if clause.link != "that" or clause.subject is None or clause.subject.first < 2:
        return None
    noun = clause.subject.first - 2
    if document.tokens[noun].lower not in _CLAIMS or document.tokens[noun + 1].lower != "that":
        return None
    other = next((c for c in parse[index + 1 :] if c.verb.finite and c.relation in ("root", "complement", "reported")), None)
    if other is None or other.verb.negated:
        return None
    adjective = _adjective(document, other)
    if adjective is not None:
        return adjective if adjective[0] == "denied" else None
    operator = verb_status(full_lemma(document, other), "object") if other.verb.voice == "passive" else None
    return ("denied", other.verb.lemma) if operator in ("denied", "rejected") else None


def _participle_before(document: Document, clause: Clause) -> tuple[str, str] | None:
    """*wrote, asking that A mediate*: a participle in front of the conjunction that the grammar took for a noun."""
    if clause.link != "that" or clause.subject is None or clause.subject.first < 2:
        return None
    word = document.tokens[clause.subject.first - 2].lower
    if document.tokens[clause.subject.first - 1].lower != "that" or not word.endswith("ing"):
        return None
    operator = verb_status(lemma_of(word), "clause")
    return (operator, word) if operator in ("requested", "denied") else None


def _accompanied(parse: list[Clause], index: int) -> int:
    """*talks, with Oman mediating, are due in May*: the clause a participle with a subject of its own stands in; -1 for none."""
    clause = parse[index]
    if clause.subject is None or clause.inherited or clause.link:
        return -1
    for k in range(index + 1, len(parse)):
        other = parse[k]
        if other.verb.finite and other.subject is not None and other.subject.last <= clause.subject.first:
            return k
    return clause.governor if clause.governor >= 0 and parse[clause.governor].verb.finite else -1


def _holding(parse: list[Clause], index: int) -> int:
    """The clause whose subject is the noun that governs an infinitive: *his offer to mediate was waved away*."""
    verb = parse[index].verb
    for k in range(index + 1, len(parse)):
        subject = parse[k].subject
        if (
            parse[k].verb.finite
            and parse[k].relation not in ("relative",)
            and (subject is None or parse[k].inherited or subject.first <= verb.first)
        ):
            return k if verb_status(parse[k].verb.lemma, "subject") or parse[k].verb.voice == "passive" else -1
        if parse[k].verb.finite:
            return -1
    return -1


def _without(document: Document, clause: Clause) -> bool:
    """*no intention of mediating*, *no plans to host*: is the noun in front of the verb denied?"""
    before = [token.lower for token in document.tokens[max(0, clause.verb.first - 5) : clause.verb.first]]
    at = len(before) - 1 - before[::-1].index(clause.noun) if clause.noun in before else 0
    return "no" in before[max(0, at - 2) : at]


def _noun_governed(trace: Trace, document: Document, clause: Clause) -> None:
    lemma = full_lemma(document, clause)
    operator = verb_status(lemma, "object" if clause.verb.voice == "passive" else "subject")
    if operator:
        trace.apply(operator, lemma, clause.verb.negated)


def _govern(trace: Trace, document: Document, governor: Clause, place: str, quiet: bool = False) -> None:
    lemma = full_lemma(document, governor)
    adjective = _adjective(document, governor)
    if adjective:
        trace.apply(*adjective, governor.verb.negated)
        return
    operator = verb_status(lemma, place)
    if operator == "failed" and lemma in _TRYING and not governor.verb.negated:
        ongoing = (
            governor.verb.aspect == "progressive"
            or governor.verb.tense == "present"
            or governor.verb.form in ("infinitive", "gerund")
        )
        operator = None if ongoing else operator  # is trying to broker: at it still
    if place == "clause" and lemma in ("insist", "press", "recommend", "stress", "warn", "plead"):
        operator = None
    if place == "clause" and lemma in ("suggest", "hope", "wish", "expect", "promise", "pledge", "announce", "consider"):
        operator = None if lemma in ("suggest", "announce") else operator
    if lemma == "go" and place == "infinitive" and governor.verb.aspect == "progressive":
        trace.apply("planned", "going to")
        return
    if (
        operator == "requested"
        and place == "infinitive"
        and governor.verb.voice == "active"
        and governor.object is None
        and lemma != "call-on"
    ):
        operator = (
            "offered" if lemma in ("want", "wish", "desire", "hope", "ask", "demand", "beg") else operator
        )  # asked to host: offers
    if operator:
        if not trace.stated and operator == "denied":
            trace.stated = True
        trace.apply(operator, lemma, governor.verb.negated or _nobody(document, governor))
        return
    if lemma == "be" and place == "infinitive" and not quiet and not _yet(document, governor):
        trace.apply("planned", "is to")
        return
    if not trace.stated and place == "clause":
        trace.stated, trace.status = True, "denied"
        trace.steps.append(f"{lemma} that not: denied")
        return
    if (
        place != "clause"
        and not quiet
        and not (lemma in ("continue", "keep") and governor.verb.modal in ("will", "would", "'ll"))
    ):
        group = governor.verb
        if group.modal and trace.status == "held":
            operator = operators().modals.get(group.modal, "offered")
            if group.modal in ("would", "'d") and governor.relation in ("complement", "reported"):
                operator = "planned"  # said that it would
            trace.apply(operator, group.modal) if not group.negated else _refuse(trace, group.modal)
        elif group.negated:
            trace.stated = False


def _yet(document: Document, clause: Clause) -> bool:
    """*is yet to decide*: no plan."""
    return document.tokens[clause.verb.last].lower == "yet" if clause.verb.last < len(document.tokens) else False


def _refuse(trace: Trace, word: str) -> None:
    trace.status = "rejected"
    trace.steps.append(f"{word} not: rejected")


def _nobody(document: Document, clause: Clause) -> bool:
    return clause.subject is not None and document.tokens[clause.subject.first].lower in ("nobody", "none", "no", "neither")
