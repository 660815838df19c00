"""Headline, outlet, captions and walls of plain-text pages; a text already cleaned loses nothing."""

import pytest

from helpers.articles import article_body, from_page, load
from helpers.articles.furniture import classify
from helpers.articles.furniture.headline import is_bar

PARAGRAPHS = (
    "Envoys of the two valleys agreed on Tuesday to reopen the mountain road, the mediators of the regional union said after a day of talks.",
    "The foreign minister of the coastal republic, who had invited both sides, called the outcome modest but welcome and promised a second round.",
    "Neither delegation would say whether prisoners were discussed, though two officials confirmed that a list of names had been handed over.",
    "The road has been closed since the fighting of last autumn, in which more than forty people died and several villages were emptied.",
)
TEXT = "\n\n".join(PARAGRAPHS)
HEADLINE = "Valleys agree to reopen mountain road after talks on the coast"


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        TEXT.replace("\n\n", "\n"),
        PARAGRAPHS[0],
        HEADLINE + "\n\n" + TEXT,
        "\n".join(PARAGRAPHS[:2]),
        'The mayor said: "We shall walk that road."\n\nNobody answered him, and the meeting of the two councils was closed soon after.',
    ],
)
def test_a_cleaned_text_loses_nothing(text):
    assert not [line for line in classify(text) if line.label == "furniture"]


MASTHEADS = {
    "two words": ("Ridge Courier\nHome\nPolitics\nSubscribe", "Ridge Courier"),
    "capitals": ("THE RIDGE COURIER\nNews  Sport  Opinion  Weather", "The Ridge Courier"),
    "one word in capitals": ("PARALLEL\nthe world, in one page\nSections\nSearch\nLog in", "Parallel"),
    "bar below": ("RIDGE COURIER\nMenu\nPolitics · Business · Culture · Travel", "Ridge Courier"),
    "behind the page's title": (HEADLINE + " | Ridge Courier\nHome\nPolitics\nContact", "Ridge Courier"),
    "menu alone": ("Home\nPolitics\nContact\nSearch", None),
}


@pytest.mark.parametrize("name", MASTHEADS)
def test_outlet_and_headline_below_each_kind_of_masthead(name):
    head, outlet = MASTHEADS[name]
    article = from_page(f"{head}\n\n{HEADLINE}\n\n12 March 2021\n\n{TEXT}\n\nShare\nFacebook\nPrint\n")
    assert (article.title, article.outlet) == (HEADLINE, outlet)
    assert article.body.startswith(PARAGRAPHS[0])
    assert "Facebook" not in article.body


def test_the_copyright_line_names_the_outlet():
    assert (
        from_page(f"Home\nNews\n\n{HEADLINE}\n\n{TEXT}\n\n© 2021 Ridge Courier. All rights reserved.\n").outlet == "Ridge Courier"
    )


def test_a_headline_that_shares_no_word_with_the_text_is_found_by_its_place():
    page = f"RIDGE COURIER\nNews  Sport  Opinion  Weather\n\nBriefly: rivals take the pass\n\nMarch 12, 2021\n\n{TEXT}\n\nAdvertisement\n"
    assert from_page(page).title == "Briefly: rivals take the pass"


@pytest.mark.parametrize(
    ("line", "bar"),
    [
        ("Politics · Business · Culture · Travel", True),
        ("News  Sport  Opinion", True),
        ("Home > World > Europe", True),
        ("Envoys meet · road to reopen on Sunday, say mediators of the union", False),
        (HEADLINE, False),
    ],
)
def test_rows_of_menu_entries(line, bar):
    assert is_bar(line) is bar


def test_a_caption_stays_in_the_body_as_a_segment_of_its_own():
    caption = "FILE - Delegates shake hands in the harbour town, March 9, 2021. (Ridge Courier via AP)"
    article = from_page(f"RIDGE COURIER\nHome\nSearch\n\n{HEADLINE}\n\n{caption}\n\n{TEXT}\n\nShare\nPrint\n")
    assert [article.body[s.start : s.end] for s in article.segments if s.kind == "caption"] == [caption]
    assert any(f.reason == "caption" for f in article.furniture)


