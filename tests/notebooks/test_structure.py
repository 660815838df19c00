"""The notebooks as files: parameters cell, proportion of prose, stored outputs, links; no kernel is started."""

import ast
import re
from statistics import median

import nbformat
import pytest

from helpers import parameters, paths

NAMES = parameters.NOTEBOOKS
PATHS = {name: paths.notebooks() / f"{name}.ipynb" for name in NAMES}


@pytest.fixture(scope="module", params=NAMES)
def notebook(request):
    book = nbformat.read(PATHS[request.param], as_version=4)
    book.metadata["name"] = request.param
    return book


def code(book) -> list:
    return [cell for cell in book.cells if cell.cell_type == "code"]


def prose(book) -> list[str]:
    return [cell.source for cell in book.cells if cell.cell_type == "markdown"]


def lines(sources: list[str]) -> int:
    return sum(len([line for line in source.splitlines() if line.strip()]) for source in sources)


def test_all_notebooks_are_there():
    assert sorted(path.stem for path in paths.notebooks().glob("*.ipynb")) == sorted(NAMES)


def test_the_file_is_valid_and_runs_on_the_plain_kernel(notebook):
    nbformat.validate(notebook)
    assert notebook.metadata.kernelspec.name == "python3"


def test_the_parameters_cell_is_the_table_of_parameters(notebook):
    tagged = [cell.source for cell in code(notebook) if "parameters" in cell.metadata.get("tags", [])]
    assert tagged == [parameters.cell(notebook.metadata["name"])]
    assert code(notebook)[0].source == tagged[0]


def test_the_second_code_cell_checks_the_parameters(notebook):
    assert f'opened("{notebook.metadata["name"]}", globals())' in code(notebook)[1].source


def test_proportions(notebook):
    sources = [cell.source for cell in code(notebook)]
    assert lines(sources) <= 50
    assert median(lines([source]) for source in sources) <= 3
    words = lambda texts: sum(len(text.split()) for text in texts)  # noqa: E731
    assert words(prose(notebook)) / (words(prose(notebook)) + words(sources)) >= 0.45
    assert len(prose(notebook)) / len(notebook.cells) >= 0.45


def test_no_function_is_defined_and_no_path_is_written_out(notebook):
    for cell in code(notebook):
        tree = ast.parse(cell.source)
        assert not [node for node in ast.walk(tree) if isinstance(node, (ast.FunctionDef, ast.ClassDef, ast.Lambda))]
        assert "../" not in cell.source


def test_one_title_and_a_ladder_of_headings(notebook):
    levels = [len(hashes) for text in prose(notebook) for hashes in re.findall(r"^(#+) ", text, re.M)]
    assert levels.count(1) == 1 and levels[0] == 1
    assert all(b - a <= 1 for a, b in zip(levels, levels[1:], strict=False))
    headings = re.findall(r"^## (.+)$", "\n".join(prose(notebook)), re.M)
    assert headings[:3] == ["Parameters", "Data used", "Findings"] and headings[-1] == "Limits"


def test_links_lead_somewhere(notebook):
    name, found = notebook.metadata["name"], re.findall(r"\]\(([^)]+)\)", "\n".join(prose(notebook)))
    for link in found:
        assert re.match(r"https?://", link) or (paths.notebooks() / link).is_file()
    at = NAMES.index(name)
    assert {f"{other}.ipynb" for other in NAMES[max(at - 1, 0) : at + 2] if other != name} <= set(found)


def test_outputs_are_stored_in_order_and_clean(notebook):
    cells = code(notebook)
    assert [cell.execution_count for cell in cells] == list(range(1, len(cells) + 1))
    assert sum(bool(cell.outputs) for cell in cells) >= len(cells) - 2
    for output in (output for cell in cells for output in cell.outputs):
        assert output.output_type in ("execute_result", "display_data"), output
    text = PATHS[notebook.metadata["name"]].read_text("utf8")
    assert not re.search(r"/(home|work|tmp|root|Users)/|[A-Z]:\\\\\\\\", re.sub(r'"image/png": "[^"]*"', "", text))


def test_every_picture_has_a_description(notebook):
    for output in (output for cell in code(notebook) for output in cell.outputs):
        if "image/png" in output.get("data", {}):
            assert len(output.metadata["image/png"]["alt"]) > 60
            assert output.data["text/plain"].startswith("Figure: ")
