"""Every wording of a happening in every tense and mood: type, day and status, as an article of Wednesday, 10 March 2021."""

import datetime as dt

import pytest

from helpers.coding import events
from helpers.language import read

MONDAY, FRIDAY = "2021-03-08", "2021-03-12"

# type | who | past | base | participle | -ing
WORDINGS = """
talks|Kenya and Somalia|held talks in Doha|hold talks in Doha|held talks in Doha|holding talks in Doha
talks|Kenya and Somalia|resumed peace talks|resume peace talks|resumed peace talks|resuming peace talks
talks|Qatar|hosted talks between Kenya and Somalia|host talks between Kenya and Somalia|hosted talks between Kenya and Somalia|hosting talks between Kenya and Somalia
meeting|William Ruto|met Abiy Ahmed|meet Abiy Ahmed|met Abiy Ahmed|meeting Abiy Ahmed
meeting|Abiy Ahmed|received William Ruto at his palace|receive William Ruto at his palace|received William Ruto at his palace|receiving William Ruto at his palace
meeting|The African Union|convened an emergency summit|convene an emergency summit|convened an emergency summit|convening an emergency summit
call|William Ruto|phoned Abiy Ahmed|phone Abiy Ahmed|phoned Abiy Ahmed|phoning Abiy Ahmed
call|William Ruto|held a phone call with Abiy Ahmed|hold a phone call with Abiy Ahmed|held a phone call with Abiy Ahmed|holding a phone call with Abiy Ahmed
visit|William Ruto|flew to Mogadishu|fly to Mogadishu|flown to Mogadishu|flying to Mogadishu
visit|William Ruto|went to Mogadishu|go to Mogadishu|gone to Mogadishu|going to Mogadishu
visit|A Kenyan delegation|toured camps in Somalia|tour camps in Somalia|toured camps in Somalia|touring camps in Somalia
proposal|Qatar|proposed a truce|propose a truce|proposed a truce|proposing a truce
proposal|Qatar|submitted a draft agreement to both sides|submit a draft agreement to both sides|submitted a draft agreement to both sides|submitting a draft agreement to both sides
agreement|Kenya and Somalia|signed a peace agreement|sign a peace agreement|signed a peace agreement|signing a peace agreement
agreement|Kenya and Somalia|settled their border dispute|settle their border dispute|settled their border dispute|settling their border dispute
ceasefire|Kenya and Somalia|agreed to a ceasefire|agree to a ceasefire|agreed to a ceasefire|agreeing to a ceasefire
ceasefire|The rebels|laid down their arms|lay down their arms|laid down their arms|laying down their arms
ceasefire|The rebels|stopped fighting|stop fighting|stopped fighting|stopping fighting
prisoner_exchange|Kenya and Somalia|swapped 40 captives|swap 40 captives|swapped 40 captives|swapping 40 captives
prisoner_exchange|The rebels|handed over 20 prisoners of war|hand over 20 prisoners of war|handed over 20 prisoners of war|handing over 20 prisoners of war
withdrawal|Kenya|pulled its troops out of Somalia|pull its troops out of Somalia|pulled its troops out of Somalia|pulling its troops out of Somalia
withdrawal|The rebels|retreated from Baidoa|retreat from Baidoa|retreated from Baidoa|retreating from Baidoa
deployment|Kenya|massed troops on the border|mass troops on the border|massed troops on the border|massing troops on the border
deployment|Kenya|sent 500 soldiers to Somalia|send 500 soldiers to Somalia|sent 500 soldiers to Somalia|sending 500 soldiers to Somalia
attack|Kenya|shelled Baidoa|shell Baidoa|shelled Baidoa|shelling Baidoa
attack|Kenya|struck rebel positions|strike rebel positions|struck rebel positions|striking rebel positions
attack|The rebels|blew up a bridge|blow up a bridge|blown up a bridge|blowing up a bridge
clash|Kenyan and Somali troops|traded fire across the border|trade fire across the border|traded fire across the border|trading fire across the border
war|Kenya|went to war with Somalia|go to war with Somalia|gone to war with Somalia|going to war with Somalia
election|Somalis|went to the polls|go to the polls|gone to the polls|going to the polls
protest|Thousands of Somalis|took to the streets|take to the streets|taken to the streets|taking to the streets
sanction|Kenya|expelled the Somali ambassador|expel the Somali ambassador|expelled the Somali ambassador|expelling the Somali ambassador
sanction|Kenya|suspended aid to Somalia|suspend aid to Somalia|suspended aid to Somalia|suspending aid to Somalia
"""
ROWS = [tuple(line.split("|")) for line in WORDINGS.strip().splitlines()]

