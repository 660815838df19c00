"""How news tells each type and status: one dated sentence a wording, read from text, as an article of 9 May 2023."""

import datetime as dt

import pytest

from helpers.coding import events
from helpers.language import read

WORDINGS = """
talks occurred: Delegations from Kenya and Somalia kicked off talks in Doha on Monday.
talks occurred: Kenya and Somalia returned to the table in Doha on Monday.
talks occurred: Negotiators of Kenya and Somalia wrapped up a second round of talks in Doha on Monday.
talks occurred: The third round between Kenya and Somalia got under way in Doha on Monday.
talks occurred: Qatar's envoy shuttled between Nairobi and Mogadishu on Monday.
talks occurred: Kenya and Somalia held indirect negotiations in Doha on Monday.
meeting occurred: Abiy Ahmed held a meeting with William Ruto in Nairobi on Monday.
meeting occurred: Abiy Ahmed received William Ruto in Addis Ababa on Monday.
meeting occurred: Qatar hosted a summit of the leaders of Kenya and Somalia on Monday.
meeting occurred: The foreign ministers of Kenya and Somalia gathered in Doha on Monday.
meeting occurred: William Ruto joined Abiy Ahmed for a trilateral summit in Doha on Monday.
call occurred: William Ruto spoke with Abiy Ahmed by phone on Monday.
call occurred: William Ruto telephoned Abiy Ahmed on Monday.
call occurred: William Ruto had a phone call with Abiy Ahmed on Monday.
call occurred: In a telephone call on Monday, William Ruto urged Abiy Ahmed to halt the attack.
visit occurred: William Ruto arrived in Mogadishu on Monday for a two-day visit.
visit occurred: William Ruto paid a visit to Mogadishu on Monday.
visit occurred: William Ruto landed in Mogadishu on Monday.
visit occurred: William Ruto flew to Mogadishu on Monday.
agreement occurred: Kenya and Somalia struck a deal on Monday.
agreement occurred: Kenya and Somalia signed a memorandum on Monday.
agreement occurred: Kenya and Somalia concluded an agreement on border posts on Monday.
agreement occurred: A peace agreement between Kenya and Somalia was signed in Doha on Monday.
agreement occurred: Kenya and Somalia agreed on Monday to demarcate their border.
agreement occurred: Kenya and Somalia inked a pact in Doha on Monday.
agreement occurred: Kenya and Somalia initialled a peace treaty on Monday.
agreement occurred: Kenya and Somalia restored diplomatic ties on Monday.
ceasefire occurred: Kenya and Somalia agreed to a ceasefire on Monday.
ceasefire occurred: A ceasefire between Kenya and Somalia took effect on Monday.
ceasefire occurred: Kenya declared a unilateral truce on Monday.
ceasefire occurred: A humanitarian pause came into force in Somalia on Monday.
ceasefire occurred: Kenya and Somalia extended their truce on Monday.
ceasefire occurred: A truce between Kenya and Somalia went into effect on Monday.
ceasefire occurred: The warring sides in Somalia reached a truce on Monday.
proposal occurred: Qatar put forward a peace plan for Somalia on Monday.
proposal occurred: Qatar tabled a proposal for a truce in Somalia on Monday.
proposal occurred: Qatar presented a draft agreement to Kenya and Somalia on Monday.
clash occurred: Troops of Kenya and Somalia clashed near Mandera on Monday.
clash occurred: Fighting broke out between Kenya and Somalia on Monday.
clash occurred: Heavy fighting was reported in Mandera on Monday.
clash occurred: Kenya and Somalia exchanged fire near Mandera on Monday.
clash occurred: Two soldiers were killed in clashes near Mandera on Monday.
attack occurred: Kenya launched air strikes on Mogadishu on Monday.
attack occurred: Kenyan warplanes bombed Mogadishu on Monday.
attack occurred: Rockets hit Mogadishu on Monday, killing 12 people.
attack occurred: Al-Shabaab seized the town of Baidoa on Monday.
attack occurred: A drone strike killed seven people in Baidoa on Monday.
attack occurred: Gunmen opened fire on a convoy in Baidoa on Monday.
attack occurred: A suicide bomber struck a hotel in Mogadishu on Monday.
attack occurred: Al-Shabaab captured Baidoa on Monday.
attack occurred: Kenya carried out a raid on Baidoa on Monday.
deployment occurred: Kenya deployed troops to the border with Somalia on Monday.
deployment occurred: Kenya sent 500 soldiers to Mandera on Monday.
deployment occurred: African Union peacekeepers arrived in Baidoa on Monday.
deployment occurred: UN monitors took up positions along the border on Monday.
withdrawal occurred: Kenya pulled its troops out of Somalia on Monday.
withdrawal occurred: Kenya withdrew its forces from Baidoa on Monday.
withdrawal occurred: The last Kenyan soldiers left Baidoa on Monday.
prisoner_exchange occurred: Kenya and Somalia swapped 40 prisoners on Monday.
prisoner_exchange occurred: Al-Shabaab released two hostages on Monday.
prisoner_exchange occurred: Somalia handed over 12 captured soldiers to Kenya on Monday.
protest occurred: Thousands protested in Mogadishu on Monday against the deal.
protest occurred: Demonstrators took to the streets of Mogadishu on Monday.
sanction occurred: The United States imposed sanctions on Somalia on Monday.
sanction occurred: The European Union sanctioned two Kenyan generals on Monday.
election occurred: Somalia held a presidential election on Monday.
talks planned: Talks between Kenya and Somalia are scheduled to resume in Doha next week.
talks planned: Kenya and Somalia will hold talks in Doha next week.
talks planned: Qatar will host a new round of talks between Kenya and Somalia on Friday.
meeting planned: William Ruto is expected to meet Abiy Ahmed in Nairobi on Friday.
meeting planned: William Ruto and Abiy Ahmed are due to meet in Nairobi on Friday.
meeting planned: William Ruto plans to meet Abiy Ahmed on Friday.
meeting planned: A summit of the leaders of Kenya and Somalia is set for Friday.
agreement planned: Kenya and Somalia are set to sign a peace deal on Friday.
ceasefire planned: A ceasefire between Kenya and Somalia is due to take effect on Friday.
election planned: Somalia will hold elections in June.
talks cancelled: Kenya called off the talks with Somalia on Monday.
talks cancelled: Talks between Kenya and Somalia were postponed on Monday.
talks cancelled: Kenya suspended its talks with Somalia on Monday.
meeting cancelled: William Ruto cancelled a meeting with Abiy Ahmed on Monday.
meeting cancelled: A meeting of the leaders of Kenya and Somalia planned for Friday has been cancelled.
talks ongoing: Talks between Kenya and Somalia were continuing in Doha on Tuesday.
talks ongoing: Kenya and Somalia have been negotiating in Doha since Monday.
war occurred: War broke out between Kenya and Somalia in 2009.
war occurred: The war between Kenya and Somalia ended in 2012.
meeting denied: Kenya denied that its envoy had met Somalia's president in Doha on Monday.
attack denied: Kenya denied shelling Baidoa on Monday.
ceasefire occurred: A Qatari-brokered ceasefire has been in place since Monday.
attack occurred: Kenya accused Somalia of violating the truce on Monday.
statement occurred: Kenya announced on Monday that it would join the talks.
statement occurred: In a statement on Monday, Kenya rejected the plan.
statement occurred: William Ruto told reporters on Monday that the road was open.
meeting occurred: The UN Security Council held an emergency meeting on Somalia on Monday.
meeting occurred: The Security Council met on Monday to discuss Somalia.
agreement occurred: The accord, mediated by Qatar, was signed by Kenya and Somalia on Monday.
visit planned: William Ruto will travel to Mogadishu on Friday.
deployment planned: The African Union will deploy 1,000 peacekeepers to Baidoa in June.
withdrawal planned: Kenya will withdraw its troops from Somalia in June.
prisoner_exchange planned: Kenya and Somalia will exchange prisoners on Friday.
"""
CASES = [tuple(line.split(": ", 1)) for line in WORDINGS.strip().splitlines()]


