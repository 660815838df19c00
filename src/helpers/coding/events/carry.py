"""Across sentences: who *the participants* are, which day *also met* goes on from, since when is *ever since*."""

import calendar
import datetime as dt
from bisect import bisect_right

from helpers.coding.events.dates import usable, written
from helpers.coding.events.merge import Found
from helpers.language.document import Document, Timex

# words that tie a sentence to the happening told before it
_ALSO = frozenset({"also", "separately", "sidelines", "afterwards", "afterward", "then", "later", "subsequently", "thereafter",
                   "meanwhile", "both", "sessions"})  # fmt: skip
_BODIES = frozenset({"participants", "sides", "leaders", "parties", "delegations", "ministers", "presidents", "they", "both", "envoys",
                     "negotiators", "two", "officials", "counterparts", "interlocutors"})  # fmt: skip
_MEETINGS = frozenset({"meeting", "talks", "call", "visit"})
_OUTCOMES = frozenset({"agreement", "ceasefire"})
_SERVICES = frozenset({"mediate", "facilitate", "broker", "moderate", "chair", "co-chair", "shuttle"})
_FORCE = frozenset({"clash", "attack"})


def carried(document: Document, found: list[Found]) -> None:
    """Fill participants and dates that the text gives only through an earlier sentence; ``found`` is in text order."""
    last: Found | None = None  # the last event with a date
    told: Found | None = None  # the last of them that is a meeting or what came of one, on a day
    met: Found | None = None  # the last of those that is a meeting
    people: Found | None = None
    headed = _headings(document)
    deal: str | None = None
    for event in found:
        if deal and event.type in ("talks", "statement") and event.trigger.verbal and _one(document, event):
            event.type = deal  # "a truce ..., one mediated by Oslo on 3 May"
        if event.type in _OUTCOMES:
            deal = event.type
        heading = headed.get(event.sentence.first)
        if heading is not None and event.date is None and event.status == "occurred":
            event.date, event.begin, event.until, event.grain = written(heading)
            event.why = f"“{document.text[heading.start : heading.end]}” (heads the paragraph)"
        if (
            people is not None
            and event.trigger.verbal
            and len(event.participants) < 2
            and event.type in _MEETINGS | _OUTCOMES
            and _collective(document, event)
        ):
            event.participants.extend(name for name in people.participants if name not in event.participants)
            event.persons |= people.persons
        if event.date is None and last is not None and event.status in ("occurred", "ongoing"):
            if event.type in _FORCE and _ever_since(document, event):
                _span(document, event, last)
            else:
                before = met if event.type in _OUTCOMES else told
                if before is not None and _near(document, before, event):
                    _continue(document, event, before)
        if event.date is not None and event.type != "statement":
            last = event
            if event.status == "occurred" and event.grain == "day":
                told = event if event.type in _MEETINGS | _OUTCOMES else told
                met = event if event.type in _MEETINGS else met
        if event.type in _MEETINGS and len(event.participants) >= 2 and not _background(people, event):
            people = event


def _background(people: Found | None, event: Found) -> bool:
    """Looked back to from the meeting told: *their talks were a follow-up to the summit of December*."""
    if people is None or event.main:
        return False
    if people.sentence is event.sentence:
        return True
    return people.begin is not None and event.until is not None and event.until < people.begin


def _headings(document: Document) -> dict[int, Timex]:
    """First token of a sentence -> the time of a heading without a verb right before it (*Oslo, May 1993.*)."""
    out: dict[int, Timex] = {}
    for time in document.times:
        if not usable(time):
            continue
        k = bisect_right(document.sentences, time.start, key=lambda sentence: sentence.start) - 1
        if 0 <= k < len(document.sentences) - 1:
            here, following = document.sentences[k], document.sentences[k + 1]
            if (
                time.end >= here.end - 2
                and here.last - here.first <= 6
                and here.kind == "body"
                and following.start - here.end < 3
            ):
                out[following.first] = time
    return out


def _collective(document: Document, event: Found) -> bool:
    words = document.tokens[max(event.sentence.first, event.trigger.first - 6) : event.trigger.first]
    return any(token.lower in _BODIES for token in words)


def _one(document: Document, event: Found) -> bool:
    tokens, trigger = document.tokens, event.trigger
    around = tokens[max(event.sentence.first, trigger.first - 2) : min(event.sentence.last, trigger.last + 2)]
    return any(token.lower in ("one", "ones") for token in around)


def _near(document: Document, last: Found, event: Found) -> bool:
    """Told right after: in the same paragraph, or, for what two sides agreed, in the next one and by the same people."""
    between = document.text[last.sentence.end : event.sentence.start]
    if len(between) >= 400:
        return False
    if "\n\n" not in between:
        return True
    return event.type in _OUTCOMES and len(between) < 250 and len(set(last.participants) & set(event.participants)) >= 2


def _words(document: Document, event: Found) -> set[str]:
    return {token.lower for token in document.tokens[event.sentence.first : event.sentence.last]}


def _continue(document: Document, event: Found, last: Found) -> None:
    """*On the sidelines, A also met B*; *the two sides then agreed the text*: the day of what was told just before."""
    if not event.trigger.verbal:
        return
    if event.type in _MEETINGS:
        if not event.main or event.sentence is last.sentence or event.trigger.entry.lemma in _SERVICES:
            return
        beside = event.sentence.first <= last.sentence.last + 1
        tied = (beside and last.type in _MEETINGS) or bool(_ALSO & _words(document, event))
    else:
        tied = event.type in _OUTCOMES
    if tied and (event.main or event.type in _MEETINGS) and not event.perfect:
        event.date, event.begin, event.until, event.grain = last.date, last.begin, last.until, last.grain
        event.why = f"goes on from the {last.type} told before ({last.why})"
        event.place = event.place or last.place
        event.heuristic = True


def _ever_since(document: Document, event: Found) -> bool:
    end = min(event.sentence.end, event.trigger.end + 60)
    after = document.text[event.trigger.end : end].lower()
    return "ever since" in after or "since then" in after


def _span(document: Document, event: Found, last: Found) -> None:
    """From the day told before up to publication, in months where that day is known by month or year only."""
    told = document.published or document.published_end
    if told is None or last.begin is None or last.begin > told:
        return
    event.begin, event.until, event.grain = last.begin, told, "interval"
    if last.grain == "day":
        event.date = f"{last.begin}/{told}"
    else:
        event.until = dt.date(told.year, told.month, calendar.monthrange(told.year, told.month)[1])
        event.date = f"{last.date if last.grain in ('month', 'year') else last.begin}/{told:%Y-%m}"
    event.why = f"“ever since”: from {last.date}, told before, to publication"
    event.heuristic = True
