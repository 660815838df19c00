"""From words to events: a verb and its noun name one event, a modifier names none, and a bare mention is not enough."""

from helpers.coding.events.lexicon import Cues
from helpers.coding.events.merge import Found
from helpers.coding.events.triggers import VERBAL, Trigger
from helpers.language.document import Document, Sentence, Token
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
        if (
            trigger.type == "war"
            and trigger.first >= 2
            and tokens[trigger.first - 1].lower == "of"
            and tokens[trigger.first - 2].lower in _OF_WAR
        ):
            trigger.drop("only says whose or of what kind")
        elif following is not None and not following.verbal and following.first == trigger.last:
            if trigger.type in ("ceasefire", "prisoner_exchange") and following.type == "agreement":
                trigger.absorb(following)
            else:
                trigger.drop("only describes the noun behind it")
        elif trigger.last < sentence.last and _modifies(tokens[trigger.last], tokens[trigger.last - 1], modifiers):
            trigger.drop("only describes the noun behind it")
    for noun in triggers:
        # "talks to end the war": what the talks are for
        if not noun.verbal and noun.type in _FIGHTS and noun.order >= 0 and _to_end(found[noun.order], noun, cues):
            if noun.type == "war" and is_definite(document, sentence, noun):
                continue  # there is one, whoever wants it ended
            noun.drop("what something is meant to end or prevent")
        # "rejected mediation", "Oslo's mediation role": a service named, not talks held
        if not noun.verbal and noun.entry.lemma in _SERVICES and (noun.order < 0 or not _runs(found[noun.order], noun)):
            noun.drop("a service named, not one said to run")
    alive = [t for t in triggers if not t.gone]
    for verb in alive:
        if not verb.verbal or verb.gone:
            continue
        clause = found[verb.order]
        for noun in alive:
            if noun is verb or noun.verbal or noun.gone or noun.order != verb.order:
                continue
            _pair(verb, noun, clause, is_definite(document, sentence, noun))
            if verb.gone:
                break
    _mediated(triggers, found)
    _there_for(document, triggers, found)
    _cost(triggers, found)
    _relative(triggers, found)
    _agreed_to(triggers, found)
    _same_clause_nouns(alive)


_OF_WAR = frozenset({"prisoner", "prisoners", "act", "acts", "state", "weapon", "weapons", "laws", "law", "rules", "man", "men"})
_FIGHTS = frozenset({"war", "clash", "attack", "sanction", "protest"})


_SERVICES = frozenset({"mediation", "facilitation", "good offices", "shuttle diplomacy", "peace effort", "under the auspices of"})
_RUNNING = frozenset({"begin", "start", "resume", "run", "end", "collapse", "fail", "lead", "continue", "last", "open", "close", "conclude",
                      "suspend", "adjourn", "freeze", "halt", "pause", "break", "conduct", "pursue", "undertake", "bring", "produce", "yield",
                      "stall", "succeed", "founder", "take", "launch", "hold", "interrupt", "abandon", "go", "prevent", "avert"})  # fmt: skip


def _runs(clause: Clause, noun: Trigger) -> bool:
    if clause.verb.lemma not in _RUNNING:
        return False
    return any(span is not None and span.start <= noun.start < span.end for span in (clause.subject, clause.object))


def _to_end(clause: Clause, noun: Trigger, cues: Cues) -> bool:
    return not clause.verb.finite and clause.verb.lemma in cues.words["ending"] and noun.start > clause.verb.end


def _modifies(after: Token, word: Token, modifiers: frozenset[str]) -> bool:
    """*peace talks process*, *truce supervision body*: the noun only describes the one behind it."""
    if after.tag in VERBAL or after.start - word.end > 1 or after.lower in _LONGER:
        return False
    return after.lower in modifiers or (after.tag == "NOUN" and after.lower not in _ADVERBS)


