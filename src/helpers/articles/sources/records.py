"""A record of a table or of JSON -> an Article. Which of its fields are title, text, date, address and outlet is given by
the user or guessed: by their names first, the text else as the longest."""

import re
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urlsplit

from helpers.articles import encodings
from helpers.articles.article import Article, Rejected
from helpers.articles.page import from_page
from helpers.articles.published import published
from helpers.articles.sources import dates, web
from helpers.articles.sources.common import Options, Refused

FIELDS = ("title", "text", "date", "url", "outlet")
# lower-case letters and digits only; the first that a record has is taken
_NAMES: dict[str, tuple[str, ...]] = {
    "title": ("title", "headline", "articletitle", "webtitle", "documenttitle", "headlinemain", "hd", "titre", "titel", "titulo", "heading", "subject"),
    "text": (
        "text", "body", "articlebody", "content", "fulltext", "articletext", "article", "maintext", "cleanedtext", "bodytext", "fieldsbodytext",
        "storytext", "story", "plaintext", "rawtext", "contenttext", "texte", "texto", "html", "rawhtml", "articlehtml", "contenthtml", "pagehtml", "td",
    ),
    "date": (
        "datepublished", "publisheddate", "publicationdate", "published", "publishdate", "datepublish", "publishedat", "pubdate", "pubdatetime", "dateofpublication",
        "firstpublicationdate", "webpublicationdate", "publishedtime", "date", "datetime", "articledate", "timestamp", "pd", "loaddate", "datum", "fecha",
    ),
    "url": ("url", "link", "articleurl", "weburl", "sourceurl", "href", "address", "permalink", "canonicalurl", "uri", "pageurl"),
    "outlet": (
        "outlet", "publication", "sourcename", "source", "newspaper", "publisher", "medianame", "sitename", "site", "domain", "publicationtitle",
        "hostname", "sourcedomain", "newssource", "sn", "journal", "medium",
    ),
}  # fmt: skip
_LEAST = 20  # words: a shorter field is not taken for the text unless it is named so
_MARKUP = re.compile(r"</?(?:p|div|br|span|h[1-6]|html|body|article|li|a|b|i|em|strong)\b[^>]{0,500}>", re.IGNORECASE)
_WORD = re.compile(r"\w+")


def folded(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", str(name).lower())


def by_name(names: Iterable[str], given: Mapping[str, str]) -> dict[str, str]:
    """Field -> the record's name for it. Refused where a name the user gave is not there."""
    names = list(names)
    known: dict[str, str] = {}
    for name in names:
        known.setdefault(folded(name), name)
    for name in names:  # {"content": {"text": ...}, "meta": {"title": ...}}
        known.setdefault(folded(str(name).rpartition(".")[2]), name)
    found = {}
    for field in FIELDS:
        if field in given:
            chosen = given[field] if given[field] in names else known.get(folded(given[field]))
            if chosen is None:
                raise Refused(f"there is no column {given[field]!r} for {field}; there are: {', '.join(map(str, names[:20]))}")
            found[field] = chosen
        else:
            match = next((known[name] for name in _NAMES[field] if name in known), None)
            if match is not None and match not in found.values():
                found[field] = match
    return found


def flat(record: Mapping[str, Any], prefix: str = "", depth: int = 0) -> dict[str, Any]:
    """Nested mappings as dotted names: {"source": {"name": x}} has the field source.name, and source as its text."""
    out: dict[str, Any] = {}
    for name, value in record.items():
        if isinstance(value, Mapping):
            if depth < 3:
                inner = flat(value, f"{prefix}{name}.", depth + 1)
                out |= inner
                for key in ("name", "title", "main", "text"):
                    if isinstance(inner.get(f"{prefix}{name}.{key}"), str):
                        out.setdefault(f"{prefix}{name}", inner[f"{prefix}{name}.{key}"])
                        break
        elif isinstance(value, (list, tuple)) and value and all(isinstance(item, str) for item in value):
            out[f"{prefix}{name}"] = "\n\n".join(value)
        elif isinstance(value, bytes):
            out[f"{prefix}{name}"] = None if encodings.binary(value) else encodings.decode(value)[0]
        else:
            out[f"{prefix}{name}"] = value
    return out


def longest(record: Mapping[str, Any], but: Iterable[str] = ()) -> str | None:
    """The name of the field with most words, if they are enough for a text."""
    counts = {name: len(_WORD.findall(value)) for name, value in record.items() if isinstance(value, str) and name not in but}
    best = max(counts, key=counts.__getitem__, default=None)
    return best if best is not None and counts[best] >= _LEAST else None


def article(record: Mapping[str, Any], name: str, source_format: str, options: Options) -> Article | Rejected:
    """The article a record holds. Its date column is its day, else its address; else the text is asked."""
    values = flat(record)
    try:
        fields = by_name(values, options.columns)
    except Refused as refused:
        return Rejected(name, str(refused))
    text = _text(values, fields, options)
    if text is None:
        return Rejected(name, f"a record without a text; its fields: {', '.join(list(map(str, values))[:12]) or 'none'}")
    url = _string(values.get(fields.get("url")))
    url = url if url and re.match(r"https?://|www\.", url) else None
    if _MARKUP.search(text[:20_000]) and len(_MARKUP.findall(text[:20_000])) >= 2:
        found = web.article(text, name, options, url=url, source_format=source_format)
        if isinstance(found, Rejected):
            return found
    else:
        if not text.strip():
            return Rejected(name, "a record with an empty text")
        found = from_page(text.replace("\r\n", "\n").replace("\r", "\n"), name, (), source_format, url)
        if not found.body.strip():
            return Rejected(name, "no article text was found in the record")
    found.title = _string(values.get(fields.get("title"))) or found.title
    found.outlet = _string(values.get(fields.get("outlet"))) or found.outlet or host(url)
    dated = values.get(fields.get("date"))
    if known := dates.day(dated):
        set_day(found, known, f"{fields['date']}: {str(dated)[:60]}")
    elif found.published_basis not in ("metadata", "stated"):
        at_address(found)
    return found


def set_day(article: Article, day, why: str) -> None:
    """A day that stands in metadata."""
    article.published = article.published_begin = article.published_end = day
    article.published_basis, article.published_why = "metadata", why


def at_address(article: Article) -> None:
    """The day in the path of the article's address, if there is one."""
    if article.url and (known := published("", url=article.url, lines=())).day:
        set_day(article, known.day, known.why or "address")


def host(url: str | None) -> str | None:
    """The site of an address, without www."""
    if not url:
        return None
    try:
        return (urlsplit(url if "//" in url else f"//{url}").hostname or "").removeprefix("www.") or None
    except ValueError:
        return None


def _string(value: Any) -> str | None:
    text = " ".join(str(value).split()) if value is not None and value == value else ""
    return text or None


def _text(values: Mapping[str, Any], fields: Mapping[str, str], options: Options) -> str | None:
    named = values.get(fields["text"]) if "text" in fields else None
    if isinstance(named, str) and (named.strip() or "text" in options.columns):
        return named
    other = longest(values, [name for field, name in fields.items() if field != "text"])
    if other is not None:
        return values[other]
    return named if isinstance(named, str) else None
