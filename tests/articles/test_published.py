"""The day of a page: its own where it says so, none where only other days stand on it."""

import datetime as dt

import pytest

import helpers
from helpers.articles.published import published

HEADLINE = "Delegations return to lakeside talks as truce enters third week"
TEXT = """Negotiators from the two river provinces came back to the conference hotel on Thursday, mediators said, after a break of nine days that had raised doubts over the truce.

The host country's deputy foreign minister told reporters that both delegations had accepted an agenda with four points, and that the exchange of detainees would be taken up first.

A spokesman for the northern delegation said his side would not discuss the status of the border crossing until the monitors had filed their report, a position the southern side called regrettable.

Diplomats close to the talks expect the round to last until the weekend, though nobody would rule out a longer stay if the draft on fuel deliveries is finished."""
MENU = "Harbour Chronicle\nHome\nWorld\nEconomy\nOpinion\nSign in\n\n"
OTHERS = "\n\nMost read\nFerry line opens a winter route\n{a}\nMayor loses vote on tram budget\n{b}\n"


def page(stamp: str = "", *, menu: str = MENU, headline: str = HEADLINE, text: str = TEXT, below: str = "") -> str:
    return f"{menu}{headline}\n\n{stamp}\n\n{text}{below}\n"


def dateline(words: str) -> str:
    return page(text=words + TEXT)


