"""On which days a digest comes, from when on, and of which days it tells."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from bot.calendar.office_calendar import OfficeCalendar
from bot.digests.when import each_business_day, is_time
from bot.figures.period import Period, of_day

CALENDAR = OfficeCalendar(ZoneInfo("Asia/Tokyo"))
AT = time(8, 45)
MONDAY, TUESDAY = date(2026, 11, 16), date(2026, 11, 17)


@pytest.mark.parametrize(
    ("at", "clock", "expected"),
    [
        (AT, "08:44", False),
        (AT, "08:45", True),
        (AT, "12:30", True),  # late: the office reads it as long as it is there
        (AT, "17:14", True),
        (AT, "17:15", False),  # closed
        (AT, "23:59", False),
        (time(17, 30), "17:29", False),  # what is to come after the office closed
        (time(17, 30), "21:00", True),
    ],
)
def test_from_its_time_until_the_office_closes(at: time, clock: str, *, expected: bool) -> None:
    now = datetime.combine(MONDAY, time.fromisoformat(clock), CALENDAR.timezone)
    assert is_time(CALENDAR, at, now) is expected


def test_the_time_is_the_offices_wherever_the_server_stands() -> None:
    assert is_time(CALENDAR, AT, datetime(2026, 11, 15, 23, 45, tzinfo=ZoneInfo("UTC")))


@pytest.mark.parametrize(
    "day",
    [
        date(2026, 11, 21),  # a Saturday
        date(2026, 11, 23),  # a holiday, on a Monday
        date(2026, 12, 31),
    ],
)
def test_there_is_none_while_the_office_is_closed(day: date) -> None:
    assert each_business_day(CALENDAR, day, None) is None


def test_it_tells_of_the_days_since_the_last_business_day() -> None:
    assert each_business_day(CALENDAR, TUESDAY, MONDAY) == of_day(MONDAY)
    after_weekend = Period(date(2026, 11, 13), date(2026, 11, 15))
    assert each_business_day(CALENDAR, MONDAY, date(2026, 11, 13)) == after_weekend
    long_weekend = Period(date(2026, 11, 20), date(2026, 11, 23))
    assert each_business_day(CALENDAR, date(2026, 11, 24), None) == long_weekend
    new_year = Period(date(2026, 12, 28), date(2027, 1, 3))
    assert each_business_day(CALENDAR, date(2027, 1, 4), date(2026, 12, 28)) == new_year


def test_what_a_closed_desk_missed_is_told_by_the_next_but_not_for_ever() -> None:
    assert each_business_day(CALENDAR, TUESDAY, date(2026, 11, 11)) == Period(
        date(2026, 11, 11), MONDAY
    )
    months_ago = each_business_day(CALENDAR, TUESDAY, date(2026, 6, 1))
    assert months_ago == Period(date(2026, 10, 20), MONDAY)
