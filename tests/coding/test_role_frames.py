"""Every way a sentence can put a third party and what it did, crossed with ways to name it and with roles."""

import pytest

import helpers

SIDES = "the government and the rebels"
ACTORS = [
    ("Sweden", "Sweden"),
    ("the African Union", "African Union"),
    ("Norway and Oman", "Oman"),
    ("Swiss envoy Jan Dahlberg", "Jan Dahlberg"),
    ("Switzerland's Tomas Dahlberg", "Switzerland"),
    ("Qatari diplomats", "Qatar"),
    ("the UN's special representative, Tom Kerrel,", "United Nations"),
]
DEEDS = [
    ("mediator", "brokered", "brokering", "ceasefire"),
    ("facilitator", "facilitated", "facilitating", "dialogue"),
    ("host", "hosted", "hosting", "talks"),
    ("chair", "chaired", "chairing", "negotiations"),
    ("convener", "convened", "convening", "peace talks"),
    ("monitor", "supervised", "supervising", "truce"),
]
FRAMES = """The {deal} between {sides} was {did} by {actor}.
The {deal} between {sides}, {did} by {actor}, ended on Monday.
The {deal} {did} by {actor} between {sides} ended on Monday.
The {deal} between {sides}, which was {did} by {actor}, ended on Monday.
The {deal} that {actor} {did} between {sides} ended on Monday.
The {deal} between {sides}, which {actor} {did} last year, has collapsed.
{actor} is credited with {doing} the {deal} between {sides}.
After {doing} the {deal} between {sides}, {actor} left for Cairo on Monday.
{actor}, after {doing} the {deal} between {sides}, went home.
Having {did} the {deal} between {sides}, {actor} went home.
It was {actor} that {did} the {deal} between {sides}.
With {actor} {doing} the {deal} between {sides}, hopes rose.
Officials said {actor} had {did} the {deal} between {sides}.
Officials said the {deal} between {sides} had been {did} by {actor}.
Thanks to the {deal} {did} by {actor}, {sides} have stopped shooting.
{actor} said on Monday it had {did} the {deal} between {sides}.
{sides} met in Geneva on Monday for {deal} {did} jointly by the World Bank and {actor}.
{actor} not only {did} the {deal} between {sides} but paid for it.
{actor} flew to Cairo on Monday and {did} the {deal} between {sides}.
The foreign minister thanked {actor} for {doing} the {deal} between {sides}.
{actor} spent weeks {doing} the {deal} between {sides}.""".split("\n")


@pytest.mark.parametrize("frame", FRAMES)
def test_a_frame_shows_who_did_it(frame: str) -> None:
    missed = []
    for surface, name in ACTORS:
        for role, did, doing, deal in DEEDS:
            text = frame.format(deal=deal, sides=SIDES, did=did, doing=doing, actor=surface)
            text = (text[0].upper() + text[1:]).replace(",,", ",").replace(",.", ".")
            held = {
                (row["role"], row["actor"]) for row in helpers.tag_text(text, "2014-03-12")["roles"] if row["status"] == "held"
            }
            if (role, name) not in held:
                missed.append(text)
    assert not missed


NAMED = [
    ("the kingdom of Morocco", {"Morocco"}),
    ("envoys from Sweden and Finland", {"Sweden", "Finland"}),
    ("the foreign ministers of Jordan, Iraq and Kuwait", {"Jordan", "Iraq", "Kuwait"}),
    ("Norway as well as Cuba", {"Norway", "Cuba"}),
    ("neighbouring Algeria", {"Algeria"}),
    ("the Centre for Humanitarian Dialogue", {"Centre for Humanitarian Dialogue"}),
    ("a small team of the World Council of Churches led by Karl Lindner", {"World Council of Churches", "Karl Lindner"}),
    ("Algeria's special envoy for African affairs, Karl Lindner,", {"Algeria", "Karl Lindner"}),
    ("Algeria's ambassador to Cuba, Karl Lindner,", {"Algeria", "Karl Lindner"}),
    ("Karl Lindner, a former Swedish prime minister,", {"Karl Lindner"}),
]


@pytest.mark.parametrize(("surface", "names"), NAMED, ids=[surface for surface, _ in NAMED])
@pytest.mark.parametrize(
    "frame", ["{actor} mediated between {sides}, officials said.", "A truce between {sides} was brokered by {actor}."]
)
def test_whoever_does_it_is_named_in_many_ways(frame: str, surface: str, names: set[str]) -> None:
    text = frame.format(actor=surface, sides="the Moro rebels and the Philippine government").replace(",.", ".")
    rows = helpers.tag_text(text[0].upper() + text[1:], "2014-03-12")["roles"]
    assert {row["actor"] for row in rows if row["role"] == "mediator"} == names


@pytest.mark.parametrize("name", ["African Union", "World Bank"])
def test_a_clause_without_that(name: str) -> None:
    rows = helpers.tag_text(f"The truce the {name} brokered between {SIDES} ended on Monday.", "2014-03-12")["roles"]
    assert ("mediator", name) in {(row["role"], row["actor"]) for row in rows}
