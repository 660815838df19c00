"""Pictures of what was loaded: coverage over time and by outlet, and how publication days are known."""

import pandas as pd
from matplotlib.axes import Axes

from helpers import schema
from helpers.views.figures.base import BLUE, GREEN, GREY, ORANGE, RED, calendar, draw, labels, matrix, months, nothing
from helpers.views.show import Figure, Sentences
from helpers.views.text import count, day, listed, plain

FEW = 120  # articles; more are counted by month instead of shown one by one
OUTLETS = 25
NONE = "outlet unknown"
MARKS = {"metadata": ("s", BLUE), "stated": ("o", GREEN), "inferred": ("D", ORANGE), "unknown": ("x", RED)}


def coverage(articles: pd.DataFrame) -> Figure | Sentences:
    """Rows of the articles table, by day of publication and outlet; an article without a day is a bar or stands apart."""
    if articles.empty:
        return nothing("No article in this selection, so there is no coverage to show.")
    rows = articles.assign(outlet=[plain(name, 30) for name in articles["outlet"].fillna(NONE)])
    order = rows["outlet"].value_counts().sort_index().sort_values(ascending=False, kind="stable").index[:OUTLETS]
    rows = rows[rows["outlet"].isin(order)]
    known = rows.dropna(subset=["published_begin", "published_end"])
    title = "Articles by day of publication and outlet"
    alt = (
        f"{count(len(rows), 'article')} of {count(len(order), 'outlet')}: "
        f"{listed((f'{name} ({n})' for name, n in rows['outlet'].value_counts().items()), 6)}. "
        + (f"Published from {day(known['published_begin'].min())} to {day(known['published_end'].max())}; " if len(known) else "")
        + f"{count(len(rows) - len(known), 'article')} without a known time."
    )
    if len(rows) > FEW and len(known):
        return _by_month(known, list(order), title, alt)

    def paint(axes: Axes) -> None:
        place = {name: i for i, name in enumerate(order)}
        spots: dict[tuple, int] = {}
        for item in known.itertuples():
            y, mark = place[item.outlet], MARKS[item.published_basis]
            shift = spots[y, item.published_begin] = spots.get((y, item.published_begin), -1) + 1
            if item.published_begin == item.published_end:
                axes.plot(item.published_begin, y - 0.16 * shift, mark[0], color=mark[1], markersize=7)
            else:
                axes.plot([item.published_begin, item.published_end], [y, y], color=mark[1], linewidth=5, solid_capstyle="butt")
        for name, n in rows[~rows.index.isin(known.index)]["outlet"].value_counts().items():
            axes.annotate(
                f"+ {n} at an unknown time", (1.01, place[name]), xycoords=("axes fraction", "data"), va="center", fontsize=8.5,
                color="#333333",
            )  # fmt: skip
        labels(axes, list(order))
        if len(known):
            calendar(axes, known["published_begin"].min(), known["published_end"].max())
        else:
            axes.set_xticks([])
        axes.grid(color="#DDDDDD", linewidth=0.6)
        axes.set_xlabel("day of publication")
        axes.set_ylabel("outlet")
        _legend(axes, rows)

    return draw(title, alt, 1.7 + 0.3 * len(order), paint)


def _legend(axes: Axes, rows: pd.DataFrame) -> None:
    used = [basis for basis in MARKS if basis in set(rows["published_basis"]) and basis != "unknown"]
    for basis in used:
        axes.plot([], [], MARKS[basis][0], color=MARKS[basis][1], label=f"day {basis}")
    if ((rows["published_begin"] < rows["published_end"]).fillna(False)).any():
        axes.plot([], [], color=MARKS["inferred"][1], linewidth=5, label="some day in this time")
    if used:
        axes.legend(loc="lower right", bbox_to_anchor=(1, 1), ncols=4)


def _by_month(known: pd.DataFrame, order: list[str], title: str, alt: str) -> Figure:
    middle = known["published_begin"] + (known["published_end"] - known["published_begin"]) / 2
    span = months(middle.min(), middle.max())
    unit = "M" if len(span) <= 36 else "Y"
    at = middle.dt.to_period(unit)
    columns = pd.period_range(at.min(), at.max(), freq=unit)
    counts = pd.crosstab(known["outlet"], at).reindex(index=[o for o in order if o in set(known["outlet"])], columns=columns)
    counts = counts.fillna(0).astype(int)
    what = "month of publication" if unit == "M" else "year of publication"
    return draw(title, alt, 1.8 + 0.28 * len(counts), lambda axes: matrix(axes, counts, what, "outlet"))


def bases(articles: pd.DataFrame) -> Figure | Sentences:
    """How many days of publication are known in which way."""
    if articles.empty:
        return nothing("No article in this selection, so there are no publication days.")
    counts = articles["published_basis"].value_counts().reindex(schema.PUBLISHED_BASES, fill_value=0)
    words = {
        "metadata": "given with the article", "stated": "stated on the page", "inferred": "inferred from the text",
        "unknown": "unknown",
    }  # fmt: skip
    exact = articles["published"].notna()
    alt = f"Of {count(len(articles), 'article')}: {listed(f'{words[basis]} {n}' for basis, n in counts.items())}."

    def paint(axes: Axes) -> None:
        names = [words[basis] for basis in counts.index]
        day_known = articles[exact]["published_basis"].value_counts().reindex(counts.index, fill_value=0)
        axes.barh(range(len(names)), day_known, height=0.55, color=BLUE, label="the day")
        axes.barh(
            range(len(names)), counts - day_known, left=day_known, height=0.55, color="white", edgecolor=GREY, hatch="///",
            label="an interval, or nothing",
        )  # fmt: skip
        for i, n in enumerate(counts):
            axes.text(n, i, f" {n}", va="center")
        labels(axes, names)
        axes.set_xlim(0, counts.max() * 1.06)
        axes.set_xlabel("articles")
        axes.set_ylabel("publication day")
        axes.xaxis.get_major_locator().set_params(integer=True)
        axes.legend(loc="lower right", bbox_to_anchor=(1, 1), ncols=2)

    return draw("How the day of publication is known", alt, 2.5, paint)
