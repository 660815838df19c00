"""Names the knowledge holds: one automaton pass, then a look around each hit."""

import re

from helpers.knowledge import Entry, Reading
from helpers.knowledge.model import first_day, last_day
from helpers.knowledge.spelling import plain, slug
from helpers.language.names.lexicon import table
from helpers.language.names.reading import place_or_actor
from helpers.language.names.shapes import occurrences
from helpers.language.names.shapes import titled as titled_line
from helpers.language.names.state import Reader, of_entry

_ORDER = {"name": 0, "alias": 1, "metonym": 2, "adjective": 3, "demonym": 4, "surname": 5, "place": 6}
_CREDIT = re.compile(r"\((?:[^()]*\b(?:photo|pool|via|credit|photographer)\b[^()]*)\)", re.IGNORECASE)
_CAPITALS = re.compile(r"(?m)^(?=[^\n]*[A-ZÀ-Þ]{4})(?=[^\n]*[A-ZÀ-Þ][^\w\n]+[A-ZÀ-Þ]{2})[^a-zß-ÿ\n]{14,}$")
_FAMILY = re.compile(
    r" (?:(?:de|del|la|las|los|von|van|der|den|bin|ben|ibn|al|el|da|dos|di|du|ould|ag)[ -]){0,2}([A-ZÀ-Þ][a-zß-ÿ]{2,}(?:-[A-Z][a-z]+)?)\b"
)
_FORENAME = re.compile(r"(?<![\w-])([A-ZÀ-Þ][a-zß-ÿ’'-]+)\s+$")
_TITLE_BEFORE = re.compile(r"([A-Za-z-]+)\.?\s+$")
_NATIONAL = re.compile(r"\b(?:National|Supreme|State|Federal|Presidential|Regional|High|Peace\s+and)\s+$")
_YEARS = 15 * 365  # days
_IS = frozenset(("… is", "… was", "… has", "… had", "… will", "… would", "… may", "… could"))  # said of a place as well
_QUALIFIED = re.compile(r"\((?:[^()]* )?([^() ]+)\)$")
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
    for index, start, end in _hits(reader):
        if not _edges(text, start, end) or any(a <= start < b for a, b in credits):
            continue
        readings = known.readings[index]
        if all(reading.how == "place" for reading in readings):
            reader.others.append((start, end))
            continue
        if _OUTLET.match(text, end) or _given(reader, start, end, readings) or _inside_another(reader, start, end):
            continue
        alone = " " not in text[start:end] and all(known.entries[reading.entry].kind == "person" for reading in readings)
        if alone and _goes_on(reader, end):
            continue
        if all(reading.how == "surname" for reading in readings):
            short.append((start, end, readings))
            continue
        reading = _choose(reader, known.patterns[index], start, readings, named)
        if reader.document.rejected is not None:
            _note(reader, start, end, readings, reading)
        if reading is None:
            continue
        entry = known.entries[reading.entry]
        named.add(reading.entry)
        _add(reader, entry, reading, start, end)
    _namesakes(reader)
    again = [hit for hit in short if not _short(reader, *hit, named)]
    for hit in again:  # whom a title further down made known
        _short(reader, *hit, named)


def _namesakes(reader: Reader) -> None:
    """A body named with common words alone (*Northern Alliance*) is another of that name where its country goes unnamed
    while others are: it keeps the name, not what is known of it. So is one told from others by a place (*Contact Group
    (Orria)*) that the article does not name."""
    named = {m.name for m in reader.mentions if m.kind == "state"}
    common = table()["organisation"]["common"] | table()["organisation"]["heads"] | table()["organisation"]["qualifiers"]
    for mention in reader.mentions:
        if mention.kind not in ("organisation", "armed_group"):
            continue
        surface = " ".join(reader.text[mention.start : mention.end].split())
        where = _QUALIFIED.search(mention.name)
        if where is not None and surface != mention.name:
            other = where[1] not in reader.text and where[1] not in named
        else:
            words = re.findall(r"[\w’'-]+", surface)
            other = len(words) > 1 and common.issuperset(words) and _from_elsewhere(reader, mention.affiliation, named)
        if other:
            mention.actor_id, mention.name, mention.affiliation = slug(surface), surface, None
            mention.how, mention.why = "unseen name", "a namesake: its country is not named"


def _from_elsewhere(reader: Reader, country: str | None, named: set[str]) -> bool:
    """Does the article name states, but neither this one nor a place there?"""
    home = reader.known.resolve(country) if country and named and country not in named else None
    if home is None or home.kind != "state":
        return False
    places = (reader.known.resolve(reader.text[a:b]) for a, b in reader.others)
    return all(place is None or place.affiliation != country for place in places)


