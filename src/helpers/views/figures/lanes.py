"""A swim-lane timeline: one lane a third party, one for events without one, one for violence."""

from collections.abc import Sequence

import matplotlib.dates as mdates
import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Patch, Rectangle
from matplotlib.ticker import FixedLocator

from helpers.views.figures.base import BLACK, BLUE, GREEN, GREY, ORANGE, RED, WIDTH, calendar, draw, legend, nothing
from helpers.views.show import Figure, Sentences
from helpers.views.text import count, day, listed

TITLE = "What happened when, by the third party that took part"
# what an event is -> mark and colour; two ways to tell them apart, so that neither alone has to do
GROUPS = {
    "meetings, talks, calls, visits": ("o", BLUE, ("meeting", "talks", "call", "visit")),
    "agreements, cease-fires, proposals": ("s", GREEN, ("agreement", "ceasefire", "proposal", "prisoner_exchange", "withdrawal")),
    "violence and deployments": ("^", RED, ("clash", "attack", "war", "deployment")),
    "statements and other": ("D", ORANGE, ()),
}
AHEAD = ("planned", "proposed")
OFF = ("denied", "cancelled")
LANES = 10
ROW = 0.19  # inches
EARLIER = 0.75  # inches for what lies before the time shown
LABELS = 1.75  # inches for the names of the lanes
NUMBERED = 250  # incidents; with more, numbers would cover one another


def timeline(chronology: pd.DataFrame, top: int = LANES) -> Figure | Sentences:
    """Dated incidents of `Corpus.chronology`, numbered as its rows are. A mark: a day; a bar: an interval it lies in."""
    dated = chronology[chronology["date_begin"].notna() & chronology["date_end"].notna()]
    if dated.empty:
        return nothing("No dated event in this selection, so there is no timeline.")
    first, last = _window(dated)
    lanes = _lanes(dated["lane"], top)
    before = int((dated["date_end"] < first).sum())
    scale = (WIDTH - LABELS - 0.45 - (EARLIER if before else 0.15)) / max((last - first).days, 30)
    placed = {lane: _pack(dated[lanes == lane], first, last, scale) for lane in _order(lanes)}
    heights = [max(max(rows) + 1, _wrapped(lane).count("\n") * 1.8) for lane, rows in placed.items()]
    alt = (
        f"{count(len(dated), 'dated event')} from {day(dated['date_begin'].min())} to {day(dated['date_end'].max())} in "
        f"{count(len(placed), 'lane')}: {listed(f'{lane} ({len(rows)})' for lane, rows in placed.items())}. "
        f"{count(int(dated['status'].isin(AHEAD).sum()), 'planned or proposed event')} hollow, "
        f"{count(int(dated['claimed_by'].notna().sum()), 'claim')} hatched"
        + (f"; {count(before, 'event')} before {first:%B %Y} at the left edge." if before else ".")
    )

    def paint(axes: Axes) -> None:
        base = 0
        for number, ((lane, rows), height) in enumerate(zip(placed.items(), heights, strict=True)):
            if number % 2 == 0:
                axes.axhspan(base - 0.5, base + height - 0.5, color="#F2F2F2", zorder=0)
            for row, (index, item) in zip(rows, dated[lanes == lane].iterrows(), strict=True):
                _mark(axes, item, base + row, first, index + 1 if len(dated) <= NUMBERED else None)
            base += height
        edges = np.cumsum([0, *heights])
        axes.set_yticks((edges[:-1] + edges[1:]) / 2 - 0.5, [_wrapped(lane) for lane in placed])
        axes.tick_params(axis="y", length=0)
        axes.set_ylim(base - 0.5, -0.5)
        inch = pd.Timedelta(days=1 / scale)
        calendar(axes, first, last)
        room = pd.Timedelta(days=7 if (last - first).days < 30 else 0)  # a single day gets a week on either side
        axes.set_xlim(first - room - inch * (EARLIER if before else 0.15), last + room + inch * 0.3)
        if before:
            ticks = axes.xaxis.get_major_locator().tick_values(first, last)
            axes.xaxis.set_major_locator(FixedLocator([tick for tick in ticks if tick >= mdates.date2num(first)]))
            axes.axvline(first - inch * 0.15, color=GREY, linewidth=0.8, linestyle=(0, (2, 2)))
        axes.set_xlabel("date of the event" + (f" (left of the dashed line: before {first:%B %Y})" if before else ""))
        axes.set_ylabel("track")
        _legend(axes)

    return draw(TITLE, alt, 1.8 + ROW * max(sum(heights), 5), paint)


