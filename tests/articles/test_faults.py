"""Every input that cannot be read costs itself only, with a row that says why: loaded + rejected = seen."""

import bz2
import gzip
import io
import json
import os
import stat
import tarfile
import zipfile

import pytest
from article_material import BODY, docx, docx_with_entities, encrypted_pdf, html, pdf, rtf, warc, zipped

from helpers.articles import SourceError, load
from helpers.articles.html import careful, extract, shape


def _tar(*members: tuple[str, bytes | str, bytes]) -> bytes:
    """Members: a name, contents or the target of a link, and a type."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, content, kind in members:
            info = tarfile.TarInfo(name)
            info.type = kind
            if kind == tarfile.REGTYPE:
                info.size = len(content)
                archive.addfile(info, io.BytesIO(content))
            else:
                info.linkname = str(content)
                archive.addfile(info)
    return out.getvalue()


def _zip_link() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        info = zipfile.ZipInfo("link.txt")
        info.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(info, "/etc/passwd")
    return out.getvalue()


def _zip_encrypted() -> bytes:
    """zipfile writes no encrypted members, but it is the flag that tells."""
    data = bytearray(zipped({"secret.txt": BODY}))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + offset] |= 1
    return bytes(data)


def _zip_bad_member() -> bytes:
    with io.BytesIO() as out:
        with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
            archive.writestr("broken.txt", BODY)
            archive.writestr("whole.txt", BODY + "\n\nOne more paragraph closes the story of the second file, as it should.")
        return out.getvalue().replace(b"lakeside capital", b"lakeside CAPITAL", 1)


def _nested(levels: int) -> bytes:
    data = zipped({"a.txt": BODY})
    for level in range(levels):
        data = zipped({f"inner{level}.zip": data})
    return data


GOOD = json.dumps({"title": "Truce", "text": BODY})
LAUGHS = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'

# file name, contents, articles loaded, what each rejected row says, in order
FAULTS = [
    ("empty.txt", b"", 0, ["the file is empty"]),
    ("blank.txt", b" \n\t\n", 0, ["nothing but blanks"]),
    ("binary.txt", bytes(range(256)) * 20, 0, ["binary"]),
    ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(500), 0, ["a picture"]),
    ("large.txt", (BODY + "\n\n").encode() * 200, 0, ["too large: more than 100,000 bytes"]),
    ("large.html", html([BODY] * 200).encode(), 0, ["too large"]),
    ("encrypted.pdf", encrypted_pdf(), 0, ["encrypted"]),
    ("cut.pdf", pdf([[BODY]])[:200], 0, ["corrupt PDF"]),
    ("pictures.pdf", pdf([[""]]), 0, ["holds no text"]),
    ("encrypted.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(600), 0, ["encrypted"]),
    ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000), 0, ["old binary format"]),
    ("laughs.docx", docx_with_entities(), 0, ["markup that declares entities"]),
    ("cut.docx", docx()[:-2000], 0, ["corrupt zip"]),
    ("cut.rtf", rtf()[:-40], 0, ["cut short"]),
    ("laughs.xml", f"{LAUGHS}<rss><item><title>&b;</title></item></rss>".encode(), 0, ["markup that declares entities"]),
    ("laughs.html", f"{LAUGHS}<html><body><p>&b;</p></body></html>".encode(), 0, ["markup that declares entities"]),
    ("unclosed.xml", b"<?xml version='1.0'?><rss><item>", 0, ["not well formed"]),
    ("teaser.html", b"<html><body><nav></nav></body></html>", 0, ["no article text"]),
    ("attributes.html", f"<html><body {' '.join(f'a{n}=1' for n in range(9_000))}><p>{BODY}</p></body></html>".encode(), 0, ["too large"]),
    ("spans.html", html(["<span>" * 1_000_000]).encode(), 0, ["too large"]),
    ("cut.zip", zipped({"a.txt": BODY})[:-30], 0, ["corrupt zip"]),
    ("member.zip", _zip_bad_member(), 1, ["Bad CRC-32"]),
    ("encrypted.zip", _zip_encrypted(), 0, ["encrypted"]),
    ("link.zip", _zip_link(), 0, ["a link"]),
    ("paths.zip", zipped({"../up.txt": BODY, "/root.txt": BODY, "C:\\x.txt": BODY, "a/../../b.txt": BODY, "good.txt": BODY}), 1,
     ["leads out", "absolute", "absolute", "leads out"]),
    ("bomb.zip", zipped({"bomb.txt": b"0" * 30_000_000}), 0, ["decompression bomb"]),
    ("deep.zip", _nested(4), 0, ["more than 3 deep"]),
    ("folders.zip", zipped({"a/": "", "b/": ""}), 0, ["holds no files"]),
    ("nothing.zip", zipped({}), 0, ["archive is empty"]),
    ("seven.7z", b"7z\xbc\xaf\x27\x1c" + bytes(300), 0, ["7z archive"]),
    ("bomb.gz", gzip.compress(b"0" * 30_000_000), 0, ["decompression bomb"]),
    ("bomb.tgz", gzip.compress(_tar(("bomb.txt", b"0" * 30_000_000, tarfile.REGTYPE))), 0, ["decompression bomb", "decompression bomb"]),
    ("bomb.bz2", bz2.compress(b"0" * 30_000_000), 0, ["decompression bomb"]),
    ("cut.gz", gzip.compress(os.urandom(30) + BODY.encode())[:12], 0, ["corrupt"]),
    ("cut.tar", _tar(("a.txt", BODY.encode(), tarfile.REGTYPE), ("b.txt", BODY.encode(), tarfile.REGTYPE))[:1800], 1, ["cut"]),
    ("members.tar", _tar(("../up.txt", BODY.encode(), tarfile.REGTYPE), ("/root.txt", BODY.encode(), tarfile.REGTYPE),
                         ("link", "/etc/passwd", tarfile.SYMTYPE), ("hard", "good.txt", tarfile.LNKTYPE), ("pipe", "", tarfile.FIFOTYPE),
                         ("good.txt", BODY.encode(), tarfile.REGTYPE)), 1, ["leads out", "absolute", "a link", "a link", "device or pipe"]),
    ("line.jsonl", f"{GOOD}\n{{broken\n\n{GOOD}\n".encode(), 2, ["not JSON"]),
    ("first.jsonl", f"{{broken\n{GOOD}\n".encode(), 1, ["not JSON"]),
    ("long.jsonl", f'{GOOD}\n{{"text": "{"x" * 200_000}"}}\n{GOOD}\n'.encode(), 2, ["too large"]),
    ("deep.jsonl", f"{GOOD}\n{'[' * 90_000}\n".encode(), 1, ["not JSON"]),
    ("bare.jsonl", f'{GOOD}\n{{"id": 5}}\n[1]\n'.encode(), 1, ["without a text", "no record"]),
    ("cut.json", f"[{GOOD}, {GOOD[:-30]}".encode(), 1, ["not JSON"]),
    ("element.json", f'[{GOOD}, {{"text": oops}}, {GOOD}]'.encode(), 2, ["not JSON"]),
    ("open.json", f"[{GOOD}, {GOOD}".encode(), 2, ["does not end"]),
    ("row.csv", f'title,text\nA,"{BODY}"\nB,too,many,cells\nC,\nD,"{BODY} And more."\n'.encode(), 2, ["a row of 4 cells", "empty text"]),
    ("names.csv", b"title,text\n", 0, ["a table without rows"]),
    ("cut.parquet", b"PAR1" + bytes(400), 0, ["corrupt Parquet"]),
    ("mixed.warc", warc([("https://x.example/a", html().encode(), "text/html"), ("https://x.example/b.png", b"\x89PNG", "image/png"),
                         ("https://x.example/c", b"", "text/html"), ("https://x.example/d", bytes(300), "text/html")], packed=False), 1,
     ["not a page: image/png", "empty response", "binary"]),
    ("blank.eml", b"From: a@x.example\nTo: b@x.example\nSubject: none\nMIME-Version: 1.0\n\n", 0, ["holds no text"]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "content", "loaded", "reasons"), FAULTS, ids=[case[0] for case in FAULTS])
def test_a_fault_has_its_row(tmp_path, name, content, loaded, reasons):
    (tmp_path / name).write_bytes(content)
    (tmp_path / "zz_good.txt").write_text(BODY)
    found = load(tmp_path, max_bytes=50_000_000 if name.startswith(("spans", "bomb")) else 100_000, careful=False)
    assert len(found.articles) == loaded + 1, [row.reason for row in found.rejected]
    assert [row.path.startswith(name) for row in found.rejected] == [True] * len(reasons)
    for row, reason in zip(found.rejected, reasons, strict=True):
        assert reason in row.reason
    assert found.seen == len(found.articles) + len(found.rejected)


def test_one_broken_line_in_many_costs_that_line_only(tmp_path):
    rows = [json.dumps({"title": f"Story {n}", "text": f"Envoys met for the {n}th time. {BODY[:120]}"}) for n in range(2000)]
    rows[1234] = rows[1234][:40]
    (tmp_path / "many.jsonl").write_text("\n".join(rows))
    found = load(tmp_path / "many.jsonl")
    assert len(found.articles) == 1999
    assert [row.path for row in found.rejected] == ["many.jsonl#1235"]


def test_links_out_of_a_folder(tmp_path):
    inside, outside = tmp_path / "inside", tmp_path / "outside"
    inside.mkdir(), outside.mkdir()
    (outside / "secret.txt").write_text(BODY)
    (inside / "good.txt").write_text(BODY)
    (inside / "same.txt").symlink_to(inside / "good.txt")
    (inside / "out.txt").symlink_to(outside / "secret.txt")
    (inside / "folder").symlink_to(outside)
    (inside / "gone.txt").symlink_to(inside / "nowhere.txt")
    found = load(inside)
    assert [article.path for article in found.articles] == ["good.txt", "same.txt"]
    assert {row.path: "out of the folder" in row.reason or "nowhere" in row.reason for row in found.rejected} == {
        "out.txt": True, "folder": True, "gone.txt": True,
    }  # fmt: skip


def test_what_is_no_file_in_a_folder(tmp_path):
    (tmp_path / "good.txt").write_text(BODY)
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    os.mkfifo(tmp_path / "pipe")
    found = load(tmp_path)
    assert [article.path for article in found.articles] == ["good.txt"]
    assert [(row.path, row.reason) for row in found.rejected] == [
        ("loop", "a link that leads nowhere"),
        ("pipe", "a device, pipe or socket, which is no file"),
    ]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(tmp_path):
    (tmp_path / "secret.txt").write_text(BODY)
    (tmp_path / "secret.txt").chmod(0)
    assert "cannot be opened" in load(tmp_path).rejected[0].reason


def test_a_source_that_is_not_there(tmp_path):
    for source in (tmp_path / "nothing.txt", str(tmp_path / "*.txt")):
        with pytest.raises(SourceError, match="no file"):
            load(source)


@pytest.mark.parametrize("depth", [300, 600])
def test_nested_elements_lose_no_text(tmp_path, depth):
    """The careful extractor returns nothing there, and says nothing."""
    (tmp_path / "deep.html").write_text("<html><body>" + "<div>" * depth + html().split("<main>")[1] + "</div>" * depth)
    found = load(tmp_path)
    assert not found.rejected and "lakeside capital" in found.articles[0].body


def test_markup_nested_without_end_is_rejected(tmp_path):
    (tmp_path / "deep.html").write_text("<html><body>" + "<div>" * 50_000 + BODY)
    assert "too deep" in load(tmp_path).rejected[0].reason


def test_a_text_of_millions_of_characters_in_one_element(tmp_path):
    (tmp_path / "node.html").write_text(f"<html><body><p>{'A word and another. ' * 300_000}</p></body></html>")
    found = load(tmp_path)
    assert found.seen == 1 and (found.rejected or len(found.articles[0].body) > 5_000_000)


def test_an_extractor_that_does_not_end_is_stopped(monkeypatch):
    """The worker is killed; the page still gives its text by the fast way, and the next page finds a new worker."""
    monkeypatch.setattr(careful, "SECONDS", 1e-4)
    monkeypatch.setattr(careful, "_START", 0.0)
    careful.stop()
    with pytest.raises(careful.OutOfTime):
        careful.ask(html())
    assert "lakeside capital" in " ".join(extract(html(), careful=True).paragraphs)
    monkeypatch.undo()
    assert "lakeside capital" in careful.ask(html())["text"]


def test_depth_counts_what_is_open_at_once():
    assert shape.depth("<div><p>a<p>b</div><div><span></span></div>") == 2
    assert shape.depth("<div>" * 9) == 9
