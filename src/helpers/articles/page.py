"""A plain-text page -> an Article: body, title, captions, what was taken off, and the day as far as it is known."""

import hashlib
import re
from collections.abc import Sequence

from helpers.articles.article import Article, Furniture, Segment
from helpers.articles.furniture import Line, classify
from helpers.articles.outlet import outlet
from helpers.articles.published import published
from helpers.articles.walls import headline_alone, wall

_URL = re.compile(r"https?://[^\s<>\"')]+")


def article_body(page: str, same_site: Sequence[str] = ()) -> str:
    """The article of a plain-text page, without its headline and captions; other pages of the site help.

    Empty for a page without an article: a wall of consent or payment, a page that says *not found*, one
    of which a headline is left alone.
    """
    lines = classify(page, same_site)
    body = "\n".join(page[line.start : line.end] for line in lines if line.label == "body")
    return "" if wall(page, lines) or headline_alone(body) else body


def content_id(text: str) -> str:
    """The first twelve hexadecimal digits of the text's SHA-256: the stem of an article's id."""
    return hashlib.sha256(text.encode("utf8", "surrogatepass")).hexdigest()[:12]


def from_page(
    page: str, path: str = "", same_site: Sequence[str] = (), source_format: str = "text", url: str | None = None
) -> Article:
    """The article a page holds. Body: paragraphs and captions in page order, blank lines between; ``segments`` mark captions.

    The body of a page without an article is empty; ``furniture`` has the reason.
    """
    lines = classify(page, same_site)
    if why := wall(page, lines):
        lines = [Line(line.start, line.end, "furniture", why) for line in lines]
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
        article_id=content_id(page), path=path, source_format=source_format, body=whole, title=title, outlet=outlet(page, lines, address), url=address,
        published=known.day, published_basis=known.basis, published_begin=known.begin, published_end=known.end,
        published_why=known.why, content_hash=hashlib.sha256(whole.encode("utf8", "surrogatepass")).hexdigest(), page=page,
        segments=segments, furniture=furniture,
    )  # fmt: skip
