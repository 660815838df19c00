"""Events of single sentences: type, status and date for the wordings the lexicon and the cascade should read."""

import pytest
from events_document import document

from helpers.coding import events
from helpers.coding.events.lexicon import code, inflect, lexicon
from helpers.language.document import Quote
from helpers.schema import EVENT_TYPES, frame

NORA = ("Nora Vale", "Nora Vale", "person")
TIMO = ("Timo Brandt", "Timo Brandt", "person")
ARU, BEL = ("Arundia", "Arundia"), ("Belmark", "Belmark")
ARUNDIAN, BELMARKER = ("Arundian", "Arundia", "state", "adjective"), ("Belmarker", "Belmark", "state", "adjective")
PORT = ("Port Sella", "Port Sella", "state", "place")
MONDAY = (("Monday", "2023-05-08"),)
ALL = (NORA, TIMO, ARU, BEL, ARUNDIAN, BELMARKER, PORT)

# text, times, expected (type, status, date) in any order
CASES = [
    ("Nora Vale met Timo Brandt in Port Sella on Monday.", MONDAY, {("meeting", "occurred", "2023-05-08")}),
    ("Nora Vale will meet Timo Brandt in Port Sella on Monday.", MONDAY, {("meeting", "planned", "2023-05-08")}),
    ("Arundia and Belmark signed a trade pact on Monday.", MONDAY, {("agreement", "occurred", "2023-05-08")}),
    ("Arundia and Belmark agreed on Monday to a truce.", MONDAY, {("ceasefire", "occurred", "2023-05-08")}),
    ("The truce that Arundia and Belmark signed on Monday is holding.", MONDAY, {("ceasefire", "occurred", "2023-05-08")}),
    ("Talks between Arundia and Belmark are due to begin on 4 June 2023.", (("4 June 2023", "2023-06-04"),), {("talks", "planned", "2023-06-04")}),
    ("Talks between Arundia and Belmark were suspended on Monday.", MONDAY, {("talks", "cancelled", "2023-05-08")}),
    ("Nora Vale adjourned the talks on Monday.", MONDAY, {("talks", "cancelled", "2023-05-08")}),
    ("More than 300 people were killed in the 2016 war between Arundia and Belmark.", (("2016", "2016"),), {("war", "occurred", "2016")}),
    ("Arundian and Belmarker forces clashed near Port Sella on Monday.", MONDAY, {("clash", "occurred", "2023-05-08")}),
    ("Arundian artillery shelled Port Sella on Monday.", MONDAY, {("attack", "occurred", "2023-05-08")}),
    ("Belmark sent 400 peacekeepers to Port Sella in May 2021.", (("May 2021", "2021-05"),), {("deployment", "occurred", "2021-05")}),
    ("The last observers were withdrawn from Port Sella by Monday.", MONDAY, {("withdrawal", "occurred", "2023-05-08")}),
    ("Arundia and Belmark exchanged twenty prisoners on Monday.", MONDAY, {("prisoner_exchange", "occurred", "2023-05-08")}),
    ("Belmark imposed sanctions on Arundia on Monday.", MONDAY, {("sanction", "occurred", "2023-05-08")}),
    ("Students took to the streets of Port Sella on Monday.", MONDAY, {("protest", "occurred", "2023-05-08")}),
    ("Nora Vale won the election held on Monday.", MONDAY, {("election", "occurred", "2023-05-08")}),
    ("Nora Vale said on Monday that the road was open.", MONDAY, {("statement", "occurred", "2023-05-08")}),
    ("Nora Vale spoke by phone with Timo Brandt on Monday.", MONDAY, {("call", "occurred", "2023-05-08")}),
    ("Nora Vale visited Belmark on Monday.", MONDAY, {("visit", "occurred", "2023-05-08")}),
    ("Nora Vale mediated between Arundia and Belmark in 2016.", (("2016", "2016"),), {("talks", "occurred", "2016")}),
    ("Nora Vale has been the mediator between Arundia and Belmark since 2016.", (("2016", "2016"),), {("talks", "ongoing", "2016")}),
    ("From 2003 to 2007 Nora Vale and Timo Brandt met in secret.", (("2003", "2003"), ("2007", "2007")), {("meeting", "occurred", "2003/2007")}),
    ("Belmark put forward a peace plan on Monday.", MONDAY, {("proposal", "occurred", "2023-05-08")}),
    ("Belmark brokered the Port Sella accord of 3 March 2019 between two Arundian clans.", (("3 March 2019", "2019-03-03"),), {("agreement", "occurred", "2019-03-03")}),
    ("The cease-fire, brokered by Belmark, came into force on Monday.", MONDAY, {("ceasefire", "occurred", "2023-05-08")}),
    ("Nora Vale and Timo Brandt talked on Monday, signed a declaration and went home.", MONDAY, {("talks", "occurred", "2023-05-08"), ("agreement", "occurred", "2023-05-08")}),
    ("Belmark announced on Monday that both clans had signed a truce.", MONDAY, {("statement", "occurred", "2023-05-08"), ("ceasefire", "occurred", "2023-05-08")}),
    ("Belmark asked for the truce that Arundia's two clans signed on Monday.", MONDAY, {("ceasefire", "occurred", "2023-05-08")}),
    ("Arundia and Belmark have not met since Monday.", MONDAY, {("meeting", "occurred", "2023-05-08")}),
    ("Belmark freed twelve Arundian sailors on Monday.", MONDAY, {("prisoner_exchange", "occurred", "2023-05-08")}),
    ("Belmarker observers were on the front when the truce came into force on Monday.", MONDAY, {("ceasefire", "occurred", "2023-05-08"), ("deployment", "occurred", "2023-05-08")}),
    ("Nora Vale announced in Port Sella on Monday that Arundia and Belmark had accepted the plan.", MONDAY, {("statement", "occurred", "2023-05-08"), ("agreement", "occurred", "2023-05-08")}),
    ("Belmarker peacekeepers are on their way to Port Sella.", (), {("deployment", "planned", None)}),
    ("Belmark brokered the joint statement of 3 March 2019 between two Arundian clans.", (("3 March 2019", "2019-03-03"),), {("agreement", "occurred", "2019-03-03")}),
    ("His envoy was mediating between Arundia and Belmark this week, Nora Vale said.", (("this week", "2023-W19"),), {("talks", "ongoing", "2023-W19")}),
    ("Belmark agreed on Monday to let Arundia send up to forty observers to Port Sella.", MONDAY, {("deployment", "planned", None)}),
    ("The meetings of Arundia and Belmark in Port Sella are suspended.", (), {("meeting", "cancelled", None)}),
    ("Arundia and Belmark agreed to a ceasefire today, Nora Vale said.", (("today", "2023-05-08"),), {("ceasefire", "occurred", "2023-05-08")}),
    ("The talks between Arundia and Belmark, which had been suspended in 2019, resumed in Port Sella on Monday.", (("2019", "2019"), *MONDAY), {("talks", "cancelled", "2019"), ("talks", "occurred", "2023-05-08")}),
    ("Nora Vale said that an Arundian delegation, led by Timo Brandt, would visit Belmark on Monday.", MONDAY, {("visit", "planned", "2023-05-08")}),
    ("Talks between Arundia and Belmark were cut short in 2019.", (("2019", "2019"),), {("talks", "cancelled", "2019")}),
    ("Talks between Arundia and Belmark were to begin in Port Sella on Monday.", MONDAY, {("talks", "planned", "2023-05-08")}),
    ("A meeting of the committee for the peace accord on Monday was long.", MONDAY, {("meeting", "occurred", "2023-05-08")}),
    ("The rebels have not signed the 2018 accord.", (("2018", "2018"),), {("agreement", "occurred", "2018")}),
    ("Belmark rejected a plan to change the 2018 accord.", (("2018", "2018"),), {("agreement", "occurred", "2018")}),
    ("Belmark announced on Monday a suspension of the Port Sella talks.", MONDAY, {("statement", "occurred", "2023-05-08"), ("talks", "cancelled", "2023-05-08")}),
    ("Timo Brandt ended the talks in May 2021.", (("May 2021", "2021-05"),), {("talks", "cancelled", "2021-05")}),
    ("Belmark recalled the May 2021 truce extension.", (("May 2021", "2021-05"),), {("ceasefire", "occurred", "2021-05")}),
    ("(Agency) - PORT SELLA, MAY 8 - On 10 May 2023 Nora Vale will host a meeting with Timo Brandt.", (("MAY 8", "2023-05-08"), ("10 May 2023", "2023-05-10")), {("meeting", "planned", "2023-05-10")}),
]  # fmt: skip

