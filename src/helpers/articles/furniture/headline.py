"""The headline among the lines above the text: where it stands, what it shares with the text, what shape it has."""

import re
from collections.abc import Sequence

from helpers.articles.date_lines import stamps
from helpers.articles.furniture.features import is_caption, kind_of
from helpers.articles.furniture.words import word_count

_WORDS = re.compile(r"\w+")
_BAR = re.compile(r"\s[·•|›»/>]\s|\s{2,}|\t")
_TWO = re.compile(r"[^\W\d_]{3,}[.!?]\s+[A-ZÀ-Þ]")  # two sentences
_SITE = re.compile(r"\s+[|–—·»-]\s+[^|–—·»]{2,45}$")


def is_bar(line: str) -> bool:
    """A row of menu entries: three short ones or more between marks or wide gaps."""
    parts = [part for part in _BAR.split(line.strip()) if part]
    return len(parts) >= 3 and all(word_count(part) <= 4 for part in parts)


def headline_shaped(line: str) -> bool:
    if len(line) > 400:
        return False
    words = _WORDS.findall(line)
    if not 3 <= len(words) <= 34 or line.endswith((":", ",", ";", "…")) or line[0] in "*•-–▪·" or _TWO.search(line):
        return False
    if line.endswith(".") and 2 * sum(w[0].isupper() or len(w) < 4 for w in words) < 1.6 * len(words):
        return False  # a sentence; headlines in title case may end in an abbreviation
    kind, whole = kind_of(line)
    if whole or (kind and (len(words) < 5 or kind in ("byline", "date", "legal", "share", "comments", "newsletter"))):
        return False
    if is_bar(line) or is_caption(line) or "http" in line or "@" in line:
        return False
    dated = stamps(line)
    return not dated or len(words) - sum(word_count(line[s.start : s.end]) for s in dated) >= 5


def is_stamp(line: str) -> bool:
    """A day, and next to it no more than a name, an hour, a section."""
    dated = stamps(line)
    return bool(dated) and len(_WORDS.findall(line)) - sum(len(_WORDS.findall(line[s.start : s.end])) for s in dated) <= 6


def _goes_on(lines: Sequence[str], i: int) -> bool:
    """Text wrapped at a width: the next line begins in the middle of the sentence."""
    return i + 1 < len(lines) and lines[i + 1][:1].islower()


def running_text(lines: Sequence[str], body: Sequence[int]) -> list[int]:
    """Which of the lines of text are whole sentences of some length."""
    return [int(i) for i in body if lines[i][-1:] in '.!?…"”’)' and word_count(lines[i]) >= 12]


def text_begins(lines: Sequence[str], body: Sequence[int]) -> int:
    """Number of the line the running text begins at: short lines before it may be taken for text and yet be its head."""
    running = running_text(lines, body)
    return running[0] if running and running[0] - body[0] <= 10 else int(body[0])


def find(lines: Sequence[str], body: Sequence[int]) -> int | None:
    """Number of the headline's line; ``body``: numbers of the lines of text. None where nothing looks like one."""
    if not len(body):
        return None
    running = running_text(lines, body)
    first = text_begins(lines, body)
    text = {w.lower()[:6] for i in (running or list(body))[:14] for w in _WORDS.findall(lines[i]) if len(w) > 3}
    head = _SITE.sub("", lines[0])
    shaped = [
        i
        for i in range(max(0, first - 60), first + (first not in running))
        if headline_shaped(lines[i]) and not _goes_on(lines, i)
    ]
    best, chosen = 1.5, None
    for order, i in enumerate(reversed(shaped)):
        words = {w.lower()[:6] for w in _WORDS.findall(lines[i]) if len(w) > 3}
        shared = len(words & text)
        worth = min(shared, 5) * 0.6 + 2.0 * shared / max(1, len(words))
        if not shared and word_count(lines[i]) < 4:
            continue
        worth += max(0.0, 1.6 - 0.8 * order) if first - i <= 8 else 0.0
        if any(is_stamp(below) for below in lines[i + 1 : i + 4]):
            worth += 1.0
        if i and len(head) > 12 and lines[i].startswith(head[:60]):
            worth += 3
        if order and any(kind_of(above)[0] == "other_stories" for above in lines[max(0, i - 5) : i]):
            worth -= 2
        if not i and _SITE.search(lines[i]):
            worth -= 1
        if worth > best:
            best, chosen = worth, i
    return chosen
