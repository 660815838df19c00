"""BibTeX of the articles used: ``@online`` entries (biblatex), special characters escaped."""

import re
from collections.abc import Mapping
from pathlib import Path

import pandas as pd

from helpers.exports.common import day, text

_SPECIAL = {c: f"\\{c}" for c in "&%$#_{}"} | {"~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "\\": r"\textbackslash{}"}


def escape(value: str) -> str:
    """Text as LaTeX source; line breaks and control characters become spaces."""
    return "".join(_SPECIAL.get(c, c) for c in re.sub(r"[\s\x00-\x1f\x7f]+", " ", value).strip())


def write(tables: Mapping[str, pd.DataFrame], folder: Path) -> list[Path]:
    entries = []
    for row in tables["articles"].sort_values("article_id").itertuples(index=False):
        fields = {
            "title": text(row.title) or "Untitled",
            "organization": text(row.outlet),
            "date": day(row.published),
            "url": text(row.url),
            "note": None if text(row.copy_of) is None else f"Wire copy of {row.copy_of}",
        }
        lines = [f"  {key} = {{{escape(value)}}}" for key, value in fields.items() if value]
        entries.append(f"@online{{{row.article_id},\n" + ",\n".join(lines) + "\n}\n")
    path = folder / "articles.bib"
    path.write_text("\n".join(entries), "utf8")
    return [path]
