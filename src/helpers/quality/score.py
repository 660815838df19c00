"""Precision, recall and F1 of actors, times, events, roles and claims against gold.

Everything is counted per article and summed (micro average), items matched one to one. Intervals are 95 % bootstrap
intervals over articles (Efron & Tibshirani 1993), seeded, so the same input gives the same figures.
"""

import datetime as dt
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from helpers.quality.gold import Gold

# types that annotators mix up although they mean one happening; matched within a group, as in the articles' codebook
TYPE_GROUPS = {
    **dict.fromkeys(("meeting", "talks", "call", "visit"), "encounter"),
    **dict.fromkeys(("agreement", "ceasefire", "proposal"), "deal"),
    **dict.fromkeys(("clash", "war", "attack", "deployment"), "force"),
}


@dataclass(frozen=True, slots=True)
class Result:
    """Counts and what follows from them. For an accuracy ``predicted`` equals ``gold`` and the three figures agree."""

    measure: str
    matched: int
    predicted: int
    gold: int
    low: float = 0.0
    high: float = 1.0

    @property
    def precision(self) -> float:
        return self.matched / self.predicted if self.predicted else float(not self.gold)

    @property
    def recall(self) -> float:
        return self.matched / self.gold if self.gold else float(not self.predicted)

    @property
    def f1(self) -> float:
        return 2 * self.matched / (self.predicted + self.gold) if self.predicted + self.gold else 1.0


def days(date: str | None) -> tuple[dt.date, dt.date] | None:
    """ISO day, month, year, week or interval A/B -> first and last day; None where it is none of these."""
    if not date:
        return None
    first, _, last = date.partition("/")
    try:
        if last:
            return days(first)[0], days(last)[1]
        if "W" in first:
            year, week = first.split("-W")
            monday = dt.date.fromisocalendar(int(year), int(week[:2]), 1)
            return monday, monday + dt.timedelta(days=6)
        parts = [int(part) for part in first[:10].split("-")]
        if len(parts) == 3:
            return (dt.date(*parts),) * 2
        begin = dt.date(parts[0], parts[1] if len(parts) == 2 else 1, 1)
        after = dt.date(begin.year + (len(parts) == 1 or begin.month == 12), begin.month % 12 + 1 if len(parts) == 2 else 1, 1)
        return begin, after - dt.timedelta(days=1)
    except (TypeError, ValueError):
        return None


def compatible(a: str | None, b: str | None) -> bool:
    """Equal, or one contains the other; no date goes with no date only."""
    if not a or not b:
        return not a and not b
    a, b = days(a), days(b)
    return bool(a and b) and ((a[0] <= b[0] and b[1] <= a[1]) or (b[0] <= a[0] and a[1] <= b[1]))


def pairs_of(gold: Sequence[dict], predicted: Sequence[dict], worth: Callable[[dict, dict], float]) -> list[tuple[dict, dict]]:
    """One-to-one matching, best pair first; a worth of 0 is no match."""
    ranked = sorted(
        ((-worth(g, p), i, j) for i, g in enumerate(gold) for j, p in enumerate(predicted) if worth(g, p) > 0),
    )
    left, right, out = set(), set(), []
    for _, i, j in ranked:
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            out.append((gold[i], predicted[j]))
    return out


def _fold(name: object) -> str:
    return " ".join(str(name).split()).casefold()


def _same_actor(g: dict, p: dict) -> float:
    if _fold(g["name"]) == _fold(p.get("name")):
        return 2
    return float(_fold(p.get("name")) in {_fold(surface) for surface in g.get("surface", ())})


def _same_words(g: dict, p: dict) -> float:
    """Times overlap when the words of one contain the other's; document order breaks ties through the pairing."""
    a, b = _fold(g["words"]), _fold(p.get("text"))
    if not (a in b or b in a):
        return 0
    return 1 + (a == b) + 2 * (g["value"] == p.get("value"))


def same_event(g: dict, p: dict) -> float:
    kind = lambda event: TYPE_GROUPS.get(event.get("type"), event.get("type"))  # noqa: E731
    if kind(g) != kind(p) or not compatible(g["date"], p.get("date")):
        return 0
    ours, theirs = set(map(_fold, g["participants"])), set(map(_fold, p.get("participants") or ()))
    shared = len(ours & theirs) / len(ours | theirs) if ours | theirs else 0
    return 1 + (g["type"] == p.get("type")) + (g["date"] == p.get("date")) + shared


def _same_claim(g: dict, p: dict) -> float:
    return (1 + (g["stance"] == p.get("stance"))) * (_fold(g["speaker"]) == _fold(p.get("speaker")))


