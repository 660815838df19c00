"""The engine: work bounded by the length of the text whatever it holds, offsets that fit, values that parse."""

import datetime as dt
import itertools

import pytest

from helpers import tag_times
from helpers.language import times
from helpers.language.times import calendar

HOSTILE = ["1", "1990 ", "the first ", "May ", "two ", "12-", "nearly about ", "a few several ", "one and a half ", "12:30:",
           "the    \n  ", "'90 ", "resolutions 1990, ", "half of the first ", "the end of the ", "2014-20-", "two hundred and ",
           "at 10 a.m. (0700 GMT) ", "3 and 5 and ", "Mr. J. ", "the last the past ", "\n", "early late mid ", "Q1 ", "once every "]  # fmt: skip


@pytest.mark.parametrize("unit", HOSTILE)
def test_every_place_is_looked_at_once(unit):
    text = unit * (20_000 // len(unit))
    starts = [start for _, found in times._candidates(text) for start in found]
    assert len(starts) == len(set(starts)) <= len(text)


@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_text_comes_back(unit):
    text = unit * (20_000 // len(unit))
    found = tag_times(text, "2026-01-14")
    assert all(0 <= a.start < a.end <= b.start for a, b in itertools.pairwise(found))


def test_what_a_long_text_says_is_what_its_parts_say():
    part = "The envoys met on Monday. A truce of three days holds since 5 May 2025.\n\n"
    one = [(t.start, t.value) for t in tag_times(part, "2026-01-14")]
    many = [(t.start, t.value) for t in tag_times(part * 50, "2026-01-14")]
    assert many == [(start + k * len(part), value) for k in range(50) for start, value in one]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "a", "1", "’", "²³ 19", "١٩٩٠", "31 February 2025", "99/99/9999", "24:61 on Friday",
                                  "9999 years ago", "10000000 years ago", "in 5000 centuries", "the 99th century", "99999999999 days later",
                                  "00/00/0000", "0000-00-00", "February 29", "December 31, 9999, two days later", "before Christmas and Ramadan", "next Easter", "last winter, the weekend and Q4"])  # fmt: skip
@pytest.mark.parametrize("published", [None, "2026-01-14", "0001-01-01", "9999-12-31"])
def test_odd_text_is_no_error(text, published):
    for time in tag_times(text, published):
        assert text[time.start : time.end].strip() and time.value
        assert time.begin is None or time.begin <= time.until


def test_bounds_are_those_of_the_value():
    text = "On 3 March 2021, in May 2022, in the third quarter of 2023, in 1999, in the winter of 2020 and since the 1980s."
    for time in tag_times(text, "2026-01-14"):
        assert (time.begin, time.until) == calendar.span(time.value)[:2]
        assert isinstance(time.begin, dt.date) and time.basis == "stated"
