"""Persons by the office set beside them: names nobody listed, and the office and side of those that are known."""

import bisect
import re
from collections.abc import Callable
from functools import lru_cache

from helpers.knowledge import Entry
from helpers.language.document import Mention
from helpers.language.names import delegations, sides, titles
from helpers.language.names.lexicon import table
from helpers.language.names.shapes import CAP, MONTH_NAMES, SPACE, again, occurrences, titled, trim
from helpers.language.names.state import Reader, of_entry, unseen
from helpers.language.names.titles import Office

_PARTICLE = r"(?:al|el|bin|ibn|van|von|der|den|de|da|di|du|dos|del|la|le|ben|ould|ag|abu|Abu|bint|al-|ul|ur|san|ter)"
_ARTICLE = r"(?:(?:al|el|as|ash|ad|an|ar)-)?"
_NAME = re.compile(rf"(?<![\w’'-]){_ARTICLE}{CAP}(?:{SPACE}(?:{_PARTICLE}{SPACE}){{0,2}}{_ARTICLE}{CAP}){{0,9}}")
_REBEL = re.compile(r"\b(?:rebels?|guerr?illas?|insurgents?|separatist|militant|militia)\b", re.IGNORECASE)
_STATES_OWN = re.compile(
    r"\b(?:presidential|government|cabinet|(?:foreign|defen[cs]e|interior|information) ministry|ministry of|army|military)\b",
    re.IGNORECASE,
)
# Offices that are not a state's alone: where the phrase does not say whose, nobody knows.
_ANYBODYS = frozenset(("leader", "co-leader", "deputy leader", "chair", "commander", "head of mission", "chief negotiator"))
_STATES_OFFICES = frozenset(("governor", "army chief", "deputy foreign minister", "secretary of the security council"))
_CROWNS = frozenset(("king", "emir", "sultan", "crown prince", "pope"))
_THEIR = re.compile(r"\b(?:its|their)\s+$")
_HIS = re.compile(r"\b(?:his|her)\s+$")
_TWO_WORDS = re.compile(r"[A-ZÀ-Þ][\w’'-]+\s+[A-ZÀ-Þ][\w’'-]+")
_STYLES = frozenset(("honorific", "rank", "religious"))  # may also stand inside a name: *Tengku X Tengku Y*
_LOWER = re.compile(r"[a-z]")
_RUN = re.compile(r"\S+")
_NEXT = re.compile(r"\s+(\w+)")
_GENITIVE = re.compile(r"['’]s\s+$")
_OF = re.compile(r"\s+(?:of|from)\s+(?:the\s+)?")
_OFFICIAL = re.compile(r"(?:['’]s)?\s+(?:government|side|delegation|team|army|military|foreign ministry|parliament)\b")
_ENDS = re.compile(r"(?:\s+\([^()]{2,12}\))?(?:[,.;”\"]|\s+[a-z])")
_WORD_BEFORE = re.compile(r"(?<![\w-])([A-ZÀ-Þ][\w’'-]+\.?)\s$")
_INITIAL = re.compile(r"\b[A-Z]\.\s*")
_CLAUSE = re.compile(r"[.;:”“\"\n]")
_TAIL = re.compile(r"\s*,([^,.;:\n”\"]{2,70})")


def find_persons(reader: Reader) -> None:
    """Persons with an office phrase beside their name, known ones included (their office is noted), then their surnames."""
    starts = [sentence.start for sentence in reader.document.sentences]

    def floor(offset: int) -> int:
        return starts[max(0, bisect.bisect_right(starts, offset) - 1)] if starts else 0

    for mention in list(reader.mentions):
        if mention.kind == "person" and mention.how != "coreference":
            _note_office(reader, mention, floor(mention.start))
    found: dict[str, Mention] = {}
    spans = [span for m in _NAME.finditer(reader.text) if (span := _span(reader, *m.span())) is not None]
    full = [span for span in spans if " " in reader.text[slice(*span)].strip() or "\n" in reader.text[slice(*span)].strip()]
    _look(reader, full, found, floor)
    _delegates(reader, found)
    _surnames(reader, found)
    _look(reader, [span for span in spans if span not in set(full) and not reader.covered(*span)], found, floor)


