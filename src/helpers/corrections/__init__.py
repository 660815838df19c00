"""A researcher's corrections: export a table, edit it, put it into ``data/corrections/``; the next run applies it.

Raw and corrected tables are kept apart, and every correction comes back with an outcome: applied, or why not.
"""

from helpers.corrections.apply import apply
from helpers.corrections.labelstudio import from_label_studio, to_label_studio
from helpers.corrections.model import CORRECTABLE, Correction
from helpers.corrections.sheet import read, write_sheet

__all__ = ["CORRECTABLE", "Correction", "apply", "from_label_studio", "read", "to_label_studio", "write_sheet"]
