"""Which time expression governs which event of a sentence, and how a date is written.

A time binds first to a noun it touches (*the meeting of 6 April*, *Monday's talks*, *the 2020 war*), then to the verb
of its own clause and the events that verb governs, then, from a clause without event, to the clause it hangs on.
"""

import datetime as dt
import re

from helpers.coding.events.triggers import VERBAL, Trigger
from helpers.language.document import Document, Sentence, Timex
from helpers.language.grammar import Clause

_LINKS = frozenset({"of", "on", "in", "from", "at", "for", "dated", "during", "since", "by", "until", "late", "early", "through"})
_FORM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?|-W(\d{2}))?(?:T.*)?$")
_FRAMES = frozenset({"between", "with", "of", "among"})
_DAY_OF_MONTH = re.compile(r"XXXX-\d\d")
_OPENERS = frozenset({"from", "between", "since"})
_JOINERS = frozenset({"to", "until", "till", "and", "through", "-", "–", "—"})
_LIGHT = frozenset({"be", "have", "take", "come", "follow", "begin", "end", "last", "start", "hold", "go", "run", "continue", "open",
                    "close", "bring", "make", "do", "get", "become", "occur", "happen", "erupt", "break", "resume", "conclude",
                    "enter", "join", "attend", "see", "produce", "lead", "include", "involve"})  # fmt: skip


def usable(time: Timex) -> bool:
    """A point or stretch on the calendar, not a duration, a set or *now*."""
    if time.type not in ("DATE", "TIME") or time.begin is None or time.until is None:
        return False
    # "6 April" in an article of unknown year is no day of the interval in which the article was written
    return time.basis != "bounded by text" or not _DAY_OF_MONTH.match(time.value or "")


def vague(document: Document, time: Timex) -> bool:
    """A day counted from an unknown day of writing: *on Thursday*, *yesterday*, *last month*, *Friday, May 13*."""
    if time.type not in ("DATE", "TIME") or time.until is not None:
        return False
    return bool(_PLACELESS.match(time.value or "") or _WEEKDAY.search(document.text, time.start, time.end))


_PLACELESS = re.compile(r"XXXX(?:$|-XX|-W)")
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_ANY = dt.date(2000, 1, 3)  # stands for a day that is not known while the time is bound; never written


def place(
    document: Document, sentence: Sentence, found: list[Clause], triggers: list[Trigger], times: list[Timex]
) -> None:  # fmt: skip
    """Mark the triggers that such a time governs with its value (``placed``): told as happening then, whenever it was."""
    open_ = [trigger for trigger in triggers if trigger.time is None]
    days = [Timex(t.start, t.end, "DATE", t.value, _ANY, _ANY, basis="unresolved") for t in times if vague(document, t)]
    if not open_ or not days:
        return
    bind(document, sentence, found, triggers, days)
    for trigger in open_:
        if trigger.time is not None:
            trigger.placed, trigger.time, trigger.until, trigger.how, trigger.since = trigger.time.value, None, None, "", False


_AGENCY = re.compile(r"^\([^)]{2,30}\)\s*[-–—]\s*")  # "(ANSA) - OSLO, JUN 24 -"


def dateline(document: Document, sentence: Sentence, time: Timex) -> bool:
    """*OSLO, July 25 -*: the day of writing in front of the first sentence governs nothing."""
    after = document.text[time.end : time.end + 14].lstrip()
    head = _AGENCY.sub("", document.text[sentence.start : time.start])
    return time.start - sentence.start <= 60 and after[:1] in ("-", "–", "—", "(") and head.split(",")[0].split("(")[0].isupper()


