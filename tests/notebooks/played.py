"""A notebook's cells executed in this process, without a kernel: quick, for many sets of parameters."""

import ast

import nbformat

from helpers import paths


def play(name: str, **given: object) -> list[object]:
    """What the cells of a notebook show, with these parameters set after the parameters cell as papermill does."""
    space: dict[str, object] = {"__name__": "__main__"}
    shown = []
    for cell in nbformat.read(paths.notebooks() / f"{name}.ipynb", as_version=4).cells:
        if cell.cell_type == "code":
            *body, last = ast.parse(cell.source).body
            tail = isinstance(last, ast.Expr)
            exec(compile(ast.Module(body if tail else [*body, last], []), name, "exec"), space)
            if tail:
                shown.append(eval(compile(ast.Expression(last.value), name, "eval"), space))
            if "parameters" in cell.metadata.get("tags", []):
                space.update(given)
    return shown
