"""What 100,000 names cost against 2,000: loading from the compiled cache, and finding names.

``python tests/benchmarks/bench_names.py [TEXT...]`` (the sample articles where none are given). The invented names are
persons with an office each; the small knowledge holds 2,000 surfaces, the large one the same and 100,000 more. Load
times are of fresh processes; throughput is the best of several rounds, small and large in turn.
"""

import csv
import datetime as dt
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from helpers import paths
from helpers.knowledge import Knowledge, load
from helpers.knowledge.tables import FACTS, TABLES
from helpers.language import names, read

SMALL, LARGE, ROUNDS = 2_000, 100_000, 7
_START = (
    "Ba",
    "Che",
    "Dol",
    "Ema",
    "Fra",
    "Gor",
    "Hel",
    "Ivo",
    "Jas",
    "Kor",
    "Lem",
    "Mir",
    "Nad",
    "Oru",
    "Pel",
    "Quin",
    "Ros",
    "Sav",
)
_MIDDLE = ("ra", "lo", "ni", "ve", "sta", "mo", "du", "ke", "bri", "zo", "ta", "li")
_END = ("ndo", "vic", "rian", "mba", "sen", "tsu", "lek", "quez", "dov", "nen", "gari", "shi")
_LOADED = """
import sys, time
from pathlib import Path
from helpers.knowledge import load
begin = time.perf_counter()
load(folder=Path(sys.argv[1])).automaton
print(time.perf_counter() - begin)
"""


def invented(count: int) -> list[str]:
    """That many different full names, the same at every run."""
    pick = random.Random(7).choice
    found: dict[str, None] = {}
    while len(found) < count:
        given = pick(_START) + pick(_MIDDLE) + pick(_MIDDLE)
        family = pick(_START) + pick(_MIDDLE) + pick(_MIDDLE) + pick(_END)
        found.setdefault(f"{given} {family}")
    return list(found)


def facts(folder: Path, surfaces: int) -> Path:
    """A folder of facts with about that many surfaces: the states, then invented persons."""
    shutil.copytree(FACTS, folder)
    for path in folder.glob("*.csv"):
        table = path.stem.split("-")[0]
        if table != "states":
            _write(path, TABLES[table].fields, [])
    people = invented(int(max(0, surfaces - SMALL) * 0.7))  # a full name each, and some 40,000 family names
    rows = [[name, "", "", "president", "France", "leader", "1990", "", "", "invented"] for name in people]
    _write(folder / "offices.csv", TABLES["offices"].fields, rows)
    return folder


def _write(path: Path, fields, rows) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([fields, *rows])


def loading(folder: Path) -> float:
    """Seconds to load from the compiled cache, the automaton included, in a fresh process; the best of five."""
    command = [sys.executable, "-c", _LOADED, str(folder)]
    return min(float(subprocess.run(command, capture_output=True, text=True, check=True).stdout) for _ in range(5))


def finding(known: Knowledge, texts: list[str]) -> float:
    """Seconds to find all names of the texts once."""
    documents = [read(text, dt.date(2022, 3, 31), knowledge=known) for text in texts]
    begin = time.perf_counter()
    for document in documents:
        names.find(document, known)
    return time.perf_counter() - begin


def main(given: list[str]) -> None:
    files = [Path(name) for name in given] or sorted((paths.data() / "sample").glob("*.txt"))
    texts = [path.read_text(encoding="utf-8") for path in files]
    words = sum(len(text.split()) for text in texts)
    with tempfile.TemporaryDirectory() as scratch:
        os.environ["GOOD_OFFICES_CACHE"] = str(Path(scratch) / "cache")
        folders = {"small": facts(Path(scratch) / "small", SMALL), "large": facts(Path(scratch) / "large", SMALL + LARGE)}
        known = {size: load(folder=folder) for size, folder in folders.items()}
        known["project"] = load()
        best = dict.fromkeys(known, 1e9)
        for _ in range(ROUNDS):
            for size, knowledge in known.items():
                best[size] = min(best[size], finding(knowledge, texts))
        loads = {size: loading(folder) for size, folder in folders.items()}
        loads["project"] = loading(FACTS)
    report = {
        size: {
            "surfaces": len(known[size].patterns),
            "load_seconds": round(loads[size], 3),
            "words_per_second": round(words / best[size]),
        }
        for size in known
    }
    report["throughput_lost"] = round(1 - best["small"] / best["large"], 3)
    print(json.dumps(report, indent=1))


if __name__ == "__main__":
    main(sys.argv[1:])