# text, times, type: the time belongs to something else in the sentence
NOT_THEN = [
    ("Nora Vale went back and forth between Arundia and Belmark until a storm sank her boat on Monday.", MONDAY, "talks"),
    ("Belmark sent troops to Port Sella in May 2021 to oversee Arundia's withdrawal.", (("May 2021", "2021-05"),), "withdrawal"),
    ("Nora Vale suspended the talks after April's vote.", (("April", "2023-04"),), "talks"),
    ("Belmark called on Monday for talks between Arundia and its clans.", MONDAY, "talks"),
    ("New talks between Arundia and Belmark were announced in May 2021.", (("May 2021", "2021-05"),), "talks"),
    ("Arundia and Belmark resumed ties after a rupture in 2019.", (("2019", "2019"),), "agreement"),
    ("Monday's ruling was part of a deal that Arundia and Belmark had made.", MONDAY, "agreement"),
    ("Timo Brandt, a former member of the Port Sella insurgency who took office in May 2021, spoke.", (("May 2021", "2021-05"),), "war"),
    ("Belmark brokered the accord of 3 March 2019, sent troops to Port Sella and sold arms.", (("3 March 2019", "2019-03-03"),), "deployment"),
]  # fmt: skip

NOTHING = [
    "Peace talks are important for Arundia.",
    "Nora Vale did not meet Timo Brandt.",
    "If Arundia and Belmark sign a treaty, trade may grow.",
    "Nora Vale leads the peace process support office.",
    "The meeting room was cold.",
    "Arundia called for talks.",
    "“The fighting between Arundia and Belmark in March was terrible,” Nora Vale said.",
    "The ceasefire commission of Belmark has two rooms.",
    "Nora Vale met nobody in Port Sella.",
    "They would accept no deal.",
    "The army of Belmark withdrew from the talks.",
    "The mission of Belmark was wound up.",
    "Nora Vale, besieged in Port Sella by a crowd, waited.",
]


