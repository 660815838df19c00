"""Keeps the compiled index in a cache file, named by the content of the files it was made from."""

import contextlib
import hashlib
import marshal
import os
import sys
import tempfile
from functools import lru_cache
from pathlib import Path
from typing import Any

from helpers import paths
from helpers.knowledge import compile as compiling
from helpers.knowledge import conflicts, tables


def digest(folder: Path, conflict: Path | None) -> str:
    """A hash of all fact files, the conflict file and the code that compiles them: what the index depends on.

    Files are read again only where one has changed in size or time, as far as the file system tells.
    """
    names = [*_files(folder, ""), *_files(_CODE, ".py"), *([str(conflict)] if conflict else [])]
    return _digest(tuple((name, *_stamp(name)) for name in names))


_CODE = Path(__file__).parent


def _files(folder: Path, ending: str) -> list[str]:
    with os.scandir(folder) as found:
        return sorted(entry.path for entry in found if entry.name.endswith(ending) and entry.is_file())


def _stamp(name: str) -> tuple[int, int]:
    stat = os.stat(name)
    return stat.st_size, stat.st_mtime_ns


@lru_cache(maxsize=16)
def _digest(stamped: tuple[tuple[str, int, int], ...]) -> str:
    hashed = hashlib.sha256(sys.version.encode())
    for name, *_ in stamped:
        path = Path(name)
        content = path.read_bytes()
        hashed.update(f"{path.name} {len(content)}\n".encode())
        hashed.update(content)
    return hashed.hexdigest()[:32]


def compiled(folder: Path = tables.FACTS, conflict: Path | None = None, key: str = "") -> dict[str, Any]:
    """The compiled index: from the cache file where it is there and readable, else made anew and kept.

    marshal, since it reads plain tuples about twice as fast as pickle and can hold no code that runs on loading.
    """
    path = paths.cache() / "knowledge" / f"{key or digest(folder, conflict)}.marshal"
    try:
        index = marshal.loads(path.read_bytes())
        if isinstance(index, dict):
            return index
    except (OSError, EOFError, ValueError, TypeError):
        pass
    index = compiling.compile(folder, conflicts.read(conflict) if conflict else None)
    # A cache that cannot be written (read-only folder, full disk) costs time, not the run.
    with contextlib.suppress(OSError):
        _write(path, marshal.dumps(index))
    return index


def _write(path: Path, content: bytes) -> None:
    """Whole or not at all: another process may read the file meanwhile."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        os.replace(name, path)
    except OSError:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise
    for old in sorted(path.parent.glob("*.marshal"), key=lambda kept: kept.stat().st_mtime)[:-12]:
        with contextlib.suppress(OSError):
            old.unlink()
