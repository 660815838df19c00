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