def _window(dated: pd.DataFrame) -> tuple[pd.Timestamp, pd.Timestamp]:
    """The days shown: all, unless the earliest tenth would take up more than half of the axis."""
    begins, last = dated["date_begin"].sort_values(), dated["date_end"].max()
    kept = begins.iloc[len(begins) // 10 :].iloc[0]
    if len(dated) >= 5 and (last - kept) < 0.5 * (last - begins.iloc[0]):
        inside = begins[begins >= kept - (last - kept) * 0.25]
        return inside.iloc[0], last
    return begins.iloc[0], last


def _lanes(lanes: pd.Series, top: int) -> pd.Series:
    parties = lanes[~lanes.isin(["bilateral", "violence"])].value_counts(sort=False)
    kept = set(parties.sort_index().sort_values(ascending=False, kind="stable").index[:top])
    return lanes.where(lanes.isin([*kept, "bilateral", "violence"]), "other third parties")


def _order(lanes: pd.Series) -> list[str]:
    """Third parties, the most active first, then the rest, bilateral, violence."""
    counts = lanes.value_counts()
    end = ["other third parties", "bilateral", "violence"]
    parties = sorted((lane for lane in counts.index if lane not in end), key=lambda lane: (-counts[lane], lane))
    return [*parties, *(lane for lane in end if lane in counts.index)]


def _pack(rows: pd.DataFrame, first: pd.Timestamp, last: pd.Timestamp, scale: float) -> list[int]:
    """A row for each incident such that marks and numbers of one row do not touch; ``scale``: inches a day."""
    ends: list[float] = []
    out = []
    for item in rows.itertuples():
        left = (item.date_begin - first).days * scale
        right = max((min(item.date_end, last) - first).days * scale, left) + 0.36
        if item.date_end < first:  # in the strip of the earlier ones
            left, right = -EARLIER, -0.15
        row = next((i for i, end in enumerate(ends) if end <= left), len(ends))
        if row == len(ends):
            ends.append(right)
        ends[row] = right
        out.append(row)
    return out


def _group(kind: str) -> tuple[str, str]:
    """Mark and colour of an event type."""
    for mark, colour, types in GROUPS.values():
        if kind in types or not types:
            return mark, colour
    raise KeyError(kind)


def _mark(axes: Axes, item: pd.Series, y: float, first: pd.Timestamp, number: int | None) -> None:
    mark, colour = _group(item["type"])
    ahead, off, claim = item["status"] in AHEAD, item["status"] in OFF, isinstance(item["claimed_by"], str)
    begin, end = item["date_begin"], item["date_end"]
    if end < first:  # outside the window: an arrow at the edge and the year instead of a place on the axis
        x, on = (0, y), ("axes fraction", "data")
        axes.plot(0.012, y, mark, transform=axes.get_yaxis_transform(), color=colour, markersize=6, clip_on=False)
        axes.annotate(f"{begin.year}", x, xytext=(11, 0), xycoords=on, textcoords="offset points", fontsize=7, va="center")
        if number is not None:
            axes.annotate(str(number), x, xytext=(33, 0), xycoords=on, textcoords="offset points", fontsize=7, va="center",
                          color="#333333")  # fmt: skip
        return
    begin = max(begin, first)
    face = "white" if ahead or off else colour
    if (end - begin).days > 1:
        left = mdates.date2num(begin)
        axes.add_patch(
            Rectangle(
                (left, y - 0.24), mdates.date2num(end) + 1 - left, 0.48, facecolor=face if not claim else "white",
                edgecolor=colour, hatch="////" if claim else None, linewidth=1.1, zorder=2,
            )
        )  # fmt: skip
    else:
        axes.plot(
            begin, y, mark, markersize=6.5, markerfacecolor="white" if claim else face, markeredgecolor=colour,
            markeredgewidth=1.3, zorder=3,
        )  # fmt: skip
        if claim:
            _hatched(axes, begin, y, mark, colour)
    if off:
        axes.plot(begin, y, "x", markersize=7, color=BLACK, markeredgewidth=1.4, zorder=4)
    _number(axes, end, y, number, 6)


def _hatched(axes: Axes, x: pd.Timestamp, y: float, mark: str, colour: str) -> None:
    """Stripes inside a mark, which only collections can have."""
    axes.scatter([x], [y], s=42, marker=mark, facecolor="white", edgecolor=colour, hatch="//////", linewidth=1.1, zorder=3)


def _number(axes: Axes, x: pd.Timestamp, y: float, number: int | None, shift: float) -> None:
    if number is not None:
        axes.annotate(
            str(number), (x, y), xytext=(shift, 0), textcoords="offset points", fontsize=7, va="center", color="#333333", zorder=4
        )


def _wrapped(lane: str, width: int = 27) -> str:
    lines = [""]
    for word in lane.split():
        if lines[-1] and len(lines[-1]) + len(word) >= width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines[:2]) + ("…" if len(lines) > 2 else "")


def _legend(axes: Axes) -> None:
    mark = lambda m, c, face, label: Line2D([], [], marker=m, linestyle="", color=c, markerfacecolor=face, label=label)  # noqa: E731
    entries: Sequence = [
        *(mark(m, c, c, label) for label, (m, c, _) in GROUPS.items()),
        mark("o", GREY, "white", "hollow: planned or proposed"),
        Patch(facecolor="white", edgecolor=GREY, hatch="////", label="hatched: only claimed"),
        Patch(facecolor=GREY, edgecolor=GREY, label="bar: some day in this time"),
        mark("x", BLACK, BLACK, "crossed: denied or cancelled"),
    ]
    legend(axes, 3, entries)
