"""Bytes -> text: byte-order marks and UTF-8 first, else a detector, then mojibake undone."""

import chardet
import ftfy

_BOMS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_MOJIBAKE = ("Ã", "â€", "Â", "Ð", "Ñ")


def binary(data: bytes) -> bool:
    """Is this no text at all? NUL bytes outside UTF-16 and UTF-32, or too many control characters."""
    head = data[:4096]
    if head.startswith(tuple(bom for bom, _ in _BOMS)):
        return False
    if b"\x00" in head:
        return _wide(head) is None
    controls = sum(byte < 32 and byte not in (9, 10, 11, 12, 13, 27) for byte in head)
    return controls > 0.05 * max(1, len(head))


def _wide(head: bytes) -> str | None:
    """UTF-16 without a mark: Latin text has its NULs in every second byte."""
    even, odd = head[::2].count(0), head[1::2].count(0)
    half = max(1, len(head) // 2)
    if odd > 0.4 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.4 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None


def decode(data: bytes) -> tuple[str, str]:
    """Text and the encoding it was read by. Never fails: what no encoding explains becomes replacement characters."""
    for bom, name in _BOMS:
        if data.startswith(bom):
            return data.decode(name, "replace"), name
    if b"\x00" in data[:4096] and (name := _wide(data[:4096])):
        return data.decode(name, "replace"), name
    try:
        text, name = data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        name = (chardet.detect(data[:200_000]) or {}).get("encoding") or "cp1252"
        try:
            text = data.decode(name)
        except (UnicodeDecodeError, LookupError):
            text = data.decode("cp1252", "replace")
            name = "cp1252"
    if any(mark in text for mark in _MOJIBAKE):
        text = ftfy.fix_encoding(text)
    return text, name