_LONGER = frozenset({"extension", "renewal"})  # a truce extension is a truce
_ADVERBS = frozenset(
    {"there", "here", "today", "yesterday", "tomorrow", "tonight", "overnight", "earlier", "later", "abroad", "alone"}
)
_BREACHING = frozenset({"violate", "breach", "break"})
_KILLING = frozenset({"kill", "wound", "injure", "were killed", "was killed", "been killed", "shoot", "die"})


def _cost(triggers: list[Trigger], found: list[Clause]) -> None:
    """*The war lasted weeks and killed thousands*: what a war or a battle did to people is its toll."""
    for verb in triggers:
        if verb.gone or not verb.verbal or verb.entry.lemma not in _KILLING:
            continue
        clause = found[verb.order]
        subject = clause.subject
        for noun in triggers:
            inside = subject is not None and subject.start <= noun.start < subject.end
            if inside and not noun.verbal and noun.type in ("war", "clash", "attack"):
                if not noun.gone:
                    noun.absorb(verb)
                elif noun.parent is None:
                    verb.drop("what something not told here has cost")  # "talks to end fighting that has killed"
                break
        if verb.gone or clause.verb.finite:
            continue
        for other in triggers:  # "shelled the port, killing three"
            if other.verbal and not other.gone and other.type in ("attack", "clash") and other.order == clause.governor:
                other.absorb(verb)
                break
    for verb in triggers:  # "three were killed when gunmen stormed the port"
        for other in triggers:
            if verb.gone or other.gone or other is verb or not (verb.verbal and other.verbal):
                continue
            when = found[other.order]
            if verb.entry.lemma in _KILLING and other.type == verb.type and when.link == "when" and when.governor == verb.order:
                other.absorb(verb)


def _mediated(triggers: list[Trigger], found: list[Clause]) -> None:
    """*the road map that both initialled in May had been mediated by X*: the accord's own history, no talks beside it."""
    for verb in triggers:
        if verb.gone or not verb.verbal or verb.type != "talks" or verb.entry.lemma not in _BROKERING:
            continue
        if found[verb.order].verb.voice != "passive" or found[verb.order].relation != "root":
            continue
        deals = [t for t in triggers if t.type in _DEALS and not t.verbal and not t.gone and t.end < verb.start]
        if deals:
            deals[0].absorb(verb)


def _there_for(document: Document, triggers: list[Trigger], found: list[Clause]) -> None:
    """*were in Oslo on Monday for a meeting*: the meeting; *met in May, when they discussed the road*: one meeting."""
    for verb in triggers:
        if verb.gone or not verb.verbal:
            continue
        for other in triggers:
            if other is verb or (other.gone and (other.parent is None or other.parent is verb)):
                continue
            gap = document.text[verb.end : other.start].split() if other.start > verb.end else []
            if (
                verb.entry.goal
                and not other.verbal
                and other.type in ("meeting", "talks")
                and "for" in gap[-4:]
                and len(gap) <= 14
            ):
                verb.drop("there for something told beside it")
                break
            when = found[other.order] if other.order >= 0 else None
            if (
                when is None
                or other.gone
                or not other.verbal
                or verb.type != "meeting"
                or other.entry.lemma not in ("discuss", "talk", "consult")
            ):
                continue
            if when.link == "when" and 0 <= when.start - verb.end <= 80:
                verb.absorb(other)


def _hearer(noun: Trigger, clause: Clause) -> bool:
    at = clause.verb.end
    return 0 <= noun.start - at <= 25 or (clause.object is not None and clause.object.start <= noun.start < clause.object.end)


