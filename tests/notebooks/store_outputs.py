"""Execute all notebooks with their stored parameters and keep the outputs: ``python tests/notebooks/store_outputs.py``.

Run by hand whenever a change of the package changes what the notebooks show; nbval compares with what is stored. Only what
is the same on every machine is kept: no times, no progress bars, no versions.
"""

import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient

from helpers import Corpus, paths

VOLATILE = ("execution", "papermill", "collapsed", "scrolled")


def store(path: Path) -> None:
    """Execute one notebook and write it back; an error leaves the file as it was."""
    notebook = nbformat.read(path, as_version=4)
    NotebookClient(notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": str(path.parent)}}).execute()
    for cell in notebook.cells:
        for name in VOLATILE:
            cell.metadata.pop(name, None)
    # the kernel names its own version, which differs between machines
    notebook.metadata["language_info"] = {"name": "python"}
    path.write_text(nbformat.writes(notebook, indent=1, ensure_ascii=False) + "\n", "utf8")


def main(names: list[str]) -> None:
    # tagged beforehand, so that no progress bar gets into an output
    Corpus.tag(paths.data() / "sample", "armenia-azerbaijan")
    for path in sorted(paths.notebooks().glob("*.ipynb")):
        if not names or path.stem in names:
            store(path)
            print(path.name)


if __name__ == "__main__":
    main(sys.argv[1:])
