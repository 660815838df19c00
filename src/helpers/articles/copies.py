"""Wire copies: one agency story printed by many desks, whole, cut, reordered or with another lead, is one source.

Candidates come from an index of word shingles that few articles share; of two within a date window, the one whose
shingles stand in the other to a large part is a copy (containment; Broder 1997). MinHash alone loses short cuts of long
stories, as resemblance is low where containment is high.
"""

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from helpers.articles.article import Article

SHINGLE = 5  # words
WINDOW = dt.timedelta(days=10)
CONTAINED = 0.5  # share of the shorter text's shingles
_COMMON = 40  # a shingle in more articles than this is a phrase of the trade, no sign of copying
_SAMPLED = 4  # one shingle in this many serves as a key to find candidates
_WORD = re.compile(r"\w+")


def shingles(text: str) -> frozenset[int]:
    """Hashes of the word sequences of a text; the same in every run."""
    import zlib

    words = _WORD.findall(text.lower())
    return frozenset(zlib.crc32(" ".join(words[i : i + SHINGLE]).encode()) for i in range(max(0, len(words) - SHINGLE + 1)))


def _near(a: Article, b: Article) -> bool:
    days = [article.published or article.published_begin for article in (a, b)]
    return None in days or abs(days[0] - days[1]) <= WINDOW


def mark(articles: Sequence[Article]) -> None:
    """Sets ``copy_of`` to the article_id of the earliest article of each group; the longest where no day is known."""
    sets = [shingles(article.body) for article in articles]
    index: dict[int, list[int]] = defaultdict(list)
    for i, found in enumerate(sets):
        for key in found:
            if key % _SAMPLED == 0:
                index[key].append(i)
    parent = list(range(len(articles)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for i, found in enumerate(sets):
        shared: Counter[int] = Counter()
        for key in found:
            if key % _SAMPLED == 0 and len(index[key]) <= _COMMON:
                shared.update(j for j in index[key] if j < i)
        for j, count in shared.items():
            least = min(len(found), len(sets[j]))
            if least < 8 or count * _SAMPLED < 0.3 * least or root(i) == root(j) or not _near(articles[i], articles[j]):
                continue
            if len(found & sets[j]) >= CONTAINED * least:
                parent[root(i)] = root(j)
    groups: dict[int, list[int]] = defaultdict(list)
    for i in range(len(articles)):
        groups[root(i)].append(i)
    for members in groups.values():
        if len(members) > 1:
            order = sorted(members, key=lambda i: (articles[i].published or dt.date.max, -len(sets[i]), i))
            for i in order[1:]:
                articles[i].copy_of = articles[order[0]].article_id
