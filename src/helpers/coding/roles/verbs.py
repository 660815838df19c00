"""Roles stated by a verb: its agent (subject, by-phrase, controller) plays them."""

from helpers.coding import status as statuses
from helpers.coding.roles import filters, patients
from helpers.coding.roles.finding import Finding, Rejected
from helpers.coding.roles.lexicon import VerbFrame, formats, lexicon
from helpers.coding.roles.slots import actors_in, between, flat, joined_by, list_from, list_to, says_both, subject_units, units_in
from helpers.coding.roles.view import Actor, Unit, View
from helpers.language.grammar import Clause, Span

_WATCHERS = frozenset("observers observer monitors peacekeepers".split())
_PANELS = frozenset("committee commission panel board council hearing hearings session meeting inquiry".split())
_NAMED_OBJECTS = frozenset({"venue", "message", "mediating", "deal", "facilitation", "truce"})
_THANKING = frozenset("thank praise credit express commend applaud hail congratulate blame criticise criticize accuse".split())
_TOOLS = frozenset("mechanism committee commission body team force group panel mission unit cell room system".split())
_FOES = frozenset("other rebels guerrillas side sides enemy foe rival rivals captors kidnappers hijackers".split())
_OWN = frozenset("his her its their".split())
_STAFF = frozenset("ministers cabinet aides advisers advisors generals commanders party supporters staff team lawmakers".split())
_ASKED = frozenset("appeal call plead turn look".split())
_GUESTS = frozenset({"host", "convener"})


def find(view: View, rejected: list[Rejected]) -> list[Finding]:
    """Players of the role verbs of one sentence; what was turned down is added to ``rejected``."""
    found: list[Finding] = []
    for index, clause in enumerate(view.clauses):
        for frame in lexicon().verbs.get(clause.verb.lemma, ()):
            found += _frame(view, index, clause, frame, rejected)
    return found


