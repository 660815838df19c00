"""What all readers share: the options of a run, the refusal of an input, and files read within limits."""

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import BinaryIO, Protocol

from helpers.articles.article import Article, Rejected

RATIO = 250  # expanded to packed bytes: text packs 3 to 20 times, a file of equal lines some 200 times, a bomb 1,000 times
FREE = 1_000_000  # bytes that may be expanded whatever the ratio: so little does no harm
DEPTH = 3  # archives within archives

Found = Iterator[Article | Rejected]


class Refused(Exception):
    """An input that is not loaded; the message is the reason, in words."""


class Neighbours(Protocol):
    """Other pages of the outlet a page is of."""

    def of(self, name: str, page: str) -> Sequence[str]: ...


@dataclass(slots=True)
class Budget:
    """Bytes that may still come out of an archive, its inner archives included."""

    left: int

    @classmethod
    def of(cls, packed: int) -> "Budget":
        return cls(RATIO * packed + FREE)

    def spend(self, count: int) -> None:
        self.left -= count
        if self.left < 0:
            raise Refused(f"a decompression bomb: it expands to more than {RATIO} times its size")


@dataclass(frozen=True, slots=True)
class Options:
    """``max_bytes`` limits what has to be held at once: a document, an archive's member, a record."""

    max_bytes: int
    columns: Mapping[str, str] = field(default_factory=dict)
    careful: bool = True
    neighbours: Neighbours | None = None
    depth: int = 0

    def inside(self) -> "Options":
        """The options for what an archive holds."""
        if self.depth + 1 > DEPTH:
            raise Refused(f"archives within archives, more than {DEPTH} deep")
        return replace(self, depth=self.depth + 1, neighbours=None)


class Expanded(io.RawIOBase):
    """A stream that comes out of an archive; reading on past its budget raises Refused. Going back costs nothing."""

    def __init__(self, inner: BinaryIO, budget: Budget) -> None:
        super().__init__()
        self.inner, self.budget, self.at, self.furthest = inner, budget, 0, 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def readinto(self, buffer) -> int:
        data = self.inner.read1(len(buffer))  # what is there now: of a cut archive all that comes before the cut
        buffer[: len(data)] = data
        self.at += len(data)
        if self.at > self.furthest:
            self.budget.spend(self.at - self.furthest)
            self.furthest = self.at
        return len(data)

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        if whence == io.SEEK_SET and offset > self.furthest:  # going forward unpacks what is skipped
            self.budget.spend(offset - self.furthest)
            self.furthest = offset
        self.at = self.inner.seek(offset, whence)
        return self.at

    def tell(self) -> int:
        return self.at


def buffered(inner: BinaryIO, budget: Budget) -> BinaryIO:
    """`Expanded`, read in blocks."""
    return io.BufferedReader(Expanded(inner, budget), 1 << 16)


def whole(file: BinaryIO, options: Options) -> bytes:
    """All of a file that is one document; Refused above the user's limit."""
    data = file.read(options.max_bytes + 1)
    if len(data) > options.max_bytes:
        raise Refused(f"too large: more than {options.max_bytes:,} bytes, the limit for one document (max_bytes)")
    return data


def random_access(file: BinaryIO, options: Options) -> BinaryIO:
    """The file itself, or, where it comes out of an archive and going to and fro would unpack it again, a copy in memory."""
    return file if options.depth == 0 else io.BytesIO(whole(file, options))


def lines(file: BinaryIO, options: Options) -> Iterator[bytes | None]:
    """Lines without their ends; None for one above the user's limit, which is skipped without being held."""
    while line := file.readline(options.max_bytes + 1):
        if len(line) <= options.max_bytes:
            yield line.rstrip(b"\r\n")
            continue
        while line and not line.endswith(b"\n"):
            line = file.readline(1 << 20)
        yield None
