"""Where the project's own files are, found from the package and never from the working directory."""

import os
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def root() -> Path:
    """The project folder: the one holding ``data/`` and ``notebooks/``; ``GOOD_OFFICES_HOME`` overrides it."""
    given = os.environ.get("GOOD_OFFICES_HOME")
    return Path(given).expanduser().resolve() if given else PACKAGE.parents[1]


def data() -> Path:
    return root() / "data"


def notebooks() -> Path:
    return root() / "notebooks"


def cache() -> Path:
    """Where tagged corpora and compiled knowledge are kept; ``GOOD_OFFICES_CACHE`` overrides it."""
    given = os.environ.get("GOOD_OFFICES_CACHE")
    return Path(given).expanduser().resolve() if given else root() / ".cache"
