"""``report``: run the notebooks on articles and write a folder of HTML that works from a USB stick.

The parameters are checked before anything starts. The articles are tagged once, into the cache from which every notebook
takes its tables, while worker processes load papermill. Then the notebooks run side by side, each becomes a page as it is
done, and the finished folder takes the place of an earlier one. If a notebook fails, the earlier report stays as it was.
"""

import json
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from helpers import parameters as declared
from helpers import paths
from helpers.corpus import Corpus
from helpers.progress import bar
from helpers.report import folder, overview, pool, source
from helpers.report.errors import NotebookFailed, ReportError

__all__ = ["NotebookFailed", "ReportError", "report"]

TIMEOUT = 1800.0  # seconds one cell may take: what takes long, the tagging, is done before a notebook starts


def report(
    articles: str = "",
    conflict: str | None = None,
    start: str = "",
    end: str = "",
    out: Path | str = Path("report"),
    parameters: Mapping[str, Any] | None = None,
    *,
    notebooks: Path | str | None = None,
    timeout: float = TIMEOUT,
    progress: bool = True,
) -> Path:
    """Execute the notebooks and write their pages and ``index.html`` to ``out``; the index's path.

    ``articles``, ``conflict``, ``start``, ``end`` and ``parameters`` (more of them, by name) are the notebooks' own
    parameters; what is left out keeps its default. ``notebooks``: another folder of notebooks. ``timeout``: seconds one
    cell may take. ParameterError for a parameter that cannot be used, NotebookFailed (a ReportError) naming notebook,
    cell and reason, ReportError where ``out`` holds something that no report wrote.
    """
    out = Path(out)
    given = {"articles": articles, "conflict": conflict, "start": start, "end": end, **(parameters or {})}
    values = {item.name: item.default for item in declared.PARAMETERS}
    values |= declared.check({name: value for name, value in given.items() if value is not None})
    folder.check(out)
    found = source.notebooks(Path(notebooks) if notebooks else paths.notebooks())
    with pool.Pool(pool.size(len(found))) as workers:
        corpus = Corpus.tag(declared.source(values.get("articles", "")), values.get("conflict") or None, progress=progress)
        declared.check_names(values, corpus)
        site = overview.site(corpus, found)
        with folder.replacing(out) as part, tempfile.TemporaryDirectory() as work:
            defaults = {item.name: item.default for item in declared.PARAMETERS}
            changed = {name: value for name, value in values.items() if value != defaults[name]}
            jobs = [
                pool.Job(one, Path(work) / one.path.name, {n: v for n, v in changed.items() if n in one.parameters})
                for one in found
            ]
            from helpers.report.page import findings, page  # nbconvert, loaded while the first notebooks run

            said: dict[str, list[str]] = {}
            cells = sum(one.cells + bool(job.parameters) for one, job in zip(found, jobs, strict=True))
            steps = workers.run(jobs, timeout)
            for job in bar(steps, "notebooks", total=cells + len(jobs), unit="cells", show=progress):
                if job is not None:
                    (part / job.notebook.page).write_text(page(job.output, job.notebook, site), encoding="utf8", newline="\n")
                    said[job.notebook.name] = findings(job.output)
            (part / "index.html").write_text(overview.index(corpus, site, values, said), encoding="utf8", newline="\n")
            _manifest(part, site, values)
    return out / "index.html"


def _manifest(part: Path, site: Any, values: Mapping[str, Any]) -> None:
    """What the report was made with, for programs; and which files are its own, so that the next one may replace them."""
    written = {"parameters": dict(values), **dict(site.facts), "files": sorted(path.name for path in part.iterdir())}
    (part / folder.MANIFEST).write_text(json.dumps(written, indent=1, ensure_ascii=False) + "\n", encoding="utf8")
