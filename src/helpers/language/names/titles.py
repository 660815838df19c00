"""Office phrases before and after a name: *Armenia's Security Council secretary, X*; *X, the Gabonese foreign minister*."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from helpers.knowledge import Title
from helpers.language.document import Mention
from helpers.language.names.lexicon import table
from helpers.language.names.state import Reader

_WORD = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*\.?|,|'s|’s")
_MAX = 11  # words of an office phrase


@dataclass(slots=True)
class Office:
    """``words`` as written, from ``start`` to ``end``; ``title`` what it is; ``of`` whom it is an office of."""

    start: int
    end: int
    words: str
    title: Title
    of: str | None
    former: bool = False


def _title_of(reader: Reader, words: list[str]) -> Title | None:
    """The longest office phrase in a run of words."""
    low = [word.lower().rstrip(".") if word.endswith(".") and len(word) > 4 else word.lower() for word in words]
    courtesy = None
    for size in range(min(5, len(low)), 0, -1):
        for i in range(len(low) - size, -1, -1):
            title = reader.known.title(" ".join(low[i : i + size])) or reader.known.title(" ".join(words[i : i + size]))
            if title is not None and title.kind != "honorific":
                return title
            courtesy = courtesy or title
    return courtesy


def _body(reader: Reader, start: int, end: int) -> str | None:
    """Whom an office phrase names as those the office is of: an organisation before a state, else the side of a person
    (*Orrin's spokesman*, *adviser to President Orrin*). A state the office is *for* or *to* is what it is about."""
    inside = [m for m in reader.meeting(start, end) if m.start >= start and m.end <= end]
    bodies = [m for m in inside if m.kind != "person"]
    owners = [m for m in bodies if not _about(reader, m, start)] or [m for m in bodies if m.kind != "state"]
    groups = [m for m in owners if m.kind != "state"]
    chosen = groups or owners
    if chosen:
        return chosen[0].name
    people = [
        m
        for m in inside
        if m.kind == "person"
        and (
            reader.text[m.end : m.end + 2] in ("'s", "’s", "' ", "’ ")
            or _TO.search(reader.text, max(start, m.start - 40), m.start)
        )
    ]
    return people[0].affiliation if people else None


def _about(reader: Reader, state: Mention, floor: int) -> bool:
    """Is a state what an office is about: *envoy for Orria*, *ambassador to Orria*? Not in *spokesman for Orria's army*."""
    if state.why == "a body of the state" or reader.text[state.end : state.end + 1] in ("'", "’"):
        return False
    return state.reading != "adjective" and bool(_FOR.search(reader.text, max(floor, state.start - 12), state.start))


def _land(reader: Reader, start: int, end: int, title: Title) -> str | None:
    """A state no list knows, read off the office: *the prime minister of Orria*."""
    if title.level not in ("leader", "minister"):
        return None
    for match in _LAND.finditer(reader.text, start, end):
        word = match[1]
        taken = word in table()["persons"]["portfolios"] or word in table()["persons"]["not_names"]
        if not taken and not reader.covered(*match.span(1)) and reader.known.title(word) is None:
            return word
    return None


def before(reader: Reader, start: int, floor: int) -> Office | None:
    """The office phrase that ends where a name begins; ``floor`` is the start of its sentence."""
    text = reader.text
    left = max(floor, start - 130)
    tokens = list(_WORD.finditer(text, left, start))
    if not tokens or text[tokens[-1].end() : start].strip(" \xa0\n,“”\"'’") != "":
        return None
    if not _leads_up(reader, tokens):
        return None
    comma = tokens[-1].group() == ","
    last = len(tokens) - (2 if comma else 1)
    first = _first(reader, tokens, last)
    if first is None:
        return None
    stop = _complete(reader, tokens, first, last)
    if stop < last and tokens[last].group().lower() != "and":
        return None  # *spokesman X, [Y]*: the office of another
    begin, end = tokens[first].start(), tokens[stop].end()
    words = [t.group() for t in tokens[first : stop + 1]]
    title = _title_of(reader, [word.removesuffix("'s").removesuffix("’s") for word in words])
    if title is None:
        return None
    if tokens[last].group().lower() == "and" and not any(word.endswith("s") and reader.known.title(word) for word in words):
        return None  # *President X and [Y]*: only of *presidents X and Y* is it said of both
    of = _body(reader, begin, end) or _land(reader, begin, end, title) or _peer(reader, tokens, first)
    return Office(begin, end, text[begin:end], title, of, _former(words))


def _peer(reader: Reader, tokens: list[re.Match[str]], first: int) -> str | None:
    """*his Orrian counterpart, Foreign Minister [X]*: whose office it is stands with the word before the comma."""
    if first < 2 or tokens[first - 1].group() != "," or not tokens[first - 2].group().lower().startswith("counterpart"):
        return None
    near = next((m for m in reversed(reader.before(tokens[first - 2].start()))), None)
    return near.name if near and near.kind == "state" and tokens[first - 2].start() - near.end <= 2 else None


def _former(words: list[str]) -> bool:
    return any(word.lower() in ("former", "ex", "ousted", "deposed") or word.lower().startswith("ex-") for word in words)


def _first(reader: Reader, tokens: list[re.Match[str]], last: int) -> int | None:
    """The first token of the office phrase that ends with token ``last``; None where no office word is in reach.

    Left of an office word go whose it is and what it is for. A preposition or an article belongs to the phrase only where
    another office word stands before it: *adviser to the president*, but not *[talks] on National Security Adviser*.
    """
    lexicon, linking = table()["persons"], _linking()
    first, seen, open_ = None, False, False
    phrases = _phrases(reader, tokens, last)
    for size, k in enumerate(range(last, max(-1, last - _MAX), -1)):
        token = tokens[k]
        word = token.group()
        if word == "," or (k < last and _gap(reader, token.end(), tokens[k + 1].start())):
            break
        low = word.lower().removesuffix("'s").removesuffix("’s").rstrip(".")
        titled = k in phrases or reader.known.title(low) is not None or reader.known.title(word.rstrip(".")) is not None
        inside = reader.covered(*token.span())
        if seen and reader.person_at(token.end()):
            break
        if low == "and" and seen and not (k and _joins(reader, tokens[k - 1])):
            break  # *the Church and Orrian President [X]*: two, side by side
        if titled:
            if open_ and _named(reader, tokens[k + 1]):
                break  # *Spokesman Y on Security Adviser [X]*
            seen, open_ = True, False
        elif seen and not inside and word in lexicon["not_names"] and not (low in linking or _qualifies(word)):
            break  # *On Monday Orrian President [X]*
        elif not (inside or low in linking or (word[0].isupper() and (seen or size < 3))):
            break
        elif seen and low in _OPEN and low != "and" and not inside:
            open_ = True
        if seen and not open_:
            first = k
    while first is not None and first < last and tokens[first].group().lower() in _OPEN:
        first += 1
    return first


@lru_cache(maxsize=1)
def _linking() -> frozenset[str]:
    lexicon = table()["persons"]
    return lexicon["linking"] | lexicon["portfolios_lower"] | lexicon["of_bodies"]


def _gap(reader: Reader, start: int, end: int) -> bool:
    """Do signs stand between two words that end the phrase? Not where they are inside a name: *Party (Orrin) leader*."""
    sign = reader.text[start:end].strip()
    if (sign == "(" and _SHORT.match(reader.text, end - 1)) or (
        sign == ")" and _SHORT.search(reader.text, max(0, start - 14), end)
    ):
        return False  # *Orrin Union (OU) president*
    return bool(_GAP.search(reader.text, start, end)) and not any(
        m.start < start and m.end >= end - 1 for m in _inside(reader, start, end)
    )


def _phrases(reader: Reader, tokens: list[re.Match[str]], last: int) -> set[int]:
    """Tokens of office phrases of several words: *assistant to the president*, *foreign policy chief*."""
    words = [token.group() for token in tokens]
    found: set[int] = set()
    for k in range(max(0, last - _MAX), last):
        if words[k].lower() not in reader.known.title_openers:
            continue
        for size in range(2, min(5, last + 1 - k) + 1):
            if reader.known.title(" ".join(words[k : k + size])) is not None:
                found.update(range(k, k + size))
    return found


def _joins(reader: Reader, token: re.Match[str]) -> bool:
    """Is this a word of an office, so that an *and* behind it may join two: *Justice and Human Rights Minister*?"""
    word = token.group()
    lexicon = table()["persons"]
    return word in lexicon["portfolios"] or word in lexicon["portfolios_lower"] or reader.known.title(word) is not None


def _qualifies(word: str) -> bool:
    persons = table()["persons"]
    return word in table()["organisation"]["qualifiers"] or word in persons["portfolios"] or word in persons["things"]


def _complete(reader: Reader, tokens: list[re.Match[str]], first: int, last: int) -> int:
    """The last token of the office phrase itself: where a name follows the office word, that word."""
    heads = [k for k in range(first, last + 1) if reader.known.title(tokens[k].group().rstrip("."))]
    for k in heads:
        if k < last and reader.known.title(tokens[k + 1].group()) is None and _named(reader, tokens[k + 1]):
            return k
    if any(m.kind == "person" for m in _inside(reader, tokens[first].start(), tokens[last].end())):
        at = min(m.start for m in _inside(reader, tokens[first].start(), tokens[last].end()) if m.kind == "person")
        return max((k for k in range(first, last + 1) if tokens[k].end() <= at), default=last)
    return last


def _named(reader: Reader, token: re.Match[str]) -> bool:
    """Does somebody's name begin with this word?"""
    word = token.group()
    if not word[0].isupper() or word in table()["persons"]["not_names"] or word in table()["persons"]["portfolios"]:
        return False
    return not any(m.kind != "person" for m in _inside(reader, *token.span()))


def _inside(reader: Reader, start: int, end: int) -> list[Mention]:
    """Mentions that lie in a stretch or around it."""
    return reader.meeting(start, end)


def _leads_up(reader: Reader, tokens: list[re.Match[str]]) -> bool:
    """May the word before a name end an office phrase? *of*, *for* may not: what follows them is whom or what it is of."""
    last = tokens[-1].group().lower()
    if last not in _OPEN:
        return True
    return last == "and" and len(tokens) > 1 and reader.person_at(tokens[-2].end())


def behind(reader: Reader, end: int) -> str | None:
    """Whom a person is of where it stands behind the name: *X of the Y*, *N. N. from the rebel group Y*."""
    match = _BEHIND.match(reader.text, end)
    if match is None:
        return None
    near = next((m for m in reader.after(end) if m.kind != "person"), None)
    if near is None or near.start - match.end() > 1 or near.start < match.start():
        return None
    return near.name


def _ends(reader: Reader, tokens: list[re.Match[str]], i: int) -> bool:
    """Is this word behind the office phrase: a verb, a clause of its own, an *and* that joins no office?"""
    low = tokens[i].group().lower()
    if low == "and":
        return not any(_joins(reader, token) for token in tokens[i + 1 : i + 4])
    return low in _STOPS


def _anothers(reader: Reader, tokens: list[re.Match[str]]) -> bool:
    """Is this the next one of a list, with a name behind the office: *X, Orrian President Y and ...*?"""
    for k, token in enumerate(tokens[:-1]):
        if token.group().lower() in ("of", "to", "for", "in", "under", "at"):
            return False
        if reader.known.title(token.group()) and reader.known.title(tokens[k + 1].group()) is None:
            follows = list(takewhile(lambda t: _named(reader, t), tokens[k + 1 :]))
            return len(follows) > 0 and not follows[-1].group().endswith(("'s", "’s"))
    return False


_COMMA = re.compile(r",\s+(?:the\s+)?")
_ENDED = re.compile(r"(?:\s+\([^()]{2,12}\))?[,.;:\n]")
_LAND = re.compile(r"\bof\s+(?:the\s+Republic\s+of\s+)?([A-Z][a-z]{3,})\b")
_FOR = re.compile(r"\b(?:for|to|on|in|with|towards?)\s+(?:the\s+)?$")
_TO = re.compile(r"\b(?:to|of|for)\s+(?:the\s+)?(?:[A-Z][\w-]*\s+){0,3}$")
_SHORT = re.compile(r"\([A-Z][\w./-]{1,11}\)")
_GAP = re.compile(r"[^\s\xa0“”\"'’]|\n")
_OPEN = frozenset(
    ("of", "for", "and", "to", "on", "in", "or", "with", "by", "at", "from", "the", "a", "an", "his", "her", "their", "its")
)
_BEHIND = re.compile(
    r"\s+(?:of|from|for)\s+(?:the\s+)?(?:(?:rebel|armed|guerrilla|separatist|opposition|ruling|umbrella)\s+)?(?:(?:group|movement|party|faction|alliance|militia|coalition)\s+)?"
)
_APPOSED = re.compile(
    r"(?:\s+\([^()\n]{1,12}\))?,\s+(?:who\s+(?:is|was|heads|leads|chairs|serves\s+as)\s+)?((?:the|a|an|his|her|its|one\s+of\s+the|then|former|[A-Z][\w’']+|[a-z]+)\b(?:\s\([A-Z][A-Za-z/-]{1,11}\)|[^,.;:()\n]){0,90})"
)
_STOPS = frozenset(
    "said says told added met has had was is were are will would who whom whose which that when where after before as while"
    " but during".split()
)
_DETERMINERS = frozenset(("the", "a", "an", "his", "her", "its", "their", "who", "is", "was", "then"))
_HEADS = re.compile(
    r",?\s+who\s+(?:also\s+)?(?:heads|leads|chairs|commands|represents|headed|led|chaired|commanded|represented)\s+(?:the\s+)?[^,.;:]{0,60}"
)


def after(reader: Reader, end: int) -> Office | None:
    """The office phrase set behind a name, between commas."""
    heads = _HEADS.match(reader.text, end)
    if heads and (of := _body(reader, heads.start(), heads.end())):
        leader = reader.known.title("leader")
        return Office(heads.start(), heads.end(), heads[0].strip(" ,"), leader, of) if leader else None
    match = _APPOSED.match(reader.text, end)
    if not match:
        return None
    tokens = [t for t in _WORD.finditer(reader.text, match.start(1), match.end(1)) if t.group() != ","]
    tokens = tokens[: next((i for i, token in enumerate(tokens) if _ends(reader, tokens, i)), len(tokens))]
    while tokens and tokens[0].group().lower() in _DETERMINERS:
        tokens = tokens[1:]
    while tokens and tokens[-1].group().lower() in _OPEN:
        tokens.pop()
    words = [token.group() for token in tokens]
    title = _title_of(reader, [word.removesuffix("'s").removesuffix("’s") for word in words])
    if title is None or title.kind == "honorific" or _anothers(reader, tokens):
        return None
    start, stop = tokens[0].start(), tokens[-1].end()
    former = _former(words)
    of = _body(reader, start, stop) or _land(reader, start, stop, title) or _listed_behind(reader, stop)
    return Office(start, stop, reader.text[start:stop], title, of, former)


def _listed_behind(reader: Reader, end: int) -> str | None:
    """*X, spokesman, Orrian National Council*: the body set behind the office by a comma alone."""
    match = _COMMA.match(reader.text, end)
    near = next(iter(reader.after(end)), None) if match else None
    if match is None or near is None or near.start != match.end() or near.kind == "person":
        return None
    if near.kind == "state" and near.why != "a body of the state":
        return None
    return near.name if _ENDED.match(reader.text, near.end) else None
