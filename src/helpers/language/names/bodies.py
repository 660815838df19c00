"""Groups and bodies nobody listed: told by their last word, by an acronym bound to them, by what is said beside them."""

import re
from functools import lru_cache

from helpers.language.document import Mention
from helpers.language.names.lexicon import table
from helpers.language.names.shapes import CAP, SPACE, again, titled, trim
from helpers.language.names.state import Reader, unseen

_BODY = re.compile(rf"(?<![\w’'-]){CAP}(?:{SPACE}(?:(?:of|for|the|and|de|del|du|to){SPACE}){{0,3}}{CAP}){{1,8}}")
_JOIN = re.compile(rf"{SPACE}(?:and{SPACE}the|and){SPACE}")
_COMPOUND = re.compile(
    rf"(?:{CAP}-(?:based|backed|led|sponsored|supported|brokered|mediated|run|affiliated){SPACE}|of{SPACE}the{SPACE})+"
)
_BRACKETED = re.compile(r"\(\s*(?:the\s+)?([A-Z][A-Za-z0-9/-]{0,9}[A-Z0-9])\s*[,)]")
_ACRONYM = re.compile(rf"\s+{_BRACKETED.pattern}")
_ARMED = re.compile(r"(?:rebel|armed|militant|guerrilla|insurgent|paramilitary|separatist)[\w\s-]{0,20}$", re.IGNORECASE)
_EPITHET = re.compile(
    rf"(?<![\w’'-])((?:{CAP})(?:\s+{CAP}){{0,3}})\s+(?:rebels?|fighters|guerrillas?|militants|militias?|insurgents|militiamen|separatists|gunmen|insurgency)\b"
)
# a word that both patterns around it ask for
_WORD_OF_ARMS = re.compile(
    r"rebel|fighters|guerr?illa|militant|militia|insurgen|separatist|gunmen|armed|paramilitary|jihadist|secessionist"
)
_INTRODUCED = re.compile(
    rf"\b(?:rebel|armed|militant|guerrilla|insurgent|separatist|paramilitary|jihadist|secessionist)\s+(?:group|movement|faction|organi[sz]ation|militia|alliance|coalition)s?,?\s+(?:the\s+|called\s+|known\s+as\s+)?((?:{CAP})(?:[\s-]{CAP}){{0,4}}(?:\s+(?:of|for)\s+(?:the\s+)?{CAP}(?:\s+{CAP}){{0,2}})?)"
)
_SHORT = re.compile(
    r"(?<![\w’'/.-])([A-Z]{2,}(?:-[A-Z]+)*(?:-[A-Z][a-z]+)?)(?![\w.])(?:\s+(party|movement|group|rebels|fighters|guerrillas|militia|faction|coalition|alliance|militants)\b)?"
)
_PEOPLES = re.compile(
    r"\b([A-Z][a-z]{2,})\s+and\s+(?:the\s+)?([A-Z][a-z]{2,})\s+(?:communit(?:y|ies)|clans?|tribes?|peoples|herders|herdsmen|pastoralists|farmers|elders|clansmen|tribesmen|youths|militias)\b"
)
_BETWEEN = re.compile(r"\bbetween\s+the\s+([A-Z][a-z]{2,})\s+and\s+the\s+([A-Z][a-z]{2,})\b(?!\s+[A-Z])")
_PARTY = re.compile(r"\b(?:the|[Tt]he|ruling|opposition)\s+([A-Z][a-z]{3,})\s+party\b")
_UNARMED = frozenset(("movement", "group", "faction"))
_OFFICE_OF = re.compile(r"['’]s\s+(?:chief\s+|deputy\s+|political\s+)?([a-z]+)")
_OFFICE_BEFORE = re.compile(r"\b([a-z]+)\s+(?:of|for|from)\s+(?:the\s+)?$")
_GOVERNMENT = re.compile(r"(?<![\w’'-])([A-Z][a-z]{3,}(?:an|ese|ish|i|ic|ch|ene|er))\s+(government|authorities|junta)\b")
_MEDIA = frozenset(("News", "Press", "Media", "Radio", "TV", "Television", "Broadcasting", "Newspaper", "Gazette", "Police"))
_OUTLET_BEHIND = re.compile(
    r"\s+(?:Police|News|Press|Radio|TV|Television|Bank|University|Institute|Hospital|Airport|Hotel|School)\b"
)
_MEMBERS = re.compile(r"([A-Z][a-z]+(?:-[a-z]+)?)\s+(?:of|from)\s+(?:the\s+)?")
_PERSON_OF = re.compile(rf"({CAP}){SPACE}(?:{CAP}{SPACE})?({CAP}){SPACE}(?:of|from|for){SPACE}(?:the{SPACE})?")
# Bodies whose name may begin with their head word: *Movement for ...*, *Forces of ...*
_FORCES = frozenset(("Defence Forces", "Defense Forces", "Defence Force", "Defense Force", "Armed Forces"))
_FIRST = frozenset(
    (
        "Alliance",
        "Army",
        "Coalition",
        "Congress",
        "Council",
        "Forces",
        "Front",
        "League",
        "Movement",
        "Organisation",
        "Organization",
        "Party",
        "Union",
    )
)
# Two words, the first a state's: *Armenian Army*, *Russian Forces*: the state's own, not a body with a name.
_OF_A_STATE = frozenset(
    ("Army", "Forces", "Force", "Guard", "Guards", "Corps", "Command", "Authority", "Union", "Group", "Council")
)


