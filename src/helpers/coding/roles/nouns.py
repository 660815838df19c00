"""Roles stated by a noun: *mediator X*, *X, the mediator*, *X as mediator*, *UN monitors*, *Qatari mediation*."""

from functools import lru_cache

from helpers.coding import status as statuses
from helpers.coding.roles import fielders, filters, verbs
from helpers.coding.roles.finding import Finding, Rejected
from helpers.coding.roles.lexicon import NounFrame, lexicon
from helpers.coding.roles.slots import actors_in, apposed, between, flat, fronted, list_from, list_to, subject_units, units_in
from helpers.coding.roles.view import Actor, Unit, View
from helpers.coding.status import Trace
from helpers.language.document import Token
from helpers.language.grammar import Clause
from helpers.language.grammar.words import words

_COPULAR = frozenset("be become remain act serve function work stay play assume take stand sit".split())
_NAMING = frozenset(
    "name appoint designate elect choose make call term describe declare nominate pick select dub proclaim consider".split()
)
_SENDING = frozenset(
    "send deploy keep give provide have contribute post dispatch maintain station offer lend put supply pledge commit withdraw pull recall rotate reinforce evacuate head lead command run".split()
)
_ASKING = frozenset("ask beg urge request implore want invite seek demand look turn appeal".split())
_OWN = frozenset(
    "offer propose lend continue resume lead begin start launch conduct provide suspend halt abandon end pause tender extend undertake give seek play assume pursue carry take step intensify renew relaunch drop break engage".split()
)
_BREAKING = frozenset("adjourn suspend halt pause freeze call-off break-off".split())
_QUITTING = _BREAKING | {"stop", "cease", "end", "abandon", "interrupt", "discontinue", "quit"}
_ABOUT = frozenset(
    "address discuss praise welcome support back boost hail thank review mention criticise criticize condemn commend endorse".split()
)
_OPENERS = frozenset({"", "-", "–", "—", ":", '"', "“"})  # before the preposition of a phrase that opens the sentence
_UNDER = frozenset("under with through by thanks to after despite following".split())
_SELF = frozenset("self-styled self-proclaimed self-appointed self-described".split())
_LEAVING = frozenset("withdraw resign quit retire".split())
_PARTS = frozenset("role part position function status work".split())
_THANKED = frozenset("thank praise congratulate commend hail salute credit applaud criticise criticize blame".split())
_REFLEXIVES = frozenset("himself herself itself themselves".split())
_PRONOUNS = frozenset("its his her their".split())


def find(view: View, rejected: list[Rejected]) -> list[Finding]:
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