def _pair(verb: Trigger, noun: Trigger, clause: Clause, definite: bool) -> None:
    """A verb and a noun of one clause: one event, or two?"""
    if clause.verb.negated and noun.type in _DEALS and verb.type == "agreement" and definite:
        return  # "have not signed the 2018 accord": there is one
    lemma = verb.entry.lemma
    if verb.type == "statement":
        if noun.type == "statement":
            verb.absorb(noun)
        elif lemma in ("tell", "inform") and noun.type != "call" and _hearer(noun, clause):
            verb.absorb(noun)  # "told a government meeting": who listened, not what happened
        return
    if lemma in _KILLING and noun.type in ("war", "clash", "attack", "protest") and noun.start > verb.start:
        noun.absorb(verb)
        return
    if noun.type == verb.type or (lemma in _BREACHING and noun.type in ("ceasefire", "agreement")):
        verb.absorb(noun)
    elif (
        verb.type in ("talks", "agreement", "meeting")
        and lemma in _BROKERING
        and noun.type in _CARRIED
        and (noun.start > verb.start or clause.verb.voice == "passive")
    ) or (verb.type in _SIGNING and noun.type in ("ceasefire", "prisoner_exchange") and not _subject_of(noun, clause)):
        noun.absorb(verb)
    elif (verb.type == "proposal" and noun.type in ("agreement", "ceasefire", "proposal") and noun.start > verb.start) or (
        verb.type == "ceasefire" and noun.type == "agreement"
    ):
        verb.absorb(noun)
    elif verb.type in ("meeting", "talks") and noun.type in ("meeting", "talks") and lemma not in ("meet", "talk"):
        verb.type = noun.type
        verb.absorb(noun)
    elif verb.type in ("attack", "clash") and noun.type in ("clash", "attack") and noun.start < verb.start:
        noun.absorb(verb)
    elif noun.type == "talks" and verb.type == "meeting" and _follows(noun, verb, clause):
        verb.absorb(noun)  # "met in Vienna for talks"
    elif noun.type == "statement" and verb.type in ("proposal", "agreement", "ceasefire", "prisoner_exchange"):
        verb.absorb(noun)


def _subject_of(noun: Trigger, clause: Clause) -> bool:
    """*reached agreement on the release of prisoners*: what a deal is about has not happened with it."""
    return any(word in ("on", "about") and span.start <= noun.start < span.end for word, span in clause.preps)


_DEALS = frozenset({"agreement", "ceasefire", "prisoner_exchange"})


def _relative(triggers: list[Trigger], found: list[Clause]) -> None:
    """*the truce that both signed in May*, *an accord brokered by X*: a relative or participle clause about the noun."""
    for k, verb in enumerate(triggers):
        if verb.gone or not verb.verbal:
            continue
        clause = found[verb.order]
        if clause.relation not in ("relative", "participle"):
            continue
        for noun in reversed(triggers[:k]):
            if noun.verbal and not noun.gone:
                break
            if noun.verbal or (noun.gone and noun.parent is None) or verb.start - noun.end > 160:
                continue
            head = noun
            while head.parent is not None:
                head = head.parent
            if head is verb:
                break
            lemma = verb.entry.lemma
            about = any(span is not None and span.start <= noun.start < span.end for span in (clause.subject, clause.object))
            if not about and clause.start - noun.end > 90:
                continue
            deal = head.type in _DEALS and (verb.type in _DEALS or lemma in _BROKERING)
            meet = head.type in _MEETINGS and (verb.type == head.type or lemma in _BROKERING)
            if deal or meet or (head.type == verb.type):
                head.absorb(verb)
            break


def _follows(noun: Trigger, verb: Trigger, clause: Clause) -> bool:
    return noun.start > verb.end and any(word == "for" and span.start <= noun.start < span.end for word, span in clause.preps)


def _agreed_to(triggers: list[Trigger], found: list[Clause]) -> None:
    """*agreed to meet*, *agreed to host talks*: the agreeing is the meeting's status, not an accord."""
    for agree in triggers:
        if (
            agree.gone
            or not agree.verbal
            or agree.entry.lemma not in ("agree", "undertake", "pledge", "offer", "volunteer", "suggest")
        ):
            continue
        for other in triggers:
            if other.gone or other is agree:
                continue
            clause = found[other.order] if other.order >= 0 else None
            if clause is None or not other.verbal:
                continue
            if clause.governor == agree.order and clause.relation == "infinitive" and agree.type == other.type == "agreement":
                agree.absorb(other)  # "agreed to restore ties": the accord is the agreeing
                continue
            if clause.governor == agree.order and clause.relation in ("infinitive", "complement") and other.type in _MEETINGS:
                if agree.type == "agreement":
                    agree.drop("agreeing to it is the meeting's status")
                elif agree.type == "proposal":
                    other.drop("what is offered, not held")


