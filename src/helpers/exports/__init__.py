"""The corpus in other people's formats, one call each: ``export(corpus.tables, "out", "gexf")``.

A format is a function ``write(tables, folder) -> list of files written``. ``tables`` maps the schema's table names to
DataFrames. Files are UTF-8, the same tables give the same bytes, and nothing is fetched.
"""

import difflib
from collections.abc import Callable, Mapping
from pathlib import Path

import pandas as pd

from helpers.exports import annotations, bibtex, calendar, network, plover, records, tabular, timeline

Tables = Mapping[str, pd.DataFrame]

FORMATS: dict[str, Callable[[Tables, Path], list[Path]]] = {
    "csv": tabular.write_csv,
    "parquet": tabular.write_parquet,
    "jsonl": records.write,
    "plover": plover.write,
    "webannotation": annotations.write,
    "gexf": network.write,
    "timelinejs": timeline.write,
    "icalendar": calendar.write,
    "bibtex": bibtex.write,
}


def export(tables: Tables, folder: Path | str, format: str) -> list[Path]:
    """Write the tables in one of ``FORMATS`` into ``folder`` (made if missing); ValueError names the nearest formats."""
    if format not in FORMATS:
        near = difflib.get_close_matches(format, FORMATS, n=2, cutoff=0.4) or list(FORMATS)
        raise ValueError(f"there is no export format {format!r}; did you mean {' or '.join(near)}?")
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    return FORMATS[format](tables, folder)
