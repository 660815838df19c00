"""Text -> what it says: sentences, times, names."""

from helpers.language.times import tag_times

__all__ = ["tag_times"]
