"""Days without a year: read on from the year a story has told, or left as the language floor reads them."""

import datetime as dt

import pytest

from helpers.coding.events import find
from helpers.language import read

LATER = dt.date(2026, 2, 18)


def dates(text: str, published: dt.date | None = LATER) -> list[tuple[str, str | None]]:
    return [(row["status"], row["date"]) for row in find(read(text, published))]


@pytest.mark.parametrize(
    ("text", "published", "wanted"),
    [
        ("In May 2019, Kenya and Somalia signed a truce. On June 10, the ministers of Kenya and Somalia met.", LATER, "2019-06-10"),
        ("On 3 May 2019 Kenya and Somalia signed a truce. Kenya attacked Somalia in early June.", LATER, "2019-06"),
        ("On 3 December 2019 Kenya and Somalia signed a truce. Kenya attacked Somalia on March 5.", LATER, "2020-03-05"),
        ("On 3 May 2019 Kenya and Somalia signed a truce. On June 10, Kenya attacked Somalia.", None, "2019-06-10"),
        ("The envoys of Kenya and Somalia met in Oslo on March 10.", LATER, "2025-03-10"),
    ],
)  # fmt: skip
def test_the_year_is_the_storys_own(text, published, wanted):
    assert dates(text, published)[-1] == ("occurred", wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("In May 2019, Kenya and Somalia signed a truce. The two will meet again on March 10.", ("planned", "2026-03-10")),
        ("In May 2019, Kenya and Somalia signed a truce. Kenya attacked Somalia on February 10.", ("occurred", "2026-02-10")),
        ("In May 2019, Kenya and Somalia signed a truce. A further meeting of Kenya and Somalia was planned for March 10.",
         ("planned", "2026-03-10")),
    ],
)  # fmt: skip
def test_the_running_news_keeps_its_year(text, wanted):
    assert dates(text)[-1] == wanted
