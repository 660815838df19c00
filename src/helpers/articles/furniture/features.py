"""What a line of a page looks like, as numbers: its own shape, its words, its neighbours, its place on the page.

One row a non-empty line; the names of the columns are ``NAMES``, which the trees of the model refer to by position.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from helpers.articles.furniture.words import line_score
from helpers.paths import PACKAGE

OWN = (
    "words", "ends_stop", "ends_colon", "ends_bare", "stops_inside", "commas", "lower_start", "mark_start", "capitals",
    "titlecase", "digits", "function_words", "bullet", "bar", "quote", "date_like", "repeated", "kind", "kind_whole", "upper",
    "question", "url", "caption", "we", "you", "third_person", "past", "word_score", "characters_a_word",
)  # fmt: skip
PLACE = (
    "at", "lines", "in_core", "before_core", "after_core", "core_share", "text_before", "text_after", "title_overlap", "after_title",
    "gap_before", "gap_after", "seen_elsewhere", "siblings", "block_words", "block_lines", "block_stop", "block_score", "topic",
    "since_end_mark", "end_marks_above", "words_since_end_mark", "end_mark_kind", "density_5", "density_15", "short_run",
    "seen_near", "score_near", "since_seen", "until_seen", "score_core", "words_core", "share_blank", "share_short", "score_share",
)  # fmt: skip
NEIGHBOURS = (-3, -2, -1, 1, 2, 3)
ECHO = ("words", "ends_stop", "function_words", "kind", "titlecase", "word_score", "lower_start")
NAMES = OWN + PLACE + tuple(f"{name}{step:+d}" for step in NEIGHBOURS for name in ECHO)

_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_FUNCTION = frozenset(
    "the a an of in to and that is was for on with as by at from it he she they we you his her their its be been has have had "
    "will would could not but or this which who were are said after before into about over than when than there if also "
    "de la el los las que en un una por con del se le les des et du une est dans pour qui sur au die der das und zu den mit "
    "von ist nicht ein eine auf im dem het een van is dat op te zijn och att det som en av på".split()
)
_WE = frozenset("we our us ours we're we've we'll".split())
_YOU = frozenset("you your you're yours you'll".split())
_THIRD = frozenset("he she his her him they their them it its who".split())
_DATE = re.compile(
    r"\b(?:\d{1,2}[./-]\w{2,9}[./-]\d{2,4}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|\d+ (?:minutes|hours|days|weeks|months|years) ago|\d{4}-\d\d-\d\d)",
    re.I,
)
_STOP = re.compile(r"[.!?…。](?:[\"'”’»)\]]*)$")
_INSIDE = re.compile(r"[.!?][\"'”’)]?\s+[A-ZÀ-Þ\"“]")
# kinds of line after which the article is usually over
_END_KINDS = {
    "other_stories": 1,
    "comments": 2,
    "newsletter": 3,
    "byline": 4,
    "tags": 5,
    "legal": 6,
    "share": 7,
    "author": 8,
    "appeal": 9,
}
_KIND_CODE = {
    None: 0, "navigation": 1, "share": 2, "other_stories": 3, "comments": 4, "newsletter": 5, "legal": 6, "advertisement": 7,
    "byline": 8, "date": 9, "tags": 10, "media": 11, "author": 12, "appeal": 13,
}  # fmt: skip


@lru_cache(maxsize=1)
def lexicon() -> dict:
    return tomllib.loads((PACKAGE / "knowledge" / "lexicon" / "furniture.toml").read_text("utf8"))


@lru_cache(maxsize=1)
def _whole() -> dict[str, str]:
    """Whole lines, or how lines begin -> kind of furniture."""
    return {phrase.strip(): kind for kind, phrases in lexicon()["lines"].items() for phrase in phrases}


@lru_cache(maxsize=8192)
def kind_of(line: str) -> tuple[str | None, bool]:
    """The kind of furniture a line's words name, and whether they are the whole line."""
    whole = _whole()
    low = line.strip(" \t*•|>»+-–—:·[]#()").lower()
    if low in whole or (low := low.lstrip("0123456789 ")) in whole:
        return whole[low], True
    words = low[:80].split()
    for size in (4, 3, 2, 1):
        if len(words) < size or (size == 1 and len(words) > 6 and words[0] not in ("©", "copyright")):
            continue
        head = " ".join(words[:size])
        kind = whole.get(head) or whole.get(head.rstrip(":"))
        if kind:
            return kind, False
    return None, False


