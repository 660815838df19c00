"""Quotation marks of mixed kinds and over several paragraphs."""

import pytest

from helpers.language.quotations import find_quotes

# text -> (stretch, level) in order
CASES = [
    ("“The road is open.” It is late.", [("The road is open.", 0)]),
    ("“Timo said ‘no’ to us,” she said.", [("Timo said ‘no’ to us,", 0), ("no", 1)]),
    ("“The road is open,\" she said. “It is late.”", [("The road is open,", 0), ("It is late.", 0)]),
    ("“The road is open.\n“It will stay so.” She left.", [("The road is open.", 0), ("It will stay so.", 0)]),
    ("“She called it \"late\" and left,” he said.", [("She called it \"late\" and left,", 0), ("late", 1)]),
    ("“The road is open.\n\nShe left.", [("The road is open.", 0)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[case[0][:30] for case in CASES])
def test_stretches_and_levels(text, expected):
    assert [(text[quote.start : quote.end], quote.level) for quote in find_quotes(text)] == expected
