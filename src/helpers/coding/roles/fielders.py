"""Who fields a force: its contributors and its command, named around *peacekeepers*, *monitors*, *observers*."""

from helpers.coding.roles.slots import actors_in, flat, list_from, subject_units
from helpers.coding.roles.view import Actor, View

_REACH = 9  # tokens behind the noun within which its contributors are named
_FIELDED = frozenset(
    "drawn lent recruited seconded posted led sent deployed provided dispatched fielded contributed staffed supplied appointed"
    " named chosen commanded run made composed formed".split()
)
_FORCES = frozenset("force forces mission operation contingent battalion brigade team".split())
_TROOPS = frozenset(
    "soldiers troops officers battalion battalions contingent contingents brigade unit units company men personnel police members observers monitors".split()
)
_COMMAND = frozenset("command mandate flag banner colours colors auspices".split())
_GIVING = frozenset("contribute send give provide lend pledge commit supply add join offer detach second serve".split())


def find(view: View, first: int, last: int, clause: int) -> list[Actor]:
    """Actors beside those of the noun's own phrase; ``first`` and ``last`` are the noun's tokens, ``clause`` its clause."""
    out = _behind(view, last)
    out += [actor for actor in _contributors(view, first, clause) if actor not in out]
    for more in (_leaders(view, first), _serving(view, first), _parent(view, last), _members(view, first, clause)):
        out += [actor for actor in more if actor not in out]
    return out


def _serving(view: View, first: int) -> list[Actor]:
    """*A soldiers serving with the peacekeepers*, *A troops in the force*, *B's force of 10,000 peacekeepers*."""
    at = view.chunks[view.chunk_at[first]].first - 1
    if view.lower(at) not in ("in", "with", "of", "among"):
        return []
    end = at - (view.lower(at - 1) == "serving")
    unit = view.unit_at.get(end - 1)
    if unit is None or unit.last != end or unit.noun is None or unit.person:
        return []
    size = view.tokens[at + 1].tag == "NUM"
    return list(unit.actors) if unit.noun in (_FORCES if size else _TROOPS) else []


def _parent(view: View, last: int) -> list[Actor]:
    """*A blue helmets of the UN mission*, *an observer of the Union*: the body behind the noun, where others stand before it."""
    if view.lower(last) not in ("of", "with", "in", "from"):
        return []
    return [actor for actor in flat(list_from(view, last + 1)) if actor.kind == "organisation"]


def _members(view: View, first: int, clause: int) -> list[Actor]:
    """*A officers are among the Union's monitors*: the subject."""
    opening = view.chunks[view.chunk_at[first]].first
    among = view.lower(opening - 1) == "among" or (view.lower(opening - 2), view.lower(opening - 1)) == ("one", "of")
    if clause < 0 or not among or view.clauses[clause].verb.lemma != "be":
        return []
    if view.clauses[clause].verb.negated or "not" in [view.lower(i) for i in range(view.clauses[clause].verb.first, opening)]:
        return []
    return flat(subject_units(view, view.clauses[clause].subject))


def _behind(view: View, last: int) -> list[Actor]:
    """*drawn from A and B*, *made up of A and B soldiers*, *most of them from A*, *most of them Ugandan*, *under NATO*, *under A's command*."""
    for i in range(last, min(last + _REACH, view.sentence.last - 1)):
        word, after = view.lower(i), view.lower(i + 1)
        if word in (";", ":") or (view.tokens[i].tag in ("VBD", "VBZ", "MODAL", "HAVE") and word not in _FIELDED):
            return []
        if word in _FIELDED and after in ("by", "from", "of", "up"):
            return _named(view, i + 2 + (after == "up"))
        if word == "from" and view.lower(i - 1) in ("them", "all", "mostly", "mainly"):
            return _named(view, i + 1)
        if word == "with" and view.lower(i + 2) == "from" and after in _TROOPS:
            return _named(view, i + 3)
        if word == "them" and view.lower(i - 1) == "of" and i + 1 in view.unit_at and view.unit_at[i + 1].adjective:
            return _named(view, i + 1)
        if word in ("mostly", "mainly", "largely", "chiefly") and view.lower(i - 1) in (",", "("):
            return _named(view, i + 1)
        if word == "under":
            found = list_from(view, i + 1)
            behind = view.lower(found[-1].last) if found else ""
            if found and (behind in _COMMAND or found[-1].actors[0].kind == "organisation"):
                return flat(found)
            unit = view.unit_at.get(i + 1) or view.unit_at.get(i + 2)
            if unit is not None and view.lower(unit.last) in _COMMAND:
                return list(unit.actors)
    return []


def _named(view: View, index: int) -> list[Actor]:
    """The list at ``index``; adjectives that share a noun count (*of Ugandan and Burundian soldiers*)."""
    for at in range(index, min(index + 4, view.sentence.last)):
        if at in view.unit_at:
            return flat(list_from(view, at))
    return []


def _contributors(view: View, first: int, clause: int) -> list[Actor]:
    """*A contributed battalions to the UN peacekeeping force*, *A soldiers serving with the peacekeepers*."""
    for lending in view.clauses:  # observers whom A and B lend to the Union
        held = lending.object is not None and lending.object.first <= first < lending.object.last
        if lending.relation == "relative" and lending.verb.lemma in _GIVING and held and lending.subject is not None:
            receivers = [actor for name, span in lending.preps if name in ("to", "for") for actor in actors_in(view, span)]
            givers = flat(subject_units(view, lending.subject))
            return givers + [actor for actor in receivers if actor.kind == "organisation"]
    if clause < 0:
        return []
    found = view.clauses[clause]
    spans = [span for name, span in found.preps if name in ("to", "in", "with", "for", "under")]
    if found.verb.lemma in _GIVING and found.object is not None and found.object.first <= first < found.object.last:
        receivers = [actor for name, span in found.preps if name in ("to", "with") for actor in actors_in(view, span)]
        bodies = [actor for actor in receivers if actor.kind == "organisation"]  # gave peacekeepers to the mission
        given = found.verb.voice == "active" and found.verb.finite and not found.verb.negated
        return bodies + (flat(subject_units(view, found.subject)) if given else [])
    if found.verb.lemma not in _GIVING or not any(span.first <= first < span.last for span in spans):
        return []
    return flat(subject_units(view, found.subject)) if found.verb.voice == "active" else []


def _leaders(view: View, first: int) -> list[Actor]:
    """*an Italian-led force of 2,000 peacekeepers*."""
    for i in range(first - 1, max(first - 6, view.sentence.first) - 1, -1):
        if view.tokens[i].tag in ("VBD", "VBZ", "MODAL", ",", ";"):
            break
        if view.lower(i).endswith("-led"):
            return [actor for unit in view.units if unit.first <= i < unit.last for actor in unit.actors]
    return []
