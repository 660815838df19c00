"""Word (DOCX) and RTF files; the old binary format and encrypted files are told apart and rejected."""

import zipfile
from collections.abc import Iterator
from typing import Any, BinaryIO

from helpers.articles.sources import text
from helpers.articles.sources.common import FREE, RATIO, Found, Options, Refused, whole

_NO_TITLE = "Word Document"  # python-docx says so where a document has no properties
_UTF16_PACKAGE = "EncryptedPackage".encode("utf-16-le")


def is_word(file: BinaryIO) -> bool:
    """Is this zip archive a Word document? The file is left at its start."""
    try:
        with zipfile.ZipFile(file) as archive:
            return "word/document.xml" in archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError):
        return False
    finally:
        file.seek(0)


def read(file: BinaryIO, name: str, options: Options) -> Found:
    """The article of a Word document, or the articles of an export."""
    import docx

    _safe(file, options)
    file.seek(0)
    document = docx.Document(file)
    lines = list(_lines(document))
    properties = document.core_properties
    yield from text.pages(
        "\n\n".join(lines), name, options, "docx", title=properties.title if properties.title != _NO_TITLE else None
    )


def _safe(file: BinaryIO, options: Options) -> None:
    """Word writes no document type declaration: one that is there is there to expand. Nor does text pack a thousandfold."""
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import iterparse

    with zipfile.ZipFile(file) as archive:
        total = sum(member.file_size for member in archive.infolist())
        packed = sum(member.compress_size for member in archive.infolist())
        if total > RATIO * packed + FREE:
            raise Refused(f"a decompression bomb: {packed:,} bytes expand to {total:,}")
        if archive.getinfo("word/document.xml").file_size > options.max_bytes:
            raise Refused(f"too large: more than {options.max_bytes:,} bytes, the limit for one document (max_bytes)")
        for member in archive.infolist():
            if not member.filename.endswith((".xml", ".rels")):
                continue
            with archive.open(member) as part:
                try:
                    next(iterparse(part, events=("start",), forbid_dtd=True), None)  # a declaration stands before the root
                except DefusedXmlException as error:
                    raise Refused("markup that declares entities of its own, which could expand without end") from error


def _lines(container: Any) -> Iterator[str]:
    """Paragraphs and the cells of tables, in the document's order."""
    for block in container.iter_inner_content():
        if hasattr(block, "rows"):
            seen = set()
            for row in block.rows:
                for cell in row.cells:
                    if cell._tc not in seen:  # merged cells come once for every column
                        seen.add(cell._tc)
                        yield from _lines(cell)
        elif (plain := _text(block)).strip():
            yield from plain.split("\n")


_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MARKS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_MOVED = f"{_W}moveFrom"


def _text(paragraph: Any) -> str:
    """With what was inserted while changes were tracked, which python-docx leaves out, and without what was deleted."""
    parts = []
    for run in paragraph._p.iter(f"{_W}r"):
        if any(parent.tag in (_MOVED, f"{_W}txbxContent") for parent in run.iterancestors()):
            continue
        parts += [node.text or "" if node.tag == f"{_W}t" else _MARKS.get(node.tag, "") for node in run]
    return "".join(parts)


def read_rtf(file: BinaryIO, name: str, options: Options) -> Found:
    """The article of an RTF document, or the articles of an export."""
    from striprtf.striprtf import rtf_to_text

    data = whole(file, options)
    if data.count(b"{") - data.count(b"\\{") > data.count(b"}") - data.count(b"\\}") and not data.rstrip().endswith(b"}"):
        raise Refused("a corrupt RTF file: it is cut short")
    plain = rtf_to_text(data.decode("latin-1"), errors="replace")
    yield from text.pages(plain, name, options, "rtf")


def read_ole(file: BinaryIO, name: str, options: Options) -> Found:
    """Never an article: a Word file that is encrypted, or one of before 2007."""
    head = whole(file, options)
    if _UTF16_PACKAGE in head:
        raise Refused("encrypted: the document asks for a password")
    raise Refused("a Word file of the old binary format (.doc) or another Office file; save it as .docx")
