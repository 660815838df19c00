"""Plain-text pages: which lines are the article, and what the others are."""

from helpers.articles.furniture.classify import Line, classify

__all__ = ["Line", "classify"]
