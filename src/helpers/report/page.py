"""An executed notebook -> one HTML page that asks nobody for anything.

nbconvert renders the cells with the template in ``templates/cells``, which extends its JupyterLab template and leaves
that one's head (require.js, MathJax and mermaid from a CDN) behind; the page around the cells is ``templates/shell.html.j2``,
the same for the index. Of an output's forms only HTML, PNG and plain text are shown: nothing that needs a script.
"""

import html
import re
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import nbformat
from markupsafe import Markup
from nbconvert.exporters import HTMLExporter
from traitlets.config import Config

from helpers.report import shell

SHOWN = ["text/html", "image/png", "image/jpeg", "text/plain"]
PARAMETERS = "The values this page was made with. The notebook, and `report`, take others by the same names."
_HEADING = re.compile(r"<h([1-6])[^>]*>(.*?)</h\1>", re.S)
_TAG = re.compile(r"<[^>]+>")
_NOTEBOOK_LINK = re.compile(r'(<a\b[^>]*\bhref=")(?![a-z]+:|/|#)([^"#]+)\.ipynb(#[^"]*)?"', re.I)
_FILE_LINK = re.compile(r'<a\b[^>]*\bhref="(?![a-z]+:|#)(?![^"]*\.html["#])[^"]*"[^>]*>(.*?)</a>', re.I | re.S)


class Heading(NamedTuple):
    """A heading of the page: its level, its id and its words as plain text."""

    level: int
    anchor: str
    text: str


def page(executed: Path, notebook: Any, site: shell.Site) -> str:
    """The page of an executed notebook; ``notebook`` is its `helpers.report.source.Notebook`."""
    cells, headings = body(nbformat.read(executed, as_version=4), {one.name for one in site.notebooks})
    contents = [heading for heading in headings if heading.level == 2]
    return shell.render("notebook.html.j2", site, here=notebook, body=Markup(cells), contents=contents)


def body(notebook: nbformat.NotebookNode, pages: set[str]) -> tuple[str, list[Heading]]:
    """The cells as HTML, and the headings among them. Links to notebooks of ``pages`` become links to their pages."""
    headings: list[Heading] = []
    exporter = _exporter()
    _of_a_report(notebook)
    # markdown cells are the project's own prose; text out of articles comes only in outputs, escaped where it enters HTML
    exporter.register_filter("prose", lambda rendered: _prose(rendered, headings, pages))
    rendered, _ = exporter.from_notebook_node(notebook)
    return shell.visible_controls(rendered), headings


def _of_a_report(notebook: nbformat.NotebookNode) -> None:
    """What a notebook says of its parameters is meant for who can run it; a reader of the page sees the values."""
    code = [i for i, cell in enumerate(notebook.cells) if "parameters" in cell.metadata.get("tags", [])]
    for i in code:
        above = notebook.cells[i - 1] if i else None
        if above and above.cell_type == "markdown" and above.source.startswith("## "):
            above.source = f"{above.source.splitlines()[0]}\n\n{PARAMETERS}"


@lru_cache(maxsize=1)
def _exporter() -> HTMLExporter:
    config = Config()
    config.HTMLExporter.extra_template_basedirs = [str(shell.TEMPLATES)]
    config.HTMLExporter.template_name = "cells"
    config.HTMLExporter.exclude_anchor_links = True
    config.NbConvertBase.display_data_priority = SHOWN
    exporter = HTMLExporter(config=config)
    exporter.register_filter("plain", lambda text: shell.visible_controls(html.escape(text)))
    return exporter


def _prose(rendered: str, headings: list[Heading], pages: set[str]) -> str:
    taken = {heading.anchor for heading in headings}

    def numbered(match: re.Match) -> str:
        level, inner = int(match[1]), match[2]
        text = html.unescape(_TAG.sub("", inner)).strip()
        slug = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-") or "section"
        anchor = slug if slug not in taken else next(f"{slug}-{n}" for n in range(2, 999) if f"{slug}-{n}" not in taken)
        taken.add(anchor)
        headings.append(Heading(level, anchor, text))
        return f'<h{level} id="{anchor}">{inner}</h{level}>'

    linked = _NOTEBOOK_LINK.sub(
        lambda m: f'{m[1]}{m[2]}.html{m[3] or ""}"' if m[2].removeprefix("./") in pages else m[0],
        _HEADING.sub(numbered, rendered),
    )
    return _FILE_LINK.sub(r"\1", linked)  # a file of the project is not in the report's folder: its name stays, as text


def findings(executed: Path) -> list[str]:
    """The sentences under a notebook's heading *Findings* (`helpers.views.findings`), for the index."""
    said: list[str] = []
    inside = False
    for cell in nbformat.read(executed, as_version=4).cells:
        if cell.cell_type == "markdown" and cell.source.startswith("#"):
            inside = cell.source.splitlines()[0].strip("# ") == "Findings"
        for output in cell.get("outputs", []) if inside else []:
            lines = output.get("data", {}).get("text/plain", "").splitlines()
            said += [line.removeprefix("- ").strip() for line in lines if line.startswith("- ")]
    return said