def _count(gold: Gold, predicted: dict) -> dict[str, tuple[int, int, int]]:
    """measure -> matched, predicted, gold for one article."""
    g, p = gold.annotations, {key: predicted.get(key) or [] for key in gold.annotations}
    actors = pairs_of(g["actors"], p["actors"], _same_actor)
    persons = [(a, b) for a, b in actors if a["affiliation"]]
    times = pairs_of(g["times"], p["times"], _same_words)
    valued = [(a, b) for a, b in times if a["value"]]
    events = pairs_of(g["events"], p["events"], same_event)
    triple = lambda row: (_fold(row["actor"]), row["role"], row["status"])  # noqa: E731
    theirs = [{triple(row) for row in rows if row["role"] != "party"} for rows in (g["roles"], p["roles"])]
    parties = [{_fold(row["actor"]) for row in rows if row["role"] == "party"} for rows in (g["roles"], p["roles"])]
    claims = pairs_of(g["claims"], p["claims"], _same_claim)
    right = sum(a["value"] == b.get("value") for a, b in valued)
    published = predicted.get("published") == gold.published
    return {
        "publication date": (published, 1, 1),
        "actors": (len(actors), len(p["actors"]), len(g["actors"])),
        "affiliation": (sum(_fold(a["affiliation"]) == _fold(b.get("affiliation")) for a, b in persons),) + (len(persons),) * 2,
        "times, extent": (len(times), len(p["times"]), len(g["times"])),
        "times, value": (right,) + (len(valued),) * 2,
        "events": (len(events), len(p["events"]), len(g["events"])),
        "event status": (sum(a["status"] == b.get("status") for a, b in events),) + (len(events),) * 2,
        "third-party roles": (len(theirs[0] & theirs[1]), len(theirs[1]), len(theirs[0])),
        "parties": (len(parties[0] & parties[1]), len(parties[1]), len(parties[0])),
        "claims": (len(claims), len(p["claims"]), len(g["claims"])),
    }


def score(gold: Sequence[Gold], predicted: Sequence[dict], draws: int = 400) -> dict[str, Result]:
    """Figures over articles: ``predicted[i]`` is what ``tag_text`` gave for ``gold[i]``; ``draws`` bootstrap draws."""
    counts = [_count(g, p) for g, p in zip(gold, predicted, strict=True)]
    rng = random.Random(0)
    samples = [rng.choices(range(len(counts)), k=len(counts)) for _ in range(draws)]
    out = {}
    for measure in counts[0] if counts else ():
        total = lambda rows, m=measure: Result(m, *(sum(counts[i][m][k] for i in rows) for k in range(3)))  # noqa: E731
        f1s = sorted(total(rows).f1 for rows in samples)
        whole = total(range(len(counts)))
        low, high = (f1s[int(0.025 * draws)], f1s[int(0.975 * draws) - 1]) if draws else (0.0, 1.0)
        out[measure] = Result(measure, whole.matched, whole.predicted, whole.gold, low, high)
    return out


def misses(gold: Sequence[Gold], predicted: Sequence[dict]) -> list[dict]:
    """Each gold item nobody predicted and each prediction gold does not have: article, kind, error, item (words)."""
    out = []
    same = {"actors": _same_actor, "times": _same_words, "events": same_event, "claims": _same_claim}
    show = {
        "actors": lambda row: row["name"],
        "times": lambda row: f"{row.get('words') or row.get('text')} = {row.get('value')}",
        "events": lambda row: f"{row['type']} {row.get('date')} {row.get('status')}: {row.get('words') or row.get('surface')}",
        "claims": lambda row: f"{row['speaker']} {row['stance']}",
    }
    for g, p in zip(gold, predicted, strict=True):
        for key, worth in same.items():
            rows = p.get(key) or []
            pairs = pairs_of(g.annotations[key], rows, worth)
            found, used = {id(a) for a, _ in pairs}, {id(b) for _, b in pairs}
            out += [
                {"article": g.article, "kind": key, "error": "missed", "item": show[key](a)}
                for a in g.annotations[key]
                if id(a) not in found
            ]
            out += [
                {"article": g.article, "kind": key, "error": "spurious", "item": show[key](b)} for b in rows if id(b) not in used
            ]
        ours, theirs = (
            {(r["actor"], r["role"], r["status"]) for r in rows} for rows in (g.annotations["roles"], p.get("roles") or [])
        )
        for error, rows in (("missed", ours - theirs), ("spurious", theirs - ours)):
            out += [{"article": g.article, "kind": "roles", "error": error, "item": " ".join(row)} for row in sorted(rows)]
    return out
