"""Whom a person plays a role for: the state or body named beside the person, there or elsewhere in the article."""

import re
from dataclasses import replace

from helpers.coding.roles.finding import Finding
from helpers.coding.roles.lexicon import lexicon
from helpers.coding.roles.view import Actor, Unit, View
from helpers.language.document import Document, Mention

_ENVOYS = frozenset("envoy emissary representative rapporteur adviser diplomat".split())
_GENERIC = frozenset("organisation organization union bloc alliance league agency council commission body church".split())
_REACH = 90  # characters around a name within which the office that goes with it stands
_OWNER = re.compile(r"^['’]s?(?: [a-z-]+){0,5}(?:,| -)? $")  # Norway's special envoy, ...
_OF = re.compile(r"^,? (?:of|for|from) (?:the )?$")


def add(view: View, raw: list[Finding]) -> list[Finding]:
    """The findings, each person's with one more for the institution, and without a land of birth that sent nobody."""
    out, told = [], {(one.actor.name, one.role, one.status) for one in raw}
    for one in raw:
        if _born_there(view, one) or _native(view, one, raw):
            continue
        out.append(one)
        body = _institution(view, one)
        if body is not None and (body.name, one.role, one.status) not in told:
            out.append(replace(one, actor=body, on_behalf_of=None))
    return out


def _institution(view: View, one: Finding) -> Actor | None:
    if one.actor.kind != "person":
        return None
    unit = next((unit for unit in view.units if one.actor in unit.actors), None)
    if unit is None or unit.former or unit.private:
        return None
    body = beside(view.document, one.actor.name)
    return body or (_denying(view, one.actor.name) if one.status == "denied" else None)


def _denying(view: View, person: str) -> Actor | None:
    """*the ministry denied that its envoy was mediating*: the body whose man it is, named in the same sentence."""
    whose = {m.affiliation for m in view.document.mentions if m.name == person and m.affiliation}
    return next((actor for unit in view.units if not unit.person for actor in unit.actors if actor.name in whose), None)


def _born_there(view: View, one: Finding) -> bool:
    """*Sweden's Jan Smit, envoy of the UN*, *the UN's Swedish envoy*: who acts for an organisation brings no state."""
    if one.actor.kind != "state":
        return False
    for unit in view.units:
        if one.actor not in unit.actors:
            continue
        if not unit.person:
            return _sent_by_another(view, unit)
        said = {view.lower(i) for i in range(unit.first, unit.last)}
        if "diplomat" in said and any(actor.kind == "organisation" for actor in unit.actors):
            return True  # the Swiss diplomat Jan Smit, head of the Union's mission
        people = [actor for actor in unit.actors if actor.kind == "person"]
        body = beside(view.document, people[0].name) if len(people) == 1 else None
        if body is None or body.kind != "organisation":
            return False
        start, end = view.tokens[unit.first].start, view.tokens[unit.last - 1].end
        birth = any(m.reading == "adjective" and m.name == one.actor.name and start <= m.start < end for m in view.mentions)
        envoy = any(view.lower(i) in _ENVOYS for i in range(unit.first, unit.last))
        return birth or envoy or body not in unit.actors
    return False


def _native(view: View, one: Finding, raw: list[Finding]) -> bool:
    """*mediated for the Union by Jan Smit, a Swedish diplomat*: the Union sent the person, whatever the passport."""
    if one.actor.kind != "state" or not any(o.trigger == one.trigger and o.actor.kind == "organisation" for o in raw):
        return False
    for unit in view.units:
        if unit.person and one.actor in unit.actors and not any(a.kind == "organisation" for a in unit.actors):
            start, end = view.tokens[unit.first].start, view.tokens[unit.last - 1].end
            name = next((m.start for m in view.mentions if m.kind == "person" and start <= m.start < end), end)
            return any(m.reading == "adjective" and m.name == one.actor.name and name < m.start < end for m in view.mentions)
    return False


def _sent_by_another(view: View, unit: Unit) -> bool:
    """*the Swedish envoy of the United Nations*."""
    behind = view.unit_at.get(unit.last + 1) or view.unit_at.get(unit.last + 2)
    linked = view.lower(unit.last) in ("of", "for") and behind is not None and not behind.person
    return bool(unit.adjective and unit.noun in _ENVOYS and linked and behind.actors[0].kind == "organisation")  # type: ignore[union-attr]


def beside(document: Document, person: str) -> Actor | None:
    """The state or organisation a person acts for, if the text names it with the name: by the office (*the Norwegian
    envoy, Jan Smit*), by owner (*Norway's Jan Smit*) or behind *of* or *for*; None for former officials."""
    people = [m for m in document.mentions if m.name == person and m.affiliation and m.how != "coreference"]
    for mention in people:
        owner = (mention.office or "").lower().replace("’", "'").split("'s ")
        if len(owner) > 1 and owner[0].split()[-1] in _GENERIC:  # the organisation's secretary general
            whole = next((m for m in document.mentions if m.name == mention.affiliation), None)
            if whole is not None:
                return Actor(whole.actor_id, whole.name, whole.kind)
        near = [m for m in document.mentions if m.name == mention.affiliation and abs(m.start - mention.start) < _REACH]
        for body in near:
            if _beside(document.text, mention, body):
                return Actor(body.actor_id, body.name, body.kind)
    return None


def _beside(text: str, person: Mention, body: Mention) -> bool:
    office = person.office or ""
    if lexicon().former & set(office.lower().split()):
        return False
    start = max(0, person.start - _REACH)
    at = text.find(office, start, person.end + _REACH) if office else -1
    if at >= 0 and at <= body.start and body.end <= at + len(office):
        return True
    if body.end <= person.start:
        return bool(_OWNER.match(text[body.end : person.start]))
    return bool(_OF.match(text[person.end : body.start]))
