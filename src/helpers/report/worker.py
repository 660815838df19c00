"""A process of its own that executes notebooks with papermill, one after another: ``python -m helpers.report.worker``.

One job a line comes in on stdin, as JSON (``notebook``, ``output``, ``parameters``, ``timeout``); what happens goes out
on stdout, one JSON object a line: ``{"cell": 3}`` for a finished cell, then ``{"done": true}`` or ``{"failed": ...}``.
A process and not a thread, because papermill changes the working directory, and because a crash then stays here.
"""

import json
import os
import sys
from typing import Any, TextIO


def serve(jobs: TextIO, answers: TextIO) -> None:
    """Execute jobs until there are no more."""
    # imported here, while the parent process tags the articles
    from helpers.report.execute import Failed, execute, prepare

    def tell(**message: Any) -> None:
        answers.write(json.dumps(message) + "\n")
        answers.flush()

    prepare()
    for line in jobs:
        job = json.loads(line)
        try:
            execute(job, lambda index: tell(cell=index))
            tell(done=True)
        except Failed as error:
            tell(failed={"cell": error.cell, "reason": error.reason})


def main() -> None:
    # kernels inherit file descriptor 1: what they print behind IPython's back must not mix with the answers
    answers = os.fdopen(os.dup(1), "w", encoding="utf8")
    os.dup2(2, 1)
    with open(0, encoding="utf8", closefd=False) as jobs:
        serve(jobs, answers)


if __name__ == "__main__":
    sys.exit(main())