@lru_cache(maxsize=1)
def _credit() -> re.Pattern[str]:
    """*... in Juba. REUTERS/Ann Lee*, *... (AP/Ann Lee)*, *... / AFP*: the picture's source closes the line."""
    names = "|".join(re.escape(name) for name in sorted(lexicon()["caption"]["credit"], key=len, reverse=True))
    return re.compile(
        rf"[.!?)\]]\s+[(\[]?(?:photo:? )?(?:{names})\s?/[\w .'’-]{{2,40}}[)\]]?\.?$|\s[|/]\s?(?:{names})$|[(\[][\w .,'’-]{{2,40}}/(?:{names})[)\]]$"
        r"|[.!?)\]]\s+\|?\s?photo(?:graph)?(?: by|:)\s[\w .,'’/&-]{2,70}$"
    )


# *... on the lake. Ann Lee/Lakewire via Pool*: a photographer and whom the picture is from, in capitals, and no stop
_NAMES_CREDIT = re.compile(
    r"\w{3}[.!?)\]][\"”’]?\s+(?:[A-ZÀ-Þ][\w.'’-]*\s){0,3}[A-ZÀ-Þ][\w.'’-]*\s?/\s?[A-ZÀ-Þ][\w.'’-]*(?:\s(?:[A-ZÀ-Þ][\w.'’-]*|via|for|and|of)){0,4}$"
)


@lru_cache(maxsize=8192)
def is_caption(line: str) -> bool:
    """Does the line describe a picture: by how it begins, or by the credit it closes with?"""
    low = line.strip().lower()
    table = lexicon()["caption"]
    if low.startswith(tuple(table["starts"])):
        return True
    if len(low) >= 700:
        return False
    if "/" in low[-60:] and low.count(" ") >= 9 and _NAMES_CREDIT.search(line[-110:]):
        return True
    closes = low.endswith((")", "]", "images", "reuters", "ap", "afp"))
    return (closes and any(mark in low for mark in table["inside"])) or (
        ("/" in low[-60:] or "|" in low[-30:] or "photo" in low[-90:]) and bool(_credit().search(low[-100:]))
    )


def _held(few: frozenset[str], low: list[str]) -> int:
    """How many of the words are of a set that few lines have a word of."""
    return 0 if few.isdisjoint(low) else sum(map(few.__contains__, low))


_NO_CAPITALS = bytes(set(range(256)) - set(range(65, 91)))
_NO_DIGITS = bytes(set(range(256)) - set(range(48, 58)))


def _capitals(head: str) -> int:
    return len(head.encode().translate(None, _NO_CAPITALS)) if head.isascii() else sum(map(str.isupper, head))


def _digits(head: str) -> int:
    return len(head.encode().translate(None, _NO_DIGITS)) if head.isascii() else sum(map(str.isdigit, head))


def _line(text: str) -> tuple[list[float], frozenset[str]]:
    """What a line is by itself: the columns ``OWN`` (but whether the page repeats it), and its words of some length."""
    return _kept(text) if len(text) <= 200 else _read(text)


@lru_cache(maxsize=8192)  # menus and buttons stand on every page of a site
def _kept(text: str) -> tuple[list[float], frozenset[str]]:
    return _read(text)


def _read(text: str) -> tuple[list[float], frozenset[str]]:
    words = _WORD.findall(text)
    low = [word.lower() for word in words]
    return _own(text, words, low), frozenset(word for word in low if len(word) > 4)


