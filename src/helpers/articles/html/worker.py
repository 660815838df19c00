"""The careful extractor in a process of its own: ``python -m helpers.articles.html.worker``.

Requests and answers are pickles on standard input and output, each after its length in eight bytes; only our own parent
process writes to it. trafilatura (Barbaresi 2021) finds the text, htmldate the day.
"""

import datetime as dt
import os
import pickle
import struct
import sys
from typing import Any

LENGTH = struct.Struct(">Q")


def careful(html: str, url: str | None, latest: dt.date | None) -> dict[str, Any] | None:
    """Text and metadata, None where trafilatura finds nothing. No day after ``latest`` (when the page was fetched)."""
    from trafilatura import bare_extraction

    dates = {"original_date": True, "extensive_search": True, "outputformat": "%Y-%m-%d"}
    if latest is not None:
        dates["max_date"] = latest.isoformat()
    document = bare_extraction(html, url=url, with_metadata=True, include_comments=False, date_extraction_params=dates)
    if document is None:
        return None
    wanted = ("text", "title", "date", "sitename", "hostname", "url")
    return {name: getattr(document, name, None) for name in wanted}


def main() -> None:
    """Answers until standard input ends."""
    requests, answers = sys.stdin.buffer, os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a library prints is no answer
    while len(size := requests.read(LENGTH.size)) == LENGTH.size:
        arguments = pickle.loads(requests.read(LENGTH.unpack(size)[0]))
        try:
            answer = careful(*arguments)
        except Exception as error:  # lxml and trafilatura raise what they please on broken pages
            answer = {"error": f"{type(error).__name__}: {error}"[:200]}
        data = pickle.dumps(answer)
        answers.write(LENGTH.pack(len(data)) + data)
        answers.flush()


if __name__ == "__main__":
    main()