# frame, status, day; {s} who, {d} past, {b} base, {p} participle, {g} -ing
FRAMES = [
    ("{s} {d} on Monday.", "occurred", MONDAY),
    ("On Monday, {s} {d}.", "occurred", MONDAY),
    ("A spokesman said that {s} had {p} on Monday.", "occurred", MONDAY),
    ("{s}, who {d} on Monday, declined to comment.", "occurred", MONDAY),
    ("The news came hours after {s} {d} on Monday.", "occurred", MONDAY),
    ("After {g} on Monday, {s} made no comment.", "occurred", MONDAY),
    ("{s} will {b} on Friday.", "planned", FRIDAY),
    ("{s} was expected to {b} on Friday, a diplomat said.", "planned", FRIDAY),
    ("A spokesman denied that {s} had {p} on Monday.", "denied", MONDAY),
    ("{s} did not {b} on Monday.", None, None),
]


def _tell(text: str) -> set[tuple[str, str, str | None]]:
    rows = events.find(read(text, dt.date(2021, 3, 10)))
    return {(row["type"], row["status"], row["date"]) for row in rows if row["type"] != "statement"}


@pytest.mark.parametrize(("frame", "status", "day"), FRAMES, ids=[frame for frame, _, _ in FRAMES])
def test_a_wording_in_a_frame(frame, status, day):
    missed = []
    for kind, who, past, base, participle, gerund in ROWS:
        told = _tell(frame.format(s=who, d=past, b=base, p=participle, g=gerund))
        if (kind, status, day) not in told if status else any(other[1] == "occurred" for other in told):
            missed.append((kind, base, sorted(told, key=str)))
    assert not missed


ARRANGED = """
talks cancelled 2021-03-12: Talks between Kenya and Somalia planned for Friday were called off.
meeting cancelled 2021-03-12: A meeting of foreign ministers scheduled for Friday was postponed.
talks planned 2021-03-12: Kenya and Somalia plan to resume talks in Doha on Friday.
proposal occurred 2021-03-08: A spokesman said that Qatar had unveiled a peace plan for Somalia on Monday.
ceasefire denied 2021-03-08: Kenya denied reports of a truce on Monday.
agreement denied 2021-03-08: Kenya denied signing a treaty with Somalia on Monday.
agreement occurred 2021-03-08: Kenya and Somalia agreed to restore diplomatic ties on Monday.
protest planned 2021-03-12: The opposition called a protest for Friday.
talks planned 2021-03-12: Qatar scheduled talks between Kenya and Somalia for Friday.
meeting planned 2021-03-12: Kenya and Somalia set a meeting for Friday.
talks cancelled 2021-03-12: Kenya called off talks planned for Friday.
ceasefire occurred None: Kenya and Somalia extended the truce until Friday.
talks occurred 2021-03-08: Kenya and Somalia discussed a truce in Doha on Monday.
talks planned 2021-03-12: Kenya and Somalia will discuss a truce in Doha on Friday.
prisoner_exchange planned 2021-03-12: The rebels are to free two captured soldiers on Friday.
agreement denied 2021-03-08: Kenya denied that it had entered into an agreement with Somalia on Monday.
visit occurred 2021-03-08: William Ruto left for Mogadishu on Monday.
agreement occurred None: Kenya and Somalia have concluded a treaty, officials said on Tuesday.
sanction occurred None: Kenya has cut diplomatic ties with Somalia, officials said on Tuesday.
agreement occurred 2018: Kenya has not signed the 2018 peace agreement.
"""


@pytest.mark.parametrize("line", ARRANGED.strip().splitlines())
def test_what_is_arranged_denied_or_known(line):
    expected, text = line.split(": ", 1)
    kind, status, day = expected.split()
    assert (kind, status, None if day == "None" else day) in _tell(text)


def test_a_prisoner_of_war_is_no_war():
    assert not any(kind == "war" for kind, _, _ in _tell("Kenya welcomed nine prisoners of war home on Monday."))


def test_who_closes_a_border_makes_no_accord():
    assert not any(kind == "agreement" for kind, _, _ in _tell("Kenya closed its border with Somalia on Monday."))