def find_bodies(reader: Reader) -> None:
    """Organisations and armed groups: a capitalised phrase with a head word, an acronym bound to it, a group's epithet."""
    text = reader.text
    acronyms: dict[str, Mention] = {}
    for m in _BODY.finditer(text):
        for start, end in _parts(reader, *m.span()):
            mention = _body(reader, start, end)
            if mention is None:
                continue
            reader.replace(mention)
            if short := _ACRONYM.match(text, mention.end):
                acronyms[short[1]] = mention
    for m in _BRACKETED.finditer(text):
        start = m.start()
        while start and text[start - 1].isspace():
            start -= 1
        owner = next((k for k in reader.meeting(start - 1, start) if k.end == start < m.start()), None)
        if (
            owner
            and owner.kind != "person"
            and not (owner.kind == "state" and not _stands_for(m[1], text[owner.start : owner.end]))
        ):
            acronyms.setdefault(m[1], owner)
    for short, owner in acronyms.items():
        _spelt_out(reader, owner, short)
    _parties(reader)
    _named_parties(reader)
    _communities(reader)
    for pattern in (_EPITHET, _INTRODUCED) if _WORD_OF_ARMS.search(text) else ():
        for m in pattern.finditer(text):
            _called(reader, *m.span(1))
    _organs(reader)
    _governments(reader)


def _parties(reader: Reader) -> None:
    """Short forms nobody spelt out, told by the word beside them: *the ORDA party*, *the leader of ORDA*, *ORDA's spokesman*."""
    for m in _SHORT.finditer(reader.text):
        start, end = m.span(1)
        if reader.covered(start, end) or reader.elsewhere(start, end) or reader.known.title(m[1]):
            continue
        behind = _OFFICE_OF.match(reader.text, end)
        before = _OFFICE_BEFORE.search(reader.text, max(0, start - 60), start)
        said = (behind and reader.known.title(behind[1])) or (before and reader.known.title(before[1]))
        armed = m[2] in table()["organisation"]["followed_by"] - _UNARMED if m[2] else False
        if m[2] or (len(m[1]) > 2 and said and said.kind != "honorific"):
            mention = unseen(m[1], "armed_group" if armed else "organisation", None, start, end, why="named as a party or group")
            if reader.add(mention):
                again(reader, mention, m[1])


def _named_parties(reader: Reader) -> None:
    """*the Orrin party*, where the word is no colour or creed that many parties share."""
    lexicon = table()["organisation"]
    for m in _PARTY.finditer(reader.text) if "party" in reader.text else ():
        start, end = m.span(1)
        shared = any(m[1] in lexicon[kind] for kind in ("common", "creeds", "qualifiers", "heads"))
        if shared or not _unknown_word(reader, start, end) or m[1].endswith(("ist", "ists", "an", "ese")):
            continue
        mention = unseen(m[1], "organisation", None, start, end, why="named as a party")
        if reader.add(mention):
            again(reader, mention, m[1])


def _communities(reader: Reader) -> None:
    """Peoples that fight or talk, told by the words around them: *the Orrin and Tolva clans*, *between the Orrin and the Tolva*."""
    for pattern in (_PEOPLES, _BETWEEN):
        for m in pattern.finditer(reader.text):
            both = [m.span(1), m.span(2)]
            if any(not _unknown_word(reader, *span) for span in both):
                continue
            for start, end in both:
                name = reader.text[start:end]
                mention = unseen(name, "organisation", None, start, end, why="a people beside another")
                if reader.add(mention):
                    again(reader, mention, name)


