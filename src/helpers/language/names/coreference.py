"""Who is meant without a name: offices (*the Azerbaijani president*), counterparts, *both sides*, *the two leaders*, *he*."""

import bisect
import re
from collections import Counter
from functools import lru_cache

from helpers.knowledge import Title
from helpers.knowledge.spelling import slug
from helpers.language.document import Mention
from helpers.language.names import thirds
from helpers.language.names.lexicon import table
from helpers.language.names.state import Reader, of_entry
from helpers.language.spots import Spots

_SIDES = ("state", "armed_group", "organisation")
_OFFICE = re.compile(r"(?:['’]s?)?\s+((?:(?:acting|then|interim|deputy|former|new)\s+)?[a-z][a-z-]*(?:\s+[a-z][a-z-]*){0,3})")
_NEAR = 500  # characters
_FAR = 4000  # characters: a bloc keeps its short name through an article
_ARMED = frozenset(("rebels", "guerrillas", "insurgents", "militia"))
_EITHER = ("armed_group", "organisation")
_BODIES = re.compile(
    r"\b[Tt]he\s+(?:(?:regional|rebel|armed|guerrilla|militant|separatist|insurgent|continental|West\s+African|East\s+African|southern\s+African|\w+-(?:nation|member|state))\s+)?"
    r"(bloc|body|movement|group|organi[sz]ation|rebels|guerrillas|insurgents|militia)\b(?!\s+(?:of|for|called|led|fighting|known|named|whose|that|which)\b|['’-])"
)
_CAPITAL = re.compile(r"(?:['’]s)?\s+([A-Z][\w-]+)")  # the UN Secretary-General
_NOT_IN_OFFICE = re.compile(
    r"\b(?:(?:former|late|ex|ousted|deposed|then|next|future|once|previous|exiled|two|three|first|every|any|no)[\s-]+"
    r"|(?:aide|aides|adviser|advisor|advisers|advisors|assistant|assistants|deputy|envoy|secretary|spokesman|spokeswoman|spokesperson|wife|son|brother)\s+(?:to|of|for)\s+(?:the\s+)?)$",
    re.IGNORECASE,
)
_APPOSED_TO = re.compile(
    r"(?<!\bin )(?<!\bat )(?<!\bto )(?<!\bfrom )(?<!\bof )\b[A-ZÀ-Þ][\w’-]+\s(?:(?:al|bin|de|von|der|van)\s)?[A-ZÀ-Þ][\w’-]+,\s(?:who\s(?:is|was)\s)?(?:the\s)?(?:[a-z]+\s)?$"
)
_DEFINITE = re.compile(r"\b[Tt]he\s+((?:[a-z-]+\s+)?[a-z][a-z-]+)\b")
_PRONOUN = re.compile(r"(?<![\w“\"])(He|She|he|she)(?=\s+[a-z’'])")
_COUNTERPART = re.compile(r"\b(?:his|her|their|its)\s+(?:[A-Z][\w-]+\s+)?counterparts?\b")


@lru_cache(maxsize=1)
def _phrases() -> tuple[Spots, re.Pattern[str]]:
    """Where a collective may begin, and what it is there, without an article before it."""
    lexicon = table()["collectives"]
    kinds = {
        name: "|".join(
            f"[{p[0].upper()}{p[0]}]" + re.escape(p[1:]).replace(r"\ ", r"\s+")
            for p in sorted(lexicon[name], key=len, reverse=True)
        )
        for name in ("leaders", "sides", "threes")
    }
    pattern = rf"(?:(?P<leaders>{kinds['leaders']})|(?P<threes>{kinds['threes']})|(?P<sides>{kinds['sides']}))\b"
    return Spots([phrase.split()[0] for name in kinds for phrase in lexicon[name]]), re.compile(pattern)


_THE = re.compile(r"\b(?:[Tt]he|[Bb]etween\s+the|[Tt]hese)\s+$")


