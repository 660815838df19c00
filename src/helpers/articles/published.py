"""The day a plain-text page was published: stated, inferred from what its text says of itself, or bounded; never guessed.

The day a page was saved, the dates of other stories and the dates a text speaks of are traps: a date counts as the
page's own only by where it stands (between the headline and the text, in the dateline) or by what it says (*Published: ...*).
"""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from helpers.articles.address_day import day_in, month_in, own_address
from helpers.articles.date_lines import Stamp, lexicon, order_of, stamps
from helpers.articles.furniture.classify import Line, classify
from helpers.articles.furniture.features import kind_of
from helpers.articles.furniture.headline import headline_shaped, text_begins
from helpers.language.times import publication_bounds

_PLACES = re.compile(
    r"^\W*(?!(?:On|In|By|Since|After|Before|From|Until|The|At)\b)(?:[A-ZÀ-ÞА-Я][\w.'’-]*[\s,./–—(-]*(?:de |el |of |and )?){1,6}$"
)
_DATELINE_END = re.compile(r"^\W{0,3}(?:\([^)]{2,40}\)|/[^/]{2,30}/|\[[^\]]{2,30}\]|[A-ZÀ-Þ]{2,12}\b)?\s{0,2}(?:[-–—:|/.]|\))")
_TODAY = re.compile(r"\btoday,?\s+(?:on\s+)?(?:\w+day,?\s+)?$", re.IGNORECASE)
_WEEKDAY = re.compile(r"\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_SAYS = re.compile(r"\b(?:said|says|told|announced|confirmed|reported)\b", re.IGNORECASE)
_SAID_ON = re.compile(
    r"\b(?:said|says|told|announced|confirmed|reported|met|agreed)\b[^.]{0,60}? (?:on )?(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
)
_WEEKDAYS = ("Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun")
_SOON = {day: tuple((_WEEKDAYS * 2)[i : i + 4]) for i, day in enumerate(_WEEKDAYS)}  # each weekday and the three after it
_CLOCK = re.compile(
    r"\d\d?[:.h]\d\d(?:[:.]\d\d)?|\b[ap]\.?m\b\.?|\b(?:GMT|UTC|EST|EDT|CET|CEST|BST|MSK|ET|PT)\b|[+-]\d\d:?\d\d|\b(?:by|at|on)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Published:
    """``day`` with ``basis`` stated or inferred; or only an interval ``begin``..``end`` (inferred); or unknown."""

    day: dt.date | None
    basis: str
    begin: dt.date | None = None
    end: dt.date | None = None
    why: str | None = None


@lru_cache(maxsize=1)
def _labels() -> dict[str, re.Pattern[str]]:
    """By what they say of the day that follows: published, updated, or another day's."""
    return {
        name: re.compile(
            r"(?<!\w)(?:" + "|".join(re.escape(p) for p in sorted(phrases, key=len, reverse=True)) + r")(?!\w)", re.IGNORECASE
        )
        for name, phrases in lexicon()["labels"].items()
    }


_GLUE = re.compile(
    r"^[\s:,|*_–—-]*(?:(?:on|at|am|le|el|il|op|by)\b[\s:,]*)?(?:[^\W\d_]{2,12}day,?|[^\W\d_]{2,3}[.,])?[\s:,(|–—-]*$",
    re.IGNORECASE,
)


_IN_PRINT = re.compile(r"^ in (?:(?:[A-Z][\w.'’-]*|the|of|and|on|and)[\s,]+){1,8}$")


def _label(before: str) -> str | None:
    """The label right before a stamp: nothing between them but *on*, a weekday or a mark. The last label wins."""
    found: tuple[int, int, str] | None = None
    for name, pattern in _labels().items():
        for m in pattern.finditer(before):
            if name == "published" and not before[: m.start()].strip(" (*") and _IN_PRINT.match(before[m.end() :]):
                return name
            if _GLUE.match(before[m.end() :]) and (found is None or (m.end(), m.end() - m.start()) > found[:2]):
                found = (m.end(), m.end() - m.start(), name)
    return found[2] if found else None


def _begins_with_label(before: str) -> bool:
    head = before.lstrip(" *|[(")
    return any(m and _GLUE.match(head[m.end() :]) for m in (label.match(head) for label in _labels().values()))


def _words(text: str) -> int:
    return len(re.findall(r"\w+", text))


_BY = re.compile(r"\b(?:by|par|von|por|di|door|av)\s.*", re.IGNORECASE)
_FRESH = 14  # days: news is told with pictures no older
_AT = re.compile(r"\S+@\S+|(?:https?://|www\.)\S+")
_CLOSES = re.compile(r"[.!?]['\"”’»]?\s+(?:[^\W\d_]{3,12}day,?\s+)?$")
_RULES = re.compile(r"\b(?:privacy|cookies?|terms (?:of|and)) ", re.IGNORECASE)  # of the site, which have days of their own
_CREDIT = re.compile(r"[(\[][^()\[\]]*/[^()\[\]]*[)\]]")


@lru_cache(maxsize=1)
def _beside() -> frozenset[str]:
    return frozenset(lexicon()["beside"]["words"])


def _told(rest: str) -> bool:
    """Do the words beside a day tell something (a standfirst, a picture's caption), or are they a name, a place, a section?"""
    small = re.findall(r"\b[^\W\d_]{2,}\b", _BY.sub("", _AT.sub("", rest)))
    return sum(w.islower() and w not in _beside() for w in small) >= 3 or bool(_CREDIT.search(rest))


def _split_stamps(texts: Sequence[str], i: int, order: str | None) -> list[Stamp]:
    """A day that the dump breaks over two or three lines: *14 February* and *2019*."""
    for size in (2, 3):
        parts = texts[i : i + size]
        if len(parts) == size and all(len(part) <= 20 and _words(part) <= 2 and not stamps(part, order) for part in parts):
            whole = " ".join(parts)
            if found := [
                stamp for stamp in stamps(whole, order) if not whole[: stamp.start].strip() and not whole[stamp.end :].strip()
            ]:
                return [Stamp(0, len(parts[0]), found[0].day)]
    return []


@dataclass(slots=True)
class _Candidate:
    worth: float
    day: dt.date
    text: str


def _stamped(page: str, lines: Sequence[Line]) -> list[_Candidate]:
    """Days that by their label or their place are the page's own; the higher the worth the surer."""
    body = [i for i, line in enumerate(lines) if line.label == "body"]
    if not body:
        return []
    texts = [page[line.start : line.end] for line in lines]
    first, last = text_begins(texts, body), body[-1]
    title = next((i for i, line in enumerate(lines) if line.label == "title"), None)
    order = order_of(page)
    found: list[_Candidate] = []
    bare: list[tuple[int, Stamp]] = []
    others = False  # past a heading of other stories below the text
    for i, text in enumerate(texts):
        if i > last + 6 or lines[i].label == "caption":
            continue
        if i > last and kind_of(text)[0] in ("other_stories", "comments"):
            others = True
        row = stamps(text[:400], order) or (_split_stamps(texts, i, order) if i < first else [])
        if not row or (_RULES.search(text) and _words(text) <= 16):
            continue
        above = texts[i - 1] if i and _words(texts[i - 1]) <= 4 else ""
        for k, stamp in enumerate(row):
            before = text[row[k - 1].end if k else 0 : stamp.start]
            label = _label(before[-60:])
            if label is None and k == 0 and not before.strip(" :|-–—,*") and _label(above + " ") and not stamps(above):
                label = _label(above + " ")
            if label == "other" or (label is None and k):
                continue
            # in a sentence *published on 3 May* is said of something else
            running = lines[i].label == "body" and _words(text) > 8 and not _begins_with_label(before)
            if label and not running and not others and (not before.strip() or _words(before) <= 16):
                near = 0.02 * min(40, abs(first - i))
                worth = (6.0 if label == "published" else 3.6) - near
                if i < first - 25 or (title is not None and i < title - 6):
                    worth -= 2
                found.append(_Candidate(worth - (1.5 if i > last else 0), stamp.day, text))
            elif (
                label is None
                and i <= first
                and _CLOSES.search(text[: stamp.start])
                and not re.search(r"\w", _CLOCK.sub("", text[stamp.end :]))
            ):
                found.append(_Candidate(3.4, stamp.day, text[stamp.start :]))  # the standfirst, then the day
            elif label is None and i <= min(first + 3, last):
                rest = _CLOCK.sub(" ", text[: stamp.start] + " " + text[stamp.end :])
                if _words(rest) <= (12 if i < first else 4) and not re.search(r"[.!?]\s+\w", rest) and not _told(rest):
                    bare.append((i, stamp))
    for i, stamp in bare:
        days = {other.day for j, other in bare if j < (first if title is None else title)}
        worth = _place(i, title, first, len(days), lines)
        if not worth and len(days) == 1 and _under_headline(texts, i, title):
            worth = 3.3
        if i < first and any(headline_shaped(text) for text in texts[i + 1 : first]):
            worth -= 0.6  # another headline stands between it and the text
        if worth > 0:
            found.append(_Candidate(worth, stamp.day, texts[i]))
    return found


def _under_headline(texts: Sequence[str], i: int, title: int | None) -> bool:
    """Does the headline stand right above, though the text begins far below: pictures, a list of contents between?"""
    for above in texts[max(0, i - 4) : i]:
        named = {word.lower() for word in re.findall(r"\w{4,}", above)}
        for head in (texts[0], texts[title] if title is not None else ""):
            if len(named) >= 3 and len(named & {word.lower() for word in re.findall(r"\w{4,}", head)}) >= 0.7 * len(named):
                return True
    return False


def _place(i: int, title: int | None, first: int, days_above: int, lines: Sequence[Line]) -> float:
    """What the place of a line with nothing but a day (and a name, an hour) says: 0 where the day may be another's.

    ``days_above``: different days on such lines above the headline; several are a list of other stories.
    """
    if i == title:
        return 3.2
    if title is not None and title < i <= first + 3:
        return 5.0 - 0.02 * (i - title)
    head = first if title is None else title
    if i < head:
        return max(0.0, 4.0 - 0.1 * (head - i)) if days_above == 1 and head - i <= 5 else 0.0
    return 4.0 if lines[i].label in ("body", "furniture") and i <= first + 2 else 0.0


def _dateline(page: str, lines: Sequence[Line]) -> tuple[dt.date, str] | None:
    """*MOSCOW, January 11, 2021 - ...* at the head of the text."""
    order = order_of(page)
    for line in [line for line in lines if line.label == "body"][:3]:
        text = page[line.start : line.end]
        for stamp in stamps(text[:110], order)[:1]:
            before = re.sub(r"\([^)]{2,40}\)|/[^/]{2,30}/", " ", text[: stamp.start])
            place = not before.strip(" *–—-") or _PLACES.match(
                re.sub(r"[^\W\d_]{3,9}day,?|\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\.?,?", " X ", before)
            )
            if place and len(before) <= 70 and _DATELINE_END.match(text[stamp.end :]):
                return stamp.day, text[: stamp.end].strip()
    return None


def _today(page: str, lines: Sequence[Line]) -> tuple[dt.date, str] | None:
    for line in lines:
        if line.label == "body":
            text = page[line.start : line.end]
            for stamp in stamps(text):
                if _TODAY.search(text, max(0, stamp.start - 30), stamp.start):
                    return stamp.day, text[max(0, stamp.start - 10) : stamp.end]
    return None


def _caption(page: str, lines: Sequence[Line]) -> tuple[dt.date, str] | None:
    """A caption dates what somebody *said Thursday, March 31, 2022*, and the text tells the same with *Thursday* alone.

    Where the text begins with what was *said on Saturday*, and a caption shows the Friday, it was that Saturday.
    """
    body = " ".join(page[line.start : line.end] for line in lines if line.label == "body")
    lead = _SAID_ON.search(body[:1200])
    for line in lines:
        if line.label != "caption":
            continue
        text = page[line.start : line.end]
        for stamp in stamps(text):
            start, end, day = stamp.start, stamp.end, stamp.day
            weekday = _WEEKDAYS[day.isoweekday() - 1]
            named = _WEEKDAY.search(text[max(0, start - 12) : end])
            near = text[max(0, start - 60) : start] + text[end : end + 60]
            if re.search(rf"\b{weekday}day\b", body) and (
                (named and named[1] == weekday) or _SAYS.search(near) or (lead and lead[1] in _SOON[weekday])
            ):
                later = _SOON[weekday].index(lead[1]) if lead and lead[1] in _SOON[weekday] else 0
                return day + dt.timedelta(later), f"caption: {text[max(0, start - 5) : end]}" + (
                    f", and {lead[0]}" if later else ""
                )
    return None


def published(page: str, same_site: Sequence[str] = (), url: str | None = None, lines: Sequence[Line] | None = None) -> Published:
    """What the page lets one know of its day, with the words or the reasoning behind it."""
    lines = classify(page, same_site) if lines is None else lines
    candidates = _stamped(page, lines)
    best = max(candidates, key=lambda c: c.worth, default=None)
    address = own_address(page, lines, url)
    line, own = _dateline(page, lines), day_in(address)
    if best is not None and best.worth < 4.5:  # a bare day far from the headline, or the day of an update
        shown = _caption(page, lines)  # a masthead shows the day of the visit, pictures show the news
        best = None if line or own or (shown and abs((shown[0] - best.day).days) > _FRESH) else best
    for found in ((best.day, " ".join(best.text.split())[:120]) if best else None, own, line):
        if found:
            return Published(found[0], "stated", found[0], found[0], found[1])
    for source in (_today, _caption):
        if found := source(page, lines):
            return Published(found[0], "inferred", found[0], found[0], found[1])
    if found := month_in(address):
        return Published(None, "inferred", *found)
    body = "\n".join(page[line.start : line.end] for line in lines if line.label == "body")
    begin, end, why = publication_bounds(body)
    if begin and end:
        return Published(None, "inferred", begin, end, why)
    return Published(None, "unknown", begin, end, why)


def publication_date(page: str) -> dt.date | None:
    """The day the page states as its own, or that follows from its words; None where neither holds."""
    return published(page).day