def _unknown_word(reader: Reader, start: int, end: int) -> bool:
    word = reader.text[start:end]
    lexicon = table()["persons"]
    taken = word in lexicon["not_names"] or word in lexicon["portfolios"] or word in reader.known.given_names
    return not (taken or reader.covered(start, end) or reader.elsewhere(start, end) or reader.known.title(word) is not None)


def _organs(reader: Reader) -> None:
    """A state's own bodies are the state: *the Security Council of Orria*, *Orria's Defence Ministry*."""
    text = reader.text
    head, before, behind = _organ_patterns()
    for state in [m for m in reader.mentions if m.kind == "state" and m.how != "metonym"]:
        left = right = None
        if text.startswith(("of ", "of the "), max(0, state.start - 3)) or text[state.start - 7 : state.start] == "of the ":
            floor = max(0, state.start - 90)
            left = before.search(text, floor, state.start) if head.search(text, floor, state.start) else None
        if state.reading == "adjective" or text[state.end : state.end + 1] in ("'", "’"):
            right = behind.match(text, state.end) if head.search(text, state.end, state.end + 70) else None
        if not left and not right:
            continue
        start = left.start() if left else state.start
        end = right.end() if right else state.end
        if any(k.kind == "person" for k in reader.meeting(start, end)):
            continue
        reader.replace(Mention(start, end, state.actor_id, state.name, "state", None, "alias", "actor", "a body of the state"))


@lru_cache(maxsize=1)
def _organ_patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """The head word of a state's body; its name before *of* and the state; its name behind the state."""
    heads = "|".join(sorted(table()["organisation"]["state_bodies"]))
    words = rf"(?:(?!The\b){CAP}\s+){{0,3}}(?:{heads})"
    return (
        re.compile(rf"\b(?:{heads})\b"),
        re.compile(rf"\b{words}(?:\s+(?:of|for)\s+(?:(?:{CAP}|and|the)\s+){{1,5}}?)?\s*\bof\s+(?:the\s+)?$"),
        re.compile(rf"(?:['’]s)?\s+{words}\b"),
    )


def _spelt_out(reader: Reader, owner: Mention, short: str) -> None:
    """An acronym means what the article says it does, whatever it stands for elsewhere."""
    for m in re.finditer(rf"(?<![\w-]){re.escape(short)}(?!\w)", reader.text):
        there = next((k for k in reader.after(m.start()) if k.start == m.start()), None)
        if there and there.end == m.end() and there.name != owner.name:
            reader.replace(
                Mention(*m.span(), owner.actor_id, owner.name, owner.kind, owner.affiliation, "alias", why="acronym given")
            )
    again(reader, owner, short, why="acronym given")


def _stands_for(short: str, name: str) -> bool:
    """Are these the initials of the name? A state has no other short form: in *Velm, Orria (ONA)* that is a news agency."""
    initials = "".join(word[0] for word in re.findall(r"[A-Z][\w’'-]*", name)).upper()
    plain = re.sub(r"[^A-Z]", "", short.upper())
    return len(initials) > 1 and (initials.startswith(plain) or plain.startswith(initials))


def _governments(reader: Reader) -> None:
    """The government of a state no list knows: *the Orrian government*. The adjective alone then points to it too."""
    for m in _GOVERNMENT.finditer(reader.text):
        start, end = m.span(1)
        word = m[1]
        if (
            reader.covered(*m.span())
            or reader.elsewhere(start, end)
            or word in table()["persons"]["not_names"]
            or word in table()["persons"]["portfolios"]
            or titled(reader.text, start)
            or reader.text.count(word) < 2
        ):
            continue
        mention = unseen(f"{word} {m[2]}", "organisation", None, *m.span(), why="a government told by its adjective")
        if reader.add(mention):
            for other in re.finditer(rf"(?<![\w-]){re.escape(word)}(?![\w-])", reader.text):
                if not reader.covered(*other.span()):
                    reader.add(
                        Mention(
                            *other.span(), mention.actor_id, mention.name, mention.kind, None, "alias", "adjective", "adjective"
                        )
                    )


def _parts(reader: Reader, start: int, end: int) -> list[tuple[int, int]]:
    """The phrase, cut at an *and* behind which a new name begins: the left side is one already, by its head or as known."""
    heads, text = table()["organisation"]["heads"], reader.text
    parts = []
    for join in _JOIN.finditer(text, start, end):
        if join.start() < start:
            continue
        left = text[start : join.start()].split()
        known = any(k.end == join.start() for k in reader.meeting(join.start() - 1, join.start()))
        if known or "the" in join[0] or (len(left) > 1 and left[-1] in heads):
            parts.append((start, join.start()))
            start = join.end()
    return [*parts, (start, end)]


