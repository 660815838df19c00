"""How long the furniture of pages takes: ``python tests/benchmarks/bench_furniture.py PAGES.jsonl.gz [N]``

``PAGES``: JSON lines with a ``text``. Pages a second, and the time as a ratio to one compiled `re` pass over the same pages.
"""

import gzip
import json
import re
import sys
import time
from itertools import islice

from helpers.articles import article_body


def main(path: str, count: int = 200) -> None:
    with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf8") as file:
        pages = [json.loads(line)["text"] for line in islice(file, count)]
    pattern = re.compile(r"\w+(?:['’-]\w+)*")
    best = {}
    for _ in range(3):
        for name, work in (("one re pass", pattern.findall), ("article_body", article_body)):
            begin = time.process_time()
            for page in pages:
                work(page)
            best[name] = min(best.get(name, 1e9), time.process_time() - begin)
    for name, seconds in best.items():
        print(f"{name:12s} {len(pages) / seconds:8.0f} pages/s   {seconds / best['one re pass']:6.1f} x one re pass")


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:3]))
