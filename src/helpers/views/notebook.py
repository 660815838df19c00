"""How a notebook starts: its parameters are checked, then its corpus is opened."""

from collections.abc import Mapping

from helpers import parameters
from helpers.corpus import Corpus
from helpers.parameters import ParameterError


def opened(notebook: str, given: Mapping[str, object]) -> Corpus:
    """The corpus a notebook asks for; ``given`` are its globals, which hold the parameters.

    ParameterError, which a notebook shows as one sentence, for a parameter the notebook lacks (also one that papermill
    injected), a wrong value, articles that are not there, a name no article has.
    """
    declared = parameters.of(notebook)
    known = {*declared, "__annotations__"}
    strange = sorted(parameters.injected(given.get("In", ())) - known)
    values = {name: given[name] for name in [*strange, *declared] if name in given}
    checked = parameters.check(values, notebook)
    try:
        corpus = Corpus.tag(parameters.source(str(checked.get("articles", ""))), checked.get("conflict") or None)
    except (ValueError, OSError) as error:
        raise ParameterError(str(error)) from None
    parameters.check_names(checked, corpus)
    return corpus
