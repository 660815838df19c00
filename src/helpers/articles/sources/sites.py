"""Which other pages of a source are of the same outlet: what a page's furniture is shows in what they repeat.

Nobody has to say so: pages of one site share menus, labels and footers. Only short lines are compared, as hashes, so that
an index of thousands of pages is small; two pages that share running text as well are copies of one story, and what a copy
repeats is the article itself. The pages are read again when they are needed, a few at a time.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from pathlib import Path
from zlib import crc32

from helpers.articles import encodings
from helpers.articles.sources.kinds import HEAD, kind

MOST = 5  # pages shown to the classifier
BLOCK = 2_000  # pages indexed at a time: neighbours are looked for among so many in the order of the source
LARGEST = 300_000  # bytes: a longer text is no page of a site
_SHORT = 60  # characters of a line that may be furniture
_RUNNING = 100  # characters of a line that is text
_SHARED = 8  # short lines in common, at least
_SHARE = 0.25  # of the short lines of the page that has fewer
_COPIED = 0.15  # of the running lines: more is a copy of the story

Open = Callable[[], bytes]


@dataclass(slots=True)
class _Block:
    """An index of some pages: the hashes of their lines."""

    names: dict[str, int | None] = field(default_factory=dict)  # None: not a page of plain text
    openers: list[Open] = field(default_factory=list)
    short: list[frozenset[int]] = field(default_factory=list)
    running: list[frozenset[int]] = field(default_factory=list)
    holders: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))

    def add(self, name: str, opener: Open) -> None:
        try:
            text = _text(opener())
        except OSError:
            text = None
        if text is None:
            self.names[name] = None
            return
        short, running = hashes(text)
        at = len(self.openers)
        self.names[name] = at
        self.openers.append(opener)
        self.short.append(short)
        self.running.append(running)
        for key in short:
            self.holders[key].append(at)

    def nearest(self, at: int) -> list[int]:
        """The pages that share most with page ``at``, lines that few pages have counting more; the nearest in order first."""
        worth: Counter[int] = Counter()
        shared: Counter[int] = Counter()
        for key in sorted(self.short[at]):
            holders = self.holders[key]
            for other in holders if len(holders) <= 200 else _around(holders, at):
                worth[other] += 1.0 / len(holders) ** 0.5
                shared[other] += 1
        fitting = []
        for other, count in shared.items():
            if other == at or count < _SHARED or count < _SHARE * min(len(self.short[at]), len(self.short[other])):
                continue
            least = min(len(self.running[at]), len(self.running[other]))
            if least and len(self.running[at] & self.running[other]) > _COPIED * least:
                continue
            fitting.append((-worth[other], abs(other - at), other))
        return [other for _, _, other in sorted(fitting)[:MOST]]


def _around(holders: list[int], at: int) -> list[int]:
    return sorted(holders, key=lambda other: abs(other - at))[:200]


def hashes(text: str) -> tuple[frozenset[int], frozenset[int]]:
    """The short lines around the text of a page, and its running lines. What stands between running lines is left out:
    tables of years or countries are much the same everywhere."""
    lines = [line.strip() for line in text.splitlines()]
    running = [i for i, line in enumerate(lines) if len(line) >= _RUNNING]
    around = lines[: running[0]] + lines[running[-1] + 1 :] if running else lines
    short = {line for line in around if 2 <= len(line) <= _SHORT and any(c.isalpha() for c in line)}
    return _hashed(short), _hashed({lines[i] for i in running})


def _hashed(lines: set[str]) -> frozenset[int]:
    return frozenset(crc32(line.encode("utf8", "surrogatepass")) for line in lines)


def _text(data: bytes) -> str | None:
    """The text of a page of plain text, None for anything else."""
    if not data.strip() or len(data) > LARGEST or kind(data[:HEAD]) != "text":
        return None
    return encodings.decode(data)[0].replace("\r\n", "\n")


class Sites:
    """The pages of a source by name, indexed block by block as they are asked for.

    ``pages``: names and ways to open them (which raise OSError where that fails), in the order in which they will be
    asked for; not all of them have to be.
    """

    def __init__(self, pages: Callable[[], Iterator[tuple[str, Open]]]) -> None:
        self._pages = pages
        self._waiting: Iterator[tuple[str, Open]] | None = None
        self._block = _Block()
        self._read = lru_cache(maxsize=4 * MOST)(lambda opener: _text(opener()) or "")

    def of(self, name: str, page: str) -> Sequence[str]:
        """Up to five other pages of the outlet that the page ``name`` is of; none where that cannot be told."""
        if self._waiting is None:
            self._waiting = self._pages()
        while name not in self._block.names:
            block = list(islice(self._waiting, BLOCK))
            if not block:
                return ()
            self._block = _Block()
            for item in block:
                self._block.add(*item)
        at = self._block.names[name]
        if at is None:
            return ()
        try:
            return [self._read(self._block.openers[other]) for other in self._block.nearest(at)]
        except OSError:
            return ()


def of_files(files: Callable[[], Iterator[tuple[Path, str]]]) -> Sites:
    """The sites of a source's files; ``files``: paths and the names they are reported by."""

    def pages() -> Iterator[tuple[str, Open]]:
        for path, name in files():
            yield name, _opener(path)

    return Sites(pages)


def _opener(path: Path) -> Open:
    def opened() -> bytes:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)

    return opened
