"""A notebook that fails: notebook, cell and reason are named, the earlier report stays, no process is left behind."""

import os
import re
import subprocess
import sys
import time

import pytest
from tiny import NOTEBOOKS

from helpers.parameters import ParameterError
from helpers.report import NotebookFailed, folder, pool, report, source


@pytest.fixture(scope="module")
def worker():
    """One worker for all: what kills a kernel does not harm the next notebook."""
    with pool.Pool(1) as workers:
        yield workers


def run(worker, name, tmp_path, timeout=120.0):
    jobs = [pool.Job(one, tmp_path / one.path.name, {}) for one in source.notebooks(NOTEBOOKS / name)]
    return [job.notebook.name for job in worker.run(jobs, timeout) if job]


@pytest.mark.parametrize(
    "name, timeout, message",
    [
        ("dead_kernel", 120, r"notebook 00_dead failed in code cell 2 \(os\._exit\(9\)\): its kernel died"),
        ("slow", 1, r"notebook 00_slow failed in code cell 1 \(import time\): it took longer than 1 seconds"),
    ],
)
def test_what_kills_a_notebook_is_named(worker, tmp_path, name, timeout, message):
    with pytest.raises(NotebookFailed, match=message):
        run(worker, name, tmp_path, timeout)


def test_what_a_kernel_writes_past_ipython_is_not_taken_for_an_answer(worker, tmp_path):
    assert run(worker, "chatty", tmp_path) == ["00_chatty"]
    assert "the end" in (tmp_path / "00_chatty.ipynb").read_text()


@pytest.mark.skipif(os.name == "nt", reason="signals")
def test_a_killed_process_is_told(worker, tmp_path):
    with pytest.raises(NotebookFailed, match="notebook 00_killed failed: the process that ran it ended on signal 9"):
        run(worker, "worker_killed", tmp_path)


def test_a_cell_error_leaves_the_earlier_report_untouched(articles, tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    (out / "index.html").write_text("earlier")
    (out / folder.MANIFEST).write_text('{"files": ["index.html"]}')
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    with pytest.raises(NotebookFailed) as caught:
        report(str(articles), out=out, notebooks=NOTEBOOKS / "cell_error", progress=False)
    assert str(caught.value) == "notebook 01_broken failed in code cell 2 (lookup = {}): KeyError: 'missing'"
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before
    assert list(tmp_path.iterdir()) == [out]


def test_an_unknown_parameter_is_refused_before_a_kernel_starts(tmp_path, monkeypatch):
    monkeypatch.setattr(pool, "Pool", lambda size: pytest.fail("a worker was started"))
    with pytest.raises(ParameterError, match="strat"):
        report(out=tmp_path / "out", parameters={"strat": "2022"})
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(os.name == "nt", reason="reads /proc")
def test_ctrl_c_leaves_neither_processes_nor_files(articles, tmp_path):
    code = (
        "import sys; from helpers.report import report\n"
        "try: report(sys.argv[1], out=sys.argv[2], notebooks=sys.argv[3], progress=False)\n"
        "except KeyboardInterrupt: sys.exit(130)"
    )
    marked = {**os.environ, "GOOD_OFFICES_TEST_MARK": str(tmp_path)}
    out = tmp_path / "out"
    process = subprocess.Popen([sys.executable, "-c", code, str(articles), str(out), str(NOTEBOOKS / "slow")], env=marked)
    wait_for(lambda: any("ipykernel" in command for command in marked_processes(tmp_path)))
    process.send_signal(2)
    assert process.wait(30) == 130
    wait_for(lambda: not marked_processes(tmp_path))  # the kernel notices by itself that its parent is gone
    assert not list(tmp_path.iterdir())


def wait_for(condition, seconds=40.0):
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until
        time.sleep(0.1)


def marked_processes(mark):
    """Command lines of living processes whose environment holds the mark."""
    found = []
    for entry in os.scandir("/proc"):
        if re.fullmatch(r"\d+", entry.name):
            try:
                with open(f"/proc/{entry.name}/environ", "rb") as environ, open(f"/proc/{entry.name}/cmdline", "rb") as command:
                    if f"GOOD_OFFICES_TEST_MARK={mark}".encode() in environ.read().split(b"\0"):
                        found.append(command.read().decode(errors="replace"))
            except OSError:
                continue
    return found
