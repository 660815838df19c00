"""Each line of a plain-text page: title, body, caption or furniture, with the reason."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from helpers.articles.furniture.features import NAMES, is_caption, kind_of, table
from helpers.articles.furniture.model import article_likelihood

_WORDS = re.compile(r"\w+")
_DAY = re.compile(r"\b(?:19|20)\d\d\b")
_REASONS = {
    "navigation": "navigation", "share": "share", "other_stories": "other stories", "comments": "comments", "newsletter": "newsletter",
    "legal": "legal", "advertisement": "advertisement", "byline": "byline", "date": "date", "tags": "tags", "media": "media",
}  # fmt: skip


@dataclass(slots=True)
class Line:
    """A non-empty line by its offsets in the page; ``label``: title, body, caption or furniture."""

    start: int
    end: int
    label: str
    reason: str


def _lines(page: str) -> tuple[list[tuple[int, int]], list[int]]:
    spans, gaps, gap = [], [], 0
    for m in re.finditer(r"[^\n]*(?:\n|$)", page):
        raw = m.group()
        stripped = raw.strip()
        if not stripped:
            gap += bool(raw)
            continue
        left = m.start() + len(raw) - len(raw.lstrip())
        spans.append((left, left + len(stripped)))
        gaps.append(gap)
        gap = 0
    return spans, gaps


def _plain(lines: Sequence[str]) -> bool:
    """A text somebody has cleaned already: every line a paragraph, or very few lines. Nothing is taken off it."""
    if len(lines) <= 2:
        return True
    running = sum(len(_WORDS.findall(line)) >= 8 and line[-1:] in ".!?…\"”'’):" for line in lines)
    return running == len(lines) or (running >= len(lines) - 1 and kind_of(lines[0])[0] is None and not is_caption(lines[0]))


def classify(page: str, same_site: Sequence[str] = ()) -> list[Line]:
    """All non-empty lines in page order. ``same_site``: other pages of the outlet; what they repeat is furniture."""
    spans, gaps = _lines(page)
    lines = [page[a:b] for a, b in spans]
    if not lines:
        return []
    if _plain(lines) and not same_site:
        return [
            Line(a, b, "caption" if is_caption(line) else "body", "plain text") for (a, b), line in zip(spans, lines, strict=True)
        ]
    others = [{line.strip() for line in other.splitlines() if line.strip()} for other in same_site]
    elsewhere = [sum(line in other for other in others) / len(others) if others else 0.0 for line in lines]
    rows = table(lines, gaps, elsewhere)
    likelihood, threshold = article_likelihood(rows)
    if others:
        likelihood = np.where(np.array(elsewhere) > 0, likelihood * 0.1, likelihood)
    keep = likelihood >= threshold
    if not keep.any():  # losing the article is worse than leaving a line
        keep = rows[:, NAMES.index("in_core")] > 0
    body = np.flatnonzero(keep)
    out = []
    title = _title(lines, body)
    for i, (a, b) in enumerate(spans):
        line = lines[i]
        if is_caption(line) and (keep[i] or len(_WORDS.findall(line)) >= 8):
            out.append(Line(a, b, "caption", "caption"))
        elif i == title:
            out.append(Line(a, b, "title", "the headline of the article"))
        elif keep[i]:
            out.append(Line(a, b, "body", "running text" if rows[i, NAMES.index("in_core")] else "part of the text"))
        else:
            out.append(Line(a, b, "furniture", _reason(line, i, body, elsewhere[i], len(lines))))
    return out


def _title(lines: Sequence[str], body: np.ndarray) -> int | None:
    """The headline: of the lines above the text, the one that shares most words with it, shaped like a headline."""
    if not len(body):
        return None
    text = {w.lower() for i in body[:12] for w in _WORDS.findall(lines[i]) if len(w) > 3}
    best, chosen = 1.5, None
    for i in range(min(int(body[0]) + 1, len(lines))):
        words = _WORDS.findall(lines[i])
        if not 3 <= len(words) <= 30 or lines[i].endswith((".", ":")) or kind_of(lines[i])[0] or is_caption(lines[i]):
            continue
        shared = sum(w.lower() in text for w in words if len(w) > 3)
        worth = shared + (0.5 if i + 3 >= body[0] else 0)
        if worth > best or (worth == best and chosen is not None):
            best, chosen = worth, i
    return chosen


def _reason(line: str, i: int, body: np.ndarray, elsewhere: float, count: int) -> str:
    kind, _ = kind_of(line)
    words = _WORDS.findall(line)
    dated = bool(_DAY.search(line)) and len(words) <= 6
    if kind:
        return _REASONS[kind]
    if elsewhere:
        return "stands on other pages of the site"
    if dated and i >= count - 2:
        return "crawl date"
    if dated:
        return "date"
    if len(body) and i > body[-1]:
        return "other stories" if len(words) >= 4 else "navigation"
    if len(body) and i < body[0]:
        return "navigation" if len(words) <= 4 else "page head"
    return "set inside the text"
