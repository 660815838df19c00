"""Events of one article: what happened or is said to come, with status, date, place and who took part.

A cascade, no parser: words that can name an event (`lexicon`), kept where part of speech and surroundings fit
(`triggers`), merged where verb and noun name one thing, joined to the time that governs them (`dates`), judged by
tense, modality and negation (`status`), filled with participants, place, duration and toll (`arguments`), and folded
into one event per happening (`merge`). Codes follow PLOVER's conversion table of 2021 with CAMEO beside it.
"""

import datetime as dt
from bisect import bisect_left
from operator import attrgetter

from helpers.coding.events import arguments, dates, evidence, offsets, status
from helpers.coding.events.attribution import claimed_by, remark
from helpers.coding.events.carry import carried
from helpers.coding.events.lexicon import Cues, Lexicon, code, cues, lexicon
from helpers.coding.events.merge import Found, merged
from helpers.coding.events.narrative import settled
from helpers.coding.events.resolve import attempted, is_definite, kept, reduce
from helpers.coding.events.triggers import Trigger, hits, select
from helpers.language.document import Document, Sentence, Timex
from helpers.language.grammar import Clause, clauses, mentions_of

__all__ = ["find"]


_START = attrgetter("start")


def find(document: Document) -> list[dict]:
    """Rows of the events table without article and incident: ``event_id`` e1, e2, ... in text order."""
    known, judge = lexicon(), cues()
    found: list[Found] = []
    times = settled(document)
    for sentence in document.sentences:
        raw = hits(document.tokens, sentence, known)
        if raw:
            found.extend(_sentence(document, sentence, raw, _times(times, sentence), known, judge))
    carried(document, found)
    events = sorted(kept(document, merged(document, found)), key=lambda event: (event.start, event.end))
    return [_row(event, number) for number, event in enumerate(events, 1)]


def _sentence(
    document: Document, sentence: Sentence, raw: list, times: list[Timex], known: Lexicon, judge: Cues
) -> list[Found]:  # fmt: skip
    if times:  # "March" the month is no march
        raw = [hit for hit in raw if not any(t.start <= document.tokens[hit[0]].start < t.end for t in times)]
        if not raw:
            return []
    parsed = clauses(document, sentence)
    actors = mentions_of(document, sentence)
    triggers = select(document, sentence, parsed, actors, known, raw)
    if not triggers:
        return []
    reduce(document, sentence, triggers, parsed, judge)
    spoken_for = [t for t in triggers if t.parent is not None and not remark(document, t.start)]
    triggers = _standing(document, triggers)
    free = [t for t in times if dates.usable(t) and not dates.dateline(document, sentence, t) and not remark(document, t.start)]
    # what another word speaks for still says when: "the accord that both signed on 6 June"
    every = sorted([*triggers, *spoken_for], key=lambda t: t.first)
    offsets.bind(document, sentence, parsed, every, times, free, adjacent=True)
    dates.bind(document, sentence, parsed, every, free)
    offsets.bind(document, sentence, parsed, every, times, free)
    if document.published is None:
        dates.place(document, sentence, parsed, every, [t for t in times if not remark(document, t.start)])
    _discussed(document, sentence, triggers)
    out = []
    for trigger in triggers:
        event = _event(document, sentence, trigger, parsed, actors, times, triggers, judge, known)
        if event is not None:
            out.append(event)
    return out


_ENCOUNTERS = frozenset({"meeting", "talks", "call", "visit"})


def _discussed(document: Document, sentence: Sentence, triggers: list[Trigger]) -> None:
    """*discussed a truce on Monday*: the day is that of the talking, whatever stands nearer to it."""
    for verb in triggers:
        if not verb.verbal or verb.time is not None or verb.entry.lemma not in ("discuss", "debate", "consider"):
            continue
        for topic in triggers:
            if (
                topic.verbal
                or topic.type in _ENCOUNTERS
                or topic.order != verb.order
                or topic.time is None
                or topic.start < verb.end
            ):
                continue
            apart = topic.time.start - topic.end > 12 and topic.time.until is not None  # "the truce by telephone on Monday"
            if topic.time.start < topic.end or (is_definite(document, sentence, topic) and not apart):
                continue  # "discussed the truce of 3 May", "discussed a May truce"
            verb.time, verb.until, verb.how = topic.time, topic.until, "same clause"
            topic.time = topic.until = None
            break


