"""One file packed with gzip, bzip2 or xz: a tar archive, a WARC, or any other file."""

import bz2
import gzip
import io
import lzma
import zlib
from pathlib import PurePath
from typing import BinaryIO

from helpers.articles.sources import archives, warc
from helpers.articles.sources.common import Budget, Found, Options, Refused, buffered
from helpers.articles.sources.kinds import HEAD, kind

_OPEN = {"gzip": lambda file: gzip.GzipFile(fileobj=file), "bzip2": bz2.BZ2File, "xz": lzma.LZMAFile}


def read(file: BinaryIO, name: str, options: Options) -> Found:
    """What the file holds. A corrupt or cut stream gives what was read before, and a row that says so."""
    from helpers.articles.sources.dispatch import read_file

    magic = kind(file.read(HEAD))
    file.seek(0)
    if magic == "zstd":
        if PurePath(name).name.lower().endswith(".warc.zst"):
            yield from warc.read(file, name, options)
            return
        raise Refused("packed with zstd, which cannot be read; pack it with gzip")
    inner = options.inside()
    packed = file.seek(0, io.SEEK_END)
    file.seek(0)
    opened = _OPEN[magic](file)
    unpacked = buffered(opened, Budget.of(packed))
    head = b""
    try:
        while len(head) < HEAD and (block := unpacked.read1(HEAD - len(head))):
            head += block
    except (EOFError, OSError, zlib.error, lzma.LZMAError) as error:
        if not head:
            raise Refused(f"a corrupt {magic} file: {error}") from error
    unpacked.seek(0)
    what = kind(head)
    if what == "tar":
        yield from archives.read_tar(unpacked, name, inner)
    elif what == "warc":
        file.seek(0)
        yield from warc.read(file if magic == "gzip" else unpacked, name, options)
    else:
        yield from read_file(unpacked, name, inner)