def _frame(view: View, index: int, clause: Clause, frame: VerbFrame, rejected: list[Rejected]) -> list[Finding]:
    verb = clause.verb
    passive = verb.voice == "passive"
    patient = (clause.subject if passive else clause.object) or patients.elsewhere(view, index, clause)
    again = [actor for name, span in clause.preps if name == "by" for actor in actors_in(view, span)]  # and a fourth by B
    agents = (
        list(dict.fromkeys(_agents(view, _by(view, index)) + again)) if passive else flat(subject_units(view, clause.subject))
    )
    own = view.lower(verb.first - 1) == "which"
    if clause.relation == "relative" and own and not passive:  # X, minister of A, which has mediated
        agents = [actor for actor in agents if actor.kind != "person"] or agents
    note = rejected.append

    def drop(why: str) -> list[Finding]:
        note(Rejected(verb.start, verb.end, frame.role, why))
        return []

    why = unfit(view, index, clause, frame, patient)
    if why and passive and clause.inherited and clause.governor >= 0 and view.clauses[clause.governor].object is not None:
        patient = view.clauses[clause.governor].object  # signed a truce on Sunday, overseen by ...
        why = unfit(view, index, clause, frame, patient)
    if why and passive and verb.form == "participle":  # talks on Monday, or with A, facilitated by ...
        for patient in patients.before(view, verb.first):
            if unfit(view, index, clause, frame, patient) is None:
                why = None
                break
    if why:
        return drop(why)
    if clause.relation == "gerund" and clause.link == "for" and not passive:
        praised = [
            unit
            for unit in list_to(view, verb.first - 1 - (view.lower(verb.first - 2) == ","))
            if (not unit.weak or unit.noun) and not unit.collective
        ]  # thanked A for hosting
        thanking = clause.governor >= 0 and view.clauses[clause.governor].verb.lemma in _THANKING
        agents = flat(praised) or ([] if thanking else agents)
        if not agents:
            return drop("thanked, but nobody named")
    elif not passive and (asked := asked_one(view, clause)) is not None:
        if not asked:
            return drop("the one asked is not named")
        agents = asked
    elif not passive and (turned_to := _turned_to(view, clause)):
        agents = turned_to
    elif clause.noun and not passive and clause.relation in ("infinitive", "gerund"):
        agents = by_noun(view, clause) or ([] if clause.noun in _TOOLS else agents)
        if not agents:
            return drop("what is set up does it")
    if not agents and not passive:
        agents = _over_time(view, clause)
    if not agents and not passive:
        if clause.object is None and view.lower(verb.last) == "by":
            return drop("a participle, not a verb")  # a hearing chaired by somebody
        agents = _nearest(view, clause)
    if not agents:
        return drop("no actor does it")
    why = _misplaced(view, clause, frame, agents)
    if why:
        return drop(why)
    if frame.role in ("monitor", "observer") and any(
        unit.noun in _WATCHERS for unit in units_in(view, clause.by if passive else clause.subject)
    ):
        return drop("its agent is a role noun of its own")
    if passive and verb.lemma in ("lead", "head", "run") and _of_body(view, verb.first):
        return drop("says who leads a body")
    mine = {actor.name for actor in agents}
    sides = _others(between(view, verb.last, _stretch(clause)), mine)
    guests = _others([unit for unit in units_in(view, patient, placed=True) if unit.noun not in lexicon().classes["venue"]], mine)
    if frame.role in _GUESTS:
        why = _party_host(view, clause, agents, guests, patient, frame)
        if why and statuses.of_verb(view.document, view.clauses, index).status != "denied":
            note(
                Rejected(
                    verb.start, verb.end, frame.role, why, tuple(dict.fromkeys([*agents, *guests, *_talked_with(view, clause)]))
                )
            )
            return []
        sides = sides or guests
    if frame.role == "mediator" and verb.lemma in ("mediate", "broker") and not sides:
        sides = [actor for name, span in clause.preps if name == "with" for actor in actors_in(view, span)]
    why = filters.nonconflict(view, verb.first, sides)
    if why:
        return drop(why)
    if any(name == "with" for name, _ in clause.preps) and {actor.name for actor in sides} & {actor.name for actor in agents}:
        sides = []
    clash = {actor.name for actor in sides} & {actor.name for actor in agents}
    if clash and len(sides) - len(clash) > 1:
        sides = [actor for actor in sides if actor.name not in clash]  # the list ran on into the next phrase
    elif clash and frame.role != "convener":
        return drop("the same actor is a side: " + ", ".join(sorted(clash)))
    if not passive and _between_none(view, verb.last):
        return drop("between none")
    trace = statuses.of_verb(view.document, view.clauses, _helping(view, index) if frame.under else index)
    if frame.status:
        trace.apply(frame.status, verb.lemma, verb.negated)
    if not trace.stated:
        return drop("negated")
    if clause.relation == "infinitive" and clause.governor >= 0:  # was named the Union's envoy to mediate
        above = view.clauses[clause.governor]
        if above.verb.voice == "passive" and above.verb.lemma in lexicon().sending and clause.subject == above.object:
            agents = agents + [actor for actor in flat(subject_units(view, above.subject)) if actor not in agents]
    joint = ("alongside", "beside", "with") if verb.lemma.startswith("co-") else ("alongside", "beside")
    beside = [actor for name, span in clause.preps if name in joint for actor in actors_in(view, span)]
    agents = list(dict.fromkeys(agents + [actor for actor in behalf(view, clause) + beside if actor not in sides]))
    start = min(
        [verb.start] + [span.start for span in ((clause.by,) if passive else (clause.subject,)) if span and not clause.inherited]
    )
    end = max([verb.end] + [span.end for span in (clause.object, clause.by) if span])
    return [
        Finding(
            actor,
            frame.role,
            trace.status,
            start,
            end,
            f"verb.{verb.lemma}",
            (verb.first, verb.last),
            index,
            "explicit",
            trace,
            sides,
        )
        for actor in agents
    ]


def _others(units: list[Unit], mine: set[str]) -> list[Actor]:
    """Actors of the units; *the two capitals* guessed to include the agent are the others."""
    named = [unit for unit in units if not unit.collective or mine.isdisjoint(actor.name for actor in unit.actors)]
    return flat(named)


def _helping(view: View, index: int) -> int:
    """*would help resume*: the clause whose verb stands right in front rules tense and mood."""
    first = view.clauses[index].verb.first
    return next((k for k, clause in enumerate(view.clauses) if clause.verb.last == first), index)


