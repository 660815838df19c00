"""A headless Chromium, a real JupyterLab on loopback, reports of the sample corpus and of articles made to attack.

Where no Chromium is installed these tests are skipped and say so; `.ci/run` installs it.
"""

import json
import os
import re
import secrets
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from attacks import write_attacks, write_conflict
from watched import Watched

from helpers import paths
from helpers.report import report

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run", "--disable-component-update",
    "--disable-sync",
)  # fmt: skip


@pytest.fixture(scope="session")
def browser():
    """Chromium through playwright."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        pytest.skip("no Chromium is installed; on Debian: apt-get install chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture(scope="session", autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A cache of its own, shared by every kernel these tests start."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GOOD_OFFICES_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session")
def attacks(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The parameters ``articles`` and ``conflict``: articles whose every part tries to be markup, actors too."""
    folder, conflict = tmp_path_factory.mktemp("attacks"), tmp_path_factory.mktemp("conflict") / "attack.toml"
    return {"articles": str(write_attacks(folder)), "conflict": str(write_conflict(conflict))}


@pytest.fixture(scope="session")
def sample_report(browser, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return report(out=tmp_path_factory.mktemp("sample") / "report", progress=False).parent


@pytest.fixture(scope="session")
def attack_report(browser, attacks: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    return report(**attacks, out=tmp_path_factory.mktemp("attacked") / "report", progress=False).parent


@pytest.fixture
def watch(browser):
    """Opens pages in contexts of their own: ``watch(width=390, offline=True)``."""
    contexts = []

    def opened(width: int = 1280, height: int = 900, offline: bool = True, **options) -> Watched:
        context = browser.new_context(viewport={"width": width, "height": height}, offline=offline, **options)
        contexts.append(context)
        return Watched(context.new_page())

    yield opened
    for context in contexts:
        context.close()


@dataclass
class Lab:
    """A running JupyterLab: its address, its token and the folder it serves."""

    address: str
    token: str
    folder: Path

    def url(self, notebook: str) -> str:
        # a workspace of its own, so that no tab of another test is restored
        return f"{self.address}/lab/workspaces/{secrets.token_hex(4)}/tree/{notebook}?token={self.token}"


@pytest.fixture(scope="session")
def lab(browser, attacks: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    """JupyterLab on copies of the notebooks without their outputs: in ``sample`` as they are, in ``attacks`` on attacks."""
    home = tmp_path_factory.mktemp("lab")
    for folder, given in (("sample", {}), ("attacks", attacks)):
        (home / "served" / folder).mkdir(parents=True)
        for path in sorted(paths.notebooks().glob("*.ipynb")):
            (home / "served" / folder / path.name).write_text(json.dumps(unexecuted(path, given)), encoding="utf8")
    # all cells are in the page, and nobody is asked whether news shall be fetched
    for name, value in {
        "notebook-extension/tracker": '{"windowingMode": "none"}',
        "apputils-extension/notification": '{"fetchNews": "false", "checkForUpdates": false}',
    }.items():
        settings = home / "settings" / "@jupyterlab" / f"{name}.jupyterlab-settings"
        settings.parent.mkdir(parents=True)
        settings.write_text(value)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    token = secrets.token_hex(16)
    options = {
        "ServerApp.ip": "127.0.0.1", "ServerApp.port": port, "ServerApp.root_dir": home / "served",
        "IdentityProvider.token": token, "LabApp.news_url": "None",
        "LabApp.check_for_updates_class": "jupyterlab.NeverCheckForUpdate",
    }  # fmt: skip
    isolated = {f"JUPYTER_{name}_DIR": str(home / name.lower()) for name in ("CONFIG", "DATA", "RUNTIME")}
    environment = {
        **os.environ, **isolated, "JUPYTERLAB_SETTINGS_DIR": str(home / "settings"),
        "JUPYTERLAB_WORKSPACES_DIR": str(home / "workspaces"), "PYTHONPATH": str(paths.PACKAGE.parent),
    }  # fmt: skip
    command = [sys.executable, "-m", "jupyter", "lab", "--no-browser", "--allow-root"]
    with (home / "log").open("wb") as log:
        server = subprocess.Popen(
            [*command, *(f"--{name}={value}" for name, value in options.items())],
            env=environment, stdout=log, stderr=subprocess.STDOUT, cwd=home,
        )  # fmt: skip
    try:
        address = f"http://127.0.0.1:{port}"
        _wait_for(f"{address}/api/status?token={token}", server, home / "log")
        yield Lab(address, token, home / "served")
    finally:
        server.terminate()  # ends its kernels too
        server.wait(30)


def unexecuted(path: Path, given: dict[str, str]) -> dict:
    """A notebook without outputs and counts, with parameters set."""
    notebook = json.loads(path.read_text(encoding="utf8"))
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            cell["outputs"], cell["execution_count"] = [], None
        if "parameters" in cell["metadata"].get("tags", []):
            source = "".join(cell["source"])
            for name, value in given.items():
                source, times = re.subn(
                    rf'^{name}: str = "[^"]*"', lambda m, n=name, v=value: f"{n}: str = {v!r}", source, flags=re.M
                )
                assert times == 1
            cell["source"] = source
    return notebook


def _wait_for(url: str, server: subprocess.Popen, log: Path, seconds: float = 60) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            urllib.request.urlopen(url, timeout=5).close()
            return
        except (urllib.error.URLError, OSError):
            if server.poll() is not None:
                break
            time.sleep(0.2)
    pytest.fail(f"JupyterLab did not start:\n{log.read_text(errors='replace')[-2000:]}")
