"""Names nobody listed: persons by the office set beside them, groups and bodies by their last word or their acronym."""

import re

from helpers.language.document import Mention
from helpers.language.names import titles
from helpers.language.names.lexicon import table
from helpers.language.names.state import Reader, unseen

_CAP = r"(?:[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'.-]*[\w]|[A-Z]\.|[A-ZÀ-Þ])"
_PARTICLE = r"(?:al|el|bin|ibn|van|von|der|den|de|da|di|du|dos|del|la|le|ben|ould|ag|abu|Abu|bint|al-|ul|ur|san|ter)"
_NAME = re.compile(
    rf"(?<![\w’'-])(?:(?:al|el|as|ash|ad|an|ar)-)?{_CAP}(?:[ \t\xa0]+(?:{_PARTICLE}[ \t\xa0]+){{0,2}}(?:(?:al|el|as|ash|ad|an|ar)-)?{_CAP}){{0,5}}"
)
_BODY = re.compile(rf"(?<![\w’'-]){_CAP}(?:[ \t\xa0]+(?:(?:of|for|the|and|de|del|du|to)[ \t\xa0]+){{0,3}}{_CAP}){{1,8}}")
_ACRONYM = re.compile(r"\s+\(\s*(?:the\s+)?([A-Z][A-Za-z0-9/-]{1,9}[A-Z0-9])\s*[,)]")


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Without *the*, sentence openers and a genitive *'s*."""
    name = text[start:end]
    for suffix in ("'s", "’s"):
        if name.endswith(suffix):
            end -= 2
    not_names = table()["persons"]["not_names"]
    while True:
        word = re.match(r"([^\s.]+)\.?\s+", text[start:end])
        if word and word[1] in not_names:
            start += word.end()
        else:
            return start, end


def find_bodies(reader: Reader) -> None:
    """Organisations and armed groups: a capitalised phrase with a head word, an acronym bound to it, a group's epithet."""
    text, lexicon = reader.text, table()["organisation"]
    acronyms: dict[str, Mention] = {}
    for m in _BODY.finditer(text):
        start, end = _trim(text, *m.span())
        words = text[start:end].split()
        last = next((i for i in range(len(words) - 1, 0, -1) if words[i].strip(".,") in lexicon["heads"]), None)
        of_head = next(
            (i for i, w in enumerate(words) if w in lexicon["heads"] and i and words[i + 1 : i + 2] in (["of"], ["for"])), None
        )
        if last is None and of_head is None:
            continue
        if of_head is None:
            words = words[: last + 1]
            end = start + len(re.match(r"\s*" + r"\s+".join(map(re.escape, words)), text[start:end])[0])
        name = " ".join(text[start:end].split())
        head = words[of_head if of_head is not None else last]
        if (
            (head in lexicon["never"] and head not in ("Group", "Network", "League"))
            or len(words) < 2
            or reader.known.title(name.lower())
        ):
            continue
        inner = [k for k in reader.mentions if k.start >= start and k.end <= end]
        if any(k.end - k.start > 0.6 * (end - start) for k in inner) or any(
            k.start < start < k.end or k.start < end < k.end for k in reader.mentions if abs(k.start - start) < 120
        ):
            continue
        if (
            len(words) == 2
            and inner
            and head
            in ("Army", "Forces", "Force", "Guard", "Guards", "Corps", "Command", "Authority", "Union", "Group", "Council")
        ):
            continue  # *Armenian Army*: the state
        if len(words) == 2 and words[0] in table()["persons"]["not_names"]:
            continue
        armed = head in lexicon["armed"] or bool(
            re.search(r"(?:rebel|armed|militant|guerrilla|insurgent)[\w\s-]{0,20}$", text[max(0, start - 40) : start])
        )
        states = [k.name for k in inner if k.kind == "state"]
        mention = unseen(
            name,
            "armed_group" if armed else "organisation",
            None,
            start,
            end,
            why=f"head word {head}" + (f", {states[0]}" if states else ""),
        )
        reader.replace(mention)
        if short := _ACRONYM.match(text, end):
            acronyms[short[1]] = mention
    for m in _ACRONYM.finditer(text):
        owner = next((k for k in reversed(reader.before(m.start() + 1)) if k.end == m.start()), None)
        if owner and owner.kind != "person":
            acronyms.setdefault(m[1], owner)
    for short, owner in acronyms.items():
        for m in re.finditer(rf"(?<![\w-]){re.escape(short)}(?!\w)", text):
            if not reader.covered(*m.span()):
                reader.add(
                    Mention(
                        m.start(),
                        m.end(),
                        owner.actor_id,
                        owner.name,
                        owner.kind,
                        owner.affiliation,
                        "alias",
                        why="acronym given",
                    )
                )
    _epithets(reader)


_EPITHET = re.compile(
    rf"(?<![\w’'-])((?:{_CAP})(?:\s+{_CAP}){{0,3}})\s+(rebels?|fighters|guerrillas|militants|militia|militias|insurgents|militiamen|separatists|gunmen)\b"
)
_INTRODUCED = re.compile(
    rf"\b(?:rebel|armed|militant|guerrilla|insurgent|separatist|paramilitary)\s+(?:group|movement|faction|organi[sz]ation|militia)s?,?\s+(?:the\s+|called\s+|known\s+as\s+)?((?:{_CAP})(?:[\s-]{_CAP}){{0,4}})"
)


