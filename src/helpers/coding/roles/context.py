"""What the rest of the article says about a role: which sides the quarrel has, and who sat between them.

Heuristics, marked as such: talks said to be held in a country that is no side have that country as host.
"""

import re
from collections import Counter

from helpers.coding import status as statuses
from helpers.coding.roles.finding import Finding
from helpers.coding.roles.view import Actor, View
from helpers.coding.status import Trace
from helpers.language.document import Document

_SHORT = 4  # sentences: a passage so short has no context to weigh
_HELD_IN = re.compile(
    r"\b(?:talks|negotiations|rounds?|meeting|summit|session|conference|dialogue)(?: (?:\w+ ){0,2}?)?(?:held |hosted |taking place |that began )?in $",
    re.IGNORECASE,
)


def sides(document: Document, found: list[Finding]) -> frozenset[str]:
    """Names of the states and groups that explicit rules make parties, persons counted for whom they act for, and of the
    parties of the conflict the article is read for."""
    affiliation = affiliations(document)
    tally: Counter[str] = Counter()
    for finding in found:
        if finding.role == "party" and finding.confidence == "explicit":
            tally[affiliation.get(finding.actor.name) or finding.actor.name] += 1
    return frozenset(tally).union(document.parties)


def affiliations(document: Document) -> dict[str, str]:
    """Person -> the state or organisation they act for, from the mentions."""
    return {m.name: m.affiliation for m in document.mentions if m.kind == "person" and m.affiliation}


def weigh(document: Document, found: list[Finding]) -> list[Finding]:
    """Drop guessed parties that are no side of what the article is about; short passages are left alone."""
    helping = {finding.actor.name for finding in found if finding.role != "party" and finding.confidence == "explicit"}
    between = {
        finding.actor.name for finding in found if finding.rule_id in ("party.between", "party.side", "party.pair", "party.both")
    }
    serving = affiliations(document)
    found = [
        finding
        for finding in found
        if finding.role != "party"
        or finding.rule_id == "party.sign"
        or not (
            finding.actor.name in helping - between
            or (finding.confidence != "explicit" and serving.get(finding.actor.name) in helping - between)
        )
    ]
    if len(document.sentences) <= _SHORT:
        return found
    known, affiliation = sides(document, found), affiliations(document)
    bodies = {m.name: Actor(m.actor_id, m.name, m.kind) for m in document.mentions if m.kind != "person" and not m.members}
    for finding in found:
        body = bodies.get(affiliation.get(finding.actor.name) or "")
        if finding.role == "party" and body is not None:
            finding.actor = body  # a delegate stands for a side
    return [
        finding
        for finding in found
        if finding.role != "party"
        or finding.confidence == "explicit"
        or finding.actor.name in known
        or affiliation.get(finding.actor.name) in known
    ]


def venue_state(view: View, known: frozenset[str], taken: set[str]) -> list[Finding]:
    """*peace talks in Nigeria*: the country named as the place of talks between others is their host."""
    text = view.document.text
    out = []
    for mention in view.mentions:
        if mention.kind != "state" or mention.how != "name" or mention.name in known or mention.name in taken:
            continue
        if _HELD_IN.search(text[max(view.sentence.start, mention.start - 60) : mention.start]):
            index = next(i for i in range(view.sentence.first, view.sentence.last) if view.tokens[i].end > mention.start)
            actor = Actor(mention.actor_id, mention.name, mention.kind)
            clause = view.clause_of(index)
            trace = statuses.of_noun(view.document, view.clauses, clause, "other", True) if clause >= 0 else Trace()
            if trace.stated and trace.status in ("held", "planned"):
                out.append(
                    Finding(
                        actor,
                        "host",
                        trace.status,
                        mention.start,
                        mention.end,
                        "context.held-in",
                        (index, index + 1),
                        clause,
                        "heuristic",
                        trace,
                    )
                )
    return out
