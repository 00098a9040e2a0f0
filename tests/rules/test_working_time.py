"""Working time, against a clock that is looked at every minute."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.calendar.office_calendar import OfficeCalendar
from bot.calendar.working_time import Span, WorkingTime

TOKYO = ZoneInfo("Asia/Tokyo")
is_business_day = OfficeCalendar(TOKYO).is_business_day
MORNING, AFTERNOON = (time(8, 30), time(12, 0)), (time(13, 0), time(17, 15))
MINUTE = timedelta(minutes=1)


def office(day: date) -> Sequence[tuple[time, time]]:
    return (MORNING, AFTERNOON) if is_business_day(day) else ()


def mornings_in_november(day: date) -> Sequence[tuple[time, time]]:
    return (MORNING,) if day.month == 11 and is_business_day(day) else ()


def never(_day: date) -> Sequence[tuple[time, time]]:
    return ()


OFFICE = WorkingTime(office, TOKYO)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=TOKYO)


def works(minute: datetime, pauses: Sequence[Span]) -> bool:
    """The slow and obvious way."""
    local = minute.astimezone(TOKYO)
    inside = any(opens <= local.time() < closes for opens, closes in office(local.date()))
    return inside and not any(pause.start <= minute < pause.end for pause in pauses)


# Around the turn of the year, with its nine closed days, to the minute.
MINUTES = st.integers(0, 20 * 24 * 60)
BEGIN = datetime(2026, 12, 21, tzinfo=UTC)
INSTANTS = MINUTES.map(lambda minutes: BEGIN + minutes * MINUTE)


@st.composite
def pauses_in_order(draw: st.DrawFn) -> list[Span]:
    ends = sorted(draw(st.lists(INSTANTS, max_size=6, unique=True)))
    return [Span(start, end) for start, end in zip(ends[::2], ends[1::2], strict=False)]


@given(start=INSTANTS, length=st.integers(0, 5_000), pauses=pauses_in_order())
def test_it_counts_the_minutes_of_the_clock(
    start: datetime, length: int, pauses: list[Span]
) -> None:
    end = start + length * MINUTE
    counted = sum(works(start + number * MINUTE, pauses) for number in range(length))
    assert OFFICE.between(start, end, pauses) == counted * MINUTE


@given(start=INSTANTS, minutes=st.integers(1, 1_500), pauses=pauses_in_order())
def test_it_arrives_when_so_many_minutes_have_passed(
    start: datetime, minutes: int, pauses: list[Span]
) -> None:
    arrives = OFFICE.after(start, minutes * MINUTE, pauses)
    assert arrives is not None
    assert OFFICE.between(start, arrives, pauses) == minutes * MINUTE
    assert works(arrives - MINUTE, pauses)


@pytest.mark.parametrize(
    ("start", "hours", "arrives"),
    [
        ("2026-11-27T16:15", 1, "2026-11-27T17:15"),
        ("2026-11-27T17:14", 1, "2026-11-30T09:29"),  # a Friday evening
        ("2026-11-27T11:30", 1, "2026-11-27T13:30"),  # around noon
        ("2026-11-28T10:00", 1, "2026-11-30T09:30"),  # a Saturday
        ("2026-12-28T17:00", 1, "2027-01-04T09:15"),  # the last day of the year
        ("2026-05-01T17:15", 1, "2026-05-07T09:30"),  # before the holidays of May
    ],
)
def test_as_it_is_told(start: str, hours: int, arrives: str) -> None:
    assert OFFICE.after(at(start), timedelta(hours=hours)) == at(arrives)


def test_where_nobody_works_nothing_arrives() -> None:
    nobody = WorkingTime(never, TOKYO)
    assert nobody.after(at("2026-11-27T10:00"), MINUTE) is None
    assert nobody.next_from(at("2026-11-27T10:00")) is None
    assert nobody.between(at("2026-11-27T10:00"), at("2027-11-27T10:00")) == timedelta()


def test_the_next_working_time_may_be_far_off() -> None:
    seldom = WorkingTime(mornings_in_november, TOKYO)
    assert seldom.next_from(at("2026-11-30T12:00")) == at("2027-11-01T08:30")
    assert seldom.next_from(at("2026-11-30T09:00")) == at("2026-11-30T09:00")


def test_the_zone_of_the_host_does_not_matter() -> None:
    start = at("2026-11-27T16:15")
    assert OFFICE.after(start.astimezone(UTC), timedelta(hours=2)) == OFFICE.after(
        start, timedelta(hours=2)
    )