def _misplaced(view: View, clause: Clause, frame: VerbFrame, agents: list[Actor]) -> str | None:
    """Why the verb is not where the frame wants it; None where it is."""
    if frame.under:
        above = view.clauses[clause.governor].verb.lemma if clause.governor >= 0 else ""
        helping = above in frame.under or any(
            view.lower(i) in frame.under for i in range(clause.verb.first - 2, clause.verb.first)
        )
        if not helping:
            return "needs " + " or ".join(frame.under) + " above"
    ends = clause.object.last if clause.object is not None else clause.verb.last
    if frame.particle and frame.particle not in {view.lower(i) for i in range(clause.verb.last, ends + 3)}:
        return "needs " + frame.particle
    if frame.envoy:
        unit = next((u for u in view.units if (u.person and u.actors[0] in agents) or agents[0] in u.actors), None)
        words = {view.lower(i) for i in range(unit.first - 3, unit.last)} if unit is not None else set()
        if "with" in {name for name, _ in clause.preps} or not words & {"envoy", "representative", "emissary"}:
            return "no envoy between others"
        if not any(actor.kind == "organisation" for actor in unit.actors):  # type: ignore[union-attr]
            return "the envoy of a state or side"
    return None


def _of_body(view: View, index: int) -> bool:
    """*the bloc IGAD, led by Kenya*: the participle belongs to the organisation right in front of it."""
    i = index - 1 - (view.lower(index - 1) == ",")
    i -= view.lower(i) == ")"
    unit = view.unit_at.get(i)
    return unit is not None and unit.noun is None and unit.actors[0].kind == "organisation"


def _agents(view: View, by: Span | None) -> list[Actor]:
    """Actors of a by-phrase, or those listed behind one without a name (*by four outsiders: A, B, C and D*)."""
    named = actors_in(view, by)
    if named and by is not None:
        named += [actor for actor in flat(joined_by(view, by.last)) if actor not in named]
    if not named and by is not None and view.lower(by.last) in ("from", "of") and view.lower(by.last - 1) in lexicon().official:
        return flat(list_from(view, by.last + 1))  # by envoys from A and B
    if named or by is None or view.lower(by.last) not in (":", "-", "–", "—", ","):
        return named
    listed = list_from(view, by.last + 1)
    return flat(listed) if len(listed) > 1 else []


def _by(view: View, index: int) -> Span | None:
    """The by-phrase, also where two passives share it: *hosted or brokered by Iraq*."""
    clause = view.clauses[index]
    if clause.by is None and index + 1 < len(view.clauses):
        nxt = view.clauses[index + 1]
        if nxt.verb.form == "participle" and nxt.verb.first - clause.verb.last == 1 and view.tokens[clause.verb.last].tag == "CC":
            return nxt.by
    return clause.by


def _between_none(view: View, index: int) -> bool:
    """*mediated between none*, *between neither*: nothing was done."""
    return view.lower(index) in ("between", "among") and view.lower(index + 1) in ("none", "neither", "nobody")


def _nearest(view: View, clause: Clause) -> list[Actor]:
    """Where the grammar finds no subject: the nearest actor before the verb that is no phrase's complement."""
    subject = clause.subject
    if subject is None and clause.link in ("that", "who") and clause.governor >= 0:  # it was X, not Y, that ...
        main = view.clauses[clause.governor]
        if main.verb.lemma == "be" and not main.verb.negated and view.words(main.subject) == ["it"]:
            return actors_in(view, main.object)
    if subject is not None and any(view.tokens[i].tag == "NOUN" for i in range(subject.first, subject.last)):
        return []
    if view.words(subject)[1:2] == ["of"]:
        return []  # one of them, some of these
    expletive = subject is not None and view.words(subject) in (["it"], ["there"], ["what"])
    for unit in reversed(view.units):
        if unit.last > clause.verb.first or unit.weak or unit.pronoun:
            continue
        if expletive and view.lower(unit.first - 1) in ("of", "for", "by"):
            return list(unit.actors)
        if any(view.lower(i) in (";", ":") for i in range(unit.last, clause.verb.first)):
            return []
        if (
            view.tokens[max(unit.first - 1, view.sentence.first)].tag in ("PREP", "TO")
            or view.tokens[max(unit.first - 2, view.sentence.first)].tag == "PREP"
        ):
            continue
        return list(unit.actors)
    return []


def _stretch(clause: Clause) -> int:
    """Token index behind the clause's arguments."""
    ends = [
        clause.verb.last,
        *(span.last for span in (clause.object, clause.by) if span),
        *(span.last for _, span in clause.preps),
    ]
    return max(ends)


