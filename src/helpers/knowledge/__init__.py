"""Facts about actors: states, organisations, armed groups, offices held in time, places, and conflicts in files.

>>> from helpers.knowledge import load
>>> known = load()
>>> known.resolve("Republic of Armenia").name
'Armenia'
>>> import datetime as dt
>>> [person.name for person in known.office("prime minister", "Armenia", dt.date(2021, 1, 11))]
['Nikol Pashinyan']
"""

import contextlib
import gc
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from helpers.knowledge import conflicts, store, tables
from helpers.knowledge.conflicts import Conflict
from helpers.knowledge.index import Knowledge
from helpers.knowledge.model import Ambiguity, Entry, Holding, KnowledgeError, Reading, Title

__all__ = [
    "Ambiguity", "Conflict", "Entry", "Holding", "Knowledge", "KnowledgeError", "Reading", "Title", "available", "load",
]  # fmt: skip


def load(conflict: str | Path | None = None, folder: Path = tables.FACTS) -> Knowledge:
    """The facts, with a conflict's own where one is named (``armenia-azerbaijan``) or given as a file.

    Loaded once a process and compiled once a content: a changed file is seen at the next call. KnowledgeError, with
    file, line and field, where a file is malformed.
    """
    path = conflicts.find(conflict) if conflict is not None else None
    return _load(folder, path, store.digest(folder, path))


@lru_cache(maxsize=4)
def _load(folder: Path, conflict: Path | None, key: str) -> Knowledge:
    with _no_collection():
        known = Knowledge(store.compiled(folder, conflict, key))
        gc.freeze()  # nor later: it stays as long as the process, and each full collection would walk all of it
        return known


@contextlib.contextmanager
def _no_collection() -> Iterator[None]:
    """Hundreds of thousands of tuples that all stay: the garbage collector would walk them again and again for nothing."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def available() -> list[str]:
    """The conflicts that can be named."""
    return conflicts.available()
