"""Claims: speaker, stance, content, level and event of the ways in which news reports what somebody says."""

import datetime as dt

import pytest
from events_document import document

from helpers.coding import claims, events
from helpers.language import read
from helpers.language.document import Quote
from helpers.schema import STANCES, frame

NORA = ("Nora Vale", "Nora Vale", "person")
TIMO = ("Timo Brandt", "Timo Brandt", "person")
ALL = (
    NORA,
    TIMO,
    ("Arundia", "Arundia"),
    ("Belmark", "Belmark"),
    ("Arundian", "Arundia", "state", "adjective"),
    ("Port Sella", "Belmark", "state", "place"),
)

# text -> (speaker, stance, level) in order
CASES = [
    ("Nora Vale said the road was open.", [("Nora Vale", "states", 0)]),
    ("The road was open, Nora Vale said.", [("Nora Vale", "states", 0)]),
    ("“The road is open and will stay open,” said Nora Vale.", [("Nora Vale", "states", 0)]),
    ("According to Nora Vale, the road was open.", [("Nora Vale", "states", 0)]),
    ("According to old maps, Arundia had two roads.", []),
    ("Nora Vale denied that Belmark had mediated.", [("Nora Vale", "denies", 0)]),
    ("Nora Vale rejected the plan.", [("Nora Vale", "denies", 0)]),
    ("Arundia accused Belmark of shelling the road.", [("Arundia", "accuses", 0)]),
    ("Nora Vale called for an end to the blockade.", [("Nora Vale", "demands", 0)]),
    ("Nora Vale urged both clans to lay down their arms.", [("Nora Vale", "demands", 0)]),
    ("Nora Vale said the shelling must stop at once.", [("Nora Vale", "demands", 0)]),
    ("Nora Vale proposed a joint patrol.", [("Nora Vale", "proposes", 0)]),
    ("Nora Vale insisted that the road was hers.", [("Nora Vale", "claims", 0)]),
    ("Nora Vale did not deny the report.", []),
    ("Arundia's foreign ministry said the road was open.", [("Arundia", "states", 0)]),
    ("An Arundian poet said the road was open.", []),
    ("The Arundian army said the road was open.", [("Arundia", "states", 0)]),
    ("Nora Vale said Timo Brandt had told Arundia that the road was open.", [("Nora Vale", "states", 0), ("Timo Brandt", "states", 1)]),
    ("Nora Vale opened the road. “It will stay open,” she said.", [("Nora Vale", "states", 0)]),
    ("Officials in Port Sella said the road was open.", [("Belmark", "states", 0)]),
    ("A council that sits in Port Sella said the road was open.", []),
    ("The withdrawal of troops from parts of Belmark revealed that the road was open.", []),
    ("Nora Vale rejected the plan, promising to fight on.", [("Nora Vale", "denies", 0)]),
    ("Arundia protested what it described as a raid by Belmark.", [("Arundia", "accuses", 0)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[case[0][:45] for case in CASES])
def test_speaker_stance_level(text, expected):
    rows = claims.find(document(text, (), ALL))
    assert [(row["speaker"], row["stance"], row["level"]) for row in rows] == expected


def test_content_is_what_is_said_and_quotation_is_marked():
    text = "“The road is open and will stay open,” said Nora Vale. Timo Brandt said the bridge was closed."
    first, second = claims.find(document(text, (), ALL))
    assert text[first["content_start"] : first["content_end"]] == "The road is open and will stay open,"
    assert first["quoted"] and not second["quoted"]
    assert text[second["content_start"] : second["content_end"]] == "the bridge was closed."


def test_a_quotation_runs_on_from_its_speaker():
    text = "“The road is open,” Nora Vale said. “The bridge is closed until the end of the month.”"
    rows = claims.find(document(text, (), ALL))
    assert [row["speaker"] for row in rows] == ["Nora Vale", "Nora Vale"] and rows[1]["quoted"]


def test_claim_names_its_event():
    made = document("Arundia said Belmark had shelled the bridge on Monday.", (("Monday", "2023-05-08"),), ALL)
    found = events.find(made)
    (row,) = claims.find(made, found)
    (attack,) = [event for event in found if event["type"] == "attack"]
    assert row["event_id"] == attack["event_id"] and row["stance"] == "claims"


def test_the_same_words_twice_are_one_claim():
    text = "Nora Vale said the road to Arundia was open.\nNora Vale said the road to Arundia was open again."
    assert len(claims.find(document(text, (), ALL))) == 1


def test_rows_fit_the_schema():
    rows = claims.find(document("Nora Vale said the road was open.", (), ALL))
    frame("claims", [row | {"article_id": "a", "claim_id": "a:c1"} for row in rows])
    assert all(row["stance"] in STANCES for row in rows)


def test_the_answer_of_the_accused_is_about_what_it_is_accused_of():
    text = "Arundia accused Belmark on Monday of what it called a raid on Port Sella. Belmark insisted that its men had stayed at home."
    made = document(text, (("Monday", "2023-05-08"),), ALL)
    found = events.find(made)
    raid = next(event for event in found if event["type"] == "attack")
    assert raid["claimed_by"] == "Arundia"
    rows = claims.find(made, found)
    assert [(row["speaker"], row["event_id"]) for row in rows] == [("Arundia", raid["event_id"]), ("Belmark", raid["event_id"])]


def test_a_quotation_inside_a_quotation_is_two_levels_down():
    text = "“Timo Brandt told me: ‘Arundia says that the road is open to all of us’,” Nora Vale said."
    made = document(text, (), ALL)
    inner = text.index("‘") + 1
    made.quotes = [Quote(1, text.index("”")), Quote(inner, text.index("’,"), 1)]
    rows = {row["speaker"]: (row["level"], text[row["content_start"] : row["content_end"]]) for row in claims.find(made)}
    assert {name: level for name, (level, _) in rows.items()} == {"Nora Vale": 0, "Timo Brandt": 1, "Arundia": 2}
    assert rows["Nora Vale"][1].startswith("Timo Brandt told") and rows["Nora Vale"][1].endswith("’,")
    assert rows["Timo Brandt"][1].startswith("Arundia says")


def test_reports_of_reports_go_down_level_by_level():
    text = "Nora Vale said Timo Brandt had told her that Arundia denied that Belmark had mediated."
    rows = claims.find(document(text, (), ALL))
    assert [(row["speaker"], row["level"]) for row in rows] == [("Nora Vale", 0), ("Timo Brandt", 1), ("Arundia", 2)]


def test_who_speaks_on_a_day_is_the_person_not_the_body_named_with_them():
    rows = claims.find(
        read("UN Secretary-General António Guterres on Tuesday welcomed the truce in Somalia.", dt.date(2023, 5, 9))
    )
    assert [row["speaker"] for row in rows] == ["Antonio Guterres"]


def test_a_statement_in_the_first_person_is_its_author_s():
    text = "Statement by President William Ruto on the truce in Somalia\n\nI welcome the truce that was announced today."
    assert [(row["speaker"], row["stance"]) for row in claims.find(read(text, None))] == [("William Ruto", "states")]
    assert claims.find(read(text.replace("Statement by", "A day with"), None)) == []
