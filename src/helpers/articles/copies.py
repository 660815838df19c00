"""Wire copies: one agency story printed by many desks, whole, cut, reordered or with another lead, is one source.

Of each text a sample of its runs of 32 letters is kept, by value, so that two texts keep the same runs (the "mod m" sketch
of Broder 1997, On the resemblance and containment of documents; FracMinHash in genomics). A text whose sample stands in
another's to a large part, within a window of days, is a copy: containment finds short cuts of long stories.

Why not a MinHash library: resemblance is low where containment is high, so LSH on MinHash (datasketch) has to be set so
lax, at one row a band, that on one core it marks some 1,500 articles a second; this marks over 10,000, and on our
variants loses none that MinHash finds (``tests/benchmarks/bench_loading.py`` runs both).
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np

from helpers.articles.article import Article

RUN = 32  # letters and digits: some six words
WINDOW = 10  # days
CONTAINED = 0.5  # share of the shorter text's sample
LEAST_SHARE = 0.1  # of the longer text's: a digest of ten stories is not a copy of each
_ONE_IN = 24  # runs kept
_FEWEST = 4  # runs: a shorter text, below some hundred letters, is no story
_NEAREST = 12  # holders of a run that are compared with each; a phrase of the trade has thousands
_BATCH = 1 << 17  # bytes: what fits a core's cache

_BLANKS = bytes(byte for byte in range(128) if not chr(byte).isalnum()) + bytes((0xE2, 0x80, 0x98, 0x99, 0x9C, 0x9D, 0x93, 0x94, 0xA6))  # fmt: skip
_DICE = np.random.default_rng(20_221_006)
_LETTER = _DICE.integers(1, 1 << 63, 256, dtype=np.uint64) * np.uint64(2) + np.uint64(1)
_BASE = 0x9E3779B97F4A7C15
_POWERS = np.array([_BASE], dtype=np.uint64).repeat(_BATCH + 1)
_POWERS[0] = 1
_POWERS = np.multiply.accumulate(_POWERS)
_INVERSES = np.array([pow(_BASE, -1, 1 << 64)], dtype=np.uint64).repeat(_BATCH + 1)
_INVERSES[0] = 1
_INVERSES = np.multiply.accumulate(_INVERSES)
_MIX = np.uint64(0xD6E8FEB86659FD93)


def letters(text: str) -> bytes:
    """What is compared: lower case, without blanks, punctuation and typographic quotation marks (and, in other scripts,
    whatever shares a byte with these, in all texts alike)."""
    return text.lower().encode("utf8", "surrogatepass").translate(None, _BLANKS)


def samples(texts: Sequence[str]) -> list[np.ndarray]:
    """The sorted sample of each text: hashes of runs of letters."""
    out: list[np.ndarray] = []
    for batch in _batches(texts):
        sizes = np.array([len(data) for data in batch])
        ends = np.cumsum(sizes)
        at, values = _runs(np.frombuffer(b"".join(batch), dtype=np.uint8))
        of = np.searchsorted(ends, at, side="right")
        inside = at + RUN <= ends[of]  # no run over the border of two texts
        at, values, of = at[inside], values[inside], of[inside]
        borders = np.searchsorted(of, np.arange(len(batch) + 1))
        out += [np.unique(values[a:b]) for a, b in pairwise(borders)]
    return out


def _batches(texts: Sequence[str]) -> Iterator[list[bytes]]:
    batch: list[bytes] = []
    size = 0
    for text in texts:
        data = letters(text)[:_BATCH]  # of a book the first chapters will do
        if batch and size + len(data) > _BATCH:
            yield batch
            batch, size = [], 0
        batch.append(data)
        size += len(data)
    if batch:
        yield batch


def _runs(data: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Places and hashes of the runs that are kept: a polynomial over each window, from differences of one running sum."""
    if len(data) < RUN:
        return np.empty(0, dtype=np.int64), np.empty(0, dtype=np.uint64)
    sums = np.zeros(len(data) + 1, dtype=np.uint64)
    np.cumsum(_LETTER[data] * _POWERS[: len(data)], out=sums[1:])
    values = (sums[RUN:] - sums[:-RUN]) * _INVERSES[: len(data) - RUN + 1]
    values ^= values >> np.uint64(32)
    values *= _MIX
    values ^= values >> np.uint64(29)
    at = np.flatnonzero(values < np.uint64((1 << 64) // _ONE_IN))
    return at, values[at]


def _pairs(found: Sequence[np.ndarray]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Texts that share runs, and how many: exact where few texts hold a run, else of each with the next that do."""
    none = np.empty(0, dtype=np.int64)
    if not len(found):
        return none, none, none
    values = np.concatenate(found)
    of = np.repeat(np.arange(len(found)), [len(sample) for sample in found])
    order = np.argsort(values, kind="stable")  # the same run together, its texts in order
    values, of = values[order], of[order]
    codes = []
    alike = np.ones(len(values), dtype=bool)
    for step in range(1, _NEAREST + 1):
        alike = alike[: len(values) - step] if step < len(values) else alike[:0]
        alike = alike & (values[step:] == values[: len(values) - step])
        at = np.flatnonzero(alike)
        if not len(at):
            break
        codes.append(of[at] * len(found) + of[at + step])
    if not codes:
        return none, none, none
    pair, shared = np.unique(np.concatenate(codes), return_counts=True)
    return pair // len(found), pair % len(found), shared


def mark(articles: Sequence[Article]) -> None:
    """Sets ``copy_of`` to the article_id of the earliest article of each group; the longest where no day is known."""
    by_day = sorted(range(len(articles)), key=lambda i: (_told(articles[i]), -len(articles[i].body), i))
    ordered = [articles[i] for i in by_day]
    found = samples([article.body for article in ordered])
    sizes = np.array([len(sample) for sample in found], dtype=np.int64)
    first, second, shared = _pairs(found)
    spans = np.array([_days(article) for article in ordered], dtype=np.int64).reshape(-1, 2)
    least, most = np.minimum(sizes[first], sizes[second]), np.maximum(sizes[first], sizes[second])
    near = (spans[first, 0] <= spans[second, 1] + WINDOW) & (spans[second, 0] <= spans[first, 1] + WINDOW)
    likely = near & (least >= _FEWEST) & (least >= LEAST_SHARE * most) & (shared >= 0.3 * CONTAINED * least)
    parent = list(range(len(ordered)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for a, b, count, size in zip(*(row[likely].tolist() for row in (first, second, shared, least)), strict=True):
        one, other = root(a), root(b)
        if one == other:
            continue
        if count >= CONTAINED * size or len(np.intersect1d(found[a], found[b], assume_unique=True)) >= CONTAINED * size:
            parent[max(one, other)] = min(one, other)
    groups: dict[int, list[int]] = defaultdict(list)
    for i in range(len(ordered)):
        if (top := root(i)) != i:
            groups[top].append(i)
    for top, members in groups.items():
        for i in members:
            ordered[i].copy_of = ordered[top].article_id


def _told(article: Article) -> dt.date:
    """The day that decides who was first; the last of an interval, and after all others where nothing is known."""
    return article.published or article.published_end or article.published_begin or dt.date.max


def _days(article: Article) -> tuple[int, int]:
    """First and last day an article can be of, as ordinals; without any it can be of all days."""
    begin = article.published or article.published_begin or dt.date.min
    end = article.published or article.published_end or dt.date.max
    return begin.toordinal(), end.toordinal()
