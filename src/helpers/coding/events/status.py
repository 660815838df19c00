"""Did it happen? Tense, modality and negation of the governing verb, and the words that a tense does not show."""

import re

from helpers.coding.events.lexicon import Cues
from helpers.coding.events.resolve import is_definite
from helpers.coding.events.triggers import Trigger
from helpers.language.document import Document, Sentence
from helpers.language.grammar import Clause

_MAYBE = frozenset({"may", "might", "could", "can"})
_CAUSED = frozenset(
    {"bring", "get", "persuade", "force", "lead", "convince", "press", "talk", "coax", "help", "allow", "let", "compel"}
)
_TRIED = frozenset({"try", "attempt", "fail", "seek", "struggle", "strive"})
_MEDIATION = frozenset({"talks", "meeting"})
_PURPOSE = frozenset({"talks", "negotiations", "meeting", "summit", "dialogue", "groundwork", "process", "mediation", "conference",
                      "war", "fight", "struggle", "operation", "campaign", "mission", "way", "chance", "opportunity", "time", "mandate",
                      "willingness", "steps", "work", "pressure", "need", "right"})  # fmt: skip
_REFUSED = frozenset({"refuse", "decline", "reject", "avoid"})
_FELL_THROUGH = re.compile(
    r"\b(?:did not|didn't|never) (?:take place|happen|go ahead|materiali[sz]e)|fell through|\b(?:was|were|(?:has|have|had) been) (?:cancell?ed|called off|scrapped|postponed|suspended)"
)
_PERFORMED = frozenset(
    {"agreement", "ceasefire", "withdrawal", "sanction", "proposal", "statement", "prisoner_exchange", "war", "attack", "clash"}
)
SPEECH = frozenset({"say", "tell", "announce", "report", "add", "note", "write", "state", "confirm", "declare", "insist", "claim",
                     "disclose", "hope", "believe", "think", "warn", "promise", "expect", "inform", "reveal"})  # fmt: skip


def of_verb(
    document: Document,
    trigger: Trigger,
    found: list[Clause],
    cues: Cues,
    title: bool,
    later: bool,
    ongoing_types: frozenset[str] = frozenset({"talks", "war"}),
) -> str | None:
    """Status of an event named by a verb; ``None`` where the words do not say that it is, was or will be."""
    clause = found[trigger.order]
    group = clause.verb
    over = found[clause.governor] if clause.governor >= 0 else None
    if over is not None and clause.relation in ("complement", "infinitive", "gerund") and over.verb.lemma in _DENYING:
        return "denied" if not _not_denied(document, over) else "occurred"
    if clause.subject is not None and document.tokens[clause.subject.first].lower in ("no", "neither"):
        return "denied" if _denial(found) else None
    if clause.object is not None and document.tokens[clause.object.first].lower in _NOBODY:
        return None
    if group.negated:
        # "have not met since 3 May": that day they did
        last = group.aspect == "perfect" and trigger.since and trigger.type in ("meeting", "talks", "call")
        return "occurred" if last else None
    if trigger.entry.status:
        return trigger.entry.status if group.tense != "future" and not group.modal else None
    if clause.relation == "conditional" and clause.link in ("if", "unless", "provided"):
        return None
    if group.form == "infinitive":
        return _infinitive(document, clause, over, found, cues, title, trigger)
    if group.form == "gerund":
        state = _gerund(clause, over, cues)
        return "planned" if state == "occurred" and later else state
    if group.form == "participle":
        if over is not None and over.relation == "conditional":
            return None
        return "planned" if later else "occurred"
    if group.modal in _MAYBE:
        return "proposed"
    if group.modal == "would":
        # future seen from a past saying; without one, or a day for it, it is a condition
        if trigger.time is not None and trigger.time.begin is not None and trigger.time.begin == trigger.time.until:
            return "planned"
        if over is not None and over.verb.lemma in SPEECH and over.verb.tense == "past":
            return "planned"
        return "proposed"
    if group.modal in ("should", "must", "ought"):
        return "proposed"
    if group.tense == "future":
        return "planned"
    if later:
        return "planned"
    if group.tense == "present" and group.aspect == "progressive":
        return "ongoing" if trigger.type in ongoing_types else "occurred"
    if group.tense == "past" and group.aspect == "progressive" and trigger.type in ongoing_types and _reported(clause, over):
        return "ongoing"  # "his envoy was mediating this week, aides said"
    if group.tense == "present" and group.aspect == "perfect" and trigger.type in ongoing_types and trigger.since:
        return "ongoing"
    return "occurred"


_NOBODY = frozenset({"nobody", "none", "neither", "no", "nothing"})


def _reported(clause: Clause, over: Clause | None) -> bool:
    said = over is not None and over.verb.lemma in SPEECH and over.verb.tense == "past"
    return said and clause.relation in ("complement", "reported")


