"""A shallow grammar over tagged sentences: verb groups, clauses and what governs them. A parser could take its place.

``clauses(document, sentence)`` is all the coding floor asks for; whatever returns the same `Clause` objects fits.
"""

from helpers.language.grammar.chunks import chunk
from helpers.language.grammar.clauses import clauses, parse
from helpers.language.grammar.model import Chunk, Clause, Parse, Span, VerbGroup
from helpers.language.grammar.tags import mentions_of
from helpers.language.grammar.words import lemma_of

__all__ = [
    "Chunk",
    "Clause",
    "Parse",
    "Span",
    "VerbGroup",
    "chunk",
    "clauses",
    "lemma_of",
    "mentions_of",
    "parse",
]