def _same_clause_nouns(triggers: list[Trigger]) -> None:
    """Two nouns for one thing side by side: *a meeting for talks*, *the signing of the accord*."""
    for k, first in enumerate(triggers):
        if first.gone or first.verbal:
            continue
        for second in triggers[k + 1 :]:
            if second.gone or second.verbal or second.order != first.order:
                continue
            if second.first - first.last <= 3 and second.type == first.type:
                first.absorb(second)


def is_definite(document: Document, sentence: Sentence, trigger: Trigger) -> bool:
    """*the meeting*, *their talks*: does the noun phrase point back?"""
    tokens = document.tokens
    k = trigger.first - 1
    while k >= sentence.first and trigger.first - k <= 5 and tokens[k].tag in ("ADJ", "NOUN", "NAME", "NUM", "GEN"):
        k -= 1
    if trigger.verbal:
        return False
    owned = any(tokens[i].tag == "GEN" or tokens[i].lower.endswith(("'s", "’s")) for i in range(k + 1, trigger.first))
    return owned or (k >= sentence.first and tokens[k].lower in _DEFINITE)


def attempted(trigger: Trigger, found: list[Clause]) -> bool:
    """*an attempt to broker a deal fell apart*, *tried to mediate a truce*: there were talks, whatever they were to bring."""
    if trigger.type not in _CARRIED:
        return False
    for word in (trigger, *trigger.words):
        if not word.verbal or word.entry.lemma not in _BROKERING:
            continue
        clause = found[word.order]
        above = found[clause.governor] if clause.governor >= 0 else None
        if clause.verb.form != "infinitive":
            continue
        if clause.noun in _ATTEMPTS:
            return above is None or above.verb.tense == "past"
        if above is not None and above.verb.lemma in _TRIES:
            return above.verb.tense == "past"
    return False


_ATTEMPTS = frozenset({"attempt", "attempts", "bid", "effort", "efforts", "push"})
_TRIES = frozenset({"try", "attempt", "fail", "struggle", "strive"})
_PEACE = frozenset({"talks", "meeting", "agreement", "ceasefire", "prisoner_exchange", "call", "visit"})


def kept(document: Document, events: list[Found]) -> list[Found]:
    """The events that say enough: a date, or that it took place, with who or where, and no dated event that it serves."""
    dated = {
        (event.sentence.first, event.type in _PEACE) for event in events if event.date is not None and event.type != "statement"
    }
    out = []
    for event in events:
        why = _too_little(event, (event.sentence.first, event.type in _PEACE) in dated)
        if why is None:
            out.append(event)
        else:
            document.reject(event.trigger.start, event.trigger.end, f"event {event.type}", why)
    return out


def _known(event: Found) -> bool:
    """What a mere mention is enough for.

    The peace that is sought, an invasion with whose it is, a war with its length, a meeting with somebody by name.
    """
    anchor, happened = event.trigger.entry.anchor, event.status in ("occurred", "ongoing")
    if anchor == "sought" and event.status in ("proposed", "planned"):
        if event.status == "planned" and event.type == "ceasefire" and not event.trigger.verbal:
            event.status = "proposed"  # no day is set for it
        return True
    noun = not event.trigger.verbal and event.sentence.kind == "body"
    if event.status == "proposed" and not event.trigger.verbal:
        # an accord somebody works for, a meeting that two may hold
        return event.type == "agreement" or (noun and event.type in _MEETINGS and len(event.participants) >= 2)
    if event.type == "ceasefire":
        return happened and noun and event.subject and event.stated  # "the truce on the line had held for months"
    if event.toll and event.stated and event.type in ("clash", "attack", "war"):
        return happened and event.subject and not event.trigger.verbal  # "a wave of violence has left 40 people dead"
    if anchor == "known":
        return happened and event.definite and bool(event.participants)
    if event.type == "war":
        return happened and event.duration is not None and bool(event.participants or event.place)
    named = event.type == "meeting" and anchor != "date" and noun
    return named and happened and bool(event.persons) and len(event.participants) >= 2


