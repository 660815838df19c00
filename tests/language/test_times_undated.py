"""A text whose day of publication nobody knows: bounded by what it says, or unresolved; never the machine's own day."""

import datetime as dt

import pytest

from helpers import tag_times
from helpers.language import times

BOTH_ENDS = "The truce was signed on November 10, 2020. A vote is due on June 20, 2021. {}"
DAY = dt.date.fromisoformat

RELATIVE = ["They met yesterday.", "Talks will resume on Thursday.", "Shelling began last month.", "He left two years ago.",
            "The line was quiet over the weekend.", "They meet again on 4 March.", "It lapses at the end of the year.",
            "Results came in the fourth quarter.", "He spoke on Monday night.", "It is due next week.", "They vote tomorrow at noon."]  # fmt: skip


@pytest.mark.parametrize("sentence", RELATIVE)
def test_nothing_known_leaves_it_unresolved(sentence):
    found = tag_times(sentence)
    assert found
    for time in found:
        assert (time.begin, time.until, time.basis) == (None, None, "unresolved")
        assert "XXXX" in time.value and time.why


@pytest.mark.parametrize(
    ("sentence", "begin", "until"),
    [
        ("They met yesterday.", "2020-11-10", "2021-06-18"),
        ("Talks will resume on Thursday.", "2020-11-12", "2021-06-24"),
        ("Shelling began last month.", "2020-10-01", "2021-05-31"),
        ("He left two years ago.", "2018-01-01", "2019-12-31"),
        ("It is due next week.", "2020-11-16", "2021-06-27"),
    ],
)
def test_the_texts_own_bounds_make_an_interval_with_its_reason(sentence, begin, until):
    text = BOTH_ENDS.format(sentence)
    time = tag_times(text)[-1]
    assert (time.begin, time.until) == (DAY(begin), DAY(until))
    assert time.basis == "bounded by text"
    assert "2020-11-11" in time.why and "2021-06-19" in time.why


def test_one_bound_is_an_interval_open_on_the_other_side():
    time = tag_times("The truce was signed on November 10, 2020. Talks will resume on Thursday.")[-1]
    assert (time.begin, time.until, time.basis) == (DAY("2020-11-12"), None, "bounded by text")
    assert "an unknown day" in time.why


def test_what_both_ends_agree_on_has_its_value():
    text = "The pact was signed on 2 March 2021. A vote is due on 30 November 2021. This year brought little."
    time = tag_times(text)[-1]
    assert (time.value, time.basis) == ("2021", "bounded by text")


def test_bounds_a_caller_knows_are_used():
    text = "Talks will resume on Thursday."
    time = times.find(text, published_begin=DAY("2026-01-14"), published_end=DAY("2026-01-16"))[0]
    assert (time.begin, time.until) == (DAY("2026-01-15"), DAY("2026-01-22"))


def test_bounds_of_one_day_are_that_day():
    day = DAY("2026-01-14")
    assert times.find("They met on Monday.", published_begin=day, published_end=day) == tag_times("They met on Monday.", day)


def test_what_is_stated_or_told_needs_no_day():
    text = "In May 2024 they met. Two weeks later the hosts resigned. That year 300 people fled."
    assert [time.value for time in tag_times(text)] == ["2024-05", "2024-W20", "2024"]
    assert all(time.basis in ("stated", "relative to text") for time in tag_times(text))


@pytest.mark.parametrize("published", [None, "1999-12-31", "2031-02-03"])
def test_the_machines_clock_is_never_read(monkeypatch, published):
    text = BOTH_ENDS.format(" ".join(RELATIVE))
    before = tag_times(text, published)

    class Clockless(dt.date):
        @classmethod
        def today(cls):
            raise AssertionError("the clock was read")

        now = today

    monkeypatch.setattr(dt, "date", Clockless)
    monkeypatch.setattr("time.time", Clockless.today)
    monkeypatch.setattr("time.localtime", Clockless.today)
    assert [(t.start, t.end, t.value, str(t.begin), str(t.until)) for t in tag_times(text, published)] == [
        (t.start, t.end, t.value, str(t.begin), str(t.until)) for t in before
    ]


@pytest.mark.parametrize(
    ("text", "published", "values"),
    [
        ("In 2007 the unions struck. On 27 January the strike was over.", None, ["2007", "2007-01-27"]),
        ("The pact was signed on 17 December 2015. On 6 January the army broke it.", None, ["2015-12-17", "2016-01-06"]),
        ("He had spent all March in the hills when, on 2 April 1991, they gave way.", None, ["1991-03", "1991-04-02"]),
        ("They met on Friday, May 13. The deadline of April 22, 2022 had passed.", None, ["2022-05-13", "2022-04-22"]),
        ("In 2007 the unions struck, and on 27 January they won.", "2024-05-05", ["2007", "2007-01-27"]),
        ("Back in 2008 they met in March and split in November.", "2024-05-05", ["2008", "2008-03", "2008-11"]),
        ("Since 2014, when war began, raids went on; on 3 February a post fell.", "2024-05-05", ["2014", "2024-02-03"]),
        ("It was founded in 1999 and signed on 29 July of that year.", "2024-05-05", ["1999", "1999-07-29"]),
    ],
)
def test_a_year_told_goes_on(text, published, values):
    assert [time.value for time in tag_times(text, published)] == values


def test_what_lies_ahead_does_not_take_the_year_told():
    time = tag_times("The pact was signed on 17 December 2015. They will meet on 3 March.")[-1]
    assert (time.value, time.basis, time.begin) == ("XXXX-03-03", "bounded by text", DAY("2016-03-03"))
