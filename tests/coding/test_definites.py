"""Persons spoken of by what they are, and who that is."""

import pytest

import helpers

CASES = [
    ("Father Jon Marrek, a Capuchin from Navarre, calmed everybody down. The priest mediated between the government and the rebels.",
     {"Jon Marrek"}),
    ("Bishop Odu Tarimbe shared the table with Tom Harrel, a UN officer. The two men mediated between the army and the rebels.",
     {"Odu Tarimbe", "Tom Harrel"}),
    ("Guinea's unions turned to Nigeria's General Abdou Karimbe instead. The Nigerian general mediated between the unions and the army.",
     {"Nigeria", "Abdou Karimbe"}),
    ("Bishop Odu Tarimbe met Father Jon Marrek and Tom Harrel, a trader. The two men mediated between the army and the rebels.",
     set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "mediators"), CASES)
def test_definite_persons(text: str, mediators: set[str]) -> None:
    assert {row["actor"] for row in helpers.tag_text(text, "2014-03-12")["roles"] if row["role"] == "mediator"} == mediators


def test_which_is_no_person() -> None:
    text = "Among those present was Karim Bensaleh, foreign minister of Algeria, which has mediated between Mali and the rebels."
    assert {row["actor"] for row in helpers.tag_text(text, "2014-03-12")["roles"] if row["role"] == "mediator"} == {"Algeria"}


def test_guests_of_a_summit_are_no_sides() -> None:
    text = "Oslo called the UN-sponsored summit of eleven countries, among them Russia, China, Egypt and Turkey."
    assert not [row for row in helpers.tag_text(text, "2014-03-12")["roles"] if row["role"] == "party"]