def unfit(view: View, index: int, clause: Clause, frame: VerbFrame, patient: Span | None) -> str | None:
    """Why the verb's object does not fit the frame; None where it does."""
    classes = lexicon().classes
    named = clause.verb.voice == "passive" or view.lower(clause.verb.first - 1) in ("once", "so", "also", "formerly", "sometimes")
    if clause.verb.lemma == "call" and named and clause.object is not None:
        return "gives a name"
    brokered = clause.verb.lemma == "negotiate" and clause.verb.voice == "passive" and len(actors_in(view, clause.by)) == 1
    if frame.needs and not brokered:
        shared = frame.object == "message" and bool(
            {"their", "both", "between"} & set(view.words(patient))
            or (patient is not None and _heads(view, patient.last, ("between",)))
        )
        shared = shared or _pair(view, clause.verb.last)
        found = {name for name, _ in clause.preps} & set(frame.needs)
        foes = {word for name, span in clause.preps if name in found for word in view.words(span)} & _FOES
        one_way = frame.object == "message" and found in ({"to"}, {"from"}) and not foes
        if not shared and (not found or one_way):
            return "needs " + " or ".join(frame.needs)
    if frame.infinitive:
        below = (other for other in view.clauses if other.governor == index and other.relation == "infinitive")
        moved = any(name in ("to", "into", "out") for name, _ in clause.preps) and clause.verb.lemma in (
            "coax",
            "cajole",
            "bring",
            "persuade",
            "talk",
        )
        moved = moved or any(
            o.governor == index and o.relation == "gerund" and o.link in ("into", "out", "of") for o in view.clauses
        )
        if not moved and not any(other.verb.lemma in frame.infinitive for other in below):
            return "no infinitive of agreeing"
    words = view.words(patient)
    if words == ["nothing"]:
        return "nothing"
    if clause.verb.lemma == "shuttle" and words and not _pair(view, clause.verb.last) and not _head(words) & classes["message"]:
        return "moves things"
    if frame.role in _GUESTS | {"chair"} and set(words) & _OWN and set(words) & _STAFF:
        return "one's own people"
    if frame.role == "chair" and _office(view, clause, patient):
        return "the office of a body"
    if frame.object == "any":
        return None
    if not words:
        final = clause.verb.lemma == "observe" and view.lower(clause.verb.last) in (".", ";", "")
        return None if frame.bare or final else "no object"
    if words[0] in ("it", "them") and len(words) == 1 and frame.object not in _NAMED_OBJECTS:
        return None
    head = _head(words)
    if frame.role == "chair" and head & _PANELS and set(words) & lexicon().domestic and not set(words) & lexicon().peace:
        return "a panel at home"
    if frame.role in ("host", "chair", "convener") and len(words) <= 2 and patient is not None:
        if all(view.tokens[i].tag in ("DET", "NUM", "PRON") for i in range(patient.first, patient.last)) and len(words) > 1:
            return None  # hosted five rounds and hopes to host a sixth
    if frame.role in ("host", "chair", "convener") and patient is not None:
        if _named_event(view, patient) or any(actor.name in formats() for actor in actors_in(view, patient)):
            return None
    if frame.object in ("people", "meeting_or_people", "process_or_people"):
        if units_in(view, patient, placed=True) and frame.object == "people":
            swayed = clause.verb.lemma == "talk" and bool(
                {"out", "into"} & {view.lower(i) for i in range(clause.verb.last, min(clause.verb.last + 8, view.sentence.last))}
            )
            return None if not frame.needs_sides or swayed or _sides(view, patient) else "one guest"
        units = units_in(view, patient)
        if units and (frame.object == "people" or not _inanimate(view, patient)):
            return None
        if frame.needs_sides and not says_both(view, patient):
            return "nobody named"
    if frame.object == "people":
        return None if set(words) & classes["people"] else "object is not people"
    if head & classes[frame.object] or (set(words) & classes[frame.object] and frame.role != "host"):
        return None
    return f"{' '.join(words[:4])}: no object of this role"


def _office(view: View, clause: Clause, patient: Span | None) -> bool:
    """*chairs the G20*, *presides over the Council*: an organisation that is no format of talks, and no meeting of it."""
    span = patient or next((span for name, span in clause.preps if name == "over"), None)
    if span is None or set(view.words(span)) & (lexicon().classes["meeting"] | lexicon().classes["process"]):
        return False
    units = units_in(view, span)
    actors = flat([unit for unit in units if not unit.pronoun])
    return bool(actors) and all(actor.kind == "organisation" and actor.name not in formats() for actor in actors)