@pytest.mark.parametrize(("expected", "text"), CASES, ids=[text[:60] for _, text in CASES])
def test_type_and_status(expected, text):
    rows = events.find(read(text, dt.date(2023, 5, 9)))
    assert expected in {f"{row['type']} {row['status']}" for row in rows if row["date"]}


DATED = """
talks occurred 2023-05-08: Talks in Doha between Kenya and Somalia ended on Monday without agreement.
talks occurred 2023-05-08: Talks between Kenya and Somalia collapsed on Monday.
talks occurred 2023-05: Kenya and Somalia have held three rounds of talks this month.
meeting occurred 2023-05-08: Monday's meeting in Nairobi between William Ruto and Abiy Ahmed lasted three hours.
meeting planned 2023-05-12: The meeting, scheduled for Friday, will be hosted by Qatar.
meeting planned 2023-05-12: William Ruto, who is due to meet Abiy Ahmed on Friday, rejected the plan.
agreement occurred 2018-09: Salva Kiir and Riek Machar signed a peace agreement in September 2018.
agreement occurred 2018: The 2018 peace agreement has not been implemented.
agreement occurred 2018: Under a peace deal signed in 2018, Salva Kiir remained president.
ceasefire occurred 2023-04-10: The ceasefire, which came into force on April 10, has been violated repeatedly.
ceasefire occurred 2023-04-10: A truce brokered by Qatar on April 10 collapsed within days.
war occurred 2013: More than 400,000 people died in the civil war that erupted in South Sudan in 2013.
war occurred 1977/1978: The war of 1977-1978 between Ethiopia and Somalia killed thousands.
clash occurred 2023-05-06: At least 20 people were killed in clashes between Kenya and Somalia on Saturday, officials said Monday.
attack occurred 2023-05-07: Kenya said on Monday that its army had repelled an attack by Al-Shabaab on Sunday.
visit occurred 2023-05-08: During a visit to Mogadishu on Monday, William Ruto called for calm.
call occurred 2023-05-08: Abiy Ahmed discussed the crisis with William Ruto in a phone call on Monday.
election planned 2023-06-15: William Ruto faces an election on June 15.
statement occurred 2023-05-08: Kenya's foreign ministry said in a statement on Monday that the talks were useful.
withdrawal occurred 2023-04: Kenya completed the withdrawal of its troops from Somalia in April.
talks planned 2023-W20: A new round of talks is expected to start in Doha next week.
talks planned 2023-W20: Kenya agreed on Monday to resume talks next week.
ceasefire occurred 2023-05-08: Kenya and Somalia announced a ceasefire on Monday.
agreement occurred 2023-03-10: Saudi Arabia and Iran agreed on March 10 to restore ties under a deal brokered by China.
prisoner_exchange occurred 2023-04: Saudi Arabia and the Houthis exchanged nearly 900 prisoners in April.
attack occurred 2023-02-24: Since Russia attacked Ukraine on February 24, thousands have died.
talks cancelled 2023-05-08: Mediators suspended the talks on Monday after both sides broke the truce.
attack occurred 2023-05-08: A car bomb exploded in Mogadishu on Monday, killing nine people.
attack occurred 2023-05-08: Missiles struck Mogadishu on Monday.
attack occurred 2023-05-08: At least nine people were killed in a suicide attack in Mogadishu on Monday.
protest occurred 2023-05-08: Hundreds of people rallied in Mogadishu on Monday to demand peace.
meeting occurred 2023-05-05/2023-05-07: Kenya and Somalia met in Doha from May 5 to 7.
proposal occurred 2023-05-08: Kenya offered on Monday to host talks between Ethiopia and Somalia.
meeting occurred 2023-05-08: On the sidelines of the summit on Monday, William Ruto met Abiy Ahmed.
agreement occurred 2023-05-08: Kenya and Somalia reached agreement on Monday on the release of prisoners.
agreement occurred 2023-05-08: Representatives of Kenya and Somalia put their signatures to the accord on Monday.
visit occurred 2023-05-08: Antony Blinken arrived in Nairobi on Monday for talks with William Ruto.
deployment occurred 2023-05-08: The African Union's first peacekeepers deployed in Baidoa on Monday.
sanction planned 2023-06: The European Union will impose sanctions on Somalia in June.
meeting occurred 2023-05-08: The UN envoy briefed the Security Council at a closed meeting on Monday.
statement occurred 2023-05-08: Speaking in Nairobi on Monday, William Ruto said the war must end.
ceasefire planned 2023-05-12: The truce will take effect at midnight on Friday.
deployment occurred 2023-05-05: Three days after Kenya and Somalia signed the accord on 2 May, Qatar sent observers to Mandera.
attack occurred 2023-04-30: Rebels attacked Mandera two days before the truce of 2 May.
talks occurred 2023-05-03: Envoys of Kenya and Somalia began peace talks Wednesday aimed at ending the war.
attack occurred 2023-04: The colonel has admitted to leading a raid on Mandera in April.
clash occurred 2023-W16: Envoys of Kenya and Somalia met in Doha on 3 May, two weeks after the two armies had clashed.
"""
DATED_CASES = [tuple(line.split(": ", 1)) for line in DATED.strip().splitlines()]


