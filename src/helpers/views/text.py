"""Text out of an article made safe to show: no HTML, no formula, no terminal sequence, no reordering of what stands around."""

import html
import re

import pandas as pd

# characters that reorder, hide or start a sequence: shown by name, never obeyed
_HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\u2028\u2029]")


def visible(text: object) -> str:
    """The text with control and direction characters as signs: ESC as ␛, U+202E as [U+202E]; tab and line feed stay."""
    return _HIDDEN.sub(_sign, "" if _missing(text) else str(text).replace("\r\n", "\n"))


def _sign(match: re.Match) -> str:
    code = ord(match[0])
    return "\u2421" if code == 0x7F else chr(0x2400 + code) if code < 0x20 else f"[U+{code:04X}]"


def safe(text: object) -> str:
    """The text as HTML that shows it: escaped, and with no delimiter MathJax would take for a formula."""
    escaped = html.escape(visible(text), quote=True)
    # a delimiter alone in an element of its own is joined with no other, whatever the page's settings are
    return escaped.replace("$", "<span>$</span>").replace("\\", "<span>\\</span>")


def attribute(text: object) -> str:
    """The text inside a quoted attribute."""
    return html.escape(visible(text), quote=True).replace("\n", " ")


def plain(text: object, width: int = 0) -> str:
    """One line of plain text, cut at ``width`` characters where that is not 0."""
    line = " ".join(visible(text).split())
    return line if not width or len(line) <= width else line[: width - 1].rstrip() + "…"


def slug(text: str) -> str:
    """Lower-case words joined by hyphens, for ids."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-") or "x"


def words(name: str) -> str:
    """A value of the schema as it is read: ``prisoner_exchange`` -> ``prisoner exchange``."""
    return str(name).replace("_", " ")


def day(value: object) -> str:
    """A day as ISO text, empty where there is none."""
    return "" if _missing(value) else pd.Timestamp(value).date().isoformat()


def listed(items: object, most: int = 0) -> str:
    """``a, b and c``; with ``most``, no more than so many and then how many are left."""
    items = [str(item) for item in items]
    if most and len(items) > most:
        items = [*items[:most], f"{len(items) - most} more"]
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}" if items else ""


def count(number: int, one: str, many: str = "") -> str:
    """``1 article``, ``2,000 articles``, ``no article``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}" if number else f"no {one}"


def be(number: int) -> str:
    """``is`` or ``are`` after `count`."""
    return "is" if number <= 1 else "are"


def _missing(value: object) -> bool:
    return value is None or (not isinstance(value, (list, tuple, str)) and bool(pd.isna(value)))
