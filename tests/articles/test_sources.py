"""Every kind of source gives its articles, whatever its name ends in; the same body out of each."""

import bz2
import datetime as dt
import gzip
import io
import json
import lzma
import tarfile
import textwrap

import pandas as pd
import pytest
from article_material import BODY, PARAGRAPHS, TITLE, docx, html, pdf, rtf, story, warc, zipped
from docx import Document
from export_layouts import ARTICLES, LAYOUTS
from lxml import etree

from helpers.articles import load, stream
from helpers.articles.sources import dates, records
from helpers.articles.sources.kinds import kind
from helpers.articles.sources.wrapping import is_wrapped, paragraphs

DAY = dt.date(2022, 5, 9)
META = '<meta property="article:published_time" content="2022-05-09T10:00:00Z">'
RECORD = {
    "headline": TITLE,
    "body": BODY,
    "date": "2022-05-09",
    "url": "https://www.harbour.example/a",
    "source": {"name": "Harbour Post"},
}


def _parquet(rows: list[dict]) -> bytes:
    out = io.BytesIO()
    pd.DataFrame(rows).to_parquet(out)
    return out.getvalue()


def _tar(members: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, text in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(text.encode())
            archive.addfile(info, io.BytesIO(text.encode()))
    return out.getvalue()


def _mail(body: str, kind: str = "plain", extra: str = "") -> bytes:
    return (
        f"Return-Path: <desk@harbour.example>\nFrom: Harbour Post <desk@harbour.example>\nTo: reader@x.example\nSubject: {TITLE}\n"
        f'Date: Mon, 09 May 2022 10:00:00 +0200\nMIME-Version: 1.0\nContent-Type: text/{kind}; charset="utf-8"\n{extra}\n{body}\n'
    ).encode()


FLAT = {
    "title": TITLE,
    "text": BODY,
    "publish_date": "2022-05-09",
    "url": "https://www.harbour.example/a",
    "publication": "Harbour Post",
}
CSV = pd.DataFrame([FLAT]).to_csv(index=False)

# contents, format, what is known beside the body: t(itle), d(ay from metadata), o(utlet), u(rl)
KINDS = {
    "text": (BODY.encode(), "text", ""),
    "html": (html(head=META).encode(), "html", "tdo"),
    "html below a long comment": (f"<!-- {'x' * 100_000} -->{html(head=META)}".encode(), "html", "tdo"),
    "text with a NUL": (BODY.replace(".", ".\x00", 1).encode(), "text", ""),
    "html fragment": (("<!-- saved from url=(0029)https://www.harbour.example/a -->\n" + html(head=META)).encode(), "html", "tdou"),
    "json lines": (json.dumps(RECORD).encode(), "json", "tdou"),
    "json array": (json.dumps([RECORD], indent=2).encode(), "json", "tdou"),
    "json object": (json.dumps(RECORD, indent=2).encode(), "json", "tdou"),
    "json wrapped": (json.dumps({"status": "ok", "response": {"docs": [RECORD]}}).encode(), "json", "tdou"),
    "json of a data frame, by column": (pd.DataFrame([FLAT, FLAT]).to_json().encode(), "json", "tdou"),
    "json of a data frame, split": (pd.DataFrame([FLAT]).to_json(orient="split").encode(), "json", "tdou"),
    "json lines, UTF-16": ((json.dumps(RECORD) + "\n").encode("utf-16"), "json", "tdou"),
    "json strings": (json.dumps([BODY]).encode(), "json", ""),
    "json of html": (json.dumps({**RECORD, "body": "".join(f"<p>{p}</p>" for p in PARAGRAPHS)}).encode(), "json", "tdou"),
    "csv": (CSV.encode(), "csv", "tdou"),
    "csv, UTF-16": (CSV.encode("utf-16"), "csv", "tdou"),
    "csv, semicolons": (pd.DataFrame([FLAT]).to_csv(index=False, sep=";").encode("utf-8-sig"), "csv", "tdou"),
    "csv, the delimiter on top": (b"sep=;\r\n" + pd.DataFrame([FLAT]).to_csv(index=False, sep=";").encode(), "csv", "tdou"),
    "csv, one column": (pd.DataFrame([{"text": BODY}]).to_csv(index=False, quoting=1).encode(), "csv", ""),
    "tsv": (pd.DataFrame([{"id": 1, **FLAT}]).to_csv(index=False, sep="\t").encode(), "csv", "tdou"),
    "csv, names unknown": (pd.DataFrame([{"nr": n, "kop": TITLE, "tekst": BODY, "dag": 7} for n in (1, 2)][:2]).to_csv(index=False).encode(), "csv", ""),
    "parquet": (_parquet([{**FLAT, "publish_date": pd.Timestamp("2022-05-09 08:00")}]), "parquet", "tdou"),
    "parquet, nested and in bytes": (_parquet([{"content": {"text": BODY.encode()}, "meta": {"title": TITLE, "date": "2022-05-09"}}]), "parquet", "td"),
    "warc": (warc([("https://www.harbour.example/a", html(head=META).encode(), "text/html")], packed=False), "warc", "tdou"),
    "warc.gz": (warc([("https://www.harbour.example/2022/05/09/a", html().encode(), "text/html")]), "warc", "tdou"),
    "docx": (docx(title=TITLE), "docx", "t"),
    "rtf": (rtf(), "rtf", ""),
    "pdf": (pdf([[row for p in PARAGRAPHS for row in textwrap.wrap(p, 80)]]), "pdf", ""),
    "mail": (_mail(BODY), "eml", "tdo"),
    "mail of html": (_mail(html(), "html"), "eml", "tdo"),
    "zip": (zipped({"folder/a.dat": BODY}), "text", ""),
    "zip in a zip": (zipped({"inner": zipped({"a": html(head=META)})}), "html", "tdo"),
    "tar": (_tar({"folder/a": BODY}), "text", ""),
    "tar.gz": (gzip.compress(_tar({"a": BODY})), "text", ""),
    "tar.bz2": (bz2.compress(_tar({"a": BODY})), "text", ""),
    "xz": (lzma.compress(BODY.encode()), "text", ""),
    "jsonl.gz": (gzip.compress(json.dumps(RECORD).encode()), "json", "tdou"),
    "rss": (f"<?xml version='1.0'?><rss><channel><title>Harbour Post</title><item><title>{TITLE}</title><link>https://www.harbour.example/a</link>"
            f"<pubDate>Mon, 09 May 2022 10:00:00 GMT</pubDate><description>{BODY}</description></item></channel></rss>".encode(), "xml", "tdu"),
}  # fmt: skip


@pytest.mark.parametrize("name", KINDS)
def test_a_kind_of_source(tmp_path, name):
    content, source_format, known = KINDS[name]
    (tmp_path / "articles.dat").write_bytes(content)  # the ending says nothing
    found = load(tmp_path)
    assert not found.rejected
    article = found.articles[0]
    assert article.body.split() == BODY.split()
    assert article.body.count("\n\n") == len(PARAGRAPHS) - 1
    assert article.source_format == source_format and article.language == "en"
    assert article.path.startswith("articles.dat")
    if "t" in known:
        assert article.title == TITLE
    if "d" in known:
        assert (article.published, article.published_basis) == (DAY, "metadata")
    else:
        assert article.published is None
    if "o" in known:
        assert article.outlet == "Harbour Post"
    if "u" in known:
        assert article.url.startswith("https://www.harbour.example/")


def test_tracked_changes_of_a_word_file(tmp_path):
    name = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    document = Document(io.BytesIO(docx()))
    paragraph = document.paragraphs[0]._p
    for change_of, part, words in (("ins", "t", " Both sides welcomed it."), ("del", "delText", " Nobody welcomed it.")):
        change = etree.SubElement(paragraph, f"{name}{change_of}")
        etree.SubElement(etree.SubElement(change, f"{name}r"), f"{name}{part}").text = words
    document.save(tmp_path / "a.docx")
    body = load(tmp_path).articles[0].body
    assert "Both sides welcomed it." in body and "Nobody" not in body


def test_an_export_in_a_layout_nobody_knows_loses_nothing(tmp_path):
    documents = "\n".join(f"{n} of 2 DOCUMENTS\n{TITLE}\n{BODY}\nSome page's end" for n in (1, 2))
    (tmp_path / "export.txt").write_text(documents)
    found = load(tmp_path)
    assert not found.rejected and sum(article.body.count(PARAGRAPHS[1]) for article in found.articles) == 2


def test_ids_are_stable_and_unique(tmp_path):
    (tmp_path / "a.jsonl").write_text("\n".join([json.dumps(RECORD)] * 3))
    (tmp_path / "b.txt").write_text(BODY)
    ids = [article.article_id for article in load(tmp_path).articles]
    assert len(set(ids)) == 4 and ids == [article.article_id for article in load(tmp_path).articles]
    assert len({article.path for article in load(tmp_path).articles}) == 4


def test_columns_can_be_given(tmp_path):
    rows = [
        {"kop": TITLE, "lead": BODY, "tekst": "\n\n".join(story(n)), "dag": "09.05.2022", "krant": "Valley Wire"} for n in (1, 2)
    ]
    pd.DataFrame(rows).to_csv(tmp_path / "a.csv", index=False)
    columns = {"title": "kop", "text": "lead", "date": "Dag", "outlet": "krant"}
    first = load(tmp_path, columns=columns).articles[0]
    assert (first.title, first.published, first.outlet) == (TITLE, DAY, "Valley Wire") and first.body.startswith("Envoys")
    assert load(tmp_path).articles[0].body.split() == rows[0]["tekst"].split()  # guessed: the longest
    wrong = load(tmp_path, columns={"text": "nothing"})
    assert not wrong.articles and "no column 'nothing' for text" in wrong.rejected[0].reason


def test_a_crawl_day_is_no_day_of_publication(tmp_path):
    page = html().replace("<header>", "<header><p>Thursday, 30 June 2022</p>")
    (tmp_path / "a.warc").write_bytes(
        warc([("https://x.example/a", page.encode(), "text/html")], packed=False, date="2022-06-30T01:00:00Z")
    )
    for careful in (True, False):
        assert load(tmp_path, careful=careful).articles[0].published is None


def test_a_year_in_the_copyright_line_is_no_day(tmp_path):
    (tmp_path / "a.html").write_text(html())
    assert load(tmp_path).articles[0].published is None


def test_what_a_page_left_out(tmp_path):
    (tmp_path / "a.html").write_text(html())
    article = load(tmp_path).articles[0]
    left = {row.text: row.reason for row in article.furniture}
    assert left["Delegates leave the old customs house after talks."] == "caption"
    assert any("Ferry fares" in text for text in left) and not any(PARAGRAPHS[0] in text for text in left)
    assert all(article.page[row.start : row.end] == row.text for row in article.furniture)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("written", ["text", "rtf", "docx", "pdf"])
def test_several_articles_in_one_export(tmp_path, layout, written):
    lines = LAYOUTS[layout]
    if written == "pdf":
        if layout == "lexis":
            pytest.skip("the older exports came as text, Word and HTML")
        rows = [row for line in lines for row in textwrap.wrap(line, 95) or [""]]
        content = pdf([rows[at : at + 60] for at in range(0, len(rows), 60)])
    else:
        content = {"text": lambda: "\n".join(lines).encode(), "rtf": lambda: rtf(lines), "docx": lambda: docx(lines)}[written]()
    (tmp_path / "export").write_bytes(content)
    found = load(tmp_path)
    assert not found.rejected and len(found.articles) == len(ARTICLES)
    for article, (title, outlet, date, text) in zip(found.articles, ARTICLES, strict=True):
        assert (article.title, article.outlet) == (title, outlet)
        assert (article.published, article.published_basis) == (dates.day(date), "metadata")
        assert article.body.split() == " ".join(text).split()
        if written != "docx":
            assert abs(article.body.count("\n\n") + 1 - len(text)) <= (2 if written == "pdf" else 0)


def test_an_attachment_is_read(tmp_path):
    from email.message import EmailMessage

    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "a@x.example", "b@x.example", "two stories"
    mail.set_content("")
    mail.add_attachment(docx(), maintype="application", subtype="octet-stream", filename="story.docx")
    mail.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="logo.png")
    (tmp_path / "a.eml").write_bytes(mail.as_bytes())
    found = load(tmp_path)
    assert [article.path for article in found.articles] == ["a.eml!story.docx"] and not found.rejected


