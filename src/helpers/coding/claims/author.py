"""Statements in the first person: *President Vale's statement on the truce* as the title, *I welcome* in running text."""

import re

from helpers.coding.claims.quotes import quotes_of
from helpers.language.document import Document, Mention, Sentence
from helpers.language.grammar import Span, mentions_of

_STATEMENT = re.compile(r"\b(?:Statement|Remarks|Address|Speech|Letter|Message)\b")


def first_person(document: Document, sentence: Sentence, span: Span) -> bool:
    """Is the subject an *I* or *We* that stands in no quotation?"""
    if document.text[span.start : span.end] not in ("I", "We"):
        return False
    return not any(q.start <= span.start < q.end for q in quotes_of(document, sentence))


def author(document: Document) -> Mention | None:
    """Whose statement the text is, as its heading says; None for anything else."""
    for line in document.sentences[:3]:
        heads = line.kind == "title" or (line.last - line.first <= 16 and document.text[line.end - 1] not in ".!?")
        if heads and _STATEMENT.search(document.text, line.start, line.end):
            people = [m for m in mentions_of(document, line) if m.kind == "person" and not m.members]
            return people[0] if people else None
    return None