def _heads(view: View, index: int, names: tuple[str, ...]) -> bool:
    """A preposition within reach behind an object whose tail the grammar took for a verb: *questions and answers between*."""
    return any(view.lower(i) in names for i in range(index, index + 4))


def _pair(view: View, index: int) -> bool:
    """*shuttles Doha-Muscat*: two capitals joined by a stroke right behind the verb."""
    one = view.unit_at.get(index)
    if one is None:
        return False
    other = next((unit for unit in view.units if unit.first in (one.last, one.last + 1) and unit is not one), None)
    return other is not None and (view.lower(one.last) in ("-", "–", "—") or "-" in view.lower(one.last - 1))


def _named_event(view: View, patient: Span) -> bool:
    """*the Brioni conference*, *the P5+1*, *the Quartet*: a name that is no actor of the text, nor headed by another noun."""
    token = (
        view.tokens[patient.first + (view.tokens[patient.first].tag == "DET")]
        if patient.last - patient.first > 1
        else view.tokens[patient.first]
    )
    return (
        token.tag == "NAME"
        and view.tokens[patient.last - 1].tag in ("NAME", "NUM")
        and not any(i in view.unit_at for i in range(patient.first, patient.last))
    )


def _inanimate(view: View, patient: Span) -> bool:
    """*the Miss World gala*, *Yemeni currency talks*: a name inside a phrase headed by another noun."""
    end = view.chunks[view.chunk_at[patient.first]].last if patient.first in view.chunk_at else patient.last
    last = view.tokens[min(end, patient.last) - 1]
    final = view.tokens[patient.last - 1]
    things = final.tag == "NOUN" and patient.last - 1 not in view.unit_at and patient.last > end
    if things and final.lower not in lexicon().classes["people"] | lexicon().classes["meeting"] | lexicon().official:
        return not any(view.tokens[i].tag == "PREP" for i in range(patient.first, patient.last))
    return last.tag == "NOUN" and view.unit_at.get(min(end, patient.last) - 1) is None


def _head(words: list[str]) -> set[str]:
    """Words before the first preposition, and coordinated heads."""
    out: list[str] = []
    keep, first = True, 0
    for word in words:
        if word in ("of", "for", "on", "in", "with", "between", "to", "from", "at", "about", "over"):
            keep = False
        elif word in ("and", ","):
            keep, first = True, len(out)
        elif keep:
            out.append(word)
        if keep and (word.endswith(("'s", "’s")) or word in ("'", "’")):
            del out[first:]  # *the nations' files* are files
    return set(out)


def _sides(view: View, patient: Span | None) -> bool:
    units = units_in(view, patient, placed=True)
    joined = "and" in view.words(patient) and bool(units)
    return len(units) >= 2 or joined or says_both(view, patient)


def _party_host(
    view: View, clause: Clause, agents: list[Actor], guests: list[Actor], patient: Span | None, frame: VerbFrame
) -> str | None:
    """A host inside the dyad is a party: one guest only, or talks *with* somebody."""
    units = [unit for unit in units_in(view, patient, placed=True) if not unit.pronoun]
    words = set(view.words(patient))
    if words <= {"it", "them"} and words:
        return None
    if (
        frame.role == "host"
        and len(units) == 1
        and not words & {"both", "two", "sides", "parties", "and", "rival", "warring", "leaders", "ministers"}
    ):
        if not _head(list(view.words(patient))) & lexicon().classes["meeting"]:
            return "hosts one guest: a party"
    if {actor.name for actor in agents} & {actor.name for actor in guests}:
        return "host and guest are one side"
    if patient is not None and _fought(view, patient) & {actor.name for actor in agents}:
        return "the guests fight their host"
    if frame.role == "host" and "negotiator" in view.words(clause.subject):
        return "a negotiator hosts: a party"
    if words & lexicon().classes["meeting"]:
        for name, span in clause.preps if not clause.verb.lemma.startswith("co-") else ():
            if name == "with" and actors_in(view, span) and view.lower(span.last) != "as":
                return "talks with somebody: the host is a party"
    return None


def _fought(view: View, patient: Span) -> set[str]:
    """The states whose own rebels, and nobody else, the phrase names."""
    named = [m for m in view.mentions if patient.start <= m.start < patient.end and m.reading != "place"]
    return {m.affiliation for m in named if m.affiliation} if named and all(m.kind == "armed_group" for m in named) else set()


