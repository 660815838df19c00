"""Who plays a role where name, office and trigger stand apart: offices told before, shared objects, lists, owners."""

import pytest

from helpers import tag_text

REACH = [
    # the institution a person acts for, named beside the name in another sentence
    (
        "The Norwegian envoy, Ane Solberg, flew to Juba on Monday. She mediated between the government and the rebels.",
        {"Norway mediator held"},
    ),
    (
        "Kenya's Raila Odinga landed in Juba on Monday. The talks he facilitates resume on Friday.",
        {"Raila Odinga facilitator held", "Kenya facilitator held"},
    ),
    # an organisation's envoy brings no land of birth
    (
        "Sweden's Jan Eliasson, envoy of the United Nations, shuttled between Baghdad and Tehran.",
        {"Jan Eliasson mediator held", "United Nations mediator held"},
    ),
    (
        "Jan Eliasson, the Swedish envoy of the United Nations, who mediates in the war of Iran and Iraq, left on Monday.",
        {"Jan Eliasson mediator held", "United Nations mediator held"},
    ),
    # one object of two verbs; the noun a clause without a relative word stands behind
    (
        "Tony Blair and Bertie Ahern, who had convened and chaired the talks, went home on Friday.",
        {"Tony Blair convener held", "Bertie Ahern convener held", "Tony Blair chair held", "Bertie Ahern chair held"},
    ),
    ("The conference Qatar had convened ended on Friday.", {"Qatar convener held"}),
    # those listed behind a phrase without a name, one of them known to nobody
    (
        "The accord was facilitated by three outsiders: Norway, Kenya's Raila Odinga and Qatar.",
        {"Norway facilitator held", "Kenya facilitator held", "Raila Odinga facilitator held", "Qatar facilitator held"},
    ),
    # owners that share a noun
    ("Norway's and Kenya's ambassadors mediated for a week.", {"Norway mediator held", "Kenya mediator held"}),
    # predicates
    ("Oman is one of the two mediators in the war.", {"Oman mediator held"}),
    ("Oman is ready to serve as a bridge between Iran and Iraq.", {"Oman mediator offered"}),
    ("Norway and Oman attended the peace talks in the capacity of observers.", {"Norway observer held", "Oman observer held"}),
    (
        "Raila Odinga was in Juba in 2014 as the African Union's mediator.",
        {"Raila Odinga mediator held", "African Union mediator held"},
    ),
    # who fields a force
    (
        "The African Union has 900 peacekeepers in the north, most of them Ugandan and Kenyan.",
        {"African Union peacekeeper held", "Uganda peacekeeper held", "Kenya peacekeeper held"},
    ),
    # what is carried
    ("Oman passed questions and answers between Iran and the United States.", {"Oman mediator held"}),
]

NOBODY = [
    "The army joined the rebels for a fifth day of peace talks in Helsinki, mediators said.",
    "Raila Odinga had heard out both camps but mediated between none.",
    "A Beirut television host offered to mediate over a slice of cake.",
    "The Katuna bridge between Rwanda and Uganda was opened on Monday.",
]


def third_parties(text: str) -> set[str]:
    return {f"{row['actor']} {row['role']} {row['status']}" for row in tag_text(text)["roles"] if row["role"] != "party"}


@pytest.mark.parametrize(("text", "expected"), REACH, ids=[text[:48] for text, _ in REACH])
def test_who_plays_the_part(text, expected):
    found = third_parties(text)
    assert expected <= found
    assert not {row for row in found - expected if not row.startswith(("Ane Solberg",))}


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_plays_a_part(text):
    assert not third_parties(text)


SIDES = [
    # whom the help reaches
    ("Oman mediated in the war, and the envoy carried the draft to Abdul-Malik al-Houthi.", {"Abdul-Malik al-Houthi"}),
    ("Qatar brokered a pause that Hamas kept for a week.", {"Hamas"}),
    # a pronoun for the pair named before
    ("India and Pakistan were at war. A year later the World Bank mediated between them.", {"India", "Pakistan"}),
]


def sides(text: str) -> set[str]:
    return {row["actor"] for row in tag_text(text)["roles"] if row["role"] == "party"}


@pytest.mark.parametrize(("text", "expected"), SIDES, ids=[text[:48] for text, _ in SIDES])
def test_who_is_a_side(text, expected):
    assert expected <= sides(text)


PADDING = "Shops were closed. Few people were about. Prices rose again. Rain fell in the evening."


def test_an_article_without_a_side_takes_the_armed_group_and_its_state():
    text = (
        f"Talks on Sudan began on Monday. The Rapid Support Forces hold the west. {PADDING} The Rapid Support Forces said little."
    )
    assert sides(text) == {"Rapid Support Forces", "Sudan"}