_DENYING = frozenset({"deny", "dispute", "refute"})


def _not_denied(document: Document, over: Clause) -> bool:
    """*Nobody denies that*, *did not deny that*."""
    if over.verb.negated:
        return True
    return over.subject is not None and document.tokens[over.subject.first].lower in ("nobody", "no", "none", "neither", "noone")


_READY = frozenset({"ready", "willing", "prepared", "eager", "keen", "able", "reluctant", "open", "free"})
_SET = frozenset({"due", "set", "scheduled", "expected", "likely", "bound", "slated", "poised", "about", "supposed", "destined"})


def _infinitive(
    document: Document, clause: Clause, over: Clause | None, found: list[Clause], cues: Cues, title: bool, trigger: Trigger
) -> str | None:
    before = document.tokens[clause.verb.first - 1].lower if clause.verb.first else ""
    if before in _READY:
        return "proposed"
    if before in _SET:
        return "planned"
    if over is None:
        return "planned" if title or (before == "plan" and _several(document, clause)) else None
    noun = clause.noun
    if noun in ("effort", "efforts", "attempt", "attempts", "bid"):
        return "occurred" if over.verb.tense == "past" and trigger.type == "talks" else None
    if noun in ("offer", "call", "calls", "proposal", "plan", "demand", "request", "idea", "appeal", "readiness", "willingness"):
        return "planned" if noun == "plan" else "proposed"
    if noun in ("agreement", "decision", "promise", "pledge", "commitment", "invitation", "undertaking"):
        return "planned"
    if noun in _PURPOSE:
        return None  # "talks to end the war": what they are for
    lemma = over.verb.lemma
    if lemma in ("be", "have") and over.verb.tense != "past":
        return "planned"
    if lemma in ("be", "have", "due"):
        return "planned"
    if lemma in _REFUSED or over.verb.negated:
        return None
    if lemma in _TRIED:
        return "occurred" if trigger.type in _MEDIATION and over.verb.tense == "past" else None
    said = cues.governing.get(lemma)
    if said == "planned" and over.verb.tense == "past" and over.verb.voice == "active" and lemma in ("set",):
        said = None
    if said:
        return said
    if lemma in _CAUSED or over.verb.tense == "past":
        if over.verb.form == "infinitive":
            above = found[over.governor] if over.governor >= 0 else None
            return _infinitive(document, over, above, found, cues, title, trigger) if lemma in _CAUSED else None
        return "occurred"
    if over.verb.tense == "future":
        return "planned"
    if over.verb.modal:
        return "proposed"
    return "planned" if title else None


def _several(document: Document, clause: Clause) -> bool:
    """*Kenya and Mali plan to meet*, *the envoys plan to meet*: a verb behind a plural, although it reads like a noun."""
    if clause.subject is None:
        return False
    words = [t for t in document.tokens[clause.subject.first : clause.subject.last] if t.lower != "plan"]
    return bool(words) and (any(t.tag == "CC" for t in words) or (words[-1].tag == "NOUN" and words[-1].lower.endswith("s")))


def _gerund(clause: Clause, over: Clause | None, cues: Cues) -> str | None:
    if clause.link == "to" and over is not None and over.verb.lemma in _OWNING and not over.verb.negated:
        return "occurred"  # "has admitted to leading the raid"
    if clause.link in ("of", "to", "for", "against", "about", "without"):
        if clause.noun in ("idea", "possibility", "prospect", "hope", "hopes", "chance", "chances", "risk", "threat"):
            return "proposed"
        if clause.link in ("for", "to", "without", "about", "against"):
            return None
    if over is None:
        return "occurred"
    if over.verb.lemma in ("deny", "dispute"):
        return "denied"
    said = cues.governing.get(over.verb.lemma)
    if said and clause.link == "":
        return said
    if over.verb.tense == "future":
        return "planned"
    if over.verb.lemma in ("begin", "start", "resume", "keep", "continue", "end", "finish", "stop"):
        return "occurred"
    return "occurred" if over.verb.tense == "past" or clause.link in ("after", "since", "by") else None


_OWNING = frozenset({"admit", "confess"})