@pytest.mark.parametrize(("expected", "text"), DATED_CASES, ids=[text[:60] for _, text in DATED_CASES])
def test_type_status_and_date(expected, text):
    rows = events.find(read(text, dt.date(2023, 5, 9)))
    assert expected in {f"{row['type']} {row['status']} {row['date']}" for row in rows}


UNSAID = """
Talks did not produce any agreement between Kenya and Somalia.
Peace talks between Kenya and Somalia have failed to produce a deal.
There is no military solution to the conflict, the envoy said.
If the talks fail, war could return, analysts warn.
The peace process has stalled.
William Ruto hopes to meet Abiy Ahmed soon.
The agreement calls for the withdrawal of troops.
Kenya refused to sign the deal on Monday.
William Ruto did not meet Abiy Ahmed on Monday.
No meeting between William Ruto and Abiy Ahmed took place on Monday.
Somalia, attacked by drought and war, needs help.
"""


@pytest.mark.parametrize("text", UNSAID.strip().splitlines())
def test_what_is_not_said_to_happen_is_no_event(text):
    assert [row["type"] for row in events.find(read(text, dt.date(2023, 5, 9))) if row["type"] != "statement"] == []


EVIDENCE = """
Rebels killed more than 40 soldiers near Mandera: Rebels killed more than 40 soldiers near Mandera on Monday.
Kenya and Somalia met in Doha on Monday: Doha talks | Kenya and Somalia met in Doha on Monday | More
the second round of talks: After the second round of talks in Doha on Monday, William Ruto flew home.
"""


