"""What all figures share: colours and marks that differ in print and for the colour-blind too, and how a picture is made."""

import io
import warnings
from collections.abc import Callable, Mapping, Sequence

import matplotlib.dates as mdates
import numpy as np
import pandas as pd
from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.figure import Figure as Canvas
from PIL import Image

from helpers.views.show import Figure, Sentences
from helpers.views.text import plain

# Okabe & Ito (2008), Color Universal Design; yellow is left out where thin marks stand on white
BLACK, ORANGE, SKY, GREEN, BLUE, RED, PURPLE, GREY = (
    "#000000", "#E69F00", "#56B4E9", "#009E73", "#0072B2", "#D55E00", "#CC79A7", "#767676",
)  # fmt: skip
SHADES = LinearSegmentedColormap.from_list("shades", ["#EAF3FA", "#0072B2", "#00263D"])
WIDTH = 9.0  # inches, at
NAME = 42  # characters of a name on an axis
DPI = 100  # CSS pixels an inch; the picture holds twice as many
STYLE = {
    "font.family": ["DejaVu Sans"], "font.size": 9.5, "axes.titlesize": 11.5, "axes.titleweight": "bold",
    "axes.titlelocation": "left", "axes.titlepad": 12, "axes.labelsize": 9.5, "axes.spines.top": False,
    "axes.spines.right": False, "axes.axisbelow": True, "hatch.linewidth": 0.8, "legend.frameon": False,
    "legend.fontsize": 9, "figure.facecolor": "white", "savefig.facecolor": "white", "text.parse_math": False,
}  # fmt: skip


def draw(title: str, alt: str, height: float, paint: Callable[[Axes], None], width: float = WIDTH) -> Figure:
    """A figure of one set of axes, ``height`` inches high; ``paint`` fills the axes."""
    # text of articles is in it: no formula is read out of a dollar sign, a glyph no font has is a box and no warning
    with rc_context(STYLE), warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph .* missing from")
        canvas = Canvas(figsize=(width, height), dpi=2 * DPI, layout="constrained")
        axes = canvas.subplots()
        paint(axes)
        canvas.suptitle(title, x=0.01, ha="left", fontweight="bold", fontsize=11.5)
        pixels = FigureCanvasAgg(canvas)
        # laid out once and drawn once: savefig would do both twice
        canvas.get_layout_engine().execute(canvas)
        canvas.set_layout_engine("none")
        pixels.draw()
    return Figure(title, alt, _small(pixels), round(width * DPI), round(height * DPI))


def _small(pixels: FigureCanvasAgg) -> bytes:
    """The picture with a palette of its colours: a fourth of the size, and no difference to the eye."""
    size = pixels.get_width_height(physical=True)
    whole = Image.frombuffer("RGBA", size, pixels.buffer_rgba(), "raw", "RGBA", 0, 1).convert("RGB")
    out = io.BytesIO()
    whole.quantize(128, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(out, format="png")
    return out.getvalue()


def nothing(sentence: str) -> Sentences:
    """Instead of an empty picture, a sentence that says why there is none."""
    return Sentences([sentence], empty=True)


def labels(axes: Axes, names: Sequence[str], axis: str = "y") -> None:
    """A label at each whole number of an axis, the first of a y axis on top."""
    if axis == "y":
        axes.set_yticks(range(len(names)), names)
        axes.set_ylim(len(names) - 0.4, -0.6)
        axes.tick_params(axis="y", length=0)
    else:
        axes.set_xticks(range(len(names)), names, rotation=40, ha="right", rotation_mode="anchor")
        axes.set_xlim(-0.6, max(len(names), 6) - 0.4)  # one column is no wall


def matrix(axes: Axes, counts: pd.DataFrame, across: str, down: str) -> None:
    """Counts as shaded cells with the number written in; a zero stays empty. ``across``, ``down``: what the axes are."""
    values = counts.to_numpy(dtype=float)
    most = max(values.max(), 4)  # ones and twos stay light
    axes.imshow(np.where(values > 0, values, np.nan), cmap=SHADES, vmin=0, vmax=most, aspect="auto")
    for (i, j), value in np.ndenumerate(values):
        if value:
            axes.text(j, i, f"{value:g}", ha="center", va="center", color="white" if value > 0.4 * most else "black")
    labels(axes, [str(name) for name in counts.index])
    labels(axes, [str(name) for name in counts.columns], "x")
    axes.set_xticks(np.arange(-0.5, len(counts.columns)), minor=True)
    axes.set_yticks(np.arange(-0.5, len(counts)), minor=True)
    axes.grid(which="minor", color="#D0D0D0", linewidth=0.6)
    axes.tick_params(which="minor", length=0)
    for side in axes.spines.values():
        side.set_visible(False)
    axes.set_xlabel(across)
    axes.set_ylabel(down)


def bars(axes: Axes, counts: pd.DataFrame, looks: Mapping[str, tuple[str, str]]) -> None:
    """A stacked bar for each row, a part for each column in its colour and hatch, and the sum at its end."""
    left = np.zeros(len(counts))
    for name, (colour, hatch) in looks.items():
        axes.barh(
            range(len(counts)), counts[name], left=left, height=0.62, color=colour, hatch=hatch, edgecolor=BLACK, linewidth=0.6,
            label=name,
        )  # fmt: skip
        left += counts[name].to_numpy()
    for y, n in enumerate(left):
        axes.text(n, y, f" {n:g}", va="center")
    labels(axes, [plain(name, NAME) for name in counts.index])
    axes.xaxis.get_major_locator().set_params(integer=True)
    axes.set_xlim(0, max(left.max(initial=0), 1) * 1.06)


def most(names: pd.Series, top: int) -> list[str]:
    """The most frequent values, equals in the order of the alphabet."""
    counts = names.value_counts()
    return sorted(counts.index, key=lambda name: (-counts[name], name))[:top]


def calendar(axes: Axes, first: pd.Timestamp, last: pd.Timestamp) -> None:
    """Days along the x axis, from a little before the first to a little after the last, a faint line at each label."""
    room = max(pd.Timedelta(days=7), (last - first) * 0.03)
    axes.set_xlim(first - room, last + room)
    locator = mdates.AutoDateLocator(minticks=3, maxticks=9)
    axes.xaxis.set_major_locator(locator)
    axes.xaxis.set_major_formatter(mdates.ConciseDateFormatter(locator))
    axes.grid(axis="x", color="#DDDDDD", linewidth=0.6)


def legend(axes: Axes, columns: int, handles: Sequence | None = None) -> None:
    """A legend under the axes, for which the layout makes room."""
    handles = axes.get_legend_handles_labels()[0] if handles is None else handles
    if handles:
        axes.get_figure().legend(handles=handles, loc="outside lower center", ncols=columns, columnspacing=1.4, handletextpad=0.5)


def months(begin: pd.Timestamp, end: pd.Timestamp) -> pd.PeriodIndex:
    """All months from one day to another."""
    return pd.period_range(begin.to_period("M"), end.to_period("M"), freq="M")
