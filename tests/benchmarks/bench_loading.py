"""How fast articles are loaded: ``python tests/benchmarks/bench_loading.py [MB]``. Run by hand; ratios count, not seconds.

- pages a second from a WARC file, by the fast and by the careful extractor, beside fastwarc and resiliparse alone;
- memory while a WARC of MB megabytes (default 200) is streamed, against one of a tenth of it;
- F1 of 4-word shingles on pages with known bodies, by each extractor;
- wire copies: articles a second, precision and recall of pairs, beside one pass of ``re`` over the same text.
"""

import gzip
import random
import re
import resource
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "articles"))

from article_material import html, story

from helpers.articles import Article, copies, stream


def page(seed: int) -> tuple[str, str]:
    """A page of about 30 KB with menus, related stories and a footer, and its body."""
    dice = random.Random(seed)
    body = story(seed, dice.randint(8, 30))
    menu = "".join(f'<li class="menu-item m{i}"><a href="/section/{i}">Section {i} of the day</a></li>' for i in range(120))
    more = "".join(
        f'<div class="card"><a href="/story/{i}"><h3>{story(seed + i)[0].split(" said")[0]} on the ridge road</h3></a></div>'
        for i in range(1, 40)
    )
    style = "<style>" + "".join(f".m{i}{{margin:{i}px;padding:{i}px}}" for i in range(200)) + "</style>"
    text = html(body, title=f"Envoys meet over point {seed}", head=style)
    text = text.replace("</nav>", f"<ul>{menu}</ul></nav>").replace("</aside>", more + "</aside>")
    return text, "\n".join(body)


def warc(path: Path, pages: int) -> int:
    """Write a gzipped WARC of so many pages; its size unpacked."""
    size = 0
    with path.open("wb") as out:
        for i in range(pages):
            content = page(i)[0].encode()
            http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + content
            head = (
                f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{i:08}-0000-4000-8000-000000000000>\r\n"
                f"WARC-Date: 2022-03-31T00:00:00Z\r\nWARC-Target-URI: https://desk{i % 7}.example/2022/03/{i % 28 + 1:02}/{i}\r\n"
                f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
            ).encode()
            record = head + http + b"\r\n\r\n"
            size += len(record)
            out.write(gzip.compress(record, 1))
    return size


def bare(path: Path) -> int:
    """fastwarc and resiliparse with nothing around them: the yardstick."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType
    from resiliparse.extract.html2text import extract_plain_text

    count = 0
    with path.open("rb") as file:
        for record in ArchiveIterator(file, record_types=WarcRecordType.response, auto_decode="all"):
            extract_plain_text(record.reader.read().decode("utf8"), main_content=True)
            count += 1
    return count


def timed(run) -> tuple[float, int]:
    start = time.perf_counter()
    count = run()
    return time.perf_counter() - start, count


def shingles(text: str) -> Counter:
    words = re.findall(r"\w+", text)
    return Counter(zip(*(words[i:] for i in range(4)), strict=False))


def f1(gold: str, found: str) -> float:
    a, b = shingles(gold), shingles(found)
    return 2 * (a & b).total() / max(1, a.total() + b.total())


def peak() -> float:
    """Megabytes of this process at their most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def crawl(folder: Path, megabytes: int) -> None:
    small = folder / "small.warc.gz"
    warc(small, 400)
    for careful in (False, True):  # modules, models and the worker are loaded once
        next(stream(small, careful=careful))
    seconds, pages = timed(lambda: bare(small))
    print(f"fastwarc and resiliparse alone   {pages / seconds:8.0f} pages/s")
    for careful in (False, True):
        loaded, pages = timed(lambda careful=careful: sum(isinstance(x, Article) for x in stream(small, careful=careful)))
        what = "careful" if careful else "fast"
        print(f"stream, {what:7} extractor         {pages / loaded:8.0f} pages/s   {loaded / seconds:5.1f} times the time alone")
        scores = [f1(page(i)[1], item.body) for i, item in enumerate(stream(small, careful=careful)) if isinstance(item, Article)]
        print(f"   F1 on {len(scores)} pages with known bodies: {sum(scores) / len(scores):.3f}, least {min(scores):.3f}")
    before = peak()
    large = folder / "large.warc.gz"
    per_page = warc(folder / "ten.warc.gz", 10) / 10
    size = warc(large, int(megabytes * 1e6 / per_page))
    made = peak()
    pages = sum(1 for _ in stream(large, careful=False))
    print(
        f"memory: {before:.0f} MB after 400 pages; {peak() - made:+.0f} MB while {size / 1e6:.0f} MB ({pages} pages) were streamed"
    )


def wires() -> None:
    stories = 5000
    articles, of = [], []
    for i in range(stories):
        text = story(i, 12)
        for variant in ([text], [text, text[:7]], [text, text[3:6]], [text, text[6:] + text[:6]])[i % 4]:
            articles.append(Article(f"a{len(articles)}", "", "text", " ".join(variant)))
            of.append(i)
    pattern = re.compile(r"\w+")
    yard, _ = timed(lambda: sum(len(pattern.findall(a.body)) for a in articles))
    seconds, _ = timed(lambda: copies.mark(articles) or 0)
    index = {article.article_id: i for i, article in enumerate(articles)}
    marked = [(i, index[a.copy_of]) for i, a in enumerate(articles) if a.copy_of]
    right = sum(of[i] == of[j] for i, j in marked)
    total = len(articles) - stories
    print(
        f"wire copies: {len(articles) / seconds:,.0f} articles/s, {seconds / yard:.1f} times one re pass; "
        f"precision {right / max(1, len(marked)):.3f}, recall {right / total:.3f}"
    )


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        crawl(Path(folder), int(sys.argv[1]) if len(sys.argv) > 1 else 200)
    wires()


if __name__ == "__main__":
    main()