def _talked_with(view: View, clause: Clause) -> list[Actor]:
    return [actor for name, span in clause.preps if name == "with" for actor in actors_in(view, span)]


def asked_one(view: View, clause: Clause) -> list[Actor] | None:
    """*A, which was asked by B to mediate*: the one asked, where the grammar gives the infinitive to the one who asks."""
    above = view.clauses[clause.governor] if clause.relation == "infinitive" and clause.governor >= 0 else None
    if above is None or above.verb.voice != "passive" or above.by is None or clause.subject is None:
        return None
    if not (above.by.first <= clause.subject.first < above.by.last + 3):
        return None
    return flat([unit for unit in subject_units(view, above.subject) if not unit.genitive])


def _over_time(view: View, clause: Clause) -> list[Actor]:
    """*A tried for six hours to mediate*: the grammar gives the infinitive to the phrase in front of it."""
    above = view.clauses[clause.governor] if clause.relation == "infinitive" and clause.governor >= 0 else None
    if above is None or above.verb.voice == "passive" or above.object is not None or clause.subject is None:
        return []
    aside = any(span.first <= clause.subject.first < span.last for _, span in above.preps)
    return flat(subject_units(view, above.subject)) if aside else []


def _turned_to(view: View, clause: Clause) -> list[Actor]:
    """*appealed to A to host and to B to convene*: the one in front of the infinitive."""
    if clause.relation != "infinitive" or clause.governor < 0:
        return []
    to = next((i for i in range(clause.verb.first, clause.verb.first - 2, -1) if view.lower(i) == "to"), None)
    unit = view.unit_at.get(to - 1) if to is not None else None
    if unit is None or unit.adjective or unit.genitive or unit.last != to:
        return []
    before = unit.first - 1 - (view.lower(unit.first - 1) == "the")
    asked = view.clauses[clause.governor].verb.lemma in _ASKED or any(c.verb.lemma in _ASKED for c in view.clauses)
    return list(unit.actors) if asked and view.lower(before) in ("to", "on", "upon") else []


def by_noun(view: View, clause: Clause) -> list[Actor]:
    """*a Commonwealth attempt to mediate*, *his bid to broker*: who stands in front of the governing noun."""
    index = clause.verb.first - 1
    while index >= view.sentence.first and view.lower(index) != clause.noun:
        index -= 1
    if index < view.sentence.first:
        return []
    part = view.chunks[view.chunk_at[index]]
    out: list[Actor] = []
    if view.unit_at.get(index) is not None and view.tokens[index].tag == "NAME":
        return []  # take part with Russia in monitoring: no noun governs it
    for i in range(part.first, index + 1):
        unit = view.unit_at.get(i)
        if unit is not None:
            out += [actor for actor in unit.actors if actor not in out]
    if not out and view.lower(index + 1) in ("by", "from"):  # a bid by Egypt to host
        out = flat(list_from(view, index + 2))
    if not out and view.lower(index - 1) in ("by", "of"):
        return []
    if not out and view.tokens[part.first].tag == "POSS":
        owner = next(
            (
                u
                for c in reversed(view.clauses)
                if c.subject is not None and c.verb.last <= part.first
                for u in units_in(view, c.subject)
            ),
            None,
        )
        out = list(owner.actors) if owner is not None else []
    return out


def behalf(view: View, clause: Clause) -> list[Actor]:
    """*mediated on behalf of ECOWAS*, *for the African Union*, *in Burkina Faso's name*."""
    out: list[Actor] = []
    if view.lower(clause.verb.last) == "," and view.lower(clause.verb.last + 1) == "for":  # does chair, for the Union, the panel
        unit = next((view.unit_at[i] for i in range(clause.verb.last + 2, clause.verb.last + 4) if i in view.unit_at), None)
        out += list(unit.actors) if unit is not None and not unit.weak else []
    for name, span in clause.preps:
        if name != "for" and not (name in ("on", "in") and set(view.words(span)) & {"behalf", "name"}):
            continue
        for index in range(span.first, span.last):
            unit = view.unit_at.get(index)
            if unit is not None:
                if not unit.weak or (name != "for" and unit.genitive):
                    out += [actor for actor in unit.actors if actor not in out]
                if name == "for":
                    break
            elif name == "for" and view.tokens[index].tag not in ("DET",):
                break
    return out
