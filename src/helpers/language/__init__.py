"""Text -> what it says: sentences and tokens, times, actor mentions and quotations, by offset."""

import datetime as dt
from collections.abc import Iterable
from typing import Protocol

from helpers.knowledge import Knowledge
from helpers.language import names, times
from helpers.language.document import Document, Mention, Quote, Rejected, Sentence, Timex, Token
from helpers.language.quotations import find_quotes
from helpers.language.sentences import split_sentences, tokenize
from helpers.language.times import tag_times

__all__ = ["Document", "Marked", "Mention", "Quote", "Rejected", "Sentence", "Timex", "Token", "read", "tag_times"]


class Marked(Protocol):
    """A stretch of the text that is not running text; ``kind``: title or caption."""

    start: int
    end: int
    kind: str


def read(
    text: str,
    published: dt.date | None = None,
    *,
    published_begin: dt.date | None = None,
    published_end: dt.date | None = None,
    title: str | None = None,
    segments: Iterable[Marked] = (),
    knowledge: Knowledge | None = None,
    explained: bool = False,
) -> Document:
    """Everything the language floor reads off one text. ``segments`` mark its titles and captions.

    ``explained`` makes the document keep the readings that are considered and dropped.
    """
    tokens = tokenize(text)
    document = Document(text, published, published_begin, published_end, title, tokens, split_sentences(text, tokens))
    document.rejected = [] if explained else None
    marked = [segment for segment in segments if segment.kind in ("title", "caption")]
    for segment in marked:
        for sentence in document.sentences:
            if segment.start <= sentence.start < segment.end:
                sentence.kind = segment.kind
    document.quotes = find_quotes(text)
    document.times = times.find(text, published, published_begin=published_begin, published_end=published_end)
    document.mentions = names.find(document, knowledge)
    if knowledge is not None and knowledge.conflict is not None:
        document.parties = tuple(knowledge.conflict.parties)
    return document