def _epithets(reader: Reader) -> None:
    text = reader.text
    for pattern in (_EPITHET, _INTRODUCED):
        for m in pattern.finditer(text):
            start, end = _trim(text, *m.span(1))
            if start >= end:
                continue
            if reader.covered(start, end):
                continue
            name = " ".join(text[start:end].split())
            if name in table()["persons"]["not_names"]:
                continue
            mention = unseen(name, "armed_group", None, start, end, why="named as an armed group")
            if reader.add(mention):
                _again(reader, mention, name)


def _again(reader: Reader, mention: Mention, surface: str, how: str = "alias") -> None:
    for m in re.finditer(rf"(?<![\w-]){re.escape(surface)}(?![\w-])", reader.text):
        if not reader.covered(*m.span()):
            reader.add(
                Mention(
                    m.start(),
                    m.end(),
                    mention.actor_id,
                    mention.name,
                    mention.kind,
                    mention.affiliation,
                    how,
                    "actor",
                    "named before",
                )
            )


def find_persons(reader: Reader) -> None:
    """Persons with an office phrase beside their name, known ones included (their office is noted), then their surnames."""
    text, not_names = reader.text, table()["persons"]["not_names"]
    found: dict[str, Mention] = {}
    starts = [sentence.start for sentence in reader.document.sentences]
    import bisect

    for mention in list(reader.mentions):
        if mention.kind == "person" and mention.how != "coreference":
            floor = starts[max(0, bisect.bisect_right(starts, mention.start) - 1)] if starts else 0
            office = titles.before(reader, mention.start, floor) or titles.after(reader, mention.end)
            if office and office.title.kind != "honorific":
                mention.office = office.words
    for m in _NAME.finditer(text):
        start, end = _trim(text, *m.span())
        name = text[start:end]
        if end - start < 3 or reader.covered(start, end) or not re.search(r"[a-z]", name):
            start, end = _uncovered(reader, start, end)
            name = text[start:end]
            if end - start < 3 or not re.search(r"[a-z]", name):
                continue
        words = name.split()
        if words[0] in not_names or name in not_names or reader.known.title(name.lower()):
            continue
        if name in found:
            continue
        floor = starts[max(0, bisect.bisect_right(starts, start) - 1)] if starts else 0
        office = titles.before(reader, start, floor)
        if office and text[office.end : start].strip() == "," and len(words) < 2:
            office = None
        behind = titles.after(reader, end) if len(words) > 1 or office else None
        if office is not None and office.title.kind == "honorific" and behind is None:
            office = None if len(words) < 2 else office
        chosen = office if office and office.title.kind != "honorific" else behind or office
        if chosen is None:
            chosen_of = _possessor(reader, start, words)
            if chosen_of is None:
                continue
            mention = unseen(" ".join(words), "person", chosen_of, start, end, why="named with whom the person is of")
        else:
            if _plain_person(text, start, end) or (chosen.title.kind == "honorific"):
                continue
            of = (
                None
                if chosen.former
                else chosen.of or (office.of if office else None) or _home(reader, start, chosen.title.level)
            )
            mention = unseen(
                " ".join(words), "person", of, start, end, chosen.words, f"office beside the name: {chosen.title.office}"
            )
        if len(words) == 1 and not _distinct(reader, words[0]):
            continue
        if reader.add(mention):
            found[name] = mention
            _again(reader, mention, name, "name")
    for name, mention in found.items():
        surname = name.split()[-1]
        if len(name.split()) > 1 and surname not in not_names and len(surname) > 2:
            _again(reader, mention, surname)


def _uncovered(reader: Reader, start: int, end: int) -> tuple[int, int]:
    """The part of a capitalised run behind the last mention inside it: *Ghana's [John Mahama]*, *Armenian President [X]*."""
    inside = [m for m in reader.mentions if m.start < end and m.end > start]
    if not inside or inside[-1].end >= end or inside[-1].kind == "person":
        return end, end
    at = inside[-1].end
    rest = re.match(r"(?:['’]s)?\s+", reader.text[at:end])
    return _trim(reader.text, at + rest.end(), end) if rest else (end, end)


def _possessor(reader: Reader, start: int, words: list[str]) -> str | None:
    """*Ghana's John Mahama*, *the EU's Josep Borrell*: whom the person is of."""
    if len(words) < 2 or not re.search(r"['’]s\s+$", reader.text[max(0, start - 4) : start]):
        return None
    owner = next((m for m in reversed(reader.before(start)) if start - m.end <= 4 and m.kind != "person"), None)
    return owner.name if owner else None


def _home(reader: Reader, start: int, level: str) -> str | None:
    """Whose office it is where the phrase does not say: the state named nearest before in the article, for leaders and ministers."""
    if level not in ("leader", "minister"):
        return None
    near = [m for m in reader.before(start) if m.kind == "state" and start - m.end < 400]
    return near[-1].name if near else None


def _plain_person(text: str, start: int, end: int) -> bool:
    """An analyst, a journalist, a resident: nobody's envoy."""
    around = text[max(0, start - 60) : start].lower() + " | " + text[end : end + 60].lower()
    return any(re.search(rf"\b{word}\b", around) for word in table()["persons"]["not_political"])


def _distinct(reader: Reader, word: str) -> bool:
    return word not in table()["persons"]["not_names"] and len(word) > 2 and word.lower() not in reader.known.given_names
