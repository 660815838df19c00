"""Each line of a plain-text page: title, body, caption or furniture, with the reason."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from helpers.articles.date_lines import stamps
from helpers.articles.furniture.features import NAMES, is_caption, kind_of, table
from helpers.articles.furniture.headline import find, is_bar, running_text
from helpers.articles.furniture.lists import dated_lists
from helpers.articles.furniture.model import article_likelihood
from helpers.articles.furniture.words import word_count

_DAY = re.compile(r"\b(?:19|20)\d\d\b")
_MOST = 5  # siblings the model was trained with
_LEAST = 20  # words: what the likely lines must add up to
_REASONS = {
    "navigation": "navigation", "share": "share", "other_stories": "other stories", "comments": "comments", "newsletter": "newsletter",
    "legal": "legal", "advertisement": "advertisement", "byline": "byline", "date": "date", "tags": "tags", "media": "media",
    "author": "about the author", "appeal": "appeal to the reader",
}  # fmt: skip


@dataclass(slots=True)
class Line:
    """A non-empty line by its offsets in the page; ``label``: title, body, caption or furniture."""

    start: int
    end: int
    label: str
    reason: str


def split(page: str) -> tuple[list[tuple[int, int]], list[int]]:
    spans, gaps, gap, at = [], [], 0, 0
    for raw in page.split("\n"):
        stripped = raw.strip()
        if stripped:
            left = at + len(raw) - len(raw.lstrip())
            spans.append((left, left + len(stripped)))
            gaps.append(gap)
            gap = 0
        else:
            gap += 1
        at += len(raw) + 1
    return spans, gaps


def _runs_on(line: str) -> bool:
    return line[-1:] in ".!?…\"”’'):" and word_count(line) >= 8


def _plain(lines: Sequence[str]) -> bool:
    """A text somebody has cleaned already: every line a paragraph, or very few lines. Nothing is taken off it."""
    if len(lines) <= 2:
        return True
    if not all(map(_runs_on, lines[1:])):
        return False
    return _runs_on(lines[0]) or (kind_of(lines[0])[0] is None and not is_caption(lines[0]))


def classify(page: str, same_site: Sequence[str] = ()) -> list[Line]:
    """All non-empty lines in page order. ``same_site``: other pages of the outlet; what they repeat is furniture."""
    spans, gaps = split(page)
    lines = [page[a:b] for a, b in spans]
    if not lines:
        return []
    if _plain(lines) and not same_site:
        return [
            Line(a, b, "caption" if is_caption(line) else "body", "plain text") for (a, b), line in zip(spans, lines, strict=True)
        ]
    others = _siblings(lines, same_site)
    elsewhere = [sum(line in other for other in others) / len(others) for line in lines] if others else [0.0] * len(lines)
    rows = table(lines, gaps, elsewhere, min(len(others), _MOST))
    likelihood, threshold = article_likelihood(rows)
    keep = likelihood >= threshold
    if (likelihood * rows[:, NAMES.index("words")]).sum() < _LEAST:  # a page without an article: a wall, an error, a menu
        keep[:] = False
    body = np.flatnonzero(keep)
    out = []
    title = find(lines, body)
    running = next(iter(running_text(lines, body)), 0)
    listed = dated_lists(lines)
    for i, (a, b) in enumerate(spans):
        line = lines[i]
        if is_caption(line) and (keep[i] or word_count(line) >= 8):
            out.append(Line(a, b, "caption", "caption"))
        elif i == title:
            out.append(Line(a, b, "title", "the headline of the article"))
        elif keep[i] and i in listed:
            out.append(Line(a, b, "furniture", "other stories"))
        elif keep[i] and (what := _after_all(lines, i, title, running)):
            out.append(Line(a, b, "furniture", what))
        elif keep[i]:
            out.append(Line(a, b, "body", "running text" if rows[i, NAMES.index("in_core")] else "part of the text"))
        else:
            out.append(Line(a, b, "furniture", _reason(line, i, body, elsewhere[i], len(lines))))
    return out


_NEVER = frozenset(("other_stories", "comments", "share", "newsletter", "advertisement", "tags"))


def _after_all(lines: Sequence[str], i: int, title: int | None, running: int) -> str | None:
    """What a line is that the model took for text: a menu above the headline, the headline again, a stamp, a button."""
    line = lines[i]
    if title is not None and i < title and is_bar(line):
        return "navigation"
    if title is not None and i < running and line.startswith(lines[title][:60]):
        return "page head"
    words = word_count(line)
    if i < running and words <= 14 and (found := stamps(line)):
        if words - sum(word_count(line[s.start : s.end]) for s in found) <= 6:
            return "date"
    kind, whole = kind_of(line) if words <= 3 else (None, False)
    return _REASONS[kind] if whole and kind in _NEVER else None


def _siblings(lines: Sequence[str], pages: Sequence[str]) -> list[set[str]]:
    """Lines of the other pages; a page that holds the same article (a copy, a print view) tells nothing of the furniture."""
    long = {line for line in lines if len(line) >= 100}
    most = 0.6 * sum(map(len, long))
    found = []
    for page in pages:
        held = {line.strip() for line in page.splitlines() if line.strip()}
        if not long or sum(len(line) for line in long & held) <= most:
            found.append(held)
    return found


def _reason(line: str, i: int, body: np.ndarray, elsewhere: float, count: int) -> str:
    kind, _ = kind_of(line)
    words = word_count(line)
    dated = words <= 6 and bool(_DAY.search(line))
    if kind:
        return _REASONS[kind]
    if elsewhere:
        return "stands on other pages of the site"
    if dated and i >= count - 2:
        return "crawl date"
    if dated:
        return "date"
    if len(body) and i > body[-1]:
        return "other stories" if words >= 4 else "navigation"
    if len(body) and i < body[0]:
        return "navigation" if words <= 4 else "page head"
    return "set inside the text"