def of_noun(
    document: Document,
    sentence: Sentence,
    trigger: Trigger,
    found: list[Clause],
    cues: Cues,
    title: bool,
    later: bool,
    past: bool,
    undated: bool = False,
) -> tuple[str | None, bool]:
    """Status of an event named by a noun, and whether words of its own clause state it (rather than mere mention).

    ``undated``: nothing is known of the day of the article.
    """
    tokens = document.tokens
    group = found[trigger.order].verb if trigger.order >= 0 else None
    if trigger.type == "war" and group is not None and group.lemma in cues.words["ending"] and (not group.finite or group.modal):
        return "occurred", False  # "hope to end the five-year war": there is one
    carried = any(word.verbal and word.order == trigger.order for word in trigger.words)
    disputed = group is not None and _disputed(document, found, found[trigger.order], trigger, carried)
    if disputed and not is_definite(document, sentence, trigger):
        return ("denied" if disputed == "denied" else None), True
    if past and not later and trigger.how == "names the event" and trigger.type in ("agreement", "ceasefire", "war"):
        return "occurred", False  # "a plan to change the 2018 accord": there is one
    left = [tokens[k].lower for k in range(max(sentence.first, trigger.first - 7), trigger.first)]
    right = [tokens[k].lower for k in range(trigger.last, min(sentence.last, trigger.last + 14))]
    framed = _before(left, cues)
    if trigger.type in ("war", "clash") and framed in ("planned", "proposed"):
        framed = None  # "talks to end the coming war" is not about a war to come; a date ahead would be
    behind = _behind(right, cues)
    if behind == "planned" and _FELL_THROUGH.search(document.text, trigger.end, sentence.end):
        behind = "cancelled"
    if behind == "planned" and trigger.type in ("ceasefire", "agreement") and past and not later:
        behind = None  # "the truce was to take effect at noon": agreed all the same
    if behind in ("planned", "cancelled"):
        return behind, True
    if trigger.since and trigger.type == "talks" and (trigger.order < 0 or found[trigger.order].verb.aspect == "perfect"):
        return "ongoing", True
    if framed == "denied":
        return ("denied", True) if _denial(found) else (None, True)
    if framed == "planned" and undated and _day(trigger) and trigger.type in _ENCOUNTERS:
        return "planned", True  # "the upcoming meeting on 6 April 2022", whatever day the article is of
    if framed == "planned":
        return ("occurred", False) if past and not later and trigger.how == "names the event" else ("planned", True)
    if framed == "proposed" and group is not None and group.negated and "any" in left[-3:]:
        return None, True  # "did not produce any agreement"
    if framed == "proposed" and not past:
        return "proposed", True
    if framed == "cancelled":
        return "cancelled", True
    if trigger.order < 0:
        return ("planned" if later else "occurred"), False
    clause = found[trigger.order]
    group = clause.verb
    over = found[clause.governor] if clause.governor >= 0 else None
    role = _role(clause, trigger)
    if role == "other" and trigger.start < group.start:
        role = "before"
    if group.lemma == "announce" and role == "object" and trigger.type not in _PERFORMED:
        return "planned", True  # "announced a march"; an announced truce is one
    asked = role in ("prep", "other", "object") and group.lemma in _ASKING and not trigger.verbal
    if asked and any(word == "for" and span.start <= trigger.start < span.end for word, span in clause.preps):
        return "proposed", True  # "called on Saturday for a dialogue"
    if role == "subject" and group.voice == "passive" and group.lemma in _ANNOUNCED and not later:
        return "planned", True
    if past and not later and role not in ("object",):
        return "occurred", role == "subject"
    if role == "object" and group.lemma == "be" and clause.subject is not None and trigger.type in ("ceasefire", "agreement"):
        if any(t.lower in cues.words["aims"] for t in tokens[clause.subject.first : clause.subject.last]):
            return "proposed", True  # "its aim is a ceasefire"
    governing = cues.governing.get(group.lemma)
    if group.lemma == "call" and role == "object" and later and group.tense == "past":
        return "planned", True  # "called a meeting for Friday"
    if group.lemma == "end" and role == "object" and group.form == "finite" and trigger.type == "talks" and not group.modal:
        if clause.object is not None and " of " in f" {document.text[clause.object.start : trigger.start].lower()} ":
            return "occurred", True  # "ended the first week of the talks"
        return (None if group.negated else "cancelled"), True  # "the president ended the talks"
    if role == "object" and group.lemma in _ORDERING and trigger.type in ("deployment", "withdrawal") and group.form == "finite":
        return (None if group.negated else "planned"), True  # "approved the deployment of 1,000 peacekeepers"
    if role in ("object", "subject") and governing:
        passive = group.voice == "passive"
        if (role == "object") != passive:
            if group.negated and governing in ("cancelled",):
                return None, True
            if governing == "denied":
                return "denied", True
            if governing == "cancelled" and group.modal:
                return None, True
            made = group.lemma == "agree" and trigger.type in ("ceasefire", "agreement") and not group.modal  # by agreeing
            own = past and governing in ("planned", "proposed") and trigger.how != "same clause"  # not the day of the proposing
            if not own and not (made and group.form == "finite" and not later):
                return governing, True
    if role in ("object", "subject"):
        if clause.relation == "conditional" and clause.link in ("if", "unless"):
            return None, True
        if over is not None and over.verb.lemma in _DENYING and clause.relation in ("complement", "infinitive", "gerund"):
            return ("occurred" if _not_denied(document, over) else "denied"), True
        if group.negated and role == "subject" and group.lemma in ("take", "happen", "occur", "go", "materialise", "materialize"):
            return "cancelled", True  # "the meeting did not take place"
        if group.negated:
            return ("denied", True) if over is not None and over.verb.lemma in ("deny", "insist") else (None, True)
        if group.form == "infinitive":
            return _infinitive(document, clause, over, found, cues, title, trigger), True
        if group.form == "gerund":
            return _gerund(clause, over, cues), True
        if group.modal in _MAYBE or group.modal in ("should", "must", "ought"):
            return ("planned" if role == "subject" and later else "proposed"), True
        if group.modal == "would":
            reported = over is not None and over.verb.lemma in SPEECH and over.verb.tense == "past"
            return ("planned" if reported else "proposed"), True
        if group.tense == "future" or later:
            return "planned", True
        if group.aspect == "progressive" and trigger.type in ("talks", "war"):
            if group.tense == "present" or group.lemma in ("continue", "proceed"):
                return "ongoing", True
        if behind == "ongoing" and trigger.type in ("talks", "war"):
            return "ongoing", True
        return "occurred", True
    if later:
        return "planned", False
    return "occurred", False