STATED = {
    "a day alone": page("14 February 2019"),
    "month first": page("February 14, 2019"),
    "short month": page("Feb. 14, 2019"),
    "weekday and hour": page("Thursday, 14 February 2019 18:05 GMT"),
    "hour first": page("18:05, 14 February 2019"),
    "ISO": page("2019-02-14"),
    "ISO with hour": page("2019-02-14T18:05:00+01:00"),
    "year first, slashes": page("2019/02/14"),
    "dots": page("14.02.2019"),
    "dots and hour": page("14.02.2019 | 18:05"),
    "slashes, day over twelve": page("14/02/2019"),
    "slashes, American": page("2/14/2019 6:05 PM"),
    "hyphens": page("14-02-2019"),
    "hyphens and month": page("14-Feb-2019"),
    "ordinal": page("14th February, 2019"),
    "ordinal of": page("the 14th of February 2019"),
    "upper case": page("FEBRUARY 14, 2019"),
    "published": page("Published: February 14, 2019"),
    "first published": page("First published on 14 February 2019 at 18:05"),
    "posted by": page("Posted on February 14, 2019 by the news desk"),
    "by and day": page("By Ida Quell | February 14, 2019"),
    "by, then the day": page("By Ida Quell\nFebruary 14, 2019 · 4 min read"),
    "label on the line above": page("Published\n14 February 2019"),
    "published and updated": page("Published 14 February 2019 | Updated 17 February 2019"),
    "updated before published": page("Updated: 17 February 2019\nPublished: 14 February 2019"),
    "updated alone": page("Last updated: 14 February 2019"),
    "bracketed": page("[14 February 2019]"),
    "section and day": page("World | 14 February 2019"),
    "French": page("Publié le 14 février 2019 à 18h05"),
    "German": page("Veröffentlicht am 14. Februar 2019"),
    "Spanish": page("14 de febrero de 2019"),
    "Russian": page("14 февраля 2019, 18:05"),
    "Turkish": page("Yayınlanma: 14 Şubat 2019 Perşembe"),
    "Ukrainian": page("Опубліковано: 14 лютого 2019"),
    "Polish": page("14 lutego 2019"),
    "Hungarian": page("2019. február 14."),
    "Arabic": page("نشر في ١٤ فبراير ٢٠١٩"),
    "Chinese": page("2019年2月14日"),
    "Armenian": page("14 Փետրվարի 2019"),
    "above the headline": page(headline=f"14 February 2019\n{HEADLINE}"),
    "at the end, labelled": page(below="\n\nPublished: 14 February 2019"),
    "dateline": dateline("GENEVA, February 14, 2019 - "),
    "dateline with agency": dateline("GENEVA, 14 February 2019 (Lakewire) — "),
    "dateline, numeric": dateline("NORTH HARBOUR - 14.02.2019 - "),
    "dateline, two words": dateline("Port Amalia, Feb 14, 2019: "),
    "dateline, day alone": dateline("14 February 2019 – "),
    "address on top": "https://chronicle.example/world/2019/02/14/lakeside-talks\n" + page(),
    "address, month as a word": "https://chronicle.example/world/2019/feb/14/lakeside-talks\n" + page(),
    "address, day last": "URL: https://chronicle.example/lakeside-talks-2019-02-14.html\n" + page(),
    "today and the day": page(text=TEXT.replace("on Thursday, mediators", "today, 14 February 2019, mediators")),
    "crawl day last": page("14 February 2019", below="\n\n© Harbour Chronicle\n3 May 2023"),
    "crawl day labelled": page("14 February 2019", menu="Saved on 3 May 2023\n" + MENU),
    "days of other stories": page("14 February 2019", below=OTHERS.format(a="2 May 2023", b="30 April 2023")),
    "other stories above": page(
        "14 February 2019", menu=MENU + OTHERS.format(a="2 May 2023", b="30 April 2023").strip() + "\n\n"
    ),
    "day of the visit in the masthead": page("14 February 2019", menu="Wednesday, 3 May 2023\n" + MENU),
    "comments": page("14 February 2019", below="\n\n2 comments\nOskar\n20 February 2019\nLong overdue, if you ask me.\n"),
    "another paper's day, in the text": page(
        "14 February 2019", text="Another paper published on 12 February 2019 a list of demands.\n\n" + TEXT
    ),
    "label before a long first line": page(text="date 2019-02-14 GENEVA (Lakewire) - " + TEXT),
    "no space after the comma": page("Published February 14,2019"),
    "masthead of the visit far from the headline's day": page(
        "Thursday, February 14, 2019", menu="Wednesday, May 3, 2023\n\nLogo Harbour Chronicle\n\n"
    ),
    "ISO label and American stamp": "date 2019-02-14 " + page("2/14/2019 3:10:24 PM"),
    "section, dash, day": page("English - Thursday 14 February 2019 06:19 pm"),
    "place, agency, day": page("Geneva (AFP) Feb 14, 2019"),
    "events in the text": page("14 February 2019", text=TEXT.replace("nine days", "a week since 5 February 2019")),
    "event to come in the text": page("14 February 2019", text=TEXT.replace("the weekend", "21 February 2019")),
    "year and month in the address of a picture, not a day": "https://chronicle.example/files/2019/12\n"
    + page("14 February 2019"),
    "address, day first": page(menu="https://chronicle.example/14-02-2019/lakeside-talks\n" + MENU),
    "short year with a mark": page("Feb 14 '19"),
    "year and hour run together": page("February 14, 20196:05 PM ET"),
    "day twice, run together": page("By Ida Quell\nPublished On 14 Feb 201914 Feb 2019"),
    "digits alone": page("20190214"),
    "digits with a label": page("Date: 20190214"),
    "as computers write it": page("Thu Feb 14 18:05:00 2019"),
    "year first, dots and spaces": page("2019. 02. 14. 18:05"),
    "over two lines": page("Thursday\n14 February\n2019"),
    "over three lines": page("Feb\n14\n2019"),
    "in print": page(below="\n\nPublished in The Harbour Chronicle, February 14th, 2019"),
    "standfirst with a day": page("Truce signed on 3 February 2018 still holds\n14 February 2019"),
    "standfirst with a day, below": page("14 February 2019\nTruce signed on 3 February 2018 still holds"),
    "picture with a day": page("Delegates arrive at the lake on 3 February 2018 [Otto Lind/Lakewire]\n14 February 2019"),
    "rules of the site": page("14 February 2019", menu="Privacy policy. Last updated: 25 May 2018\nAccept\n" + MENU),
    "day and a mail address": page("2019-02-14 18:05:08 / desk@chronicle.example.org"),
    "day and year run together": page("Feb 142019"),
    "after the standfirst, on its line": page(
        text="The envoy says a day has been set for the next round. Thursday, February 14, 2019 | 18:05\n\n" + TEXT
    ),
    "Serbian": page("14. фебруар 2019."),
    "Bulgarian": page("14 февруари 2019"),
    "Persian": page("۱۴ فوریه ۲۰۱۹"),
    "Hindi": page("14 फरवरी 2019"),
    "Levantine": page("14 شباط 2019"),
    "contents between headline and text": page(
        "14 February 2019\n\nContents\n" + "\n".join(f"{n}. Part" for n in ("One", "Two", "Three", "Four", "Five", "Six"))
    ),
    "ambiguous, settled by another stamp": page(
        "02/03/2019", below="\n\nMost read\nFerry line opens a winter route\n25/02/2019\n"
    ),
    "ambiguous, settled by the weekday": page("Saturday 02/03/2019"),
}
OTHER_DAY = {"ambiguous, settled by another stamp": dt.date(2019, 3, 2), "ambiguous, settled by the weekday": dt.date(2019, 3, 2)}

