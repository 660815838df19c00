"""XML: feeds (RSS, Atom) with the text in them, and single documents of any vocabulary; parsed by defusedxml."""

from typing import Any, BinaryIO

from helpers.articles.article import Rejected
from helpers.articles.sources import records, text
from helpers.articles.sources.common import Found, Options, Refused, whole

_ENTRIES = ("item", "entry")
_FIELDS = {"title": "title", "encoded": "content", "content": "content", "description": "summary", "summary": "summary", "link": "url", "pubdate": "pubdate", "published": "published", "date": "date", "source": "source"}  # fmt: skip
_BLOCKS = ("p", "para", "paragraph", "hl1", "hl2", "title", "headline", "head", "h1", "h2", "li")


def read(file: BinaryIO, name: str, options: Options) -> Found:
    """A feed's entries, each reported as ``name#number``, or the document's text."""
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import ParseError, fromstring

    data = whole(file, options)
    try:
        root = fromstring(data)
    except DefusedXmlException as error:
        raise Refused("markup that declares entities of its own, which could expand without end") from error
    except (ParseError, ValueError) as error:
        raise Refused(f"XML that is not well formed: {error}") from error
    entries = [node for node in root.iter() if _local(node) in _ENTRIES]
    for number, node in enumerate(entries, 1):
        yield _entry(node, f"{name}#{number}", options)
    if not entries:
        lines = [" ".join("".join(node.itertext()).split()) for node in root.iter() if _local(node) in _BLOCKS]
        lines = lines or [" ".join(line.split()) for line in "".join(root.itertext()).split("\n")]
        yield text.page("\n\n".join(line for line in lines if line), name, options, "xml")


def _entry(node: Any, where: str, options: Options):
    record: dict[str, str] = {}
    for child in node:
        field = _FIELDS.get(_local(child))
        value = "".join(child.itertext()).strip() or child.get("href", "")
        if field and value and (field not in record or len(value) > len(record[field])):
            record[field] = value
    if "content" not in record and "summary" in record:
        record["content"] = record.pop("summary")
    if "content" not in record:
        return Rejected(where, "an entry without a text")
    return records.article(record, where, "xml", options)


def _local(node: Any) -> str:
    return node.tag.rsplit("}", 1)[-1].lower() if isinstance(node.tag, str) else ""
