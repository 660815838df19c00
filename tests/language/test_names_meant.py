"""Who is meant by a bloc, by both sides, behind an honorific, by a crown: classes of wording. All wording is invented."""

import datetime as dt

import pytest

import helpers
from helpers.language import Mention, read
from helpers.language.names.listing import listed, mark

DAY = dt.date(2021, 10, 1)


def at(text: str, words: str) -> Mention | None:
    """The last mention that covers exactly these words."""
    found = [m for m in read(text, DAY).mentions if text[m.start : m.end] == words]
    return found[-1] if found else None


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("ECOWAS closed the frontier. The regional bloc sent an envoy.", "bloc", "Economic Community of West African States"),
        ("IGAD sent two judges. The regional body will wait.", "body", "Intergovernmental Authority on Development"),
        ("The African Union sent two judges. The continental body will wait.", "body", "African Union"),
        ("ASEAN met the EU. ASEAN was late. The ten-member bloc ate.", "bloc", "Association of Southeast Asian Nations"),
        ("SADC met. The Tolvan Congress Party left. The bloc stayed.", "bloc", "Southern African Development Community"),
        ("The Red Cross met Hamas. The bloc was silent.", "bloc", None),
        ("The regional body was silent about Kenya.", "body", None),
        ("The African Union found a body. The body was cold.", "body", None),
    ],
)
def test_a_bloc_is_the_last_union_of_states_named(text: str, words: str, name: str | None) -> None:
    found = at(text, words)
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("text", "words", "members"),
    [
        ("The African Union and IGAD wrote. The warring sides did not answer.", "warring sides", None),
        ("Qatar and the UN wrote to the parties.", "parties", None),
        ("Hamas met Fatah, with Qatar and Norway mediating. The warring sides agreed.", "warring sides", {"Hamas", "Fatah"}),
        ("Talks hosted by Oman ended. Chad and Niger spoke. The two countries agreed.", "two countries", {"Chad", "Niger"}),
        ("The UN and the EU watched Chad and Niger. Both nations agreed.", "Both nations", {"Chad", "Niger"}),
        ("The EU and the UN quarrelled. Both nations watched.", "Both nations", None),
        ("Chad fought rebels. Kenya sent tea. The parties wrote.", "parties", None),
        ("Chad and Niger fought. Kenya sent tea. The parties wrote.", "parties", {"Chad", "Niger"}),
        ("Georgia is far from Abkhazia. Abkhazia has a flag. The parties wrote.", "parties", {"Georgia", "Abkhazia"}),
        ("The UN envoy met the EU envoy. The two men wrote.", "two men", None),
        ("Kenya sent two negotiators. Chad sent tea. The two negotiators wrote.", "two negotiators", None),
        (
            "UN envoy Idris Malvo, who mediates, met Kenya's envoy Lena Oskar. Chad waited. The two envoys wrote.",
            "two envoys",
            {"Idris Malvo", "Lena Oskar"},
        ),
        ("The EU and the UN quarrelled. Both sides wrote.", "Both sides", {"European Union", "United Nations"}),
    ],
)
def test_no_third_party_is_one_of_the_sides(text: str, words: str, members: set[str] | None) -> None:
    found = at(text, words)
    assert (set(found.members) if found else None) == members


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Malaysian envoy Dato' Seri Zulkifli Mansor left.", "Zulkifli Mansor"),
        ("The Malaysian envoy, Datuk Seri Zulkifli Mansor, left.", "Zulkifli Mansor"),
        ("Malaysia's envoy Tan Sri Zulkifli Mansor left.", "Zulkifli Mansor"),
        ("Tun Zulkifli Mansor, the Malaysian envoy, left.", "Zulkifli Mansor"),
        ("Ethiopia's envoy Ato Bekele Tadesse left.", "Bekele Tadesse"),
        ("Myanmar's envoy U Thaung Zin left.", "Thaung Zin"),
        ("Daw Khin Mar Aye, Myanmar's envoy, left.", "Khin Mar Aye"),
        ("Tanzania's envoy Mwalimu Juma Komba left.", "Juma Komba"),
        ("Qatar's envoy Sheikh Nasser al-Hamidi left.", "Nasser al-Hamidi"),
        ("Chad's envoy Lt. Gen. Idris Malvo left.", "Idris Malvo"),
    ],
)
def test_an_honorific_is_no_part_of_the_name(text: str, name: str) -> None:
    assert {m.name for m in read(text, DAY).mentions if m.kind == "person" and m.how != "office"} == {name}


@pytest.mark.parametrize(
    ("text", "name", "side"),
    [
        ("Crown Prince Belmar visited Colombo. Sri Lanka agreed.", "Belmar", None),
        ("King Orlan will visit Kenya. Kenya waits.", "Orlan", None),
        ("Kenya welcomed Queen Sirena of Tolvania.", "Sirena", None),
        ("Norway's Crown Prince Belmar visited Colombo.", "Belmar", "Norway"),
        ("King Orlan of Norway visited Colombo.", "Orlan", "Norway"),
        ("Kenya waited. Prime Minister Orlan spoke.", "Orlan", "Kenya"),
    ],
)
def test_a_crown_is_of_no_country_it_visits(text: str, name: str, side: str | None) -> None:
    found = [m for m in read(text, DAY).mentions if m.name == name]
    assert found and found[0].affiliation == side


