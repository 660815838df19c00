"""The notebooks through papermill: other parameters give sensible pages, a mistake ends with exit code 1 and one sentence.

Few, since each starts a kernel; `test_selections` plays the notebooks with many more parameters without one.
"""

import subprocess
import sys
from pathlib import Path

import nbformat
import papermill
import pytest

from helpers import parameters, paths

OTHER = [path.stem for path in (paths.data() / "conflicts").glob("*.toml") if path.stem != "armenia-azerbaijan"]
GULF = """Gulf Herald

Muscat talks on the Haradan islands end without a deal

12 May 2019

MUSCAT - Oman's foreign minister Yusuf bin Alawi on Saturday hosted the foreign ministers of Iran and Saudi Arabia for talks.
Qatar offered to mediate. Riyadh rejected the offer. The two sides will meet again in Muscat on 20 May 2019, Oman said.

Iran accused Saudi Arabia of firing at a patrol boat on Thursday. Saudi Arabia denied it.
"""


def run(name: str, out: Path, **given: object) -> str:
    """Text of all outputs of a notebook executed with these parameters."""
    book = papermill.execute_notebook(
        nbformat.read(paths.notebooks() / f"{name}.ipynb", as_version=4), out / "out.ipynb", parameters=given,
        progress_bar=False, kernel_name="python3",
    )  # fmt: skip
    outputs = [output for cell in book.cells if cell.cell_type == "code" for output in cell.outputs]
    assert not [output for output in outputs if output.output_type in ("error", "stream")]
    return "\n".join("".join(output.data.get("text/plain", "")) for output in outputs)


@pytest.fixture(scope="module")
def gulf(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("gulf")
    (folder / "muscat.txt").write_text(GULF, "utf8")
    return folder


def test_one_actor(tmp_path):
    text = run("03_mediation_roles", tmp_path, actor="European Union")
    assert "European Union" in text and "Antony Blinken |" not in text


def test_one_month(tmp_path):
    text = run("02_chronology", tmp_path, start="2022-04", end="2022-04")
    assert "2022-04-06 | meeting" in text and "2022-10" not in text and "2021-11" not in text


def test_another_conflict(gulf, tmp_path):
    given = {"articles": str(gulf), "conflict": OTHER[0] if OTHER else ""}
    text = run("02_chronology", tmp_path, **given)
    assert "2019-05-20" in text and "Armenia" not in text.replace("Armenia-Azerbaijan", "")
    assert "Oman" in run("03_mediation_roles", tmp_path, **given)


@pytest.fixture(scope="module")
def commands(tmp_path_factory) -> dict[str, subprocess.CompletedProcess]:
    """papermill's own command line, all calls at once, each from a folder of its own."""
    notebook = paths.notebooks() / "02_chronology.ipynb"
    calls = {
        "works": [notebook, "out.ipynb", "-p", "start", "2022-01-01"],
        "unknown": [notebook, "out.ipynb", "-p", "strat", "2022-01-01"],
        "no date": [notebook, "out.ipynb", "-p", "start", "yesterday"],
        "help": ["--help-notebook", notebook],
    }
    started = {}
    for name, arguments in calls.items():
        command = [sys.executable, "-m", "papermill", *map(str, arguments)]
        folder = tmp_path_factory.mktemp("folder")
        started[name] = (
            subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True), folder
        )  # fmt: skip
    done = {}
    for name, (process, folder) in started.items():
        out, err = process.communicate(timeout=300)
        done[name] = subprocess.CompletedProcess(folder, process.returncode, out, err)
    return done


def test_the_command_line_works_from_another_folder(commands):
    ran = commands["works"]
    assert ran.returncode == 0, ran.stderr[-2000:]
    assert (ran.args / "out.ipynb").is_file()


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("unknown", "notebook 02_chronology has no parameter 'strat'; did you mean start"),
        ("no date", "start is 'yesterday', which is no date: write a day (2022-03-31), a month (2022-03) or a year (2022)"),
    ],
)
def test_a_mistake_ends_with_exit_code_1_and_one_sentence(commands, name, sentence):
    ran = commands[name]
    assert ran.returncode == 1
    last = ran.stderr.strip().splitlines()[-1]
    assert last.startswith(f"ParameterError: {sentence}")
    book = nbformat.read(ran.args / "out.ipynb", as_version=4)
    errors = [output for cell in book.cells for output in cell.get("outputs", []) if output.output_type == "error"]
    assert [error.traceback for error in errors] == [[last]]


def test_help_lists_every_parameter_with_type_and_help(commands):
    flat = " ".join(commands["help"].stdout.split())
    for parameter in parameters.of("02_chronology").values():
        assert f"{parameter.name}: {parameter.type.__name__}" in flat
        assert " ".join(parameter.help.split()) in flat


@pytest.mark.parametrize("name", parameters.NOTEBOOKS)
def test_papermill_reads_every_parameters_cell(name):
    found = papermill.inspect_notebook(str(paths.notebooks() / f"{name}.ipynb"))
    declared = parameters.of(name)
    assert list(found) == list(declared)
    for parameter in declared.values():
        assert found[parameter.name]["inferred_type_name"] == parameter.type.__name__
        assert found[parameter.name]["help"] == parameter.help

