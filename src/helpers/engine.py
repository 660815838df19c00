"""Many articles -> the rows of all tables: the same function on one core, on all cores, or wherever a ``map`` leads.

`tag_batch` is a pure function of a list of articles and a conflict, so that a cluster only has to map it: hand in a
``mapper`` (``mapper(function, batches) -> results in order``), for instance one made of a Dask client's ``map``.
"""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context

from helpers import knowledge
from helpers.articles.article import Article, Rejected
from helpers.progress import bar
from helpers.tagger import Rows, tag

BATCH_CHARACTERS = 200_000
ALONE_CHARACTERS = 3_000_000  # below this, starting processes costs more than it saves
TAGGED_LANGUAGE = "en"

Result = tuple[list[Rows], list[Rejected]]
Mapper = Callable[[Callable[[list[Article]], Result], Iterable[list[Article]]], Iterable[Result]]


def tag_batch(articles: Sequence[Article], conflict: str | None = None) -> Result:
    """Rows of each article, in order, and the articles that could not be tagged, with the reason.

    Articles in another language than English get empty tables: they are kept, not read as if they were English.
    """
    known = knowledge.load(conflict)
    rows: list[Rows] = []
    failed: list[Rejected] = []
    for article in articles:
        if article.language not in (None, TAGGED_LANGUAGE):
            rows.append({})
            continue
        try:
            rows.append(tag(article, known))
        except Exception as error:  # one article must not cost the others; it is reported, not hidden
            rows.append({})
            failed.append(Rejected(article.path, f"could not be tagged: {type(error).__name__}: {error}"))
    return rows, failed


def batches(articles: Iterable[Article]) -> Iterator[list[Article]]:
    """Articles in order, in lists of about ``BATCH_CHARACTERS`` of text."""
    batch: list[Article] = []
    size = 0
    for article in articles:
        batch.append(article)
        size += len(article.body)
        if size >= BATCH_CHARACTERS:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def tag_all(
    articles: Sequence[Article],
    conflict: str | None = None,
    *,
    workers: int | None = None,
    mapper: Mapper | None = None,
    progress: bool = True,
) -> Result:
    """Rows of each article, in order, and what could not be tagged. The rows do not depend on ``workers``.

    ``workers``: processes; None picks one for a small corpus and one a core for a large one. ValueError below 1.
    """
    if workers is not None and workers < 1:
        raise ValueError(f"workers is {workers}; it has to be 1 or more")
    count = workers or (1 if sum(len(a.body) for a in articles) < ALONE_CHARACTERS else os.cpu_count() or 1)
    rows: list[Rows] = []
    failed: list[Rejected] = []
    run = partial(tag_batch, conflict=conflict)
    work = list(batches(articles))
    results = mapper(run, work) if mapper else map(run, work) if count == 1 else _processes(run, work, count)
    for found, bad in bar(results, "tagging", total=len(work), unit="batches", show=progress):
        rows += found
        failed += bad
    return rows, failed


def _processes(run: Callable[[list[Article]], Result], work: Iterable[list[Article]], count: int) -> Iterator[Result]:
    """Results in order, with few batches in flight, so that a large corpus is not copied all at once."""
    # spawn: a notebook's kernel has threads, and a fork of them can hang
    with ProcessPoolExecutor(count, mp_context=get_context("spawn")) as pool:
        flying = deque()
        for batch in work:
            flying.append(pool.submit(run, batch))
            if len(flying) > 2 * count:
                yield flying.popleft().result()
        while flying:
            yield flying.popleft().result()
