"""How long `report` takes on the sample corpus, against papermill on as many notebooks that only import pandas and matplotlib.

``python tests/benchmarks/bench_report.py [REPEATS]``. Each runs in a process of its own, in turns, and the best time counts.
The yardstick is papermill in one process, one notebook after another; papermill's command once a notebook stands beside it.
``report`` is timed with an empty cache (it tags) and with a warm one.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_notebook

from helpers import paths

LOOP = "import papermill, sys\nfor path in sys.argv[1:]: papermill.execute_notebook(path, path + '.out', progress_bar=False)"


def main(repeats: int) -> None:
    with tempfile.TemporaryDirectory() as work:
        count = len(list(paths.notebooks().glob("*.ipynb")))
        cells = [new_code_cell("import pandas"), new_code_cell("import matplotlib.pyplot")]
        kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
        empty = [str(Path(work) / f"{i}.ipynb") for i in range(count)]
        for path in empty:
            nbformat.write(new_notebook(cells=cells, metadata=kernel), path)
        environment = {**os.environ, "PYTHONPATH": str(paths.PACKAGE.parent)}
        best: dict[str, float] = {}

        def clock(name: str, *commands: list[str], cache: str = "") -> None:
            begin = time.perf_counter()
            for command in commands:
                given = {**environment, "GOOD_OFFICES_CACHE": str(Path(work) / (cache or "none"))}
                subprocess.run([sys.executable, *command], check=True, env=given, cwd=work, capture_output=True)
            best[name] = min(best.get(name, 1e9), time.perf_counter() - begin)

        make = ["-m", "helpers", "report", "--out", "report"]
        for i in range(repeats):
            clock("papermill, one process", ["-c", LOOP, *empty])
            clock("papermill, one command a notebook", *(["-m", "papermill", path, path + ".out"] for path in empty))
            clock("report, empty cache", make, cache=f"cold-{i}")
            clock("report, warm cache", make, cache=f"cold-{i}")
    yardstick = best["papermill, one process"]
    for name, seconds in best.items():
        print(f"{name:34s} {seconds:6.1f} s   {seconds / yardstick:5.2f} x papermill in one process   ({count} notebooks)")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