def _hits(reader: Reader) -> list[tuple[int, int, int]]:
    """Pattern, start and end of each match, in text order; lines set in capitals are matched in capitals."""
    text, known = reader.text, reader.known
    hits = known.automaton.find_matches_as_indexes(text)
    if not text.isascii():
        bare = _bare(text)
        if bare != text:  # names are kept without diacritics; who is written with some is found so as well
            hits = _longest(hits, known.automaton.find_matches_as_indexes(bare))
    shouted = [m.span() for m in _CAPITALS.finditer(text)]
    if not shouted:
        return hits
    hits = [hit for hit in hits if not any(a <= hit[1] < b for a, b in shouted)]
    for a, b in shouted:
        found = known.capitals.find_matches_as_indexes(plain(text[a:b]) if len(plain(text[a:b])) == b - a else text[a:b])
        hits += [(index, a + start, a + end) for index, start, end in found if end - start > 3 or known.patterns[index].isupper()]
    return sorted(hits, key=lambda hit: hit[1])


def _inside_another(reader: Reader, start: int, end: int) -> bool:
    """Is this the end of another body's name: the *Security Council* of a *National Security Council*?"""
    before = _NATIONAL.search(reader.text, max(0, start - 20), start)
    return (
        before is not None
        and " " in reader.text[start:end]
        and reader.text[start:end].split()[-1] in table()["organisation"]["heads"]
    )


def _bare(text: str) -> str:
    """The text without diacritics, each sign in its place."""
    marked = {char: plain(char) for char in set(text) if not char.isascii() and char.isalpha()}
    return text.translate({ord(char): other for char, other in marked.items() if len(other) == 1})


