"""Files, folders and archives -> articles: body, title, outlet, day, and what was taken off or left out."""

from helpers.articles.article import Article, Furniture, Rejected, Segment
from helpers.articles.page import article_body, from_page
from helpers.articles.published import publication_date

__all__ = ["Article", "Furniture", "Rejected", "Segment", "article_body", "from_page", "publication_date"]
