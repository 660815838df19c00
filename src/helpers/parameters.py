"""The notebooks' parameters: one table of them, and the check that every value passes before anything runs.

papermill takes any name and any type without a word: ``-p strat 2022`` is ignored, ``-p top many`` becomes a text, ``-p actor
007`` the number 7. So the report refuses a wrong parameter before it starts a kernel, and a notebook's first call does the same.
"""

import ast
import datetime as dt
import difflib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from helpers import knowledge, paths, schema
from helpers.corpus.period import PeriodError, period

NOTEBOOKS = ("00_corpus", "01_actors", "02_chronology", "03_mediation_roles", "04_claims", "05_quality")


class ParameterError(ValueError):
    """A parameter that cannot be used, as one sentence; a notebook shows that sentence and no traceback."""

    def _render_traceback_(self) -> list[str]:
        return [f"{type(self).__name__}: {self}"]


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter. ``type`` is str or int; ``choices``: its valid values, several of them parted by ``;``."""

    name: str
    type: type
    default: str | int
    help: str
    notebooks: tuple[str, ...] = NOTEBOOKS
    choices: tuple[str, ...] = ()
    least: int = 1

    def line(self) -> str:
        """Its line in a parameters cell, in the plain form that ``papermill --help-notebook`` reads."""
        default = f'"{self.default}"' if self.type is str else self.default
        return f"{self.name}: {self.type.__name__} = {default}  # {self.help}"


_ON_ARTICLES = tuple(name for name in NOTEBOOKS if name != "05_quality")
PARAMETERS = (
    Parameter("articles", str, "", "file, folder, archive or glob of articles; empty: the sample corpus"),
    Parameter("conflict", str, "armenia-azerbaijan", "a file of data/conflicts by name, or a path; empty: none"),
    Parameter("start", str, "", "first day, month or year: 2022-03-31, 2022-03 or 2022", _ON_ARTICLES),
    Parameter("end", str, "", "last day, month or year, included", _ON_ARTICLES),
    Parameter("article", str, "", "the article shown beside its page, by file name; empty: the first", ("00_corpus",)),
    Parameter("actor", str, "", "only rows with these actors, by name, parted by ;", ("01_actors", "02_chronology",
              "03_mediation_roles")),
    Parameter("kind", str, "", f"only actors of this kind: {', '.join(schema.KINDS)}", ("01_actors",), schema.KINDS),
    Parameter("mediator", str, "", "only events in which these are third parties, parted by ;", ("02_chronology",
              "03_mediation_roles")),
    Parameter("types", str, "", "only events of these types, as meeting; ceasefire", ("02_chronology",), schema.EVENT_TYPES),
    Parameter("status", str, "", f"only events that are {', '.join(schema.EVENT_STATUSES)}", ("02_chronology",),
              schema.EVENT_STATUSES),
    Parameter("speaker", str, "", "only claims of these speakers, by name, parted by ;", ("04_claims",)),
    Parameter("top", int, 20, "how many actors a figure shows at most", ("01_actors", "03_mediation_roles", "04_claims")),
    Parameter("gold", str, "", "folder of gold annotations; empty: the project's own", ("05_quality",)),
    Parameter("second", str, "", "folder of a second annotator's files on the same articles; empty: none", ("05_quality",)),
)  # fmt: skip
BY_NAME = {parameter.name: parameter for parameter in PARAMETERS}
NAMES_OF_ACTORS = ("actor", "mediator", "speaker")


def of(notebook: str | None = None) -> dict[str, Parameter]:
    """The parameters of a notebook, or all, by name; ParameterError for a notebook there is none of."""
    if notebook is not None and notebook not in NOTEBOOKS:
        raise ParameterError(f"there is no notebook {notebook!r}; there is {', '.join(NOTEBOOKS)}")
    return {item.name: item for item in PARAMETERS if notebook is None or notebook in item.notebooks}


def cell(notebook: str) -> str:
    """The source of a notebook's parameters cell."""
    return "\n".join(parameter.line() for parameter in of(notebook).values())


