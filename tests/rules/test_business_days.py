"""On which days the office and the help desk work."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.calendar.day_kind import DayKind, OwnDay, holiday_name
from bot.calendar.duty import Duty, DutyPlan, part_of
from bot.calendar.office_calendar import OfficeCalendar
from bot.calendar.office_hours import USUAL_HOURS, length_of, read_hours, written_hours
from storage.duty_day import DayPart

TOKYO = ZoneInfo("Asia/Tokyo")
COUNTRY = OfficeCalendar(TOKYO)
CITY = OfficeCalendar(
    TOKYO,
    own_days={
        date(2026, 12, 1): OwnDay(is_open=False, name="市制記念日"),
        date(2026, 12, 5): OwnDay(is_open=True, name="休日開庁"),
    },
)
MORNING, AFTERNOON = USUAL_HOURS
DAYS = st.dates(date(2015, 1, 1), date(2035, 12, 31))


def day(text: str) -> date:
    return date.fromisoformat(text)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=TOKYO)


def test_national_holidays_are_those_that_others_know_too() -> None:
    known = holidays.country_holidays("JP", years=range(2015, 2036))
    first, last = date(2015, 1, 1), date(2035, 12, 31)
    days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    assert [one for one in days if bool(holiday_name(one)) != (one in known)] == []


@pytest.mark.parametrize(
    ("on", "kind", "name"),
    [
        ("2026-11-24", DayKind.WORKING, ""),
        ("2026-11-28", DayKind.WEEKEND, ""),
        ("2026-11-23", DayKind.HOLIDAY, "勤労感謝の日"),
        ("2026-09-22", DayKind.HOLIDAY, "国民の休日"),
        ("2026-12-28", DayKind.WORKING, ""),
        ("2026-12-29", DayKind.NEW_YEAR, ""),
        ("2027-01-01", DayKind.NEW_YEAR, "元日"),
        ("2027-01-03", DayKind.NEW_YEAR, ""),  # a Sunday, too
        ("2027-01-04", DayKind.WORKING, ""),
        ("2026-12-01", DayKind.CLOSED, "市制記念日"),
        ("2026-12-05", DayKind.EXTRA, "休日開庁"),
    ],
)
def test_why_a_day_is_open_or_closed(on: str, kind: DayKind, name: str) -> None:
    assert (CITY.kind_of(day(on)), CITY.name_of(day(on))) == (kind, name)
    assert CITY.is_business_day(day(on)) is kind.is_open


@pytest.mark.parametrize(
    ("moment", "works"),
    [
        ("2026-11-24 08:29", False),
        ("2026-11-24 08:30", True),
        ("2026-11-24 12:00", False),
        ("2026-11-24 13:00", True),
        ("2026-11-24 17:14", True),
        ("2026-11-24 17:15", False),
        ("2026-11-23 10:00", False),  # Labour Thanksgiving Day
        ("2026-11-28 10:00", False),  # Saturday
        ("2026-12-01 10:00", False),
        ("2026-12-05 10:00", True),  # a Saturday on which it is open
        ("2026-12-30 10:00", False),
    ],
)
def test_the_office_is_at_work(moment: str, *, works: bool) -> None:
    assert CITY.is_at_work(at(moment)) is works


def test_counting_business_days() -> None:
    friday = day("2026-11-27")
    assert CITY.business_days_after(friday, 0) == friday
    assert CITY.business_days_after(friday, 1) == day("2026-11-30")
    assert CITY.business_days_after(friday, 2) == day("2026-12-02")
    assert CITY.business_days_before(day("2026-12-02"), 1) == day("2026-11-30")
    assert CITY.business_days_between(friday, day("2026-12-02")) == 2
    assert CITY.business_days_between(friday, friday) == 0


@given(start=DAYS, count=st.integers(0, 40))
def test_forth_and_back_and_counted(start: date, count: int) -> None:
    begin = CITY.business_day_from(start)
    end = CITY.business_days_after(begin, count)
    assert CITY.business_days_before(end, count) == begin
    assert CITY.business_days_between(begin, end) == count


@pytest.mark.parametrize(
    ("moment", "received"),
    [
        ("2026-11-27 17:14", "2026-11-27"),
        ("2026-11-27 17:15", "2026-11-30"),
        ("2026-11-28 09:00", "2026-11-30"),
        ("2026-12-28 17:15", "2027-01-04"),
        ("2026-11-30 18:00", "2026-12-02"),  # the city is closed on the first
    ],
)
def test_on_which_day_it_counts_as_received(moment: str, received: str) -> None:
    assert CITY.received_on(at(moment)) == day(received)


def test_the_nth_business_day_of_a_month() -> None:
    assert CITY.business_day_of_month(2027, 1, 1) == day("2027-01-04")
    assert CITY.business_day_of_month(2026, 12, 2) == day("2026-12-03")
    assert CITY.business_day_of_month(2026, 12, 99) == day("2026-12-28")


def test_where_no_duty_is_known_the_desk_works_as_the_office_does() -> None:
    plan = DutyPlan([Duty(day("2026-12-03"), "みらい"), Duty(day("2027-02-02"), "みらい")])
    desk = OfficeCalendar(TOKYO, duty=plan)
    assert desk.is_duty_day(day("2026-11-30")), "before the plan begins"
    assert not desk.is_duty_day(day("2026-12-02"))
    assert desk.is_duty_day(day("2026-12-03"))
    assert not any(desk.is_duty_day(date(2027, 1, number)) for number in range(1, 32)), "none"
    assert desk.is_duty_day(day("2027-03-01")), "after it ends"


def test_half_days_add_up_over_companies() -> None:
    first, second = day("2026-12-03"), day("2026-12-04")
    plan = DutyPlan(
        [
            Duty(first, "みらい", DayPart.MORNING),
            Duty(first, "ひかり", DayPart.AFTERNOON, people=3),
            Duty(second, "みらい", DayPart.AFTERNOON),
        ]
    )
    desk = OfficeCalendar(TOKYO, duty=plan)
    assert desk.duty_hours_of(first) == USUAL_HOURS
    assert desk.duty_hours_of(second) == (AFTERNOON,)
    assert [one.company for one in plan.on(first)] == ["ひかり", "みらい"]
    assert [one.half_days for one in plan.between(first, second)] == [3, 1, 1]
    assert plan.companies == ("ひかり", "みらい")


def test_nobody_is_on_duty_while_the_office_is_closed() -> None:
    plan = DutyPlan([Duty(day("2026-12-01"), ""), Duty(day("2026-12-06"), "")])
    desk = OfficeCalendar(TOKYO, own_days=CITY.own_days, duty=plan)
    assert not desk.is_duty_day(day("2026-12-01"))
    assert not desk.is_duty_day(day("2026-12-06"))


def test_an_office_without_a_break_is_halved_at_noon() -> None:
    hours = read_hours("9:00-17:00")
    assert part_of(hours, DayPart.MORNING) == ((time(9), time(12)),)
    assert part_of(hours, DayPart.AFTERNOON) == ((time(12), time(17)),)


def test_hours_are_read_and_written() -> None:
    assert read_hours("8:30-12:00,13:00-17:15") == USUAL_HOURS
    assert read_hours(" ８：30-12:00, 13:00-17:15") == USUAL_HOURS
    assert read_hours(written_hours(USUAL_HOURS)) == USUAL_HOURS
    assert length_of(USUAL_HOURS) == timedelta(hours=7, minutes=45)


@pytest.mark.parametrize(
    "text", ["", "8:30", "8:30-", "17:15-8:30", "8:30-12:00,11:00-17:00", "8-12", "25:00-26:00"]
)
def test_hours_that_are_none(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - whatever is said, it is said of the setting
        read_hours(text)