def _standing(document: Document, triggers: list[Trigger]) -> list[Trigger]:
    """The triggers that no other one speaks for and that stand in no quoted remark."""
    out = []
    for trigger in triggers:
        if remark(document, trigger.start):
            document.reject(trigger.start, trigger.end, f"event {trigger.type}", "inside a quoted remark: a claim, not an event")
        elif trigger.gone:
            head = trigger.parent
            why = f"counted with “{document.text[head.start : head.end]}”" if head is not None else trigger.why_gone
            document.reject(trigger.start, trigger.end, f"event {trigger.type}", why)
        else:
            out.append(trigger)
    return out


def _times(times: list[Timex], sentence: Sentence) -> list[Timex]:
    low = bisect_left(times, sentence.start, key=_START)
    high = bisect_left(times, sentence.end, low, key=_START)
    return times[low:high]


def _event(
    document: Document, sentence: Sentence, trigger: Trigger, parsed: list[Clause], actors: list, times: list[Timex],
    triggers: list[Trigger], judge: Cues, known: Lexicon,
) -> Found | None:  # fmt: skip
    vague = trigger.entry.goal and trigger.time is not None and trigger.time.begin != trigger.time.until
    if (trigger.entry.dated and trigger.time is None) or vague:
        document.reject(trigger.start, trigger.end, f"event {trigger.type}", "counts only with a date of its own")
        return None
    _weekday(document, sentence, trigger, parsed)
    title = sentence.kind == "title"
    told = document.published or document.published_end
    later = bool(trigger.time and told and trigger.time.begin > told)
    past = bool(trigger.time and told and trigger.time.until < told) or bool(trigger.time and not told and _stale(trigger.time))
    fixed = next((t.entry.status for t in trigger.words if t.entry.kind == "p" and t.entry.status), "")
    if fixed and trigger.order >= 0 and not parsed[trigger.order].verb.negated:
        state, stated = fixed, True
    elif attempted(trigger, parsed):
        trigger.type, state, stated = "talks", "occurred", True
    elif trigger.verbal and trigger.order >= 0:
        if document.published is None and parsed[trigger.order].verb.tense == "past":
            later = False  # bounds of an undated article do not outweigh the tense
        state, stated = status.of_verb(document, trigger, parsed, judge, title, later), True
    else:
        told_by = next((w for w in trigger.words if w.verbal and parsed[w.order].relation in ("relative", "participle")), None)
        if told_by is not None:  # "asked Oslo to guarantee the accord that both signed"
            state, stated = status.of_verb(document, told_by, parsed, judge, title, later), True
        else:
            state, stated = status.of_noun(document, sentence, trigger, parsed, judge, title, later, past, told is None)
    if state == "occurred" and later and trigger.type == "war":
        trigger.time = trigger.until = None  # "will report on 3 May on how to settle the conflict"
    if trigger.type == "war" and not _bounds_war(trigger, parsed):
        trigger.time = trigger.until = None  # "urged them on Saturday to end the conflict"
    gone = past and told is not None and trigger.time is not None and (told - trigger.time.until).days > 20
    if state == "planned" and gone and trigger.verbal and trigger.order >= 0 and _coming(parsed[trigger.order]):
        trigger.time = trigger.until = None  # "took office in June, and they will begin negotiating"
    about = parsed[trigger.order].subject if trigger.order >= 0 else None
    subject = about is not None and about.start <= trigger.start < about.end
    elsewhere = trigger.how in _NEAR_IT and told is not None and not later and not subject
    if (
        state in ("proposed", "planned")
        and not trigger.verbal
        and (elsewhere or (past and not later and trigger.how in _NEAR_IT))
    ):
        trigger.time = trigger.until = None  # the day of the asking or announcing, not of what is asked for
    if state is None:
        why = "not said to happen: negated, hypothetical, or only a purpose"
        document.reject(trigger.start, trigger.end, f"event {trigger.type}", why)
        return None
    start, end = evidence.of_event(document, sentence, trigger, parsed, times)
    event = Found(trigger.type, state, start, end, sentence, trigger, stated=stated)
    if trigger.time is not None:
        event.date, event.begin, event.until, event.grain = dates.written(trigger.time, trigger.until)
        words = document.text[trigger.time.start : (trigger.until or trigger.time).end]
        basis = trigger.time.basis if trigger.time.basis != "stated" else ""
        event.own_time = True
        event.why = "; ".join(part for part in (f"“{words}” ({trigger.how})", basis, trigger.time.why or "") if part)
    event.participants = arguments.participants(document, sentence, trigger, parsed, actors, triggers)
    if len(event.participants) < 2 and event.type in ("war", "ceasefire"):
        # who fights is rarely an argument of the noun: the sides the sentence names
        telling = [c.subject for c in parsed if c.subject is not None and c.verb.lemma in status.SPEECH]
        others = (
            m.name
            for m in actors
            if m.reading != "place"
            and not m.members
            and m.kind != "person"
            and not any(s.start <= m.start < s.end for s in telling)
        )
        event.participants = list(dict.fromkeys([*event.participants, *others]))
    people = {name for m in actors if m.kind == "person" for name in (m.members or (m.name,))}
    event.persons = frozenset(name for name in event.participants if name in people)
    event.fresh = _fresh(document, sentence, trigger)
    event.place = arguments.place(document, sentence, trigger, parsed, actors, times)
    event.duration = arguments.duration(document, trigger, times)
    event.toll = arguments.toll(document, trigger, sentence)
    event.claimed_by = claimed_by(document, sentence, trigger, parsed, actors)
    event.definite = any(is_definite(document, sentence, word) for word in (trigger, *trigger.words))
    event.subject = subject
    event.main = trigger.verbal and trigger.order >= 0 and parsed[trigger.order].relation in ("root", "reported", "complement")
    event.participle = trigger.order >= 0 and parsed[trigger.order].verb.form == "participle"
    event.perfect = trigger.order >= 0 and parsed[trigger.order].verb.aspect == "perfect"
    event.news = event.perfect and event.main and trigger.verbal and parsed[trigger.order].verb.tense == "present"
    event.placed = trigger.placed if event.date is None else ""
    event.rule = f"event.{trigger.type}.{ {'n': 'noun', 'v': 'verb', 'p': 'phrase'}[trigger.entry.kind] }"
    event.heuristic = not (trigger.verbal or stated) or trigger.how == "same sentence"
    event.variant = _variant(document, trigger, parsed, known)
    return event


