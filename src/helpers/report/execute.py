"""One notebook through papermill: each finished cell is told, and a failure says which cell it was and why."""

import contextlib
import logging
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import nbformat
import papermill
from papermill.engines import NBClientEngine, papermill_engines
from papermill.exceptions import PapermillExecutionError

ENGINE = "good-offices"


class Failed(Exception):
    """``cell``: which cell, in words; ``reason``: why, in one line."""

    def __init__(self, cell: str, reason: str):
        self.cell, self.reason = cell, reason
        super().__init__(cell, reason)


class _Watched(NBClientEngine):
    """papermill's own engine, with the cell at work kept in ``cell``: a dead kernel leaves no other trace of it."""

    cell: Any = None
    number = 0
    finished: Callable[[int], None] = staticmethod(lambda index: None)

    @classmethod
    def execute_managed_notebook(cls, nb_man: Any, kernel_name: str, **options: Any) -> Any:
        start, complete = nb_man.cell_start, nb_man.cell_complete
        cls.cell, cls.number = None, 0

        def started(cell: Any, *args: Any, **named: Any) -> None:
            cls.number += cell.cell_type == "code"
            cls.cell = cell if cell.cell_type == "code" else cls.cell
            start(cell, *args, **named)

        def completed(cell: Any, cell_index: int | None = None, **named: Any) -> None:
            complete(cell, cell_index=cell_index, **named)
            cls.finished(cell_index)

        nb_man.cell_start, nb_man.cell_complete = started, completed
        return super().execute_managed_notebook(nb_man, kernel_name, **options)


def prepare() -> None:
    """Once a process, before the first notebook."""
    papermill_engines.register(ENGINE, _Watched)
    for name in ("papermill", "papermill.translators"):
        logging.getLogger(name).setLevel(logging.ERROR)


def execute(job: Mapping[str, Any], finished: Callable[[int], None]) -> None:
    """Execute ``job["notebook"]`` with ``job["parameters"]`` and write it to ``job["output"]``; Failed where it fails.

    ``job["timeout"]`` is how long one cell may take, in seconds.
    """
    _Watched.finished = staticmethod(finished)
    try:
        # the notebook itself and not its path: papermill reads {braces} and schemes (s3://) in paths
        notebook = nbformat.read(job["notebook"], as_version=4)
        executed = papermill.execute_notebook(
            notebook,
            None,
            parameters=job["parameters"],
            engine_name=ENGINE,
            kernel_name="python3",
            progress_bar=False,
            execution_timeout=job["timeout"],
        )
    except PapermillExecutionError as error:
        raise Failed(_cell(), f"{error.ename}: {_line(error.evalue)}" if error.evalue else error.ename) from None
    except Exception as error:  # a dead kernel, a cell out of time, a notebook that cannot be read
        raise Failed(_cell(), _why(error, job["timeout"])) from None
    with contextlib.suppress(KeyError):
        del executed.metadata["papermill"]
    Path(job["output"]).write_text(nbformat.writes(executed), encoding="utf8")


def _cell() -> str:
    if _Watched.cell is None:
        return ""
    source = next((line for line in _Watched.cell.source.splitlines() if line.strip() and not line.startswith("#")), "")
    return f"code cell {_Watched.number}" + (f" ({source.strip()[:80]})" if source else "")


def _why(error: Exception, timeout: float) -> str:
    name = type(error).__name__
    if name == "DeadKernelError":
        return "its kernel died (out of memory, or killed)"
    if name == "CellTimeoutError":
        return f"it took longer than {timeout:g} seconds"
    return f"{name}: {_line(str(error))}"


def _line(text: str) -> str:
    return next((line.strip() for line in text.splitlines() if line.strip()), "")