@pytest.mark.parametrize(("text", "times", "expected"), CASES, ids=[case[0][:40] for case in CASES])
def test_type_status_date(text, times, expected):
    rows = events.find(document(text, times, ALL, "2023-05-10"))
    assert {(row["type"], row["status"], row["date"]) for row in rows} == expected


@pytest.mark.parametrize("text", NOTHING)
def test_no_event(text):
    assert events.find(document(text, (), ALL)) == []


def test_evidence_participants_place_and_codes():
    text = "After a walk, Nora Vale met Timo Brandt in Port Sella on Monday."
    (row,) = events.find(document(text, MONDAY, ALL))
    assert text[row["start"] : row["end"]] == "Nora Vale met Timo Brandt in Port Sella on Monday"
    assert (row["participants"], row["place"]) == (["Nora Vale", "Timo Brandt"], "Port Sella")
    assert (row["plover"], row["cameo"], row["grain"]) == ("CONSULT", "040", "day")
    frame("events", [row | {"article_id": "a", "event_id": "a:e1"}])


def test_duration_and_toll():
    text = "Some 300 people were killed in the six-week war between Arundia and Belmark in 2016."
    (row,) = events.find(document(text, (("six-week", "P6W"), ("2016", "2016")), ALL))
    assert (row["type"], row["date"], row["duration"]) == ("war", "2016", "P6W")
    assert row["toll"].endswith("300 people were killed")


def test_two_calls_of_one_sentence_are_two_events():
    text = "Nora Vale spoke by phone with Arundia on Monday and telephoned Belmark on 9 May 2023."
    rows = events.find(document(text, (*MONDAY, ("9 May 2023", "2023-05-09")), ALL))
    assert [(row["type"], row["date"]) for row in rows] == [("call", "2023-05-08"), ("call", "2023-05-09")]


def test_repeated_mentions_are_one_event():
    text = "Nora Vale met Timo Brandt in Port Sella on Monday. The meeting lasted two hours, Nora Vale said."
    assert len(events.find(document(text, MONDAY, ALL))) == 1


