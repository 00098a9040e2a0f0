"""The clock of the stories in the browser: what it shows is what a clock at the office shows."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.calendar.office_calendar import OfficeCalendar
from tests.browser.office_time import OFFICE, office_time

NEW_YEAR = datetime(2026, 1, 1, tzinfo=UTC)
INSTANTS = st.integers(0, 2 * 365 * 24 * 60).map(
    lambda minutes: NEW_YEAR + timedelta(minutes=minutes)
)


@given(INSTANTS)
def test_it_is_mid_morning_on_a_working_day(instant: datetime) -> None:
    clock = office_time(instant)
    local = (instant + clock.ahead).astimezone(OFFICE)
    assert local.hour == 10
    assert OfficeCalendar(OFFICE).is_business_day(local.date())
    assert timedelta() <= clock.ahead < timedelta(days=10)


@given(INSTANTS)
def test_a_clock_that_is_right_shows_the_same_hour_in_its_zone(instant: datetime) -> None:
    clock = office_time(instant)
    local = (instant + clock.ahead).astimezone(OFFICE)
    there = instant.astimezone(ZoneInfo(clock.zone()))
    assert (there.hour, there.minute) == (local.hour, local.minute)
