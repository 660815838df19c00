"""Does a state's or city's name mean the government here, or the place? Decided by the words around it, and said why."""

import re

from helpers.language.names.lexicon import table

# the word before, seen from its end, so that one try is enough; an article or the like between is skipped
_BEFORE = re.compile(r"\s+(?:(?:eht|htob|sti|gniru?obhgien|ybraen|dnalniam|larur)\s+)?([A-Za-z-]+)")
_TWO_BEFORE = re.compile(r"([A-Za-z-]+)\s+([A-Za-z-]+)\s+$")
_VENUE = re.compile(
    r"\s+(?:meetings?|talks|summit|round|session|conference|accords?|agreements?|process|negotiations|format|declaration|protocol)\b"
)
_CAPITAL = re.compile(r"\b(?:capital|city|town),\s+$")
_TOWN = frozenset(("capital", "city", "town", "resort", "metropolis"))
_DATELINE = re.compile(r",\s+[A-Z][\w.]+(?!,?\s+and\b|,\s)[^\w]|\s*\(|\s+[–—|-]\s|\s*[:/]")
_ALONE = re.compile(r"[ \t]*(?:\n|$)")
_AFTER = re.compile(r"[,]?\s+([a-z]+)")
_MADE = re.compile(r"-(?:made|built|manufactured|born|educated)\b")
_BORDER = re.compile(r"\b(?:borders?|frontiers?|boundary)\s+with\s+(?:(?:the|neighbou?ring)\s+)?$")
_AND_BEFORE = re.compile(r"([A-Z][\w./-]+(?:\s[A-Z][\w-]+)?)(?:,\s[A-Z]\w+)*,?\s+(?:and|or)\s+(?:neighbou?ring\s+|nearby\s+)?$")


def place_or_actor(text: str, start: int, end: int, seat: bool) -> tuple[str, str]:
    """``actor`` or ``place``, and the words that decided it. ``seat``: a capital or palace that stands for a government."""
    lexicon = table()["place"]
    left = text[max(0, start - 60) : start]
    if text[end : end + 2] in ("'s", "’s") or text[end : end + 2] in ("' ", "’ "):
        return "actor", "possessive"
    joined = _AND_BEFORE.search(left) if left.rstrip().endswith(("and", "or", "ing", "nearby")) else None
    if joined:
        left = left[: joined.start()]
    match = _BEFORE.match(left[::-1])
    word = match[1][::-1].lower() if match else ""
    if seat and not word and _DATELINE.match(text, end):
        return "place", "dateline"
    if seat and (word in _TOWN or _CAPITAL.search(left) or _VENUE.match(text, end) or (not word and _ALONE.match(text, end))):
        return "place", "where it was"
    if _MADE.match(text, end) or _BORDER.search(left):
        return "place", "what is made there, or a border"
    if word in ("between", "by", "with", "against", "of", "for", "on", "urged", "and") and word != "and":
        if seat and word in ("of", "on"):
            return "place", word
        return "actor", word
    if word in lexicon["prepositions"]:
        if word in ("to", "from"):
            two = _TWO_BEFORE.search(left)
            if two and two[1].lower() in lexicon["to_actor"]:
                return "actor", f"{two[1]} {word}"
        if word in ("in", "at") and joined and not seat:
            return "place", word
        return "place", word
    after = _AFTER.match(text, end)
    if after and after[1] in lexicon["verbs"]:
        return "actor", f"… {after[1]}"
    if not word or re.search(r"[.!?“\"\n]\s*$", text[max(0, start - 3) : start]):
        return "actor", "subject"
    if seat and re.search(r",\s*$", left) and re.match(r",?\s*(?:on|in|the|\d|$)", text[end : end + 5]):
        return "place", "after a comma"
    return "actor", word or "subject"
