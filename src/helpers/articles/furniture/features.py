"""What a line of a page looks like, as numbers: its own shape, its words, its neighbours, its place on the page.

One row a non-empty line; the names of the columns are ``NAMES``, which the model's weights refer to.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from helpers.paths import PACKAGE

KINDS = (
    "navigation",
    "share",
    "other_stories",
    "comments",
    "newsletter",
    "legal",
    "advertisement",
    "byline",
    "date",
    "tags",
    "media",
)
OWN = (
    "bias", "words", "words_few", "words_many", "long", "ends_stop", "ends_colon", "ends_none", "stops_inside", "commas",
    "lower_start", "capitals", "titlecase", "digits", "function_words", "bullet", "bar", "quote", "date_like", "repeated",
    "kind_whole", "kind_start", "upper", "question", "url", "caption",
)  # fmt: skip
PLACE = (
    "at",
    "at_end",
    "in_core",
    "before_core",
    "after_core",
    "text_before",
    "text_after",
    "after_title",
    "seen_elsewhere",
    "gap_before",
    "gap_after",
    "core_share",
)
NEIGHBOURS = (-3, -2, -1, 1, 2, 3)
ECHO = ("words", "ends_stop", "function_words", "kind_start", "titlecase", "lower_start")
NAMES = OWN + PLACE + tuple(f"{name}{step:+d}" for step in NEIGHBOURS for name in ECHO) + ("density_5", "density_15", "short_run")

_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_FUNCTION = frozenset(
    "the a an of in to and that is was for on with as by at from it he she they we you his her their its be been has have had "
    "will would could not but or this which who were are said after before into about over than when than there if also "
    "de la el los las que en un una por con del se le les des et du une est dans pour qui sur au die der das und zu den mit "
    "von ist nicht ein eine auf im dem het een van is dat op te zijn och att det som en av på".split()
)
_DATE = re.compile(
    r"\b(?:\d{1,2}[./-]\w{2,9}[./-]\d{2,4}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|\d+ (?:minutes|hours|days|weeks|months|years) ago|\d{4}-\d\d-\d\d)",
    re.I,
)
_STOP = re.compile(r"[.!?…。](?:[\"'”’»)\]]*)$")
_INSIDE = re.compile(r"[.!?][\"'”’)]?\s+[A-ZÀ-Þ\"“]")


@lru_cache(maxsize=1)
def lexicon() -> dict:
    return tomllib.loads((PACKAGE / "knowledge" / "lexicon" / "furniture.toml").read_text("utf8"))


@lru_cache(maxsize=1)
def _starts() -> tuple[dict[str, str], dict[str, str]]:
    """Whole lines and first words -> kind of furniture."""
    whole = {phrase: kind for kind, phrases in lexicon()["lines"].items() for phrase in phrases}
    return whole, {phrase.split()[0]: kind for phrase, kind in whole.items()}


def kind_of(line: str) -> tuple[str | None, bool]:
    """The kind of furniture a line's words name, and whether they are the whole line."""
    whole, _ = _starts()
    low = line.strip(" \t*•|>»+-–—:·[]").lower()
    if low in whole:
        return whole[low], True
    words = low.split()
    for size in (4, 3, 2, 1):
        head = " ".join(words[:size])
        if (
            len(words) >= size
            and (head in whole or head.rstrip(":") in whole)
            and (size > 1 or len(words) <= 6 or head in ("©", "copyright"))
        ):
            return whole.get(head) or whole[head.rstrip(":")], False
    return None, False


def is_caption(line: str) -> bool:
    low = line.strip().lower()
    table = lexicon()["caption"]
    return low.startswith(tuple(table["starts"])) or (
        len(low) < 700
        and any(mark in low for mark in table["inside"])
        and low.endswith((")", "]", "images", "reuters", "ap", "afp"))
    )


