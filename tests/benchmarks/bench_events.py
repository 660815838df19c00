"""How long events and claims take a word, as a ratio to one compiled `re` pass: ``python tests/benchmarks/bench_events.py TEXT...``

Grammar is counted apart, since roles use the same parse. Times and names come from the full reading of the text.
"""

import re
import sys
import time
from pathlib import Path

from helpers.coding import claims, events
from helpers.language import read
from helpers.language.grammar import clauses


def main(paths: list[str]) -> None:
    texts = [Path(path).read_text(encoding="utf-8") for path in paths]
    words = sum(len(text.split()) for text in texts)
    pattern = re.compile(r"\b(?:meet|talk|sign|agree|attack|war|said)\w*", re.IGNORECASE)
    best: dict[str, float] = {}

    def clock(name: str, work) -> None:
        begin = time.perf_counter()
        work()
        best[name] = min(best.get(name, 1e9), time.perf_counter() - begin)

    for _ in range(5):
        documents = [read(text, "2022-03-31") for text in texts]
        clock("one re pass", lambda: [sum(1 for _ in pattern.finditer(text)) for text in texts])
        found: list[list[dict]] = []
        clock("grammar", lambda docs=documents: [clauses(doc, s) for doc in docs for s in doc.sentences])
        clock("events", lambda docs=documents, out=found: out.extend(events.find(doc) for doc in docs))
        clock("claims", lambda docs=documents, out=found: [claims.find(d, e) for d, e in zip(docs, out, strict=True)])
    for name, seconds in best.items():
        print(f"{name:12s} {seconds / words * 1e6:7.2f} us a word   {seconds / best['one re pass']:7.1f} x one re pass")


if __name__ == "__main__":
    main(sys.argv[1:])
