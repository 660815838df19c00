"""What the tagger reads in one text, by which rule, and what it considered and dropped: for a person, in plain text.

Everything shown comes from the run itself. The readings passed over are noted by the code that drops them
(`Document.reject`); nothing is worked out a second time for the explanation.
"""

import datetime as dt
from collections.abc import Iterable

from helpers.coding import Coded, code
from helpers.language import Document, Mention, Timex, read

__all__ = ["explain"]

_CUT = 90  # characters of evidence shown on a line


def explain(text: str, published: dt.date | str | None = None) -> str:
    """Lines of plain text: sentences, times, names, events, roles, claims, and the readings rejected with the reason.

    ``published`` is the day of publication, as a date or in ISO form (2022-03-31). Raises ValueError for a date that
    is none.
    """
    day = dt.date.fromisoformat(published[:10]) if isinstance(published, str) else published
    document = read(text, day, explained=True)
    coded = code(document)
    lines = [f"published: {day or 'not given'}"]
    lines += _section("sentences", (f"[{s.start}-{s.end}] {_cut(text[s.start : s.end])}" for s in document.sentences))
    lines += _section("times", (_time(text, time) for time in document.times))
    lines += _section("names", (_mention(text, mention) for mention in document.mentions))
    lines += _section("events", (line for row in coded.events for line in _event(text, row)))
    lines += _section("roles", (line for row in coded.roles for line in _role(text, row, coded)))
    lines += _section("claims", (line for row in coded.claims for line in _claim(text, row)))
    lines += _section("considered and rejected", _rejected(document))
    return "\n".join(lines)


def _section(name: str, lines: Iterable[str]) -> list[str]:
    return ["", name, *(f"  {line}" for line in list(lines) or ["none"])]


def _cut(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _CUT else words[: _CUT - 2] + " …"


def _span(text: str, start: int, end: int) -> str:
    return f"[{start}-{end}] “{_cut(text[start:end])}”"


def _joined(*parts: str | None) -> str:
    return "; ".join(part for part in parts if part)


def _time(text: str, time: Timex) -> str:
    bounds = f"{time.begin} to {time.until}" if time.begin and time.begin != time.until else None
    return f"{_span(text, time.start, time.end)} {time.type} {time.value}: {_joined(bounds, time.basis, time.why)}"


def _mention(text: str, mention: Mention) -> str:
    whom = ", ".join(mention.members) if mention.members else mention.name
    belongs = f"of {mention.affiliation}" if mention.affiliation else None
    reading = f"read as {mention.reading}" + (f" ({mention.why})" if mention.why else "")
    return f"{_span(text, mention.start, mention.end)} {whom} ({mention.kind}): {_joined(f'by {mention.how}', reading, belongs)}"


def _event(text: str, row: dict) -> Iterable[str]:
    yield f"{row['event_id']} {_span(text, row['start'], row['end'])} {row['type']}, {row['status']}"
    yield f"   rule {row['rule_id']} ({row['confidence']})"
    codes = _joined(f"PLOVER {row['plover']}" + (f"/{row['plover_mode']}" if row["plover_mode"] else ""), f"CAMEO {row['cameo']}")
    yield f"   {codes}" if row["plover"] else f"   CAMEO {row['cameo'] or 'has no code'}; PLOVER has none"
    yield f"   date {row['date']}: {row['date_why']}" if row["date_why"] else "   no time governs it"
    who = ", ".join(row["participants"])
    yield "   " + _joined(f"who {who}" if who else "nobody named", f"where {row['place']}" if row["place"] else None,
                          f"as {row['claimed_by']} says" if row["claimed_by"] else None)  # fmt: skip


def _role(text: str, row: dict, coded: Coded) -> Iterable[str]:
    yield f"{row['role_id']} {_span(text, row['start'], row['end'])} {row['actor']}: {row['role']}, {row['status']}"
    yield f"   rule {row['rule_id']} ({row['confidence']})"
    event = next((event for event in coded.events if event["event_id"] == row["event_id"]), None)
    parts = (
        f"in {event['event_id']} ({event['type']})" if event else None,
        "between " + ", ".join(row["parties"]) if row["parties"] else None,
        f"for {row['on_behalf_of']}" if row["on_behalf_of"] else None,
        f"as {row['attributed_to']} says" if row["attributed_to"] else None,
    )
    if any(parts):
        yield "   " + _joined(*parts)


def _claim(text: str, row: dict) -> Iterable[str]:
    level = f", inside what another says (level {row['level']})" if row["level"] else ""
    yield f"{row['claim_id']} {row['speaker']} {row['stance']}{level}: {_span(text, row['content_start'], row['content_end'])}"
    about = f"; about {row['event_id']}" if row["event_id"] else ""
    yield f"   rule {row['rule_id']} ({row['confidence']}){about}"


def _rejected(document: Document) -> Iterable[str]:
    seen = set()
    for one in sorted(document.rejected or (), key=lambda one: (one.start, one.end, one.what, one.why)):
        if one not in seen:
            seen.add(one)
            yield f"{_span(document.text, one.start, one.end)} {one.what}: {one.why}"
