"""Mails: the text of the message, its subject as the title, and attachments that hold articles."""

import email
import email.policy
from email.message import EmailMessage
from typing import BinaryIO

from helpers.articles.article import Article, Rejected
from helpers.articles.sources import dates, records, text, web, wrapping
from helpers.articles.sources.common import Found, Options, Refused, whole


def read(file: BinaryIO, name: str, options: Options) -> Found:
    """The message, then each attachment as ``name!attachment``. A message is dated by its Date header."""
    from helpers.articles.sources.dispatch import read_bytes

    message = email.message_from_bytes(whole(file, options), policy=email.policy.default)
    if message.get_content_type() in ("multipart/encrypted", "application/pkcs7-mime"):
        raise Refused("encrypted: the mail asks for a key")
    attached = [part for part in message.iter_attachments() if part.get_content_maintype() not in ("image", "audio", "video")]
    for found in _message(message, name, options):
        if isinstance(found, Rejected) and attached:
            continue  # a covering note without text; what it covers follows
        yield found
    for number, part in enumerate(attached, 1):
        where = f"{name}!{part.get_filename() or f'attachment {number}'}"
        payload = part.get_payload(decode=True)
        if payload is None:
            inner = part.get_payload()
            payload = inner[0].as_bytes() if isinstance(inner, list) and inner else b""
        yield from read_bytes(payload, where, options.inside())


def _message(message: EmailMessage, name: str, options: Options) -> Found:
    part = message.get_body(preferencelist=("plain", "html"))
    content = _content(part) if part is not None else ""
    if not content.strip():
        yield Rejected(name, "the mail holds no text")
        return
    if part.get_content_type() == "text/html":
        found = [web.article(content, name, options, source_format="eml")]
    else:
        lines = content.replace("\r\n", "\n").split("\n")
        if wrapping.is_wrapped(lines):
            content = "\n\n".join(wrapping.paragraphs(lines))
        found = list(text.pages(content, name, options, "eml"))
    for one in found:
        if isinstance(one, Article) and len(found) == 1:
            one.title = str(message.get("subject", "")).strip() or one.title
            sender = message.get("from")
            if one.outlet is None and sender is not None and getattr(sender, "addresses", None):
                one.outlet = sender.addresses[0].display_name or sender.addresses[0].domain or None
            if one.published_basis not in ("metadata", "stated") and (day := dates.day(message.get("date"))):
                records.set_day(one, day, f"Date: {message.get('date')}")
        yield one


def _content(part: EmailMessage) -> str:
    try:
        return part.get_content()
    except (LookupError, UnicodeError, KeyError):  # a charset nobody knows
        from helpers.articles import encodings

        return encodings.decode(part.get_payload(decode=True) or b"")[0]
