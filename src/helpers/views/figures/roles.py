"""Pictures of third parties: who plays which role, when, and what became of it."""

from collections.abc import Sequence

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from helpers.corpus.queries import THIRD_PARTY
from helpers.views.figures.base import (
    BLACK,
    BLUE,
    GREEN,
    GREY,
    NAME,
    ORANGE,
    PURPLE,
    RED,
    SHADES,
    SKY,
    bars,
    calendar,
    draw,
    labels,
    legend,
    most,
    nothing,
)
from helpers.views.show import Figure, Sentences
from helpers.views.text import count, day, listed, plain

MARKS = {
    "mediator": ("o", BLUE), "facilitator": ("s", ORANGE), "host": ("^", GREEN), "convener": ("D", PURPLE), "chair": ("v", RED),
}  # fmt: skip
REST = ("P", GREY)  # guarantors, witnesses, observers, monitors, peacekeepers
# what became of a role -> colour and hatch, from played to refused
OUTCOMES = {
    "played or agreed": (BLUE, "", ("held", "agreed")),
    "planned": (SKY, "...", ("planned", "suspended")),
    "offered or asked for": ("white", "///", ("offered", "requested")),
    "refused, denied or failed": (RED, "xxx", ("rejected", "denied", "failed")),
}


def role_matrix(roles: pd.DataFrame, top: int = 20) -> Figure | Sentences:
    """Third parties by role. A cell counts what was played, and behind a plus what was planned, offered or refused."""
    rows = roles[roles["role"] != "party"]
    if rows.empty:
        return nothing("No third party plays a role in this selection, so there is no matrix of roles.")
    rows = rows.assign(one=rows["incident_id"].where(rows["incident_id"].notna(), rows["role_id"]))
    rows = rows.drop_duplicates(["actor", "role", "one"])
    played = rows["status"].isin(OUTCOMES["played or agreed"][2])
    names = most(rows["actor"], top)
    kinds = [role for role in THIRD_PARTY if role in set(rows["role"])]
    grid = lambda part: pd.crosstab(part["actor"], part["role"]).reindex(index=names, columns=kinds, fill_value=0)  # noqa: E731
    held, other = grid(rows[played]), grid(rows[~played])
    alt = (
        f"{count(len(names), 'third party', 'third parties')} by {count(len(kinds), 'role')}. "
        + "; ".join(f"{plain(name)}: {_told(held.loc[name], other.loc[name])}" for name in names[:6])
        + "."
    )

    def paint(axes: Axes) -> None:
        values = held.to_numpy(dtype=float)
        axes.imshow(np.where(values > 0, values, np.nan), cmap=SHADES, vmin=0, vmax=max(values.max(), 4), aspect="auto")
        for (i, j), n in np.ndenumerate(values):
            more = other.iloc[i, j]
            words = (f"{n:g}" if n else "") + (f" +{more}" if more else "")
            axes.text(j, i, words.strip(), ha="center", va="center", color="white" if n > 0.4 * max(values.max(), 4) else "black")
        labels(axes, [plain(name, NAME) for name in names])
        labels(axes, kinds, "x")
        axes.set_xticks(np.arange(-0.5, len(kinds)), minor=True)
        axes.set_yticks(np.arange(-0.5, len(names)), minor=True)
        axes.grid(which="minor", color="#D0D0D0", linewidth=0.6)
        axes.tick_params(which="minor", length=0)
        axes.set_xlabel("role: number played, +number planned, offered or refused")
        axes.set_ylabel("third party")

    return draw("Who plays which role", alt, 1.9 + 0.26 * len(names), paint)


def _told(held: pd.Series, other: pd.Series) -> str:
    parts = [f"{role} {n}" + (f" (+{other[role]})" if other[role] else "") for role, n in held.items() if n or other[role]]
    return listed(parts)


