"""PDF: the text of the pages, lines joined to paragraphs; several articles where it is a database's export."""

import re
from collections import Counter
from typing import BinaryIO

from helpers.articles.sources import databases, text, wrapping
from helpers.articles.sources.common import Found, Options, Refused

_DIGITS = re.compile(r"\d+")


def read(file: BinaryIO, name: str, options: Options) -> Found:
    """The article of a PDF, or the articles of an export."""
    import logging

    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.ERROR)  # it warns of every slip in files that read well
    try:
        document = PdfReader(file)
        if document.is_encrypted and not document.decrypt(""):
            raise Refused("encrypted: the PDF asks for a password")
        pages, size = [], 0
        for page in document.pages:
            pages.append(page.extract_text().split("\n"))
            size += sum(map(len, pages[-1]))
            if size > options.max_bytes:
                raise Refused(f"too large: more than {options.max_bytes:,} bytes of text, the limit for one document (max_bytes)")
    except PyPdfError as error:
        if "ncrypt" in type(error).__name__ or "ecrypt" in str(error):
            raise Refused("encrypted: the PDF asks for a password") from error
        raise Refused(f"a corrupt PDF: {error}") from error
    except NotImplementedError as error:
        raise Refused(f"encrypted or written in a way that cannot be read: {error}") from error
    except ImportError as error:  # pypdf leaves AES to another library
        raise Refused("encrypted with AES, which cannot be read") from error
    if not any(line.strip() for page in pages for line in page):
        raise Refused("the PDF holds no text, only pictures; it would have to be read by OCR")
    lines = [line for page in _bare(pages) for line in page]
    whole = "\n".join(lines)
    title = (document.metadata.title if document.metadata else None) or None
    if databases.split(whole):
        yield from text.pages(whole, name, options, "pdf")
    else:
        yield text.page("\n\n".join(wrapping.paragraphs(lines)), name, options, "pdf", title=title)


def _bare(pages: list[list[str]]) -> list[list[str]]:
    """Pages without what stands at the head or foot of most of them, page numbers counted as equal."""
    if len(pages) < 3:
        return pages
    seen: Counter[str] = Counter()
    for page in pages:
        filled = [line for line in page if line.strip()]
        seen.update({_key(line) for line in [*filled[:2], *filled[-2:]]})
    heads = {key for key, count in seen.items() if count > max(2, 0.6 * len(pages))}
    return [[line for i, line in enumerate(page) if _key(line) not in heads or 3 <= i < len(page) - 3] for page in pages]


def _key(line: str) -> str:
    return _DIGITS.sub("0", line.strip())
