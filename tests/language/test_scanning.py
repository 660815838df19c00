"""The quick ways to look for words answer as the plain regular expressions would that they stand in for."""

import random
import re

import pytest

from helpers.language import names, read
from helpers.language.names.shapes import occurrences
from helpers.language.names.state import Reader
from helpers.language.sentences import _wrapped, tokenize
from helpers.language.spots import Spots

PIECES = ["Orrin", "orrin", "the", "two", "Two", "-", "’", " ", "\n", "  \n", ".", ",", "3", "U.S.", "é", "_", "both", "a", "É"]


def texts(count: int = 300, length: int = 30) -> list[str]:
    chance = random.Random(7)
    return ["".join(chance.choices(PIECES, k=length)) for _ in range(count)]


@pytest.mark.parametrize("surface", ["Orrin", "a", "é", "Orrin two"])
def test_occurrences_are_whole_words(surface):
    pattern = re.compile(rf"(?<![\w-]){re.escape(surface)}(?![\w-])")
    for text in texts():
        assert list(occurrences(text, surface)) == [m.start() for m in pattern.finditer(text)]


def test_spots_begin_words_in_either_case():
    pattern = re.compile(r"(?<![^\W_])(?:[Tt]wo|[Bb]oth)")
    for text in texts():
        assert Spots(["two", "both"]).starts(text) == [m.start() for m in pattern.finditer(text)]


def test_tokens_do_not_depend_on_the_order_of_the_alternatives():
    plain = re.compile(r"\d+(?:[.,:]\d+)*|(?:[^\W\d_]\.){2,}|[^\W_]+(?:[’'\-‐‑][^\W_]+)*|[^\w\s]")
    for text in texts():
        assert [(t.start, t.end) for t in tokenize(text)] == [m.span() for m in plain.finditer(text)]


def test_a_text_is_wrapped_by_three_lines_broken_inside_a_clause():
    pattern = re.compile(r"(?<=[^\W\d_A-Z]|[,;])[ \t]*\n[ \t]*(?=[a-zß-öø-ÿ])")
    seen = set()
    for text in texts(400, 60):
        seen.add(_wrapped(text))
        assert _wrapped(text) == (len(pattern.findall(text)) >= 3)
    assert seen == {True, False}


def test_mentions_met_by_a_stretch():
    text = "Egypt and Qatar met Sudan, and Norway spoke."
    document = read(text)
    reader = Reader(document, names.load(), text, None, document.mentions, [m.start for m in document.mentions])
    assert len(document.mentions) > 3
    for start in range(0, len(text)):
        for end in range(start + 1, len(text), 3):
            met = [m for m in document.mentions if m.start < end and m.end > start]
            assert reader.meeting(start, end) == met
