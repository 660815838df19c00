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
    timed = [(time.start, time.end) for time in view.document.times]  # *on Tuesday evening* is a time, not an evening
    near = {
        view.tokens[i].lower
        for i in range(first, last)
        if i not in view.unit_at and not any(start <= view.tokens[i].start < end for start, end in timed)
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
