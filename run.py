#!/usr/bin/env python3
"""Sets up and hands over: ``python3 run.py report | test | lab | load | tag | explain``. Needs Python 3.11 to 3.13 only.

The first call makes a virtual environment in ``.venv`` and installs the locked packages; later calls start at once.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
COMMANDS = ("report", "test", "lab", "load", "tag", "explain")


def fail(message: str) -> None:
    sys.exit(f"run.py: {message}")


def run(*command: object, **options: object) -> int:
    """Run a command in the project folder's environment; its exit code, or 130 where it was interrupted."""
    try:
        return subprocess.call([str(part) for part in command], **options)
    except KeyboardInterrupt:
        return 130


def wanted() -> str:
    """What the environment has to fit: Python, the lock, and what the package itself declares."""
    hashed = hashlib.sha256(sys.version.encode())
    for name in ("requirements.txt", "pyproject.toml"):
        hashed.update((ROOT / name).read_bytes())
    return hashed.hexdigest()


def set_up() -> None:
    """Make or renew ``.venv`` where it does not fit; stops with a sentence where that fails."""
    stamp = VENV / "good-offices.stamp"
    if PYTHON.exists() and stamp.is_file() and stamp.read_text() == wanted():
        return
    print("setting up .venv: the locked packages are installed once, which takes a few minutes", flush=True)
    if VENV.exists():
        shutil.rmtree(VENV)
    if run(sys.executable, "-m", "venv", VENV):
        fail("this Python cannot make virtual environments; on Debian and Ubuntu: apt-get install python3-venv")
    pip = (PYTHON, "-m", "pip", "--disable-pip-version-check", "install", "--quiet")
    if run(*pip, "--require-hashes", "-r", ROOT / "requirements.txt"):
        fail("the locked packages could not be installed; the lines above say why (a network is needed this once)")
    # setuptools stands in the lock, so nothing is fetched here
    if run(*pip, "--no-deps", "--no-build-isolation", "-e", ROOT):
        fail("the package itself could not be installed; the lines above say why")
    stamp.write_text(wanted())


def tests(arguments: list[str]) -> int:
    """Everything: unit tests, the notebooks by nbval and by papermill, a JupyterLab and the reports in Chromium."""
    return run(PYTHON, "-m", "pytest", *arguments, cwd=ROOT)


def main() -> int:
    if not (3, 11) <= sys.version_info[:2] <= (3, 13):
        fail(f"Python 3.11, 3.12 or 3.13 is needed; this is {sys.version.split()[0]}")
    if len(sys.argv) < 2 or sys.argv[1] not in COMMANDS:
        fail(f"say what to do: {sys.executable} run.py {' | '.join(COMMANDS)}")
    command, arguments = sys.argv[1], sys.argv[2:]
    set_up()
    if command == "test":
        return tests(arguments)
    if command == "lab":
        return run(PYTHON, "-m", "jupyter", "lab", ROOT / "notebooks", *arguments)
    return run(PYTHON, "-m", "helpers", command, *arguments)


if __name__ == "__main__":
    sys.exit(main())