def test_lines_other_pages_of_the_site_repeat_are_furniture():
    frame = "Ridge Courier\nYour valley, your paper since 1908 and every day but Sunday\n\n{}\n\nRing our newsroom at any hour if you saw something we should know about.\n"
    page = frame.format(HEADLINE + "\n\n" + TEXT)
    others = [
        frame.format(f"Market day number {n} drew a crowd to the square, traders said, in spite of the rain.\n\n")
        for n in range(5)
    ]
    body = article_body(page, others)
    assert "newsroom" not in body and "every day but Sunday" not in body
    assert all(p in body for p in PARAGRAPHS)


def test_a_copy_of_the_article_among_the_other_pages_takes_nothing_away():
    page = f"Ridge Courier\nHome\nSearch\n\n{HEADLINE}\n\n{TEXT}\n\nShare\nPrint\n"
    assert all(p in article_body(page, [page.replace("Print", "Send")]) for p in PARAGRAPHS)


WALLS = {
    "consent": "Ridge Courier\n\nWe value your privacy\n\nWe and our 312 partners keep or read data on your phone or computer by cookies, and process personal data.\n\nYou can change your choice at any time on our privacy page.\n\nAccept all\nReject all\n",
    "bots": "Ridge Courier\n\nChecking your browser before you go on.\n\nThis check is automatic. Please wait a few seconds while we make sure you are human.\n\nRay ID: 77ab\n",
    "script": "You need to enable JavaScript to run this app.\n",
    "payment": f"Ridge Courier\nLog in\n\n{HEADLINE}\n\nSubscribe to continue reading\n\nAlready a subscriber? Log in.\n\nUnlimited access for 1 a month, cancel anytime.\n",
    "login": "Sign in to continue\n\nEmail\nPassword\n\nForgot your password?\n\nCreate an account to save stories and follow topics on our site.\n",
    "not found": "Ridge Courier\nHome\nNews\n\nPage not found\n\nThe page you are looking for may have moved. Try the search or go back to our home page.\n",
    "forbidden": "403 Forbidden\n\nYou don't have permission to access this resource on this server.\n",
}


@pytest.mark.parametrize("name", WALLS)
def test_a_wall_holds_no_article(name):
    article = from_page(WALLS[name])
    assert article.body == ""
    assert article_body(WALLS[name]) == ""


@pytest.mark.parametrize("page", [HEADLINE + " | Ridge Courier", f"{HEADLINE}\nSkip to content\n"])
def test_a_headline_without_its_article_is_no_article(tmp_path, page):
    assert article_body(page) == ""
    (tmp_path / "a.txt").write_text(page, "utf8")
    assert [item.reason for item in load(tmp_path).rejected] == ["no article text was found on the page: a headline alone"]


@pytest.mark.parametrize(
    "text", ["The envoys met.", "Both sides agreed to meet again in the harbour town when the snow has left the pass"]
)
def test_a_sentence_alone_is_an_article(text):
    assert article_body(text) == text


@pytest.mark.parametrize(
    "line",
    [
        "We use cookies. Accept all",
        "Subscribe to continue reading",
        "Please enable JavaScript",
        "Page not found",
        "Sign in to continue",
    ],
)
def test_an_article_below_the_words_of_a_wall_is_kept(line):
    page = f"Ridge Courier\nHome\nSearch\n\n{line}\n\n{HEADLINE}\n\n{PARAGRAPHS[0]}\n\n{PARAGRAPHS[1]}\n\nShare\nPrint\n"
    assert all(p in from_page(page).body for p in PARAGRAPHS[:2])


def test_every_line_of_the_page_is_accounted_for():
    page = f"Ridge Courier\nHome\n\n{HEADLINE}\n\n{TEXT}\n\nShare\n\n3 May 2023\n"
    assert [page[line.start : line.end] for line in classify(page)] == [
        line.strip() for line in page.splitlines() if line.strip()
    ]
