"""Asks the worker process for a page, and kills it when it does not answer in time."""

import atexit
import contextlib
import datetime as dt
import os
import pickle
import subprocess
import sys
import threading
from typing import Any

from helpers.articles.html.worker import LENGTH
from helpers.paths import PACKAGE

SECONDS = 20.0  # a page: some four hundred times what one takes
_START = 60.0  # more for the first, which has the libraries to load

_lock = threading.Lock()
_worker: subprocess.Popen | None = None
_owner = 0  # a forked child must not talk to its parent's worker


class OutOfTime(Exception):
    """The worker was killed."""


def ask(html: str, url: str | None = None, latest: dt.date | None = None, seconds: float | None = None) -> dict[str, Any] | None:
    """What `worker.careful` answers; ``{"error": ...}`` where it failed or died; OutOfTime after ``seconds``."""
    with _lock:
        fresh = _worker is None or _worker.poll() is not None or _owner != os.getpid()
        worker = _start() if fresh else _worker
        limit = (seconds or SECONDS) + (_START if fresh else 0)
        late = threading.Event()

        def kill() -> None:
            late.set()
            worker.kill()

        timer = threading.Timer(limit, kill)
        timer.start()
        try:
            data = pickle.dumps((html, url, latest))
            worker.stdin.write(LENGTH.pack(len(data)) + data)
            worker.stdin.flush()
            size = worker.stdout.read(LENGTH.size)
            if len(size) == LENGTH.size:
                return pickle.loads(worker.stdout.read(LENGTH.unpack(size)[0]))
        except (OSError, EOFError, pickle.UnpicklingError):
            pass
        finally:
            timer.cancel()
        stop()
        if late.is_set():
            raise OutOfTime(f"the extractor did not end within {limit:.0f} seconds and was stopped")
        return {"error": "the extractor's process died"}


def _start() -> subprocess.Popen:
    global _worker, _owner
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([str(PACKAGE.parent), os.environ.get("PYTHONPATH", "")]).rstrip(os.pathsep),
    }
    _worker = subprocess.Popen(
        [sys.executable, "-m", "helpers.articles.html.worker"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL, env=environment,
    )  # fmt: skip
    _owner = os.getpid()
    return _worker


def stop() -> None:
    """Ends the worker; the next page starts another."""
    global _worker
    worker, _worker = _worker, None
    if worker is not None and _owner == os.getpid():
        worker.kill()
        for pipe in (worker.stdin, worker.stdout):
            with contextlib.suppress(OSError):
                pipe.close()
        worker.wait()


atexit.register(stop)
