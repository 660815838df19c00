"""Who takes part with whom, as GEXF 1.2 for Gephi: actors as nodes, incidents shared as edge weight, roles as attributes."""

from collections import Counter
from collections.abc import Mapping
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

if TYPE_CHECKING:
    import networkx as nx


def graph(tables: Mapping[str, pd.DataFrame]) -> "nx.Graph":
    """Undirected graph. Node: kind, affiliation, incidents, one count per role held; edge: weight (incidents shared)."""
    import networkx as nx  # only where it is used: it loads slowly

    network = nx.Graph()
    known = tables["mentions"].drop_duplicates("name").set_index("name")
    shared, taking_part = Counter(), Counter()
    for people in tables["incidents"]["participants"]:
        names = sorted(set(people))
        taking_part.update(names)
        shared.update(combinations(names, 2))
    held = tables["roles"].query("status == 'held'").groupby(["actor", "role"]).size()
    for name in sorted(taking_part):
        row = known.loc[name] if name in known.index else None
        network.add_node(
            name,
            label=name,
            kind=str(row["kind"]) if row is not None else "unknown",
            affiliation=str(row["affiliation"]) if row is not None and pd.notna(row["affiliation"]) else "",
            incidents=taking_part[name],
            **{f"role_{role}": int(count) for (actor, role), count in held.items() if actor == name},
        )
    for (a, b), weight in sorted(shared.items()):
        network.add_edge(a, b, weight=weight)
    return network


def write(tables: Mapping[str, pd.DataFrame], folder: Path) -> list[Path]:
    path = folder / "actors.gexf"
    # networkx stamps the day of writing; the same tables shall give the same bytes
    import networkx as nx

    lines = [line for line in nx.generate_gexf(graph(tables)) if "lastmodifieddate" not in line and "</meta>" not in line]
    lines = [line for line in lines if "<creator>" not in line]
    path.write_text('<?xml version="1.0" encoding="utf-8"?>\n' + "\n".join(lines) + "\n", "utf8")
    return [path]
