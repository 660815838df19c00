"""nbval, strict: every notebook run anew shows what is stored. PNGs are not compared, their descriptions are."""

import os
import subprocess
import sys

from helpers import paths


def test_nbval_strict_passes_on_the_stored_outputs(tmp_path):
    command = [
        sys.executable, "-m", "pytest", "--nbval", "--nbval-current-env", "--nbval-cell-timeout=300", "-p", "no:cacheprovider",
        "-n", "2", "--dist", "loadfile", "-q", "--rootdir", str(tmp_path), "-c", os.devnull, str(paths.notebooks()),
    ]  # fmt: skip
    ran = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, timeout=900)
    assert ran.returncode == 0, (ran.stdout + ran.stderr)[-6000:]
    assert " passed" in ran.stdout and "skipped" not in ran.stdout
