"""What the notebooks show: tables whose rows open their evidence, figures with alt text, findings as sentences.

Text out of an article is never markup here: `helpers.views.text` escapes it wherever it enters a table, figure or sentence.
"""

from helpers.views import figures, findings, tables
from helpers.views.notebook import opened

__all__ = ["figures", "findings", "opened", "tables"]
