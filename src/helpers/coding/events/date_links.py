"""Days shared between clauses: while, amid, after, outcomes of dated talks, what was announced together."""

import re

from helpers.coding.events.date_home import give
from helpers.coding.events.triggers import Trigger
from helpers.language.document import Document, Sentence, Timex
from helpers.language.grammar import Clause


def shared(document: Document, found: list[Clause], triggers: list[Trigger]) -> None:
    """*met on Friday, signed a declaration and saw ...*: verbs that share a subject share its day.

    So do clauses joined inside one report (*said there was fighting on Monday and the army shelled X*), and a relative
    clause that goes on from a month or year (*mediated in 2020 by X, which then sent troops*).
    """
    dated = [t for t in triggers if t.time is not None and not t.gone and t.order >= 0 and t.type != "statement"]
    for trigger in triggers:
        if trigger.gone or trigger.time is not None or trigger.order < 0 or trigger.type == "statement" or not trigger.verbal:
            continue
        clause = found[trigger.order]
        if not clause.verb.finite:
            continue
        for other in reversed(dated):
            before = found[other.order]
            if other.order >= trigger.order or before.verb.tense != clause.verb.tense:
                continue
            shares = other.verbal and clause.inherited and before.subject == clause.subject
            joined = clause.relation == before.relation == "complement" and clause.governor == before.governor
            goes_on = clause.relation == "relative" and clause.governor == other.order and not _sharp(other.time)
            if not goes_on and ((other.how == "names the event" and _sharp(other.time)) or _elsewhere(document, before, clause)):
                continue  # "brokered the statement of 3 May, sent troops"; "met in Oslo in May, signed at Lima"
            if shares or joined or goes_on:
                give(trigger, other.time, other.until, "shared with the verb before")
                break


_PLACED = re.compile(r"\b(?:at|in) (?:the )?([A-Z]\w+)")


def _elsewhere(document: Document, one: Clause, other: Clause) -> bool:
    """Do two clauses name two places?"""
    here, there = (_PLACED.findall(document.text, clause.verb.end, clause.end) for clause in (one, other))
    here, there = ([name for name in names if not _MONTHS.match(name)] for names in (here, there))
    return bool(here) and bool(there) and here[0] != there[0]


_MONTHS = re.compile(r"(?:January|February|March|April|May|June|July|August|September|October|November|December)$")


def ended(found: list[Clause], triggers: list[Trigger]) -> None:
    """*the accord that ended the civil war in 1995*: the year in which the war ended is that of the accord."""
    for war in triggers:
        if war.type != "war" or war.time is None or war.gone or war.order < 0 or war.until is not None:
            continue
        clause = found[war.order]
        if clause.link not in ("that", "which") or clause.verb.lemma != "end" or clause.verb.tense != "past":
            continue
        for deal in triggers:
            if deal.type in ("agreement", "ceasefire") and not deal.gone and 0 <= clause.start - deal.end <= 3:
                give(deal, war.time, None, "ended a dated war")


def within(document: Document, sentence: Sentence, triggers: list[Trigger]) -> None:
    """*agreed to a truce during talks in Oslo on Friday*: the day of the talks is that of what came of them."""
    tokens = document.tokens
    for noun in triggers:
        if noun.gone or noun.verbal or noun.time is None or noun.type not in ("talks", "meeting", "call", "visit"):
            continue
        if noun.how != "names the event" or not _sharp(noun.time) or noun.order < 0:
            continue
        before = [tokens[k].lower for k in range(max(sentence.first, noun.first - 5), noun.first)]
        if not {"during", "at", "in", "after", "following"}.intersection(before):
            continue
        for trigger in triggers:
            told = trigger.verbal and trigger.order == noun.order and trigger.end < noun.start
            if told and trigger.type in ("agreement", "ceasefire", "prisoner_exchange") and trigger.time is None:
                give(trigger, noun.time, noun.until, "at what happened that day")


def outcome(document: Document, sentence: Sentence, found: list[Clause], triggers: list[Trigger]) -> None:
    """*closed their talks in Oslo on Saturday with an agreement*: what the talks ended with is of that day."""
    tokens = document.tokens
    for deal in triggers:
        if deal.gone or deal.verbal or deal.time is not None or deal.type not in ("agreement", "ceasefire", "prisoner_exchange"):
            continue
        before = [tokens[k].lower for k in range(max(sentence.first, deal.first - 4), deal.first)]
        if "with" not in before or not {"a", "an"}.intersection(before[before.index("with") :]):
            continue
        for other in triggers:
            if (
                other.gone
                or other.time is None
                or other.type not in ("talks", "meeting")
                or other.order < 0
                or other.start > deal.start
            ):
                continue
            if found[other.order].verb.lemma in _ENDS and found[other.order].verb.end < deal.start:
                give(deal, other.time, other.until, "what the talks ended with")


