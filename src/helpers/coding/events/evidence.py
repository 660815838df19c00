"""The words that show an event: the clause or the noun phrase that names it, cut where words that belong together begin and end."""

from bisect import bisect_left, bisect_right

from helpers.coding.events.triggers import Trigger
from helpers.language.document import Document, Sentence, Timex, Token
from helpers.language.grammar import Clause

_NOMINAL = frozenset({"DET", "ADJ", "NOUN", "NAME", "NUM", "GEN", "POSS"})
_LEADS = frozenset(
    {"on", "in", "at", "by", "since", "during", "from", "late", "early", "last", "next", "this", "until", "of", "around"}
)
_LINKED = frozenset({"which", "who", "that", "when"})
_COMPARED = frozenset({"more", "fewer", "less"})
_SUBJECT = 120  # characters up to which a subject counts as evidence
_FIELDS = "\n\r|"  # marks that no evidence crosses


def of_event(
    document: Document, sentence: Sentence, trigger: Trigger, found: list[Clause], times: list[Timex]
) -> tuple[int, int]:
    """First and last offset of the evidence, within the sentence; ``times`` are the sentence's."""
    if trigger.verbal and trigger.order >= 0:
        start, end = _clause(document, trigger, found, times)
    else:
        start, end = trigger.start, trigger.end
    words = document.tokens[sentence.first : sentence.last]
    others = [time for time in times if time is not trigger.time and time is not trigger.until]
    if not trigger.verbal:
        start = _phrase_begins(document, words, start, others)
    for part in trigger.words:
        first, last = _clause(document, part, found, times) if part.verbal and part.order >= 0 else (part.start, part.end)
        first = first if part.verbal or first >= start else _phrase_begins(document, words, first, others)
        start, end = min(start, first), max(end, last)
    start, end = _with_time(document, words, trigger, found, start, end, times)
    end = max(trigger.end, _phrase_ends(document, words, end))
    start, end = max(start, sentence.start), min(end, sentence.end)
    return _within(document.text, trigger, start, end)


def _clause(document: Document, trigger: Trigger, found: list[Clause], times: list[Timex]) -> tuple[int, int]:
    """The verb with its subject and what stands close behind it; an infinitive with the verb that governs it."""
    clause = found[trigger.order]
    start, end = min(trigger.start, clause.verb.start), max(trigger.end, clause.verb.end)
    if clause.relation == "infinitive" and clause.governor >= 0 and 0 <= start - found[clause.governor].verb.end <= 40:
        head = found[clause.governor]
        start = head.verb.start
    else:
        head = clause
    subject = head.subject
    if subject is not None and not head.inherited and 0 <= start - subject.start <= _SUBJECT:
        start = min(start, _subject_begins(document, subject.start, subject.end, times))
    elif head.relation == "relative" and head.link in _LINKED and 0 <= start - head.start <= 30:
        start = head.start
    for span in (clause.object, clause.by):
        if span is not None and 0 <= span.start - end <= 60 and span.end - end <= _SUBJECT:
            end = max(end, span.end)
    if trigger.type == "statement":
        start, end = max(start, trigger.start - _SUBJECT), max(trigger.end, end if end - trigger.end < 40 else trigger.end)
    return start, end


def _subject_begins(document: Document, start: int, end: int, times: list[Timex]) -> int:
    """Without the time of the clause before: *(on 17 October) and one brokered by*; behind *Ada Lind on Monday*, the name."""
    for time in times:
        if time.start <= start and end <= time.end:
            lead = document.text[: time.start].rsplit(None, 1)[-1].lower() if time.start else ""
            edge = time.start - (len(lead) + 1 if lead in _LEADS else 0)
            k = bisect_left(document.mentions, edge, key=lambda mention: mention.start)
            named = [m.start for m in document.mentions[max(0, k - 2) : k] if edge - 2 <= m.end <= edge]
            if named:
                words = document.tokens[max(0, _at(document, named[0]) - 12) : _at(document, named[0]) + 1]
                start = _phrase_begins(document, words, named[0], times)
        elif time.type == "DATE" and time.start <= start < time.end < end:
            start = time.end
            words = document.text[start:end].split()
            if words and words[0].lower() in ("and", "or", "but", ","):
                start = document.text.index(words[0], start) + len(words[0])
            while start < end and document.text[start] in " ,;":
                start += 1
    return start


