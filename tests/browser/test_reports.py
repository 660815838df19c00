"""The finished reports in Chromium, from ``file://`` and with the network cut."""

import re

import pytest

from helpers import paths
from helpers.report import report, source


def pages() -> list[str]:
    return ["index.html", *(notebook.page for notebook in source.notebooks(paths.notebooks()))]


@pytest.mark.parametrize("name", pages())
@pytest.mark.parametrize("width", [1280, 390])
def test_a_page_asks_for_nothing_and_fits_the_screen(sample_report, watch, name, width):
    seen = watch(width)
    seen.page.goto((sample_report / name).as_uri())
    assert seen.page.title() and seen.page.locator("h1").count() == 1
    assert not seen.errors and not seen.failed
    assert {url.partition(":")[0] for url in seen.requests} <= {"file", "data"}
    assert len([url for url in seen.requests if url.startswith("file:")]) == 1  # the page itself
    assert seen.page.evaluate("document.documentElement.scrollWidth") <= width, "the page is wider than the screen"
    broken = seen.page.evaluate("[...document.images].filter(i => !i.complete || !i.naturalWidth || !i.alt.trim()).length")
    assert broken == 0, "a figure does not show or says nothing"


@pytest.mark.parametrize("name", pages())
def test_axe_finds_no_serious_fault(sample_report, watch, name):
    from axe_playwright_python.sync_playwright import Axe

    seen = watch()
    seen.page.goto((sample_report / name).as_uri())
    seen.page.evaluate("document.querySelectorAll('details').forEach(item => { item.open = true; })")
    found = Axe().run(seen.page).response["violations"]
    faults = [f"{v['id']} ({v['impact']}): {v['nodes'][0]['html'][:200]}" for v in found]
    assert not [fault for fault, v in zip(faults, found, strict=True) if v["impact"] in ("serious", "critical")], faults


def test_evidence_opens_in_place_with_its_words_marked(sample_report, watch):
    seen = watch()
    seen.page.goto((sample_report / "02_chronology.html").as_uri())
    evidence = seen.page.locator(".go-table details").first
    assert not evidence.locator("mark").is_visible()
    evidence.locator("summary").click()
    assert evidence.locator("mark").is_visible()
    assert evidence.locator("mark").inner_text() in evidence.locator("blockquote").inner_text()


def test_figures_enlarge_and_close_by_key(sample_report, watch):
    seen = watch()
    seen.page.goto((sample_report / "02_chronology.html").as_uri())
    figure = seen.page.locator("button.enlarge").first
    figure.focus()
    seen.page.keyboard.press("Enter")
    dialog = seen.page.locator("dialog")
    assert dialog.is_visible()
    assert dialog.locator("img").get_attribute("alt") == figure.locator("img").get_attribute("alt")
    seen.page.keyboard.press("Escape")
    assert not dialog.is_visible() and not seen.errors


def test_all_code_and_all_evidence_open_by_one_button(sample_report, watch):
    seen = watch()
    seen.page.goto((sample_report / "02_chronology.html").as_uri())
    code = seen.page.locator("details.code")
    assert code.count() > 2 and seen.page.locator("details.code[open]").count() == 1  # the parameters
    seen.page.get_by_role("button", name="Show all code").click()
    assert seen.page.locator("details.code[open]").count() == code.count()
    seen.page.get_by_role("button", name="Hide all code").click()
    assert not seen.page.locator("details.code[open]").count()
    seen.page.get_by_role("button", name="Open all evidence").click()
    assert seen.page.locator(".go-table mark").first.is_visible()


def test_contents_navigation_and_links_lead_somewhere(sample_report, watch):
    seen = watch()
    for name in pages():
        seen.page.goto((sample_report / name).as_uri())
        lost = seen.page.evaluate(
            "[...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.hash.slice(1)).filter(id => !document.getElementById(id))"
        )
        assert not lost, name
        assert seen.page.evaluate("[...new Set([...document.querySelectorAll('[id]')].map(e => e.id))].length") == (
            seen.page.locator("[id]").count()
        ), "an id stands twice"
    seen.page.goto((sample_report / "index.html").as_uri())
    seen.page.get_by_role("navigation").get_by_role("link", name="Chronology").click()
    assert seen.page.url.endswith("/02_chronology.html")
    seen.page.locator(".contents a").last.click()
    assert re.search(r"#\S+$", seen.page.url)


def test_a_page_works_without_script(sample_report, watch):
    seen = watch(java_script_enabled=False)
    seen.page.goto((sample_report / "02_chronology.html").as_uri())
    evidence = seen.page.locator(".go-table details").first
    evidence.locator("summary").click()
    assert evidence.locator("mark").is_visible()
    assert seen.page.locator("figure img").first.is_visible()


def test_an_empty_folder_gives_pages_that_say_so(watch, tmp_path):
    (tmp_path / "empty").mkdir()
    out = report(str(tmp_path / "empty"), out=tmp_path / "report", progress=False).parent
    seen = watch()
    for name in pages():
        seen.page.goto((out / name).as_uri())
        text = seen.page.locator("main").inner_text()
        assert re.search(r"[Nn]o article|Nothing", text) and "Traceback" not in text, name
    assert not seen.errors


@pytest.mark.parametrize("name", pages())
def test_attacks_run_nothing_in_a_report(attack_report, watch, name):
    seen = watch()
    seen.page.goto((attack_report / name).as_uri())
    seen.page.evaluate("document.querySelectorAll('details').forEach(item => { item.open = true; })")
    # whatever can be pointed at or clicked without leaving the page
    seen.page.evaluate("document.querySelectorAll('main *').forEach(e => e.dispatchEvent(new MouseEvent('mouseover')))")
    assert seen.pwned() is None and not seen.dialogs
    assert not seen.errors and not seen.failed  # the policy had nothing to stop
    assert {url.partition(":")[0] for url in seen.requests} <= {"file", "data"}
    assert_shown_as_text(seen.page, "main")
    if name not in ("index.html", "05_quality.html"):
        assert "onerror=" in seen.page.locator("main").text_content(), "the attacks are not shown"


def test_the_policy_alone_would_stop_what_got_through(sample_report, watch, tmp_path):
    from attacks import BREAKOUT, IMAGE, RUN, SCRIPT

    text = (sample_report / "index.html").read_text(encoding="utf8")
    link = f'<a id="trap" href="javascript:{RUN}">x</a>'
    planted = text.replace("</main>", f"{SCRIPT}{IMAGE}{link}<iframe src='javascript:parent.{RUN}'></iframe>{BREAKOUT}</main>")
    assert planted != text
    (tmp_path / "planted.html").write_text(planted, encoding="utf8")
    seen = watch()
    seen.page.goto((tmp_path / "planted.html").as_uri())
    seen.page.locator("#trap").click()
    assert seen.pwned() is None and not seen.dialogs
    assert any("Content Security Policy" in error for error in seen.errors)


def assert_shown_as_text(page, within: str) -> None:
    """No element that an attack would have made, none with a handler, no link to a script."""
    made = page.evaluate(
        """within => [...document.querySelectorAll(`${within} *`)].filter(e =>
            ['SCRIPT', 'IFRAME', 'OBJECT', 'EMBED', 'SVG', 'svg'].includes(e.tagName)
            || [...e.attributes].some(a => a.name.startsWith('on') || /^\\s*javascript:/i.test(a.value))
            || (e.tagName === 'IMG' && !e.src.startsWith('data:image/'))
        ).map(e => e.outerHTML.slice(0, 200))""",
        within,
    )
    assert not made
