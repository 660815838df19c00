"""One file of any kind -> its articles, one at a time; what cannot be read becomes a Rejected with the reason.

`kinds` tells what a file is from its first bytes; each kind has a reader of its own, which takes an open file, the name
to report it by and the options, and yields articles and rejections. What is read is bounded: a document, an archive's
member and a record by the user's limit, an archive by how far it may expand; a stream is never held as a whole.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from helpers.articles.article import Article, Rejected
from helpers.articles.sources import sites
from helpers.articles.sources.common import Neighbours, Options
from helpers.articles.sources.dispatch import read_file


def read(
    path: Path,
    name: str,
    *,
    max_bytes: int,
    columns: Mapping[str, str] | None = None,
    careful: bool = True,
    neighbours: Neighbours | None = None,
) -> Iterator[Article | Rejected]:
    """The articles of a file, reported as ``name``, ``name!member`` or ``name#record``.

    ``neighbours`` knows other pages of a text page's outlet. Nothing is raised: what fails is a Rejected.
    """
    options = Options(max_bytes, columns or {}, careful, neighbours)
    try:
        file = path.open("rb")
    except OSError as error:
        yield Rejected(name, f"cannot be opened: {error.strerror or error}")
        return
    with file:
        yield from read_file(file, name, options)


__all__ = ["read", "sites"]
