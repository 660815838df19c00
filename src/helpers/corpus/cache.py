"""Tagged tables kept on disk, by content: the same sources, options and code give the kept tables, anything else new ones."""

import contextlib
import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

import pandas as pd

from helpers import parquet, paths
from helpers.articles.article import Rejected
from helpers.knowledge import conflicts

KEPT = 12  # corpora
RAW = ("articles", "rejected", "furniture", "mentions", "times", "events", "roles", "claims")


@lru_cache(maxsize=1)
def _code() -> bytes:
    """A hash of everything in the package that tables depend on: code, lexicon and facts."""
    hashed = hashlib.sha256()
    for path in sorted(paths.PACKAGE.rglob("*")):
        if path.suffix in (".py", ".toml", ".csv", ".json", ".txt") and not {"views", "report"} & set(path.parts):
            hashed.update(path.relative_to(paths.PACKAGE).as_posix().encode() + b"\0" + path.read_bytes())
    return hashed.digest()


def key(files: Iterable[tuple[Path, str] | Rejected], conflict: str | Path | None, options: Mapping[str, object]) -> str:
    """The name of a corpus: a hash of its files' names and bytes, the conflict, the options and the code."""
    hashed = hashlib.sha256(_code())
    hashed.update(json.dumps([str(conflict), sorted(options.items())], default=str).encode())
    if conflict is not None:
        hashed.update(conflicts.find(conflict).read_bytes())
    for item in files:
        if isinstance(item, Rejected):
            hashed.update(f"{item.path}\0{item.reason}".encode())
            continue
        path, name = item
        hashed.update(name.encode("utf8", "surrogatepass"))
        with contextlib.suppress(OSError), path.open("rb") as file:
            hashed.update(hashlib.file_digest(file, "sha256").digest())
    return hashed.hexdigest()[:32]


def read(name: str) -> dict[str, pd.DataFrame] | None:
    """The kept tables, None where there are none or they cannot be read."""
    folder = paths.cache() / "corpora" / name
    try:
        return {table: parquet.read(table, folder / f"{table}.parquet") for table in RAW}
    except (OSError, ValueError, KeyError):  # ArrowInvalid is a ValueError
        return None


def write(name: str, tables: Mapping[str, pd.DataFrame]) -> None:
    """Whole or not at all; a cache that cannot be written costs time, not the run."""
    root = paths.cache() / "corpora"
    with contextlib.suppress(OSError):
        root.mkdir(parents=True, exist_ok=True)
        part = Path(tempfile.mkdtemp(dir=root, suffix=".part"))
        try:
            for table in RAW:
                parquet.write(table, tables[table], part / f"{table}.parquet")
            os.replace(part, root / name)
        except OSError:  # another process was first, or the disk is full
            shutil.rmtree(part, ignore_errors=True)
        kept = sorted((path for path in root.iterdir() if path.is_dir()), key=lambda path: path.stat().st_mtime)
        for old in kept[:-KEPT]:
            shutil.rmtree(old, ignore_errors=True)
