"""One correction, and how a row of a table is found again after the tagging has changed."""

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, field

from helpers import schema

# table -> the columns that tell two rows at the same place apart
CORRECTABLE = {
    "articles": (),
    "mentions": ("name",),
    "events": ("type",),
    "roles": ("actor", "role"),
    "claims": ("speaker",),
}
IDS = {"events": ("event_id", "e"), "roles": ("role_id", "r"), "claims": ("claim_id", "c")}
# what a reader may change; offsets and ids are how a row is found
FIXED = {"article_id", "start", "end", "sentence_start", "sentence_end", "content_start", "content_end", "event_id", "role_id",
         "claim_id", "incident_id", "rule_id", "confidence", "content_hash", "body", "page", "path", "actor_id"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Correction:
    """``action``: change, delete or add. ``row``: the row as it was tagged (add: the new row); ``words``: its evidence."""

    table: str
    action: str
    article_id: str
    row: Mapping[str, object]
    words: str
    changes: Mapping[str, object] = field(default_factory=dict)
    source: str = ""


class CorrectionError(ValueError):
    """A cell of a correction that no table can hold; the message names the nearest values."""


def cell(table: str, name: str, value: str) -> object:
    """A cell of an edited sheet as the schema's type; CorrectionError where it does not fit."""
    column = next(column for column in schema.TABLES[table] if column.name == name)
    value = value.strip()
    if not value:
        if column.dtype == "list":
            return []
        if column.nullable:
            return None
        raise CorrectionError(f"{name} is empty")
    if column.values and value not in column.values:
        near = difflib.get_close_matches(value, column.values, n=2, cutoff=0.4) or column.values
        raise CorrectionError(f"{name}: there is no {value!r}; did you mean {' or '.join(near)}?")
    if column.dtype == "list":
        return [part.strip() for part in value.split(";") if part.strip()]
    if column.dtype == "bool":
        return value.lower() in ("true", "1", "yes", "x")
    if column.dtype == "int":
        return int(value)
    return value
