"""Fiscal years and the years of the eras."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.calendar.era import era_day, era_fiscal_year, era_year
from bot.calendar.fiscal_year import FiscalYear, fiscal_year_of, quarter_of
from knowledge.importing.days import read_day

DAYS = st.dates(date(1990, 1, 1), date(2099, 12, 31))


@given(DAYS)
def test_a_day_lies_in_its_fiscal_year_and_quarter(day: date) -> None:
    year = fiscal_year_of(day)
    assert year.first <= day <= year.last
    first, last = year.quarter(quarter_of(day))
    assert first <= day <= last


@given(st.integers(1990, 2099))
def test_four_quarters_are_the_year(number: int) -> None:
    year = FiscalYear(number)
    quarters = [year.quarter(one) for one in (1, 2, 3, 4)]
    assert quarters[0][0] == year.first
    assert quarters[-1][1] == year.last
    for (_, last), (first, _) in pairwise(quarters):
        assert first == last + timedelta(days=1)


def test_it_begins_in_april() -> None:
    assert fiscal_year_of(date(2026, 3, 31)) == FiscalYear(2025)
    assert fiscal_year_of(date(2026, 4, 1)) == FiscalYear(2026)
    assert quarter_of(date(2027, 3, 31)) == 4
    assert FiscalYear(2027).last == date(2028, 3, 31)


@given(DAYS)
def test_the_years_of_the_eras_are_read_as_they_are_written(day: date) -> None:
    assert read_day(era_day(day)) == day


@pytest.mark.parametrize(
    ("day", "written"),
    [
        (date(2026, 12, 1), "令和8年12月1日"),
        (date(2019, 5, 1), "令和元年5月1日"),
        (date(2019, 4, 30), "平成31年4月30日"),
        (date(1989, 1, 8), "平成元年1月8日"),
        (date(1989, 1, 7), "昭和64年1月7日"),
        (date(1926, 12, 25), "昭和元年12月25日"),
        (date(1912, 7, 30), "大正元年7月30日"),
        (date(1912, 7, 29), "明治45年7月29日"),
        (date(1873, 1, 1), "明治6年1月1日"),
    ],
)
def test_days_of_eras(day: date, written: str) -> None:
    assert era_day(day) == written


def test_before_the_calendar_of_today_there_is_none() -> None:
    with pytest.raises(ValueError, match="1872"):
        era_year(date(1872, 12, 31))


@pytest.mark.parametrize(
    ("year", "written"), [(2026, "令和8年度"), (2019, "令和元年度"), (2018, "平成30年度")]
)
def test_fiscal_years_of_eras(year: int, written: str) -> None:
    assert era_fiscal_year(FiscalYear(year)) == written
