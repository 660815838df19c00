"""One article through language and coding: the rows of all tables, and the same in the form scorers and JSONL use."""

import datetime as dt
import re
from collections.abc import Iterable

from helpers.articles.article import Article
from helpers.articles.published import Published
from helpers.articles.published import published as read_off
from helpers.coding import Coded, code
from helpers.knowledge import Knowledge
from helpers.language import read
from helpers.language.document import Document, Mention
from helpers.language.names.listing import listed, mark

Rows = dict[str, list[dict]]


def tag(article: Article, knowledge: Knowledge | None = None) -> Rows:
    """Rows of mentions, times, events, roles and claims; offsets count into ``article.body``."""
    document = read(
        article.body,
        article.published,
        published_begin=article.published_begin,
        published_end=article.published_end,
        title=article.title,
        segments=article.segments,
        knowledge=knowledge,
    )
    return _rows(article.article_id, document, code(document))


def tag_text(text: str, published: dt.date | str | None = None, title: str | None = None) -> dict:
    """One article in the contract form of ``articles.jsonl``; offsets count into ``text``, which is ``body``.

    Lines of page furniture yield no rows: they are masked, not cut out, so that offsets stay. Without ``published``
    the day or the interval that the text itself gives is used. Raises ValueError for a date that is none.
    """
    told = _published(text, published)
    body = _masked(text)
    document = read(body, told.day, published_begin=told.begin, published_end=told.end, title=title)
    rows = _rows("text", document, code(document))
    return contract(
        rows, path=None, article_id="text", title=title, published=told.day, basis=told.basis,
        interval=(document.published_begin, document.published_end), body=text,
    )  # fmt: skip


def contract(
    rows: Rows, *, article_id: str, path: str | None, title: str | None, published: dt.date | None, basis: str,
    interval: tuple[dt.date | None, dt.date | None], body: str,
) -> dict:  # fmt: skip
    """Rows of one article as one JSON-ready object: see the README's section on the JSONL form."""
    begin, end = interval
    return {
        "article_id": article_id,
        "path": path,
        "title": title,
        "published": published.isoformat() if published else None,
        "published_basis": basis,
        "published_interval": f"{begin or '..'}/{end or '..'}" if not published and (begin or end) else None,
        "body": body,
        "actors": listed(rows["mentions"], body),
        "times": [
            {"text": body[row["start"] : row["end"]], **_pick(row, "start", "end", "type", "value")} for row in rows["times"]
        ],
        "events": [
            {
                **_pick(row, *_EVENT),
                "surface": body[row["start"] : row["end"]],
                "participants": list(row.get("participants") or ()),
            }
            for row in rows["events"]
        ],
        "roles": [{**_pick(row, *_ROLE), "parties": list(row.get("parties") or ())} for row in rows["roles"]],
        "claims": [_pick(row, "speaker", "stance", "event_id", "start", "end") for row in rows["claims"]],
    }


_EVENT = (
    "event_id",
    "type",
    "plover",
    "plover_mode",
    "cameo",
    "date",
    "status",
    "place",
    "start",
    "end",
    "rule_id",
    "confidence",
)
_ROLE = ("actor", "role", "status", "event_id", "start", "end", "on_behalf_of", "attributed_to", "rule_id", "confidence")


def _hosts(roles: Iterable[dict]) -> list[str]:
    """Who hosts: a state that is named only as the place of talks takes part by that."""
    return [row["actor"] for row in roles if row["role"] == "host"]


def _pick(row: dict, *names: str) -> dict:
    return {name: row.get(name) for name in names}


def _rows(article_id: str, document: Document, coded: Coded) -> Rows:
    rows: Rows = {
        "mentions": [_mention(article_id, mention) for mention in document.mentions],
        "times": [
            {
                "article_id": article_id, "start": time.start, "end": time.end, "type": time.type, "value": time.value,
                "mod": time.mod, "date_begin": time.begin, "date_end": time.until, "basis": time.basis, "why": time.why,
            }
            for time in document.times
        ],
    }  # fmt: skip
    for table, key, found in (
        ("events", "event_id", coded.events),
        ("roles", "role_id", coded.roles),
        ("claims", "claim_id", coded.claims),
    ):
        for row in found:
            row["article_id"] = article_id
            for name in {key, "event_id"} & row.keys():
                if row[name] is not None:
                    row[name] = f"{article_id}:{row[name]}"
        rows[table] = found
    mark(rows["mentions"], document.text, _hosts(coded.roles))
    return rows


def _mention(article_id: str, mention: Mention) -> dict:
    return {
        "article_id": article_id, "start": mention.start, "end": mention.end, "actor_id": mention.actor_id, "name": mention.name,
        "kind": mention.kind, "affiliation": mention.affiliation, "how": mention.how, "reading": mention.reading,
        "why": mention.why, "office": mention.office,
    }  # fmt: skip


def _published(text: str, given: dt.date | str | None) -> Published:
    """The day given; else what the text states, or lets one infer, of its own day: a day, or bounds for it."""
    if given is None:
        return read_off(text)
    day = dt.date.fromisoformat(given[:10]) if isinstance(given, str) else given
    return Published(day, "metadata", day, day)


_LINE = re.compile(r"\n")


def _masked(text: str) -> str:
    """The text with furniture lines blanked, character for character; a text of a few paragraphs stays as it is."""
    if len(_LINE.findall(text)) < 3:
        return text
    from helpers.articles.furniture import classify

    out, at = [], 0
    for line in classify(text):
        if line.label == "furniture":
            out.append(text[at : line.start])
            out.append("".join(c if c == "\n" else " " for c in text[line.start : line.end]))
            at = line.end
    out.append(text[at:])
    return "".join(out)
