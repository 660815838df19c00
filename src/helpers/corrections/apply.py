"""Corrections put on tables: what fits is applied, what no longer fits its article is reported, nothing is dropped."""

import re
from collections.abc import Mapping, Sequence

import pandas as pd

from helpers import schema
from helpers.corrections.model import CORRECTABLE, IDS, Correction

OUTCOME = ("source", "table", "action", "article_id", "words", "applied", "note")
RULE = "correction"


def _find(rows: list[dict], correction: Correction) -> tuple[int | None, str]:
    """The row a correction is about: same place, and where several stand there, the one that says the same."""
    was = correction.row
    here = [i for i, row in enumerate(rows) if row["article_id"] == correction.article_id]
    if "start" in was:
        place = (int(was["start"]), int(was["end"]))
        here = [i for i in here if (rows[i]["start"], rows[i]["end"]) == place]
    same = [i for i in here if all(str(rows[i][name]) == str(was[name]) for name in CORRECTABLE[correction.table])]
    if same:
        return same[0], ""
    if len(here) == 1:
        return here[0], "the tagging of this row has changed since it was exported"
    return None, "the tagging no longer has this row"


def _sentence(body: str, start: int, end: int) -> tuple[int, int]:
    """The line or sentence around a stretch, for rows a human adds."""
    left = max((m.end() for m in re.finditer(r"[.!?]\s+|\n", body[:start])), default=0)
    right = re.compile(r"[.!?](?=\s)|\n").search(body, max(start, end - 1))
    return left, right.end() if right else len(body)


def _new_row(correction: Correction, body: str, rows: list[dict]) -> tuple[dict | None, str]:
    """A full row at the words a human gave; they must stand in the article, once or at a place told by its start."""
    at = [m.start() for m in re.finditer(re.escape(correction.words), body)]
    if not at:
        return None, "its words do not stand in the article"
    table = correction.table
    row = {column.name: [] if column.dtype == "list" else None for column in schema.TABLES[table]}
    row |= {"article_id": correction.article_id, "start": at[0], "end": at[0] + len(correction.words), **correction.row}
    if "sentence_start" in row:
        row["sentence_start"], row["sentence_end"] = _sentence(body, row["start"], row["end"])
    if table in IDS:
        column, letter = IDS[table]
        stem = f"{correction.article_id}:{letter}+"
        row[column] = f"{stem}{sum(str(other[column]).startswith(stem) for other in rows) + 1}"
    defaults = {
        "rule_id": RULE, "confidence": "explicit", "status": "occurred" if table == "events" else "held", "how": "name",
        "reading": "actor", "kind": "organisation", "stance": "states", "quoted": False, "listed": True,
        "level": 0 if table == "claims" else None, "cue": "", "content_start": row["start"], "content_end": row["end"],
        "actor_id": re.sub(r"\W+", "-", str(row.get("name") or row.get("actor") or "")).strip("-").lower(),
    }  # fmt: skip
    for name, value in defaults.items():
        if name in row and row[name] is None:
            row[name] = value
    return row, "" if len(at) == 1 else f"its words stand {len(at)} times in the article; the first was taken"


def _rename(tables: dict[str, list[dict]], article_id: str, old: str, new: str) -> None:
    """The right name of a mention is the right name in the events, roles and claims of the same article."""
    swap = lambda names: [new if name == old else name for name in names]  # noqa: E731
    for table, single, lists in (
        ("events", (), ("participants",)),
        ("roles", ("actor",), ("parties",)),
        ("claims", ("speaker",), ()),
    ):
        for row in tables[table]:
            if row["article_id"] == article_id:
                row |= {name: new for name in single if row[name] == old}
                row |= {name: swap(row[name]) for name in lists}


def apply(
    tables: Mapping[str, pd.DataFrame], corrections: Sequence[Correction], problems: Sequence[Mapping[str, str]] = ()
) -> tuple[dict[str, pd.DataFrame], pd.DataFrame]:
    """Corrected copies of the tables, and one outcome row (columns ``OUTCOME``) for each correction and problem.

    The tables given stay as they are. Incidents are not linked again here: that is for who holds the corpus.
    """
    unread = [(problem["source"], "", "", "", "", False, problem["note"]) for problem in problems]
    if not corrections:
        return dict(tables), pd.DataFrame(unread, columns=OUTCOME)
    bodies = dict(zip(tables["articles"]["article_id"], tables["articles"]["body"], strict=True))
    touched = {name: tables[name].to_dict("records") for name in CORRECTABLE}
    outcomes = []
    for correction in corrections:
        rows, applied, note = touched[correction.table], False, ""
        if correction.article_id not in bodies:
            note = "its article is not in this corpus, or has changed"
        elif correction.action == "add":
            row, note = _new_row(correction, bodies[correction.article_id], rows)
            if row is not None:
                rows.append(row)
                applied = True
        else:
            at, note = _find(rows, correction)
            if at is not None:
                applied = True
                if correction.action == "delete":
                    del rows[at]
                else:
                    if correction.table == "mentions" and "name" in correction.changes:
                        _rename(touched, correction.article_id, rows[at]["name"], str(correction.changes["name"]))
                    rows[at] |= correction.changes
                    if "rule_id" in rows[at]:
                        rows[at]["rule_id"] = RULE
        outcomes.append(
            (correction.source, correction.table, correction.action, correction.article_id, correction.words, applied, note)
        )
    done = {name: schema.frame(name, map(_plain, rows)) for name, rows in touched.items()}
    return {**tables, **done}, pd.DataFrame(outcomes + unread, columns=OUTCOME)


def _plain(row: dict) -> dict:
    """A record of a DataFrame with None for what pandas calls missing."""
    return {name: value if isinstance(value, list) or not pd.isna(value) else None for name, value in row.items()}
