"""WARC files of a crawl (CC-NEWS), packed or not: one response after the other, nothing else held."""

import datetime as dt
from typing import BinaryIO

from helpers.articles import encodings
from helpers.articles.article import Rejected
from helpers.articles.sources import web
from helpers.articles.sources.common import Found, Options, Refused

_HTML = ("text/html", "application/xhtml+xml")


def read(file: BinaryIO, name: str, options: Options) -> Found:
    """The articles of a crawl's HTML responses, each reported as ``name#number of the record``.

    Responses that are not pages (pictures, scripts, redirects, errors) are rejected with what they are. The day of the
    crawl is never an article's day.
    """
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    number = 0
    try:
        for number, record in enumerate(ArchiveIterator(file, record_types=WarcRecordType.response, auto_decode="all"), 1):
            where = f"{name}#{number}"
            reason = _no_page(record)
            if reason:
                yield Rejected(where, reason)
                continue
            data = record.reader.read(options.max_bytes + 1)
            if len(data) > options.max_bytes:
                yield Rejected(where, f"too large: more than {options.max_bytes:,} bytes, the limit for one page (max_bytes)")
                continue
            if not data.strip():
                yield Rejected(where, "an empty response")
                continue
            if encodings.binary(data):
                yield Rejected(where, "binary: the response holds no text, whatever it says")
                continue
            html = encodings.decode(data, html=True)[0]
            url = record.headers.get("WARC-Target-URI")
            yield web.article(html, where, options, url=url, source_format="warc", latest=_day(record))
    except Exception as error:  # fastwarc raises what its decompressor does
        raise Refused(f"a corrupt or cut WARC file, read up to record {number:,}: {error}") from error
    if number == 0:
        raise Refused("the WARC file holds no response")


def _no_page(record) -> str | None:
    if not record.is_http or record.http_headers is None:
        return "a record that is no HTTP response"
    status = record.http_headers.status_code
    if status is not None and status != 200:
        return f"not a page: HTTP status {status}"
    kind = (record.http_content_type or "").lower()
    return None if not kind or kind in _HTML else f"not a page: {kind}"


def _day(record) -> dt.date | None:
    try:
        return record.record_date.date() if record.record_date else None
    except (AttributeError, ValueError):
        return None
