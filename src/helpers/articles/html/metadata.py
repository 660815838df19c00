"""What a page says of itself in its head: title, outlet, address, day; read with resiliparse's parser and JSON-LD."""

import datetime as dt
import re
from dataclasses import dataclass

from resiliparse.parse.html import HTMLTree

from helpers.articles.sources import dates


@dataclass(slots=True)
class Metadata:
    """None where the page does not say. ``why``: the property the day stands in."""

    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: dt.date | None = None
    why: str | None = None


_PUBLISHED = (
    "article:published_time", "datepublished", "og:published_time", "article.published", "rnews:datepublished", "dc.date.issued", "dcterms.created",
    "dcterms.issued", "dc.date", "dc.date.created", "dcterms.date", "parsely-pub-date", "sailthru.date", "publishdate", "publish-date", "publish_date",
    "pubdate", "publication_date", "publicationdate", "ptime", "date_published", "datecreated", "cxenseparse:recs:publishtime", "citation_publication_date",
    "date", "originalpublicationdate", "article_date_original", "og:article:published_time", "published_date", "release_date",
)  # fmt: skip
_JSON_DATE = re.compile(r'"(datePublished|dateCreated)"\s*:\s*"([^"]{8,40})"')
_JSON_OUTLET = re.compile(r'"publisher"\s*:\s*\{[^{}]{0,300}?"name"\s*:\s*"([^"]{2,80})"')
_TIME = re.compile(r"<time\b[^>]{0,300}?\bdatetime\s*=\s*[\"']([^\"']{8,40})[\"'][^>]{0,200}>", re.IGNORECASE)
_PUBLICATION = re.compile(r"pubdate|datePublished|publish|posted|entry-date", re.IGNORECASE)
_SITE_IN_TITLE = re.compile(r"\s+[|–—-]\s+[^|–—]{2,40}$")


def metadata(html: str, tree: HTMLTree | None = None) -> Metadata:
    """Title, outlet, address and the day of publication, where the page states them as such."""
    tree = tree or HTMLTree.parse(html)
    said: dict[str, str] = {}
    head = tree.document
    for meta in head.get_elements_by_tag_name("meta"):
        name = meta.getattr("property") or meta.getattr("name") or meta.getattr("itemprop")
        content = meta.getattr("content")
        if name and content:
            said.setdefault(name.lower(), content.strip())
    found = Metadata()
    found.outlet = said.get("og:site_name") or said.get("application-name")
    if not found.outlet and (m := _JSON_OUTLET.search(html)):
        found.outlet = m[1]
    canonical = next((link.getattr("href") for link in head.query_selector_all('link[rel="canonical"]')), None)
    found.url = next((x for x in (canonical, said.get("og:url")) if x and x.startswith("http")), None)
    found.title = _title(tree, said, found.outlet)
    _day(html, said, found)
    return found


def _title(tree: HTMLTree, said: dict[str, str], outlet: str | None) -> str | None:
    headings = [" ".join(h.text.split()) for h in tree.document.get_elements_by_tag_name("h1")]
    title = said.get("og:title") or said.get("twitter:title") or (headings[0] if len(headings) == 1 else None) or tree.title
    title = " ".join((title or "").split())
    if outlet and title.endswith(outlet):
        title = title[: -len(outlet)].rstrip(" |–—-·:")
    elif title not in headings:
        cut = _SITE_IN_TITLE.sub("", title)
        if cut in headings:
            title = cut
    return title or None


def _day(html: str, said: dict[str, str], found: Metadata) -> None:
    for name in _PUBLISHED[:3]:
        if day := dates.day(said.get(name)):
            found.published, found.why = day, f"{name}: {said[name][:40]}"
            return
    # a page lists other stories, too: the first date of its own record counts
    for m in _JSON_DATE.finditer(html):
        if day := dates.day(m[2]):
            found.published, found.why = day, f"{m[1]}: {m[2][:40]}"
            return
    for name in _PUBLISHED[3:]:
        if day := dates.day(said.get(name)):
            found.published, found.why = day, f"{name}: {said[name][:40]}"
            return
    for m in _TIME.finditer(html):
        if _PUBLICATION.search(m.group()) and (day := dates.day(m[1])):
            found.published, found.why = day, f"time: {m[1][:40]}"
            return