def _own(text: str, words: list[str], low: list[str]) -> list[float]:
    n = len(words)
    head = text[:200]
    per = 1 / max(1, n)
    kind, whole = kind_of(text)
    stop = bool(_STOP.search(text))
    return [
        float(n), stop, text.endswith(":"), not stop and text[-1:].isalnum(), len(_INSIDE.findall(text)), text.count(","),
        head[:1].islower(), head[:1] in ",.;:)!?’”", _capitals(head) / len(head),
        len([w for w in words if w[0].isupper()]) / max(1, n - len([w for w in words if w[0].isdigit()])), _digits(head) / len(head),
        sum(map(_FUNCTION.__contains__, low)) * per, head[:1] in "*•+-–·▪✓✔", "|" in text or "›" in text or "»" in text,
        head[:1] in "\"“'‘«", n < 15 and bool(_DATE.search(text)), False, _KIND_CODE[kind], whole, text.isupper(),
        text.endswith("?"), "http" in text or "www." in text or "@" in text, is_caption(text), _held(_WE, low) * per,
        _held(_YOU, low) * per, _held(_THIRD, low) * per, len([w for w in low if w.endswith("ed")]) * per,
        line_score(low), len(text) * per,
    ]  # fmt: skip


def _blocks(lines: Sequence[str], gaps: Sequence[int], own: np.ndarray) -> np.ndarray:
    """Number of the paragraph a line belongs to: dumps that break at inline links cut a paragraph into fragments."""
    n = len(lines)
    stop = own[:, OWN.index("ends_stop")] > 0
    starts_on = (own[:, OWN.index("lower_start")] > 0) | (own[:, OWN.index("mark_start")] > 0)
    number = np.zeros(n, dtype=int)
    for i in range(1, n):
        joined = not gaps[i] and (starts_on[i] or (not stop[i - 1] and lines[i - 1][-1:] in ",;(–—“\"'" )
                                  or (not stop[i - 1] and lines[i - 1].rsplit(None, 1)[-1].lower() in _FUNCTION))  # fmt: skip
        number[i] = number[i - 1] + (not joined)
    return number


def best_stretch(gain: np.ndarray) -> tuple[int, int]:
    """Begin and end of the stretch with the highest sum."""
    best, found, running, begin = -1e9, (0, len(gain)), 0.0, 0
    for i, value in enumerate(gain.tolist()):
        if running <= 0:
            running, begin = 0.0, i
        running += value
        if running > best:
            best, found = running, (begin, i + 1)
    return found


def _since(flags: np.ndarray, cap: int = 40) -> np.ndarray:
    """Lines since the last flagged one (``cap`` where there is none)."""
    index = np.arange(len(flags))
    last = np.maximum.accumulate(np.where(flags, index, -cap))
    return np.minimum(index - last, cap)


