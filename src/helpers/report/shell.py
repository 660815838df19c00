"""What every page of a report shares: head, navigation, style and script, and the policy that lets nothing else run.

Style and script stand in the page itself, so that one page sent by mail works too. The Content-Security-Policy names
the script by its hash: a script out of an article, an ``onerror``, a ``javascript:`` link could not run even if one got
into the page unescaped, and no address could be asked for anything.
"""

import base64
import hashlib
import re
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from helpers.report.source import Notebook

HERE = Path(__file__).resolve().parent
TEMPLATES = HERE / "templates"

# characters that reorder or hide the text around them, and control characters: shown by name, never obeyed
_REORDERING = re.compile("[\u202a-\u202e\u2066-\u2069\u2028\u2029]")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Site:
    """What all pages of one report know. ``facts`` is for the footer: (label, value) pairs, in order."""

    title: str
    notebooks: tuple[Notebook, ...]
    made: str
    facts: tuple[tuple[str, str], ...] = field(default=())


def visible_controls(text: str) -> str:
    """The text with control and reordering characters as visible signs: ESC as \u241b, U+202E as [U+202E]."""
    text = _REORDERING.sub(lambda match: f"[U+{ord(match[0]):04X}]", text.replace("\r\n", "\n"))
    return _CONTROL.sub(lambda match: "\u2421" if match[0] == "\x7f" else chr(0x2400 + ord(match[0])), text)


def render(template: str, site: Site, **values: Any) -> str:
    """A page from one of the templates that extend ``shell.html.j2``."""
    style, script = _asset("report.css"), _asset("report.js")
    policy = (
        f"default-src 'none'; script-src {_digest(script)}; style-src 'unsafe-inline'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    return _environment().get_template(template).render(site=site, style=style, script=script, policy=policy, **values)


def _digest(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


@lru_cache(maxsize=4)
def _asset(name: str) -> str:
    return (HERE / "assets" / name).read_text(encoding="utf8").strip()


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters["visible"] = lambda text: visible_controls(str(text))
    return environment