def resolve_offices(reader: Reader) -> None:
    """*the Armenian prime minister*, *Azerbaijan's president*: the holder on the day, or whoever the article names so."""
    text, known = reader.text, reader.known
    for mention in list(reader.mentions):
        if (mention.kind != "state" and mention.kind != "organisation") or (
            mention.how == "metonym" and mention.reading == "place"
        ):
            continue
        genitive = text[mention.end : mention.end + 1] in ("'", "’")
        acronym = text[mention.start : mention.end].replace(".", "").isupper()
        if mention.reading != "adjective" and not genitive and not acronym:
            continue  # but *the US president*, *the UN chief*
        match = _OFFICE.match(text, mention.end) or (_CAPITAL.match(text, mention.end) if acronym else None)
        if not match:
            continue
        words = match[1].lower().split()
        size = next((n for n in range(min(4, len(words)), 0, -1) if known.title(" ".join(words[:n]))), 0)
        if not size:
            continue
        title = known.title(" ".join(words[:size]))
        if (
            title.kind not in ("office",)
            or title.level not in ("leader", "minister")
            or (words[size - 1].endswith("s") and not words[size - 1].endswith("ss"))
        ):
            continue
        end = match.start(1) + len(re.match(r"\s+".join([r"\S+"] * size), match[1])[0])
        tail = text[end : end + 40]
        if _NOT_IN_OFFICE.search(text, max(0, mention.start - 40), mention.start):
            continue  # *the former Orrian president*, *an aide to Orria's president*
        if _APPOSED_TO.search(text, max(0, mention.start - 60), mention.start):
            continue  # *X Y, the Orrian president*: somebody else by that name
        if re.match(r",?\s+(?:[A-Z](?:[a-z]|\.|\s)|al-|el-)", tail) or re.match(
            r"['’]s\s+(?:office|spokes|party|aide|adviser|residence)", tail
        ):
            continue  # the name follows and says it
        named = [
            m
            for m in reader.mentions
            if m.kind == "person" and m.affiliation == mention.name and m.office and _holds(reader, title, m.office)
        ]
        holders = known.office(title.office, mention.name, reader.day) if reader.day else []
        if named:
            who = Mention(
                mention.start,
                end,
                named[0].actor_id,
                named[0].name,
                "person",
                named[0].affiliation,
                "office",
                "actor",
                "named so in the article",
                text[mention.start : end],
            )
        elif len(holders) == 1 or (holders and title.level == "leader"):
            who = of_entry(holders[0], reader, mention.start, end, "office", "actor", f"held office on {reader.day}")
            who.office = text[mention.start : end]
        else:
            continue
        reader.replace(who)


def _holds(reader: Reader, title: Title, words: str) -> bool:
    """Is that office among a person's, or the person a leader by another word: *the Orrian leader* of the president?"""
    if title.office in _offices(reader, words):
        return True
    return (
        title.office == "leader"
        and not _lower(reader, words)
        and any((other := reader.known.title(word)) and other.level == "leader" for word in words.split())
    )


def _offices(reader: Reader, words: str) -> set[str]:
    parts = words.lower().split()
    return {
        t.office
        for i in range(len(parts))
        for j in range(i + 1, min(i + 4, len(parts)) + 1)
        if (t := reader.known.title(" ".join(parts[i:j])))
    }


def resolve_definites(reader: Reader) -> None:
    """*the president*, *the envoy*: the last person named with that office."""
    offices: list[tuple[int, set[str], Mention]] = [
        (m.start, _offices(reader, m.office), m) for m in reader.mentions if m.kind == "person" and m.office
    ]
    if not offices:
        return
    starts = [row[0] for row in offices]
    for match in _DEFINITE.finditer(reader.text):
        words = match[1].split()
        title = reader.known.title(" ".join(words)) or (reader.known.title(words[0]) if len(words) > 1 else None)
        if title is None or title.kind == "honorific":
            continue
        end = match.end() if reader.known.title(" ".join(words)) else match.start(1) + len(words[0])
        if re.match(r"\s+of\b|\s+for\b|,?\s+[A-Z]", reader.text[end : end + 8]):
            continue
        known = [row for row in offices[: bisect.bisect_left(starts, match.start())] if title.office in row[1]]
        if known and match.start() - known[-1][0] < 1500:
            who = known[-1][2]
            reader.add(
                Mention(
                    match.start(1),
                    end,
                    who.actor_id,
                    who.name,
                    "person",
                    who.affiliation,
                    "coreference",
                    "actor",
                    f"the last {title.office} named",
                )
            )


_JOINED = re.compile(r"\bbetween\s+(?:the\s+)?$|\band\s+(?:the\s+)?$")