def _phrase_begins(document: Document, words: list[Token], start: int, times: list[Timex]) -> int:
    """Not in the middle of a noun phrase, nor of a word with hyphens."""
    k = bisect_left(words, start, key=lambda token: token.start)
    reach = 0
    while k > 0 and reach < 7:
        before = words[k - 1]
        gap = document.text[before.end : start]
        if "\n\n" in gap or any(mark in gap for mark in "|"):
            break
        if before.lower in ("-", "–") and not gap and k > 1 and words[k - 2].end == before.start:
            k, start = k - 2, words[k - 2].start
        elif before.tag in _NOMINAL and not any(t.start <= before.start < t.end for t in times):
            k, start = k - 1, before.start
        else:
            break
        reach += 1
    return start


def _with_time(
    document: Document, words: list[Token], trigger: Trigger, found: list[Clause], start: int, end: int, times: list[Timex]
) -> tuple[int, int]:
    """With the time where it stands in the same clause or touches the phrase."""
    if trigger.how == "shared with the verb before":
        return start, end
    for time in (trigger.time, trigger.until):
        if time is None:
            continue
        if 0 <= time.start - end <= 100:
            end = _days(document, time, times)
        elif time.start < start < time.end or (0 <= start - time.end <= 60 and _one_piece(document, trigger, found, time, start)):
            start = time.start
    if trigger.verbal and any(time.start == start for time in times):
        k = bisect_left(words, start, key=lambda token: token.start)
        while k > 0 and words[k - 1].lower in _LEADS:
            k, start = k - 1, words[k - 1].start
    return start, end


def _at(document: Document, offset: int) -> int:
    return bisect_left(document.tokens, offset, key=lambda token: token.start)


def _days(document: Document, time: Timex, times: list[Timex]) -> int:
    """*on 24 and 25 March* reads as one."""
    if document.text[time.start : time.end].isdigit():
        for other in times:
            if other.start > time.end and document.text[time.end : other.start].strip() in ("and", "or", "to", "-", "–"):
                return other.end
    return time.end


def _one_piece(document: Document, trigger: Trigger, found: list[Clause], time: Timex, start: int) -> bool:
    gap = document.text[time.end : start]
    if not gap.strip(" \n'’s"):
        return True
    if not trigger.verbal or trigger.order < 0:
        return False
    clause = found[trigger.order]
    return clause.start <= time.start and not clause.inherited and gap.strip() in (",", "")


def _phrase_ends(document: Document, words: list[Token], end: int) -> int:
    """Not on a preposition or an article: *had arrived in | Oslo*, *killed more | than 200 people*."""
    k = bisect_right(words, end - 1, key=lambda token: token.start) - 1
    if k + 1 < len(words) and words[k].lower in _COMPARED and words[k + 1].lower == "than":
        k, end = k + 1, words[k + 1].end
    elif k < 0 or words[k].tag not in ("PREP", "TO", "DET") or words[k].end != end:
        return end
    reach = k + 1
    while reach < len(words) and reach - k <= 6 and words[reach].tag in _NOMINAL and not any(c in document.text[end : words[reach].start] for c in _FIELDS):  # fmt: skip
        end = words[reach].end
        reach += 1
    return end if reach > k + 1 else words[k - 1].end if k > 0 else end


def _within(text: str, trigger: Trigger, start: int, end: int) -> tuple[int, int]:
    """Never across the bars of a page's heading (*Talks in Oslo | The party leaders | 9 May*)."""
    left = text.rfind("|", start, trigger.start)
    if left >= 0:
        start = left + 1
        while text[start] == " ":
            start += 1
    right = text.find("|", trigger.end, end)
    return start, len(text[:right].rstrip()) if right >= 0 else end
