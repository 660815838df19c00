"""Who says that a role was played, where the article does not say so itself."""

from helpers.coding.roles.finding import Finding
from helpers.coding.roles.slots import list_from, subject_units
from helpers.coding.roles.view import View
from helpers.language.grammar.words import words


def source(view: View, finding: Finding) -> str | None:
    """Canonical name of the speaker: the subject of the verb of saying above the role, or whom it is *according to*."""
    index, seen = finding.clause, set()
    while 0 <= index < len(view.clauses) and index not in seen:
        seen.add(index)
        clause = view.clauses[index]
        above = view.clauses[clause.governor] if clause.governor >= 0 else None
        if (
            clause.relation in ("complement", "reported")
            and above is not None
            and above.verb.lemma in words().speech | {"deny", "accuse"}
        ):
            units = subject_units(view, above.subject)
            return units[0].actors[0].name if units else None
        index = clause.governor
    for i in range(view.sentence.first, view.sentence.last - 1):
        if view.lower(i) == "according" and view.lower(i + 1) == "to":
            units = list_from(view, i + 2)
            return units[0].actors[0].name if units else None
    return None
