"""Quotations that begin with the verb of saying itself: *Nora Vale “condemns the raid on the port”*."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from helpers.coding.claims.antecedent import Speaker
from helpers.coding.claims.lexicon import Cues
from helpers.language.document import Document, Mention, Quote, Sentence

_GAP = 3  # characters between the name and the first word in the marks


def of_openings(
    document: Document, sentence: Sentence, quotes: Sequence[Quote], actors: list[Mention], known: Cues, last: Speaker | None
) -> Iterator[tuple[Speaker, str, int, Quote]]:
    """Speaker, stance, end of the verb and the quotation."""
    tokens = document.tokens
    for quote in quotes:
        if quote.level or quote.start <= sentence.start:
            continue
        k = bisect_left(tokens, quote.start, key=lambda token: token.start)
        if k >= sentence.last - 2 or tokens[k].lower not in known.forms:
            continue
        lemma, after = known.forms[tokens[k].lower], tokens[k + 1].lower
        stance = known.shifts.get(f"{lemma} {after}") or known.verbs.get(lemma)
        needs = known.needs.get(lemma)
        if stance is None or lemma == tokens[k].lower or (needs and after not in needs):
            continue
        near = next((m for m in actors if m.reading == "actor" and 0 < quote.start - m.end <= _GAP), None)
        if near is not None:
            yield Speaker(near.members or (near.name,), near.start), stance, tokens[k].end, quote
        elif last is not None and tokens[k - 2].lower in ("he", "she"):
            yield Speaker(last.names, tokens[k - 2].start, named=False), stance, tokens[k].end, quote
