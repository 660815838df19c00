"""Files, folders and archives -> articles: body, title, outlet, day, and what was taken off or left out."""

from helpers.articles.article import Article, Furniture, Rejected, Segment
from helpers.articles.load import Loaded, SourceError, load, stream
from helpers.articles.page import article_body, from_page
from helpers.articles.published import publication_date

__all__ = [
    "Article",
    "Furniture",
    "Loaded",
    "Rejected",
    "Segment",
    "SourceError",
    "article_body",
    "from_page",
    "load",
    "publication_date",
    "stream",
]
