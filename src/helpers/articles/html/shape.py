"""How large and how deep a page's markup is, without parsing it.

Extractors fail on what no editor writes: trafilatura gives nothing, and says nothing, from some 250 nested elements on;
resiliparse takes time that grows with the square of the depth, a minute at 100,000.
"""

import re

MAX_TAGS = 200_000  # a long live blog has some 20,000
MAX_DEPTH = 2_000
CAREFUL_TAGS = 50_000
CAREFUL_DEPTH = 150
CAREFUL_CHARACTERS = 5_000_000
MAX_ATTRIBUTES = 2_000  # of one element: parsers compare each with all others
_LONG = re.compile(r"<[a-zA-Z][^>]{8000,}")
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*)")
_VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr p li dt dd option tr td th thead tbody tfoot".split()
)  # elements that cannot nest in themselves unclosed, or that end where the next one begins


def attributes(html: str) -> int:
    """About how many attributes an element has, at most; elements of usual length are not looked at."""
    return max((m.group().count("=") for m in _LONG.finditer(html)), default=0)


def depth(html: str) -> int:
    """How many elements are open at once, at most: an upper bound, as an unclosed element counts to the end."""
    at = deepest = 0
    for closing, name in _TAG.findall(html):
        if name in _VOID or name.lower() in _VOID:
            continue
        if closing:
            at = max(0, at - 1)
        else:
            at += 1
            deepest = max(deepest, at)
    return deepest
