"""On which days the board and the evening come, and of which days they tell."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.calendar.day_kind import OwnDay
from bot.calendar.office_calendar import OfficeCalendar
from bot.digests.when import LONGEST, each_week, this_day
from bot.figures.period import Period

DAY = timedelta(days=1)
CITY = OfficeCalendar(
    ZoneInfo("Asia/Tokyo"), own_days={date(2026, 12, 5): OwnDay(is_open=True, name="休日開庁")}
)


def day(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("on", "first", "last"),
    [
        ("2026-11-16", "2026-11-09", "2026-11-15"),  # a Monday
        ("2026-11-24", "2026-11-16", "2026-11-23"),  # the day after a holiday
        ("2026-11-30", "2026-11-24", "2026-11-29"),  # the week after
        ("2027-01-04", "2026-12-28", "2027-01-03"),  # after New Year
        ("2026-05-07", "2026-04-27", "2026-05-06"),  # a Thursday, after the holidays of May
    ],
)
def test_it_comes_on_the_first_business_day_of_a_week(on: str, first: str, last: str) -> None:
    assert each_week(CITY, day(on), None) == Period(day(first), day(last))


@pytest.mark.parametrize("on", ["2026-11-17", "2026-11-23", "2026-11-28", "2026-12-05"])
def test_on_no_other_day(on: str) -> None:
    assert each_week(CITY, day(on), None) is None


def test_a_desk_that_was_closed_makes_it_up_later_in_the_week() -> None:
    before = day("2026-11-09")
    late = each_week(CITY, day("2026-11-18"), before)
    assert late == Period(before, day("2026-11-17"))
    assert each_week(CITY, day("2026-11-19"), day("2026-11-18")) is None
    following = each_week(CITY, day("2026-11-24"), day("2026-11-18"))
    assert following == Period(day("2026-11-18"), day("2026-11-23"))


def test_it_does_not_reach_back_for_ever() -> None:
    told = each_week(CITY, day("2026-11-16"), day("2025-04-01"))
    assert told is not None
    assert told.first == day("2026-11-16") - LONGEST


@given(st.dates(date(2020, 1, 1), date(2034, 1, 1)), st.integers(20, 200), st.data())
def test_no_day_is_told_of_twice_and_none_is_left_out(
    start: date, length: int, data: st.DataObject
) -> None:
    before, told = None, list[Period]()
    for number in range(length):
        today = start + number * DAY
        is_closed = told and data.draw(st.integers(0, 9)) == 0  # the desk
        period = None if is_closed else each_week(CITY, today, before)
        if period is None:
            continue
        assert CITY.is_business_day(today)
        assert period.last == today - DAY
        if before is not None and today - before <= LONGEST:
            assert period.first == before
            assert before.isocalendar()[:2] != today.isocalendar()[:2]
        before, told = today, [*told, period]


def test_the_evening_tells_of_its_own_day() -> None:
    assert this_day(CITY, day("2026-11-24"), day("2026-11-20")) == Period(
        day("2026-11-24"), day("2026-11-24")
    )
    assert this_day(CITY, day("2026-11-23"), None) is None