class _Noun:
    """One occurrence of a role noun and the ways its player can be named around it."""

    def __init__(self, view: View, first: int, last: int, frame: NounFrame, rejected: list[Rejected]) -> None:
        self.view, self.first, self.last, self.frame, self.rejected = view, first, last, frame, rejected
        self.chunk = view.chunks[view.chunk_at[first]]
        self.clause = view.clause_of(first)
        self.word = view.text(first, last)

    def find(self) -> list[Finding]:
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

    # --- status -------------------------------------------------------------------------------------------------------
    def status(self, doing: bool = True, index: int | None = None) -> Trace:
        """Read off the clause that holds the noun."""
        view = self.view
        clause = self.clause
        if clause < 0:
            return Trace()
        place = view.place_in(view.clauses[clause], self.first if index is None else index)
        trace = statuses.of_noun(view.document, view.clauses, clause, place, doing)
        lemma = statuses.full_lemma(view.document, view.clauses[clause])
        if self._at_work(place, trace) or (lemma == "join" and place == "subject" and self._passive()):
            trace = Trace()
        if place == "subject" and not self.frame.activity and self._stops(clause):
            trace.apply("suspended", lemma)
        if lemma in _BREAKING and place == "subject" and view.clauses[clause].verb.voice == "active" and not self.frame.activity:
            trace.apply("suspended", lemma)
        self._noun_before(trace)
        self._none(trace)
        self._participle(trace)
        if self.frame.sent and trace.status == "held" and self._coming():
            trace.apply("planned", "on the way")
        return trace

    def _coming(self) -> bool:
        """*peacekeepers are on their way to*, *monitors en route to*: not yet there."""
        ahead = [self.view.lower(i) for i in range(self.last, min(self.last + 5, self.view.sentence.last))]
        said = " ".join(ahead)
        return any(words in said for words in ("on their way", "on its way", "en route", "bound for", "heading for"))

    def _passive(self) -> bool:
        return self.view.clauses[self.clause].verb.voice == "passive"

    def _at_work(self, place: str, trace: Trace) -> bool:
        """*Egyptian mediators have proposed a pause*: what mediators offer, ask or plan, they do as mediators."""
        verb = self.view.clauses[self.clause].verb
        if self.frame.activity:
            return verb.lemma in _ABOUT and place == "object"  # discussed Oman's mediation: there is one
        if self.frame.role not in ("mediator", "facilitator") or verb.lemma in _SENDING | _NAMING:
            return False
        acting = place == "subject" and verb.voice == "active" and verb.lemma != "be"
        return trace.status == "planned" or (acting and trace.status in ("offered", "requested"))

    def _stops(self, index: int) -> bool:
        """*have stopped their patrols*, *will have to suspend its work*: players who lay down what they do."""
        for clause in [self.view.clauses[index], *(c for c in self.view.clauses if c.governor == index)]:
            if clause.verb.lemma in _QUITTING and set(self.view.words(clause.object)) & lexicon().classes["duties"]:
                return True
        return False

    def _noun_before(self, trace: Trace) -> None:
        """*consent to an Iraqi mediator*, *a call for observers*, *objections to French monitors*."""
        view, before = self.view, self.chunk.first - 1
        if view.lower(before) in ("to", "of", "for", "against") and not trace.steps:
            word = view.lower(before - 1)
            operator = statuses.operators().nouns.get(word)
            if view.lower(before) == "of" and operator == "requested" and self.frame.role in ("mediator", "facilitator"):
                return  # at the request of the mediators: they ask
            if operator and word not in ("attempt", "agreement", "plan", "plans"):
                trace.apply(operator, word)

    def _none(self, trace: Trace) -> None:
        """*no Norwegian monitors*, *without a mediator*."""
        view = self.view
        words = [view.lower(i) for i in range(max(view.sentence.first, self.first - 5), self.first)]
        chunk = [view.lower(i) for i in range(self.chunk.first, self.first)]
        if view.lower(self.chunk.first - 1) == "not" and not view.tokens[self.first - 1].tag.startswith("VB"):
            clause = view.clauses[self.clause] if self.clause >= 0 else None
            wanted = clause is not None and statuses.verb_status(clause.verb.lemma, "object") == "requested"
            trace.status, trace.stated = ("rejected", True) if wanted else (trace.status, False)
        elif "without" in words[-3:]:
            trace.stated = False
        elif "no" in words and {"need", "use", "room", "place", "role"} & set(words):
            trace.status, trace.stated = "rejected", True
        elif "no" in chunk or "neither" in chunk or "nor" in words[-3:]:
            clause = view.clauses[self.clause] if self.clause >= 0 else None
            if clause is not None and clause.verb.lemma in ("be", "exist") and self._said(clause):
                trace.status, trace.stated = "denied", True
            elif clause is not None and (
                clause.verb.modal or clause.verb.lemma in ("have", "want", "need", "accept", "see", "allow", "let")
            ):
                trace.status, trace.stated = "rejected", True
            else:
                trace.stated = False

    def _said(self, clause: Clause) -> bool:
        return clause.relation in ("reported", "complement")

    def _participle(self, trace: Trace) -> None:
        """Headline: *UN monitors agreed*, *mediation suspended*, *peacekeepers rejected*."""
        token = self.view.lower(self.last)
        if token and self.view.tokens[self.last].tag in ("VBN", "VBD", "ADJ") and trace.status == "held":
            for clause in self.view.clauses:
                if clause.verb.first == self.last:
                    operator = statuses.verb_status(clause.verb.lemma, "object")
                    alone = clause.object is None and clause.verb.lemma in (
                        "agree",
                        "suspend",
                        "reject",
                        "accept",
                        "plan",
                        "pause",
                        "halt",
                        "freeze",
                        "scrap",
                    )
                    if operator and alone:
                        trace.apply(operator, clause.verb.lemma)

    # --- agents -------------------------------------------------------------------------------------------------------
    def _unit(self) -> Unit | None:
        for index in range(self.first, self.last):
            unit = self.view.unit_at.get(index)
            if unit is not None:
                return unit
        return None

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

    def _elsewhere(self) -> bool:
        """*election observers* watch a vote, a *witness* before a court saw a crime: no part in making peace."""
        classes, view = lexicon().classes, self.view
        if self.frame.sent and view.lower(self.first - 1) in classes["ballot"]:
            return True
        said = {view.lower(i) for i in range(view.sentence.first, view.sentence.last)} if self.frame.role == "witness" else set()
        return bool(said & classes["trial"]) and not said & classes["deal"]

    def _domestic(self) -> bool:
        """*chairman of the board*, *chair of the central bank*: an office at home, no part in talks."""
        if self.frame.role == "chair" and {self.view.lower(i) for i in range(self.chunk.first, self.first)} & (
            lexicon().domestic | {"council"}
        ):
            return True  # the security council chair
        if self.frame.role == "host" and self.view.lower(self.first - 1) in lexicon().studio:
            return True
        if self.frame.role != "chair" or self.view.lower(self.last) not in ("of", "at"):
            return False
        near = {self.view.lower(i) for i in range(self.last, min(self.last + 7, self.view.sentence.last))}
        return bool(near & lexicon().domestic)

    def _of_talks(self) -> bool:
        """Observer status at talks, not in an assembly."""
        said = {token.lower for token in self.view.tokens[self.view.sentence.first : self.view.sentence.last]}
        return bool(said & (lexicon().classes["meeting"] | lexicon().peace))

    def _of_body(self) -> bool:
        """*the current chair of the African Union*, *the ASEAN chair*, *the Minsk Group co-chairs*: an office, no part in talks."""
        view = self.view
        unit = view.unit_at.get(self.last + 1) or view.unit_at.get(self.last + 2) if view.lower(self.last) == "of" else None
        told = self._unit()
        bodies = [actor for actor in self._front() if actor.kind == "organisation" and not (told is not None and told.pronoun)]
        if unit is not None and unit.actors[0].kind == "organisation":
            bodies += unit.actors
        start, end = view.tokens[self.chunk.first].start, view.tokens[self.first].start
        if any(m.kind == "organisation" and m.reading != "place" and start <= m.start < end for m in view.mentions):
            return True  # AU Chair Jan Smit
        return bool(bodies)

    def _title_status(self, unit: Unit) -> Trace:
        trace = Trace()
        words = {self.view.lower(i) for i in range(max(self.view.sentence.first, self.first - 3), self.first)}
        if words & {"would-be", "proposed", "prospective", "potential", "possible"}:
            trace.apply("offered", "would-be")
        if self.clause >= 0 and not trace.steps:
            clause = self.view.clauses[self.clause]
            lemma = statuses.full_lemma(self.view.document, clause)
            operator = statuses.verb_status(lemma, "object")
            if lemma in _BREAKING and self.view.place_in(clause, unit.first) == "subject" and clause.verb.voice == "active":
                trace.apply("suspended", lemma)
            if operator in ("rejected",) and self.view.place_in(clause, unit.first) == "object":
                trace.apply(operator, clause.verb.lemma, clause.verb.negated)
        return trace

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

    def _front(self) -> list[Actor]:
        """Mentions between the beginning of the phrase and the noun."""
        out: list[Actor] = []
        for index in range(self.chunk.first, self.first):
            unit = self.view.unit_at.get(index)
            owner = any(self.view.tokens[i].tag == "GEN" for i in range(index + 1, self.first)) if unit is not None else False
            if unit is not None and not unit.person and not (owner and unit.adjective and unit.noun is None):
                head = self.view.tokens[index]
                if (
                    unit.adjective
                    or unit.genitive
                    or unit.noun is not None
                    or unit.actors[0].kind == "organisation"
                    or head.end - head.start <= 4
                ):
                    out += [actor for actor in unit.actors if actor not in out]
        return out

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
            if lemma in _NAMING:
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

    def _institution(self) -> list[Actor]:
        """*the mediator for South Sudan*, *chairman of the OAU*, *the Union's mediator*."""
        out = self._front()
        if self.view.lower(self.last) in ("of", "for"):
            unit = next(
                (
                    self.view.unit_at[i]
                    for i in range(self.last + 1, min(self.last + 4, self.view.sentence.last))
                    if i in self.view.unit_at
                ),
                None,
            )
            if (
                unit is not None
                and not unit.weak
                and not unit.genitive
                and all(actor.kind == "organisation" for actor in unit.actors)
                and not {"format", "process", "talks", "forum"} & set(unit.actors[0].name.lower().split())
            ):
                out += unit.actors
        return out

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
        if clause is not None and trace.status == "held":
            self._as_what(clause, trace, "subject" if units is subject or mirrored else "object")
        return actors, trace, "as"

    def _capacity(self, index: int) -> tuple[list[Actor], Trace, str] | None:
        """*attended in the capacity of observers*: the clause's subject."""
        clause = self.view.clauses[self.clause] if self.clause >= 0 else None
        if clause is None or "in" not in (self.view.lower(index - 2), self.view.lower(index - 1)):
            return None
        actors = flat(subject_units(self.view, clause.subject))
        return actors, statuses.of_verb(self.view.document, self.view.clauses, self.clause), "as"

    def _as_what(self, clause: Clause, trace: Trace, of: str) -> None:
        """*offered its services as mediator*, *put himself forward as host*, *withdrew as guarantor*: what the verb does to
        the role of its own subject."""
        lemma = statuses.full_lemma(self.view.document, clause)
        if of != "subject" or clause.verb.voice == "passive":
            return
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

    def _modified(self) -> Trace:
        trace = Trace()
        words = [self.view.lower(i) for i in range(max(self.view.sentence.first, self.first - 4), self.first)]
        if _SELF & set(words):
            trace.stated = False
        if "would-be" in words or "potential" in words or "possible" in words:
            trace.apply("offered", "would-be")
        return trace

    def sent(self) -> tuple[list[Actor], Trace, str] | None:
        """*A may send monitors*, *asked B for observers*, *C has given peacekeepers*."""
        view = self.view
        if self.clause < 0:
            return None
        clause = view.clauses[self.clause]
        lemma = clause.verb.lemma
        if self.frame.sent and lemma in _NAMING and clause.verb.voice == "active":
            return self._so_called(clause)
        if lemma in _ASKING and view.lower(self.chunk.first - 1) == "for":
            near = view.unit_at.get(self.chunk.first - 2)
            actors = list(near.actors) if near is not None else flat(units_in(view, clause.object, placed=True))
            if clause.verb.voice == "passive":
                actors = flat(subject_units(view, clause.subject))
            if actors:
                trace = Trace()
                trace.apply("requested", lemma, clause.verb.negated)
                statuses._climb(trace, view.document, view.clauses, self.clause)
                return actors, trace, "asked"
        if not self.frame.sent and lemma not in ("send", "offer", "provide", "dispatch"):
            return None
        if lemma in _SENDING and view.place_in(clause, self.first) == "object":
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

    # --- activities ---------------------------------------------------------------------------------------------------
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
