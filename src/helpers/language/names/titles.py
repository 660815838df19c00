"""Office phrases before and after a name: *Armenia's Security Council secretary, X*; *X, the Gabonese foreign minister*."""

import re
from dataclasses import dataclass

from helpers.knowledge import Title
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
    for size in range(min(5, len(low)), 0, -1):
        for i in range(len(low) - size, -1, -1):
            title = reader.known.title(" ".join(low[i : i + size])) or reader.known.title(" ".join(words[i : i + size]))
            if title is not None:
                return title
    return None


def _body(reader: Reader, start: int, end: int) -> str | None:
    """The organisation or state named inside an office phrase; an organisation before a state."""
    inside = [m for m in reader.mentions if m.start >= start and m.end <= end and m.kind != "person"]
    groups = [m for m in inside if m.kind != "state"]
    chosen = groups or inside
    return chosen[0].name if chosen else None


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
    linking = table()["persons"]["linking"] | table()["persons"]["portfolios_lower"] | table()["persons"]["of_bodies"]
    first, seen, size = len(tokens), False, 0
    comma = tokens[-1].group() == ","
    k = len(tokens) - (2 if comma else 1)
    while k >= 0 and size < _MAX:
        word = tokens[k].group()
        if word == ",":
            break
        low = word.lower().removesuffix("'s").removesuffix("’s").rstrip(".")
        pair = f"{tokens[k].group()} {tokens[k + 1].group()}" if k + 1 < len(tokens) else low
        titled = reader.known.title(low) is not None or reader.known.title(pair) is not None
        if seen and reader.person_at(tokens[k].end()):
            break
        if low == "and" and seen and k and reader.covered(*tokens[k - 1].span()):
            break  # *the Church and Orrian President [X]*: two, side by side
        inside = reader.covered(tokens[k].start(), tokens[k].end())
        if titled:
            seen = True
        elif not (inside or low in linking or (seen and word[0].isupper()) or (not seen and word[0].isupper() and size < 3)):
            break
        first = k
        k -= 1
        size += 1
    if not seen or first >= len(tokens):
        return None
    while first < len(tokens) and tokens[first].group().lower() in (
        "of",
        "the",
        "and",
        "to",
        "for",
        "on",
        "in",
        "his",
        "her",
        "their",
        "its",
    ):
        first += 1
    if first >= len(tokens):
        return None
    begin, end = tokens[first].start(), tokens[-2 if comma else -1].end()
    words = [t.group() for t in tokens[first:] if t.group() != ","]
    title = _title_of(reader, [word.removesuffix("'s").removesuffix("’s") for word in words])
    if title is None:
        return None
    if tokens[-1].group().lower() == "and" and not any(word.endswith("s") and reader.known.title(word) for word in words):
        return None  # *President X and [Y]*: only of *presidents X and Y* is it said of both
    former = any(word.lower() in ("former", "ex", "ousted", "deposed") or word.lower().startswith("ex-") for word in words)
    of = _body(reader, begin, end) or _land(reader, begin, end, title)
    return Office(begin, end, text[begin:end], title, of, former)


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


_LAND = re.compile(r"\bof\s+(?:the\s+Republic\s+of\s+)?([A-Z][a-z]{3,})\b")
_OPEN = frozenset(("of", "for", "and", "to", "on", "in", "or", "with", "by", "at", "from", "the", "a", "an"))
_BEHIND = re.compile(
    r"\s+(?:of|from|for)\s+(?:the\s+)?(?:(?:rebel|armed|guerrilla|separatist|opposition|ruling|umbrella)\s+)?(?:(?:group|movement|party|faction|alliance|militia|coalition)\s+)?"
)
_APPOSED = re.compile(
    r",\s+(?:who\s+(?:is|was|heads|leads|chairs|serves\s+as)\s+)?((?:the|a|an|his|her|its|one\s+of\s+the|then|former|[A-Z][\w’']+|[a-z]+)\b[^,.;:()\n]{0,90})"
)
_RELATIVE = re.compile(r"\s+(?:that|which|who|whose|whom|when|where|after|before|as)\s")
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
    start, stop = match.start(1), match.end(1)
    if relative := _RELATIVE.search(reader.text, start + 4, stop):
        stop = relative.start()
    words = [t.group() for t in _WORD.finditer(reader.text, start, stop)][:_MAX]
    leading = words[
        : next(
            (i for i, w in enumerate(words) if w.lower() in ("said", "who", "told", "met", "has", "was", "is", "and", "which")),
            len(words),
        )
    ]
    title = _title_of(reader, [word.removesuffix("'s").removesuffix("’s") for word in leading])
    if title is None or title.kind == "honorific":
        return None
    former = any(word.lower() in ("former", "ex", "ousted", "deposed") or word.lower().startswith("ex-") for word in leading)
    of = _body(reader, start, stop) or _land(reader, start, stop, title)
    return Office(start, stop, reader.text[start:stop], title, of, former)
