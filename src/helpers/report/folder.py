"""The report's folder: written elsewhere and swapped in whole, so that an earlier report is there until the new one is."""

import contextlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from helpers.report.errors import ReportError

MANIFEST = "report.json"


def check(out: Path) -> None:
    """ReportError where writing a report to ``out`` would destroy something that is not one."""
    if out.is_symlink() or (out.exists() and not out.is_dir()):
        raise ReportError(f"{out} is not a folder; give another --out")
    if not out.exists():
        return
    if out.resolve() in (Path.home().resolve(), Path.cwd().resolve()):
        raise ReportError(f"{out} is where you work; give a folder of its own as --out")
    held = {path.relative_to(out).as_posix() for path in out.rglob("*") if not path.is_dir()}
    strangers = sorted(held - _listed(out))
    if strangers:
        raise ReportError(f"{out} holds {strangers[0]}, which no earlier report wrote; move it, or give another --out")


def _listed(out: Path) -> set[str]:
    try:
        return {MANIFEST, *json.loads((out / MANIFEST).read_text(encoding="utf8"))["files"]}
    except (OSError, ValueError, KeyError, TypeError):
        return set()


@contextlib.contextmanager
def replacing(out: Path) -> Iterator[Path]:
    """A new folder that becomes ``out`` when the block ends without an error, and vanishes when it does not."""
    out = out.absolute()
    out.parent.mkdir(parents=True, exist_ok=True)
    part = Path(tempfile.mkdtemp(dir=out.parent, prefix=f".{out.name}-", suffix=".part"))
    try:
        yield part
        part.chmod(0o755)  # mkdtemp's is for the owner alone
        _swap(part, out)
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _swap(new: Path, out: Path) -> None:
    if not out.exists():
        os.replace(new, out)
        return
    old = Path(tempfile.mkdtemp(dir=out.parent, prefix=f".{out.name}-", suffix=".old"))
    os.replace(out, old / "report")
    try:
        os.replace(new, out)
    except OSError:
        os.replace(old / "report", out)
        raise
    finally:
        shutil.rmtree(old, ignore_errors=True)
