"""Until when an answer is promised: by closing time, weekends, holidays and New Year."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import jpholiday
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.calendar.business_days import business_days_after, is_business_day
from bot.calendar.promise import first_answer_by, received_on

TOKYO = ZoneInfo("Asia/Tokyo")
INSTANTS = st.datetimes(datetime(2024, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - UTC is added
NEW_YEAR = {(12, 29), (12, 30), (12, 31), (1, 1), (1, 2), (1, 3)}


def at(text: str) -> datetime:
    """An instant by Tokyo's clock."""
    return datetime.fromisoformat(text).replace(tzinfo=TOKYO)


@pytest.mark.parametrize(
    ("day", "works"),
    [
        ("2026-11-23", False),  # Labour Thanksgiving Day
        ("2026-11-24", True),
        ("2026-11-28", False),  # Saturday
        ("2026-11-29", False),  # Sunday
        ("2026-12-28", True),  # the last day of the year
        ("2026-12-29", False),
        ("2027-01-03", False),
        ("2027-01-04", True),  # the first
        ("2026-05-06", False),  # in lieu of Constitution Day, which is a Sunday
        ("2026-09-22", False),  # between two holidays
        ("2027-03-21", False),  # spring equinox, a Sunday
        ("2027-03-22", False),  # and the day in lieu
    ],
)
def test_days_on_which_the_office_works(day: str, *, works: bool) -> None:
    assert is_business_day(date.fromisoformat(day)) is works


@pytest.mark.parametrize(
    ("came_in", "day"),
    [
        ("2026-11-24 07:00", "2026-11-24"),  # before the office opens
        ("2026-11-24 17:14", "2026-11-24"),
        ("2026-11-24 17:15", "2026-11-25"),  # closed
        ("2026-11-24 17:16", "2026-11-25"),
        ("2026-11-24 23:59", "2026-11-25"),
        ("2026-11-27 17:15", "2026-11-30"),  # Friday evening
        ("2026-11-28 10:00", "2026-11-30"),
        ("2026-12-28 17:14", "2026-12-28"),
        ("2026-12-28 17:15", "2027-01-04"),
        ("2026-05-02 10:00", "2026-05-07"),  # Golden Week
    ],
)
def test_the_day_on_which_a_request_counts_as_received(came_in: str, day: str) -> None:
    assert received_on(at(came_in), TOKYO) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("came_in", "days", "urgent", "until"),
    [
        ("2026-11-25 10:00", 1, False, "2026-11-26"),
        ("2026-11-25 10:00", 0, False, "2026-11-25"),
        ("2026-11-25 10:00", 3, False, "2026-11-30"),
        ("2026-11-25 10:00", 3, True, "2026-11-25"),
        ("2026-11-25 17:15", 1, True, "2026-11-26"),
        ("2026-11-27 16:00", 1, False, "2026-11-30"),
        ("2026-12-28 16:00", 1, False, "2027-01-04"),
        ("2026-12-28 18:00", 1, False, "2027-01-05"),
        ("2026-05-01 10:00", 1, False, "2026-05-07"),
    ],
)
def test_the_promise(came_in: str, days: int, until: str, *, urgent: bool) -> None:
    assert first_answer_by(at(came_in), TOKYO, days, urgent=urgent) == date.fromisoformat(until)


def slowly(instant: datetime, days: int) -> date:
    """Day by day and with nothing clever, as a person counts on a calendar."""
    local = instant.astimezone(TOKYO)
    calendar = [local.date() + timedelta(days=number) for number in range(90)]
    working = [
        day
        for day in calendar
        if f"{day:%a}" not in ("Sat", "Sun")
        and (day.month, day.day) not in NEW_YEAR
        and jpholiday.is_holiday_name(day) is None
    ]
    if working[0] == local.date() and local.time() >= time(17, 15):
        working = working[1:]
    return working[days]


@given(instant=INSTANTS, days=st.integers(0, 20))
def test_it_is_what_counting_on_a_calendar_gives(instant: datetime, days: int) -> None:
    assert first_answer_by(instant, TOKYO, days, urgent=False) == slowly(instant, days)


@given(instant=INSTANTS, days=st.integers(0, 20))
def test_an_answer_falls_on_a_business_day_and_never_before_the_request(
    instant: datetime, days: int
) -> None:
    until = first_answer_by(instant, TOKYO, days, urgent=False)
    assert is_business_day(until)
    assert until >= received_on(instant, TOKYO) >= instant.astimezone(TOKYO).date()
    assert until >= first_answer_by(instant, TOKYO, days, urgent=True)


@given(instant=INSTANTS, later=st.timedeltas(timedelta(0), timedelta(days=30)))
def test_who_asks_later_is_never_answered_earlier(instant: datetime, later: timedelta) -> None:
    first = first_answer_by(instant, TOKYO, 1, urgent=False)
    assert first_answer_by(instant + later, TOKYO, 1, urgent=False) >= first


@given(
    day=st.dates(date(2024, 1, 1), date(2034, 1, 1)), one=st.integers(0, 9), two=st.integers(0, 9)
)
def test_business_days_add_up(day: date, one: int, two: int) -> None:
    there = business_days_after(business_days_after(day, one), two)
    assert there == business_days_after(day, one + two)
