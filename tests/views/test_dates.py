"""Days and times as people in the office read them."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.calendar.office_calendar import OfficeCalendar
from bot.locale import Locale
from handlers.wording.dates import age, day, local_day, moment

TOKYO = ZoneInfo("Asia/Tokyo")
BERLIN = ZoneInfo("Europe/Berlin")
LATE = datetime(2026, 11, 23, 15, 30, tzinfo=UTC)  # half past midnight in Tokyo


@pytest.mark.parametrize(
    ("value", "ja", "en"),
    [
        (date(2026, 11, 23), "2026年11月23日（月）", "Mon 23 November 2026"),
        (date(2026, 1, 4), "2026年1月4日（日）", "Sun 4 January 2026"),
        (date(2028, 2, 29), "2028年2月29日（火）", "Tue 29 February 2028"),
    ],
)
def test_a_day(value: date, ja: str, en: str) -> None:
    assert day(value, Locale.JA) == ja
    assert day(value, Locale.EN) == en


def test_the_days_of_a_week() -> None:
    week = [date(2026, 11, 23) + timedelta(days=number) for number in range(7)]
    assert [day(one, Locale.JA)[-2] for one in week] == list("月火水木金土日")
    assert [day(one, Locale.EN)[:3] for one in week] == [f"{one:%a}" for one in week]


def test_the_day_of_an_instant_is_the_offices() -> None:
    assert local_day(LATE, Locale.JA, TOKYO) == "2026年11月24日（火）"
    assert local_day(LATE, Locale.JA, BERLIN) == "2026年11月23日（月）"


def test_a_moment_is_the_offices_too() -> None:
    assert moment(LATE, Locale.JA, TOKYO) == "2026年11月24日（火）00:30"
    assert moment(LATE, Locale.EN, BERLIN) == "Mon 23 November 2026 16:30"


@pytest.mark.parametrize(
    ("later", "ja", "en"),
    [
        (timedelta(seconds=-30), "今日", "today"),
        (timedelta(0), "今日", "today"),
        (timedelta(hours=23, minutes=29), "今日", "today"),
        (timedelta(hours=23, minutes=30), "昨日", "yesterday"),
        (timedelta(hours=47, minutes=29), "昨日", "yesterday"),
        (timedelta(hours=47, minutes=30), "2 日前", "2 days ago"),
        (timedelta(days=3), "3 日前", "3 days ago"),
        (timedelta(days=5), "5 日前（開庁日で 3 日）", "5 days ago (business days: 3)"),
        (timedelta(days=37), "37 日前（開庁日で 24 日）", "37 days ago (business days: 24)"),
    ],
)
def test_age_counts_the_offices_midnights(later: timedelta, ja: str, en: str) -> None:
    assert age(LATE, LATE + later, Locale.JA, OfficeCalendar(TOKYO)) == ja
    assert age(LATE, LATE + later, Locale.EN, OfficeCalendar(TOKYO)) == en


def test_what_is_yesterday_here_may_be_today_there() -> None:
    """Ten in the evening of the 23rd in Tokyo, half past twelve that night."""
    evening = datetime(2026, 11, 23, 13, 0, tzinfo=UTC)
    assert age(evening, LATE, Locale.EN, OfficeCalendar(TOKYO)) == "yesterday"
    assert age(evening, LATE, Locale.EN, OfficeCalendar(BERLIN)) == "today"
