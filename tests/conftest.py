"""Shared: the sample corpus, tagged once a session."""

import pytest

from helpers import Corpus, paths


@pytest.fixture(scope="session")
def sample() -> Corpus:
    return Corpus.tag(paths.data() / "sample", conflict="armenia-azerbaijan", cache=False, progress=False, corrections=None)