@pytest.mark.parametrize(
    ("text", "name", "there"),
    [
        ("A U.N.-backed truce held.", "United Nations", False),
        ("A UN-brokered truce held.", "United Nations", False),
        ("The UN backed a truce.", "United Nations", True),
        ("Kenya shut its border with Uganda.", "Uganda", False),
        ("Kenya shut its border with Uganda.", "Kenya", True),
        ("Kenya agreed with Uganda.", "Uganda", True),
        ("Rebels in Chad drove Russia-made lorries.", "Russia", False),
    ],
)
def test_who_backs_makes_or_borders_takes_no_part(text: str, name: str, there: bool) -> None:
    rows = [
        {"start": m.start, "end": m.end, "name": m.name, "kind": m.kind, "reading": m.reading, "how": m.how, "why": m.why}
        for m in read(text, DAY).mentions
    ]
    mark(rows, text)
    assert (name in {row["name"] for row in listed(rows, text)}) == there


@pytest.mark.parametrize(
    ("text", "name", "side"),
    [
        ("Kenya's Mr Tolvar agreed.", "Tolvar", "Kenya"),
        ("Kenya's Tolvar agreed. Norway waited. Mr Tolvar left.", "Tolvar", "Kenya"),
        ("Minister Tolvar of Kenya agreed.", "Tolvar", "Kenya"),
        ("Ambassador Tolvar, who represents Kenya, agreed.", "Tolvar", "Kenya"),
        ("Minister Tolvar met the Sudanese envoy.", "Tolvar", None),
        ("The Kenyan president was late. Minister Tolvar met the Sudanese envoy.", "Tolvar", "Kenya"),
        ("Norway spoke. Minister Tolvar met the Sudanese envoy.", "Tolvar", "Norway"),
    ],
)
def test_a_surname_with_a_title_is_somebody_of_a_side(text: str, name: str, side: str | None) -> None:
    found = [m for m in read(text, DAY).mentions if m.kind == "person" and m.how != "office"]
    assert found and {(m.name, m.affiliation) for m in found} == {(name, side)}


@pytest.mark.parametrize("text", ["Mr Tolvar left Kenya.", "Kenya's Tolvar is a port.", "Norway waited for Mr Tolvar, a farmer."])
def test_a_surname_of_nobodys_side_is_no_actor(text: str) -> None:
    assert [m.name for m in read(text, DAY).mentions if m.kind == "person"] == []


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Brussels urged calm.", "Brussels", "Belgium"),
        ("Brussels urged calm. The EU sent an envoy.", "Brussels", "European Union"),
        ("Josep Borrell was late. Brussels urged calm.", "Brussels", "European Union"),
        ("The EU watched Belgium. Brussels urged calm.", "Brussels", "Belgium"),
        ("Addis Ababa urged calm.", "Addis Ababa", "Ethiopia"),
        ("The African Union was late. Addis Ababa urged calm.", "Addis Ababa", "African Union"),
        ("The African Union watched Ethiopia. Addis Ababa urged calm.", "Addis Ababa", "Ethiopia"),
        ("The African Union met in Addis Ababa.", "Addis Ababa", "Ethiopia"),
    ],
)
def test_a_seat_is_the_body_named_or_the_state(text: str, words: str, name: str) -> None:
    found = at(text, words)
    assert found and found.name == name


@pytest.mark.parametrize(
    ("text", "name", "acts"),
    [
        ("Officials in Doha were silent.", "Qatar", True),
        ("Kenya wrote to the authorities in Khartoum.", "Sudan", True),
        ("The internationally recognised government in Tripoli wrote.", "Libya", True),
        ("Meanwhile authorities in Chad wrote.", "Chad", True),
        ("UN officials in Doha were silent.", "Qatar", False),
        ("Rebel authorities in Sanaa were silent.", "Yemen", False),
        ("The city officials in Doha were silent.", "Qatar", False),
        ("Aid workers in Doha were silent.", "Qatar", False),
        ("Officials met in Doha.", "Qatar", False),
    ],
)
def test_the_authorities_in_a_capital_are_the_state(text: str, name: str, acts: bool) -> None:
    assert [m.reading == "actor" for m in read(text, DAY).mentions if m.name == name] == [acts]


def test_leaders_of_both_countries_are_not_the_envoys_just_named() -> None:
    text = (
        "Oman's security adviser Karim Nassir met Yemen's envoy Salem Ghanem on Monday. The talk between Mr Nassir "
        "and Mr Ghanem followed the meeting of leaders of both countries and the Swedish king, held in Muscat on 14 December 2021."
    )
    rows = [row for row in helpers.tag_text(text, "2022-01-11")["events"] if row["date"] == "2021-12-14"]
    assert rows
    assert not {"Karim Nassir", "Salem Ghanem"} & {name for row in rows for name in row["participants"]}
