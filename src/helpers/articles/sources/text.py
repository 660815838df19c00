"""Plain text: one page, or an export of a news database with several articles."""

from typing import BinaryIO

from helpers.articles import encodings
from helpers.articles.article import Article, Rejected
from helpers.articles.page import from_page
from helpers.articles.sources import databases
from helpers.articles.sources.common import Found, Options, whole
from helpers.articles.walls import headline_alone

NOTHING = "no article text was found on the page"


def read(file: BinaryIO, name: str, options: Options) -> Found:
    """The article of a text page, or the articles of an export."""
    yield from pages(encodings.decode(whole(file, options))[0], name, options, "text")


def pages(text: str, name: str, options: Options, source_format: str, *, title: str | None = None) -> Found:
    """Text out of a file of any format -> its article, or its articles where it is a database's export."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0c", "\n\n").replace("\x00", "")
    if entries := databases.split(text):
        for number, entry in enumerate(entries, 1):
            yield databases.article(entry, f"{name}#{number}", source_format)
        return
    yield page(text, name, options, source_format, title=title)


def page(text: str, name: str, options: Options, source_format: str, *, title: str | None = None) -> Article | Rejected:
    """The article of one page of text."""
    neighbours = options.neighbours.of(name, text) if options.neighbours and source_format == "text" else ()
    article = from_page(text, name, neighbours, source_format)
    if not article.body.strip():
        whole_page = {taken.reason for taken in article.furniture}  # a wall is taken off as one thing
        return Rejected(name, f"{NOTHING}: {whole_page.pop()}" if len(whole_page) == 1 else NOTHING)
    if headline_alone(article.body):
        return Rejected(name, f"{NOTHING}: a headline alone")
    article.title = article.title or title
    return article