def _look(reader: Reader, spans: list[tuple[int, int]], found: dict[str, Mention], floor: Callable[[int], int]) -> None:
    """Adds those who hold an office among the names at ``spans``; the others are noted as nobody's."""
    for span in spans:
        written = " ".join(reader.text[slice(*span)].split())
        if written in found:
            continue
        if " " not in written and (same := _by_given_name(reader, written, span[0])) is not None:
            again(reader, same, written)
            continue
        mention = _person(reader, *span, floor(span[0]))
        if mention is None:
            reader.nobody.append(span)
        elif reader.add(mention):
            found[written] = mention
            again(reader, mention, written, "name")


def _by_given_name(reader: Reader, word: str, start: int) -> Mention | None:
    """Who is meant by a given name behind an office, as in Thailand or Ethiopia: *General [Paradorn]* of *Paradorn X*."""
    people = {
        m.name: m
        for m in reader.before(start)
        if m.kind == "person" and not m.members and word in reader.text[m.start : m.end].split()[:-1]
    }
    return next(iter(people.values())) if len(people) == 1 else None


def _delegates(reader: Reader, found: dict[str, Mention]) -> None:
    """*The Orrian delegation includes X, Y and Z*: each speaks for those whose delegation it is."""
    for start, end, owner in delegations.lists(reader):
        for span in [span for span in reader.nobody if start <= span[0] < end]:
            mention = unseen(
                " ".join(reader.text[slice(*span)].split()), "person", owner, *span, why="named among the members of a delegation"
            )
            if not _plain_person(reader.text, *span) and reader.add(mention):
                found[mention.name] = mention
                reader.nobody.remove(span)
                again(reader, mention, mention.name, "name")


def _surnames(reader: Reader, found: dict[str, Mention]) -> None:
    """The surname alone is whoever was named in full last before it; in front of them all, the first of that name."""
    not_names = table()["persons"]["not_names"]
    shared: dict[str, list[Mention]] = {}
    for name, mention in found.items():
        surname = name.split()[-1]
        if len(name.split()) > 1 and surname not in not_names and len(surname) > 2:
            shared.setdefault(surname, []).append(mention)
    for surname, people in shared.items():
        full = [m for m in reader.mentions if any(m.name == who.name for who in people)]
        for at in re.finditer(rf"(?<![\w-]){re.escape(surname)}(?![\w-])", reader.text):
            if reader.covered(*at.span()) or _anothers(reader, at.start()):
                continue
            before = [m for m in full if m.start < at.start()]
            last = before[-1] if before else people[0]
            who = next(m for m in people if m.name == last.name)
            again(reader, who, surname, within=at.span())


def _anothers(reader: Reader, start: int) -> bool:
    """Does a given name stand before the surname, of somebody else of the family?"""
    word = _WORD_BEFORE.search(reader.text, max(0, start - 24), start)
    if word is None or word[1] in table()["persons"]["not_names"] or reader.known.title(word[1].rstrip(".")):
        return False
    return word[1] in reader.known.given_names and not reader.covered(*word.span(1))


def _note_office(reader: Reader, mention: Mention, floor: int) -> None:
    """A known person's office as written; whom it is of, where the text says so, goes before what the knowledge says."""
    office = titles.before(reader, mention.start, floor) or titles.after(reader, mention.end)
    if office is None or office.title.kind == "honorific":
        return
    mention.office = office.words
    entry = reader.known.resolve(mention.name)
    if entry is None:
        return
    if office.former:
        reader.former.setdefault(mention.name, set()).add(office.of or "")
        return
    held = {reader.known.entries[holding.of].name for holding in sides.held(reader, entry)}
    of = office.of or titles.behind(reader, mention.end)
    if of and (of in held or _tells(reader, of, office, sides.doubtful(reader, entry, mention.affiliation))):
        first = mention.name not in reader.told
        reader.told.add(mention.name)
        for other in reader.mentions:
            if other.name == mention.name and (first or other.start >= mention.start):
                other.affiliation = of


def _tells(reader: Reader, of: str, office: Office, doubtful: bool) -> bool:
    """Does an office phrase settle a person's side against the knowledge? A nationality alone (*the Algerian diplomat*) does
    not; who leads a party or group does where what is known is ``doubtful``."""
    body: Entry | None = reader.known.resolve(of)
    national = body is not None and body.kind == "state"
    if office.title.level == "leader":
        return not national and doubtful
    return office.title.level == "minister" or (office.title.level == "envoy" and not national)