def _own(line: str, count: int) -> list[float]:
    text = line.strip()
    words = _WORD.findall(text)
    n = len(words)
    letters = [w for w in words if w[0].isalpha()]
    titled = sum(w[0].isupper() for w in letters)
    function = sum(w.lower() in _FUNCTION for w in words)
    kind, whole = kind_of(text)
    stop = bool(_STOP.search(text))
    bullet = text[:1] in "*•+-–·▪" and len(text) > 1
    return [
        1.0, min(np.log1p(n) / 4, 1.5), float(n <= 3), float(n >= 15), float(n >= 40), float(stop), float(text.endswith(":")),
        float(not stop and text[-1:].isalnum()), min(len(_INSIDE.findall(text)), 5) / 5, min(text.count(","), 6) / 6,
        float(text[:1].islower()), sum(c.isupper() for c in text[:200]) / max(1, len(text[:200])), titled / max(1, len(letters)),
        sum(c.isdigit() for c in text[:200]) / max(1, len(text[:200])), function / max(1, n), float(bullet),
        float("|" in text or "›" in text or "»" in text), float(text[:1] in "\"“'‘«"), float(bool(_DATE.search(text)) and n < 15),
        float(count > 1), float(whole), float(kind is not None), float(text.isupper() and n > 0), float(text.endswith("?")),
        float("http" in text or "www." in text or "@" in text), float(is_caption(text)),
    ]  # fmt: skip


def table(lines: Sequence[str], gaps: Sequence[int], elsewhere: Sequence[float]) -> np.ndarray:
    """Feature rows of a page's non-empty lines. ``gaps``: blank lines before each; ``elsewhere``: share of other pages of
    the site that hold the line."""
    counts = Counter(line.strip() for line in lines)
    own = np.array([_own(line, counts[line.strip()]) for line in lines], dtype=float)
    n = len(lines)
    words = np.array([len(_WORD.findall(line)) for line in lines], dtype=float)
    text_like = (own[:, OWN.index("function_words")] > 0.2) & (words >= 8)
    mass = np.where(text_like, words, 0.0)
    # the core: the stretch of lines that gains most when running text adds and the rest costs (maximum subarray)
    gain = np.where(text_like, words, -np.minimum(3.0 + 0.5 * words, 8.0))
    best, best_range, running, begin = -1.0, (0, n), 0.0, 0
    for i in range(n):
        if running <= 0:
            running, begin = 0.0, i
        running += gain[i]
        if running > best:
            best, best_range = running, (begin, i + 1)
    index = np.arange(n)
    in_core = (index >= best_range[0]) & (index < best_range[1])
    total = max(1.0, mass.sum())
    before = np.concatenate([[0], np.cumsum(mass)[:-1]]) / total
    first = lines[0].strip() if n else ""
    heads = {w.lower() for w in _WORD.findall(first) if len(w) > 3}
    same = np.array([len(heads & {w.lower() for w in _WORD.findall(line)}) / max(1, len(heads)) > 0.6 for line in lines])
    where = np.flatnonzero(same[1:]) + 1
    title_at = int(where[0]) if len(where) else 0
    gap = np.array(gaps, dtype=float)
    place = np.column_stack([
        index / max(1, n), (n - index) / max(1, n) < 0.1, in_core, index < best_range[0], index >= best_range[1], before,
        1 - before - mass / total, index > title_at, np.array(elsewhere, dtype=float), np.minimum(gap, 3) / 3,
        np.minimum(np.concatenate([gap[1:], [0]]), 3) / 3, np.full(n, mass[in_core].sum() / total),
    ])  # fmt: skip
    echo = own[:, [OWN.index(name) for name in ECHO]]
    around = []
    for step in NEIGHBOURS:
        moved = np.zeros_like(echo)
        if n <= abs(step):
            pass
        elif step < 0:
            moved[-step:] = echo[:step]
        else:
            moved[:-step] = echo[step:]
        around.append(moved)
    padded = np.concatenate([np.zeros(15), mass, np.zeros(15)])
    sums = np.concatenate([[0], np.cumsum(padded)])
    near = [(sums[index + 15 + k + 1] - sums[index + 15 - k]) / (2 * k + 1) / 20 for k in (5, 15)]
    short = np.zeros(n)
    run = 0
    for i in range(n):
        run = run + 1 if words[i] <= 5 else 0
        short[i] = run
    for i in range(n - 2, -1, -1):
        if short[i] and short[i + 1]:
            short[i] = short[i + 1]
    return np.column_stack([own, place, *around, *near, np.minimum(short, 12) / 12])
