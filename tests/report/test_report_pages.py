"""The pages of a report: self-contained, escaped, with a policy that lets only our own script run."""

import base64
import hashlib
import html
import json
import re
from html.parser import HTMLParser

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from helpers.report import page, shell


class Seen(HTMLParser):
    """Tags with their attributes, and what stands in script elements."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.scripts = [], []
        self._script = False
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self._script = tag == "script"

    def handle_data(self, data):
        if self._script:
            self.scripts.append(data)

    def handle_endtag(self, tag):
        self._script = False


def names(out):
    return sorted(path.name for path in out.iterdir())


def test_the_folder_holds_the_pages_and_nothing_else(plain):
    assert names(plain) == ["00_first.html", "01_second.html", "index.html", "report.json"]
    manifest = json.loads((plain / "report.json").read_text())
    assert manifest["parameters"]["actor"] == "Armenia"
    assert set(manifest["files"]) == set(names(plain)) - {"report.json"}


@pytest.mark.parametrize("name", ["index.html", "00_first.html", "01_second.html"])
def test_only_our_script_may_run_and_nothing_is_fetched(plain, name):
    text = (plain / name).read_text(encoding="utf8")
    seen = Seen(text)
    policy = next(a["content"] for t, a in seen.tags if t == "meta" and a.get("http-equiv") == "Content-Security-Policy")
    assert policy.startswith("default-src 'none';") and "unsafe-inline" not in policy.split("style-src")[0]
    (script,) = seen.scripts
    # the browser hashes the element's text as it stands between the tags
    assert base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() in policy
    assert not [tag for tag, _ in seen.tags if tag in ("link", "iframe", "object", "embed", "base")]
    assert not [a for _, a in seen.tags if any(name.startswith("on") for name in a)]
    sources = [a["src"] for _, a in seen.tags if "src" in a]
    assert all(source.startswith("data:image/") for source in sources)
    links = [a["href"] for t, a in seen.tags if t == "a"]
    local = {link.partition("#")[0] for link in links} - {""}
    assert local <= {path.name for path in plain.iterdir()}, "a link leads out of the folder"
    assert "@import" not in text and "url(" not in text


def test_language_title_headings_and_contents(plain):
    text = (plain / "01_second.html").read_text(encoding="utf8")
    assert '<html lang="en">' in text and "<title>The second page: Mediation in the news" in text
    assert len(re.findall("<h1", text)) == 1
    assert re.findall(r'<li><a href="#([^"]+)">', text) == ["a-table", "a-table-2"]
    assert {"a-table", "a-table-2"} <= set(re.findall(r'<h2 id="([^"]+)"', text))


def test_links_between_notebooks_lead_to_their_pages(plain):
    text = (plain / "00_first.html").read_text(encoding="utf8")
    assert 'href="01_second.html"' in text and 'href="01_second.html#a-table"' in text
    assert ".ipynb" not in text and "a file" in text and "../data" not in text


def test_code_is_folded_away_but_there_with_the_parameters_of_the_run(plain):
    text = (plain / "01_second.html").read_text(encoding="utf8")
    assert "<summary>Parameters and their defaults</summary>" in text and "<summary>Given for this run</summary>" in text
    assert text.count('<details class="code"><summary>Code') == 2  # folded; the parameters stand open
    assert ">Armenia<" in text


def test_figures_have_their_alternative_text(plain):
    images = [a for tag, a in Seen((plain / "00_first.html").read_text(encoding="utf8")).tags if tag == "img"]
    assert [image["alt"] for image in images] == ["A pixel & a <quote>"]


def test_the_index_tells_findings_parameters_versions_corpus_and_time(plain):
    text = html.unescape((plain / "index.html").read_text(encoding="utf8"))
    for words in ("One finding of this page.", "What is shown here?", "Corpus hash", "papermill", "Armenia", "Made</th>"):
        assert words in text
    assert re.search(r"\d{4}-\d\d-\d\d \d\d:\d\d UTC[+-]\d{4}", text)


ATTACKS = [
    "<script>window.__pwned = 1</script>",
    '"><img src=x onerror=alert(1)>',
    "[x](javascript:alert(1))",
    "$\\href{javascript:alert(1)}{x}$",
    "\x1b[31mred\x1b[0m",
    "abc\u202edcb\u2066x\u2069",
]


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("kind", ["stdout", "stderr", "result", "error", "markdown and plain", "javascript and plain"])
def test_what_outputs_hold_is_shown_as_text(attack, kind):
    output = {
        "stdout": lambda: new_output("stream", name="stdout", text=attack),
        "stderr": lambda: new_output("stream", name="stderr", text=attack),
        "result": lambda: new_output("execute_result", data={"text/plain": attack}),
        "error": lambda: new_output("error", ename="E", evalue=attack, traceback=[attack]),
        "markdown and plain": lambda: new_output("display_data", data={"text/markdown": attack, "text/plain": attack}),
        "javascript and plain": lambda: new_output("display_data", data={"application/javascript": attack, "text/plain": attack}),
    }[kind]()
    rendered, _ = page.body(new_notebook(cells=[new_code_cell("x", outputs=[output])]), set())
    seen = Seen(rendered)
    assert {tag for tag, _ in seen.tags} <= {"div", "details", "summary", "pre", "span"}
    assert html.escape(shell.visible_controls(attack)) in rendered.replace("&#x27;", "'").replace("&#39;", "'") or '"' in attack
    assert not re.search("[\x1b\u202a-\u202e\u2066-\u2069]", rendered)


def test_headings_keep_their_words_and_get_ids_of_their_own():
    notebook = new_notebook(cells=[new_markdown_cell("# A *b* & c\n\n## Ünï\n\n## A b c"), new_markdown_cell("### A b & c")])
    nbformat.validate(notebook)
    _, headings = page.body(notebook, set())
    assert headings == [(1, "a-b-c", "A b & c"), (2, "n", "Ünï"), (2, "a-b-c-2", "A b c"), (3, "a-b-c-3", "A b & c")]