def _span(reader: Reader, start: int, end: int) -> tuple[int, int] | None:
    """The part of a capitalised run that may be a name nobody listed."""
    text, lexicon = reader.text, table()
    start, end = trim(text, start, end)
    if end - start < 3 or reader.covered(start, end) or not _LOWER.search(text, start, end):
        start, end = _uncovered(reader, start, end)
    start = _behind_titles(reader, start, end)
    name = text[start:end]
    words = name.split()
    if end - start < 3 or not words or not _LOWER.search(name):
        return None
    opener = words[0] in lexicon["persons"]["not_names"] and (len(words) == 1 or words[0] not in MONTH_NAMES)
    if opener or reader.known.title(name) or reader.elsewhere(start, end):
        return None
    organisation = lexicon["organisation"]
    if len(words) > 1 and reader.known.title(words[-1]):
        return None
    if any(not organisation[kind].isdisjoint(words) for kind in ("heads", "never", "state_bodies")):
        return None
    if words[-1] in lexicon["persons"]["things"]:
        return None  # *the Brigade Level Flag Meeting*
    if len(words) == 1 and (not _distinct(reader, words[0]) or text[end : end + 1] == "]"):
        return None
    if titled(text, start) and words[0] not in reader.known.given_names and not _recurs(text, words[-1]):
        return None
    return start, end


def _recurs(text: str, word: str) -> bool:
    found = occurrences(text, word)
    return next(found, None) is not None and next(found, None) is not None


def _behind_titles(reader: Reader, start: int, end: int) -> int:
    """Past office words and portfolios written with capitals: *Information Minister [X]*, *Justice and Human Rights [X]*."""
    words = list(_RUN.finditer(reader.text[start:end]))
    lexicon = table()["persons"]
    portfolios, things, not_names = lexicon["portfolios"], lexicon["things"], lexicon["not_names"]
    first = 0
    for i, word in enumerate(words[:-1]):
        title = reader.known.title(word[0].rstrip(".,"))
        inner = i > first and title is not None and title.kind in _STYLES
        if inner:
            inner = words[i - 1][0] not in things and words[i - 1][0] not in not_names
        if (word[0] in portfolios or title) and not inner and (i == 0 or not _given(reader, words[0][0])):
            first = i + 1
    return start + words[first].start() if first < len(words) else end


def _given(reader: Reader, word: str) -> bool:
    return word in reader.known.given_names


def _person(reader: Reader, start: int, end: int, floor: int) -> Mention | None:
    """Somebody who holds an office, by the phrase before or behind the name; None for who is nobody's, or a plain person."""
    text = reader.text
    words = text[start:end].split()
    office = titles.before(reader, start, floor)
    if office and text[office.end : start].strip() == "," and len(words) < 2 and not _apposed(reader, office, end):
        office = None
    if office is not None and office.of is None and office.title.kind in ("honorific", "rank"):  # *Orria's negotiator, Colonel X*
        earlier = titles.before(reader, office.start, floor)
        if earlier is not None and (office.title.kind == "honorific" or (earlier.of and not earlier.former)):
            office = earlier
    after = titles.after(reader, end) if len(words) > 1 or office else None
    if office is not None and office.title.kind == "honorific" and after is None:
        named = occurrences(text, " ".join(words))  # *Orria's Mr [X]*, or *Orria's [X]* elsewhere
        owner = (
            _possessor_of(reader, office.start)
            or office.of
            or next(filter(None, (_possessor_of(reader, at) for at in named)), None)
        )
        return unseen(" ".join(words), "person", owner, start, end, why="named with whom the person is of") if owner else None
    chosen = _weightier(reader, office, after)
    name = " ".join(words)
    if chosen is None:
        of = _possessor(reader, start, words) or (delegations.led_by(reader, start) if len(words) > 1 else None)
        given = len(words) > 1 and _given(reader, words[0])
        if of is None and given:
            of = delegations.leads(reader, end)
        if of is None and len(words) > 1 and (given or _recurs(text, words[-1])):
            of = _member(reader, end)
        if of and _plain_person(text, start, end):
            return None
        if of and (known := reader.known.spelt_otherwise(name, (of,), reader.day)):
            return of_entry(known, reader, start, end, "alias", why="a known name spelt otherwise")
        return unseen(name, "person", of, start, end, why="named with whom the person is of") if of else None
    if _plain_person(text, start, end):
        return None
    of = None
    if not chosen.former:
        other = office if office and not office.former else None
        of = chosen.of or (other.of if other else None) or titles.behind(reader, end)
        of = of or _delegate(reader, min(start, chosen.start), end)
        if of is None and not (office and office.former):
            of = _home(reader, start, end, chosen, floor)
    if known := _known(reader, name, of, chosen):
        mention = of_entry(known, reader, start, end, "alias", why="a known name spelt otherwise")
        mention.office = chosen.words
        return mention
    return unseen(name, "person", of, start, end, chosen.words, f"office beside the name: {chosen.title.office}")


