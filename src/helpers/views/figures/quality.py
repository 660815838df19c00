"""A picture of how good the tagging is: precision, recall and F1 with its interval."""

from collections.abc import Mapping

from matplotlib.axes import Axes

from helpers.quality import Result
from helpers.views.figures.base import BLACK, BLUE, GREEN, ORANGE, draw, labels, legend, nothing
from helpers.views.show import Figure, Sentences


def accuracy(results: Mapping[str, Result]) -> Figure | Sentences:
    """Figures of `helpers.quality.score`: precision, recall, F1, and the 95 % bootstrap interval of F1."""
    if not results:
        return nothing("No gold annotation belongs to these articles, so there is nothing to measure.")
    alt = "F1 with its interval: " + "; ".join(
        f"{name} {100 * r.f1:.0f} ({100 * r.low:.0f} to {100 * r.high:.0f})" for name, r in results.items()
    )

    def paint(axes: Axes) -> None:
        for y, r in enumerate(results.values()):
            axes.plot([100 * r.low, 100 * r.high], [y, y], color=BLACK, linewidth=1.4, marker="|", markersize=8, zorder=1)
            axes.plot(100 * r.precision, y - 0.17, "^", color=ORANGE, markersize=6.5, zorder=2)
            axes.plot(100 * r.recall, y + 0.17, "v", color=GREEN, markersize=6.5, zorder=2)
            axes.plot(100 * r.f1, y, "o", color=BLUE, markersize=7.5, zorder=3)
        for mark, colour, label in (("o", BLUE, "F1"), ("^", ORANGE, "precision"), ("v", GREEN, "recall")):
            axes.plot([], [], mark, color=colour, label=label)
        axes.plot([], [], color=BLACK, marker="|", label="95 % interval of F1")
        labels(axes, list(results))
        axes.set_xlim(min(40, 100 * min(min(r.low, r.precision, r.recall) for r in results.values()) - 3), 101)
        axes.grid(axis="x", color="#DDDDDD", linewidth=0.6)
        axes.set_xlabel("percent")
        axes.set_ylabel("what is measured")
        legend(axes, 4)

    return draw("The tagging against gold", alt + ".", 1.9 + 0.34 * len(results), paint)
