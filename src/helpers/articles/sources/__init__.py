"""One file of any kind -> its articles, one at a time; what cannot be read becomes a Rejected with the reason."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from helpers.articles import encodings
from helpers.articles.article import Article, Rejected
from helpers.articles.page import from_page


def read(
    path: Path,
    name: str,
    *,
    max_bytes: int,
    columns: Mapping[str, str] | None = None,
    careful: bool = True,
    folder: Path | None = None,
) -> Iterator[Article | Rejected]:
    """The articles of a file, reported as ``name``."""
    size = path.stat().st_size
    if size == 0:
        yield Rejected(name, "the file is empty")
    elif size > max_bytes:
        yield Rejected(name, f"the file has {size:,} bytes; the limit is {max_bytes:,}")
    else:
        data = path.read_bytes()
        if encodings.binary(data):
            yield Rejected(name, "the file holds no text")
            return
        article = from_page(encodings.decode(data)[0], name)
        yield article if article.body.strip() else Rejected(name, "no article text was found on the page")