def table(
    lines: Sequence[str],
    gaps: Sequence[int],
    elsewhere: Sequence[float],
    siblings: int = 0,
    scores: Sequence[float] | None = None,
) -> np.ndarray:
    """Feature rows of a page's non-empty lines. ``gaps``: blank lines before each; ``elsewhere``: share of the
    ``siblings``, other pages of the site, that hold the line; ``scores``: of the lines' words, where not the stored ones."""
    n = len(lines)
    texts = [line.strip() for line in lines]
    counts = Counter(texts)
    known = [_line(text) for text in texts]
    own = np.array([row for row, _ in known], dtype=float)
    own[:, OWN.index("repeated")] = [counts[text] > 1 for text in texts]
    if scores is not None:
        own[:, OWN.index("word_score")] = scores
    words = own[:, 0]
    index = np.arange(n)
    gap = np.array(gaps, dtype=float)
    block = _blocks(texts, gaps, own)
    block_words = np.bincount(block, words)[block]
    block_lines = np.bincount(block)[block]
    last_of_block = np.concatenate([block[1:] != block[:-1], [True]])
    block_stop = own[last_of_block, OWN.index("ends_stop")][block]
    score = own[:, OWN.index("word_score")]
    block_score = (np.bincount(block, score * words) / np.maximum(1, np.bincount(block, words)))[block]
    block_function = (np.bincount(block, own[:, OWN.index("function_words")] * words) / np.maximum(1, np.bincount(block, words)))[
        block
    ]
    text_like = (block_function > 0.2) & (block_words >= 8)
    mass = np.where(text_like, words, 0.0)
    begin, end = best_stretch(np.where(text_like, words, -np.minimum(3.0 + 0.5 * words, 8.0)))
    in_core = (index >= begin) & (index < end)
    total = max(1.0, mass.sum())
    before = np.concatenate([[0], np.cumsum(mass)[:-1]]) / total
    # what the page is about: content words of the core, counted by lines
    content = [row for _, row in known]
    about: Counter[str] = Counter(w for i in range(begin, end) for w in content[i])
    topic = np.zeros(n)
    for i, row in enumerate(content):
        if row:
            own_share = 1 if begin <= i < end else 0
            topic[i] = sum(about[w] > own_share for w in row) / len(row)
    heads = content[0] if n else set()
    overlap = np.array([len(heads & row) / max(1, min(len(heads), len(row))) for row in content])
    overlap[0] = 0.0
    same = np.array([len(heads & row) / max(1, len(heads)) > 0.6 for row in content])
    same[0] = False
    after_title = _since(same, 200)
    kinds = own[:, OWN.index("kind")]
    ends = np.isin(kinds, [_KIND_CODE[kind] for kind in _END_KINDS]) & (words <= 12) & (index > begin)
    cumulative = np.cumsum(words)
    last_end = np.maximum.accumulate(np.where(ends, index, -1))
    since_end = np.where(last_end >= 0, index - last_end, 60)
    words_since = np.where(last_end >= 0, cumulative - cumulative[np.maximum(last_end, 0)], 2000)
    end_kind = np.where(last_end >= 0, kinds[np.maximum(last_end, 0)], 0)
    seen = np.array(elsewhere, dtype=float)
    window = lambda values, k: _window(values, k)  # noqa: E731
    short = words <= 5
    run = _runs(short)
    inside = in_core & text_like
    core = (
        np.average(score[inside], weights=words[inside]) if inside.any() else 0.0,
        np.median(words[inside]) if inside.any() else 0.0,
        np.count_nonzero(gap) / n,
        np.count_nonzero(short) / n,
    )
    share = np.argsort(np.argsort(block_score, kind="stable"), kind="stable") / n  # rank of the line's words on its page
    place = np.column_stack([
        index / n, np.full(n, n), in_core, index < begin, index >= end, np.full(n, mass[in_core].sum() / total), before,
        1 - before - mass / total, overlap, after_title, np.minimum(gap, 5), np.minimum(np.concatenate([gap[1:], [0]]), 5), seen,
        np.full(n, float(siblings)), block_words, block_lines, block_stop, block_score, topic, np.minimum(since_end, 60), np.cumsum(ends),
        np.minimum(words_since, 2000), end_kind, window(mass, 5), window(mass, 15), run, window(seen, 3), window(score, 4),
        _since(seen > 0), _since(seen[::-1] > 0)[::-1], *(np.full(n, value) for value in core), share,
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
    return np.column_stack([own, place, *around])


def _window(values: np.ndarray, k: int) -> np.ndarray:
    """Mean of ``values`` over the ``k`` lines on either side and the line itself (lines off the page count as zero)."""
    sums = np.concatenate([[0], np.cumsum(np.concatenate([np.zeros(k), values, np.zeros(k)]))])
    index = np.arange(len(values))
    return (sums[index + 2 * k + 1] - sums[index]) / (2 * k + 1)


def _runs(flags: np.ndarray) -> np.ndarray:
    """Length of the run of flagged lines each line stands in (0 outside of one)."""
    change = np.concatenate([[True], flags[1:] != flags[:-1]])
    number = np.cumsum(change) - 1
    return np.where(flags, np.bincount(number)[number], 0)
