"""How one name is spelt: folding for look-up, spelling variants for search, the short name of a person."""

import re
import unicodedata
from collections.abc import Collection

_NOT_DECOMPOSED = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe",
     "Œ": "Oe", "ə": "a", "Ə": "A", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "’": "'", "‘": "'", "ʻ": "'", "ʿ": "'",
     "ʾ": "'", "‑": "-", "–": "-"}
)  # fmt: skip
_NOT_WORD = re.compile(r"[^a-z0-9]+")
_ARTICLE = re.compile(r"\b[Aa]l-(?=\w)")
_LEADING = re.compile(r"^(?:[Aa]l|[Ee]l|[Aa]s|[Aa]sh|[Aa]n|[Aa]r)-(?=[A-Z])")
_NUMERAL = re.compile(r"(?:[IVX]+|Jr\.?|Sr\.?)$")


def plain(text: str) -> str:
    """Without diacritics and typographic marks; case is kept."""
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFKD", text.translate(_NOT_DECOMPOSED))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def slug(name: str) -> str:
    """The stable id of a name: ``Recep Tayyip Erdogan`` -> ``recep-tayyip-erdogan``."""
    return _NOT_WORD.sub("-", plain(name).lower().replace("'", "")).strip("-")


def fold(name: str) -> str:
    """The look-up key of a name: no case, diacritics, hyphens or *the*, so that spellings of one name agree."""
    folded = _NOT_WORD.sub(" ", plain(name).lower().replace("'", "")).strip()
    return folded.removeprefix("the ")


def variants(surface: str, person: bool = False) -> list[str]:
    """The surface and its regular other spellings: no diacritics, curly apostrophe, *al-X* as *Al-X*, *al X*, *Al X*."""
    found = {surface: None, plain(surface): None}
    if person and _ARTICLE.search(surface):
        for spelling in list(found):
            for article in ("al-", "Al-", "al ", "Al "):
                found[_ARTICLE.sub(article, spelling)] = None
    for spelling in list(found):
        if "'" in spelling:
            found[spelling.replace("'", "’")] = None
    return list(found)


def without_article(short: str) -> str:
    """*al-Burhan* -> *Burhan*, as newspapers write him; any other short name as it is."""
    return _LEADING.sub("", short)


def short_name(name: str, particles: Collection[str]) -> str:
    """The last word of a person's name with the particles before it: *van der Stoel*, *al-Assad*; ``""`` for one word."""
    words = name.split()
    while len(words) > 1 and _NUMERAL.match(words[-1]):
        words.pop()
    if len(words) < 2 or len(words) != len(name.split()):
        return ""
    first = len(words) - 1
    while first > 1 and words[first - 1].lower() in particles:
        first -= 1
    return " ".join(words[first:])
