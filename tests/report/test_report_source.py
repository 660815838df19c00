"""Notebooks read from disk: what the index and the navigation need to know of them."""

import json

import pytest
from tiny import NOTEBOOKS

from helpers.report import ReportError, source


def test_title_question_parameters():
    first, second = source.notebooks(NOTEBOOKS / "plain")
    assert (first.name, first.page, first.short) == ("00_first", "00_first.html", "First")
    assert first.title == "The first page" and first.question == "What is shown here?"
    assert second.parameters == ("actor", "start")


@pytest.mark.parametrize(
    "prose, question",
    [
        ("# T\n\n[next](b.ipynb)\n\nWho *mediated*, in `which` role?", "Who mediated, in which role?"),
        ("# T\n\n## Question\n\n**Who** is [named](x.md)\nand where?", "Who is named and where?"),
        ("# T", ""),
    ],
)
def test_the_question_is_the_first_paragraph_in_plain_words(tmp_path, prose, question):
    cell = {"cell_type": "markdown", "metadata": {}, "source": prose}
    (tmp_path / "a.ipynb").write_text(json.dumps({"cells": [cell]}))
    assert source.notebooks(tmp_path)[0].question == question


@pytest.mark.parametrize("text, message", [(None, "no notebook in"), ("{}", "cannot be read"), ("not json", "cannot be read")])
def test_no_notebook_is_one_sentence(tmp_path, text, message):
    if text is not None:
        (tmp_path / "a.ipynb").write_text(text)
    with pytest.raises(ReportError, match=message):
        source.notebooks(tmp_path)
