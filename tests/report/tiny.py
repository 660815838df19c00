"""Where the tiny notebooks are: one for each thing that can happen to a report."""

from pathlib import Path

NOTEBOOKS = Path(__file__).parent / "notebooks"
