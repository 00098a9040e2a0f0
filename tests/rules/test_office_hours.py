"""When the office reads, and when its articles are due."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.calendar.office_hours import is_at_work, today
from bot.calendar.review import a_year_after, is_overdue

TOKYO = ZoneInfo("Asia/Tokyo")


@pytest.mark.parametrize(
    ("at", "works"),
    [
        ("2026-11-24 08:59", False),
        ("2026-11-24 09:00", True),
        ("2026-11-24 17:14", True),
        ("2026-11-24 17:15", False),
        ("2026-11-23 10:00", False),  # Labour Thanksgiving Day
        ("2026-11-28 10:00", False),  # Saturday
        ("2026-12-30 10:00", False),
    ],
)
def test_the_office_is_at_work(at: str, *, works: bool) -> None:
    assert is_at_work(datetime.fromisoformat(at).replace(tzinfo=TOKYO), TOKYO) is works


def test_its_day_begins_in_its_own_zone() -> None:
    assert today(datetime.fromisoformat("2026-11-23T15:00+00:00"), TOKYO) == date(2026, 11, 24)


def test_a_year_later() -> None:
    assert a_year_after(date(2026, 11, 24)) == date(2027, 11, 24)
    assert a_year_after(date(2028, 2, 29)) == date(2029, 2, 28)


def test_overdue_is_from_the_next_day_on() -> None:
    day = date(2026, 11, 24)
    assert is_overdue(date(2026, 11, 23), day)
    assert not is_overdue(day, day)
    assert not is_overdue(None, day)
