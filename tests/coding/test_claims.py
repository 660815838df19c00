"""Claims: speaker, stance, content, level and event of the ways in which news reports what somebody says."""

import datetime as dt

import pytest
from events_document import document

from helpers.coding import claims, events
from helpers.language import read
from helpers.language.document import Quote
from helpers.schema import STANCES, frame

NORA = ("Nora Vale", "Nora Vale", "person", "actor", "Arundia")
TIMO = ("Timo Brandt", "Timo Brandt", "person")
ALL = (
    NORA,
    TIMO,
    ("Arundia", "Arundia"),
    ("Belmark", "Belmark"),
    ("Arundian", "Arundia", "state", "adjective"),
    ("Belmarkian", "Belmark", "state", "adjective"),
    ("Port Sella", "Belmark", "state", "place"),
    ("Front", "Front", "armed_group"),
    ("Opposition Front", "Opposition Front", "organisation"),
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
    ("Arundia's Nora Vale said the road was open.", [("Nora Vale", "states", 0)]),
    ("The plan was rejected by Arundia.", [("Arundia", "denies", 0)]),
    ("Nora Vale was asked by Arundia to open the road.", []),
    ("Nora Vale declined to comment.", []),
    ("The government of Nora Vale rejected the plan.", [("Arundia", "denies", 0)]),
    ("Nora Vale's cabinet rejected the plan.", [("Arundia", "denies", 0)]),
    ("Nora Vale, Ivo Marn and Timo Brandt demanded an end to the blockade.", [("Nora Vale", "demands", 0), ("Timo Brandt", "demands", 0)]),
    ("Nora Vale arrived late. The road was open, his spokesman said.", [("Nora Vale", "states", 0)]),
    ("Arundia has closed the road. It has said it is ready to open the road.", [("Arundia", "states", 0)]),
    ("Nora Vale said the road was open. They say it is closed.", [("Nora Vale", "states", 0)]),
    ("Nora Vale said the road had to be opened.", [("Nora Vale", "demands", 0)]),
    ("“We need to open the road for them,” Nora Vale said.", [("Nora Vale", "states", 0)]),
    ("Arundia called the raid “a crime against us”.", [("Arundia", "claims", 0)]),
    ("Arundia called the two clans by telephone.", []),
    ("Arundia charged Belmark with stalling.", [("Arundia", "accuses", 0)]),
    ("Nora Vale spoke of a good day.", [("Nora Vale", "states", 0)]),
    ("Nora Vale spoke in Port Sella.", []),
    ("Arundia's Nora Vale, the envoy, said the road was open.", [("Nora Vale", "states", 0)]),
    ("Nora Vale's adviser, Timo Brandt, said the road was open.", [("Timo Brandt", "states", 0)]),
    ("Arundia's Radio Sella said the road was open.", []),
    ("Sources in the Arundian government said the road was open.", []),
    ("Arundia's ambassador to Port Sella confirmed that the road was open.", [("Arundia", "states", 0)]),
    ("The Arundian government and the Belmarkian army said the road was open.", [("Arundia", "states", 0), ("Belmark", "states", 0)]),
    ("The paper quoted Nora Vale as saying that the road was open.", [("Nora Vale", "states", 0)]),
    ("Nora Vale, without commenting on the road, told us the bridge was open.", [("Nora Vale", "states", 0)]),
    ("Nora Vale's office skipped the raid in a letter it sent but promised to open the road.", [("Nora Vale", "states", 0)]),
    ("A paper wrote about Arundia. The Evening Star has a source. It said the road was open.", []),
    ("The road was announced by Nora Vale and Timo Brandt.", [("Nora Vale", "states", 0), ("Timo Brandt", "states", 0)]),
    ("The Front closed the road. “It will stay closed until the end of the year,” the group said.", [("Front", "states", 0)]),
    ("Arundia closed the road on Monday, its spokesman said in a letter.", [("Arundia", "states", 0)]),
    ("According to Nora Vale, Timo Brandt denied the raid.", [("Nora Vale", "states", 0), ("Timo Brandt", "denies", 1)]),
    ("“The road is open to all of us,” the sheriff said.", []),
    ("Nora Vale said the road was open. “It helps Timo Brandt and all his friends,” she added.", [("Nora Vale", "states", 0)] * 2),
    ("Nora Vale “deplores the raid on the port”, a paper wrote.", [("Nora Vale", "accuses", 0)]),
    ("Nora Vale said it was late. She “demands the road to the north” and the port.", [("Nora Vale", "states", 0), ("Nora Vale", "demands", 0)]),
    ("Both called on to stop the raids by Arundia", []),
    ("Nora Vale responded in Port Sella: “There is no road that we would open.”", [("Nora Vale", "states", 0)]),
    ("Some observers accuse Belmark of the raid, which it denies.", [("Belmark", "denies", 0)]),
    ("Belmark's state television said the road was open.", [("Belmark", "states", 0)]),
    ("Nora Vale slammed the plan for the road.", [("Nora Vale", "accuses", 0)]),
    ("Nora Vale said that she rejected the plan for the road.", [("Nora Vale", "denies", 0)]),
    ("Nora Vale expressed optimism that the road would open.", [("Nora Vale", "states", 0)]),
    ("Nora Vale's offer to open the road came late. Nora Vale offered to open the port.", [("Nora Vale", "proposes", 0)]),
    ("Nora Vale denied that relations were bad and welcomed the opening of the road.", [("Nora Vale", "denies", 0), ("Nora Vale", "states", 0)]),
    ("Nora Vale said the road was open. The diplomat stressed that the port was not.", [("Nora Vale", "states", 0)] * 2),
    ("The Arundian government met Timo Brandt. The government said the road was open.", [("Arundia", "states", 0)]),
    ("The Opposition Front left. Opposition leaders accuse Belmark of stalling.", [("Opposition Front", "accuses", 0)]),
    ("The Opposition Front left. Another opposition leader said the road was open.", []),
    ("“The road is open to us,” said the president of Arundia, Nora Vale.", [("Nora Vale", "states", 0)]),
    ("Nora Vale asked whether Belmark would object to the road.", []),
    ("The road stays open unless Belmark rejects the plan.", []),
    ("Nora Vale refused to give further details.", []),
    ("Nora Vale refused to give up the port.", [("Nora Vale", "denies", 0)]),
    ("Talks ended over Arundia's accusations of theft.", [("Arundia", "accuses", 0)]),
    ("Nora Vale's repeated demand that the road be opened went unheard.", [("Nora Vale", "demands", 0)]),
    ("Nora Vale's call to Timo Brandt was short.", []),
    ("Nora Vale said Belmark had broken the truce.", [("Nora Vale", "accuses", 0)]),
    ("Nora Vale said Belmark would break the truce.", [("Nora Vale", "states", 0)]),
    ("Arundia is late and Nora Vale has many times stated that the road was open.", [("Nora Vale", "states", 0)]),
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


def test_a_time_in_front_of_the_verb_is_not_who_speaks():
    text = "Arundia's Nora Vale on Tuesday welcomed the opening of the road."
    rows = claims.find(document(text, (("Tuesday", "2023-05-09"),), ALL))
    assert [row["speaker"] for row in rows] == ["Nora Vale"]


def test_what_is_said_in_a_passive_is_its_subject():
    text = "The plan for the road was rejected by Arundia."
    (row,) = claims.find(document(text, (), ALL))
    assert text[row["content_start"] : row["content_end"]] == "The plan for the road"


def test_a_quotation_runs_on_from_its_speaker():
    text = "“The road is open,” Nora Vale said. “The bridge is closed until the end of the month.”"
    rows = claims.find(document(text, (), ALL))
    assert [row["speaker"] for row in rows] == ["Nora Vale", "Nora Vale"] and rows[1]["quoted"]


def test_a_quotation_of_several_sentences_is_one_claim_of_whom_the_last_names():
    text = "Timo Brandt said the bridge was closed. “The road is open. It will stay open for a year,” Nora Vale said."
    rows = claims.find(document(text, (), ALL))
    assert [row["speaker"] for row in rows] == ["Timo Brandt", "Nora Vale"]
    assert text[rows[1]["content_start"] : rows[1]["content_end"]] == "The road is open. It will stay open for a year,"


def test_a_few_words_in_marks_are_not_all_that_is_said():
    text = "Nora Vale said that the road was “open to each and every one” until the end of May."
    (row,) = claims.find(document(text, (), ALL))
    assert text[row["content_start"] : row["content_end"]].startswith("that the road was “open")


def test_a_headline_is_not_one_more_claim():
    text = "Arundia accuses Belmark of raid\n\nArundia accused its neighbour on Monday of a raid on the port in the south."
    made = read(text, None)
    made.mentions = document(text, (), ALL).mentions
    assert len(claims.find(made)) == 1


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


def test_the_president_of_an_acronym_is_the_person():
    for office, name in (("US president", "Donald Trump"), ("UN Secretary-General", "Antonio Guterres")):
        made = read(f"The {office} said on Friday that a truce in Somalia was near.", dt.date(2019, 8, 2))
        assert [row["speaker"] for row in claims.find(made)] == [name]


def test_both_leaders_are_the_two_the_sentence_names():
    text = "William Ruto met Abiy Ahmed in Mogadishu, and both leaders said that the road was open."
    assert [row["speaker"] for row in claims.find(read(text, dt.date(2023, 5, 9)))] == ["William Ruto", "Abiy Ahmed"]


def test_the_chief_of_an_organisation_is_the_person_named_so():
    text = "A truce is near, says UN chief\n\nUN Secretary-General António Guterres said on Friday that a truce was near."
    assert {row["speaker"] for row in claims.find(read(text, dt.date(2023, 5, 9)))} == {"Antonio Guterres"}


def test_a_statement_in_the_first_person_is_its_author_s():
    text = "Statement by President William Ruto on the truce in Somalia\n\nI welcome the truce that was announced today."
    assert [(row["speaker"], row["stance"]) for row in claims.find(read(text, None))] == [("William Ruto", "states")]
    assert claims.find(read(text.replace("Statement by", "A day with"), None)) == []
    more = claims.find(read(text + " The truce must be kept by everybody in the south.", None))
    assert [(row["speaker"], row["stance"]) for row in more] == [("William Ruto", "states"), ("William Ruto", "demands")]


def test_declining_to_comment_is_no_denial():
    assert claims.find(read("Kenya's foreign ministry declined to comment on the talks.", dt.date(2023, 5, 9))) == []