def resolve_bodies(reader: Reader) -> None:
    """*the movement*, *the rebel group*: the last body of that sort named shortly before. *the bloc*, *the regional body*:
    the last union of states named; without any, nobody."""
    blocs = table()["organisation"]["blocs"]
    for match in _BODIES.finditer(reader.text):
        if reader.covered(*match.span(1)):
            continue
        whole, last = match[0].lower(), match[1]
        union = last == "bloc" or "regional" in whole or "continental" in whole or "-" in whole
        if last == "body" and not union:
            continue
        before = [m for m in reader.before(match.start()) if not m.members and m.reading == "actor"]
        if union:
            near = [m for m in before if m.name in blocs and match.start() - m.end < _FAR]
        else:
            kinds = ("armed_group",) if last in _ARMED else _EITHER
            near = [m for m in before if match.start() - m.end < _NEAR and m.kind in kinds]
            if near and any(m.name != near[-1].name for m in near if m.kind != near[-1].kind):
                continue
        if not near:
            continue
        who = near[-1]
        reader.add(
            Mention(*match.span(1), who.actor_id, who.name, who.kind, who.affiliation, "coreference", "actor",
                    f"the last {last} named")
        )  # fmt: skip


def _parties(reader: Reader, offset: int, countries: bool = False, fighting: bool = False) -> list[str]:
    """The two sides at this point: the conflict's own where known, else the two named most, both sides named together first.

    ``countries``: the words ask for states, which may have been named as places (*its border with*), and for nothing else.
    ``fighting``: they ask for parties to a conflict, which no union of states is. Who is named as mediator or host is
    no side.
    """
    before = [m for m in reader.before(offset) if m.kind in _SIDES and m.reading != "place" and not m.members]
    if countries:
        states = [m for m in reader.before(offset) if m.kind == "state" and not m.members]
        acting = [m for m in states if m.reading != "place"]
        before = acting if len({m.name for m in acting}) >= 2 else states
    if not before and not any(m.kind == "person" and m.affiliation for m in reader.before(offset)):
        before = [m for m in reader.mentions if m.kind in _SIDES and m.reading != "place" and not m.members]
    joint: set[str] = set()  # named with *and*, or behind *between*
    counts: Counter[str] = Counter()
    for m in before:
        counts[m.name] += 2 if m.kind != "organisation" else 1
    for m in reader.before(offset):
        if m.kind == "person" and m.affiliation and not m.members:
            counts[m.affiliation] += 1
    for m, following in zip(before, [*before[1:], None], strict=False):
        paired = following is not None and reader.text[m.end : following.start].removesuffix("the ") == " and "
        if paired or _JOINED.search(reader.text, max(0, m.start - 14), m.start):
            counts[m.name] += 2
            joint.add(m.name)
    conflict = reader.known.conflict
    own = [name for name in getattr(conflict, "parties", ()) if counts.get(name)] if conflict else []
    if len(own) >= 2:
        return own[:2]
    outside = thirds.between(reader, offset)
    unions = {name for name in counts if thirds.united(reader, name)}
    sides = counts.keys() - outside - unions
    if fighting or len(sides) >= 2:
        counts = Counter({name: count for name, count in counts.items() if name in sides})  # in text order, which breaks ties
    elif len(counts.keys() - outside) >= 2:
        counts = Counter({name: count for name, count in counts.items() if name not in outside})
    if countries:
        states = {m.name for m in reader.mentions if m.kind == "state"}
        counts = Counter({name: count for name, count in counts.items() if name in states})
    first = {m.name: i for i, m in reversed(list(enumerate(before)))}
    two = [name for name, _ in sorted(counts.items(), key=lambda kv: (-kv[1], first.get(kv[0], 10**6)))][:2]
    if fighting and not joint.intersection(two) and all(_recognised(reader, name) for name in two):
        return []  # one fights within, and the other may be anybody: nothing sets the two against each other
    return two


def _recognised(reader: Reader, name: str) -> bool:
    entry = reader.known.resolve(name)
    return entry is not None and entry.kind == "state" and entry.subkind != "disputed"


def resolve_collectives(reader: Reader) -> None:
    """*both sides*, *the two leaders*: mentions with ``members``."""
    text, (spots, phrases), at = reader.text, _phrases(), 0
    for start in spots.starts(text):
        match = phrases.match(text, start) if start >= at else None
        if match is None:
            continue
        at = match.end()
        word = match.lastgroup
        article = _THE.search(text, max(0, start - 40), start)
        begin = article.start() if article else start
        if word == "sides":
            bare = not text[begin:start].lower().startswith("the ")
            if bare and match[word] in ("sides", "parties", "neighbours", "neighbors"):
                continue
            members = _parties(reader, begin, bool(_COUNTRIES.search(match[word])), bool(_FIGHTING.match(match[word])))
        else:
            told = " of " in match[word]  # leaders of both countries: not whoever was named just before
            members = _named_together(reader, begin) if word == "leaders" and not told else []
            members = members or _people(reader, begin, 3 if word == "threes" else 2, match[word].lower())
        if len(members) < 2:
            continue
        kind = "person" if word != "sides" and members[0] not in _parties(reader, begin) else "state"
        reader.add(
            Mention(
                start,
                match.end(),
                "+".join(members),
                " and ".join(members),
                kind,
                None,
                "coreference",
                "actor",
                "the ones named before",
                None,
                tuple(members),
            )
        )