def mediators(roles: pd.DataFrame, top: int = 20) -> Figure | Sentences:
    """Third parties over time, a mark for each role on the day of its event; hollow where it was not, or not yet, played."""
    rows = roles[(roles["role"] != "party") & roles["date_begin"].notna() & roles["date_end"].notna()]
    rows = rows.drop_duplicates(["actor", "role", "status", "incident_id"])
    if rows.empty:
        return nothing("No third party's role has a date in this selection, so there is nothing to show over time.")
    names = most(rows["actor"], top)
    rows = rows[rows["actor"].isin(names)]
    first = rows.groupby("institution")["date_begin"].min()
    # an institution, then the persons and bodies that act for it
    order = sorted(
        rows[["institution", "actor"]].drop_duplicates().itertuples(index=False),
        key=lambda pair: (first[pair.institution], pair.institution, pair.actor != pair.institution, pair.actor),
    )
    alt = (
        f"{count(len(rows), 'dated role')} of {count(len(names), 'third party', 'third parties')}. First in time: "
        f"{listed((f'{plain(name)} ({day(when)})' for name, when in first.sort_values(kind='stable').items()), 8)}."
    )
    span = max((rows["date_end"].max() - rows["date_begin"].min()).days, 1)

    def paint(axes: Axes) -> None:
        for y, (institution, name) in enumerate(order):
            last, shift = None, 0
            own = rows[(rows["actor"] == name) & (rows["institution"] == institution)]
            for item in own.sort_values(["date_begin", "role"]).itertuples():
                mark, colour = MARKS.get(item.role, REST)
                face = colour if item.status in OUTCOMES["played or agreed"][2] else "white"
                middle = item.date_begin + (item.date_end - item.date_begin) / 2
                # marks nearer than their width go above one another
                shift = shift + 1 if last is not None and (middle - last).days < 0.02 * span else 0
                last = middle
                if (item.date_end - item.date_begin).days > 7:
                    axes.plot([item.date_begin, item.date_end], [y, y], color=colour, linewidth=1.2, alpha=0.6, zorder=1)
                axes.plot(middle, y - 0.32 * shift, mark, markersize=6.5, markerfacecolor=face, markeredgecolor=colour,
                          markeredgewidth=1.3, zorder=2)  # fmt: skip
        labels(axes, [_label(institution, name, set(names)) for institution, name in order])
        calendar(axes, rows["date_begin"].min(), rows["date_end"].max())
        axes.grid(axis="y", color="#DDDDDD", linewidth=0.6)
        axes.set_xlabel("date of the event (a line: some day in this time); a name with · acts for the one above")
        axes.set_ylabel("third party")
        used = set(rows["role"])
        handles: Sequence = [
            *(_handle(*MARKS[role], role) for role in MARKS if role in used),
            *([_handle(*REST, "guarantor, observer, monitor, ...")] if used - set(MARKS) else []),
            Line2D([], [], marker="o", linestyle="", markerfacecolor="white", color=BLACK, label="hollow: not (yet) played"),
        ]
        legend(axes, 4, handles)

    return draw("Third parties over time", alt, 2.1 + 0.32 * len(order), paint)


def _label(institution: str, name: str, shown: set[str]) -> str:
    """A name, with a mark where the one it acts for stands above it."""
    return plain(name, NAME) + (" ·" if name != institution and institution in shown else "")


def _handle(mark: str, colour: str, label: str) -> Line2D:
    return Line2D([], [], marker=mark, linestyle="", color=colour, label=label)


def tracks(roles: pd.DataFrame, top: int = 20) -> Figure | Sentences:
    """The tracks compared: for each institution, with its people, what became of the roles it had or was to have."""
    rows = roles[roles["role"] != "party"]
    if rows.empty:
        return nothing("No third party plays a role in this selection, so there are no tracks to compare.")
    rows = rows.assign(one=rows["incident_id"].where(rows["incident_id"].notna(), rows["role_id"]))
    rows = rows.drop_duplicates(["institution", "role", "status", "one"])
    names = most(rows["institution"], top)
    of = {status: outcome for outcome, (_, _, statuses) in OUTCOMES.items() for status in statuses}
    counts = pd.crosstab(rows["institution"], rows["status"].map(of)).reindex(index=names, columns=list(OUTCOMES), fill_value=0)
    alt = "; ".join(
        f"{plain(name)}: {listed(f'{outcome} {n}' for outcome, n in counts.loc[name].items() if n)}" for name in names[:8]
    )

    def paint(axes: Axes) -> None:
        bars(axes, counts, {outcome: look for outcome, (*look, _) in OUTCOMES.items()})
        axes.set_xlabel("roles, one for each event")
        axes.set_ylabel("institution")
        legend(axes, 4)

    return draw("Tracks compared: what became of each third party's roles", alt + ".", 2.0 + 0.3 * len(names), paint)
