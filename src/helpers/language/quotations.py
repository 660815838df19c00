"""Quotation marks -> the stretches inside them, nested; an unclosed quotation ends with its paragraph."""

import re

from helpers.language.document import Quote

_MARK = re.compile(r"[“”„«»\"]|``|''|(?<!\w)[‘']|[’'](?!\w)|\n\s*\n")
_OPEN = {"“": "”", "„": "”", "«": "»", "``": "''", "‘": "’"}


def find_quotes(text: str) -> list[Quote]:
    """Quotes in text order, marks excluded; ``level`` 0 is the outermost. Linear in the text."""
    out: list[Quote] = []
    stack: list[tuple[str, int]] = []
    for m in _MARK.finditer(text):
        mark = m.group()
        if mark[0] == "\n":
            while stack:
                closing, start = stack.pop()
                if closing in ("”", '"', "»"):
                    out.append(Quote(start, m.start(), len(stack)))
        elif (stack and stack[-1][0] == mark) or (mark == '"' and any(c == '"' for c, _ in stack)):
            while stack:
                closing, start = stack.pop()
                if closing == mark:
                    if m.start() > start:
                        out.append(Quote(start, m.start(), len(stack)))
                    break
        elif mark in _OPEN:
            stack.append((_OPEN[mark], m.end()))
        elif mark == '"':
            stack.append(('"', m.end()))
        elif mark == "'" and text[m.end() : m.end() + 1].isalnum() and (m.start() == 0 or not text[m.start() - 1].isalnum()):
            stack.append(("'", m.end()))
    for depth, (closing, start) in enumerate(stack):
        if closing in ("”", '"', "»") and start < len(text):
            out.append(Quote(start, len(text), depth))
    return sorted(out, key=lambda quote: (quote.start, quote.level))