def _longest(hits: list[tuple[int, int, int]], others: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Both lists as one, in text order; of hits that overlap, the longest."""
    kept: list[tuple[int, int, int]] = []
    for hit in sorted({*hits, *others}, key=lambda hit: (hit[1], -hit[2])):
        if kept and hit[1] < kept[-1][2]:
            if hit[2] - hit[1] > kept[-1][2] - kept[-1][1]:
                kept[-1] = hit
            continue
        kept.append(hit)
    return kept


def _given(reader: Reader, start: int, end: int, readings: tuple[Reading, ...]) -> bool:
    """Is a state's name somebody's given name here, *Jordan* before a family name? Asked where it can be no actor's name."""
    text, known = reader.text, reader.known
    ambiguity = known.ambiguous.get(text[start:end])
    if ambiguity is None or "-" not in ambiguity.readings or not any(reading.how in ("name", "place") for reading in readings):
        return False
    follower = _FAMILY.match(text, end)
    if follower is None:
        return False
    words, lexicon = follower[1], table()
    return not (
        words in lexicon["persons"]["not_names"]
        or words in lexicon["organisation"]["heads"]
        or words in lexicon["organisation"]["state_bodies"]
        or known.title(words) is not None
        or words in known.names
    )


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
        elif why != "possessive" and _behind_place(reader, start, reading):
            meant, why = "place", "behind a place in it"
        elif (why not in ("possessive", "subject") and (not why.startswith("…") or why in _IS)) and _place_first(
            reader, start, end
        ):
            meant, why = "place", "a place, where nothing says it acts"
        reader.add(of_entry(entry, reader, start, end, reading.how, meant, why))
        return
    reader.add(of_entry(entry, reader, start, end, "name" if reading.how == "name" else "alias"))


def _behind_place(reader: Reader, start: int, reading: Reading) -> bool:
    """Is this the state of the city before it: *Velm, Orria*?"""
    if reading.how == "metonym":
        return False
    if reader.others and reader.text[reader.others[-1][1] : start] in (", ", " "):
        return True
    if reader.text[start - 2 : start] != ", ":
        return False
    return bool(reader.mentions) and reader.mentions[-1].end == start - 2 and reader.mentions[-1].how == "metonym"


def _place_first(reader: Reader, start: int, end: int) -> bool:
    ambiguity = reader.known.ambiguous.get(reader.text[start:end])
    return ambiguity is not None and ambiguity.default == "place"


def _choose(reader: Reader, surface: str, start: int, readings: tuple[Reading, ...], named: set[int]) -> Reading | None:
    """Which of a surface's readings is meant here; None where it names no actor."""
    known = reader.known
    readings = tuple(r for r in readings if r.how != "place") or readings
    if all(r.how == "metonym" for r in readings):  # a city that bodies sit in as well: see ``seats``
        readings = tuple(r for r in readings if known.entries[r.entry].kind == "state") or readings
    ambiguity = known.ambiguous.get(surface)
    if len(readings) == 1 and not readings[0].needs and ambiguity is None:
        return readings[0]
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
        seated = [r for r in readings if (seat := known.entries[r.entry].capital) and seat in reader.text]
        if len(seated) == 1:  # the text names the capital of one of them
            return seated[0]
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


def _goes_on(reader: Reader, end: int) -> bool:
    """Does a name go on here with a family name, so that the word before is a given one: *Jean [Sorel]*, *Leon [de la Torre]*?"""
    follower = _FAMILY.match(reader.text, end)
    return (
        follower is not None
        and not titled_line(reader.text, end)
        and follower[1] not in table()["persons"]["not_names"]
        and not reader.known.title(follower[1])
    )


def _once(reader: Reader, readings: tuple[Reading, ...]) -> list[Reading]:
    """In an article without a day: who has led a state that it names."""
    if reader.day is not None:
        return []
    named = {m.name for m in reader.mentions if m.kind == "state"}
    known = reader.known
    return [
        r
        for r in readings
        if any(h.level == "leader" and known.entries[h.of].name in named for h in known.offices_of(known.entries[r.entry]))
    ]


def _around(reader: Reader, reading: Reading) -> bool:
    """Was the person in office not long before the day of the article, or is to be soon? Others of the name come and go."""
    if reader.day is None:
        return True
    offices = reader.known.offices_of(reader.known.entries[reading.entry])
    day = reader.day.toordinal()
    return any(first_day(h.since).toordinal() - _YEARS < day < last_day(h.until).toordinal() + _YEARS for h in offices)


def _short(reader: Reader, start: int, end: int, readings: tuple[Reading, ...], named: set[int]) -> bool:
    """A surname alone: of someone named before, of someone with a title before it, or of the one who holds office then.

    True where a mention was added.
    """
    known, text = reader.known, reader.text
    full = [r for r in readings if r.entry in named]
    word = _TITLE_BEFORE.search(text, max(0, start - 30), start)
    titled = word is not None and (known.title(word[1]) is not None or known.title(word[1] + ".") is not None)
    given = (
        word is not None
        and word[1][0].isupper()
        and not titled
        and not re.search(r"[.!?“\"]\s*$", text[max(0, start - 30) : start - len(word[0])] or ".")
        and word[1] not in table()["persons"]["not_names"]
        and not reader.covered(start - len(word[0]), start)
    )
    if _goes_on(reader, end):
        return False  # a given name here: *Jean Sorel* is not Mr Jean
    if given:
        return False  # another person of that name: *Leyla Aliyeva* is not *Aliyev*
    if full:
        entry = known.entries[full[0].entry]
    elif _anothers(reader, text[start:end]) or (not titled and text[start:end] in table()["persons"]["not_names"]):
        return False
    else:
        now = [r for r in readings if _current(reader, r)] or _once(reader, readings)
        if not titled and (len(now) != 1 or end - start < 5 or not _at_home(reader, now[0], text[start:end])):
            return False
        named_so = titled and len(readings) == 1 and text[start:end] not in known.given_names
        chosen = now or (list(readings) if named_so and _around(reader, readings[0]) else [])
        if not chosen:
            return False
        entry = known.entries[chosen[0].entry]
        named.add(chosen[0].entry)
    return reader.add(of_entry(entry, reader, start, end, "alias"))


def _anothers(reader: Reader, surname: str) -> bool:
    """Does the article name somebody else of that family name in full: *the envoy Orrin [Aliyev]*?"""
    not_names = table()["persons"]["not_names"]
    for start in occurrences(reader.text, surname):
        match = _FORENAME.search(reader.text, max(0, start - 60), start)
        if match is None:
            continue
        word, lead = match[1], reader.text[max(0, match.start() - 2) : match.start()]
        opens = not lead.strip() or lead[0] in '.!?“"'  # a sentence opener need not be a name
        if word in reader.known.given_names or not (
            opens or word in not_names or reader.known.title(word) or reader.covered(*match.span(1))
        ):
            return True
    return False


def _at_home(reader: Reader, reading: Reading, surface: str) -> bool:
    """A family name alone wants the person's side named in the article, unless it is a leader's and no given name too."""
    entry = reader.known.entries[reading.entry]
    held = reader.known.holder(entry, reader.day)
    if surface not in reader.known.given_names and any(holding.level == "leader" for holding in held):
        return True
    side = reader.known.affiliation(entry, reader.day)
    return side is not None and any(mention.name == side.name for mention in reader.mentions)
