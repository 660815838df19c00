"""A picture of what was announced: how long ahead, and what came of it."""

import pandas as pd
from matplotlib.axes import Axes

from helpers.views.figures.base import BLACK, BLUE, GREY, draw, labels, legend, nothing
from helpers.views.show import Figure, Sentences
from helpers.views.text import count, listed, plain

MARKS = {"held": ("o", BLUE), "no report": ("o", "white"), "cancelled": ("X", BLACK), "denied": ("X", BLACK)}
WORDS = {"no report": "no report of it"}


def plans(plans: pd.DataFrame, top: int = 30) -> Figure | Sentences:
    """Rows of `Corpus.plans` announced on a known day for a known time: days from the one to the other, and the outcome."""
    rows = plans.dropna(subset=["announced", "date_begin", "date_end"]).head(top)
    if rows.empty:
        return nothing("No event of this selection was announced on a known day for a known time.")
    outcomes = rows["outcome"].value_counts()
    ahead = (rows["date_end"] - rows["announced"]).dt.days
    alt = (
        f"{count(len(rows), 'event')} announced for a known time, up to {int(ahead.max())} days ahead: "
        f"{listed(f'{WORDS.get(name, name)} {n}' for name, n in outcomes.items())}."
    )

    def paint(axes: Axes) -> None:
        for y, item in enumerate(rows.itertuples()):
            begin, end = (item.date_begin - item.announced).days, (item.date_end - item.announced).days
            begin = max(begin, 0) if end >= 0 else begin  # of a month that has begun, the rest is meant
            axes.plot([0, begin], [y, y], color=GREY, linewidth=1.2, linestyle=":", zorder=1)
            if end > begin:
                axes.plot([begin, end], [y, y], color=BLUE, linewidth=5, alpha=0.35, zorder=1, solid_capstyle="butt")
            mark, face = MARKS[item.outcome]
            axes.plot((begin + end) / 2, y, mark, markersize=8, markerfacecolor=face,
                      markeredgecolor=BLACK if mark == "X" else BLUE, markeredgewidth=1.3, zorder=3)  # fmt: skip
        axes.axvline(0, color=GREY, linewidth=1.2)
        labels(axes, [f"{plain(item.what, 52)}\n{plain(item.date, 24)}" for item in rows.itertuples()])
        axes.grid(axis="x", color="#DDDDDD", linewidth=0.6)
        axes.xaxis.get_major_locator().set_params(integer=True)
        axes.set_xlabel("days from the announcement (a bar: some day in this time)")
        axes.set_ylabel("announced event")
        for name, (mark, face) in MARKS.items():
            if name in outcomes:
                axes.plot([], [], mark, markersize=8, markerfacecolor=face, linestyle="",
                          markeredgecolor=BLACK if mark == "X" else BLUE, label=WORDS.get(name, name))  # fmt: skip
        legend(axes, 4)

    return draw("Announced, and what came of it", alt, 1.7 + 0.42 * len(rows), paint)
