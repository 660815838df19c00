"""Bytes -> text: byte-order marks and UTF-8 first, else a detector, then mojibake undone."""

import codecs
import re

import chardet
import ftfy
from chardet import EncodingEra

_BOMS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_CONTROLS = bytes(byte for byte in range(32) if byte not in b"\t\n\v\f\r\x1b")  # NUL among them: databases leave a few
_SAMPLE = 200_000  # bytes shown to the detector
# UTF-8 read as a single-byte code page leaves its lead byte as one of these letters or signs, followed by a character that
# the page keeps for bytes 0x80 to 0xBF; ftfy decides, this only spares it the texts that cannot be mojibake
_MOJIBAKE = re.compile(
    r"[ÂÃÄÅÆÎÏÐÑØÙàâãï][\x80-\xbfŠšŒœŽžŸƒˆ˜–—‘’‚“”„†‡•…‰‹›€™ąęŁłĽľŞşŢţ]|[РСВГДЕв][\u0080-\u00bf\u0402-\u040f\u0452-\u045f\u0490\u0491\u2010-\u2122]"
)
_CYRILLIC_PAIR = re.compile(r"[РСВГДЕв][\u0080-\u00bf\u0402-\u040f\u0452-\u045f\u0490\u0491\u2010-\u2122]")
# cp1254 differs from cp1252 in six letters, which short texts do not let the detector tell: Turkish has its ç and ü beside
# them, Icelandic its accented vowels
_TURKISH = re.compile(rb"[\xfc\xe7\xd6\xf6\xdc\xc7][^\n]*[\xf0\xfd\xfe]|[\xf0\xfd\xfe][^\n]*[\xfc\xe7\xd6\xf6\xdc\xc7]")
_ICELANDIC = re.compile(rb"[\xe1\xed\xf3\xfa\xe6\xe9]")
_META = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,80}?encoding\s*=\s*["']([\w.:-]{2,40})""", re.IGNORECASE)  # fmt: skip


def wide(head: bytes) -> str | None:
    """UTF-16 without a mark: Latin text has its NULs in every second byte; other scripts share their high bytes."""
    even, odd = head[: len(head) // 2 * 2 : 2], head[1::2]
    half = max(1, len(even))
    if odd.count(0) > 0.4 * half and even.count(0) < 0.05 * half and _readable(head, "utf-16-le"):
        return "utf-16-le"
    if even.count(0) > 0.4 * half and odd.count(0) < 0.05 * half and _readable(head, "utf-16-be"):
        return "utf-16-be"
    for name, high in (("utf-16-le", odd), ("utf-16-be", even)):
        # letters of one alphabet (one high byte) and ASCII spaces and stops (high byte 0) between them
        blanks, letters = high.count(0), max((high.count(byte) for byte in set(high) - {0}), default=0)
        if half > 20 and blanks and letters and blanks + letters > 0.95 * half and _readable(head, name):
            return name
    return None


def _readable(data: bytes, name: str) -> bool:
    """Letters, mostly, and no control characters."""
    text = data[: len(data) // 2 * 2].decode(name, "replace")
    return sum(c.isalpha() for c in text) > 0.4 * len(text) and sum(c.isprintable() or c.isspace() for c in text) > 0.97 * len(
        text
    )


def binary(data: bytes) -> bool:
    """Is this no text at all? NUL bytes outside UTF-16 and UTF-32, or too many control characters."""
    head = data[:4096]
    if head.startswith(tuple(bom for bom, _ in _BOMS)):
        return False
    if head.count(0) > 0.01 * len(head):
        return wide(head) is None
    return len(head) - len(head.translate(None, _CONTROLS)) > 0.05 * len(head)


def name_of(data: bytes, html: bool = False) -> str:
    """The encoding of a text, by its mark, by being valid UTF-8, by what HTML says of itself, else by chardet's detector.

    Only encodings that files of our time are written in are considered, and of two that explain the bytes the one with
    more characters: an 8-bit text is cp1252 rather than ISO-8859-1, whose quotation marks would become controls.
    """
    for bom, name in _BOMS:
        if data.startswith(bom):
            return name
    if b"\x00" in data[:4096] and (name := wide(data[:4096])):
        return name
    try:
        codecs.getincrementaldecoder("utf-8")().decode(data)  # a sample may end inside a character
        return "utf-8"
    except UnicodeDecodeError:
        pass
    if html and (m := _META.search(data[:4096])):
        stated = (m[1] or m[2]).decode("ascii", "replace").lower()
        stated = {"iso-8859-1": "cp1252", "latin1": "cp1252", "iso-8859-9": "cp1254", "us-ascii": "cp1252"}.get(stated, stated)
        try:
            if not stated.startswith("utf"):
                data[:_SAMPLE].decode(stated, "replace")
                return stated
        except LookupError:
            pass
    found = chardet.detect(data[:_SAMPLE], encoding_era=EncodingEra.MODERN_WEB, prefer_superset=True, compat_names=False)
    name = found["encoding"] or "cp1252"
    if name == "cp1252" and _TURKISH.search(data[:_SAMPLE]) and not _ICELANDIC.search(data[:_SAMPLE]):
        return "cp1254"
    return name


def repair(text: str) -> str:
    """UTF-8 that was read as another code page on its way to us, put right (ftfy); other text as it is."""
    if text.isascii() or not _MOJIBAKE.search(text):
        return text
    if _CYRILLIC_PAIR.search(text):
        # ftfy takes Latin text read as cp1251 for Cyrillic; that the whole of it reads as UTF-8 again is no accident
        try:
            return text.encode("sloppy-windows-1251").decode("utf-8")
        except UnicodeError:
            pass
    return ftfy.fix_encoding(text)


def decode(data: bytes, html: bool = False) -> tuple[str, str]:
    """Text and the encoding it was read by. Never fails: what no encoding explains becomes replacement characters."""
    name = name_of(data, html)
    try:
        text = data.decode(name)
    except (UnicodeDecodeError, LookupError):
        name = "utf-8" if name.startswith("utf-8") else name if name.startswith("utf") else "cp1252"
        text = data.decode(name, "replace")
    return repair(text), name
