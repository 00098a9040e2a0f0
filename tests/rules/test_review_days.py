"""When articles are due, and which day it is in the office."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.calendar.office_hours import today
from bot.calendar.review import a_year_after, is_overdue


def test_its_day_begins_in_its_own_zone() -> None:
    instant = datetime.fromisoformat("2026-11-23T15:00+00:00")
    assert today(instant, ZoneInfo("Asia/Tokyo")) == date(2026, 11, 24)


def test_a_year_later() -> None:
    assert a_year_after(date(2026, 11, 24)) == date(2027, 11, 24)
    assert a_year_after(date(2028, 2, 29)) == date(2029, 2, 28)


def test_overdue_is_from_the_next_day_on() -> None:
    day = date(2026, 11, 24)
    assert is_overdue(date(2026, 11, 23), day)
    assert not is_overdue(day, day)
    assert not is_overdue(None, day)
