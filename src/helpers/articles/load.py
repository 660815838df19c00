"""A file, a folder, a glob or a list of these -> articles and rejections; ``loaded + rejected = seen``, always.

Sources are read one at a time by `helpers.articles.sources`; here they are found, in sorted order, and numbered.
"""

import glob as _glob
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from helpers.articles import copies, languages
from helpers.articles.article import Article, Rejected
from helpers.articles.sources import read, sites

MAX_BYTES = 50_000_000
Source = str | Path | Iterable[str | Path]


class SourceError(ValueError):
    """The source as a whole cannot be used; the message says why and what to do."""


@dataclass(slots=True)
class Loaded:
    """Articles in the order they were seen, and what could not become one."""

    articles: list[Article] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)

    @property
    def seen(self) -> int:
        return len(self.articles) + len(self.rejected)


def files(source: str | Path) -> Iterator[tuple[Path, str] | Rejected]:
    """Files of a source with the name they are reported by, sorted; links that lead out of a folder are rejected."""
    text = str(source)
    path = Path(source).expanduser()
    if path.is_dir():
        yield from _in_folder(path)
    elif path.exists():
        yield path, path.name
    elif any(c in text for c in "*?["):
        matches = sorted(_glob.glob(text, recursive=True))
        if not matches:
            raise SourceError(f"no file matches {text!r}")
        for match in matches:
            if os.path.isfile(match):
                yield Path(match), match
    else:
        raise SourceError(f"there is no file or folder {text!r}")


def _in_folder(folder: Path) -> Iterator[tuple[Path, str] | Rejected]:
    """Everything below a folder but what is hidden; links to folders within it are not followed, since it is read anyway."""
    root = os.path.realpath(folder)
    closed: list[Rejected] = []

    def unreadable(error: OSError) -> None:
        closed.append(Rejected(os.path.relpath(error.filename, folder), f"a folder that may not be read: {error.strerror}"))

    found = []
    for at, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = [name for name in folders if not name.startswith(".")]
        links = [name for name in folders if os.path.islink(os.path.join(at, name))]
        found += [Path(at, name) for name in [*names, *links] if not name.startswith(".")]
    yield from closed
    for item in sorted(found):
        name = str(item.relative_to(folder))
        if item.is_symlink() and not Path(os.path.realpath(item)).is_relative_to(root):
            yield Rejected(name, "a link that leads out of the folder")
        elif not os.path.exists(item):
            yield Rejected(name, "a link that leads nowhere")
        elif item.is_file():
            yield item, name
        elif not item.is_dir():
            yield Rejected(name, "a device, pipe or socket, which is no file")


def stream(
    source: Source, *, max_bytes: int = MAX_BYTES, columns: Mapping[str, str] | None = None, careful: bool = True
) -> Iterator[Article | Rejected]:
    """Articles and rejections one at a time; no source is held in memory as a whole. SourceError where there is none.

    ``max_bytes`` limits what is held at once: a document, an archive's member, a record; archives, crawls and tables as a
    whole may be larger. ``columns`` maps title, text, date, url, outlet to the columns of tabular sources; ``careful``
    picks the slower and better of two HTML extractors.
    """
    sources = [source] if isinstance(source, (str, Path)) else list(source)
    neighbours = sites.of_files(lambda: (found for one in sources for found in files(one) if not isinstance(found, Rejected)))
    used: Counter[str] = Counter()
    for one in sources:
        for found in files(one):
            if isinstance(found, Rejected):
                yield found
                continue
            for item in read(*found, max_bytes=max_bytes, columns=columns, careful=careful, neighbours=neighbours):
                if isinstance(item, Article):
                    used[item.article_id] += 1
                    if used[item.article_id] > 1:
                        item.article_id = f"{item.article_id}-{used[item.article_id]}"
                    item.language = item.language or languages.detect(item.body)
                yield item


def load(source: Source, *, max_bytes: int = MAX_BYTES, columns: Mapping[str, str] | None = None, careful: bool = True) -> Loaded:
    """All of a source, wire copies marked (``copy_of``). See `stream` for the arguments."""
    loaded = Loaded()
    for item in stream(source, max_bytes=max_bytes, columns=columns, careful=careful):
        (loaded.articles if isinstance(item, Article) else loaded.rejected).append(item)
    copies.mark(loaded.articles)
    return loaded
