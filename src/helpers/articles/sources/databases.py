"""Exports of news databases, several articles in one file: Nexis Uni, the older LexisNexis, Factiva with and without codes.

The layouts are told by lines no article has: *End of Document* after *Body*, *3 of 50 DOCUMENTS*, *Document
LBA0000020190513...*, or two-letter codes at the start of lines (HD, PD, SN, LP, TD).
"""

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from helpers.articles.article import Article
from helpers.articles.page import content_id
from helpers.articles.published import published
from helpers.articles.sources import dates, records, wrapping


@dataclass(slots=True)
class Entry:
    """One article of an export; ``lines``: its text, as it stands in the file."""

    title: str
    outlet: str
    date: str
    lines: list[str]
    url: str | None = None


_END = re.compile(r"^\s*End of Document\s*$", re.MULTILINE)
_BODY = re.compile(r"^\s*Body\s*$")
_COVER_END = re.compile(r"About LexisNexis|Privacy Policy|Copyright © \d{4} LexisNexis", re.IGNORECASE)
_AFTER_BODY = re.compile(
    r"^\s*(?:Classification|Load-Date\s*:.*|Notes|Graphic|Correction|End of Document|Language\s*:\s*[A-Z]+|Publication-Type\s*:.*)\s*$"
)
_OF = re.compile(r"^[ \t]*(?:Document[ \t]+)?\d+[ \t]+of[ \t]+\d+[ \t]+DOCUMENTS?[ \t]*$", re.MULTILINE)
_LABEL = re.compile(
    r"^\s*(BYLINE|SECTION|LENGTH|DATELINE|HIGHLIGHT|HEADLINE|TITLE|SOURCE|Section|Length|Byline|Dateline|Highlight)\s*:\s*(.*)$"
)
_TAIL = re.compile(
    r"^\s*(?:LOAD-DATE|LANGUAGE|GRAPHIC|PUBLICATION-TYPE|SUBJECT|URL|GEOGRAPHIC|COUNTRY|ORGANIZATION|COMPANY|PERSON|CITY|STATE|TYPE|JOURNAL-CODE|ACC-NO|NOTES|DOCUMENT-TYPE)\s*:"
)
_RIGHTS = re.compile(r"^\s*(?:(?:Copyright|©|\(c\))\s.*(?:19|20)\d\d|All Rights Reserved\b)", re.IGNORECASE)
_PAGE = re.compile(r"^\s*Page\s+\d+(?:\s+of\s+\d+)?(?:\s+©.*)?\s*$", re.IGNORECASE)
_FACTIVA = re.compile(r"^[ \t|]*Document[ \t]+[A-Z][A-Z0-9]{2,9}0{2,}\d{4,}\w*[ \t|]*$", re.MULTILINE)
_CODE = re.compile(
    r"^[ \t|]*(SE|HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CT|RF|CO|IN|NS|RE|IPD|IPC|PUB|AN|ART|CLM|DLN)(?:[ \t|]+(.*))?$"
)
_LEAST = 0.25  # share of an export that is text of its articles
_WORDS = re.compile(r"^\s*[\d,.]+ words\s*$")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MONTH = re.compile(r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec", re.IGNORECASE)


def split(text: str) -> list[Entry] | None:
    """The articles of an export in the order of the file; None where the text is no export."""
    lines = [line for line in text.split("\n") if not _PAGE.match(line)]
    text = "\n".join(lines)
    entries: Iterator[Entry | None]
    if _END.search(text) and any(_BODY.match(line) for line in lines):
        entries = (_nexis(chunk.split("\n")) for chunk in _END.split(text))
    elif len(_OF.findall(text)):
        entries = (_lexis(rows) or _as_it_is(rows) for rows in (chunk.split("\n") for chunk in _OF.split(text)[1:]))
    elif _coded_at(lines):
        entries = _coded(lines)
    elif _FACTIVA.search(text):
        entries = (_display(chunk.split("\n")) for chunk in _FACTIVA.split(text))
    else:
        return None
    found = [entry for entry in entries if entry and any(line.strip() for line in entry.lines)]
    kept = sum(len(line) for entry in found for line in entry.lines)
    return found if kept > _LEAST * len(text) else None  # else its layout is not the one it seems to be: nothing is lost then


def article(entry: Entry, name: str, source_format: str) -> Article:
    """An entry as an article; its day is the database's."""
    heads = {entry.title.casefold()}
    rows = [line for line in entry.lines if line.strip().casefold() not in heads]  # the running head of a page
    joined = source_format == "pdf" or wrapping.is_wrapped(rows)
    texts = wrapping.paragraphs(rows) if joined else [" ".join(line.split()) for line in rows if line.strip()]
    body = "\n\n".join(texts)
    made = Article(
        article_id=content_id(body), path=name, source_format=source_format, body=body, title=entry.title or None,
        outlet=entry.outlet or None, url=entry.url, page=body,
        content_hash=hashlib.sha256(body.encode("utf8", "surrogatepass")).hexdigest(),
    )  # fmt: skip
    if day := dates.day(entry.date):
        records.set_day(made, day, f"the export's date: {entry.date}")
    else:
        known = published(body)
        made.published, made.published_basis, made.published_why = known.day, known.basis, known.why
        made.published_begin, made.published_end = known.begin, known.end
    return made


def _is_date(line: str) -> bool:
    return len(line) < 60 and bool(_YEAR.search(line)) and (bool(_MONTH.search(line)) or dates.day(line) is not None)


def _filled(lines: Sequence[str]) -> list[str]:
    return [" ".join(line.replace("|", " ").split()) for line in lines if line.strip(" |\t")]


def _nexis(lines: list[str]) -> Entry | None:
    """Title, outlet, date, copyright, labels, *Body*, text, *Classification*."""
    at = next((i for i, line in enumerate(lines) if _BODY.match(line)), None)
    if at is None:
        return None
    head = _filled(lines[:at])
    cover = max((i for i, line in enumerate(head) if _COVER_END.search(line)), default=-1)
    head = head[cover + 1 :]
    dated = next((i for i, line in enumerate(head) if i >= 1 and _is_date(line) and not _RIGHTS.match(line)), None)
    title, outlet, date = (
        (" ".join(head[: dated - 1]) or head[0], head[dated - 1], head[dated]) if dated else (head[0] if head else "", "", "")
    )
    if dated == 1:  # no outlet between title and date
        title, outlet = head[0], ""
    rest = lines[at + 1 :]
    end = next((i for i, line in enumerate(rest) if _AFTER_BODY.match(line)), len(rest))
    return Entry(title, outlet, date, rest[:end])


def _as_it_is(rows: Sequence[str]) -> Entry | None:
    """A document whose head is written in a way of its own."""
    return Entry("", "", "", list(rows)) if sum(len(row.split()) for row in rows) >= 20 else None


def _lexis(lines: list[str]) -> Entry | None:
    """Outlet, date, edition, title, LABELS: and values, text, LABELS: and values, copyright."""
    rows = list(lines)
    while rows and (not rows[0].strip() or _RIGHTS.match(rows[0])):
        rows.pop(0)
    if not rows:
        return None
    outlet = " ".join(rows[0].split())
    dated = next((i for i, line in enumerate(rows[:12]) if i and _is_date(line.strip())), None)
    if dated is None:
        return None
    first_label = next((i for i, line in enumerate(rows) if i > dated and _LABEL.match(line)), None)
    if first_label is None:
        return None
    blocks = [" ".join(" ".join(block).split()) for block in _blocks(rows[dated + 1 : first_label])]
    title = blocks[-1] if blocks else ""
    body_at = first_label
    i = first_label
    while i < len(rows):
        m = _LABEL.match(rows[i])
        if m:
            if m[1].upper() in ("HEADLINE", "TITLE"):
                title = m[2].strip()
            i += 1
            while i < len(rows) and rows[i].strip() and not _LABEL.match(rows[i]):  # a value of several lines
                i += 1
            body_at = i
        elif not rows[i].strip():
            i += 1
        else:
            break
    rest = rows[body_at:]
    end = next((i for i, line in enumerate(rest) if _TAIL.match(line)), len(rest))
    tail = next((i for i, line in enumerate(rest[:end]) if _RIGHTS.match(line) and i > 0.6 * end), end)
    url = next((m[1] for line in rest[end:] if (m := re.match(r"\s*URL:\s*(https?://\S+)", line))), None)
    return Entry(title, outlet, " ".join(rows[dated].split()), rest[:tail], url)


def _blocks(lines: Sequence[str]) -> list[list[str]]:
    blocks: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            blocks[-1].append(line.strip())
        elif blocks[-1]:
            blocks.append([])
    return [block for block in blocks if block]


def _coded_at(lines: Sequence[str]) -> bool:
    codes = {m[1] for line in lines if (m := _CODE.match(line))}
    return {"HD", "PD"} <= codes and bool(codes & {"LP", "TD"}) and len(codes) >= 5


def _coded(lines: Sequence[str]) -> Iterator[Entry | None]:
    """Factiva with field codes: a code opens a field, which goes on until the next."""
    fields: dict[str, list[str]] = {}
    code = None
    for line in lines:
        m = _CODE.match(line)
        if m and ((m[1] in ("SE", "HD") and {"LP", "TD", "AN"} & fields.keys()) or (m[1] == "HD" and "HD" in fields)):
            yield _of_fields(fields)
            fields = {}
        if m:
            code = m[1]
            fields.setdefault(code, []).append((m[2] or "").strip(" |"))
        elif code and not _FACTIVA.match(line) and not re.match(r"\s*Search Summary\b", line):
            fields[code].append(line.strip(" |\t"))
        elif code:
            code = None
    yield _of_fields(fields)


def _of_fields(fields: dict[str, list[str]]) -> Entry | None:
    if not {"LP", "TD"} & fields.keys():
        return None
    one = {code: " ".join(" ".join(rows).split()) for code, rows in fields.items()}
    lead, rest = ("\n".join(fields.get(code, [])).strip("\n").split("\n") for code in ("LP", "TD"))
    spaced = "" in lead or "" in rest  # blank lines part paragraphs here, so one has to stand between the fields
    lines = [*lead, *([""] if spaced else []), *rest]
    return Entry(one.get("HD", ""), one.get("SN", ""), one.get("PD", ""), lines)


def _display(lines: list[str]) -> Entry | None:
    """Factiva without codes: section, title, by-line, *634 words*, date, time, outlet, code, language, copyright, text."""
    at = next((i for i, line in enumerate(lines) if _WORDS.match(line)), None)
    if at is None:
        return None
    above = [line for line in _filled(lines[:at]) if not re.match(r"©|Search Summary|Factiva|Dow Jones$", line)]
    if above and re.match(r"By\s|Von\s|Par\s", above[-1]):
        above.pop()
    title = above[-1] if above else ""
    below = [(i, line.strip()) for i, line in enumerate(lines[at + 1 : at + 14], at + 1) if line.strip()]
    dated = next((n for n, (_, line) in enumerate(below) if _is_date(line)), None)
    if dated is None:
        return None
    after = [(i, line) for i, line in below[dated + 1 :] if not re.match(r"\d{1,2}:\d\d", line)]
    rights = next((i for i, line in after if _RIGHTS.match(line)), after[2][0] if len(after) > 2 else at)
    start = rights + 1
    while start < len(lines) and (_RIGHTS.match(lines[start]) or not lines[start].strip()):
        start += 1
    return Entry(title, after[0][1] if after else "", below[dated][1], lines[start:])