def _disputed(document: Document, found: list[Clause], clause: Clause, trigger: Trigger, carried: bool) -> str:
    """*denied that they had agreed to a truce*, *did not sign a treaty*, *denied reports of a treaty*: denied, negated or ''.

    ``carried``: the verb of the clause is one with the noun, wherever the noun stands behind it.
    """
    if trigger.start < clause.verb.end:
        return ""
    near = carried or (clause.object is not None and clause.object.start <= trigger.start < clause.object.end)
    joined = ("to", "into", "in") if clause.verb.lemma in _JOINING else ("to", "into")
    near = near or any(word in joined and span.start <= trigger.start < span.end for word, span in clause.preps)
    over = found[clause.governor] if clause.governor >= 0 else None
    if clause.verb.lemma in _DENYING:
        return "denied" if near and not _not_denied(document, clause) else ""
    if not near:
        return ""
    if over is not None and over.verb.lemma in _DENYING and clause.relation in ("complement", "infinitive", "gerund"):
        return "" if clause.verb.negated or _not_denied(document, over) else "denied"
    return "negated" if clause.verb.negated and near and over is None else ""


_JOINING = frozenset({"take", "engage", "participate", "join", "share"})  # "took part in"


_ORDERING = frozenset({"approve", "authorise", "authorize", "order", "endorse", "announce"})
_ENCOUNTERS = frozenset({"meeting", "talks", "call", "visit"})


def _day(trigger: Trigger) -> bool:
    return trigger.time is not None and trigger.time.begin is not None and trigger.time.begin == trigger.time.until


_ASKING = frozenset({"call", "appeal", "push", "press", "ask", "plead", "hope", "lobby", "wait"})
_ANNOUNCED = frozenset({"announce", "confirm", "propose", "plan", "schedule", "suggest", "request", "offer", "promise"})


def _role(clause: Clause, trigger: Trigger) -> str:
    """subject, object, by, prep or other: where in the clause the noun stands."""
    at = trigger.start
    for name, span in (("subject", clause.subject), ("object", clause.object)):
        if span is not None and span.start <= at < span.end:
            return name
    if clause.object is None and 0 <= trigger.first - clause.verb.last <= 4:
        return "object"
    for _, span in clause.preps:
        if span.start <= at < span.end:
            return "prep"
    return "other"


def _before(left: list[str], cues: Cues) -> str | None:
    """The frame in front of the noun: at most two words may stand in between."""
    for back in range(min(len(left), 5)):
        k = len(left) - 1 - back
        for size in (3, 2, 1):
            if k - size + 1 < 0:
                continue
            phrase = " ".join(left[k - size + 1 : k + 1])
            status = cues.before.get(phrase)
            if status and (back <= 2 or size > 1 or status == "denied"):
                return status
        if left[k] in (",", ";", ":", "(", ")", "-", "said", "says"):
            return None
    return None


def _behind(right: list[str], cues: Cues) -> str | None:
    for k in range(min(len(right), 10)):
        if right[k] in (";", ".", ":"):
            return None
        for size in (3, 2):
            status = cues.after.get(" ".join(right[k : k + size]))
            if status:
                return status
    return None


def _denial(found: list[Clause]) -> bool:
    """Is *no talks* somebody's denial (they denied, insisted, said there were no talks) rather than mere absence?"""
    return any(clause.verb.lemma in ("deny", "insist", "say", "tell", "state", "declare", "stress") for clause in found)
