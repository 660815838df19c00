"""What a notebook cell can show: a table, a figure, sentences. Each knows its HTML or picture and its plain text."""

import base64
from collections.abc import Sequence
from dataclasses import dataclass, field

from helpers.views import text

# MathJax leaves alone what stands in these classes
LITERAL = "tex2jax_ignore mathjax_ignore"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence of an article: the words that say it stand at ``start:end`` of ``sentence``; ``source`` says where."""

    sentence: str
    start: int
    end: int
    source: str

    def html(self) -> str:
        words = self.sentence[self.start : self.end]
        marked = (
            text.safe(self.sentence[: self.start]) + f"<mark>{text.safe(words)}</mark>" + text.safe(self.sentence[self.end :])
        )
        return (
            f"<details><summary>{text.safe(text.plain(words, 60)) or 'evidence'}</summary>"
            f"<blockquote>{marked}<footer>{text.safe(self.source)}</footer></blockquote></details>"
        )

    def __str__(self) -> str:
        return text.plain(self.sentence[self.start : self.end], 60)


STYLE = """<style>
.go-table {overflow-x: auto; margin: 0.5em 0}
.go-table table {border-collapse: collapse; font-size: 0.9em}
.go-table caption {caption-side: top; text-align: left; font-weight: bold; padding: 0.3em 0; color: inherit}
.go-table th, .go-table td {text-align: left; vertical-align: top; padding: 0.25em 0.6em; white-space: normal; max-width: 30em}
.go-table thead th {border-bottom: 2px solid currentColor}
.go-table td.go-number, .go-table th.go-number {text-align: right; white-space: nowrap}
.go-table td.go-short {white-space: nowrap}
.go-table td.go-wide {min-width: 14em}
.go-table blockquote {margin: 0.4em 0; padding: 0.2em 0 0.2em 0.8em; border-left: 3px solid #0072B2}
.go-table blockquote footer {font-size: 0.9em; margin-top: 0.3em}
.go-table summary {cursor: pointer}
.go-table mark {background: #F0E442; color: #000; padding: 0 0.1em}
.go-table pre {white-space: pre-wrap; margin: 0}
</style>"""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under a caption. A cell is a text, a number or `Evidence`; ``total``: rows there are, shown or not."""

    caption: str
    columns: Sequence[str]
    rows: Sequence[Sequence[object]]
    total: int = 0
    empty: str = ""

    def _repr_html_(self) -> str:
        if not self.rows:
            return Sentences([self.empty or f"{self.caption}: no row."], empty=True)._repr_html_()
        name = text.slug(self.caption)[:40]
        kinds = [_kind([row[i] for row in self.rows]) for i in range(len(self.columns))]
        cells = lambda row: "".join(f"<td{k}>{_cell(v)}</td>" for v, k in zip(row, kinds, strict=True))  # noqa: E731
        head = "".join(
            f'<th scope="col"{k if "number" in k else ""}>{text.safe(c)}</th>' for c, k in zip(self.columns, kinds, strict=True)
        )
        body = "\n".join(f'<tr id="{name}-{i}">{cells(row)}</tr>' for i, row in enumerate(self.rows, 1))
        left = self.total - len(self.rows)
        more = f'<p>{text.count(left, "more row")}: <code>corpus.export(folder, "csv")</code> writes all.</p>' if left > 0 else ""
        return (
            f'<div class="go-table {LITERAL}" role="region" tabindex="0" aria-label="{text.attribute(self.caption)}">{STYLE}\n'
            f"<table><caption>{text.safe(self.caption)}</caption>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody></table>"
            f"{more}</div>"
        )

    def __repr__(self) -> str:
        if not self.rows:
            return text.visible(self.empty or f"{self.caption}: no row.")
        lines = [" | ".join(text.plain(value, 60) for value in row) for row in (self.columns, *self.rows)]
        return "\n".join([text.plain(self.caption), *lines])


def _kind(values: Sequence[object]) -> str:
    """The class attribute of a column: numbers to the right, short words on one line."""
    if all(isinstance(value, (int, float)) or value == "" for value in values):
        return ' class="go-number"'
    if any(isinstance(value, Evidence) for value in values):
        return ' class="go-wide"'
    return ' class="go-short"' if max(len(str(value)) for value in values) < 14 else ""


def _cell(value: object) -> str:
    if isinstance(value, Evidence):
        return value.html()
    if isinstance(value, float):
        return f"{value:.2f}"
    return f"{value:,}" if isinstance(value, int) else text.safe(value)


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with its title and a description for those who cannot see it; ``width``, ``height`` in CSS pixels."""

    title: str
    alt: str
    png: bytes = field(repr=False)
    width: int
    height: int

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> tuple[dict, dict]:
        data = {"image/png": base64.b64encode(self.png).decode(), "text/plain": str(self)}
        return data, {"image/png": {"alt": f"{self.title}. {self.alt}", "width": self.width, "height": self.height}}

    def __str__(self) -> str:
        return f"Figure: {text.plain(self.title)}. {text.plain(self.alt)}"

    __repr__ = __str__


@dataclass(frozen=True, slots=True)
class Sentences:
    """What was found, in words; ``empty`` where the sentence says that there is nothing to show."""

    items: Sequence[str]
    empty: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "items", [item[:1].upper() + item[1:] for item in self.items])

    def _repr_html_(self) -> str:
        if self.empty:
            return "".join(f'<p class="go-empty {LITERAL}"><em>{text.safe(item)}</em></p>' for item in self.items)
        items = "".join(f"<li>{text.safe(item)}</li>" for item in self.items)
        return f'<ul class="go-findings {LITERAL}">{items}</ul>'

    def __repr__(self) -> str:
        return "\n".join(f"- {text.plain(item)}" for item in self.items)


@dataclass(frozen=True, slots=True)
class Page:
    """A page as saved beside the body that was tagged; ``cut``: start, end and reason of what was taken off."""

    name: str
    page: str
    body: str
    cut: Sequence[tuple[int, int, str]]

    def _repr_html_(self) -> str:
        parts, at = [], 0
        for start, end, reason in self.cut:
            if start < at:
                continue
            tag = "ins" if reason == "caption" else "del"
            parts.append(text.safe(self.page[at:start]))
            parts.append(f'<{tag} title="{text.attribute(reason)}">{text.safe(self.page[start:end])}</{tag}>')
            at = end
        parts.append(text.safe(self.page[at:]))
        label = text.attribute(f"{self.name}: the page and its body")
        return (
            f'<div class="go-table go-page {LITERAL}" role="region" tabindex="0" aria-label="{label}">{STYLE}\n'
            f"<table><caption>{text.safe(self.name)}: what was taken off is struck through; captions are kept apart, underlined"
            '</caption>\n<thead><tr><th scope="col">the page</th><th scope="col">the body that was tagged</th></tr></thead>\n'
            f"<tbody><tr><td><pre>{''.join(parts)}</pre></td><td><pre>{text.safe(self.body)}</pre></td></tr></tbody></table></div>"
        )

    def __repr__(self) -> str:
        reasons = text.listed(dict.fromkeys(reason for _, _, reason in self.cut))
        return f"{text.plain(self.name)}: {len(self.page):,} characters of page, {len(self.body):,} of body; taken off: {reasons}"
