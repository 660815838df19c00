"""Two things set against each other: what was announced and what came of it, what one says and another answers."""

from collections.abc import Mapping

import pandas as pd

from helpers.corpus.queries import look

AHEAD = ("planned", "proposed")
OUTCOME = {"occurred": "held", "ongoing": "held", "cancelled": "cancelled", "denied": "denied"}
REPLY = 600  # characters: two sentences or three


def plans(tables: Mapping[str, pd.DataFrame], chronology: pd.DataFrame) -> pd.DataFrame:
    """Incidents of a chronology that some article announces, with ``outcome``: held, cancelled, denied or no report.

    ``announced`` is the day of the first article that announces it, empty where that day is unknown. The evidence columns
    are those of the announcement. *No report* says that no article of the corpus tells of the outcome, not that it failed.
    """
    articles = tables["articles"].set_index("article_id")
    events = tables["events"]
    ahead = events[events["status"].isin([*AHEAD, "cancelled"])]
    ahead = ahead.assign(announced=look(ahead["article_id"], articles["published"]))
    first = ahead.sort_values(["announced", "article_id", "start"], na_position="last").drop_duplicates("incident_id")
    first = first.set_index("incident_id")
    rows = chronology[chronology["incident_id"].isin(first.index)].copy()
    for column in ("announced", "article_id", "start", "end", "sentence_start", "sentence_end"):
        rows[column] = look(rows["incident_id"], first[column])
    rows.loc[rows["status"] == "cancelled", "announced"] = rows.loc[rows["status"] == "cancelled", "announced"].where(
        look(rows["incident_id"], first["status"]) != "cancelled"
    )
    persons = set(tables["mentions"].loc[tables["mentions"]["kind"] == "person", "name"])
    rows["what"] = [_what(row, persons) for row in rows.itertuples()]
    rows["outcome"] = rows["status"].map(OUTCOME).fillna("no report")
    return rows.reset_index(drop=True)


def _what(row, persons: set[str]) -> str:
    """The event in a few words: type, place, and who, persons by their family names."""
    place = f" in {row.place}" if isinstance(row.place, str) else ""
    who = [name.split()[-1] if name in persons else name for name in list(row.participants)[:3]]
    return f"{row.type.replace('_', ' ')}{place}" + (f": {', '.join(who)}" if who else "")


def replies(claims: pd.DataFrame) -> pd.DataFrame:
    """A claim beside the reply to it: rows of ``claims`` (of `Corpus.claims`), two at a time.

    A reply denies or insists, is by another speaker, and is about the same event, or follows in the same article at most
    ``REPLY`` characters behind. Columns of the claim, and with ``reply_`` before them those of the reply; ``why`` tells
    which of the two rules paired them.
    """
    out = []
    answers = claims[claims["stance"].isin(["denies", "claims"])]
    openings = claims[claims["stance"].isin(["states", "claims", "accuses"])]
    for answer in answers.itertuples():
        other = openings[openings["speaker"] != answer.speaker]
        near = other[(other["article_id"] == answer.article_id) & (other["end"] <= answer.start)]
        near = near[answer.start - near["end"] <= REPLY]
        near = near[near["stance"].isin(["accuses", "claims"]) | (answer.stance == "denies")]
        same = other[(other["incident_id"] == answer.incident_id)] if isinstance(answer.incident_id, str) else other.iloc[:0]
        found, why = (same.iloc[:1], "about the same event") if len(same) else (near.iloc[-1:], "follows it in the article")
        for _, opening in found.iterrows():
            reply = {f"reply_{name}": getattr(answer, name) for name in _KEPT}
            out.append({**{name: opening[name] for name in _KEPT}, **reply, "why": why})
    columns = [*_KEPT, *(f"reply_{name}" for name in _KEPT), "why"]
    frame = pd.DataFrame(out, columns=columns)
    return frame.drop_duplicates(["article_id", "start", "reply_article_id", "reply_start"], ignore_index=True)


_KEPT = (
    "claim_id", "article_id", "speaker", "stance", "content", "incident_id", "start", "end", "sentence_start", "sentence_end",
    "article", "outlet", "published",
)  # fmt: skip
