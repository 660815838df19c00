"""News pages as five kinds of sites build them, around invented stories, so that the body is known to the word."""

import html as escaping
import json
from collections.abc import Callable

from article_material import story

_TEASERS = (
    "Ferry fares to rise in autumn",
    "Storm closes the upper pass",
    "Museum of the valley opens its doors",
    "Ten recipes for a cold week",
)


def _list(items, cls: str = "") -> str:
    return f'<ul class="{cls}">' + "".join(f'<li><a href="/{n}">{item}</a></li>' for n, item in enumerate(items)) + "</ul>"


def _head(title: str, site: str, extra: str = "") -> str:
    return f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title} - {site}</title><meta property="og:title" content="{title}">{extra}</head>'


def semantic(title: str, text: list[str]) -> str:
    """header, nav, main, article, aside, footer."""
    paragraphs = "".join(f"<p>{p}</p>" for p in text)
    return (
        f"{_head(title, 'Post')}<body><header><a href='/'>Post</a><nav>{_list(['Home', 'World', 'Sport', 'Culture'])}</nav></header><main><article>"
        f"<header><h1>{title}</h1><p class='byline'>By Ada Writer</p><time datetime='2022-05-09'>9 May 2022</time></header>{paragraphs}"
        f"<section class='related'><h2>Related</h2>{_list(_TEASERS)}</section></article><aside><h3>Most read</h3>{_list(_TEASERS)}</aside></main>"
        f"<footer><p>© 2022 Post</p>{_list(['Privacy', 'Terms', 'Contact'])}</footer></body></html>"
    )


def nested(title: str, text: list[str]) -> str:
    """A content system of divs in divs; the story in divs of its own, boxes between its paragraphs."""
    rows = []
    for n, p in enumerate(text):
        rows.append(f"<div class='article-paragraph'><p>{p}</p></div>")
        if n == 3:
            rows.append(
                "<div class='newsletter-signup'><p>Sign up for our newsletter</p><form><input type='email'><button>Subscribe</button></form></div><div class='ad-slot'></div>"
            )
    return (
        f"{_head(title, 'Courier')}<body><div id='page'><div class='top'><div class='menu'>{_list(['News', 'Weather', 'Jobs'])}</div></div>"
        f"<div class='wrap'><div class='content'><div class='article-header'><h1 class='title'>{title}</h1><div class='share'>{_list(['Facebook', 'Twitter', 'Email'])}</div></div>"
        f"<div class='article-body'>{''.join(rows)}</div><div class='comments'><h3>Comments</h3><div class='comment'><p>First! Well said by the valley reader.</p></div></div></div>"
        f"<div class='sidebar'><div class='widget'><h4>Latest</h4>{_list(_TEASERS)}</div></div></div><div class='bottom'><p>All rights reserved.</p></div></div></body></html>"
    )


def blog(title: str, text: list[str]) -> str:
    """A blog's classes, pictures with captions, tags and neighbours below."""
    paragraphs = [f"<p>{p}</p>" for p in text]
    paragraphs.insert(
        2,
        "<figure class='wp-block-image'><img src='a.jpg' alt='The old harbour'><figcaption>The old harbour at dusk.</figcaption></figure>",
    )
    return (
        f"{_head(title, 'Upland Notes')}<body class='single-post'><div id='masthead'><a href='/'>Upland Notes</a>{_list(['About', 'Archive'], 'menu')}</div>"
        f"<div id='primary'><article class='post hentry'><header class='entry-header'><h1 class='entry-title'>{title}</h1><div class='entry-meta'>Posted on May 9, 2022 by ada</div></header>"
        f"<div class='entry-content'>{''.join(paragraphs)}</div><footer class='entry-footer'>Tags: <a href='/t'>truce</a>, <a href='/u'>talks</a></footer></article>"
        f"<nav class='post-navigation'><a href='/p'>Previous: Storm</a><a href='/n'>Next: Ferry</a></nav></div><div id='secondary'><h2>Recent posts</h2>{_list(_TEASERS)}</div>"
        "<div id='colophon'>Proudly powered by a press</div></body></html>"
    )


def tables(title: str, text: list[str]) -> str:
    """An agency's page of twenty years ago: tables, and breaks for paragraphs."""
    body = "<br><br>".join(text)
    return (
        f"<html><head><title>{title}</title></head><body><table width='100%'><tr><td colspan='2'><b>VALLEY WIRE</b></td></tr><tr><td width='20%'>"
        f"<a href='/1'>Home</a><br><a href='/2'>Politics</a><br><a href='/3'>Economy</a></td><td><h2>{title}</h2><font size='2'>09.05.2022 10:15</font><br><br>"
        f"<div>{body}</div></td></tr><tr><td colspan='2'><a href='/c'>Contact</a> | <a href='/s'>Site map</a></td></tr></table></body></html>"
    )


def quotes(title: str, text: list[str]) -> str:
    """Subheadings, block quotes, links in running text, a data record in the head, escaped characters."""
    record = json.dumps(
        {"@type": "NewsArticle", "headline": title, "datePublished": "2022-05-09T08:00:00Z", "publisher": {"name": "Hill Times"}}
    )
    rows = []
    for n, p in enumerate(text):
        first, rest = p.split(" ", 1)
        p = f"<a href='/topic'>{first}</a> {rest}"
        rows.append(f"<blockquote><p>{p}</p></blockquote>" if n % 5 == 4 else f"<p>{p}</p>")
    extra = f'<script type="application/ld+json">{record}</script>'
    return (
        f"{_head(title, 'Hill Times', extra)}<body><div class='cookie-banner' role='dialog'><p>We use cookies to improve our site.</p><button>Accept</button></div>"
        f"<div role='navigation'>{_list(['Front page', 'Opinion'])}</div><div role='main'><h1>{title}</h1><div class='story-text' itemprop='articleBody'>{''.join(rows)}</div>"
        f"<div class='read-more'><h3>Read more</h3>{_list(_TEASERS)}</div></div></body></html>"
    )


TEMPLATES: dict[str, Callable[[str, list[str]], str]] = {
    "semantic": semantic,
    "nested": nested,
    "blog": blog,
    "tables": tables,
    "quotes": quotes,
}


def pages(count: int, sentences: int = 14) -> list[tuple[str, str, str]]:
    """Name of the template, page, and body, ``count`` of each."""
    out = []
    for kind, build in TEMPLATES.items():
        for n in range(count):
            text = [escaping.escape(p, quote=False) for p in story(700 + n, sentences - n % 3)]
            out.append((kind, build(f"Story {n}: terms of the {kind} truce", text), "\n\n".join(text)))
    return out