def _apposed(reader: Reader, office: Office, end: int) -> bool:
    """Is a single word between commas the name of whom an office before it tells: *the leader of the Orrin Front, [X], said*?"""
    definite = reader.text[max(0, office.start - 4) : office.start].lower() == "the "
    return definite and reader.text[end : end + 1] in (",", ".") and bool(office.of or _REBEL.search(office.words))


def _weightier(reader: Reader, before: Office | None, after: Office | None) -> Office | None:
    """Of two offices the one that tells whom the person acts for: present before former, with a body before without one, an
    organisation's envoy before a nationality (*the Algerian diplomat X, UN envoy*), then the one before the name."""

    def weight(office: Office) -> tuple[bool, bool, bool, bool]:
        body = reader.known.resolve(office.of) if office.of else None
        nationality = body is not None and body.kind == "state" and office.title.level not in ("leader", "minister")
        return not office.former, office.of is not None, office.title.kind != "rank", not nationality

    offices = [office for office in (before, after) if office is not None and office.title.kind != "honorific"]
    return max(offices, key=weight, default=None)


def _known(reader: Reader, name: str, of: str | None, office: Office) -> Entry | None:
    """The known person meant by a name with an initial more, or spelt otherwise, of a side the article names."""
    entry = reader.known.resolve(_INITIAL.sub("", name))
    if entry is not None and entry.kind == "person":
        return entry
    if of is not None:
        return reader.known.spelt_otherwise(name, (of,), reader.day)
    if office.former or office.title.level not in ("leader", "minister"):
        return None
    return reader.known.spelt_otherwise(name, {mention.name for mention in reader.mentions}, reader.day)


def _uncovered(reader: Reader, start: int, end: int) -> tuple[int, int]:
    """The part of a capitalised run behind the last mention inside it: *Ghana's [John Mahama]*, *Armenian President [X]*."""
    inside = reader.meeting(start, end)
    if not inside or inside[-1].end >= end or inside[-1].kind == "person":
        return end, end
    at = inside[-1].end
    rest = re.match(r"(?:['’]s)?\s+", reader.text[at:end])
    return trim(reader.text, at + rest.end(), end) if rest else (end, end)


def _possessor(reader: Reader, start: int, words: list[str]) -> str | None:
    """*Ghana's John Mahama*, *the EU's Josep Borrell*: whom the person is of."""
    if len(words) < 2 or not re.search(r"['’]s\s+$", reader.text[max(0, start - 4) : start]):
        return None
    if not _given(reader, words[0]) and not _recurs(reader.text, words[-1]):
        return None
    owner = next((m for m in reversed(reader.before(start)) if start - m.end <= 4 and m.kind != "person"), None)
    return owner.name if owner else None


def _possessor_of(reader: Reader, start: int) -> str | None:
    """Whose the words at ``start`` are, by the genitive before them."""
    mark = _GENITIVE.search(reader.text, max(0, start - 6), start)
    owner = next((m for m in reversed(reader.before(start)) if m.kind != "person"), None) if mark else None
    return owner.name if mark and owner and owner.end == mark.start() else None


