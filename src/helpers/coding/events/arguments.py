"""Who took part, where, how long and at what cost: read from the clause and the noun phrase around a trigger."""

import re
from bisect import bisect_left

from helpers.coding.events.triggers import VERBAL, Trigger
from helpers.language.document import Document, Mention, Sentence, Timex
from helpers.language.grammar import Clause, Span

_PLACE_PREPS = frozenset({"in", "at", "near", "around", "outside", "inside", "on", "across", "into", "over"})
_FRAME = frozenset({"between", "with", "among", "of", "from", "by", "for"})
_STOP_TAGS = frozenset({"SUB", "REL", "MODAL"})
_FRAMED_MENTIONS = frozenset({"meeting", "talks", "call", "visit", "agreement", "ceasefire", "war", "clash", "attack"})
_TOLL = re.compile(
    r"\b(?:(?:more|fewer|less) than |at least |some |about |around |nearly |almost |over |up to |an estimated |as many as |dozens of |hundreds of |thousands of )*"
    r"(?:\d[\d,.]*(?: (?:million|thousand|hundred))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands|scores)"
    r"(?: (?:of|other|more|people|civilians|soldiers|troops|servicemen|servicewomen|peacekeepers|men|women|children|fighters|rebels|"
    r"observers|monitors|officers|militants|residents|villagers|protesters|[A-Z]\w+|wounded|killed|unarmed|armed|government))*"
    r"(?: (?:were|was|have been|had been|being|are))? ?(?:killed|wounded|injured|dead|died|displaced|deaths|casualties|troops|peacekeepers|"
    r"soldiers|observers|monitors|missing|captured|prisoners|drones|missiles)\b"
)
_KILLED = re.compile(
    r"\b(?:killed|killing|kills|wounded|wounding|injured|injuring|displaced|displacing|claimed the lives of|left)"
    r"((?: (?:more|fewer|less) than| at least| some| about| around| nearly| almost| over| up to| an estimated| as many as)?"
    r" (?:\d[\d,.]*(?: (?:million|thousand|hundred))?|dozens of|hundreds of|thousands of|scores of|one|two|three|four|five|six|seven|eight|"
    r"nine|ten|eleven|twelve)(?: [a-z]+){0,2}? (?:people|civilians|soldiers|troops|servicemen|peacekeepers|men|women|children|fighters|rebels|"
    r"officers|militants|residents|villagers|protesters|others|dead|wounded))\b"
)
_LENGTH_TYPES = frozenset({"war", "ceasefire", "talks", "meeting", "call", "clash", "visit", "attack"})


def participants(
    document: Document, sentence: Sentence, trigger: Trigger, found: list[Clause], actors: list[Mention], others: list[Trigger]
) -> list[str]:
    """Canonical names of who took part, in order of mention: arguments of the clause, and those the noun itself names."""
    begin, end = _extent(document, sentence, trigger, found, others)
    names: dict[str, None] = {}
    told = _antecedent(document, trigger, found)
    elsewhere = (
        []
        if trigger.verbal
        else [
            frame
            for other in others
            if other is not trigger and not other.verbal and (frame := _between(document, sentence, other))
        ]
    )
    saying = trigger.type == "statement"
    came = _who_came(document, sentence, trigger, found)
    for mention in actors:
        inside = begin < mention.end and mention.start < end
        inside = inside or (came is not None and came.start <= mention.start < came.end)
        if told is not None:
            pronoun, whom = told
            if pronoun.start <= mention.start < pronoun.end:
                continue  # "they": read from the words below, not from the last people named
            inside = inside or whom.start <= mention.start < whom.end
        if not inside or any(a <= mention.start < b for a, b in elsewhere):
            continue
        if mention.reading == "place" and trigger.type not in ("attack", "war", "clash"):
            continue
        if mention.reading == "place" and _preceded(document, mention) in _PLACE_PREPS:
            continue
        if saying and not _speaker(mention, trigger, found):
            continue
        if mention.members:
            names.update(dict.fromkeys(mention.members))
        else:
            names[mention.name] = None
    return list(names)


def _who_came(document: Document, sentence: Sentence, trigger: Trigger, found: list[Clause]) -> Span | None:
    """*A and B were in Oslo for talks*, *A said during her meeting with B*: the subject takes part in the noun's event too."""
    if trigger.verbal or trigger.type not in ("meeting", "talks", "call"):
        return None
    tokens, k = document.tokens, trigger.first - 1
    while k > sentence.first and trigger.first - k <= 4 and tokens[k].tag in ("ADJ", "NOUN", "NAME", "NUM"):
        k -= 1
    article, prep = tokens[k].lower, tokens[k - 1].lower
    if tokens[k].tag == "PREP":
        article, prep = "", tokens[k].lower  # "flew in for talks"
    above = [
        clause for clause in found if clause.verb.finite and clause.verb.end <= tokens[k].start and clause.subject is not None
    ]
    if not above:
        return None
    verb = above[-1].verb
    own = article in _HIS_OWN and prep in _WITHIN and verb.lemma in _SAYING
    came = article in ("", "a", "an") and prep == "for" and verb.lemma in _COMING
    return above[-1].subject if own or came else None


