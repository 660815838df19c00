"""An open file -> the reader for what it holds. Whatever a reader raises becomes a row of `rejected`."""

import io
from collections.abc import Callable
from typing import BinaryIO

from helpers.articles.article import Rejected
from helpers.articles.sources import archives, compressed, feeds, jsons, mail, parquet, pdf, table, text, warc, web, word
from helpers.articles.sources.common import Found, Options, Refused, random_access
from helpers.articles.sources.kinds import HEAD, kind

_READERS: dict[str, Callable[[BinaryIO, str, Options], Found]] = {
    "zip": lambda file, name, options: (
        word.read(file, name, options) if word.is_word(file) else archives.read_zip(file, name, options)
    ),
    "tar": archives.read_tar,
    "gzip": compressed.read,
    "bzip2": compressed.read,
    "xz": compressed.read,
    "zstd": compressed.read,
    "warc": warc.read,
    "pdf": pdf.read,
    "rtf": word.read_rtf,
    "ole": word.read_ole,
    "parquet": parquet.read,
    "json": jsons.read,
    "eml": mail.read,
    "xml": feeds.read,
    "html": web.read,
}

_RANDOM_ACCESS = ("zip", "parquet", "pdf", "ole")


def read_file(file: BinaryIO, name: str, options: Options) -> Found:
    """The articles of an open, seekable file. Nothing is raised."""
    try:
        head = file.read(HEAD)
        file.seek(0)
        if not head.strip(b" \t\r\n\x00\xef\xbb\xbf\xff\xfe"):
            raise Refused("the file is empty" if not head else "the file holds nothing but blanks")
        what = kind(head)
        if what == "text":
            reader = table.read if table.shape(head, options.columns) else text.read
        elif what in _READERS:
            reader = _READERS[what]
            if what in _RANDOM_ACCESS:
                file = random_access(file, options)
        elif what == "binary":
            raise Refused("binary: the file holds no text")
        else:
            raise Refused(f"not an article: {what}")
        yield from reader(file, name, options)
    except Refused as refused:
        yield Rejected(name, str(refused))
    except (EOFError, OSError) as error:
        yield Rejected(name, f"corrupt or cut short: {error}")
    except Exception as error:  # readers of binary formats raise what they please on damaged files
        yield Rejected(name, f"unreadable: {type(error).__name__}: {str(error)[:200]}")


def read_bytes(data: bytes, name: str, options: Options) -> Found:
    """The same for bytes in memory."""
    yield from read_file(io.BytesIO(data), name, options)
