"""Who published a page: named in its copyright line, behind its title, in its masthead, or by its address."""

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from helpers.articles.furniture.classify import Line
from helpers.articles.furniture.features import kind_of
from helpers.articles.furniture.headline import is_bar

_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)[\s©]*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?[\s,]*(?:by\s+)?(?:the\s+)?([A-Z][^.|,\n©]{2,50}?)(?:[.|,©]|\s+\d{4}|\s+All rights|$)",
    re.IGNORECASE,
)
_MORE = re.compile(r"More from (?:the )?([A-Z].{2,40})$")
_BEHIND = re.compile(r"\s+[|–—»-]\s+([^|–—»]{2,45})$")
_LOGO = re.compile(r"^logo(?: of)?\s+|\s+logo$", re.IGNORECASE)  # the picture's stand-in text
_SMALL = frozenset("of the and for on in de la le del & des van".split())


def outlet(page: str, lines: Sequence[Line], url: str | None = None) -> str | None:
    """The outlet's name as the page writes it; its host where only the address is known; None where nothing tells."""
    texts = [page[line.start : line.end] for line in lines]
    for line, text in zip(reversed(lines), reversed(texts), strict=True):
        if line.label == "furniture" and (m := _COPYRIGHT.search(text)) and not re.match(r"(?:all )?rights|reserved", m[1], re.I):
            return m[1].strip()
    title = next((text for line, text in zip(lines, texts, strict=True) if line.label == "title"), None)
    if title and (m := _BEHIND.search(texts[0])) and (texts[0].startswith(title[:40]) or texts[0] == title):
        return m[1].strip()
    for line, text in zip(lines, texts, strict=True):
        if line.label == "furniture" and (m := _MORE.match(text)):
            return m[1].strip()
    return _masthead(lines, texts) or (
        urlsplit(url if "//" in url else f"//{url}").netloc.removeprefix("www.") or None if url else None
    )


def _masthead(lines: Sequence[Line], texts: Sequence[str]) -> str | None:
    """A name on top of the page, before the menu; a name of one word must not be the first entry of the menu itself."""
    for i, (line, text) in enumerate(zip(lines[:5], texts, strict=False)):
        if line.label != "furniture":
            return None
        text = _LOGO.sub("", text)
        words = text.split()
        if kind_of(text)[0] or is_bar(text) or re.search(r"[|·:\d@]", text) or not 1 <= len(words) <= 5:
            continue
        if not all(w[0].isupper() or w.lower() in _SMALL for w in words):
            continue
        if len(words) == 1 and not text.isupper() and not _again(text, texts, i):
            continue
        return text.title() if text.isupper() and len(text) > 4 else text
    return None


def _again(name: str, texts: Sequence[str], at: int) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) for k, text in enumerate(texts) if k != at)
