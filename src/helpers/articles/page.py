"""A plain-text page -> an Article: body, title, captions, what was taken off, and the day as far as it is known."""

import hashlib
import re
from collections.abc import Sequence

from helpers.articles.article import Article, Furniture, Segment
from helpers.articles.furniture import classify
from helpers.articles.published import published

_URL = re.compile(r"https?://[^\s<>\"')]+")
_SHORT = 40  # characters: a shorter line that ends without a stop continues its neighbour in dumps that break at links


def article_body(page: str, same_site: Sequence[str] = ()) -> str:
    """The article of a plain-text page, without its headline and captions; other pages of the site help."""
    return "\n".join(page[line.start : line.end] for line in classify(page, same_site) if line.label == "body")


def content_id(text: str) -> str:
    """The first twelve hexadecimal digits of the text's SHA-256: the stem of an article's id."""
    return hashlib.sha256(text.encode("utf8", "surrogatepass")).hexdigest()[:12]


def from_page(
    page: str, path: str = "", same_site: Sequence[str] = (), source_format: str = "text", url: str | None = None
) -> Article:
    """The article a page holds. Body: paragraphs and captions in page order, blank lines between; ``segments`` mark captions."""
    lines = classify(page, same_site)
    body, segments, furniture, title, at = [], [], [], None, 0
    for line in lines:
        text = page[line.start : line.end]
        if line.label == "title" and title is None:
            title = text
            continue
        if line.label == "furniture":
            furniture.append(Furniture(line.start, line.end, line.reason, text))
            continue
        if line.label == "caption":
            furniture.append(Furniture(line.start, line.end, "caption", text))
            segments.append(Segment(at, at + len(text), "caption"))
        body.append(text)
        at += len(text) + 2
    whole = "\n\n".join(body)
    known = published(page, same_site, url, lines)
    address = url or next((m.group() for m in _URL.finditer(page[:600])), None)
    return Article(
        article_id=content_id(page), path=path, source_format=source_format, body=whole, title=title, outlet=_outlet(page, lines), url=address,
        published=known.day, published_basis=known.basis, published_begin=known.begin, published_end=known.end,
        published_why=known.why, content_hash=hashlib.sha256(whole.encode("utf8", "surrogatepass")).hexdigest(), page=page,
        segments=segments, furniture=furniture,
    )  # fmt: skip


_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?\s*(?:by\s+)?([A-Z][^.|,\n]{2,50}?)(?:[.|,]|\s+All rights|$)",
    re.IGNORECASE,
)


def _outlet(page: str, lines: Sequence) -> str | None:
    """Who published it: named in the copyright line, or *More from X*, or the masthead, the first line in title case."""
    for line in reversed(lines):
        if line.label == "furniture" and (m := _COPYRIGHT.search(page[line.start : line.end])):
            return m[1].strip()
    for line in lines:
        if line.label == "furniture" and (m := re.match(r"More from (?:the )?([A-Z].{2,40})$", page[line.start : line.end])):
            return m[1].strip()
    for line in lines[:6]:
        text = page[line.start : line.end]
        if line.label != "furniture":
            break
        words = text.split()
        if (
            2 <= len(words) <= 5
            and all(w[0].isupper() or w in ("of", "the", "and") for w in words)
            and not re.search(r"[|·:\d]", text)
        ):
            return text.title() if text.isupper() else text
    return None
