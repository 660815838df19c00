"""The layouts in which news databases export several articles to one file, with invented articles in them."""

from article_material import story


def nexis(articles: list[tuple[str, str, str, list[str]]]) -> list[str]:
    """Lines of a Nexis Uni export: a cover, then title, outlet, date, copyright, labels, Body, text, classification."""
    lines = [
        "User Name: Ada Reader",
        "Date and Time: Friday, June 3, 2022 10:15:00 AM CEST",
        "Job Number: 171717171",
        "",
        f"Documents ({len(articles)})",
    ]
    for number, (title, *_) in enumerate(articles, 1):
        lines += [f"{number}. {title}", "Client/Matter: -None-", "Search Terms: truce", "Search Type: Natural Language"]
    lines += ["", "| About LexisNexis | Privacy Policy | Terms & Conditions | Copyright © 2022 LexisNexis", ""]
    for number, (title, outlet, date, text) in enumerate(articles, 1):
        lines += [
            f"Page {number} of {len(articles)}", title, outlet, f"{date} Monday", "", f"Copyright {date[-4:]} {outlet} All Rights Reserved", "",
            "Section: WORLD NEWS; Pg. 12", "Length: 634 words", "Byline: Ada Writer in Port Sella", "", "Body", "", *text, "", "Classification", "",
            "Language: ENGLISH", "Publication-Type: Newspaper", f"Load-Date: {date}", "", "End of Document", "",
        ]  # fmt: skip
    return lines


def lexis(articles: list[tuple[str, str, str, list[str]]]) -> list[str]:
    """Lines of an older LexisNexis export, broken at 70 characters."""
    import textwrap

    lines: list[str] = []
    for number, (title, outlet, date, text) in enumerate(articles, 1):
        lines += [
            f"{' ' * 30}{number} of {len(articles)} DOCUMENTS",
            "",
            "",
            " " * 25 + outlet,
            "",
            f"{' ' * 24}{date} Monday",
            " " * 26 + "Late Edition - Final",
            "",
        ]
        lines += [
            *textwrap.wrap(title, 70),
            "",
            "BYLINE: By ADA WRITER",
            "",
            "SECTION: Section A; Foreign Desk; Pg. 4",
            "",
            "LENGTH: 845 words",
            "",
            "DATELINE: PORT SELLA",
            "",
        ]
        for paragraph in text:
            lines += ["   " + row for row in textwrap.wrap(paragraph, 70)] + [""]
        lines += [
            "URL: https://outlet.example/",
            "",
            f"LOAD-DATE: {date}",
            "",
            "LANGUAGE: ENGLISH",
            "",
            "PUBLICATION-TYPE: Newspaper",
            "",
        ]
        lines += ["", f"{' ' * 20}Copyright {date[-4:]} {outlet}", " " * 24 + "All Rights Reserved", ""]
    return lines


def factiva_codes(articles: list[tuple[str, str, str, list[str]]]) -> list[str]:
    """Lines of a Factiva export with field codes."""
    lines: list[str] = []
    for number, (title, outlet, date, text) in enumerate(articles, 1):
        lines += [
            "SE  World",
            f"HD  {title}",
            "BY  By Ada Writer",
            "WC  634 words",
            f"PD  {date}",
            "ET  07:12 AM",
            f"SN  {outlet}",
            "SC  HBPO",
            "LA  English",
        ]
        lines += [
            f"CY  Copyright 2022 {outlet}. All Rights Reserved.",
            f"LP  {text[0]}",
            "TD  ",
            *text[1:],
            "CO  harbpo : Harbour Post",
            "IN  inews : News",
        ]
        lines += [
            "NS  gcat : Political",
            "RE  world : World",
            "PUB Harbour Media",
            f"AN  Document HBPO00002022050{number}ei5900001",
            "",
        ]
    return [*lines, "Search Summary", "Text  truce and talks", "Date  In the last year"]


def factiva_plain(articles: list[tuple[str, str, str, list[str]]]) -> list[str]:
    """Lines of a Factiva export without codes."""
    lines: list[str] = []
    for number, (title, outlet, date, text) in enumerate(articles, 1):
        lines += [
            "World News",
            title,
            "By Ada Writer",
            "634 words",
            date,
            "07:12",
            outlet,
            "HBPO",
            "English",
            f"(c) 2022 {outlet}. All Rights Reserved.",
            " ",
        ]
        lines += [*text, f"Document HBPO00002022050{number}ei5900001", ""]
    return [*lines, "Search Summary", "Text", "truce and talks", "© 2022 Factiva, Inc. All rights reserved."]


ARTICLES = [
    ("Port talks pause over grain", "Harbour Post", "May 2, 2022", story(31, 6)),
    ("Envoy returns to the islands", "The Hill Courier (Upper Vale)", "May 9, 2022", story(32, 6)),
    ("Prisoner lists change hands", "Valley Wire", "May 16, 2022", story(33, 6)),
]
DAY_FIRST = [(title, outlet, f"{date.split()[1].rstrip(',')} May 2022", text) for title, outlet, date, text in ARTICLES]
LAYOUTS = {
    "nexis": nexis(ARTICLES), "lexis": lexis(ARTICLES), "factiva codes": factiva_codes(DAY_FIRST), "factiva plain": factiva_plain(DAY_FIRST),
}  # fmt: skip
