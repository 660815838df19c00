"""A progress bar on what takes longer than two seconds, and none on what does not."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")
DELAY = 2.0  # seconds of silence


def bar(items: Iterable[T], label: str, total: int | None = None, unit: str = "", show: bool = True) -> Iterator[T]:
    """The items, unchanged, counted on stderr in text mode (so that papermill and log files can show it)."""
    if not show:
        yield from items
        return
    from tqdm import tqdm

    yield from tqdm(items, desc=label, total=total, unit=unit and f" {unit}", delay=DELAY, leave=False, dynamic_ncols=True)
