"""Good Offices: who took part, what happened when, and who mediated, read out of news articles.

Three verbs: ``load`` articles, ``tag`` them, ``report`` on them. In a notebook::

    from helpers import Corpus
    corpus = Corpus.tag("my_articles")
    corpus.roles(actor="European Union")

The functions below are the package's stable surface. They are imported on first use, so ``import helpers`` is cheap.
"""

from importlib import import_module
from typing import TYPE_CHECKING

__version__ = "0.1.0"

_WHERE = {
    "Corpus": "helpers.corpus",
    "article_body": "helpers.articles",
    "publication_date": "helpers.articles",
    "load": "helpers.articles",
    "tag_times": "helpers.language",
    "tag_text": "helpers.tagger",
    "report": "helpers.report",
}
__all__ = ["Corpus", "__version__", "article_body", "load", "publication_date", "report", "tag_text", "tag_times"]

if TYPE_CHECKING:
    from helpers.articles import article_body, load, publication_date
    from helpers.corpus import Corpus
    from helpers.language import tag_times
    from helpers.report import report
    from helpers.tagger import tag_text


def __getattr__(name: str):
    if name in _WHERE:
        return getattr(import_module(_WHERE[name]), name)
    raise AttributeError(f"module 'helpers' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