def _body(reader: Reader, start: int, end: int) -> Mention | None:
    """The body or group the phrase names; None where it names none, or one that is known."""
    text, lexicon = reader.text, table()["organisation"]
    start, end = trim(text, start, end, table()["organisation"]["qualifiers"])
    if prefix := _COMPOUND.match(text, start, end):
        start = prefix.end()
    for inner in _MEMBERS.finditer(text, start + 1, end):
        if reader.known.title(inner[1]):
            start = inner.start()  # *Orria's Prime Minister and Chairman of the Assembly*
    members = _MEMBERS.match(text, start, end)
    if members and (reader.known.title(members[1]) or members[1].lower() in lexicon["followed_by"]):
        start = members.end()
    person = _PERSON_OF.match(text, start, end)
    if person and person[1] in reader.known.given_names and person[2] not in lexicon["heads"]:
        start = person.end()
    words = text[start:end].split()
    last = next((i for i in range(len(words) - 1, 0, -1) if words[i].strip(".,") in lexicon["heads"]), None)
    of_head = next(
        (
            i
            for i, w in enumerate(words)
            if w in lexicon["heads"] and (i or w in _FIRST) and words[i + 1 : i + 2] in (["of"], ["for"])
        ),
        None,
    )
    if last is None and of_head is None:
        return None
    if of_head is None:
        words = words[: last + 1]
        end = start + len(re.match(r"\s*" + r"\s+".join(map(re.escape, words)), text[start:end])[0])
    name = " ".join(text[start:end].split())
    head = words[of_head if of_head is not None else last].strip(".,")
    if not _MEDIA.isdisjoint(words) or words[-1] in lexicon["never"] or _OUTLET_BEHIND.match(text, end):
        return None  # *the Orrin News Group*, *the Border Guard Police*: an outlet, a bank, a police
    if " ".join(words[-2:]) in lexicon["state_bodies"]:
        return None  # *the National Security Council*, of a state the article may not name beside it
    if len(words) < 2 or head in lexicon["never"] or reader.known.title(name.lower()) or reader.elsewhere(start, end):
        return None
    if len(words) == 2 and words[0] in table()["persons"]["not_names"]:
        return None
    if titled(text, start) and not _ACRONYM.match(text, end) and text.count(name) < 2:
        return None
    inner = [k for k in reader.meeting(start, end) if k.start >= start and k.end <= end]
    if any(k.kind == "person" or (k.kind != "state" and (k.end == end or k.end - k.start > 0.6 * (end - start))) for k in inner):
        return None
    first_head = start + (re.search(rf"(?<!\w){re.escape(head)}(?!\w)", text[start:end]) or re.match("", "")).end()
    if any(k.kind != "state" and k.start <= start and k.end >= first_head for k in inner):
        return None  # *the European Union for ...*: the one that is known
    if any(k.end - k.start > 0.6 * (end - start) for k in inner) or any(
        k.start < start < k.end or k.start < end < k.end for k in reader.meeting(start, end) if abs(k.start - start) < 120
    ):
        return None
    if len(words) == 2 and inner and head in _OF_A_STATE:
        return None
    if inner and inner[0].kind == "state" and inner[0].start == start and " ".join(words[-2:]) in _FORCES:
        state = inner[0]
        return Mention(start, end, state.actor_id, state.name, "state", None, "alias", "actor", "a body of the state")
    armed = head in lexicon["armed"] or bool(_ARMED.search(text, max(0, start - 40), start))
    states = [k.name for k in inner if k.kind == "state"]
    why = f"head word {head}" + (f", {states[0]}" if states else "")
    return unseen(name, "armed_group" if armed else "organisation", None, start, end, why=why)


def _called(reader: Reader, start: int, end: int) -> None:
    """A group told by the word beside it: *Orrin fighters*, *the rebel group Orrin*."""
    start, end = trim(reader.text, start, end)
    name = " ".join(reader.text[start:end].split())
    generic = table()["persons"]["not_names"] | table()["organisation"]["creeds"]
    if start >= end or reader.covered(start, end) or reader.elsewhere(start, end) or name in generic:
        return
    mention = unseen(name, "armed_group", None, start, end, why="named as an armed group")
    if reader.add(mention):
        again(reader, mention, name)