_LEADERS = re.compile(r"leaders|presidents|heads of|(?<!deputy )prime ministers")
_MINISTERS = re.compile(r"((?:\w+ )?minister)s\b")
_ENVOY = re.compile(r"envoy|representative|emissar", re.IGNORECASE)
_GO_BETWEENS = re.compile(r"envoys|officials|negotiators")
_PERSONS_ONLY = re.compile(r"envoys|officials|negotiators|\bmen\b")
_FIGHTING = re.compile(r"warring|conflicting|belligerents|rival|opposing|.* to the conflict|parties$|sides$", re.IGNORECASE)
_COUNTRIES = re.compile(r"countries|states|nations|neighbou?rs", re.IGNORECASE)


def _lower(reader: Reader, office: str) -> bool:
    """Is an office plainly not that of a leader? *Assistant to the President* is the assistant's."""
    head = re.split(r" (?:to|of) ", office)[0]
    levels = {title.level for word in head.split() if (title := reader.known.title(word.lower()))}
    return "leader" not in levels and "minister" not in levels and (bool(levels) or head != office)


def _named_together(reader: Reader, offset: int) -> list[str]:
    """*Nora Vale met Timo Brandt, and both leaders said*: the two whom the same sentence names, if it names just two."""
    sentences = reader.document.sentences
    k = bisect.bisect_right(sentences, offset, key=lambda s: s.start) - 1
    if k < 0:
        return []
    low = bisect.bisect_left(reader.starts, sentences[k].start)
    people = [m for m in reader.mentions[low : bisect.bisect_left(reader.starts, offset)] if m.kind == "person" and not m.members]
    names = list(dict.fromkeys(m.name for m in people))
    return names if len(names) == 2 else []


def _people(reader: Reader, offset: int, count: int, words: str) -> list[str]:
    """The last people named, of different sides, parties first where only two are asked for. Their sides stand in for leaders
    and ministers whom the text does not name, for nobody else.

    ``words`` may ask for leaders, which envoys and assistants are not, or for ministers, which presidents are not.
    """
    sides = _parties(reader, offset, bool(_COUNTRIES.search(words)))
    named = [m for m in reader.before(offset) if m.office]
    lower = {m.name for m in named if _lower(reader, m.office)} if _LEADERS.search(words) else set()
    office = _MINISTERS.search(words)
    if office is not None and not _LEADERS.search(words):
        asked = office[1].removeprefix("two ").removeprefix("three ").removeprefix("both ").removeprefix("the ")
        holders = {m.name for m in named if asked in m.office.lower() and f"prime {asked}" not in m.office.lower()}
        lower = {m.name for m in reader.before(offset) if m.kind == "person"} - holders
    if "envoys" in words:
        sent = {m.name for m in named if _ENVOY.search(m.office)}
        lower = {m.name for m in reader.before(offset) if m.kind == "person"} - sent if len(sent) > 1 else lower
    outside = thirds.between(reader, offset) if not _GO_BETWEENS.search(words) else set()
    seen: dict[str, str] = {}
    for m in reversed(reader.before(offset)):
        if m.name in lower or m.name in outside:
            continue
        if m.kind == "person" and m.affiliation and not m.members and m.affiliation not in seen.values():
            seen.setdefault(m.name, m.affiliation)
        if len(seen) >= 6:
            break
    only = _PERSONS_ONLY.search(words) is not None
    ranked = [name for name, of in seen.items() if of in sides] + [name for name, of in seen.items() if of not in sides]
    if count == 2 and len([n for n in ranked if seen[n] in sides]) < 2:
        return ranked[:2] if only else sides
    return ranked[:count] if only or len(ranked) >= count else sides


def resolve_pronouns(reader: Reader) -> None:
    """*he*, *she*: the first person of the sentence before it, else the first of the one before."""
    sentences = reader.document.sentences
    if not sentences:
        return
    starts = [s.start for s in sentences]
    for match in _PRONOUN.finditer(reader.text):
        at = bisect.bisect_right(starts, match.start()) - 1
        for k in (at, at - 1, at - 2):
            if k < 0:
                break
            low, high = (
                bisect.bisect_left(reader.starts, sentences[k].start),
                bisect.bisect_left(reader.starts, min(sentences[k].end, match.start())),
            )
            people = [m for m in reader.mentions[low:high] if m.kind == "person" and not m.members]
            if people:
                who = people[0]
                reader.add(
                    Mention(
                        match.start(),
                        match.end(),
                        who.actor_id,
                        who.name,
                        "person",
                        who.affiliation,
                        "coreference",
                        "actor",
                        "the person named before",
                    )
                )
                break