def check(values: Mapping[str, object], notebook: str | None = None) -> dict[str, str | int]:
    """The given values as the notebooks take them (``start=2022`` becomes ``"2022"``); those not given stay out.

    ParameterError for an unknown name, a value of another type, a value none of the valid ones, no date, a period that ends
    before it starts, a conflict there is none of, or articles and folders that are not there. Names of actors are checked
    against the corpus, by `check_names`.
    """
    known = of(notebook)
    for name in values:
        if name not in known:
            raise ParameterError(_unknown(name, known, notebook))
    checked = {name: _value(known[name], value) for name, value in values.items()}
    try:
        period(checked.get("start", ""), checked.get("end", ""))
        if checked.get("conflict"):
            knowledge.load(str(checked["conflict"]))
    except (PeriodError, knowledge.KnowledgeError) as error:
        raise ParameterError(str(error)) from None
    for name in ("gold", "second"):
        if checked.get(name) and not located(str(checked[name])).is_dir():
            raise ParameterError(f"{name} is {checked[name]!r}, and there is no such folder")
    return checked


def check_names(values: Mapping[str, object], corpus) -> None:
    """Actors, mediators and speakers against a corpus; one without articles has no names to check against."""
    for name in NAMES_OF_ACTORS:
        if values.get(name) and len(corpus.tables["mentions"]):
            try:
                corpus.names(str(values[name]))
            except ValueError as error:
                raise ParameterError(f"{name}: {error}") from None


def source(articles: str) -> Path:
    """The sample corpus for an empty text; a relative path is sought in the working directory, then in the project."""
    return located(articles) if articles else paths.data() / "sample"


def located(given: str) -> Path:
    """A path as given, from the working directory, or, where there is nothing, from the project folder."""
    path = Path(given).expanduser()
    inside = paths.root() / path
    return inside if not path.exists() and inside.exists() else path


def injected(cells: Sequence[str]) -> set[str]:
    """Names set by the parameters cells that ran last: papermill's (headed ``# Parameters``) and the notebook's own.

    Other cells of a session are a user's own business.
    """
    latest: dict[bool, set[str]] = {}
    for source in cells:
        try:
            body = ast.parse(source).body
        except SyntaxError:
            continue
        typed = bool(body) and all(isinstance(node, ast.AnnAssign) for node in body)
        if typed or source.lstrip().startswith("# Parameters"):
            targets = (t for node in body for t in ([node.target] if typed else getattr(node, "targets", ())))
            latest[typed] = {target.id for target in targets if isinstance(target, ast.Name)}
    return set().union(*latest.values())


def _unknown(name: str, known: Mapping[str, Parameter], notebook: str | None) -> str:
    near = difflib.get_close_matches(str(name), known, 2, 0.6)
    if name in BY_NAME:
        hint = f"{', '.join(BY_NAME[name].notebooks)} {'has' if len(BY_NAME[name].notebooks) == 1 else 'have'} it; valid here: "
    else:
        hint = f"did you mean {' or '.join(near)}? Valid: " if near else "valid: "
    whose = f"notebook {notebook} has" if notebook else "the notebooks have"
    return f"{whose} no parameter {str(name)!r}; {hint}{', '.join(known)}"


def _value(parameter: Parameter, value: object) -> str | int:
    value = value.isoformat() if isinstance(value, dt.date) else "" if value is None else value
    if parameter.type is int:
        return _number(parameter, value)
    if isinstance(value, (bool, list, tuple, dict)) or not isinstance(value, (str, int, Path)):
        raise ParameterError(f"{parameter.name} is {value!r}; it takes a text: {parameter.help}")
    if isinstance(value, int) and parameter.name not in ("start", "end"):
        raise ParameterError(
            f"{parameter.name} is the number {value}, and takes a text; papermill keeps digits a text with -r instead of -p"
        )
    text = str(value).strip()
    for part in filter(None, map(str.strip, text.split(";"))) if parameter.choices else ():
        if part not in parameter.choices:
            near = difflib.get_close_matches(part, parameter.choices, 1, 0.6)
            hint = f"did you mean {near[0]}? " if near else ""
            raise ParameterError(f"{parameter.name} is {part!r}; {hint}valid: {', '.join(parameter.choices)}")
    return text


def _number(parameter: Parameter, value: object) -> int:
    try:
        if isinstance(value, bool) or float(str(value)) != int(float(str(value))):
            raise ValueError
        number = int(float(str(value)))
    except (ValueError, OverflowError):
        raise ParameterError(f"{parameter.name} is {value!r}; it takes a whole number: {parameter.help}") from None
    if number < parameter.least:
        raise ParameterError(f"{parameter.name} is {number}; it takes a whole number from {parameter.least} on")
    return number
