"""From words to events: a verb and its noun name one event, a modifier names none, and a bare mention is not enough."""

from helpers.coding.events.lexicon import Cues
from helpers.coding.events.merge import Found
from helpers.coding.events.triggers import VERBAL, Trigger
from helpers.language.document import Document, Sentence
from helpers.language.grammar import Clause

_BROKERING = frozenset({"mediate", "broker", "facilitate", "negotiate", "sponsor", "chair", "co-chair", "moderate", "convene", "lead",
                        "arbitrate", "oversee", "host"})  # fmt: skip
_CARRIED = frozenset({"agreement", "ceasefire", "prisoner_exchange", "withdrawal"})
_SIGNING = frozenset({"agreement"})
_MEETINGS = frozenset({"meeting", "talks", "call", "visit"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "her"})
_GENERIC = frozenset({"any", "no", "such", "more", "further", "some", "every", "potential", "possible", "future", "meaningful"})
_STRONG = frozenset({"first", "last", "second", "third", "latest", "previous", "earlier", "recent", "fresh"})


def reduce(document: Document, sentence: Sentence, triggers: list[Trigger], found: list[Clause], cues: Cues) -> None:
    """Mark the triggers that another one speaks for as ``gone``."""
    tokens = document.tokens
    modifiers = cues.words["noun_modifier"]
    for k, trigger in enumerate(triggers):
        if trigger.verbal:
            continue
        following = triggers[k + 1] if k + 1 < len(triggers) else None
        if following is not None and not following.verbal and following.first == trigger.last:
            if trigger.type in ("ceasefire", "prisoner_exchange") and following.type == "agreement":
                following.gone = True
                trigger.words.append(following)
            else:
                trigger.gone = True
        elif trigger.last < sentence.last and tokens[trigger.last].lower in modifiers and tokens[trigger.last].tag not in VERBAL:
            trigger.gone = True
    alive = [t for t in triggers if not t.gone]
    for verb in alive:
        if not verb.verbal or verb.gone:
            continue
        clause = found[verb.order]
        for noun in alive:
            if noun is verb or noun.verbal or noun.gone or noun.order != verb.order:
                continue
            _pair(verb, noun, clause)
            if verb.gone:
                break
    _agreed_to(triggers, found)
    _same_clause_nouns(alive)


def _pair(verb: Trigger, noun: Trigger, clause: Clause) -> None:
    """A verb and a noun of one clause: one event, or two?"""
    lemma = verb.entry.lemma
    if verb.type == "statement":
        if noun.type == "statement":
            noun.gone = True
            verb.words.append(noun)
        return
    if noun.type == verb.type:
        noun.gone = True
        verb.words.append(noun)
    elif verb.type in ("talks", "agreement", "meeting") and lemma in _BROKERING and noun.type in _CARRIED and noun.start > verb.start:
        verb.gone = True
        noun.words.append(verb)
    elif verb.type in _SIGNING and noun.type in ("ceasefire", "prisoner_exchange"):
        verb.gone = True
        noun.words.append(verb)
    elif verb.type == "ceasefire" and noun.type == "agreement":
        noun.gone = True
    elif verb.type in ("meeting", "talks") and noun.type in ("meeting", "talks") and lemma not in ("meet", "talk"):
        verb.type = noun.type
        noun.gone = True
        verb.words.append(noun)
    elif verb.type in ("attack", "clash") and noun.type in ("clash", "attack") and noun.start < verb.start:
        verb.gone = True
        noun.words.append(verb)
    elif verb.type == "proposal" and noun.type == "statement":
        noun.gone = True


def _agreed_to(triggers: list[Trigger], found: list[Clause]) -> None:
    """*agreed to meet*, *agreed to host talks*: the agreeing is the meeting's status, not an accord."""
    for agree in triggers:
        if agree.gone or not agree.verbal or agree.entry.lemma not in ("agree", "undertake", "pledge", "offer", "volunteer", "suggest"):
            continue
        for other in triggers:
            if other.gone or other is agree:
                continue
            clause = found[other.order] if other.order >= 0 else None
            if clause is None or not other.verbal:
                continue
            if clause.governor == agree.order and clause.relation in ("infinitive", "complement") and other.type in _MEETINGS:
                if agree.type == "agreement":
                    agree.gone = True
                elif agree.type == "proposal":
                    other.gone = True


def _same_clause_nouns(triggers: list[Trigger]) -> None:
    """Two nouns for one thing side by side: *a meeting for talks*, *the signing of the accord*."""
    for k, first in enumerate(triggers):
        if first.gone or first.verbal:
            continue
        for second in triggers[k + 1 :]:
            if second.gone or second.verbal or second.order != first.order:
                continue
            if second.first - first.last <= 3 and second.type == first.type:
                second.gone = True
                first.words.append(second)


def is_definite(document: Document, sentence: Sentence, trigger: Trigger) -> bool:
    """*the meeting*, *their talks*: does the noun phrase point back?"""
    tokens = document.tokens
    k = trigger.first - 1
    while k >= sentence.first and trigger.first - k <= 5 and tokens[k].tag in ("ADJ", "NOUN", "NAME", "NUM", "GEN"):
        k -= 1
    return k >= sentence.first and tokens[k].lower in _DEFINITE and not trigger.verbal


def worth(event: Found) -> bool:
    """Enough said to call it an event: a date, or a statement that it took place with who or where."""
    trigger = event.trigger
    if event.type == "statement":
        return event.date is not None and bool(event.participants or trigger.entry.kind == "n")
    if event.date is not None:
        return True
    if trigger.entry.anchor == "date":
        return False
    if trigger.verbal:
        return bool(event.participants)
    if event.type in ("proposal", "visit", "sanction", "election", "protest", "deployment", "withdrawal"):
        return event.stated and bool(event.participants)
    if event.status in ("planned", "proposed"):
        return len(event.participants) >= 2
    return len(event.participants) >= 2 or (event.stated and bool(event.participants or event.place))
