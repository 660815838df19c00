"""Selections that leave nothing, or little: sentences instead of pictures, and never a stack trace."""

import sys
from pathlib import Path

import pytest

from helpers import parameters
from helpers.parameters import ParameterError
from helpers.views.show import Sentences

sys.path.insert(0, str(Path(__file__).parent))
from played import play


def shown(name: str, **given: object) -> list[str]:
    """HTML, or for a figure its words, of all a notebook shows."""
    return [getattr(item, "_repr_html_", item.__str__)() for item in play(name, **given)]


@pytest.mark.parametrize("name", parameters.NOTEBOOKS)
def test_a_folder_without_articles_says_so(name, tmp_path):
    items = play(name, articles=str(tmp_path))
    assert isinstance(items[0], Sentences) and "No article was loaded" in str(items[0])
    assert not any(hasattr(item, "png") for item in items)


@pytest.mark.parametrize("name", parameters.NOTEBOOKS)
def test_a_folder_of_rejected_files_says_why(name, tmp_path):
    (tmp_path / "empty.txt").write_text("")
    items = play(name, articles=str(tmp_path))
    assert "1 input rejected" in str(items[0])


@pytest.mark.parametrize("name", [name for name in parameters.NOTEBOOKS if "start" in parameters.of(name)])
def test_a_period_without_events_says_so(name):
    items = play(name, start="1950", end=1951)
    assert isinstance(items[1], Sentences) and items[1].empty
    assert str(items[1]).startswith("- No ")
    assert not any(hasattr(item, "png") for item in items[2:]) or name == "00_corpus"


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("00_corpus", {"article": "11_brussels"}),
        ("00_corpus", {"article": "no such file"}),
        ("01_actors", {"actor": "Toivo Klaar"}),
        ("01_actors", {"kind": "armed_group"}),
        ("01_actors", {"top": 1}),
        ("02_chronology", {"types": "war; clash", "status": "occurred"}),
        ("02_chronology", {"status": "cancelled"}),
        ("02_chronology", {"mediator": "European Union", "start": "2021-12", "end": "2022-05"}),
        ("03_mediation_roles", {"actor": "Iran"}),
        ("03_mediation_roles", {"mediator": "Toivo Klaar", "top": 1}),
        ("04_claims", {"speaker": "Dmitry Peskov", "top": 3}),
    ],
)
def test_a_small_selection_is_shown(name, given, recwarn):
    assert all(shown(name, **given))
    assert not recwarn.list


def test_an_actor_stands_for_those_who_act_for_it():
    roles = str(play("03_mediation_roles", actor="european union")[3])
    assert "Charles Michel" in roles and "Vladimir Putin" not in roles


@pytest.mark.parametrize(
    ("name", "given", "sentence"),
    [
        ("02_chronology", {"actor": "Charles Mitchel"}, r"actor: no article .* 'Charles Mitchel' .*; did you mean Charles Michel\?"),
        ("03_mediation_roles", {"mediator": "OSCE Minsk"}, "mediator: .*did you mean OSCE Minsk Group"),
        ("04_claims", {"speaker": "Zzz"}, "speaker: no article of this corpus names 'Zzz'"),
        ("01_actors", {"articles": "no/such/folder"}, "no/such/folder"),
        ("01_actors", {"conflict": "armenia"}, "no conflict is called 'armenia'; there is .*armenia-azerbaijan"),
        ("05_quality", {"gold": "nowhere"}, "gold is 'nowhere'"),
    ],
)  # fmt: skip
def test_a_mistake_is_one_sentence(name, given, sentence):
    with pytest.raises(ParameterError, match=sentence) as caught:
        play(name, **given)
    assert "\n" not in str(caught.value)
