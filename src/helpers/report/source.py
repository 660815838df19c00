"""The notebooks as they are on disk: title, question, parameters; read without a kernel and without nbformat."""

import ast
import json
import re
from dataclasses import dataclass
from pathlib import Path

from helpers.report.errors import ReportError

_HEADING = re.compile(r"#\s+(.+)")
_MARKS = re.compile(r"[*_`]+|\[([^\]]*)\]\([^)]*\)")


@dataclass(frozen=True, slots=True)
class Notebook:
    """One notebook. ``question`` is its first paragraph in plain words, ``parameters`` the names its parameters cell declares."""

    path: Path
    title: str
    question: str
    parameters: tuple[str, ...]
    cells: int

    @property
    def name(self) -> str:
        return self.path.stem

    @property
    def short(self) -> str:
        """The name in words, without its number: ``03_mediation_roles`` is *Mediation roles*."""
        return re.sub(r"^\d+_", "", self.name).replace("_", " ").capitalize()

    @property
    def page(self) -> str:
        return f"{self.name}.html"


def notebooks(folder: Path) -> list[Notebook]:
    """All notebooks of a folder, by name. ReportError where there is none, or one cannot be read."""
    paths = sorted(path for path in folder.glob("*.ipynb") if not path.name.startswith("."))
    if not paths:
        raise ReportError(f"there is no notebook in {folder}")
    return [read(path) for path in paths]


def read(path: Path) -> Notebook:
    """One notebook's title, question and parameters."""
    try:
        cells = json.loads(path.read_text(encoding="utf8"))["cells"]
        texts = ["".join(cell["source"]) for cell in cells]
        tags = [cell.get("metadata", {}).get("tags", []) for cell in cells]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ReportError(f"{path} cannot be read as a notebook: {error}") from None
    prose = "\n\n".join(text for text, cell in zip(texts, cells, strict=True) if cell["cell_type"] == "markdown")
    title = _HEADING.search(prose)
    declared = [text for text, tag in zip(texts, tags, strict=True) if "parameters" in tag]
    return Notebook(
        path=path,
        title=_plain(title[1]) if title else path.stem,
        question=_first_paragraph(prose[title.end() :]) if title else "",
        parameters=_declared(declared[0]) if declared else (),
        cells=len(cells),
    )


def _first_paragraph(prose: str) -> str:
    blocks = (block.strip() for block in re.split(r"\n\s*\n", prose))
    first = next((_plain(block) for block in blocks if block and block[0] not in "#<|-[!"), "")
    return first.removeprefix("Question.").strip()


def _plain(markdown: str) -> str:
    return " ".join(_MARKS.sub(lambda match: match[1] or "", markdown).split())


def _declared(code: str) -> tuple[str, ...]:
    names = []
    for node in ast.parse(code).body:
        targets = [node.target] if isinstance(node, ast.AnnAssign) else getattr(node, "targets", [])
        names += [target.id for target in targets if isinstance(target, ast.Name)]
    return tuple(names)
