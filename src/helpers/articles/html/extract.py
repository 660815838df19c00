"""The text of an HTML page: trafilatura where there is time, resiliparse for many pages or where the first finds nothing."""

import datetime as dt
import re
from dataclasses import dataclass, field

from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.html import HTMLTree

from helpers.articles.html import careful as worker
from helpers.articles.html import shape
from helpers.articles.html.metadata import Metadata, metadata
from helpers.articles.sources import dates

_WORD = re.compile(r"\w+")
_ENTITIES = re.compile(r"<!(?:ENTITY|entity|Entity)\b")  # names the case it comes in: ignoring it costs as much as parsing
_BULLET = re.compile(r"^[•*]\s+")
_FEW = 25  # words: as little as this is a headline or a teaser; a page with much more text has an article elsewhere


class Unreadable(Exception):
    """A page that no text is taken from; the message says why."""


@dataclass(slots=True)
class Extracted:
    """Paragraphs of the article, what the page says of itself, and, from the careful way, all its text and its captions."""

    paragraphs: list[str]
    about: Metadata
    page: str
    captions: list[str] = field(default_factory=list)


def extract(html: str, *, careful: bool, url: str | None = None, latest: dt.date | None = None) -> Extracted:
    """Raises Unreadable where there is no text to be had, or only in a page that no extractor is safe with.

    ``latest``: when the page was fetched, if that is known; it was published no later.
    """
    tags = html.count("<")
    if tags > shape.MAX_TAGS:
        raise Unreadable(f"markup too large: about {tags:,} elements; the limit is {shape.MAX_TAGS:,}")
    if _ENTITIES.search(html[:100_000]):
        raise Unreadable("markup that declares entities of its own, which could expand without end")
    if (many := shape.attributes(html)) > shape.MAX_ATTRIBUTES:
        raise Unreadable(f"markup too large: an element of about {many:,} attributes; the limit is {shape.MAX_ATTRIBUTES:,}")
    deep = shape.depth(html) if careful or tags > 2 * shape.MAX_DEPTH else 0
    if deep > shape.MAX_DEPTH:
        raise Unreadable(f"markup too deep: about {deep:,} elements within each other; the limit is {shape.MAX_DEPTH:,}")
    tree = HTMLTree.parse(html)
    about = metadata(html, tree)
    paragraphs: list[str] = []
    failed = None
    if careful and tags <= shape.CAREFUL_TAGS and deep <= shape.CAREFUL_DEPTH and len(html) <= shape.CAREFUL_CHARACTERS:
        try:
            answer = worker.ask(html, url, latest)
        except worker.OutOfTime as error:
            answer, failed = None, str(error)
        if answer and "error" not in answer:
            paragraphs = _paragraphs(answer["text"] or "")
            _complete(about, answer, html, url)
    if len(_WORD.findall(" ".join(paragraphs[:9]))) < _FEW:
        other = _paragraphs(extract_plain_text(tree, main_content=True, alt_texts=False, preserve_formatting=True))
        if _words(other) > 2 * _words(paragraphs):
            paragraphs = other
    paragraphs = _without(about.title, paragraphs)
    if not any(_WORD.search(paragraph) for paragraph in paragraphs):
        raise Unreadable(failed or "no article text was found on the page")
    if latest is not None and about.published is not None and about.published > latest:
        about.published = about.why = None
    if not careful:
        return Extracted(paragraphs, about, "")
    everything = extract_plain_text(tree, main_content=False, alt_texts=False, preserve_formatting=True)
    captions = _captions(tree)
    unseen = [caption for caption in captions if caption not in everything]  # resiliparse leaves figures out
    return Extracted(paragraphs, about, "\n\n".join([everything, *unseen]), captions)


def _complete(about: Metadata, answer: dict, html: str, url: str | None) -> None:
    """What the page's head does not say, as trafilatura and htmldate have found it."""
    about.title = about.title or answer["title"]
    about.outlet = about.outlet or answer["sitename"]
    about.url = about.url or answer["url"]
    if about.published is None and (day := dates.day(answer["date"])) and (day.day > 1 or _written(day, f"{url} {html}")):
        about.published, about.why = day, "the page's markup or address (htmldate)"


def _written(day: dt.date, html: str) -> bool:
    """Is the first of a month written out? htmldate makes one of a month, or of the year in the copyright line."""
    month = f"(?:{day:%B}|{day:%b})"
    forms = (rf"{day:%Y}\D?{day:%m}\D?01", rf"\b0?1\.? {month},? {day:%Y}", rf"{month}\.? 0?1,? {day:%Y}", rf"\b01\D{day:%m}\D{day:%Y}", rf"\b{day:%m}\D01\D{day:%Y}")  # fmt: skip
    return re.search("|".join(forms), html, re.IGNORECASE) is not None


def _paragraphs(text: str) -> list[str]:
    return [line for line in (_BULLET.sub("", " ".join(line.split())) for line in text.split("\n")) if line]


def _words(paragraphs: list[str]) -> int:
    return sum(len(_WORD.findall(paragraph)) for paragraph in paragraphs)


def _without(title: str | None, paragraphs: list[str]) -> list[str]:
    """The headline is kept apart."""
    if not title:
        return paragraphs
    wanted = _WORD.findall(title.lower())
    for i, paragraph in enumerate(paragraphs[:4]):
        if _WORD.findall(paragraph.lower()) == wanted:
            return (
                paragraphs[i + 1 :]
                if i < 2 and all(len(_WORD.findall(p)) < 8 for p in paragraphs[:i])
                else paragraphs[:i] + paragraphs[i + 1 :]
            )
    return paragraphs


def _captions(tree: HTMLTree) -> list[str]:
    found = (" ".join(node.text.split()) for node in tree.document.get_elements_by_tag_name("figcaption"))
    return [text for text in dict.fromkeys(found) if len(_WORD.findall(text)) >= 4]
