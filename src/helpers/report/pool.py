"""Notebooks executed side by side, each worker a process that keeps papermill loaded between notebooks."""

import contextlib
import json
import os
import queue
import re
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from helpers import paths
from helpers.report.errors import NotebookFailed
from helpers.report.source import Notebook

STOP_AFTER = 5.0  # seconds a worker gets to end by itself


@dataclass(frozen=True, slots=True)
class Job:
    """A notebook, where its executed copy goes, and what it is given."""

    notebook: Notebook
    output: Path
    parameters: dict[str, Any]


class Pool:
    """Worker processes, started at once so that they load while the caller tags. Use as a context manager."""

    def __init__(self, size: int):
        self._logs = [tempfile.TemporaryFile() for _ in range(size)]  # noqa: SIM115, closed in __exit__
        # the child finds this package wherever it was imported from, and is no target of the terminal's Ctrl-C:
        # the parent stops it
        package = str(paths.PACKAGE.parent)
        path = os.pathsep.join([package, *filter(None, [os.environ.get("PYTHONPATH")])])
        self._workers = [
            subprocess.Popen(
                [sys.executable, "-m", "helpers.report.worker"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                encoding="utf8",
                env={**os.environ, "PYTHONPATH": path},
                start_new_session=True,
            )
            for log in self._logs
        ]

    def __enter__(self) -> "Pool":
        return self

    def __exit__(self, failure: type[BaseException] | None, *_: object) -> None:
        """End the workers; after a failure those still at work are killed, and their kernels end with them."""
        for worker in self._workers:
            with contextlib.suppress(OSError):  # it has ended already
                worker.stdin.close()
        for worker, log in zip(self._workers, self._logs, strict=True):
            try:
                worker.wait(0 if failure else STOP_AFTER)
            except subprocess.TimeoutExpired:
                worker.kill()
                worker.wait()
            log.close()

    def run(self, jobs: Sequence[Job], timeout: float) -> Iterator[Job | None]:
        """Each job as it is done, and None for every cell finished on the way. NotebookFailed at the first failure."""
        waiting: queue.SimpleQueue[Job] = queue.SimpleQueue()
        told: queue.SimpleQueue[Any] = queue.SimpleQueue()
        for job in jobs:
            waiting.put(job)
        for worker, log in zip(self._workers, self._logs, strict=True):
            threading.Thread(target=self._drive, args=(worker, log, waiting, told, timeout), daemon=True).start()
        done = 0
        while done < len(jobs):
            news = told.get()
            if isinstance(news, Exception):
                raise news
            done += news is not None
            yield news

    def _drive(
        self, worker: subprocess.Popen, log: BinaryIO, waiting: queue.SimpleQueue, told: queue.SimpleQueue, timeout: float
    ) -> None:
        """One thread a worker: give it a job, pass on what it says, until there is no job left."""
        while True:
            try:
                job = waiting.get_nowait()
            except queue.Empty:
                return
            try:
                told.put(self._one(worker, log, job, told, timeout))
            except Exception as error:
                told.put(error)
                return

    def _one(self, worker: subprocess.Popen, log: BinaryIO, job: Job, told: queue.SimpleQueue, timeout: float) -> Job:
        given = {
            "notebook": str(job.notebook.path),
            "output": str(job.output),
            "parameters": job.parameters,
            "timeout": timeout,
        }
        with contextlib.suppress(OSError):  # it has ended: the missing answer below says so
            worker.stdin.write(json.dumps(given) + "\n")
            worker.stdin.flush()
        for line in worker.stdout:
            answer = json.loads(line)
            if failed := answer.get("failed"):
                raise NotebookFailed(job.notebook.name, failed["cell"], failed["reason"])
            if answer.get("done"):
                return job
            told.put(None)
        raise NotebookFailed(job.notebook.name, "", f"the process that ran it ended {_how(worker.wait(), log)}")


def _how(code: int, log: BinaryIO) -> str:
    if code < 0:
        return f"on signal {-code}"
    log.seek(0)
    lines = log.read().decode("utf8", "replace").splitlines()
    error = next((line for line in reversed(lines) if re.match(r"[\w.]+(Error|Exception|Interrupt)\b", line)), "")
    return f"with exit code {code}" + (f" ({error})" if error else "")


def size(notebooks: int) -> int:
    """How many workers: two kernels side by side, more on larger machines, never more than notebooks."""
    return min(notebooks, max(2, min(os.cpu_count() or 2, 6)))
