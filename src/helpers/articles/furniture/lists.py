"""Lists of other stories: headlines, each with its day on a line of its own, before or behind it.

The line model weighs each line; a list is a matter of several. Where days stand alone at short, regular distances and
nothing between them ends like a sentence, the lines are a list of stories, however long and sentence-like their words.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from helpers.articles.date_lines import stamps
from helpers.articles.furniture.words import word_count

_LEAST = 3  # days: two may be a story's days of publication and of change
_APART = 3  # lines from one day to the next
_ENDED = re.compile(r"[.!?…:;,][\"'”’»)\]]*$")
_AGO = re.compile(r"\W*(?:\d+|an?|one)\s+(?:min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|years?)\s+ago\W*$", re.IGNORECASE)


def alone(line: str) -> bool:
    """Is the line a day and nothing more than its time, weekday or zone?"""
    words = word_count(line)
    if words > 9:
        return False
    if _AGO.match(line):
        return True
    found = stamps(line)
    return bool(found) and words - sum(word_count(line[s.start : s.end]) for s in found) <= 3


def dated_lists(lines: Sequence[str]) -> frozenset[int]:
    """Indices of the lines of all such lists."""
    days = [i for i, line in enumerate(lines) if alone(line)]
    groups: list[list[int]] = []
    for i in days:
        near = groups and i - groups[-1][-1] <= _APART
        if near and not any(_ENDED.search(lines[k]) for k in range(groups[-1][-1] + 1, i)):
            groups[-1].append(i)
        else:
            groups.append([i])
    found: set[int] = set()
    for group in groups:
        gaps = [b - a - 1 for a, b in pairwise(group)]
        if len(group) < _LEAST or not any(gaps):
            continue
        reach = max(gaps)
        found.update(range(group[0], group[-1] + 1))
        before = _headlines(lines, range(group[0] - 1, group[0] - 1 - reach, -1))
        behind = _headlines(lines, range(group[-1] + 1, group[-1] + 1 + reach))
        # the day stands behind its headline where a headline stands before the first day, else before it
        found.update(before or behind)
    return frozenset(found)


def _headlines(lines: Sequence[str], at: range) -> list[int]:
    found = []
    for i in at:
        if not 0 <= i < len(lines) or _ENDED.search(lines[i]):
            break
        found.append(i)
    return found
