"""One occurrence of a role noun: where it stands, whether it is of talks at all, and the status its surroundings give it."""

from helpers.coding import status as statuses
from helpers.coding.roles.finding import Rejected
from helpers.coding.roles.lexicon import NounFrame, lexicon
from helpers.coding.roles.view import Actor, Unit, View
from helpers.coding.status import Trace
from helpers.language.grammar import Clause

NAMING = frozenset(
    "name appoint designate elect choose make call term describe declare nominate pick select dub proclaim consider".split()
)
SENDING = frozenset(
    "send deploy keep give provide have contribute post dispatch maintain station offer lend put supply pledge commit withdraw pull recall rotate reinforce evacuate head lead command run".split()
)
_BREAKING = frozenset("adjourn suspend halt pause freeze call-off break-off".split())
_QUITTING = _BREAKING | {"stop", "cease", "end", "abandon", "interrupt", "discontinue", "quit"}
_ABOUT = frozenset(
    "address discuss praise welcome support back boost hail thank review mention criticise criticize condemn commend endorse".split()
)
_SELF = frozenset("self-styled self-proclaimed self-appointed self-described".split())


class Occurrence:
    """A role noun in a sentence, tokens ``first`` to ``last``, with what every way of naming its player asks about it."""

    def __init__(self, view: View, first: int, last: int, frame: NounFrame, rejected: list[Rejected]) -> None:
        self.view, self.first, self.last, self.frame, self.rejected = view, first, last, frame, rejected
        self.chunk = view.chunks[view.chunk_at[first]]
        self.clause = view.clause_of(first)
        self.word = view.text(first, last)

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
        if self.frame.role not in ("mediator", "facilitator") or verb.lemma in SENDING | NAMING:
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

    def _unit(self) -> Unit | None:
        for index in range(self.first, self.last):
            unit = self.view.unit_at.get(index)
            if unit is not None:
                return unit
        return None

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

    def _modified(self) -> Trace:
        trace = Trace()
        words = [self.view.lower(i) for i in range(max(self.view.sentence.first, self.first - 4), self.first)]
        if _SELF & set(words):
            trace.stated = False
        if "would-be" in words or "potential" in words or "possible" in words:
            trace.apply("offered", "would-be")
        return trace
