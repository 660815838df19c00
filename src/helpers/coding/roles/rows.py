"""A role that no sentence states by itself, as a row of the roles table: what the whole article shows. Marked a heuristic."""

from collections.abc import Sequence

from helpers.coding.roles.view import slug
from helpers.language.document import Document, Mention


def contextual(
    document: Document,
    mention: Mention,
    role: str,
    status: str,
    rule: str,
    event_id: str | None = None,
    parties: Sequence[str] = (),
) -> dict:
    """The row of the actor ``mention`` names, with that mention as evidence."""
    sentence = next(s for s in document.sentences if s.start <= mention.start < max(s.end, s.start + 1))
    return {
        "start": mention.start,
        "end": mention.end,
        "sentence_start": sentence.start,
        "sentence_end": sentence.end,
        "actor_id": mention.actor_id or slug(mention.name),
        "actor": mention.name,
        "role": role,
        "status": status,
        "event_id": event_id,
        "parties": list(parties),
        "on_behalf_of": mention.affiliation if mention.kind == "person" else None,
        "level": None,
        "track": None if role == "party" else "I",
        "form": None,
        "strategy_cue": None,
        "strategy_words": None,
        "attributed_to": None,
        "rule_id": rule,
        "confidence": "heuristic",
    }
