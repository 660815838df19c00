"""How far two annotators agree: Krippendorff's alpha for nominal data.

Source: K. Krippendorff, Content Analysis (4th ed., Sage 2019), ch. 12. 1 is perfect agreement, 0 what chance gives; he
advises 0.8 for firm and 0.667 for tentative conclusions.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence

from helpers.quality.gold import Gold
from helpers.quality.score import pairs_of, same_event


def alpha(units: Iterable[Sequence[Hashable]]) -> float | None:
    """``units``: the values annotators gave each thing; units with fewer than two values are left out as in the source.

    None where alpha is not defined: no unit, or one value everywhere.
    """
    pairs: Counter = Counter()
    for values in units:
        if len(values) > 1:
            counts = Counter(values)
            for a, n in counts.items():
                for b, m in counts.items():
                    pairs[a, b] += n * (m - (a == b)) / (len(values) - 1)
    totals = Counter()
    for (a, _), weight in pairs.items():
        totals[a] += weight
    n = sum(totals.values())
    expected = n * n - sum(weight * weight for weight in totals.values())
    if not expected:
        return None
    observed = sum(weight for (a, b), weight in pairs.items() if a != b)
    return 1 - (n - 1) * observed / expected


def agreement(first: Sequence[Gold], second: Sequence[Gold]) -> dict[str, tuple[float | None, int]]:
    """measure -> (alpha, number of units) over the articles both annotated. ValueError where they share none."""
    theirs = {article.article: article for article in second}
    both = [(a, theirs[a.article]) for a in first if a.article in theirs]
    if not both:
        raise ValueError("the two annotators have no article in common")
    units: dict[str, list[tuple[Hashable, Hashable]]] = {
        "actor annotated": [], "third-party role of an actor": [], "event annotated": [], "event type": [], "event status": [],
    }  # fmt: skip
    for a, b in both:
        names = [{row["name"] for row in gold.annotations["actors"]} for gold in (a, b)]
        for name in sorted(names[0] | names[1]):
            units["actor annotated"].append((name in names[0], name in names[1]))
            roles = [
                frozenset(row["role"] for row in gold.annotations["roles"] if row["actor"] == name and row["role"] != "party")
                for gold in (a, b)
            ]
            units["third-party role of an actor"].append((roles[0], roles[1]))
        matched = pairs_of(a.annotations["events"], b.annotations["events"], same_event)
        units["event type"] += [(one["type"], other["type"]) for one, other in matched]
        units["event status"] += [(one["status"], other["status"]) for one, other in matched]
        units["event annotated"] += [(True, True)] * len(matched)
        units["event annotated"] += [(True, False)] * (len(a.annotations["events"]) - len(matched))
        units["event annotated"] += [(False, True)] * (len(b.annotations["events"]) - len(matched))
    return {measure: (alpha(rows), len(rows)) for measure, rows in units.items()}