def resolve_groups(reader: Reader) -> None:
    """*Syrian rebels*, *the Venezuelan opposition*: the one the article names so, else a plain name of adjective and word."""
    lexicon = table()["groups"]
    pattern = _told_by_country()
    opposition = _opposition(reader)
    for mention in list(reader.mentions):
        if mention.kind != "state" or mention.reading == "place":
            continue
        genitive = reader.text[mention.end : mention.end + 1] in ("'", "’")
        if mention.reading != "adjective" and not genitive:
            continue
        match = pattern.match(reader.text, mention.end)
        if not match or "-" in reader.text[mention.end : match.end(1)]:
            continue
        span = (mention.start, match.end(1))
        if match[1] == "opposition" and opposition is not None:
            reader.replace(
                Mention(*span, opposition.actor_id, opposition.name, opposition.kind, opposition.affiliation, "alias", "actor",
                        "the opposition the article names")
            )  # fmt: skip
            continue
        adjective = reader.text[mention.start : mention.end]
        name = f"{adjective} {match[1]}" if mention.reading == "adjective" else f"{mention.name} {match[1]}"
        kind = "armed_group" if match[1] in lexicon["armed"] else "organisation"
        there = {m.name: m for m in reader.mentions if m.kind == "armed_group" and m.affiliation == mention.name}
        if kind == "armed_group" and len(there) == 1:
            one = next(iter(there.values()))
            reader.replace(
                Mention(*span, one.actor_id, one.name, kind, one.affiliation, "alias", "actor", "the one group of there")
            )
            continue
        reader.replace(Mention(*span, slug(name), name, kind, None, "unseen name", "actor", "a group told by its country"))
    _separatists(reader)
    if opposition is None:
        _bare_opposition(reader)


@lru_cache(maxsize=1)
def _told_by_country() -> re.Pattern[str]:
    """A word for a group behind a state's name or adjective."""
    words = "|".join(sorted(table()["groups"]["words"]))
    return re.compile(rf"(?:['’]s)?\s+(?:[a-z-]+\s+)?({words})\b(?!\s+to\b)")


def _opposition(reader: Reader) -> Mention | None:
    """*the opposition's Unity coalition*: the body that is the opposition, as the article says."""
    return next(
        (m for m in reader.mentions if m.kind == "organisation" and _OPPOSED.search(reader.text, max(0, m.start - 60), m.start)),
        None,
    )


def _bare_opposition(reader: Reader) -> None:
    """*talks with the opposition*, without a name: the one that a person or a mention of the article is of."""
    named = {m.affiliation for m in reader.mentions if m.kind == "person"} | {m.name for m in reader.mentions}
    known = [
        entry for name in sorted(filter(None, named)) if name.endswith(" opposition") and (entry := reader.known.resolve(name))
    ]
    if len(known) != 1:
        return
    for match in _THE_OPPOSITION.finditer(reader.text):
        reader.add(of_entry(known[0], reader, *match.span(1), "alias", "actor", "the opposition of those named here"))


def _separatists(reader: Reader) -> None:
    """*the separatists*, without a name: those of a place the article names, where the facts know of any there."""
    found = list(_BARE.finditer(reader.text)) if "eparatists" in reader.text else []
    if not found:
        return
    places = {reader.text[a:b] for a, b in reader.others}
    known = {entry.name: entry for place in places if (entry := reader.known.resolve(f"{place} separatists"))}
    if len(known) != 1:
        return
    entry = next(iter(known.values()))
    for match in found:
        reader.add(of_entry(entry, reader, *match.span(1), "alias", "actor", "the separatists of a place named here"))


_OPPOSED = re.compile(r"\b[Oo]pposition(?:['’]s)?\s+(?:coalition\s+|alliance\s+|group\s+|bloc\s+)?$")
_THE_OPPOSITION = re.compile(
    r"\b(?:the|main|its)\s+(opposition)\b(?!\s+(?:leaders?|part(?:y|ies)|figures?|politicians?|to|lawmakers?|candidates?|members?|supporters?)\b|-)"
)
_BARE = re.compile(r"(?<![\w-] )(?<![\w-])(?:[Tt]he\s+)?((?<![A-Z] )[Ss]eparatists)\b(?!\s+[a-z]*\s*(?:from|of)\b)")
