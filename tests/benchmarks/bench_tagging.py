"""Full tagging, all tables and incidents: a ratio to one compiled `re` pass over the same text, and growth with articles.

``python tests/benchmarks/bench_tagging.py [--articles N] [FILE ...]`` (default: 1,600 articles made of the sample corpus).
Articles are the files in turn, each time as of another week, so that their events do not all fall together. One core.
Growth is the exponent b of seconds = a * articles ** b between the smallest and the largest run; 1.0 is linear.
With ``--hostile``: single articles of 10 and 40 KB of what repeats; the ratio of their times should stay near 4.
"""

import argparse
import datetime as dt
import math
import re
import time
from pathlib import Path

from helpers import knowledge, load, paths
from helpers.articles.article import Article
from helpers.coding import incidents
from helpers.tagger import tag

YARDSTICK = re.compile(r"\b(?:meet|talk|sign|agree|attack|war|said|mediat|broker|host)\w*", re.IGNORECASE)
TABLES = ("mentions", "times", "events", "roles", "claims")


def articles(sources: list[Path], count: int) -> list[Article]:
    """``count`` articles: those of the sources in turn, moved by whole weeks."""
    base = load(sources).articles
    made = []
    for k in range(count):
        known, weeks = base[k % len(base)], k // len(base)
        day = (known.published or dt.date(2022, 3, 31)) - dt.timedelta(weeks=weeks)
        made.append(Article(f"a{k}", f"a{k}", "text", known.body, known.title, published=day, segments=known.segments))
    return made


def run(sample: list[Article]) -> dict[str, float]:
    """Seconds of one `re` pass, of tagging, and of linking incidents."""
    known = knowledge.load()
    tag(sample[0], known)
    begin = time.perf_counter()
    for article in sample:
        for _ in YARDSTICK.finditer(article.body):
            pass
    passed = time.perf_counter()
    rows: dict[str, list[dict]] = {table: [] for table in TABLES}
    for article in sample:
        for table, found in tag(article, known).items():
            rows[table].extend(found)
    tagged = time.perf_counter()
    told = [{"article_id": a.article_id, "published": a.published, "body": a.body, "copy_of": None} for a in sample]
    incidents.link(told, rows["events"], rows["claims"], rows["mentions"])
    linked = time.perf_counter()
    return {"re pass": passed - begin, "tagging": tagged - passed, "incidents": linked - tagged}


HOSTILE = {
    "commas": ",", "dots": ".", "brackets": "[]", "quotes": "“", "spaces": " ", "line breaks": " \n", "letters": "a", "capitals": "A ",
    "initials": "O.", "names": "Orrin ", "shouted": "ORRIN VELIA ", "years": "1990 ", "dashes": "- ", "sayings": "he said ",
    "meetings": "Egypt met ", "lists": "Egypt and Qatar, ", "titles": "President ", "sides": "both sides ", "roles": "mediated by ",
    "purposes": "to mediate ", "relatives": "who ", "offices": "Prime Minister Nora Vale of Orria, ", "acronyms": "the Union (AU), ",
}  # fmt: skip


def hostile() -> None:
    """What backtracking and work per pair of words would show on: seconds at two lengths, and their ratio."""
    known = knowledge.load()
    for name, unit in HOSTILE.items():
        took = []
        for size in (10_000, 40_000):
            text = (unit * (size // len(unit) + 1))[:size]
            begin = time.perf_counter()
            tag(Article(name, name, "text", text, published=dt.date(2022, 3, 31)), known)
            took.append(time.perf_counter() - begin)
        print(f"{name:12s} {40 / took[1]:7,.0f} KB/s   4 x the length takes {took[1] / took[0]:5.1f} x the time")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--articles", type=int, default=1600)
    parser.add_argument("--hostile", action="store_true")
    args = parser.parse_args()
    if args.hostile:
        return hostile()
    sources = args.files or sorted((paths.data() / "sample").glob("*.txt"))
    sizes = [max(1, args.articles // 8), max(1, args.articles // 4), max(1, args.articles // 2), args.articles]
    made = articles(sources, args.articles)
    results = []
    print(f"{'articles':>9} {'words':>10} {'words/s':>9} {'tagging / re pass':>18} {'incidents / tagging':>20}")
    for size in sizes:
        words = sum(len(article.body.split()) for article in made[:size])
        took = run(made[:size])
        results.append(took)
        print(
            f"{size:9,} {words:10,} {words / took['tagging']:9,.0f} {took['tagging'] / took['re pass']:18.0f}"
            f" {took['incidents'] / took['tagging']:20.2f}"
        )
    for part in ("tagging", "incidents"):
        growth = math.log(results[-1][part] / results[0][part]) / math.log(sizes[-1] / sizes[0])
        print(f"{part}: seconds grow with articles ** {growth:.2f}")


if __name__ == "__main__":
    main()