def bind(document: Document, sentence: Sentence, found: list[Clause], triggers: list[Trigger], times: list[Timex]) -> None:
    """Give each trigger the time that governs it (``time``, ``until`` for *from A to B*, ``how``)."""
    if not triggers or not times:
        return
    text = document.text
    alive = [trigger for trigger in triggers if not trigger.gone or trigger.parent is not None]
    pairs = _pairs(document, sentence, times)
    # what a time touches goes first: "will leave in May, she said, after this month's election"
    free = [pair for pair in pairs if not _touching(document, sentence, found, alive, *pair)]
    for time, until in free:
        if _OWNED.search(text, max(sentence.start, time.start - 8), time.end + 2) or _BEHIND.search(
            text, max(sentence.start, time.start - 50), time.start
        ):
            continue  # "after April's vote", "after a rupture in 2019": the vote's and the rupture's, not the verb's
        if _possessed(document, time) or _NIGHT.search(text, max(sentence.start, time.start - 40), time.start):
            continue
        _governed(document, sentence, found, alive, time, until)
    for trigger in alive:
        if trigger.time is not None:
            lead = text[max(0, trigger.time.start - 12) : trigger.time.end].lower()
            placed = _SINCE_THERE.search(text, max(sentence.start, trigger.time.start - 40), trigger.time.start)
            trigger.since = ("since " in lead or placed is not None) and trigger.until is None
            last = trigger.verbal and trigger.order >= 0 and found[trigger.order].verb.negated  # "have not met since"
            if _FIRST.search(text, max(sentence.start, trigger.time.start - 30), trigger.time.start) and not last:
                trigger.time = None  # "began talks for the first time since 10 January"
                continue
            if (
                trigger.since
                and (trigger.type in _ONE_DAY or (trigger.verbal and trigger.type == "attack"))
                and not last
                and not _IN_FORCE.search(text, sentence.start, trigger.time.start)
            ):
                trigger.time = None  # "has freed three captives since May": not in May
    _ended(found, alive)
    _shared(document, found, alive)
    _within(document, sentence, alive)
    _outcome(document, sentence, found, alive)
    _while(document, found, alive)
    _announced(document, found, alive)
    _amid(document, sentence, alive)
    _after(document, sentence, alive)


_FIRST = re.compile(r"\bfirst (?:[\w-]+ ){0,3}since (?:\w+ )?$")
_IN_FORCE = re.compile(r"\b(?:in (?:place|force|effect)|ha(?:s|ve|d) (?:largely |mostly )?held) since ")
_OWNED = re.compile(r"\b(?:after|before|since|until) (?:last |this )?\w+['’]s?$")
_BEHIND = re.compile(r"\b(?:after|following|since|before) (?:an?|the|his|her|their|its)(?: [\w-]+){1,3} (?:in|on|of|at) $")
_NIGHT = re.compile(r"\bof the [a-z]+ of $")  # "said of the night of 3 May": not said that night
_DURING = frozenset({"at", "in", "during", "on", "for"})
_SINCE_THERE = re.compile(r"\bsince [A-Z][\w ]{2,25}? (?:in|on) $")  # "since Bratislava in October 2019"


def _possessed(document: Document, time: Timex) -> bool:
    """*Monday's release was part of a deal*: the day of a thing that names no event here, and of nothing else."""
    text = document.text
    if not (text[time.end : time.end + 2] in ("'s", "’s") or text[time.start : time.end].endswith(("'s", "’s"))):
        return False
    before = text[max(0, time.start - 10) : time.start].split()
    return not (before and before[-1].lower() in _DURING)


def _pairs(document: Document, sentence: Sentence, times: list[Timex]) -> list[tuple[Timex, Timex | None]]:
    """Times of the sentence; *from 2003 to 2007* is one."""
    out: list[tuple[Timex, Timex | None]] = []
    k = 0
    while k < len(times):
        time = times[k]
        if k + 1 < len(times):
            gap = document.text[time.end : times[k + 1].start].strip().lower()
            lead = document.text[max(sentence.start, time.start - 9) : time.start].lower().split()
            opened = bool(lead) and lead[-1] in _OPENERS
            if gap in _JOINERS and (opened or gap not in ("and", "to")) and time.begin <= times[k + 1].until:
                out.append((time, times[k + 1]))
                k += 2
                continue
            if gap == "and" and _year(time) and _year(times[k + 1]):
                out.append((time, times[k + 1]))
                k += 2
                continue
        out.append((time, None))
        k += 1
    return out


