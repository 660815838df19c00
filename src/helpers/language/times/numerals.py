"""Numbers as news writes them: *24*, *2 1/2*, *twenty-four*, *a hundred*, *one and a half*."""

import re

from helpers.language.times.lexicon import words

_FRACTION = re.compile(r"(\d+)?\s*(?:(\d)/(\d)|½)$")


def number(text: str) -> float | None:
    """The number words or digits say, None where they say none (*several*)."""
    text = " ".join(text.lower().replace("-", " ").split()).removesuffix(" of")
    text = re.sub(r"^an? (?=\w+$)(?!hundred|thousand)", "", text)
    half = text.endswith("and a half")
    text = text.removesuffix(" and a half")
    if m := _FRACTION.match(text):
        return int(m[1] or 0) + (int(m[2]) / int(m[3]) if m[2] and m[3] != "0" else 0.5)
    try:
        return float(text.replace(",", "")) + 0.5 * half
    except ValueError:
        pass
    table = words()["numbers"]
    total = 0
    for word in text.replace(" and ", " ").split():
        if word not in table:
            return None
        value = table[word]
        total = max(total, 1) * value if value >= 100 else total + value
    return total + 0.5 * half if text else None


def spelled_year(text: str) -> int | None:
    """*nineteen ninety-six* -> 1996; *the year two thousand* -> 2000."""
    text = " ".join(text.lower().replace("-", " ").split())
    if text.endswith("two thousand"):
        return 2000
    century, _, rest = text.partition(" ")
    head = {"nineteen": 1900, "twenty": 2000, "eighteen": 1800}.get(century)
    tail = number(rest)
    return None if head is None or tail is None or tail > 99 else head + int(tail)


def count(value: float) -> str:
    return str(int(value)) if value == int(value) else f"{value:g}"
