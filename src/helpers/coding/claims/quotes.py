"""The quotations that one sentence has a part in."""

from bisect import bisect_left

from helpers.language.document import Document, Quote, Sentence


def quotes_of(document: Document, sentence: Sentence) -> list[Quote]:
    """In text order; also those that begin before the sentence or end behind it."""
    quotes = document.quotes
    if not quotes:
        return []
    high = bisect_left(quotes, sentence.end, key=lambda quote: quote.start)
    out = []
    for k in range(high - 1, -1, -1):
        quote = quotes[k]
        if quote.end > sentence.start:
            out.append(quote)
        elif quote.level == 0 and quote.end < sentence.start:
            break
    return out[::-1]