def _year(time: Timex) -> bool:
    return bool(time.value) and len(time.value) == 4


def _shared(document: Document, found: list[Clause], triggers: list[Trigger]) -> None:
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
                _give(trigger, other.time, other.until, "shared with the verb before")
                break


_PLACED = re.compile(r"\b(?:at|in) (?:the )?([A-Z]\w+)")


def _elsewhere(document: Document, one: Clause, other: Clause) -> bool:
    """Do two clauses name two places?"""
    here, there = (_PLACED.findall(document.text, clause.verb.end, clause.end) for clause in (one, other))
    here, there = ([name for name in names if not _MONTHS.match(name)] for names in (here, there))
    return bool(here) and bool(there) and here[0] != there[0]


_MONTHS = re.compile(r"(?:January|February|March|April|May|June|July|August|September|October|November|December)$")


def _ended(found: list[Clause], triggers: list[Trigger]) -> None:
    """*the accord that ended the civil war in 1995*: the year in which the war ended is that of the accord."""
    for war in triggers:
        if war.type != "war" or war.time is None or war.gone or war.order < 0 or war.until is not None:
            continue
        clause = found[war.order]
        if clause.link not in ("that", "which") or clause.verb.lemma != "end" or clause.verb.tense != "past":
            continue
        for deal in triggers:
            if deal.type in ("agreement", "ceasefire") and not deal.gone and 0 <= clause.start - deal.end <= 3:
                _give(deal, war.time, None, "ended a dated war")


def _within(document: Document, sentence: Sentence, triggers: list[Trigger]) -> None:
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
                _give(trigger, noun.time, noun.until, "at what happened that day")


def _outcome(document: Document, sentence: Sentence, found: list[Clause], triggers: list[Trigger]) -> None:
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
                _give(deal, other.time, other.until, "what the talks ended with")


_ENDS = frozenset({"end", "close", "conclude", "finish", "wrap", "culminate"})


def _while(document: Document, found: list[Clause], triggers: list[Trigger]) -> None:
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
                    _give(trigger, other.time, other.until, "when something dated happened")
        clause = found[order]
        if clause.link != "when" or clause.relation != "adverbial" or clause.governor < 0:
            continue
        above = found[clause.governor]
        for trigger in triggers:
            if trigger.order == clause.governor and trigger.verbal and not trigger.gone and trigger.type != "statement":
                if above.verb.tense == clause.verb.tense and above.verb.aspect != "perfect":
                    _give(trigger, other.time, other.until, "when something dated happened")


def _sharp(time: Timex) -> bool:
    return (time.until - time.begin).days < 27


def _amid(document: Document, sentence: Sentence, triggers: list[Trigger]) -> None:
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
                _give(trigger, other.time, other.until, "around a dated event")
                break


_ONE_DAY = frozenset({"prisoner_exchange", "agreement", "meeting", "ceasefire", "call", "visit", "election", "proposal"})
_AROUND = frozenset({"amid", "amidst", "during", "following"})


def _after(document: Document, sentence: Sentence, triggers: list[Trigger]) -> None:
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
                _give(trigger, other.time, other.until, "just before what happened that day")
                break


def _announced(document: Document, found: list[Clause], triggers: list[Trigger]) -> None:
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
                _give(trigger, saying.time, saying.until, "announced")


_PERFORMED = frozenset({"announce", "declare", "proclaim"})
_SUSPENSION = re.compile(r"\b(?:suspension|cancellation|postponement|adjournment|termination) of (?:\w+ ){0,3}$")
_DEALS = frozenset({"agreement", "ceasefire", "withdrawal", "prisoner_exchange"})


