"""For whom an actor acts, up to the body that stands for a track: Charles Michel -> European Council -> European Union."""

from collections.abc import Callable, Mapping

import pandas as pd


def institutions(tables: Mapping[str, pd.DataFrame]) -> Callable[[str], str]:
    """A function from a name to its institution, by the affiliations the articles give; a name without one is its own.

    Where articles differ, what most of them say is taken, and of equals the first in the alphabet.
    """
    rows = tables["mentions"].dropna(subset=["affiliation"])
    counts = rows.groupby(["name", "affiliation"]).size().reset_index(name="n")
    counts = counts.sort_values(["name", "n", "affiliation"], ascending=[True, False, True]).drop_duplicates("name")
    above = dict(zip(counts["name"], counts["affiliation"], strict=True))

    def top(name: str) -> str:
        seen = {name}
        while (name_above := above.get(name)) and name_above not in seen:
            seen.add(name_above)
            name = name_above
        return name

    return top
