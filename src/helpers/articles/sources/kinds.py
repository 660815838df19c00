"""What kind of source a file is, told from its first bytes; its ending is not looked at."""

import re

from helpers.articles import encodings

HEAD = 65_536  # bytes looked at

_MAGIC = (
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"PK\x07\x08", "zip"),
    (b"\x1f\x8b", "gzip"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"%PDF-", "pdf"),
    (b"{\\rtf", "rtf"),
    (b"PAR1", "parquet"),
    (b"WARC/", "warc"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive; unpack it or pack it as zip"),
    (b"Rar!\x1a\x07", "a rar archive; unpack it or pack it as zip"),
    (b"\x28\xb5\x2f\xfd", "zstd"),
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"SQLite format 3", "an SQLite database; export its table as CSV or Parquet"),
    (b"PAR2", "binary"),
    (b"ARROW1", "an Arrow file; write it as Parquet"),
)
_HTML = re.compile(
    rb"^(?:\s|<!--.*?-->|<\?xml[^>]*>)*<(?:!doctype\s+html|html|head|body|title|meta|article|main|div|section|table|span|h1|p)\b", re.I | re.S
)  # fmt: skip
_TAGS = re.compile(rb"</(?:p|div|span|a|li|h[1-6]|body|html)>", re.IGNORECASE)
_XML = re.compile(rb"^\s*(?:<\?xml|<!DOCTYPE|<!ENTITY|<(?:rss|feed|nitf|newsItem|TEI|NewsML)\b)", re.IGNORECASE)
_HEADER = re.compile(rb"^([A-Za-z][A-Za-z-]*):[ \t]?\S?", re.MULTILINE)
_MAIL = {b"from", b"to", b"subject", b"date", b"mime-version", b"message-id", b"received", b"return-path", b"delivered-to", b"content-type", b"cc", b"reply-to", b"sender", b"x-mailer"}  # fmt: skip
_RECORD = re.compile(rb"^\s*\{(?:\s*\"|[^\n]*\n\{\s*\")")  # or, where the first line is broken, the second
_ARRAY = re.compile(rb"^\s*\[\s*(?:\{|\"|\]|$)")


def kind(head: bytes) -> str:
    """One of zip, gzip, bzip2, xz, zstd, tar, pdf, rtf, parquet, warc, ole, html, xml, json, eml, text; anything else says
    in words why it cannot be read. Tables in plain text (CSV) are told from text by `helpers.articles.sources.table`."""
    for magic, name in _MAGIC:
        if head.startswith(magic):
            return name
    if head[257:262] == b"ustar":
        return "tar"
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if encodings.binary(head):
        return "binary"
    plain = head.removeprefix(b"\xef\xbb\xbf")
    if b"\x00" in plain[:200]:  # UTF-16
        plain = encodings.decode(head[: len(head) // 2 * 2])[0].lstrip("\ufeff").encode("utf-8", "replace")
    if _RECORD.match(plain) or _ARRAY.match(plain):
        return "json"
    if _HTML.match(plain) or (plain.lstrip().startswith(b"<!--") and b"-->" not in plain):
        return "html"
    if _XML.match(plain):
        return "html" if re.search(rb"<html\b", plain, re.IGNORECASE) else "xml"
    if plain.lstrip().startswith(b"<") and len(_TAGS.findall(plain)) >= 3:
        return "html"
    if _mail(plain):
        return "eml"
    return "text"


def _mail(head: bytes) -> bool:
    """Header lines up to the first blank line, three of them a mail's, one of these no article starts with."""
    top = re.split(rb"\r?\n\r?\n", head.lstrip(), maxsplit=1)[0]
    if not _HEADER.match(top):
        return False
    names = {m[1].lower() for m in _HEADER.finditer(top)}
    return len(names & _MAIL) >= 3 and bool(names & {b"mime-version", b"message-id", b"received", b"return-path", b"from"})
