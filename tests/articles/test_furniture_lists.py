"""A list of other stories, each with its day on a line of its own, is never the article."""

import pytest

from helpers import article_body

BODY = (
    "Envoys of the two governments met in Port Vila on Monday and spoke for five hours about the fishing grounds.\n"
    "The mediator said that they would meet again before the end of the month, and that nobody had walked out.\n"
    "A spokesman for the smaller of the two delegations called the day useful, and asked for patience.\n"
)
HEADLINES = (
    "Lawmakers in Atlantis Weigh a Vote on the Border Treaty of Last Year",
    "The Great Reshuffle: Why Three Ministers Left the Cabinet of Ruritania",
    "Sylvania’s Army Did Not Confirm the Attack on the Northern Garrison",
    "Freedonia Hopes for a Review of the Sanctions Against Its Two Banks",
)
DAYS = ("09.Jan.2026", "08.Jan.2026", "07.Jan.2026", "06.Jan.2026")


def listed(order: str, days=DAYS) -> str:
    rows = zip(HEADLINES, days, strict=True)
    return "\n".join(f"{a}\n{b}" if order == "after" else f"{b}\n{a}" for a, b in rows)


@pytest.mark.parametrize("order", ["after", "before"])
@pytest.mark.parametrize("days", [DAYS, ("January 9, 2026",) * 4, ("3 hours ago", "5 hours ago", "a day ago", "2 days ago")])
def test_a_dated_list_under_the_article_is_left_out(order, days):
    body = article_body(f"Fishing envoys meet in Port Vila\n{BODY}{listed(order, days)}\n")
    assert body.splitlines() == BODY.splitlines()


def test_paragraphs_between_days_stay():
    chronicle = "".join(f"{day}\n{sentence}\n" for day, sentence in zip(DAYS, BODY.splitlines() * 2, strict=False))
    body = article_body(f"How the talks on the fishing grounds went\n{BODY}{chronicle}")
    assert body.count("The mediator said") == 2


def test_an_article_under_its_own_two_days_stays():
    page = f"Fishing envoys meet in Port Vila\n3 March 2025\nUpdated 4 March 2025\n{BODY}"
    assert article_body(page).splitlines() == BODY.splitlines()