def _home(reader: Reader, start: int, end: int, office: Office, floor: int) -> str | None:
    """Whose office it is where the phrase does not say: the side named before in the sentence, else the state the article
    names most, else, for leaders and ministers, the one named last. Others may be anybody's."""
    if _REBEL.search(office.words):
        groups = [m for m in reader.before(start) if m.kind == "armed_group"] or [
            m for m in reader.mentions if m.kind == "armed_group"
        ]
        return groups[-1].name if groups and (groups[-1].start >= floor or len({m.name for m in groups}) == 1) else None
    if _THEIR.search(
        reader.text, max(floor, office.start - 8), office.start
    ):  # *rift in the Orrin Front between its president [X]*
        sides_before = [
            m for m in reader.before(office.start) if m.kind != "person" and m.reading != "place" and m.start >= floor
        ]
        if sides_before:
            return sides_before[-1].name
    if _HIS.search(reader.text, max(floor, office.start - 8), office.start):  # *President X sent his adviser [Y]*
        people = [m for m in reader.before(office.start) if m.kind == "person" and m.start >= floor and not m.members]
        unknown = people and _TWO_WORDS.search(reader.text, people[-1].end, office.start)
        if people and not unknown and office.title.kind != "honorific":
            return people[-1].affiliation
    ruler = (
        (office.title.level in ("leader", "minister") and office.title.office not in _ANYBODYS)
        or office.title.office in _STATES_OFFICES
        or bool(_STATES_OWN.search(office.words))
    )
    if not ruler and office.title.kind != "rank":
        return None
    kinds = ("state",) if ruler else ("state", "armed_group")
    if office.title.office in _CROWNS and " " not in reader.text[start:end]:
        return None  # *Crown Prince [X] visited Tolvania*: a crown without a country may be of any
    acting = [m for m in reader.before(min(start, office.start)) if m.kind in kinds and m.reading != "place"]
    same = [m for m in acting if m.start >= floor]
    if same:
        return ([m for m in same if m.reading == "actor"] or same)[-1].name
    counts: dict[str, int] = {}
    for m in reader.mentions:
        if m.kind == "state" and m.reading != "place" and not _in_office(reader, m, end):
            counts[m.name] = counts.get(m.name, 0) + 1
    ranked = sorted(counts, key=counts.__getitem__, reverse=True)
    if ranked and (len(ranked) == 1 or counts[ranked[0]] > counts[ranked[1]]):
        return ranked[0]
    near = [m for m in acting if start - m.end < 400]
    return near[-1].name if ruler and near else None


def _in_office(reader: Reader, state: Mention, end: int) -> bool:
    """Is a nationality, behind a name in its sentence, part of somebody else's office: *[X] met the Orrian envoy*?"""
    if state.reading != "adjective" or state.start < end or "." in reader.text[end : state.start]:
        return False
    match = _NEXT.match(reader.text, state.end)
    return match is not None and reader.known.title(match[1]) is not None


def _member(reader: Reader, end: int) -> str | None:
    """*X of the Orrin Front*: the body a person is of, where it is no private one."""
    match = _OF.match(reader.text, end)
    near = next(iter(reader.after(match.end())), None) if match else None
    if match is None or near is None or near.start != match.end() or near.kind == "person":
        return None
    if near.kind == "state":
        return near.name if _OFFICIAL.match(reader.text, near.end) else None
    entry = reader.known.resolve(near.name)
    private = entry is not None and entry.subkind in ("ngo", "court", "church", "format", "mission")
    return None if private or not _ENDS.match(reader.text, near.end) else near.name


def _delegate(reader: Reader, start: int, end: int) -> str | None:
    return delegations.led_by(reader, start) or delegations.leads(reader, end)


def _plain_person(text: str, start: int, end: int) -> bool:
    """An analyst, a journalist, a resident: nobody's envoy. Said in the same clause before the name, or set behind it."""
    lead = _CLAUSE.split(text[max(0, start - 50) : start])[-1].lower()
    tail = _TAIL.match(text, end)
    around = lead + " | " + (tail[1].lower() if tail else "")
    return _not_political().search(around) is not None


@lru_cache(maxsize=1)
def _not_political() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(table()['persons']['not_political']))})\b")


def _distinct(reader: Reader, word: str) -> bool:
    lexicon = table()["persons"]
    return (
        word not in lexicon["not_names"]
        and word not in lexicon["portfolios"]
        and len(word) > 2
        and word.lower() not in reader.known.given_names
    )
