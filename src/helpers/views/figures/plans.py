"""A picture of what was announced: from the day of the announcement to the day planned, and what became of it."""

import matplotlib.dates as mdates
import pandas as pd
from matplotlib.axes import Axes

from helpers.views.figures.base import BLACK, BLUE, GREY, draw, labels, nothing
from helpers.views.show import Figure, Sentences
from helpers.views.text import count, listed, plain

MARKS = {"held": ("o", BLUE), "no report": ("o", "white"), "cancelled": ("X", BLACK), "denied": ("X", BLACK)}


def plans(plans: pd.DataFrame, top: int = 30) -> Figure | Sentences:
    """Rows of `Corpus.plans` with a date: a line from announcement to day; the mark at its end says what became of it."""
    rows = plans.dropna(subset=["date_begin", "date_end"]).head(top)
    if rows.empty:
        return nothing("No event of this selection was announced for a known day.")
    outcomes = rows["outcome"].value_counts()
    alt = f"{count(len(rows), 'announced event')} with a date: {listed(f'{name} {n}' for name, n in outcomes.items())}."

    def paint(axes: Axes) -> None:
        for y, item in enumerate(rows.itertuples()):
            if pd.notna(item.announced):
                axes.plot([item.announced, item.date_begin], [y, y], color=GREY, linewidth=1, linestyle=":", zorder=1)
                axes.plot(item.announced, y, "|", color=GREY, markersize=9, zorder=2)
            if item.date_end > item.date_begin:
                axes.plot([item.date_begin, item.date_end], [y, y], color=BLUE, linewidth=5, alpha=0.35, zorder=1,
                          solid_capstyle="butt")  # fmt: skip
            mark, face = MARKS[item.outcome]
            middle = item.date_begin + (item.date_end - item.date_begin) / 2
            axes.plot(middle, y, mark, markersize=8, markerfacecolor=face, markeredgecolor=BLACK if mark == "X" else BLUE,
                      markeredgewidth=1.3, zorder=3)  # fmt: skip
        labels(axes, [plain(item.what, 46) for item in rows.itertuples()])
        locator = mdates.AutoDateLocator(minticks=3, maxticks=8)
        axes.xaxis.set_major_locator(locator)
        axes.xaxis.set_major_formatter(mdates.ConciseDateFormatter(locator))
        axes.grid(axis="x", color="#DDDDDD", linewidth=0.6)
        axes.set_xlabel("time")
        axes.set_ylabel("announced event")
        axes.plot([], [], "|", color=GREY, markersize=9, label="announced")
        for name, (mark, face) in MARKS.items():
            if name in outcomes:
                axes.plot([], [], mark, markersize=8, markerfacecolor=face, linestyle="",
                          markeredgecolor=BLACK if mark == "X" else BLUE, label=name if name != "no report" else "no report of it")  # fmt: skip
        axes.legend(loc="upper center", bbox_to_anchor=(0.3, -0.62 / (0.3 * len(rows) + 0.3)), ncols=5)

    return draw("Announced and held", alt, 1.9 + 0.3 * len(rows), paint)
