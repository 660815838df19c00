"""Wordings that look like peace mediation and are not: private, commercial, judicial and biological senses."""

from helpers.coding.roles.lexicon import lexicon
from helpers.coding.roles.view import Actor, View

_WINDOW = 6


def nonconflict(view: View, index: int, sides: list[Actor]) -> str | None:
    """Why the trigger at token ``index`` is no matter of peace; None where it may be."""
    words = lexicon()
    first = max(view.sentence.first, index - _WINDOW)
    last = min(view.sentence.last, index + _WINDOW)
    clause = view.clause_of(index)
    if clause >= 0:
        span = view.clauses[clause]
        while last < view.sentence.last and view.tokens[last].start < span.end:
            last += 1
    near = {
        token.lower
        for i, token in enumerate(view.tokens[first:last], first)
        if (token.lower in words.staged or token.lower in words.nonconflict)
        and not (i in view.unit_at and token.tag == "NAME")
        and not view.document.timed(token.start, token.start + 1)  # *on Tuesday evening* is a time, not an evening
    }
    staged = near & words.staged
    if staged:
        return "make-believe: " + ", ".join(sorted(staged))
    if any(actor.kind in ("state", "armed_group") for actor in sides):
        return None
    private = near & words.nonconflict
    if not private:
        return None
    whole = {token.lower for token in view.tokens[view.sentence.first : view.sentence.last]}
    if whole & words.peace:
        return None
    return "not a matter of peace: " + ", ".join(sorted(private))
