"""Probes of what news on negotiations needs of a temporal tagger, by kind: every expression, its value, and nothing else.

The wording is invented. 14 January 2026 is a Wednesday, 3 September 2024 a Tuesday, 30 December 2019 a Monday.
"""

import datetime as dt

import pytest

from helpers import tag_times

WED, TUE, MON = "2026-01-14", "2024-09-03", "2019-12-30"

# kind -> [(text, published, [(words, value), ...])]
PROBES: dict[str, list[tuple[str, str | None, list[tuple[str, str]]]]] = {
    "weekday ahead": [
        ("The talks will resume on Thursday in Nairobi.", WED, [("Thursday", "2026-01-15")]),
        ("Both delegations are to sit down again on Friday.", WED, [("Friday", "2026-01-16")]),
        ("A fourth round is scheduled for Sunday.", WED, [("Sunday", "2026-01-18")]),
        ("By Monday, the envoys will have submitted a draft.", TUE, [("Monday", "2024-09-09")]),
        ("The ministers agreed to meet on Saturday.", TUE, [("Saturday", "2024-09-07")]),
        ("The deadline expires on Thursday.", MON, [("Thursday", "2020-01-02")]),
        ("He is expected in Lusaka on Wednesday.", MON, [("Wednesday", "2020-01-01")]),
        ("The mediator hopes to open consultations Monday.", WED, [("Monday", "2026-01-19")]),
    ],
    "weekday behind": [
        ("The rebels walked out on Tuesday.", WED, [("Tuesday", "2026-01-13")]),
        ("He was speaking on Wednesday evening.", WED, [("Wednesday evening", "2026-01-14TEV")]),
        ("Shelling that began on Friday has not stopped.", WED, [("Friday", "2026-01-09")]),
        ("Last Monday's walkout surprised the hosts.", WED, [("Last Monday", "2026-01-12")]),
        ("The text was agreed on Sunday and will be signed on Friday.", TUE, [("Sunday", "2024-09-01"), ("Friday", "2024-09-06")]),
        ("They quarrelled on Thursday last week.", WED, [("Thursday last week", "2026-01-08")]),
    ],
    "weeks, months, years from now": [
        ("They meet next week.", WED, [("next week", "2026-W04")]),
        ("The front moved last month.", WED, [("last month", "2025-12")]),
        ("A census is planned for next year.", WED, [("next year", "2027")]),
        ("Earlier this year the two sides traded maps.", TUE, [("Earlier this year", "2024")]),
        ("The embargo was lifted the week before last.", WED, [("the week before last", "2026-W01")]),
        ("Monitors arrive later this month.", TUE, [("later this month", "2024-09")]),
        ("Over the weekend the line was quiet.", WED, [("the weekend", "2026-W02-WE")]),
        ("The court rules on Monday of next week.", WED, [("Monday of next week", "2026-01-19")]),
    ],
    "ago and later": [
        ("The pact was signed 30 years ago.", WED, [("30 years ago", "1996")]),
        ("Two days ago the bridge was mined.", WED, [("Two days ago", "2026-01-12")]),
        ("A fortnight ago nobody spoke of it.", WED, [("A fortnight ago", "2026-W01")]),
        ("They met on 3 March 2021. Two weeks later the hosts resigned.", WED, [("3 March 2021", "2021-03-03"), ("Two weeks later", "2021-W11")]),
        ("The raid came on June 5, 2018. The following day the border closed.", WED, [("June 5, 2018", "2018-06-05"), ("The following day", "2018-06-06")]),
        ("In April 2017 the post fell. That month, 40 people fled.", WED, [("April 2017", "2017-04"), ("That month", "2017-04")]),
    ],
    "full days": [
        ("The letter, dated 09.Jan.2026, was leaked.", WED, [("09.Jan.2026", "2026-01-09")]),
        ("Signed on 25/12/2025 in two copies.", WED, [("25/12/2025", "2025-12-25")]),
        ("The form gives 13.06.2021 as the day.", WED, [("13.06.2021", "2021-06-13")]),
        ("It was filed on 12/25/2025 and again on 1/3/2026.", WED, [("12/25/2025", "2025-12-25"), ("1/3/2026", "2026-01-03")]),
        ("It was filed on 25/12/2025 and again on 3/1/2026.", WED, [("25/12/2025", "2025-12-25"), ("3/1/2026", "2026-01-03")]),
        ("The log opens at 2024-02-29T06:15Z.", WED, [("2024-02-29T06:15Z", "2024-02-29T06:15Z")]),
        ("The accord of the 9th of April, 2003, lapsed.", WED, [("the 9th of April, 2003", "2003-04-09")]),
        ("Dec. 12, 2025 was quiet.", WED, [("Dec. 12, 2025", "2025-12-12")]),
    ],
    "days and months without a year": [
        ("A vote is due on February 20.", WED, [("February 20", "2026-02-20")]),
        ("The envoy landed on 28 November.", WED, [("28 November", "2025-11-28")]),
        ("Fighting has raged since May.", WED, [("May", "2025-05")]),
        ("They will sign by the end of April.", WED, [("the end of April", "2026-04")]),
        ("By mid-March, the two armies will have left.", WED, [("mid-March", "2026-03")]),
        ("The round lasts from January 22 to 25.", WED, [("January 22", "2026-01-22"), ("25", "2026-01-25")]),
        ("They met on 3 and 5 December.", WED, [("3", "2025-12-03"), ("5 December", "2025-12-05")]),
        ("Raids on October 8, 2011 started it. Since October 8, nobody trusts them.", WED, [("October 8, 2011", "2011-10-08"), ("October 8", "2011-10-08")]),
        ("Battles raged in March and April 2014.", WED, [("March", "2014-03"), ("April 2014", "2014-04")]),
    ],
    "times of day and zones": [
        ("The truce begins at 18:00 GMT on Friday.", WED, [("18:00 GMT on Friday", "2026-01-16T18:00Z")]),
        ("Guns fell silent at 6 a.m. local time on Sunday.", WED, [("6 a.m. local time on Sunday", "2026-01-11T06:00")]),
        ("The lull started at 0600 GMT.", WED, [("0600 GMT", "2026-01-14T06:00Z")]),
        ("It takes effect at 10 p.m. (1900 GMT) on Thursday.", WED, [("10 p.m.", "2026-01-15T22:00"), ("1900 GMT", "2026-01-15T19:00Z"), ("Thursday", "2026-01-15")]),
        ("The curfew ended at midnight on Tuesday.", WED, [("midnight on Tuesday", "2026-01-13T24:00")]),
        ("He spoke at noon on Monday.", WED, [("noon on Monday", "2026-01-12T12:00")]),
    ],
    "lengths of time": [
        ("The six-week war left the bridge in ruins.", WED, [("six-week", "P6W")]),
        ("They talked for three days.", WED, [("three days", "P3D")]),
        ("The rivals have feuded for decades.", WED, [("decades", "PXY")]),
        ("It is a decades-long dispute.", WED, [("decades-long", "PXY")]),
        ("Aid must arrive within 72 hours.", WED, [("72 hours", "PT72H")]),
        ("Eighteen months of siege ended.", WED, [("Eighteen months", "P18M")]),
        ("Results are expected in the coming weeks.", WED, [("the coming weeks", "PXW")]),
        ("Over the past two and a half years little changed.", WED, [("the past two and a half years", "P2Y6M")]),
        ("A day after the summit, both denied it.", WED, [("A day", "P1D")]),
        ("Weeks after the summit, the deal unravelled.", WED, [("Weeks", "PXW")]),
    ],
    "quarters, halves, seasons": [
        ("Exports sank in the third quarter of 2025.", WED, [("the third quarter of 2025", "2025-Q3")]),
        ("Aid will double in Q2 2026.", WED, [("Q2 2026", "2026-Q2")]),
        ("The second half of 2019 was calm.", WED, [("The second half of 2019", "2019-H2")]),
        ("They tried again in the spring of 2022.", WED, [("the spring of 2022", "2022-SP")]),
        ("Last summer the river dried up.", WED, [("Last summer", "2025-SU")]),
        ("Last winter the pass was shut.", TUE, [("Last winter", "2023-WI")]),
        ("They survived the winter of 2021-22.", WED, [("the winter of 2021-22", "2021-WI")]),
    ],
    "years, decades, centuries": [
        ("The 2020 war redrew the map.", WED, [("2020", "2020")]),
        ("The 2018-19 consultations failed.", WED, [("2018-19", "2018/2019")]),
        ("In the early 1990s the line froze.", WED, [("the early 1990s", "199")]),
        ("A border drawn in the 19th century divides them.", WED, [("the 19th century", "18")]),
        ("Late last year both armies withdrew.", WED, [("Late last year", "2025")]),
        ("From 2009 to 2013 he chaired the panel.", WED, [("2009", "2009"), ("2013", "2013")]),
    ],
    "feasts": [
        ("The guns should rest before Christmas.", TUE, [("Christmas", "2024-12-25")]),
        ("A truce for Orthodox Easter is planned.", WED, [("Orthodox Easter", "2026-04-12")]),
        ("The lull of Eid al-Fitr held.", TUE, [("Eid al-Fitr", "2024-04-10")]),
        ("Families returned for Ramadan 2024.", WED, [("Ramadan 2024", "2024-03-11/2024-04-09")]),
    ],
    "sets": [
        ("They confer every Friday.", WED, [("every Friday", "XXXX-WXX-5")]),
        ("The hotline is tested twice a week.", WED, [("twice a week", "P1W")]),
        ("Observers publish daily reports.", WED, [("daily", "P1D")]),
    ],
    "numbers that are no years": [
        ("Resolution 1325 asks for women at the table.", WED, []),
        ("Resolutions 2118, 1701 and 1973 were cited.", WED, []),
        ("A convoy passed checkpoint 1991 near the dam.", WED, []),
        ("Car 2000 led the motorcade, flight 1987 followed.", WED, []),
        ("Brigade 2014 and Unit 1999 withdrew.", WED, []),
        ("Some 2,000 troops and 2024 civilians left.", WED, []),
        ("The office runs Windows 2000.", WED, []),
        ("The score was 12:10 and the vote 21-10.", WED, []),
        ("They drove 1900 metres along Route 1950.", WED, []),
    ],
    "words that are no times": [
        ("May said she would not resign; Prime Minister May left.", WED, []),
        ("They may march on the capital, and rebels may fall back.", WED, []),
        ("The second envoy spoke in the second half of the session.", WED, []),
        ("April Stone and June Ortega signed for the union.", WED, []),
        ("The sun set as he sat down.", WED, []),
        ("The fall of the fortress ended it.", WED, []),
        ("Mourners recalled Bloody Sunday and the Good Friday Agreement.", WED, []),
        ("A quarter of the delegates had read the Sunday Times.", WED, []),
        ("A 45-year-old man read on the Thirty Years' War.", WED, []),
        ("Second, the march for peace was banned.", WED, []),
    ],
}  # fmt: skip

FLAT = [pytest.param(*probe, id=f"{kind}: {probe[0][:40]}") for kind, probes in PROBES.items() for probe in probes]


def read(text: str, published: str | None) -> list[tuple[str, str | None]]:
    return [(text[t.start : t.end], t.value) for t in tag_times(text, published)]


@pytest.mark.parametrize(("text", "published", "wanted"), FLAT)
def test_a_probe(text, published, wanted):
    assert read(text, published) == wanted


def test_the_probes_are_many_and_of_many_kinds():
    assert len(PROBES) >= 12 and sum(map(len, PROBES.values())) >= 60


def test_published_as_a_date_or_as_text():
    text = "They met on Monday."
    assert tag_times(text, dt.date(2026, 1, 14)) == tag_times(text, "2026-01-14T09:30")


def test_a_day_that_is_none_is_an_error():
    with pytest.raises(ValueError):
        tag_times("They met on Monday.", "soon")
