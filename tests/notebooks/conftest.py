"""Notebooks are executed here: the sample corpus is tagged, and matplotlib's fonts are listed, before a kernel starts."""

import pytest

from helpers import Corpus, paths


@pytest.fixture(scope="session", autouse=True)
def warm() -> None:
    """What takes long the first time writes to stderr then, which a comparison with stored outputs would see."""
    import matplotlib.font_manager  # noqa: F401

    Corpus.tag(paths.data() / "sample", "armenia-azerbaijan", progress=False)