def _give(trigger: Trigger, time: Timex, until: Timex | None, how: str) -> None:
    while trigger.parent is not None:
        trigger = trigger.parent
    if trigger.time is None:
        trigger.time, trigger.until, trigger.how = time, until, how


def _touching(
    document: Document, sentence: Sentence, found: list[Clause], triggers: list[Trigger], time: Timex, until: Timex | None
) -> bool:  # fmt: skip
    """Bind to a noun right before or right behind the time."""
    tokens = document.tokens
    first = last = None
    for i in range(sentence.first, sentence.last):
        if tokens[i].start >= time.start:
            first = i
            break
    if first is None:
        return False
    last = first
    while last < sentence.last and tokens[last].start < time.end:
        last += 1
    best: Trigger | None = None
    for trigger in triggers:
        if trigger.entry.kind == "v" or trigger.time is not None:
            continue
        if (
            trigger.last == first
            and trigger.order >= 0
            and found[trigger.order].verb.lemma in _PUT
            and _central(found[trigger.order], trigger)
        ):
            continue  # "proposed the meeting last month": the proposing was then
        if (
            tokens[first - 1].lower == "since"
            and first > sentence.first
            and trigger.type not in ("talks", "war", "clash", "deployment")
        ):
            continue  # "their first meeting since May" was not in May
        if (trigger.last <= first and _joined(document, trigger.last, first)) or (
            trigger.first >= last and _attributive(document, last, trigger.first)
        ):
            if best is None or abs(trigger.first - first) < abs(best.first - first):
                best = trigger
    if best is None:
        return False
    best = _outer(document, triggers, best, first) or best
    _give(best, time, until, "names the event")
    # the verb that carries the noun happens then too: "signed the accord of 4 March"
    for trigger in triggers:
        if trigger is not best and trigger.verbal and trigger.order == best.order and trigger.type == best.type:
            _give(trigger, time, until, "names the event")
    return True


_PUT = frozenset(
    {"propose", "suggest", "announce", "demand", "request", "cancel", "reject", "postpone", "arrange", "seek", "offer"}
)


def _outer(document: Document, triggers: list[Trigger], inner: Trigger, first: int) -> Trigger | None:
    """*a meeting of the committee for the peace accord on Friday*: the meeting was on Friday, not the accord."""
    tokens = document.tokens
    if inner.type not in ("agreement", "ceasefire") or tokens[first - 1].lower not in ("on", "at"):
        return None
    for outer in triggers:
        if outer.verbal or outer.time is not None or outer.type not in ("meeting", "talks") or outer.last >= inner.first:
            continue
        gap = tokens[outer.last : inner.first]
        if len(gap) <= 10 and gap and gap[0].tag == "PREP" and not any(t.tag in VERBAL or t.lower in ",;" for t in gap):
            return outer
    return None


def _joined(document: Document, begin: int, end: int) -> bool:
    """*meeting in Brussels on* 6 April: nothing but links and names between noun and time."""
    gap = document.tokens[begin:end]
    if not gap:
        return True
    if gap[-1].lower not in _LINKS:
        return False
    if gap[0].lower in _FRAMES and len(gap) <= 50:
        # "the meeting between President A of X and Prime Minister B of Y in Z on" 6 April
        return not any(t.tag in VERBAL or t.tag in ("SUB", "REL") or t.lower in ".;:" for t in gap)
    if len(gap) > 9:
        return False
    if len(gap) == 1:
        return True
    return all(
        t.lower in _LINKS or t.tag in ("NAME", "DET", "PREP", "TO", "CC", "GEN") or document.text[t.start].isupper() or t.lower in ("between", "with", "and", "the")
        for t in gap
    )  # fmt: skip