def test_no_peacemaking_no_sides():
    text = f"Sudan sold more gum. The Rapid Support Forces hold the west. {PADDING} The Rapid Support Forces said little."
    assert not sides(text)


def test_the_country_two_sides_meet_in_is_their_host_in_an_article():
    text = f"Delegations of Ethiopia and Eritrea held talks in Kenya on Monday. {PADDING}"
    assert "Kenya host held" in third_parties(text)


def test_a_city_or_a_side_makes_no_host():
    assert not third_parties(f"Delegations of Ethiopia and Eritrea held talks in Nairobi on Monday. {PADDING}")
    assert not third_parties(f"Delegations of Ethiopia and Eritrea held talks in Eritrea on Monday. {PADDING}")


TOLD_APART = [
    ("It will be led by Australia, the ministry said, with peacekeepers from Fiji and Samoa.", "Samoa peacekeeper planned", True),
    ("Kenya mediated in the war of the Congo, once called Zaire, and in the mutiny in Chad.", "Kenya convener held", False),
    ("Kenya hosted delegates of Sudan's government and the rebels in Nairobi.", "Kenya host held", True),
    ("Tonga's king offered his good offices to both sides.", "Tonga facilitator offered", True),
    ("GENEVA - Under the auspices of Norway, Kenya and Uganda signed the truce.", "Uganda facilitator held", False),
    ("It was Oman, too, who had carried their messages across the line.", "Oman mediator held", True),
    ("Oman tried for six hours to mediate between the two sides.", "Oman mediator failed", True),
    ("They were the unarmed observers whom Chile and Fiji lend to the United Nations.", "Fiji observer held", True),
    ("Britain presided over the UN Security Council in April.", "United Kingdom chair held", False),
    ("Britain presided over the talks in April.", "United Kingdom chair held", True),
    ("Raila Odinga convened a meeting of his ministers.", "Raila Odinga convener held", False),
    ("The US envoy to Germany carried a letter to Berlin.", "United States mediator held", False),
    ("Kenya carried a letter from Ethiopia to Eritrea.", "Kenya mediator held", True),
    ("Kenya shuttled troops to Kabul.", "Kenya mediator held", False),
    ("Kenya mediated nothing, the opposition said.", "Kenya mediator held", False),
    ("The claim that Kenya mediated between Ethiopia and Eritrea was denied by Asmara.", "Kenya mediator denied", True),
    ("Reports that Oman mediated between the two sides were dismissed by Iran.", "Oman mediator held", False),
    ("Reports that Oman mediated between the two sides were welcomed by Iran.", "Oman mediator held", True),
    ("Iran rejected claims that Oman mediated between the two sides.", "Oman mediator held", False),
    ("Raila Odinga is trying to bring the two sides together.", "Raila Odinga mediator held", True),
    ("With the help of Oman, Iran and Iraq agreed to meet.", "Oman facilitator held", True),
    ("With the help of Oman, Iran and Iraq built a bridge.", "Oman facilitator held", False),
    ("Messages between Iran and Iraq were passed by Qatar.", "Qatar mediator held", True),
    ("EU-led mediation between the two sides has stalled.", "European Union mediator held", False),
    ("Djibouti hosts US and Chinese military bases.", "Djibouti host held", False),
    ("Raila Odinga, designated mediator by the African Union, hosted the rebels and the army.", "Raila Odinga mediator held", True),
    ("AU Chair Moussa Faki invited Raila Odinga to the talks.", "Moussa Faki chair held", False),
    ("The talks are led by Raila Odinga, along with Uhuru Kenyatta, the envoy said.", "Uhuru Kenyatta mediator held", True),
    ("The envoy was met by its Horn of Africa envoy Raila Odinga, who is mediating the talks.", "Raila Odinga mediator held", True),
    ("The UN thanked the leaders of both parties for facilitating the talks.", "United Nations facilitator held", False),
    ("The Chinese ambassador to Malaysia Ouyang Yujing mediated between the two sides.", "Malaysia mediator held", False),
    ("The talks, which UN envoy Staffan de Mistura plans to hold, are in doubt.", "Staffan de Mistura mediator planned", True),
    ("UN envoy Staffan de Mistura opened the talks on Monday.", "United Nations mediator held", True),
    ("US envoy Steve Witkoff held talks with Vladimir Putin on Monday.", "Steve Witkoff mediator held", False),
    ("The Arab League said it would help resume talks between the Somali factions.", "Arab League facilitator planned", True),
    ("The two armies resumed talks, and Kenya sent food.", "Kenya facilitator held", False),
    ("The United States was ready to help the mediators.", "United States facilitator offered", True),
    ("Nikol Pashinyan met Ilham Aliyev in the presence of Charles Michel.", "Charles Michel witness held", False),
    ("Nikol Pashinyan and Ilham Aliyev signed the truce in the presence of Charles Michel.", "Charles Michel witness held", True),
    ("Egypt, Qatar and the US act as mediators in the war.", "Qatar mediator held", True),
    ("The statement said that Norway and Cuba would be “guarantor countries” in the talks.", "Cuba guarantor planned", True),
    ("The mediator of the African Union (AU) for Mali, former Kenyan premier Raila Odinga has landed.", "Raila Odinga mediator held", True),
    ("Raila Odinga met Riek Machar. “I am the mediator,” said Raila Odinga.", "Riek Machar mediator held", False),
    ("A self-styled mediator, the trader Ola Berg spoke to the rebels.", "Ola Berg mediator held", False),
    ("Julieta Lima, the chairperson of the negotiating panel of the rebels, spoke.", "Julieta Lima chair held", False),
    ("The sides held talks on Monday facilitated by Malaysia.", "Malaysia facilitator held", True),
    ("It was the first meeting between Thailand and the rebels brokered by Malaysia.", "Malaysia mediator held", True),
    ("Talks were held with the African Union (AU), led by Kenya, on Monday.", "Kenya mediator held", False),
    ("Uganda thanked the Saudi and US governments for facilitating the talks.", "United States facilitator held", True),
    ("Uganda thanked the Saudi and US governments for facilitating the talks.", "Uganda facilitator held", False),
    ("Kenya proposed on Monday to establish a mechanism to monitor the ceasefire.", "Kenya monitor held", False),
    ("The team, which was asked by Uganda to mediate, left.", "Uganda mediator requested", False),
    ("Norway would not hesitate to mediate between Ethiopia and Eritrea.", "Norway mediator rejected", False),
    ("The government is yet to state its view of Norwegian facilitation.", "Norway facilitator planned", False),
    ("The mediators in the talks are representatives of the European Union and Kenya.", "Kenya mediator held", True),
    ("A Kuala Lumpur-brokered truce held.", "Malaysia mediator held", True),
    ("Saudi Arabia, Kenya and the African Union (AU), acting as mediators, met.", "Kenya mediator held", True),
    ("Kenya, Uganda and the African Union (AU) mediated between the two armies.", "Uganda mediator held", True),
    ("The accord was mediated for the African Union by Ola Berg, a Norwegian diplomat.", "Norway mediator held", False),
    ("Kenya's envoy has written to Sudan's friends asking that one of them, preferably Uganda or Tanzania, find a way to mediate.", "Uganda mediator requested", True),
    ("The rebels would return to talks, provided that Norway acts as guarantor.", "Norway guarantor held", False),
    ("Spain's offer to serve as a witness was welcomed, he wrote.", "Spain witness offered", True),
    ("The bishops appealed to Guatemala to host the talks and to Norway to chair them.", "Norway chair requested", True),
    ("Colombia invited the leaders of the FARC to a hotel in Bogota.", "Colombia convener held", False),
    ("Oman was the one that mediated between Iran and Iraq.", "Oman mediator held", True),
    ("Raila Odinga said his country was ready to mediate between Ethiopia and Eritrea.", "Raila Odinga mediator offered", False),
    ("Jan Egeland and Terje Rod-Larsen came. The two Norwegians described themselves as facilitators.", "Jan Egeland facilitator held", True),
    ("Raila Odinga stood surety for the truce between the two sides.", "Raila Odinga guarantor held", True),
]  # fmt: skip


@pytest.mark.parametrize(("text", "row", "stated"), TOLD_APART, ids=[text[:48] for text, _, _ in TOLD_APART])
def test_what_is_and_is_not_said(text, row, stated):
    assert (row in third_parties(text)) is stated


def test_mediators_met_before_they_are_named():
    text = "The government and the rebels met with a group of mediators. Both sides said they met with Ola Berg and Raila Odinga."
    assert {"Ola Berg mediator held", "Raila Odinga mediator held"} <= third_parties(text)


def test_people_met_without_mediators_are_none():
    assert not third_parties(
        "The government and the rebels met reporters. Both sides said they met with Ola Berg and Raila Odinga."
    )


def test_the_country_where_mediators_are_met_is_host_in_an_article():
    assert "Kenya host held" in third_parties(f"The rebels met with mediators in Kenya on Monday. {PADDING}")
