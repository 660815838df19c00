"""Pictures of who takes part: over time, and with whom."""

from collections import Counter
from itertools import combinations

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from helpers.views.figures.base import BLUE, GREEN, GREY, NAME, ORANGE, RED, draw, legend, matrix, most, nothing
from helpers.views.show import Figure, Sentences
from helpers.views.text import count, listed, plain

KINDS = {"state": ("s", BLUE), "person": ("o", ORANGE), "organisation": ("D", GREEN), "armed_group": ("^", RED)}
COLUMNS = 30


def presence(mentions: pd.DataFrame, top: int = 20) -> Figure | Sentences:
    """Articles that name an actor, by time of publication. ``mentions``: `Corpus.presence`, one row an actor and article."""
    dated = mentions.dropna(subset=["when"])
    if dated.empty:
        return nothing("No actor in an article of known time, so there is nothing to show over time.")
    names = most(dated["name"], top)
    unit = next(u for u in ("M", "Q", "Y") if u == "Y" or (dated["when"].dt.to_period(u).nunique() <= COLUMNS
                and len(pd.period_range(dated["when"].min(), dated["when"].max(), freq=u)) <= COLUMNS))  # fmt: skip
    at = dated["when"].dt.to_period(unit)
    columns = pd.period_range(at.min(), at.max(), freq=unit)
    counts = pd.crosstab(dated["name"], at).reindex(index=names, columns=columns, fill_value=0).fillna(0).astype(int)
    counts.index = [plain(name, NAME) for name in counts.index]
    what = {"M": "month", "Q": "quarter", "Y": "year"}[unit]
    totals = counts.sum(axis=1)
    alt = (
        f"Articles per {what} for {count(len(names), 'actor')}; most often "
        f"{listed(f'{name} ({n})' for name, n in totals.head(3).items())}."
    )
    title = f"Articles that name an actor, by {what} of publication"
    return draw(title, alt, 1.6 + 0.24 * len(names), lambda axes: matrix(axes, counts, f"{what} of publication", "actor"))


def together(chronology: pd.DataFrame, top: int = 20) -> Figure | Sentences:
    """Who takes part in the same incidents: how many of `Corpus.chronology` each pair shares, on the diagonal its own."""
    taking, shared = _shared(chronology)
    if not shared:
        return nothing("No event of this selection has two named participants, so there are no pairs.")
    names = [name for name, _ in sorted(taking.items(), key=lambda item: (-item[1], item[0]))[:top]]
    counts = pd.DataFrame(0, index=names, columns=names)
    for (a, b), n in shared.items():
        if a in counts.index and b in counts.index:
            counts.loc[a, b] = counts.loc[b, a] = n
    for name in names:
        counts.loc[name, name] = taking[name]
    counts = counts.where(np.tril(np.ones(counts.shape, dtype=bool)), 0)
    counts.index = counts.columns = [plain(name, 30) for name in names]
    pairs = sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:3]
    alt = f"Incidents shared by {count(len(names), 'actor')}; most by {listed(f'{a} and {b} ({n})' for (a, b), n in pairs)}."
    size = 2.2 + 0.24 * len(names)
    what = "incidents both take part in; on the diagonal, all of the actor's own"
    return draw("Who takes part with whom", alt, size, lambda axes: matrix(axes, counts, what, "actor"))


def network(chronology: pd.DataFrame, kinds: dict[str, str], top: int = 20) -> Figure | Sentences:
    """The same as a network: an edge is an incident shared, thicker for more. ``kinds``: name -> kind of actor."""
    taking, shared = _shared(chronology)
    names = [name for name, _ in sorted(taking.items(), key=lambda item: (-item[1], item[0]))[:top]]
    import networkx as nx  # only here: it loads slowly

    graph = nx.Graph()
    graph.add_nodes_from(names)
    graph.add_weighted_edges_from((a, b, n) for (a, b), n in sorted(shared.items()) if a in taking and {a, b} <= set(names))
    graph.remove_nodes_from(list(nx.isolates(graph)))
    if not graph:
        return nothing("No event of this selection has two named participants, so there is no network.")
    where = nx.kamada_kawai_layout(graph, weight=None)
    middle = max(nx.degree_centrality(graph).items(), key=lambda item: (item[1], item[0]))[0]
    alt = (
        f"{count(len(graph), 'actor')} and {count(graph.number_of_edges(), 'tie')}; {plain(middle)} is tied to the most others "
        f"({graph.degree[middle]})."
    )

    def paint(axes: Axes) -> None:
        heaviest = max(n for _, _, n in graph.edges(data="weight"))
        for a, b, n in graph.edges(data="weight"):
            (x1, y1), (x2, y2) = where[a], where[b]
            axes.plot([x1, x2], [y1, y2], color="#9A9A9A", linewidth=0.5 + 4 * n / heaviest, alpha=0.6, zorder=1)
        for name in graph:
            mark, colour = KINDS.get(kinds.get(name, ""), ("o", GREY))
            x, y = where[name]
            axes.plot(x, y, mark, color=colour, markersize=6 + 1.6 * taking[name] ** 0.5, markeredgecolor="white", zorder=2)
            axes.annotate(
                plain(name, 28), (x, y), xytext=(0, -8 - taking[name] ** 0.5), textcoords="offset points", ha="center",
                va="top", fontsize=8.5, zorder=3, bbox={"facecolor": "white", "edgecolor": "none", "alpha": 0.75, "pad": 0.6},
            )  # fmt: skip
        for kind, (mark, colour) in KINDS.items():
            if kind in {kinds.get(name) for name in graph}:
                axes.plot([], [], mark, color=colour, label=kind.replace("_", " "))
        legend(axes, 4)
        axes.margins(0.12, 0.08)
        axes.set_axis_off()

    return draw("The network of joint participation", alt, 6.4, paint)


def _shared(chronology: pd.DataFrame) -> tuple[Counter, Counter]:
    """name -> incidents, and pair of names -> incidents both take part in."""
    taking, shared = Counter(), Counter()
    for people in chronology["participants"]:
        names = sorted(set(people))
        taking.update(names)
        shared.update(combinations(names, 2))
    return taking, shared