def _attributive(document: Document, begin: int, end: int) -> bool:
    """*Monday's* meeting, the *2020* war, *this month's* presidential election."""
    gap = document.tokens[begin:end]
    return len(gap) <= 3 and all(
        t.tag not in VERBAL and t.lower not in _LINKS and t.tag not in ("PREP", "CC", "SUB", "REL", "DET", "PRON", "TO") and t.lower not in ",;:()\"“”"
        for t in gap
    )  # fmt: skip


def _governed(
    document: Document, sentence: Sentence, found: list[Clause], triggers: list[Trigger], time: Timex, until: Timex | None
) -> None:
    if _force(document, sentence, found, triggers, time, until):
        return
    home = home_clause(document, sentence, found, time)
    if home >= 0 and not found[home].verb.finite and found[home].verb.lemma in _SPEAKING:
        # "speaking in Oslo on Monday, she said": one and the same day
        said = [t for t in triggers if t.type == "statement" and t.verbal and t.start > time.end]
        if said:
            _give(said[0], time, until, "same clause")
            return
    seen: set[int] = set()
    while home >= 0 and home not in seen:
        # a day in a clause that hangs on a saying is not the day of the saying
        inside = [t for t in triggers if t.order == home and not (seen and t.type == "statement")]
        seen.add(home)
        verbs = [t for t in inside if t.verbal]
        if verbs:  # "said at the talks on Monday": the day is the saying's
            for trigger in verbs:
                _give(trigger, time, until, "same clause")
            return
        if inside:
            central = _heads(document, found[home], inside) or [min(inside, key=lambda t: _distance(t, time))]
            for trigger in central:
                _give(trigger, time, until, "same clause")
            return
        clause = found[home]
        if clause.verb.lemma in _ORIGINS:
            return  # "founded by priests in 1964, and the talks are its cornerstone"
        if clause.link in ("who", "whom", "whose"):
            return  # about a person, whose past is no day of the event named before
        if clause.relation in ("relative", "participle"):
            # "a meeting planned for 3 May", "the mandate, which runs until May": the noun it is about, nothing above
            nouns = [
                t
                for t in triggers
                if not t.verbal
                and t.time is None
                and (-2 <= clause.verb.start - t.end <= 40 or (clause.link and _one_phrase(document, t, clause)))
            ]
            if nouns:
                _give(nouns[-1], time, until, "same clause")
                return
            if clause.relation == "relative" and clause.verb.finite:
                return
        if clause.verb.finite and clause.relation == "root" and clause.verb.lemma not in _LIGHT:
            break
        if clause.relation in ("complement", "reported", "conditional"):
            break  # a day inside what is said never dates the saying
        if clause.relation == "adverbial" and clause.link in ("until", "till", "before", "after"):
            return  # "went between them until a missile struck on 3 May": not on that day
        home = clause.governor
    below = [t for t in triggers if t.time is None and t.order >= 0 and found[t.order].governor in seen and t.order not in seen]
    below = [t for t in below if t.verbal and found[t.order].relation in ("infinitive", "gerund") and t.type != "statement"]
    below = [t for t in below if not _ahead(found, t, time)]
    if below:  # "had failed that February to mediate"
        _give(below[0], time, until, "same clause")
        return
    near = [
        t
        for t in triggers
        if t.time is None
        and t.type != "statement"
        and not _purpose(found, t, time)
        and not (t.verbal and t.order not in seen and found[t.order].relation == "relative")
        and not (t.verbal and _before_told(document, found[t.order], time))
    ]
    if near:
        trigger = min(near, key=lambda t: _distance(t, time))
        central = trigger.order >= 0 and _central(found[trigger.order], trigger)
        if not trigger.verbal and not central and _distance(trigger, time) > 60:
            return
        between = document.text[min(trigger.end, time.end) : max(trigger.start, time.start)]
        if ";" not in between or (trigger.end < time.start and {"it", "they"}.intersection(between.lower().split())):
            _give(trigger, time, until, "same sentence")


_ORIGINS = frozenset({"found", "bear", "create"})


