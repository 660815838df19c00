"""Tiny notebooks, one for each thing that can happen to a report (tests/report/notebooks)."""

from pathlib import Path

import pytest
from tiny import NOTEBOOKS

from helpers.report import report


@pytest.fixture(scope="session")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One invented article."""
    folder = tmp_path_factory.mktemp("articles")
    text = (
        "Envoys meet in Geneva\n\nGENEVA, 3 March 2021 - Switzerland hosted talks between Armenia and Azerbaijan in Geneva "
        "on Wednesday. The Swiss envoy chaired the talks and said both sides had agreed to meet again in April.\n"
    )
    (folder / "geneva.txt").write_text(text, encoding="utf8")
    return folder


@pytest.fixture(scope="session")
def plain(articles: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a report made of two notebooks that work."""
    out = tmp_path_factory.mktemp("plain") / "my report {1}"  # a name papermill would take for a pattern
    report(str(articles), out=out, parameters={"actor": "Armenia"}, notebooks=NOTEBOOKS / "plain", progress=False)
    return out
