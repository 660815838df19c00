"""Parameters: every mistake is one sentence that says what is valid."""

import datetime as dt

import pytest

from helpers import parameters
from helpers.parameters import ParameterError, check


@pytest.mark.parametrize(
    ("given", "checked"),
    [
        ({}, {}),
        ({"start": "2022-01"}, {"start": "2022-01"}),
        ({"start": 2022, "end": 2022}, {"start": "2022", "end": "2022"}),
        ({"start": dt.date(2022, 3, 31)}, {"start": "2022-03-31"}),
        ({"articles": None}, {"articles": ""}),
        ({"top": "12"}, {"top": 12}),
        ({"top": 12.0}, {"top": 12}),
        ({"types": "meeting; ceasefire"}, {"types": "meeting; ceasefire"}),
        ({"conflict": ""}, {"conflict": ""}),
        ({"actor": "no"}, {"actor": "no"}),
    ],
)
def test_what_is_right_passes(given, checked):
    assert check(given) == checked


@pytest.mark.parametrize(
    ("given", "notebook", "words"),
    [
        ({"strat": "2022-01-01"}, "02_chronology", ["'strat'", "did you mean start", "Valid: articles"]),
        ({"x=1;import os;y": 3}, "02_chronology", ["no parameter", "valid: "]),
        ({"types": "meeting"}, "01_actors", ["no parameter 'types'", "02_chronology has it"]),
        ({"actor": "Russia"}, "05_quality", ["no parameter 'actor'", "01_actors, 02_chronology, 03_mediation_roles have it"]),
        ({"start": "yesterday"}, "02_chronology", ["start is 'yesterday'", "2022-03-31"]),
        ({"start": "2022-02-30"}, None, ["2022-02-30", "no date"]),
        ({"start": True}, None, ["start is True", "takes a text"]),
        ({"start": "2022", "end": "2021"}, None, ["ends (2021) before it starts (2022)"]),
        ({"actor": 7}, None, ["actor is the number 7", "-r"]),
        ({"actor": ["Russia"]}, None, ["takes a text"]),
        ({"top": "many"}, None, ["top is 'many'", "whole number"]),
        ({"top": 0}, None, ["from 1 on"]),
        ({"top": True}, None, ["whole number"]),
        ({"top": 2.5}, None, ["whole number"]),
        ({"types": "meting"}, None, ["did you mean meeting", "ceasefire"]),
        ({"status": "planed; occurred"}, None, ["did you mean planned"]),
        ({"kind": "people"}, None, ["valid: person, state"]),
        ({"conflict": "armenia-azerbaidjan"}, None, ["no conflict is called", "armenia-azerbaijan"]),
        ({"gold": "no/such/folder"}, None, ["no such folder"]),
    ],
)
def test_what_is_wrong_is_one_sentence(given, notebook, words):
    with pytest.raises(ParameterError) as caught:
        check(given, notebook)
    message = str(caught.value)
    assert "\n" not in message
    for part in words:
        assert part in message


def test_an_unknown_notebook_is_named():
    with pytest.raises(ParameterError, match="02_chronology"):
        parameters.of("02_chronologie")


def test_names_are_checked_against_the_corpus(sample):
    parameters.check_names({"actor": "russia; European Union", "mediator": ""}, sample)
    with pytest.raises(ParameterError, match=r"^actor: .*'Rusia' as an actor; did you mean Russia"):
        parameters.check_names({"actor": "Rusia"}, sample)


def test_the_table_describes_every_notebook():
    for notebook in parameters.NOTEBOOKS:
        declared = parameters.of(notebook)
        assert {"articles", "conflict"} <= set(declared)
        assert check({name: item.default for name, item in declared.items()}, notebook)


@pytest.mark.parametrize(
    ("cells", "names"),
    [
        ([], set()),
        (['start: str = ""  # help\nend: str = ""', "x = 1"], {"start", "end"}),
        (['start: str = ""', "# Parameters\nstrat = '2022'"], {"start", "strat"}),
        (["# Parameters\nstrat = 1", "# Parameters\nstart = 1"], {"start"}),
        (['strat: str = ""', 'start: str = ""'], {"start"}),
        (["%matplotlib inline", "for i in range(3): y = i"], set()),
    ],
)
def test_only_parameters_cells_count_and_only_their_latest_run(cells, names):
    assert parameters.injected(cells) == names


def test_the_error_is_shown_as_one_line():
    assert ParameterError("so it is")._render_traceback_() == ["ParameterError: so it is"]