def _heads(document: Document, clause: Clause, inside: list[Trigger]) -> list[Trigger]:
    """The nouns that are subject or object of the clause: the first of each, and those joined to it (*talks and a truce*)."""
    out: list[Trigger] = []
    for span in (clause.subject, clause.object):
        nouns = [t for t in inside if span is not None and span.start <= t.start < span.end]
        for k, noun in enumerate(nouns):
            between = document.text[nouns[k - 1].end : noun.start].split() if k else []
            if k == 0 or {"and", "or"}.intersection(between[:4]):
                out.append(noun)
    return out


def _one_phrase(document: Document, trigger: Trigger, clause: Clause) -> bool:
    """*a meeting of the leaders of both countries that was planned for*: nothing but the noun's own words in between."""
    if not 0 <= clause.start - trigger.end <= 90:
        return False
    tokens, k = document.tokens, trigger.last
    while k < len(tokens) and tokens[k].end <= clause.start:
        if tokens[k].tag in VERBAL or tokens[k].tag in ("SUB", "REL") or tokens[k].lower in ",;:":
            return clause.start - trigger.end <= 12
        k += 1
    return True


def _before_told(document: Document, clause: Clause, time: Timex) -> bool:
    """*will meet next week over the valley they have fought for*: a time ahead is none of a verb that looks back."""
    told = document.published or document.published_end
    verb = clause.verb
    looks_back = verb.finite and verb.modal is None and (verb.tense == "past" or verb.aspect == "perfect")
    return told is not None and time.begin is not None and time.begin > told and looks_back and verb.tense != "future"


# what these verbs are about lies ahead of the day on which it is agreed, asked for or ordered
_COMMITS = frozenset({"agree", "decide", "promise", "pledge", "offer", "vow", "plan", "ask", "urge", "propose", "order", "approve",
                      "authorise", "authorize", "invite", "undertake", "refuse", "threaten", "prepare", "want", "hope"})  # fmt: skip


def _ahead(found: list[Clause], trigger: Trigger, time: Timex) -> bool:
    """*agreed on Monday to let them send observers*: the day of the agreeing, not of the sending."""
    order, seen = trigger.order, set()
    while order >= 0 and order not in seen and found[order].relation == "infinitive":
        seen.add(order)
        order = found[order].governor
    return bool(seen) and order >= 0 and found[order].verb.lemma in _COMMITS and time.end <= trigger.start


def _purpose(found: list[Clause], trigger: Trigger, time: Timex) -> bool:
    """*was sent in March to oversee the withdrawal*: a noun of the purpose behind the time has no part in it."""
    if _ahead(found, trigger, time):
        return True
    return (
        not trigger.verbal and trigger.order >= 0 and time.end <= trigger.start and found[trigger.order].relation == "infinitive"
    )


_SPEAKING = frozenset({"speak", "address", "talk", "answer", "respond", "ask", "brief", "tell"})


def _distance(trigger: Trigger, time: Timex) -> int:
    return min(abs(trigger.start - time.end), abs(time.start - trigger.end))


def _central(clause: Clause, trigger: Trigger) -> bool:
    """Is the noun subject or object of the clause's verb?"""
    return any(span is not None and span.start <= trigger.start < span.end for span in (clause.subject, clause.object))


def _force(
    document: Document, sentence: Sentence, found: list[Clause], triggers: list[Trigger], time: Timex, until: Timex | None
) -> bool:
    """*it came into force on*, *took effect at midnight*: the day of the deal named before."""
    k = home_clause(document, sentence, found, time)
    if k < 0 or found[k].verb.lemma not in _EFFECT:
        return False
    words = document.text[found[k].verb.end : found[k].verb.end + 14].lower().split()
    if not {"force", "effect", "hold"}.intersection(words):
        return False
    deals = [t for t in triggers if t.type in ("ceasefire", "agreement") and t.start < found[k].verb.start]
    if deals:
        _give(deals[-1], time, until, "came into force")
    return bool(deals)


_EFFECT = frozenset({"come", "enter", "go", "take"})


