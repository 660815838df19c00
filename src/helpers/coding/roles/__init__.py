"""Mentions and clauses -> who played which part in making peace, whether they did, and between whom."""

from helpers.coding.roles import compounds, nouns, verbs
from helpers.coding.roles.finding import Finding, Rejected
from helpers.coding.roles.view import View, view
from helpers.language.document import Document


def findings(seen: View) -> tuple[list[Finding], list[Rejected]]:
    """Third-party roles of one sentence, one for each actor, role and status, and the readings dropped."""
    rejected: list[Rejected] = []
    raw = verbs.find(seen, rejected) + nouns.find(seen, rejected) + compounds.find(seen, rejected)
    kept: dict[tuple[str, str, str], Finding] = {}
    for one in raw:
        kept.setdefault((one.actor.name, one.role, one.status), one)
    return list(kept.values()), rejected


def find_all(document: Document) -> list[Finding]:
    """Findings of the whole document."""
    out: list[Finding] = []
    for sentence in document.sentences:
        found, _ = findings(view(document, sentence))
        out += found
    return out