def test_a_stream_holds_no_source(tmp_path, monkeypatch):
    """A long file is read as it is asked for: the first article comes when little of it has been read."""
    path = tmp_path / "long.jsonl"
    path.write_text("\n".join([json.dumps({**RECORD, "id": n}) for n in range(3000)]))
    opened, open_it = [], type(path).open
    monkeypatch.setattr(type(path), "open", lambda self, *args: opened.append(open_it(self, *args)) or opened[-1])
    articles = stream(path)
    next(articles)
    assert 0 < opened[0].tell() < path.stat().st_size / 10
    articles.close()
    assert opened[0].closed


def _site_page(number: int, site: str) -> str:
    labels = [
        f"{site} {word}" for word in "news sport weather culture letters archive contact jobs shop radio maps puzzles".split()
    ]
    foot = [
        f"About {site}",
        f"Terms of {site}",
        f"Write to {site}",
        f"Reporters of {site} work day and night for their readers, and need your help to go on.",
    ]
    return "\n".join([*labels, f"Story number {number} of the day", *story(number, 6), *foot])


def test_pages_of_one_site_are_found(tmp_path):
    from helpers.articles.sources import sites

    pages = {f"{site}{n}.txt": _site_page(10 * n + len(site), site) for n in range(8) for site in ("Post", "Courier")}
    pages["copy.txt"] = pages["Post1.txt"]
    pages["alone.txt"] = BODY
    for name, text in pages.items():
        (tmp_path / name).write_text(text)
    known = sites.of_files(lambda: iter(sorted((tmp_path / name, name) for name in pages)))
    for name in sorted(pages):
        near = known.of(name, pages[name])
        site = {"P": "Post", "C": "Courier", "c": "Post"}.get(name[0])
        assert len(near) == (5 if site else 0)
        assert all(f"About {site}" in page and page != pages[name] for page in near)
    found = load(tmp_path)
    body = next(a.body for a in found.articles if a.path == "Post3.txt")
    assert "need your help" not in body and "Post sport" not in body and story(34, 6)[0] in body


