"""What can go wrong with a report, each as one sentence."""


class ReportError(ValueError):
    """The report cannot be made; the message says why and what to do."""


class NotebookFailed(ReportError):
    """A notebook did not run to its end. ``notebook`` is its name, ``cell`` what is known of the cell, ``reason`` why."""

    def __init__(self, notebook: str, cell: str, reason: str):
        self.notebook, self.cell, self.reason = notebook, cell, reason
        super().__init__(f"notebook {notebook} failed in {cell}: {reason}" if cell else f"notebook {notebook} failed: {reason}")