_ENDS = frozenset({"end", "close", "conclude", "finish", "wrap", "culminate"})


def while_dated(document: Document, found: list[Clause], triggers: list[Trigger]) -> None:
    """*observers were at the front when the truce took effect on 20 August*: both on that day."""
    for other in triggers:
        if other.gone or other.time is None or other.order < 0:
            continue
        order = other.order
        for k, clause in enumerate(found):  # the time may have gone to a noun in front: "when it came into force on"
            if clause.link == "when" and clause.relation == "adverbial" and clause.start <= other.time.start < clause.end:
                order = k
        behind = document.text[other.time.end : other.time.end + 7]
        if behind.startswith(", when "):  # "began in 2014, when rebels seized the capital"
            for trigger in triggers:
                inside = (
                    trigger.order >= 0
                    and found[trigger.order].link == "when"
                    and found[trigger.order].start <= other.time.end + 8
                )
                if inside and found[trigger.order].verb.start > other.time.end and trigger.verbal and trigger.type != "statement":
                    give(trigger, other.time, other.until, "when something dated happened")
        clause = found[order]
        if clause.link != "when" or clause.relation != "adverbial" or clause.governor < 0:
            continue
        above = found[clause.governor]
        for trigger in triggers:
            if trigger.order == clause.governor and trigger.verbal and not trigger.gone and trigger.type != "statement":
                if above.verb.tense == clause.verb.tense and above.verb.aspect != "perfect":
                    give(trigger, other.time, other.until, "when something dated happened")


def _sharp(time: Timex) -> bool:
    return (time.until - time.begin).days < 27


def amid(document: Document, sentence: Sentence, triggers: list[Trigger]) -> None:
    """*held talks in 2014 amid months of protests*: what goes on around a dated event has its month or year."""
    tokens = document.tokens
    for trigger in triggers:
        if trigger.gone or trigger.time is not None or trigger.verbal:
            continue
        before = [tokens[k].lower for k in range(max(sentence.first, trigger.first - 6), trigger.first)]
        if not _AROUND.intersection(before):
            continue
        for other in triggers:
            if other.time is not None and not other.gone and other.order == trigger.order and not _sharp(other.time):
                give(trigger, other.time, other.until, "around a dated event")
                break


_AROUND = frozenset({"amid", "amidst", "during", "following"})


def after(document: Document, sentence: Sentence, triggers: list[Trigger]) -> None:
    """*after four hours of talks, both said on Monday*: a meeting just over was on the day of what followed it."""
    tokens = document.tokens
    for trigger in triggers:
        if trigger.gone or trigger.time is not None or trigger.verbal or trigger.type not in ("talks", "meeting", "call"):
            continue
        before = [tokens[k].lower for k in range(max(sentence.first, trigger.first - 6), trigger.first)]
        if not (
            {"after", "following"} & set(before) and ({"hours", "hour", "hours-long"} & set(before) or before[-1:] == ["the"])
        ):
            continue
        for other in triggers:
            if other.verbal and other.time is not None and not other.gone and other.time.begin == other.time.until:
                give(trigger, other.time, other.until, "just before what happened that day")
                break


def announced(document: Document, found: list[Clause], triggers: list[Trigger]) -> None:
    """*announced on Friday that both had endorsed the plan*: a deal is made known, and dated, by its announcement."""
    for saying in triggers:
        if saying.gone or saying.time is None or saying.entry.lemma not in _PERFORMED or not saying.verbal:
            continue
        for trigger in triggers:
            if trigger.gone or trigger.time is not None or trigger.order < 0:
                continue
            ended = bool(_SUSPENSION.search(document.text, saying.end, max(saying.end, trigger.start)))
            if trigger.type not in _DEALS and not ended:
                continue
            clause = found[trigger.order]
            # "announced in Oslo that": the complement may look like a clause about the place
            said = clause.relation == "complement" or (clause.relation == "relative" and clause.link == "that")
            inside = trigger.order == saying.order or (clause.governor == saying.order and said)
            if inside and trigger.start > saying.start:
                give(trigger, saying.time, saying.until, "announced")


_PERFORMED = frozenset({"announce", "declare", "proclaim"})
_SUSPENSION = re.compile(r"\b(?:suspension|cancellation|postponement|adjournment|termination) of (?:\w+ ){0,3}$")
_DEALS = frozenset({"agreement", "ceasefire", "withdrawal", "prisoner_exchange"})