@pytest.mark.parametrize(("expected", "text"), [tuple(line.split(": ", 1)) for line in EVIDENCE.strip().splitlines()])
def test_the_evidence_is_whole_phrases(expected, text):
    rows = events.find(read(text, dt.date(2023, 5, 9)))
    assert any(text[row["start"] : row["end"]].startswith(expected) for row in rows)
    assert not any("|" in text[row["start"] : row["end"]] for row in rows)


MENTIONS = """
agreement proposed: Kenya and Somalia resumed the search for a peace agreement.
attack occurred: Prices have risen since Kenya's invasion of Somalia.
ceasefire proposed: The main aim of Kenya and Somalia is a ceasefire.
clash occurred: A wave of violence in Mandera has left more than 40 people dead.
prisoner_exchange occurred: Kenya has released a dozen Somali detainees, according to a spokesman.
ceasefire occurred: Kenya has extended its truce with the rebels by a month.
talks ongoing: Ali Said, who is mediating between Kenya and Somalia, left the room.
talks proposed: Kenya called for talks with Somalia.
ceasefire proposed: Kenya rejected a ceasefire.
ceasefire occurred: The ceasefire at Mandera had held for months.
agreement proposed: The envoys know what is needed for an accord between Kenya and Somalia.
war occurred: Envoys hope to end the five-year war in Somalia.
meeting occurred: William Ruto praised the plan during his meeting with Abiy Ahmed.
"""


@pytest.mark.parametrize(("expected", "text"), [tuple(line.split(": ", 1)) for line in MENTIONS.strip().splitlines()])
def test_what_a_mention_without_a_date_is_enough_for(expected, text):
    rows = events.find(read(text, dt.date(2023, 5, 9)))
    assert expected in {f"{row['type']} {row['status']}" for row in rows if row["date"] is None}


PLACED = """
statement occurred: Kenya said on Monday that the road was open.
talks occurred: Talks between Kenya and Somalia broke up yesterday.
talks occurred: A dialogue between Kenya and Somalia in Doha last year brought nothing.
agreement occurred: Kenya and Somalia signed a pact last week.
"""


