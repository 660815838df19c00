"""Every notebook in a real JupyterLab in headless Chromium: Run All works, figures show, the console stays clean."""

import pytest
from watched import Watched

from helpers import paths

NOTEBOOKS = sorted(path.name for path in paths.notebooks().glob("*.ipynb"))
RUN = 180_000  # milliseconds a notebook may take on a slow machine

DONE = """() => {
  const cells = [...document.querySelectorAll('.jp-Notebook .jp-CodeCell')];
  return cells.length > 2 && (
    cells.every(cell => /\\[\\d+\\]/.test(cell.querySelector('.jp-InputPrompt').textContent))
    || document.querySelector('.jp-Notebook [data-mime-type="application/vnd.jupyter.error"]') !== null);
}"""


CONNECTED = """() => document.querySelector('.jp-Notebook-ExecutionIndicator[data-status="idle"]') !== null
  && document.querySelector('.jp-Toolbar-kernelName').textContent.includes('Python 3')"""


def run_all(seen: Watched, url: str) -> None:
    """Open a notebook and choose Run > Run All Cells, as a person would."""
    seen.page.goto(url)
    seen.page.wait_for_selector(".jp-Notebook .jp-CodeCell", timeout=RUN)
    # before the kernel is there, Run All would ask which one to start
    seen.page.locator("#jp-main-statusbar", has_text="Python 3 (ipykernel) | Idle").wait_for(timeout=RUN)
    seen.page.wait_for_function(CONNECTED, timeout=RUN)
    seen.page.get_by_role("menubar").get_by_role("menuitem", name="Run", exact=True).click()
    seen.page.locator(".lm-Menu-item", has_text="Run All Cells").first.click()
    seen.page.wait_for_timeout(200)
    if seen.page.locator(".jp-Dialog-content", has_text="Select Kernel").is_visible():  # as a person would, too
        seen.page.locator(".jp-Dialog-content button.jp-mod-accept").click()
    seen.page.wait_for_function(DONE, timeout=RUN)


def local(lab, seen: Watched) -> bool:
    """Whether the page asked only its own server."""
    return all(url.startswith((lab.address, lab.address.replace("http", "ws"), "data:", "blob:")) for url in seen.requests)


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_run_all_works_and_figures_show(lab, watch, name):
    seen = watch(1400, 1000, offline=False)
    run_all(seen, lab.url(f"sample/{name}"))
    output = seen.page.locator(".jp-Notebook .jp-OutputArea-output")
    kinds = {item.get_attribute("data-mime-type") for item in output.all()}
    assert not kinds & {"application/vnd.jupyter.error", "application/vnd.jupyter.stderr"}, output.all_inner_texts()
    figures = seen.page.evaluate("[...document.querySelectorAll('.jp-Notebook .jp-OutputArea img')].map(i => i.naturalWidth)")
    assert figures and all(figures), "a figure does not show"
    assert seen.page.locator(".jp-Notebook table").count()
    assert not seen.errors
    assert local(lab, seen)


def test_a_link_leads_to_the_next_notebook(lab, watch):
    seen = watch(1400, 1000, offline=False)
    seen.page.goto(lab.url("sample/00_corpus.ipynb"))
    seen.page.locator('.jp-RenderedMarkdown a[href*="01_actors"], .jp-RenderedMarkdown a:has-text("Who takes part")').first.click(
        timeout=60_000
    )
    seen.page.get_by_role("tab", name="01_actors.ipynb").wait_for(timeout=60_000)


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_attacks_run_nothing_in_jupyterlab(lab, watch, name):
    seen = watch(1400, 1000, offline=False)
    run_all(seen, lab.url(f"attacks/{name}"))
    seen.page.evaluate("document.querySelectorAll('.jp-Notebook details').forEach(item => { item.open = true; })")
    seen.page.evaluate("document.querySelectorAll('.jp-OutputArea *').forEach(e => e.dispatchEvent(new MouseEvent('mouseover')))")
    seen.page.wait_for_timeout(500)  # MathJax and image errors come late
    assert not seen.page.locator('.jp-Notebook [data-mime-type="application/vnd.jupyter.error"]').count()
    if not name.startswith("05"):  # which shows gold annotations, and these articles have none
        assert "onerror=" in " ".join(seen.page.locator(".jp-OutputArea").all_text_contents()), "the attacks are not shown"
    assert seen.pwned() is None and not seen.dialogs
    assert local(lab, seen), [url for url in seen.requests if not url.startswith(lab.address)]
    assert not seen.page.locator(".jp-OutputArea mjx-container, .jp-OutputArea .MathJax").count(), "read as a formula"
    made = seen.page.evaluate(
        """() => [...document.querySelectorAll('.jp-OutputArea *')].filter(e =>
            [...e.attributes].some(a => a.name.startsWith('on') || /^\\s*javascript:/i.test(a.value))
            || ['SCRIPT', 'IFRAME'].includes(e.tagName)
            || (e.tagName === 'IMG' && !e.src.startsWith('data:image/'))).map(e => e.outerHTML.slice(0, 200))"""
    )
    assert not made