def home_clause(document: Document, sentence: Sentence, found: list[Clause], time: Timex) -> int:
    """The clause whose verb the time goes with.

    Behind a verb and its objects a time belongs to that verb, also where the next verb follows at once (*asked on
    Friday to mediate*); it opens the next clause only behind a comma, a conjunction or that clause's own subject.
    """
    best, size = -1, 1 << 30
    for k, clause in enumerate(found):
        if clause.start <= time.start < clause.end and clause.end - clause.start < size:
            best, size = k, clause.end - clause.start
    inner = (
        best < 0
        or found[best].relation in ("relative", "participle")
        or _SAID_IN.match(document.text, sentence.start, time.start)
    )
    if inner and _opens(document, sentence, time):
        for k, clause in enumerate(found):  # "On Monday the envoy, who had led the talks, said"
            if clause.relation == "root" and clause.verb.finite and time.end <= clause.verb.start:
                return k
    if best < 0:
        before = [k for k, clause in enumerate(found) if clause.verb.end <= time.start]
        return before[-1] if before else (0 if found else -1)
    clause = found[best]
    if time.start >= clause.verb.end or best == 0:
        return best
    earlier = [k for k, other in enumerate(found) if other.verb.end <= time.start]
    if not earlier:
        return best
    subject = clause.subject
    if subject is not None and not clause.inherited and 0 <= time.start - subject.end <= 12:
        return best
    lead = document.text[found[earlier[-1]].verb.end : time.start]
    words = lead.split()
    while words and words[-1].lower() in _LEADS:
        words.pop()
    if not clause.verb.finite:
        return earlier[-1]
    opened = bool(words) and (words[-1].endswith((",", ";", ":", "-", "–")) or words[-1].lower() in _CONJUNCTIONS)
    return best if opened else earlier[-1]


def _opens(document: Document, sentence: Sentence, time: Timex) -> bool:
    """Does the time stand first in its sentence, or in what opens it (*In a letter read out on Sunday, ...*)?"""
    words = document.text[sentence.start : time.start].lower().split()
    return all(word in _LEADS for word in words) or bool(_SAID_IN.match(document.text, sentence.start, time.start))


_SAID_IN = re.compile(
    r"In an? (?:\w+ )?(?:letter|statement|interview|speech|message|sermon|address|post|communique|video|tweet)\b[^,;:]*$"
)
_LEADS = _LINKS | frozenset({"late", "early", "then", "later", "again", "the", "only"})
_CONJUNCTIONS = frozenset(
    {"and", "but", "when", "while", "as", "after", "before", "that", "which", "where", "who", "or", "until"}
)


def written(time: Timex, until: Timex | None = None) -> tuple[str | None, dt.date | None, dt.date | None, str | None]:
    """(date, first day, last day, grain) of a time: ISO day, month, year, week, or an interval ``A/B``."""
    if until is not None:
        begin, end = min(time.begin, until.begin), max(time.until, until.until)
        if time.value and until.value and len(time.value) == len(until.value) and len(time.value) < 10:
            return f"{time.value}/{until.value}", begin, end, "interval"
        return f"{begin}/{end}", begin, end, "interval"
    begin, end = time.begin, time.until
    if time.value and "/" in time.value and time.basis != "bounded by text":
        return time.value, begin, end, "interval"
    match = _FORM.match(time.value or "")
    if match and time.basis != "bounded by text":
        year, month, day, week = match.groups()
        if day:
            if begin == end:
                return f"{year}-{month}-{day}", begin, end, "day"
        elif month:
            return f"{year}-{month}", begin, end, "month"
        elif week:
            return f"{year}-W{week}", begin, end, "week"
        else:
            return year, begin, end, "year"
    if begin == end:
        return begin.isoformat(), begin, end, "day"
    if begin is None or end is None:
        return None, begin, end, None
    return f"{begin}/{end}", begin, end, "interval"
