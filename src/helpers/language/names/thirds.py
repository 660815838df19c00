"""Who stands between the sides: mediators, hosts and facilitators the text names as such, and unions of states."""

import re
from collections.abc import Iterator

from helpers.language.document import Mention
from helpers.language.names.lexicon import table
from helpers.language.names.state import Reader

_BETWEEN = r"(?:co-)?(?:mediat|broker|host|facilitat|sponsor|conven)"
_BEHIND = re.compile(
    rf"(?:['’]s?)?,?\s+(?:(?:which|who|that|the|a|has|have|had|is|was|are|were|been|will|would|also|both|to|as|by|acting|talks)\s+){{0,4}}{_BETWEEN}"
)
_BEFORE = re.compile(
    rf"\b{_BETWEEN}\w*\s+(?:talks\s+)?(?:by|was|is|were|are|from)\s+(?:the\s+)?$|\b(?:mediator|facilitator|host|broker)s?\s+$|\b[Tt]he\s+(?:mediator|facilitator|host|broker),\s+$"
)
_JOINED = re.compile(r"(?:,|,?\s+and)\s+(?:the\s+)?")


def between(reader: Reader, offset: int) -> set[str]:
    """Names of those who, before an offset, mediate or host in so many words; with a person goes the side it acts for."""
    if reader.between is None:
        reader.between = list(_named(reader))
    return {name for start, name in reader.between if start < offset}


def _named(reader: Reader) -> Iterator[tuple[int, str]]:
    text = reader.text
    joined: list[Mention] = []
    for m in reader.mentions:
        if joined and not _JOINED.fullmatch(text, joined[-1].end, m.start):
            joined = []
        joined.append(m)
        if _BEHIND.match(text, m.end) or _BEFORE.search(text, max(0, joined[0].start - 40), joined[0].start):
            for one in joined:  # *with Orria and Tolvania mediating*
                yield m.start, one.name
                if one.affiliation:
                    yield m.start, one.affiliation


def united(reader: Reader, name: str) -> bool:
    """Is this a body of states or a court, a church, a charity: no party to a war, though it may be one to a quarrel?"""
    if name in table()["organisation"]["blocs"]:
        return True
    entry = reader.known.resolve(name)
    if entry is None or entry.kind != "organisation":
        return False
    above = reader.known.resolve(entry.affiliation) if entry.affiliation else None
    return entry.subkind in ("ngo", "court", "church", "format", "mission") or (
        entry.subkind == "organisation" and (entry.cameo.startswith("IGO") or (above is not None and united(reader, above.name)))
    )
