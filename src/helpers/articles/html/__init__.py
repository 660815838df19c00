"""HTML -> the article's text and what the page says of itself, by one of two extractors, within limits of size and time."""

from helpers.articles.html.extract import Extracted, Unreadable, extract
from helpers.articles.html.metadata import Metadata, metadata

__all__ = ["Extracted", "Metadata", "Unreadable", "extract", "metadata"]
