"""Names the knowledge holds: one automaton pass, then a look around each hit."""

import re

from helpers.knowledge import Entry, Reading
from helpers.language.names.lexicon import table
from helpers.language.names.reading import place_or_actor
from helpers.language.names.state import Reader, of_entry

_ORDER = {"name": 0, "alias": 1, "metonym": 2, "adjective": 3, "demonym": 4, "surname": 5, "place": 6}
_CREDIT = re.compile(r"\((?:[^()]*\b(?:photo|pool|via|credit|photographer)\b[^()]*)\)", re.IGNORECASE)
_TITLE_BEFORE = re.compile(r"([A-Za-z-]+)\.?\s+$")
_OUTLET = re.compile(
    r"\s+(?:Times|Post|Herald|Tribune|Gazette|Daily|News|Telegraph|Guardian|Today|TV|Radio|University|Institute|Airlines|Airways|Street|Cup)\b"
)


def _edges(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isalnum() or (before in ("_", "@", "#", "/") and before)) and not (after.isalnum() or after == "_")


def find_known(reader: Reader) -> None:
    """Adds a mention for each hit that is one; who is named by a short name only is looked up last."""
    text, known = reader.text, reader.known
    credits = [m.span() for m in _CREDIT.finditer(text)] if "(" in text else []
    short: list[tuple[int, int, tuple[Reading, ...]]] = []
    named: set[int] = set()
    for index, start, end in known.automaton.find_matches_as_indexes(text):
        if not _edges(text, start, end) or any(a <= start < b for a, b in credits):
            continue
        readings = known.readings[index]
        if all(reading.how == "place" for reading in readings):
            continue
        if _OUTLET.match(text, end):
            continue
        if all(reading.how == "surname" for reading in readings):
            short.append((start, end, readings))
            continue
        reading = _choose(reader, text[start:end], start, end, readings, named)
        if reader.document.rejected is not None:
            _note(reader, start, end, readings, reading)
        if reading is None:
            continue
        entry = known.entries[reading.entry]
        named.add(reading.entry)
        _add(reader, entry, reading, start, end)
    for start, end, readings in short:
        _short(reader, start, end, readings, named)


def _note(reader: Reader, start: int, end: int, readings: tuple[Reading, ...], chosen: Reading | None) -> None:
    """Which readings of a surface were passed over, and for which."""
    entries = reader.known.entries
    taken = f"read as {entries[chosen.entry].name} ({chosen.how})" if chosen is not None else "no actor is meant here"
    for reading in readings:
        if chosen is None or reading.entry != chosen.entry:
            reader.document.reject(start, end, f"name {entries[reading.entry].name} ({reading.how})", taken)


def _add(reader: Reader, entry: Entry, reading: Reading, start: int, end: int) -> None:
    if reading.how in ("adjective", "demonym"):
        plural = reading.how == "demonym" and reader.text[end - 1] == "s"
        reader.add(of_entry(entry, reader, start, end, "alias", "actor" if plural else "adjective", reading.how))
        return
    if entry.kind in ("state", "organisation") and (entry.kind == "state" or reading.how == "metonym"):
        meant, why = place_or_actor(reader.text, start, end, reading.how == "metonym")
        if reader.text[end : end + 6].lower() == "-based":
            meant, why = "place", "-based"
        reader.add(of_entry(entry, reader, start, end, reading.how, meant, why))
        return
    reader.add(of_entry(entry, reader, start, end, "name" if reading.how == "name" else "alias"))


def _choose(reader: Reader, surface: str, start: int, end: int, readings: tuple[Reading, ...], named: set[int]) -> Reading | None:
    """Which of a surface's readings is meant here; None where it names no actor."""
    known = reader.known
    readings = tuple(r for r in readings if r.how != "place") or readings
    ambiguity = known.ambiguous.get(surface)
    if len(readings) == 1 and not readings[0].needs and ambiguity is None:
        return readings[0]
    if surface.isupper() and len(surface) <= 3 and readings[0].needs == "context" and not named:
        pass
    # a title or a given name before it makes a surname of what could be a place: *Charles Michel*, *Mr Jordan*
    before = reader.text[max(0, start - 24) : start]
    word = _TITLE_BEFORE.search(before)
    if word and word[1] in known.given_names and readings[0].how != "surname":
        return None
    already = [r for r in readings if r.entry in named and r.how != "surname"]
    if len(already) == 1:
        return already[0]
    conflict = known.conflict
    if conflict is not None:
        ours = [r for r in readings if known.entries[r.entry].name in conflict.parties]
        if len(ours) == 1:
            return ours[0]
    if ambiguity is not None:
        if ambiguity.default == "-":
            return None
        chosen = [r for r in readings if known.entries[r.entry].name == ambiguity.default]
        if chosen:
            return chosen[0]
    best = sorted(readings, key=lambda r: (_ORDER.get(r.how, 9), bool(r.needs), not _current(reader, r)))
    return best[0] if best[0].how != "place" else None


def _current(reader: Reader, reading: Reading) -> bool:
    """Does the entry hold an office, or exist, on the day of the article?"""
    entry = reader.known.entries[reading.entry]
    if entry.kind == "person":
        return bool(reader.known.holder(entry, reader.day))
    if reader.day is None:
        return not entry.until
    year = str(reader.day.year)
    return not (entry.until and entry.until[:4] < year) and not (entry.since and entry.since[:4] > year)


def _short(reader: Reader, start: int, end: int, readings: tuple[Reading, ...], named: set[int]) -> None:
    """A surname alone: of someone named before, of someone with a title before it, or of the one who holds office then."""
    known, text = reader.known, reader.text
    full = [r for r in readings if r.entry in named]
    word = _TITLE_BEFORE.search(text, max(0, start - 30), start)
    titled = bool(word) and (known.title(word[1].lower()) is not None or word[1] in ("Mr", "Mrs", "Ms", "Dr", "Gen", "Sheikh"))
    given = (
        bool(word)
        and word[1][0].isupper()
        and not titled
        and not re.search(r"[.!?“\"]\s*$", text[max(0, start - 30) : start - len(word[0])] or ".")
    )
    if full:
        if given and word[1] not in table()["persons"]["not_names"] and not reader.covered(start - len(word[0]), start):
            return  # another person of that name: *Leyla Aliyeva* is not *Aliyev*
        entry = known.entries[full[0].entry]
    else:
        if given and word[1] not in table()["persons"]["not_names"] and not reader.covered(start - len(word[0]), start):
            return
        now = [r for r in readings if _current(reader, r)]
        if not titled and (len(now) != 1 or end - start < 5 or text[start:end] in known.given_names):
            return
        chosen = now or (list(readings) if titled and len(readings) == 1 else [])
        if not chosen:
            return
        entry = known.entries[chosen[0].entry]
        named.add(chosen[0].entry)
    reader.add(of_entry(entry, reader, start, end, "alias"))
