"""Finds the line of a field in a TOML file again, which tomllib does not keep: for errors that name it."""

import re

_HEADER = re.compile(r"\s*\[{1,2}\s*([\w-]+)(?:\.([\w-]+))?\s*\]{1,2}\s*(?:#.*)?$")
_KEY = re.compile(r"\s*\"?([\w-]+)\"?\s*=")
_INLINE = re.compile(r"\{[^{}]*\}")
_INLINE_KEY = re.compile(r"[{,]\s*([\w-]+)\s*=")
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"|\'[^\']*\'')


class TomlLines:
    """Where each key of each section stands. Sections repeat (``[[person]]``); inline tables inside one are numbered."""

    def __init__(self, text: str):
        self._lines: dict[tuple[str, int, str, int], int] = {}
        counts: dict[str, int] = {}
        section, number, table, inner = "", 0, 0, False
        for line, raw in enumerate(text.splitlines(), 1):
            content = _QUOTED.sub('""', raw).split("#")[0]
            header = _HEADER.match(content)
            if header:
                inner = bool(header[2])
                table = table + 1 if inner and header[1] == section else -1
                if not inner:
                    section = header[1]
                    number = counts[section] = counts.get(section, -1) + 1
                self._lines.setdefault((section, number, "", table), line)
                continue
            for found in _INLINE.finditer(content):
                table += 1
                for key in _INLINE_KEY.findall(found[0]):
                    self._lines.setdefault((section, number, key, table), line)
                self._lines.setdefault((section, number, "", table), line)
            key = _KEY.match(content)
            if key:
                self._lines.setdefault((section, number, key[1], table if inner else -1), line)

    def of(self, section: str, number: int = 0, key: str = "", table: int = -1) -> int:
        """The line (from 1) of a key in the ``number``-th section, in its ``table``-th inner table where it has one;
        of the table or section itself where the key is not there."""
        for place in ((section, number, key, table), (section, number, "", table), (section, number, "", -1)):
            if place in self._lines:
                return self._lines[place]
        return self._lines.get(("", 0, section, -1), 1)
