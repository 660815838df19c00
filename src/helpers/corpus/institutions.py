"""For whom an actor acts, up to the body that stands for a track: Charles Michel -> European Council -> European Union."""

from collections.abc import Iterable, Mapping

import pandas as pd


class Institutions:
    """Affiliations as the articles give them; where they differ, what most of them say, and of equals the first by name."""

    def __init__(self, tables: Mapping[str, pd.DataFrame]):
        rows = tables["mentions"].dropna(subset=["affiliation"])
        counts = rows.groupby(["name", "affiliation"]).size().reset_index(name="n")
        counts = counts.sort_values(["name", "n", "affiliation"], ascending=[True, False, True]).drop_duplicates("name")
        self._above = dict(zip(counts["name"], counts["affiliation"], strict=True))

    def chain(self, name: str) -> list[str]:
        """The name itself, whom it acts for, whom that acts for, and so on."""
        found = [name]
        while (above := self._above.get(found[-1])) and above not in found:
            found.append(above)
        return found

    def top(self, name: str) -> str:
        """The last of the chain: the name itself where it acts for nobody."""
        return self.chain(name)[-1]

    def acting_for(self, names: Iterable[str]) -> set[str]:
        """The names and all who act for one of them."""
        wanted = set(names)
        return wanted | {name for name in self._above if wanted.intersection(self.chain(name))}