_HIS_OWN = frozenset({"his", "her", "their", "a", "an"})
_WITHIN = frozenset({"during", "at", "in", "after", "following", "before"})
_COMING = frozenset({"be", "come", "go", "fly", "travel", "arrive", "return", "gather", "sit", "stop", "land", "join", "head", "leave"})  # fmt: skip


def _antecedent(document: Document, trigger: Trigger, found: list[Clause]) -> tuple[Span, Span] | None:
    """*what the two leaders had settled when they met*: the pronoun subject, and the subject above it that it stands for.

    Also *the meeting that the two leaders are to hold*: who holds it stands as subject of the clause about the noun.
    """
    if trigger.order < 0:
        return None
    clause = found[trigger.order]
    if trigger.verbal:
        if clause.relation != "adverbial" or clause.governor < 0 or clause.subject is None:
            return None
        above = found[clause.governor].subject
        if document.tokens[clause.subject.first].lower != "they" or above is None or above.last - above.first < 2:
            return None
        return clause.subject, above
    for other in found:
        about = other.relation == "relative" and other.link and 0 <= other.start - trigger.end <= 12
        if about and other.subject is not None and other.subject.start > trigger.end:
            return Span(0, 0, 0, 0), other.subject
    return None


def _between(document: Document, sentence: Sentence, other: Trigger) -> tuple[int, int] | None:
    """The names that another noun takes for itself: *discussions of the coming meeting between A and B*."""
    if other.last >= sentence.last or document.tokens[other.last].lower not in ("between", "of", "among"):
        return None
    return _frame(document, sentence, other)


def _speaker(mention: Mention, trigger: Trigger, found: list[Clause]) -> bool:
    """Only who speaks takes part in a statement."""
    if trigger.order < 0:
        return True
    span = found[trigger.order].subject
    if span is None:
        return abs(mention.start - trigger.start) < 40
    return span.start <= mention.start < span.end


def _preceded(document: Document, mention: Mention) -> str:
    before = document.text[max(0, mention.start - 12) : mention.start].split()
    return before[-1].lower() if before else ""


def _extent(
    document: Document, sentence: Sentence, trigger: Trigger, found: list[Clause], others: list[Trigger]
) -> tuple[int, int]:
    """Characters within which the participants stand."""
    tokens = document.tokens
    if not trigger.verbal and trigger.last < sentence.last and tokens[trigger.last].lower in ("between", "of", "among"):
        framed = _frame(document, sentence, trigger)
        if framed is not None:
            return framed
    if trigger.order >= 0:
        clause = found[trigger.order]
        begin, end = clause.start, clause.end
        if clause.subject is not None and clause.inherited and clause.subject.start < begin:
            # a shared subject counts too, but not what stands between it and this clause
            begin = clause.subject.start if trigger.verbal else begin
        elif clause.subject is not None:
            begin = min(begin, clause.subject.start)
        if trigger.entry.kind == "n" and clause.verb.lemma in _SAYING and trigger.type != "statement":
            begin = max(begin, clause.verb.end) if trigger.start > clause.verb.end else begin
    else:
        begin, end = sentence.start, sentence.end
    if trigger.entry.kind == "n" or trigger.type != "statement":
        # "a meeting between A and B": the frame may reach over a clause border
        k = trigger.last
        if k < sentence.last and tokens[k].lower in _FRAME:
            while (
                k < sentence.last
                and tokens[k].tag not in _STOP_TAGS
                and tokens[k].lower not in (";", ":")
                and k - trigger.last < 40
            ):
                k += 1
            end = max(end, tokens[k - 1].end) if trigger.order < 0 else max(end, min(tokens[k - 1].end, end + 60))
    for other in others:
        if other is trigger or other.type == trigger.type:
            continue
        # two events side by side share no names: a time or verb of the other's own closes the extent
        if other.verbal and other.order != trigger.order and begin < other.start < trigger.start and not trigger.verbal:
            begin = max(begin, min(other.end, trigger.start))
    return begin, end


def _frame(document: Document, sentence: Sentence, trigger: Trigger) -> tuple[int, int] | None:
    """*the leaders' meeting between A of X and B of Y*: the noun phrase alone, where it names somebody behind the noun."""
    tokens = document.tokens
    first, last = trigger.first, trigger.last
    while first > sentence.first and trigger.first - first < 6 and tokens[first - 1].tag in _NOMINAL:
        first -= 1
    while last < sentence.last and last - trigger.last < 45:
        token = tokens[last]
        if token.tag in VERBAL or token.tag in _STOP_TAGS or token.lower in (";", ":", "."):
            break
        last += 1
    low, high = tokens[trigger.last].end, tokens[last - 1].end
    k = bisect_left(document.mentions, low, key=lambda mention: mention.start)
    if k < len(document.mentions) and document.mentions[k].start < high:
        return tokens[first].start, high
    return None


