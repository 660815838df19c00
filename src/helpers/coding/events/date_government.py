"""The day a trigger governs: times that touch it, stand in its phrase or in its clause."""

from helpers.coding.events.date_home import LINKS, give, home_clause
from helpers.coding.events.triggers import VERBAL, Trigger
from helpers.language.document import Document, Sentence, Timex
from helpers.language.grammar import Clause

_FRAMES = frozenset({"between", "with", "of", "among"})
_LIGHT = frozenset({"be", "have", "take", "come", "follow", "begin", "end", "last", "start", "hold", "go", "run", "continue", "open",
                    "close", "bring", "make", "do", "get", "become", "occur", "happen", "erupt", "break", "resume", "conclude",
                    "enter", "join", "attend", "see", "produce", "lead", "include", "involve"})  # fmt: skip


def touching(
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
    give(best, time, until, "names the event")
    # the verb that carries the noun happens then too: "signed the accord of 4 March"
    for trigger in triggers:
        if trigger is not best and trigger.verbal and trigger.order == best.order and trigger.type == best.type:
            give(trigger, time, until, "names the event")
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
    if gap[-1].lower not in LINKS:
        return False
    if gap[0].lower in _FRAMES and len(gap) <= 50:
        # "the meeting between President A of X and Prime Minister B of Y in Z on" 6 April
        return not any(t.tag in VERBAL or t.tag in ("SUB", "REL") or t.lower in ".;:" for t in gap)
    if len(gap) > 9:
        return False
    if len(gap) == 1:
        return True
    return all(
        t.lower in LINKS or t.tag in ("NAME", "DET", "PREP", "TO", "CC", "GEN") or document.text[t.start].isupper() or t.lower in ("between", "with", "and", "the")
        for t in gap
    )  # fmt: skip


def _attributive(document: Document, begin: int, end: int) -> bool:
    """*Monday's* meeting, the *2020* war, *this month's* presidential election."""
    gap = document.tokens[begin:end]
    return len(gap) <= 3 and all(
        t.tag not in VERBAL and t.lower not in LINKS and t.tag not in ("PREP", "CC", "SUB", "REL", "DET", "PRON", "TO") and t.lower not in ",;:()\"“”"
        for t in gap
    )  # fmt: skip


def governed(
    document: Document, sentence: Sentence, found: list[Clause], triggers: list[Trigger], time: Timex, until: Timex | None
) -> None:
    if _force(document, sentence, found, triggers, time, until):
        return
    home = home_clause(document, sentence, found, time)
    if home >= 0 and not found[home].verb.finite and found[home].verb.lemma in _SPEAKING:
        # "speaking in Oslo on Monday, she said": one and the same day
        said = [t for t in triggers if t.type == "statement" and t.verbal and t.start > time.end]
        if said:
            give(said[0], time, until, "same clause")
            return
    seen: set[int] = set()
    while home >= 0 and home not in seen:
        # a day in a clause that hangs on a saying is not the day of the saying
        inside = [t for t in triggers if t.order == home and not (seen and t.type == "statement")]
        seen.add(home)
        verbs = [t for t in inside if t.verbal]
        if verbs:  # "said at the talks on Monday": the day is the saying's
            for trigger in verbs:
                give(trigger, time, until, "same clause")
            return
        if inside:
            central = _heads(document, found[home], inside) or [min(inside, key=lambda t: _distance(t, time))]
            for trigger in central:
                give(trigger, time, until, "same clause")
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
                give(nouns[-1], time, until, "same clause")
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
        give(below[0], time, until, "same clause")
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
            give(trigger, time, until, "same sentence")


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
        give(deals[-1], time, until, "came into force")
    return bool(deals)


_EFFECT = frozenset({"come", "enter", "go", "take"})
