"""Persons without an office: nobody's until the text gives them a part."""

import pytest

import helpers

HELD = [
    ("Two women, the Reverend Ursila Dahm and Tekuni Wasanga, mediated between the herders and the farmers.", "Tekuni Wasanga"),
    ("Retired Lutheran archbishop Odu Tarimbe, the sole mediator, crossed the river eleven times.", "Odu Tarimbe"),
    ("Businessman Farzan Quorashi, 61, mediated between the rebels and the government.", "Farzan Quorashi"),
    ("A Mennonite, Pell Overlaar, who mediated between the army and the rebels, left on Monday.", "Pell Overlaar"),
]
NOBODY = [
    "The accord will not last, said Tekuni Wasanga, an analyst in the capital.",
    "Odu Tarimbe, a resident, watched the mediators of the African Union arrive.",
]


@pytest.mark.parametrize(("text", "name"), HELD)
def test_who_holds_a_role_is_an_actor(text: str, name: str) -> None:
    rows = helpers.tag_text(text, "2014-03-12")
    assert ("mediator", name) in {(row["role"], row["actor"]) for row in rows["roles"]}
    assert name in {actor["name"] for actor in rows["actors"]}


@pytest.mark.parametrize("text", NOBODY)
def test_who_only_speaks_or_watches_is_none(text: str) -> None:
    rows = helpers.tag_text(text, "2014-03-12")
    assert not {"Tekuni Wasanga", "Odu Tarimbe"} & {actor["name"] for actor in rows["actors"]}
    assert not {"Tekuni Wasanga", "Odu Tarimbe"} & {row["actor"] for row in rows["roles"]}


def test_a_surname_alone_is_who_was_named_before() -> None:
    text = "Ola Hegsund, a Quaker, came back to the valley. Hegsund mediated between the rebels and the government for a year."
    assert ("mediator", "Ola Hegsund") in {(row["role"], row["actor"]) for row in helpers.tag_text(text, "2014-03-12")["roles"]}
