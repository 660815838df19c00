"""Periods as users write them."""

import datetime as dt

import pandas as pd
import pytest

from helpers.corpus import PeriodError, period


@pytest.mark.parametrize(
    ("start", "end", "first", "last"),
    [
        ("2022-03-31", "2022-04-06", dt.date(2022, 3, 31), dt.date(2022, 4, 6)),
        ("2021-12", "2022-02", dt.date(2021, 12, 1), dt.date(2022, 2, 28)),
        ("2020", "2020", dt.date(2020, 1, 1), dt.date(2020, 12, 31)),
        ("", "2024-02", None, dt.date(2024, 2, 29)),
        ("", "", None, None),
        (dt.date(2022, 1, 1), None, dt.date(2022, 1, 1), None),
    ],
)
def test_a_month_or_year_means_all_of_it(start, end, first, last):
    assert period(start, end) == (first, last)


@pytest.mark.parametrize(
    ("start", "end", "says"),
    [
        ("yesterday", "", "start is 'yesterday'"),
        ("", "2022-13", "end is '2022-13'"),
        ("2022-02-30", "", "no date"),
        ("2022-05", "2022-04", "exchange start and end"),
    ],
)
def test_what_is_no_period_is_told_in_one_sentence(start, end, says):
    with pytest.raises(PeriodError, match=says) as caught:
        period(start, end)
    assert "\n" not in str(caught.value)


def test_an_interval_is_covered_where_it_touches():
    begin = pd.Series(pd.to_datetime(["2022-01-01", "2022-03-01", None]))
    end = pd.Series(pd.to_datetime(["2022-12-31", "2022-03-02", None]))
    assert list(period("2022-06", "2022-06").covers(begin, end)) == [True, False, False]
    assert list(period().covers(begin, end)) == [True, True, True]