def _coming(clause: Clause) -> bool:
    return clause.verb.modal == "will" or clause.verb.form == "gerund"


_NEAR_IT = frozenset({"same clause", "same sentence"})


def _bounds_war(trigger: Trigger, parsed: list[Clause]) -> bool:
    """Is the day a war has its own, or that of its outbreak or end? Months and years are."""
    time = trigger.time
    if time is None or trigger.until is not None or (time.until - time.begin).days > 7 or trigger.how == "names the event":
        return True
    return trigger.verbal or (trigger.order >= 0 and parsed[trigger.order].verb.lemma in _BOUNDS)


_BOUNDS = frozenset({"break", "begin", "start", "erupt", "flare", "end", "launch", "declare", "resume", "escalate", "spread", "spill",
                     "win", "lose", "finish", "cease", "restart"})  # fmt: skip


def _fresh(document: Document, sentence: Sentence, trigger: Trigger) -> bool:
    tokens = document.tokens
    if trigger.verbal:
        return trigger.last < sentence.last and tokens[trigger.last].lower == "again"
    before = {tokens[k].lower for k in range(max(sentence.first, trigger.first - 4), trigger.first)}
    return bool(before & _ANOTHER)


_ANOTHER = frozenset({"another", "further", "second", "third", "separate", "new", "previous", "earlier", "next"})


