"""Pictures of who says what: stances by speaker, who quotes whom, how many independent sources an incident has."""

import pandas as pd
from matplotlib.axes import Axes

from helpers import schema
from helpers.views.figures.base import BLACK, BLUE, GREEN, GREY, NAME, ORANGE, RED, SKY, bars, draw, legend, matrix, most, nothing
from helpers.views.show import Figure, Sentences
from helpers.views.text import count, listed, plain

STANCES = dict(
    zip(schema.STANCES, [(SKY, ""), (ORANGE, "..."), (RED, "xxx"), ("white", "///"), (GREEN, "\\\\\\"), (GREY, "")], strict=True)
)


def stances(claims: pd.DataFrame, top: int = 20) -> Figure | Sentences:
    """How often each speaker states, claims, denies, accuses, demands or proposes."""
    if claims.empty:
        return nothing("No claim in this selection, so there are no stances to show.")
    names = most(claims["speaker"], top)
    counts = pd.crosstab(claims["speaker"], claims["stance"]).reindex(index=names, columns=list(STANCES), fill_value=0)
    alt = (
        f"{count(len(claims), 'claim')} of {count(claims['speaker'].nunique(), 'speaker')}. "
        + "; ".join(f"{plain(name)}: {listed(f'{s} {n}' for s, n in counts.loc[name].items() if n)}" for name in names[:6])
        + "."
    )

    def paint(axes: Axes) -> None:
        bars(axes, counts, STANCES)
        axes.set_xlabel("claims")
        axes.set_ylabel("speaker")
        legend(axes, 6)

    return draw("Who says what, and how", alt, 1.5 + 0.26 * len(names), paint)


def quoted(claims: pd.DataFrame, top: int = 20) -> Figure | Sentences:
    """Who quotes whom: how many claims of a speaker each outlet carries."""
    rows = claims.assign(outlet=[plain(name, 26) for name in claims["outlet"].fillna("outlet unknown")])
    if rows.empty:
        return nothing("No claim in this selection, so nobody quotes anybody.")
    speakers, outlets = most(rows["speaker"], top), most(rows["outlet"], top)
    counts = pd.crosstab(rows["speaker"], rows["outlet"]).reindex(index=speakers, columns=outlets, fill_value=0)
    counts.index = [plain(name, NAME) for name in speakers]
    one = counts.gt(0).sum(axis=1)
    widest = one.sort_values(ascending=False, kind="stable")
    alt = (
        f"{count(len(speakers), 'speaker')} by {count(len(outlets), 'outlet')}; in the most outlets: "
        f"{listed(f'{name} ({n})' for name, n in widest.head(3).items())}."
    )
    return draw("Who quotes whom", alt, 2.5 + 0.24 * len(speakers), lambda axes: matrix(axes, counts, "outlet", "speaker"))


def sources(chronology: pd.DataFrame) -> Figure | Sentences:
    """How many incidents are known from one, two, three and more independent sources."""
    if chronology.empty:
        return nothing("No event in this selection, so there are no sources to count.")
    counts = chronology["sources"].astype(int).value_counts().sort_index()
    counts = counts.reindex(range(1, max(counts.index.max(), 3) + 1), fill_value=0)
    alt = listed(f"{count(int(n), 'incident')} from {count(k, 'source')}" for k, n in counts.items()) + "."

    def paint(axes: Axes) -> None:
        axes.bar(range(len(counts)), counts, width=0.45, color=[SKY if k == 1 else BLUE for k in counts.index], edgecolor=BLACK,
                 linewidth=0.6)  # fmt: skip
        for x, n in enumerate(counts):
            axes.text(x, n, str(n), ha="center", va="bottom")
        axes.set_xticks(range(len(counts)), [str(k) for k in counts.index])
        axes.set_xlabel("independent sources (wire copies, and one quoted statement, count once)")
        axes.set_ylabel("incidents")
        axes.yaxis.get_major_locator().set_params(integer=True)
        axes.margins(y=0.12)

    return draw("Independent sources per incident", alt, 3.0, paint)