NONE = {
    "nothing": page(),
    "crawl day last": page(below="\n\n© Harbour Chronicle. All rights reserved.\n3 May 2023"),
    "crawl day labelled": page(menu="Retrieved 3 May 2023\n" + MENU),
    "copyright year": page(below="\n\n© 2019 Harbour Chronicle"),
    "days of other stories": page(below=OTHERS.format(a="2 May 2023", b="30 April 2023")),
    "other stories above": page(menu=MENU + OTHERS.format(a="2 May 2023", b="30 April 2023").strip() + "\n\n"),
    "masthead shows the day of the visit": page(menu="Wednesday, 3 May 2023\n" + MENU + "Weather\nPodcasts\nAgenda\n\n"),
    "on this day": page(below="\n\nOn this day\nOn this day: 14 February 1956, the harbour bridge opened\n"),
    "standfirst with a day": page("The truce of 3 February 2018 has been broken forty times"),
    "picture with a day": page("The lakeside hotel, 3 February 2018. (Otto Lind/Lakewire)"),
    "rules of the site": page(menu="Privacy policy. Last updated: 25 May 2018\nAccept\n" + MENU),
    "about the author": page(below="\n\nIda Quell joined the Chronicle on 3 May 2010."),
    "event in the text": page(text=TEXT.replace("nine days", "a week since 5 February 2019")),
    "said of a film in the text": page(text=TEXT + "\n\nThe film of the raid was posted on 3 February 2019."),
    "weekday alone": page("Thursday"),
    "day without a year": page("Posted on February 14"),
    "hours ago": page("Updated 3 hours ago"),
    "comment's day": page(below="\n\n2 comments\nOskar says:\n20 February 2019 at 7:12\nLong overdue, if you ask me.\n"),
    "file photo": page(below="\n\nFile photo: the harbour bridge, 14 February 2016. Credit: Chronicle/Pool\n"),
    "can be read two ways": page("02/03/2019"),
    "link to an older story": page(text=TEXT + "\n\nSee https://chronicle.example/2018/11/02/first-round for the first round."),
}


@pytest.mark.parametrize("name", STATED)
def test_the_day_the_page_gives_as_its_own(name):
    assert helpers.publication_date(STATED[name]) == OTHER_DAY.get(name, dt.date(2019, 2, 14))


@pytest.mark.parametrize("name", NONE)
def test_no_day_where_only_other_days_stand_on_the_page(name):
    assert helpers.publication_date(NONE[name]) is None


def test_a_dated_caption_and_a_weekday_give_the_day_as_inferred():
    text = page(below="\n\nMediator Ruth Oberlin, who said Thursday, February 14, 2019, that talks go on. (Chronicle via AP)\n")
    known = published(text)
    assert (known.day, known.basis) == (dt.date(2019, 2, 14), "inferred")
    assert "caption" in known.why


def test_pictures_of_the_news_outweigh_the_masthead_of_the_visit():
    picture = "The two delegations at the lakeside hotel on 13 February 2019. Otto Lind/Lakewire via Pool\n\n"
    text = TEXT.replace("on Thursday, mediators said", "on Wednesday, mediators said on Thursday")
    found = published(page(menu="Port Amalia, Friday 3 May 2019\n\n", text=picture + text))
    assert (found.day, found.basis) == (dt.date(2019, 2, 14), "inferred")


def test_an_address_with_year_and_month_bounds_the_day():
    known = published(page(), url="https://chronicle.example/2019/02/lakeside-talks")
    assert (known.day, known.begin, known.end) == (None, dt.date(2019, 2, 1), dt.date(2019, 2, 28))


def test_an_address_given_counts_like_one_on_the_page():
    known = published(page(), url="https://chronicle.example/2019/02/14/lakeside-talks")
    assert (known.day, known.basis) == (dt.date(2019, 2, 14), "stated")


def test_the_words_the_day_was_read_from_are_kept():
    assert published(page("Published: February 14, 2019")).why == "Published: February 14, 2019"
