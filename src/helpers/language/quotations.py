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
        elif mark == '"' and stack and stack[-1][0] == "”" and _closes(text, m.start()):
            out.append(Quote(stack.pop()[1], m.start(), len(stack)))  # opened by a curly mark, closed by a straight one
        elif mark in _OPEN:
            if stack and stack[-1][0] == _OPEN[mark] == "”" and text[m.start() - 1] == "\n":
                out.append(Quote(stack.pop()[1], m.start() - 1, len(stack)))  # each paragraph of a long quotation opens anew
            stack.append((_OPEN[mark], m.end()))
        elif mark == '"':
            stack.append(('"', m.end()))
        elif mark == "'" and text[m.end() : m.end() + 1].isalnum() and (m.start() == 0 or not text[m.start() - 1].isalnum()):
            stack.append(("'", m.end()))
    for depth, (closing, start) in enumerate(stack):
        if closing in ("”", '"', "»") and start < len(text):
            out.append(Quote(start, len(text), depth))
    return sorted(out, key=lambda quote: (quote.start, quote.level))


def _closes(text: str, at: int) -> bool:
    """Does a straight mark stand behind a word or a stop and before none?"""
    return at > 0 and not text[at - 1].isspace() and not text[at + 1 : at + 2].isalnum()