_NOMINAL = frozenset({"NOUN", "NAME", "ADJ", "GEN", "POSS", "DET", "NUM"})
_SAYING = frozenset({"say", "tell", "announce", "report", "add", "note", "write", "insist", "claim", "state", "declare", "warn"})


def place(
    document: Document, sentence: Sentence, trigger: Trigger, found: list[Clause], actors: list[Mention], times: list[Timex]
) -> str | None:
    """Where, as written: *in, at, near X* behind the trigger or in its clause, or the name that modifies the noun."""
    tokens = document.tokens
    if trigger.order >= 0:
        low, high = found[trigger.order].start, found[trigger.order].end
    else:
        low, high = sentence.start, sentence.end
    busy = [(t.start, t.end) for t in times]
    busy += [(m.start, m.end) for m in actors if m.kind != "state" and m.kind != "person"]  # "the Authority on Development"
    people = {m.start for m in actors if m.kind == "person"}
    adjectives = {m.start for m in actors if m.reading == "adjective"}
    best: tuple[int, str] | None = None
    quoted = next((q.start for q in document.quotes if trigger.end <= q.start < sentence.end), sentence.end)
    i = sentence.first
    while i < sentence.last - 1:
        token = tokens[i]
        word = token.lower
        if word in _PLACE_PREPS or (word == "here" and token.start >= low):
            if low <= token.start < min(quoted, max(high, trigger.end + 160)):
                name = _name(document, sentence, i + 1, busy, people, adjectives)
                if name:
                    distance = token.start - trigger.end
                    cost = distance if distance >= 0 else 40 - distance
                    if not low <= token.start < high and distance > 60:
                        cost += 60
                    if word in ("on", "into", "over", "across"):
                        cost += 15
                    far = trigger.type == "war" and not 0 <= distance <= 40
                    if not far and (best is None or cost < best[0]):
                        best = (cost, name)
        i += 1
    if trigger.entry.kind == "n" and trigger.first > sentence.first:
        before = tokens[trigger.first - 1]
        for mention in actors:
            if (
                mention.reading == "place"
                and mention.end >= before.start
                and mention.end <= before.end + 1
                and mention.start < trigger.start
            ):
                return document.text[mention.start : mention.end].removesuffix("'s").removesuffix("’s")
    return best[1] if best else None


_DETERMINERS = frozenset({"the", "a", "an", "his", "her", "its", "their", "southern", "northern", "eastern", "western", "central",
                          "capital", "city", "town", "village", "disputed", "region", "neutral", "nearby"})  # fmt: skip
_JOIN = frozenset({"of", "de", "al", "the", "del", "la", "el"})


def _name(
    document: Document, sentence: Sentence, i: int, busy: list[tuple[int, int]], people: set[int], adjectives: set[int]
) -> str | None:
    tokens, text = document.tokens, document.text
    k = i
    while k < sentence.last and (
        tokens[k].start in adjectives or (tokens[k].lower in _DETERMINERS and not text[tokens[k].start].isupper())
    ):
        k += 1  # "in the disputed region of", "in the Czech capital Prague"
    if k >= sentence.last or not text[tokens[k].start].isupper() or k - i > 4:
        return None
    begin = tokens[k].start
    if begin in people or any(s <= begin < e for s, e in busy):
        return None
    end, k = tokens[k].end, k + 1
    while k < sentence.last and tokens[k].start not in people:
        token = tokens[k]
        if text[token.start].isupper() and not any(s <= token.start < e for s, e in busy) and token.start - end <= 1:
            end, k = token.end, k + 1
        elif (
            token.lower in _JOIN
            and k + 1 < sentence.last
            and text[tokens[k + 1].start].isupper()
            and token.start - end <= 1
            and (token.lower != "the")
        ):
            end, k = tokens[k + 1].end, k + 2
        else:
            break
    if k < sentence.last and tokens[k].lower in ("'s", "’s"):
        return None
    name = text[begin:end]
    if name.endswith(("'s", "’s")):
        return None
    return name


def duration(document: Document, trigger: Trigger, times: list[Timex]) -> str | None:
    """TIMEX3 duration that modifies the event: *six-week war*, *mediated for three weeks*."""
    if trigger.type not in _LENGTH_TYPES:
        return None
    for time in times:
        if time.type != "DURATION" or not time.value or not time.value.startswith("P") or "X" in time.value:
            continue
        gap = document.text[time.end : trigger.start] if time.end <= trigger.start else document.text[trigger.end : time.start]
        words = gap.split()
        if time.end <= trigger.start and len(words) <= 2 and "," not in gap:
            return time.value
        if time.start >= trigger.end and len(words) <= 3 and (words[-1:] in (["for"], ["lasted"], ["lasting"]) or "for" in words):
            return time.value
    return None


def toll(document: Document, trigger: Trigger, sentence: Sentence) -> str | None:
    """Killed, wounded, displaced or deployed, as written."""
    if trigger.type not in ("war", "clash", "attack", "deployment", "protest", "withdrawal"):
        return None
    match = _TOLL.search(document.text, sentence.start, sentence.end) or _KILLED.search(
        document.text, sentence.start, sentence.end
    )
    return match.group().strip() if match else None