def test_days_of_metadata():
    cases = {
        "2022-05-09T10:00:00Z": DAY, "2022/5/9": DAY, "20220509": DAY, "20220509T101112Z": DAY, "Mon, 09 May 2022 10:00:00 GMT": DAY,
        "May 9, 2022": DAY, "9 May 2022 10:15 AM CEST": DAY, "09.05.2022": DAY, "25/05/2022": dt.date(2022, 5, 25), "05/25/2022": dt.date(2022, 5, 25),
        "1652090400": DAY, 1652090400: DAY, 1652090400000: DAY, pd.Timestamp("2022-05-09 23:00"): DAY,
        "05/06/2022": None, "yesterday": None, "2022": None, 2022: None, "": None, None: None, float("nan"): None, pd.NaT: None, "9999-99-99": None,
        "0001-01-01": None,
    }  # fmt: skip
    assert {str(key): dates.day(key) for key in cases} == {str(key): value for key, value in cases.items()}


def test_field_names_are_guessed():
    assert records.by_name(["Headline", "Article Text", "Pub. Date", "Source", "Link", "Author"], {}) == {
        "title": "Headline", "text": "Article Text", "date": "Pub. Date", "outlet": "Source", "url": "Link",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (b"Envoys met: the talks, in brief.\n\nThey went on.", "text"),
        (b"From: the harbour, a view\n\nText", "text"),
        (b"[Photo: an envoy leaves]\n\nText follows here.", "text"),
        (b"{broken brace starts a text}\nand goes on", "text"),
        (b"\xef\xbb\xbf<!-- x --><!DOCTYPE html><html>", "html"),
        ("<html><body>".encode("utf-16"), "html"),
        (b"<?xml version='1.0'?><html xmlns='x'>", "html"),
        (b"%PDF-1.7", "pdf"),
    ],
)
def test_content_tells_the_kind(head, expected):
    assert kind(head) == expected


def test_lines_broken_to_a_width_are_joined():
    wrapped = [row for p in PARAGRAPHS for row in [*textwrap.wrap(p, 60), ""]]
    assert is_wrapped(wrapped) and paragraphs(wrapped) == list(PARAGRAPHS)
    assert not is_wrapped(list(PARAGRAPHS)) and not is_wrapped(["Home", "News", "Sport", "Weather", "Contact", "About"])
    assert paragraphs(["a long line that goes on and is bro-", "ken here, and ends."]) == [
        "a long line that goes on and is broken here, and ends."
    ]


def test_a_wall_is_rejected_by_name(tmp_path):
    (tmp_path / "wall.txt").write_text("We value your privacy\nAccept all\nReject all\nManage preferences\n", "utf8")
    loaded = load(tmp_path)
    assert not loaded.articles
    assert [item.reason for item in loaded.rejected] == ["no article text was found on the page: wall of consent"]