@pytest.mark.parametrize(("expected", "text"), [tuple(line.split(": ", 1)) for line in PLACED.strip().splitlines()])
def test_a_day_nobody_can_resolve_still_tells_that_it_happened(expected, text):
    """In an article of unknown date such an event is kept, without a date; the same wording without a day is not."""
    rows = events.find(read(text, None))
    assert [(f"{row['type']} {row['status']}", row["date"]) for row in rows] == [(expected, None)]
    without = " ".join(word for word in text.split() if word not in ("on", "Monday", "yesterday.", "last", "week."))
    assert [row["type"] for row in events.find(read(without, None)) if row["type"] == "statement"] == []


def test_two_such_days_are_two_events():
    text = "Kenya and Somalia held talks on Monday. Kenya and Somalia held talks on Thursday."
    assert len([row for row in events.find(read(text, None)) if row["type"] == "talks"]) == 2


def test_who_says_something_during_a_meeting_of_theirs_takes_part():
    text = "William Ruto praised the plan, Abiy Ahmed said during his meeting with Hassan Sheikh Mohamud on Monday."
    (row,) = [row for row in events.find(read(text, dt.date(2023, 5, 9))) if row["type"] == "meeting"]
    assert {"Abiy Ahmed", "Hassan Sheikh Mohamud"} <= set(row["participants"])
    assert "William Ruto" not in row["participants"]


def test_what_an_attack_cost_is_part_of_it():
    text = "A group of rebels attacked a convoy in Mandera on Monday, killing a policeman."
    (row,) = events.find(read(text, dt.date(2023, 5, 9)))
    assert row["type"] == "attack"
    assert text[row["start"] : row["end"]].endswith("killing a policeman")


CLASSES = """
prisoner_exchange occurred 2023-05-08: Kenya welcomed the return of twelve Somali captives on Monday.
prisoner_exchange occurred 2023-05-08: The gunmen freed the last of 30 passengers on Monday.
talks occurred 2023-05-08: An attempt by Qatar to broker a water deal between Kenya and Somalia fell apart on Monday.
agreement occurred 2023-05-08: Kenya and Somalia closed their talks in Doha on Monday with an agreement to open the road.
attack occurred 2014: The war in Somalia began in 2014, when rebels seized the city of Baidoa.
attack occurred 2023-05-08: A mob stoned a convoy in Baidoa on Monday.
talks cancelled 2023-04-10: Kenya and Somalia want peace. The peace process between them was suspended on April 10.
talks planned 2023-06: Negotiators of Kenya and Somalia are expected to resume talking in early June.
ceasefire occurred 2023-05-08: William Ruto and Abiy Ahmed agreed to a truce during peace talks in Doha on Monday.
meeting planned 2023-05-12: The truce was proposed last month and the two presidents will meet on Friday.
visit occurred 2023-05-08: William Ruto was in Djibouti on Monday.
visit occurred 2023-05-08: William Ruto came to the hill town of Arta on Monday.
meeting occurred 2023-05-08: The envoy saw Abiy Ahmed on Monday.
election occurred 2022-12-27: The two quarrel over the December 27 election.
agreement occurred 2005: The accord that ended the civil war in 2005 still holds.
attack occurred 2023-05-08: The truce at Mandera had held for nine months when it was broken on Monday.
statement planned 2023-05-12: The envoy is to report to the Security Council on Friday.
talks occurred 2022-11: Talks between Kenya and Somalia broke off in May. They resumed in November 2022.
talks occurred 2021-05: In May 2021 a bishop facilitated between Kenya and Somalia.
statement occurred 2023-05-08: On Monday William Ruto, who has led the talks since March, urged both sides to sign.
statement occurred 2023-05-08: In a letter read out in Nairobi on Monday William Ruto asked Abiy Ahmed to withdraw.
attack occurred 2023-05-08: Kenyan troops retook Baidoa on Monday.
attack occurred 2023-05-08: Gunmen kidnapped three priests in Baidoa on Monday.
proposal occurred 2023-05-08: Qatar submitted a peace plan to Kenya and Somalia on Monday.
agreement occurred 2023-05-08: The pact, which both had long refused, was mediated by Qatar in Doha on Monday.
talks occurred 2022-12: On 5 May 2023, five months after Qatar had mediated between Kenya and Somalia, the border reopened.
"""