def _too_little(event: Found, beside: bool) -> str | None:
    """Why an event says too little to be kept; None where it says enough.

    ``beside``: a dated event of the same kind stands in the sentence, so that an undated one is its background.
    """
    trigger = event.trigger
    if event.date is not None or event.placed:
        return None
    if _known(event):
        return None
    if event.type == "statement" or trigger.entry.anchor == "date":
        return "counts only with a date"
    several = len(event.participants) >= 2
    somebody = bool(event.participants)
    if event.type == "talks" and event.status == "ongoing" and trigger.verbal and several:
        return None  # "who is mediating between A and B"
    if not event.stated:
        return "a mere mention, without a date"
    if event.status == "proposed":
        kept_ = event.type == "deployment" and trigger.verbal and not event.main and somebody
        return None if kept_ else "called for or possible, without a date"
    if event.sentence.kind == "title" and not trigger.verbal:
        return "a noun of a headline, without a date"
    if event.type == "war":
        return "a war as background, without date or length"
    if event.status in ("denied", "cancelled"):
        if event.status == "denied" and trigger.verbal and trigger.entry.lemma in _BROKERING and not trigger.words:
            return "what is denied is a role, not an event"  # "denied that Oslo had mediated"
        return None if somebody or event.place else f"{event.status}, without date, place or participants"
    if event.status == "planned":
        if event.type in ("ceasefire", "agreement", "clash", "attack") and not trigger.verbal:
            return "planned, named by a noun, without a date"
        if beside and event.type in _MEETINGS:
            return "background of a dated event of the same sentence"
        meet = event.main and bool(event.place) and event.type in _MEETINGS  # "they will meet in Oslo next"
        return None if meet or (somebody and (trigger.verbal or several)) else "planned, without date or participants"
    told_now = event.news and trigger.verbal and somebody and not beside and event.status == "occurred"
    if told_now and (event.type != "proposal" or trigger.entry.object):
        return None
    if event.type in ("attack", "clash", "withdrawal"):
        kept_ = trigger.verbal and somebody and (event.main or ((bool(event.place) or several) and not event.participle))
    elif event.type == "deployment":
        sent = event.main and event.variant == "peace_deployment" and trigger.entry.lemma not in ("be", "have", "stay")
        kept_ = trigger.verbal and somebody and (bool(event.place) or sent or bool(event.toll))  # *sent some 2,000 troops*
    elif event.type == "proposal" and trigger.verbal and not trigger.entry.object:
        kept_ = False
    elif event.type in ("proposal", "sanction", "election", "protest", "visit", "other"):
        kept_ = event.main and event.type in ("proposal", "protest", "sanction") and not beside and somebody
    elif (
        event.type == "talks" and event.main and any(word.entry.lemma in ("round", "rounds", "session") for word in trigger.words)
    ):
        kept_ = somebody
    elif event.type in ("prisoner_exchange", "ceasefire") and trigger.verbal and event.main and (event.news or not event.perfect):
        kept_ = somebody and not beside
    else:
        if beside and event.type in _DEALS:
            return "background of a dated deal of the same sentence"
        told = (
            bool(event.place)
            or event.type == "call"
            or trigger.entry.lemma in ("meet", "agree", "talk", "confer", "sign", "initial")
        )
        kept_ = several and event.main and told
    return None if kept_ else "background: without a date, and not told in a main clause with who and where"
