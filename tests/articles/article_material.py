"""Texts and files to load, made here: invented stories, and each format written the way its programs write it."""

import io
import zipfile

PARAGRAPHS = (
    "Envoys of the two governments met in the lakeside capital on Monday to discuss a truce along the northern road.",
    "The talks, which lasted for six hours, were chaired by the foreign minister of a neighbouring state, officials said.",
    "A spokeswoman for the delegation told reporters that both sides had agreed to exchange lists of prisoners within a week.",
    "Fighting in the hills has driven thousands of families from their homes since the spring, according to aid workers.",
    "The next round is due to open on the island in June, and observers from the regional union have been invited to attend.",
)
BODY = "\n\n".join(PARAGRAPHS)
TITLE = "Rivals agree to swap prisoner lists after lakeside talks"

_PLACES = "lakeside northern coastal upland border harbour valley desert river island".split()
_WHO = (
    "envoys",
    "ministers",
    "commanders",
    "delegates",
    "mediators",
    "elders",
    "observers",
    "officials",
    "negotiators",
    "advisers",
)
_DID = ("met", "argued", "agreed", "quarrelled", "paused", "resumed", "signed", "waited", "objected", "consented")
_WHAT = (
    "the truce",
    "the ferry port",
    "a prisoner list",
    "the grain convoy",
    "the customs post",
    "an airfield",
    "the ridge road",
    "the dam",
)


def story(seed: int, sentences: int = 14) -> list[str]:
    """Paragraphs of an invented story; another seed, another story. The sentences share turns of phrase, not runs of words."""
    import random

    dice = random.Random(seed)
    out = []
    for number in range(sentences):
        who, did, what, place = dice.choice(_WHO), dice.choice(_DID), dice.choice(_WHAT), dice.choice(_PLACES)
        names = " ".join("".join(dice.choice("bdgklmnrstv") + dice.choice("aeiou") for _ in range(3)).title() for _ in range(2))
        out.append(
            f"{names} said the {place} {who} {did} over {what} for {dice.randint(2, 90)} hours, "
            f"while {dice.randint(3, 900)} {dice.choice(_WHO)} from {names.split()[0]}ia {dice.choice(_DID)} {dice.choice(_PLACES)} "
            f"terms {number} and {dice.choice(_WHAT)} stayed shut."
        )
    return out


def html(paragraphs=PARAGRAPHS, title: str = TITLE, head: str = "", site: str = "Harbour Post") -> str:
    """A news page with the furniture such pages have."""
    text = "\n".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title} | {site}</title>
<meta property="og:site_name" content="{site}">{head}</head><body>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
<main><article><h1>{title}</h1><figure><img src="a.jpg" alt=""><figcaption>Delegates leave the old customs house after talks.</figcaption></figure>
{text}</article>
<aside><h2>Most read</h2><ul><li><a href="/1">Ferry fares to rise in autumn</a></li><li><a href="/2">Storm closes the pass</a></li></ul></aside></main>
<footer><p>Copyright 2022 {site}. All rights reserved.</p><p><a href="/privacy">Privacy policy</a></p></footer></body></html>"""


def pdf(pages: list[list[str]]) -> bytes:
    """A PDF of lines of text, one text operator a line."""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    kids = []
    for lines in pages:
        shown = " T* ".join("(" + line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)") + ") Tj" for line in lines)
        stream = f"BT /F1 10 Tf 12 TL 50 780 Td {shown} ET"
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects)} 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    out, offsets = io.BytesIO(), []
    out.write(b"%PDF-1.4\n")
    for number, content in enumerate(objects, 1):
        offsets.append(out.tell())
        out.write(f"{number} 0 obj\n{content}\nendobj\n".encode("cp1252"))
    start = out.tell()
    out.write(f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode())
    out.write("".join(f"{offset:010} 00000 n \n" for offset in offsets).encode())
    out.write(f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode())
    return out.getvalue()


def encrypted_pdf() -> bytes:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf([list(PARAGRAPHS)]))))
    writer.encrypt("a password", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def docx(paragraphs=PARAGRAPHS, title: str = "") -> bytes:
    import docx as word

    document = word.Document()
    document.core_properties.title = title
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def docx_with_entities() -> bytes:
    """A Word file whose text declares entities that contain each other."""
    out = io.BytesIO()
    laughs = "".join(
        f'<!ENTITY l{n} "&l{n - 1};&l{n - 1};&l{n - 1};&l{n - 1};&l{n - 1};&l{n - 1};&l{n - 1};&l{n - 1};">' for n in range(1, 12)
    )
    with zipfile.ZipFile(io.BytesIO(docx())) as good, zipfile.ZipFile(out, "w") as bad:
        for member in good.infolist():
            data = good.read(member)
            if member.filename == "word/document.xml":
                head, rest = data.split(b"?>", 1)
                data = head + f'?><!DOCTYPE d [<!ENTITY l0 "ha">{laughs}]>'.encode() + rest.replace(b"Envoys", b"&l11;")
            bad.writestr(member, data)
    return out.getvalue()


def rtf(paragraphs=PARAGRAPHS) -> bytes:
    def escaped(text: str) -> str:
        text = text.replace("\\", "\\\\").replace("{", "\\{").replace("}", "\\}")
        return "".join(c if ord(c) < 128 else f"\\u{ord(c)}?" for c in text)

    return (
        "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Times;}}\n" + "\\par\n".join(map(escaped, paragraphs)) + "\\par\n}"
    ).encode("ascii")


def warc(pages: list[tuple[str, bytes, str]], packed: bool = True, date: str = "2022-06-30T12:00:00Z") -> bytes:
    """A crawl: addresses, contents and content types."""
    import gzip

    out = b""
    for url, content, kind in pages:
        http = (
            b"HTTP/1.1 200 OK\r\nContent-Type: "
            + kind.encode()
            + b"\r\nContent-Length: "
            + str(len(content)).encode()
            + b"\r\n\r\n"
            + content
        )
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: {date}\r\n"
            f"WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{len(out):012}>\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
        ).encode()
        record = head + http + b"\r\n\r\n"
        out += gzip.compress(record) if packed else record
    return out


def zipped(members: dict[str, bytes | str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()