@pytest.mark.parametrize(("expected", "text"), [tuple(line.split(": ", 1)) for line in CLASSES.strip().splitlines()])
def test_type_status_and_date_of_wordings_seen_in_other_news(expected, text):
    rows = events.find(read(text, dt.date(2023, 5, 9)))
    assert expected in {f"{row['type']} {row['status']} {row['date']}" for row in rows}


def test_what_happened_when_it_happened_is_one_attack():
    rows = events.find(read("Three people were killed when gunmen stormed a hotel in Baidoa on Monday.", dt.date(2023, 5, 9)))
    assert [row["type"] for row in rows] == ["attack"]


def test_signed_nothing_is_no_agreement():
    assert events.find(read("The brigades of Kenya and Somalia signed nothing in Doha on Monday.", dt.date(2023, 5, 9))) == []


def test_the_meeting_of_that_day_is_the_one_told_before():
    text = (
        "Officers of Kenya and Somalia met on the bridge at Mandera on Monday. "
        "The meeting, at battalion level, took place at the customs post of Bula Hawa on Monday."
    )
    assert len([row for row in events.find(read(text, dt.date(2023, 5, 9))) if row["type"] == "meeting"]) == 1


NOT_ON = """
war 2023-05-06: Qatar urged Kenya and Somalia on Saturday to work for an end to the conflict.
talks 2023-01-10: Kenya and Somalia began talks in Doha for the first time since January 10.
meeting 2023-04: The envoy first proposed the meeting last month.
deployment 2023-04: The government and the rebels of Somalia have observed a truce since April.
statement 1996: The revolt in Somalia has claimed 12,000 lives since 1996.
talks 2023-05-07: Kenya extended a truce due to expire on Sunday ahead of the next round of talks with Somalia.
visit 2023-05-08: The hostages were flown to Djibouti on Monday.
visit 2023-05-08: William Ruto was in the chair in Djibouti on Monday.
talks 1964: The movement was founded by priests in 1964, and the talks are its last hope.
"""


@pytest.mark.parametrize(("wrong", "text"), [tuple(line.split(": ", 1)) for line in NOT_ON.strip().splitlines()])
def test_the_day_of_something_else_is_not_the_day_of_the_event(wrong, text):
    rows = events.find(read(text, dt.date(2023, 5, 9)))
    assert wrong not in {f"{row['type']} {row['date']}" for row in rows}


def test_what_is_boycotted_is_not_cancelled():
    rows = events.find(
        read("Five parties boycotted a round of talks between Kenya and Somalia in Doha on Monday.", dt.date(2023, 5, 9))
    )
    assert "occurred" in {row["status"] for row in rows if row["type"] == "talks"}


def test_a_war_that_takes_no_day_is_no_fault():
    text = "Kenya said on Saturday the conflict will not end soon, and that war will be fought on."
    assert [row["type"] for row in events.find(read(text, dt.date(2023, 5, 9))) if row["type"] == "war" and row["date"]] == []


def test_who_was_somewhere_for_a_meeting_met():
    rows = events.find(
        read("William Ruto and Abiy Ahmed were in Doha on Monday for a meeting of the dialogue.", dt.date(2023, 5, 9))
    )
    assert [(row["type"] in ("meeting", "talks"), row["date"]) for row in rows] == [(True, "2023-05-08")]


def test_what_they_discussed_when_they_met_is_the_meeting():
    text = "William Ruto and Abiy Ahmed met in Doha on Monday, when they discussed the border."
    assert [row["type"] for row in events.find(read(text, dt.date(2023, 5, 9)))] == ["meeting"]


def test_calling_for_somebody_s_resignation_is_no_phone_call():
    assert events.find(read("The rebels have been calling for President William Ruto's resignation.", dt.date(2023, 5, 9))) == []


def test_a_body_named_after_what_it_is_for_is_no_place():
    text = "William Ruto met Abiy Ahmed, who chairs the Intergovernmental Authority on Development, on Monday."
    (row,) = [row for row in events.find(read(text, dt.date(2023, 5, 9))) if row["type"] == "meeting"]
    assert row["place"] is None
