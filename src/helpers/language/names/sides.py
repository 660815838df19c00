"""Whom a known person acts for in this article: of the offices held on the day, the one whose body the article names."""

from helpers.knowledge import Entry, Holding
from helpers.knowledge.model import first_day
from helpers.language.names.state import Reader


def held(reader: Reader, entry: Entry) -> list[Holding]:
    """The offices of a person on the day; where none is known for it, all there are."""
    now = reader.known.holder(entry, reader.day) if reader.day is not None else []
    return now or reader.known.offices_of(entry)


def doubtful(reader: Reader, entry: Entry, side: str | None) -> bool:
    """Is a side known only from offices still to come, or one the article does not name, with no office held on the day?"""
    if reader.day is None or reader.known.holder(entry, reader.day):
        return False
    offices = reader.known.offices_of(entry)
    return all(first_day(h.since) > reader.day for h in offices) or all(m.name != side for m in reader.mentions)


def settle(reader: Reader) -> None:
    """Sets the affiliation of each known person whose side the text does not state.

    Of several offices the one of a body the article names counts: a president who also chairs a regional body is the
    state's where only the state is named. A former leader who mediates for a body the article does not name, or whom it
    calls former, acts for nobody.
    """
    named = {mention.name for mention in reader.mentions}
    chosen: dict[str, str | None] = {}
    for mention in reader.mentions:
        if mention.kind != "person" or mention.members or mention.name in reader.told:
            continue
        if mention.name not in chosen:
            entry = reader.known.resolve(mention.name)
            if entry is None or entry.name != mention.name:
                continue
            chosen[mention.name] = _side(reader, entry, named, mention.affiliation)
        mention.affiliation = chosen[mention.name]


def _side(reader: Reader, entry: Entry, named: set[str], default: str | None) -> str | None:
    known, former = reader.known, reader.former.get(entry.name)
    now = known.holder(entry, reader.day) if reader.day is not None else known.offices_of(entry)
    body = known.resolve(default) if default else None
    reigns = [h for h in now if h.level == "leader" and known.entries[h.of].kind == "state" and known.entries[h.of].name in named]
    if reigns and reader.day is not None and former is None:
        return known.entries[reigns[0].of].name
    if body is not None and former is None and (body.name in named or body.kind == "armed_group"):
        return default
    if former is not None:
        if not now:
            return None
        now = [holding for holding in now if known.entries[holding.of].name not in former]
    bodies = [known.entries[holding.of] for holding in now]
    for body in bodies:
        if body.name in named:
            return body.name
    if former is not None:
        return None
    for holding, body in zip(now, bodies, strict=True):
        if holding.level == "leader" and body.kind == "state":
            return body.name
    ruled = {known.entries[holding.of].name for holding in known.offices_of(entry) if holding.level == "leader"}
    states = {name for name in ruled if (state := known.resolve(name)) and state.kind == "state"}
    for body in bodies:
        if body.kind == "organisation" and body.affiliation in named & states:
            return body.affiliation
    ahead = reader.day is not None and all(first_day(holding.since) > reader.day for holding in known.offices_of(entry))
    if ahead and not now and default not in named and body is not None and body.kind != "state":
        return None
    if now and states and all(holding.level == "envoy" for holding in now):
        return None
    return default
