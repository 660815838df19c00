"""Mentions and times -> events, roles and claims of one document: the three tables that say what happened and who did it."""

from dataclasses import dataclass, field

from helpers.language.document import Document


@dataclass(slots=True)
class Coded:
    """Rows for the schema tables, as dicts without ``article_id``; ids are e1, r1, c1, ... in text order."""

    events: list[dict] = field(default_factory=list)
    roles: list[dict] = field(default_factory=list)
    claims: list[dict] = field(default_factory=list)


def code(document: Document) -> Coded:
    """Events first, then the roles in them, then who says so."""
    from helpers.coding import claims, events, join, roles
    from helpers.coding.roles import between, sides, venues

    event_rows = events.find(document)
    role_rows = join.join(roles.find(document), event_rows)
    role_rows += between.find(document, event_rows, role_rows)
    role_rows += sides.find(document, event_rows, role_rows)
    role_rows = roles.numbered(role_rows + venues.find(document, event_rows, role_rows))
    acting = {row["actor"] for row in role_rows}
    taking_part = [mention for mention in document.bystanders if mention.name in acting]
    document.mentions = sorted([*document.mentions, *taking_part], key=lambda mention: mention.start)
    return Coded(event_rows, role_rows, claims.find(document, event_rows))