def test_a_side_s_word_is_its_claim():
    text = "In May 2021 Arundia protested what it described as an incursion by Belmarker troops."
    (row,) = [row for row in events.find(document(text, (("May 2021", "2021-05"),), ALL)) if row["type"] == "attack"]
    assert row["claimed_by"] == "Arundia" and row["date"] == "2021-05"


def test_an_undated_article_gives_an_interval():
    text = "Belmark hosted a meeting of Nora Vale and Timo Brandt in Port Sella today."
    (row,) = events.find(document(text, (("today", "2021-12-15/2022-04-05"),), ALL))
    assert (row["date"], row["grain"]) == ("2021-12-15/2022-04-05", "interval")
    assert "bounded by text" in row["date_why"]


def test_codes_follow_status():
    assert code("talks", "occurred", "mediation") == ("CONSULT", "third-party", "045")
    assert code("talks", "planned") == ("AGREE", "meet", "036")
    assert code("ceasefire", "occurred") == ("RETREAT", "ceasefire", "0871")
    assert all(code(kind, "occurred") is not None for kind in EVENT_TYPES)


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("agree", {"agree", "agrees", "agreed", "agreeing"}),
        ("deploy", {"deploy", "deploys", "deployed", "deploying"}),
        ("ratify", {"ratify", "ratifies", "ratified", "ratifying"}),
        ("clash", {"clash", "clashes", "clashed", "clashing"}),
        ("meet", {"meet", "meets", "met", "meeting"}),
    ],
)
def test_inflection(lemma, forms):
    assert set(inflect(lemma, {"meet": ["meets", "met", "meeting"]})) == forms


def test_every_entry_of_the_lexicon_has_a_type_of_the_schema():
    known = lexicon()
    entries = [entry for single, phrases in known.table.values() for entry in (*single, *(pair[1] for pair in phrases))]
    assert len(entries) > 1000 and {entry.type for entry in entries} == set(EVENT_TYPES)


def test_two_times_of_one_sentence_are_two_happenings():
    text = "Clashes between Arundian and Belmarker forces flared up in March 2023, and on Monday two soldiers were killed."
    rows = events.find(document(text, (("March 2023", "2023-03"), ("Monday", "2023-03-27")), ALL))
    assert [(row["type"], row["date"]) for row in rows] == [("clash", "2023-03"), ("attack", "2023-03-27")]


def test_what_a_war_did_is_its_toll():
    (row,) = events.find(document("The 2016 war lasted six weeks and killed more than 6,600 people.", (("2016", "2016"),), ALL))
    assert row["type"] == "war" and "6,600 people" in row["toll"]


@pytest.mark.parametrize(
    "text",
    [
        "Belmark prepared the meeting that Nora Vale and Timo Brandt are to hold in Port Sella on 4 June 2023.",
        "Belmark prepared the meeting which Nora Vale and Timo Brandt will hold in Port Sella on 4 June 2023.",
    ],
)
def test_who_meets_stands_in_the_clause_about_the_meeting(text):
    (row,) = events.find(document(text, (("4 June 2023", "2023-06-04"),), ALL, published="2023-05-30"))
    assert row["status"] == "planned" and row["date"] == "2023-06-04"
    assert {"Nora Vale", "Timo Brandt"} <= set(row["participants"])


def test_a_statement_printed_at_length_is_no_remark():
    text = "“Nora Vale met Timo Brandt in Port Sella on Monday.\nThe two spoke of roads and bridges.”"
    made = document(text, MONDAY, ALL)
    made.quotes = [Quote(1, text.index("\n"))]
    assert [row["type"] for row in events.find(made)] == ["meeting"]


@pytest.mark.parametrize(("text", "times", "type_"), NOT_THEN, ids=[case[0][:45] for case in NOT_THEN])
def test_a_time_stays_with_what_it_is_about(text, times, type_):
    rows = events.find(document(text, times, ALL))
    assert not [row for row in rows if row["type"] == type_ and row["date"]]


def test_what_an_undated_article_calls_upcoming_is_planned():
    text = "They prepared the upcoming meeting between Nora Vale and Timo Brandt in Port Sella on 4 June 2023."
    (row,) = events.find(document(text, (("4 June 2023", "2023-06-04"),), ALL))
    assert (row["type"], row["status"], row["date"]) == ("meeting", "planned", "2023-06-04")