def _weekday(document: Document, sentence: Sentence, trigger: Trigger, parsed: list[Clause]) -> None:
    """A weekday goes with the tense of the verb it governs.

    Read as the coming one under a past verb, it is the one before; read as the last one under a plain present (*the
    envoy arrives on Monday*, in running text), it is the coming one.
    """
    time, told = trigger.time, document.published
    if time is None or told is None or trigger.order < 0 or time.basis != "relative to publication" or time.begin != time.until:
        return
    clause = parsed[trigger.order]
    if not trigger.verbal and (clause.object is None or not clause.object.start <= trigger.start < clause.object.end):
        return  # "began talks on Monday", not "said the talks on Monday"
    verb = clause.verb
    ahead = (time.begin - told).days
    over = parsed[clause.governor].verb if clause.governor >= 0 else None
    after = verb.form == "gerund" and (clause.link == "after" or (over is not None and over.lemma == "deny"))
    due = verb.form == "infinitive" and over is not None and over.tense == "present" and over.lemma in _LOOKING_AHEAD
    coming = due or verb.tense == "future" or verb.modal in ("will", "shall")
    if abs(ahead) > 7 or not (after or due or verb.finite) or (verb.modal is not None and not coming):
        return
    words = document.text[time.start : time.end].lower().split()
    if words[-1] not in _WEEKDAYS or words[0] in ("last", "next", "this"):
        return
    lead = document.text[max(sentence.start, time.start - 8) : time.start].split()
    if ahead > 0 and lead and lead[-1].lower() in ("for", "to"):
        return  # "called a march for Friday"
    if ahead > 0 and lead and lead[-1].lower() == "until" and verb.tense == "past" and not coming:
        trigger.time = trigger.until = None  # "extended the truce until Friday": the day it ends
        return
    if ahead > 0 and (after or (verb.tense == "past" and verb.aspect in ("simple", "perfect") and not coming)):
        day, why = time.begin - dt.timedelta(7), "the latest one not after publication, as its verb is past"
    elif coming and ahead < 0 and verb.aspect == "simple":
        day, why = time.begin + dt.timedelta(7), "the next one, as its verb looks ahead"
    elif (
        verb.tense == "present"
        and verb.aspect == "simple"
        and ahead < 0
        and sentence.kind == "body"
        and trigger.type != "statement"
    ):
        day, why = time.begin + dt.timedelta(7), "the next one, as its verb is in the present"
    else:
        return
    trigger.time = Timex(time.start, time.end, time.type, day.isoformat(), day, day, time.mod, time.basis, why)


_LOOKING_AHEAD = frozenset({"be", "plan", "expect", "hope", "intend", "schedule", "set"})
_WEEKDAYS = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "morning", "evening", "night"}
)


def _stale(time: Timex) -> bool:
    return time.basis == "stated" and bool(time.value) and len(time.value) >= 4


def _variant(document: Document, trigger: Trigger, parsed: list[Clause], known: Lexicon) -> str | None:
    """Mediation and peacekeeping have CAMEO codes of their own."""
    if trigger.type == "talks":
        lemma = trigger.entry.lemma
        if lemma.startswith(("mediat", "facilitat", "go-between", "intermediar", "shuttle", "moderate", "intercede", "back")):
            return "mediation"
        if lemma in ("chair", "co-chair", "host", "co-host", "convene", "sponsor", "preside", "oversee"):
            return "mediation"
    if trigger.type == "deployment" and trigger.order >= 0:
        clause = parsed[trigger.order]
        peace = known.classes["peace_forces"]
        for span in (clause.subject, clause.object):
            if span is not None and any(t.lower in peace for t in document.tokens[span.first : span.last]):
                return "peace_deployment"
    return None


def _row(event: Found, number: int) -> dict:
    plover, mode, cameo = code(event.type, event.status, event.variant)
    return {
        "event_id": f"e{number}",
        "start": event.start,
        "end": event.end,
        "sentence_start": event.sentence.start,
        "sentence_end": event.sentence.end,
        "type": event.type,
        "plover": plover,
        "plover_mode": mode,
        "cameo": cameo,
        "status": event.status,
        "date": event.date,
        "date_begin": event.begin,
        "date_end": event.until,
        "grain": event.grain,
        "date_why": event.why,
        "place": event.place,
        "participants": event.participants,
        "duration": event.duration,
        "toll": event.toll,
        "claimed_by": event.claimed_by,
        "rule_id": event.rule,
        "confidence": "heuristic" if event.heuristic else "explicit",
    }
