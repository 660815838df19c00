"""HTML -> an Article: the text, what the page says of itself, and what was left out, line by line."""

import datetime as dt
import hashlib
import re
from typing import BinaryIO

from helpers.articles import encodings
from helpers.articles.article import Article, Furniture, Rejected
from helpers.articles.furniture.features import kind_of
from helpers.articles.html import Extracted, Unreadable, extract
from helpers.articles.page import content_id
from helpers.articles.published import published
from helpers.articles.sources import databases, records, text
from helpers.articles.sources.common import Found, Options, whole

_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(https?://\S+)")
_DATABASE = re.compile(r"of \d+ DOCUMENTS|enArticle|Documents? [A-Z]{4,}\d|Load-Date:", re.IGNORECASE)


def read(file: BinaryIO, name: str, options: Options) -> Found:
    """The article of a saved page, or the articles of a database's export in HTML."""
    data = whole(file, options)
    html = encodings.decode(data, html=True)[0]
    if _DATABASE.search(html):
        from resiliparse.extract.html2text import extract_plain_text

        plain = extract_plain_text(html, preserve_formatting=True, alt_texts=False)
        if databases.split(plain):
            yield from text.pages(plain, name, options, "html")
            return
    yield article(html, name, options)


def article(
    html: str, name: str, options: Options, *, url: str | None = None, source_format: str = "html", latest: dt.date | None = None
) -> Article | Rejected:
    """The article of one page. ``latest``: the day the page was fetched, which is never taken for its own."""
    if url is None and (m := _SAVED_FROM.search(html[:4000])):
        url = m[1]
    try:
        found = extract(html, careful=options.careful, url=url, latest=latest)
    except Unreadable as error:
        return Rejected(name, str(error))
    body = "\n\n".join(found.paragraphs)
    about = found.about
    page = found.page or body
    made = Article(
        article_id=content_id(body), path=name, source_format=source_format, body=body, title=about.title, url=url or about.url,
        content_hash=hashlib.sha256(body.encode("utf8", "surrogatepass")).hexdigest(), page=page,
    )  # fmt: skip
    made.outlet = about.outlet or records.host(made.url)
    made.furniture = _left_out(found)
    if about.published is not None and (about.published != latest or (about.why and not about.why.endswith("(htmldate)"))):
        records.set_day(made, about.published, about.why or "the page's metadata")
    else:
        records.at_address(made)
    if made.published is None:
        known = published(page)
        if known.day is None or known.day != latest:
            made.published, made.published_basis, made.published_why = known.day, known.basis, known.why
            made.published_begin, made.published_end = known.begin, known.end
    return made


def _left_out(found: Extracted) -> list[Furniture]:
    """The lines of the page that are not the article's, with what they are as far as their words say so."""
    if not found.page:
        return []
    kept = {_plain(paragraph) for paragraph in found.paragraphs}
    whole_text = "".join(_plain(paragraph) for paragraph in found.paragraphs)
    captions = {_plain(caption) for caption in found.captions}
    out = []
    for m in re.finditer(r"[^\n]+", found.page):
        line = m.group().strip()
        plain = _plain(line)
        if not plain or plain in kept or (len(plain) > 20 and plain in whole_text):
            continue
        start = m.start() + m.group().index(line)
        reason = "caption" if plain in captions else (kind_of(line)[0] or "outside the article").replace("_", " ")
        out.append(Furniture(start, start + len(line), reason, line))
    return out


def _plain(line: str) -> str:
    return re.sub(r"\W+", "", line).lower()
