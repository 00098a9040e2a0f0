"""Until when a ticket is due, against a clock that is looked at every five minutes."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.calendar.day_kind import OwnDay
from bot.calendar.due import FOREVER, Course, Due, Dues, counted_days, dues_of, in_order
from bot.calendar.duty import Duty, DutyPlan
from bot.calendar.office_calendar import OfficeCalendar
from bot.calendar.promise import Pledge, Promise, Promises, length_of
from bot.calendar.working_time import Span
from storage.duty_day import DayPart
from storage.pledge import Allowance

TOKYO = ZoneInfo("Asia/Tokyo")
COUNTRY = OfficeCalendar(TOKYO)
FIVE = timedelta(minutes=5)  # all hours of the office begin and end on such a minute
BEGIN = datetime(2026, 12, 18, tzinfo=UTC)  # the week before the last of the year
DAYS = [date(2026, 12, 18) + timedelta(days=number) for number in range(30)]
PLEDGES = st.builds(Promise, st.sampled_from(Allowance), st.sampled_from(Allowance))


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=TOKYO)


def within_days(most: int) -> st.SearchStrategy[datetime]:
    return st.integers(0, most * 24 * 12).map(lambda number: BEGIN + number * FIVE)


@st.composite
def calendars(draw: st.DrawFn) -> OfficeCalendar:
    own = draw(st.dictionaries(st.sampled_from(DAYS), st.booleans(), max_size=3))
    days = draw(st.lists(st.sampled_from(DAYS), max_size=10, unique=True))
    parts = [Duty(day, "みらい", draw(st.sampled_from(DayPart))) for day in days]
    own_days = {day: OwnDay(is_open) for day, is_open in own.items()}
    return OfficeCalendar(TOKYO, own_days=own_days, duty=DutyPlan(parts))


@st.composite
def courses(draw: st.DrawFn) -> Course:
    opened = draw(within_days(10))
    later = sorted(draw(st.lists(within_days(25), max_size=4, unique=True)))
    pauses = [Span(one, two) for one, two in zip(later[::2], later[1::2], strict=False)]
    if draw(st.booleans()):
        pauses.append(Span(BEGIN + timedelta(days=26), FOREVER))
    begun, urgent = draw(within_days(15)), draw(st.none() | within_days(15))
    return Course(
        opened_at=opened,
        begun_at=max(begun, opened),
        urgent_from=max(urgent, opened) if urgent else None,
        pauses=tuple(pauses),
        on_duty=draw(st.booleans()),
    )


def slowly(start: datetime, allowed: Allowance, course: Course, calendar: OfficeCalendar) -> Due:
    """The slow and obvious way: one look after another."""
    count, unit = int(allowed.value[:-1]), allowed.value[-1]
    left, minute = count * (60 if unit == "h" else 465) // 5, start
    while left:
        local = minute.astimezone(TOKYO)
        hours = calendar.hours_of(local.date())
        plan = calendar.duty
        if course.on_duty and plan.reaches(local.date()):
            mornings = {DayPart.WHOLE, DayPart.MORNING}
            afternoons = {DayPart.WHOLE, DayPart.AFTERNOON}
            here = mornings if local.hour < 12 else afternoons
            counts = any(duty.part in here for duty in plan.on(local.date()))
        else:
            counts = True
        open_now = any(begin <= local.time() < end for begin, end in hours)
        paused = any(pause.start <= minute < pause.end for pause in course.pauses)
        left -= counts and open_now and not paused
        minute += FIVE
        if course.pauses and minute > course.pauses[-1].start and course.pauses[-1].end == FOREVER:
            return Due(start, allowed, is_urgent=False, at=None)
    return Due(start, allowed, is_urgent=False, at=minute)


def earliest(*dues: Due) -> datetime | None:
    return min((due.at for due in dues if due.at), default=None)


@settings(deadline=None, max_examples=80)
@given(course=courses(), calendar=calendars(), usual=PLEDGES, urgent=PLEDGES)
def test_it_is_due_when_its_time_has_passed(
    course: Course, calendar: OfficeCalendar, usual: Promise, urgent: Promise
) -> None:
    dues = dues_of(course, Pledge(usual, urgent), calendar)
    answers = [slowly(course.opened_at, usual.answer, course, calendar)]
    solutions = [slowly(course.begun_at, usual.solution, course, calendar)]
    if course.urgent_from is not None:
        answers.append(slowly(course.urgent_from, urgent.answer, course, calendar))
        start = max(course.urgent_from, course.begun_at)
        solutions.append(slowly(start, urgent.solution, course, calendar))
    assert (dues.answer.at, dues.solution.at) == (earliest(*answers), earliest(*solutions))


@settings(deadline=None)
@given(course=courses(), calendar=calendars())
def test_the_days_that_are_explained_add_up(course: Course, calendar: OfficeCalendar) -> None:
    dues = dues_of(course, Pledge(), calendar)
    for due in (dues.answer, dues.solution):
        days = list(counted_days(due, course, calendar))
        counted = sum((span.length for day in days for span in day.spans), timedelta())
        if due.at is not None:
            assert counted == length_of(due.allowed, calendar.day_length)
            assert days[-1].spans[-1].end == due.at
        else:
            assert counted < length_of(due.allowed, calendar.day_length)
        assert [day.day for day in days] == sorted({day.day for day in days}), "none left out"
        for day in days:
            assert not day.spans or (day.kind.is_open and day.is_duty)


def due(opened: str, calendar: OfficeCalendar = COUNTRY, **more: Any) -> Dues:
    return dues_of(Course(at(opened), at(opened), **more), Pledge(), calendar)


@pytest.mark.parametrize(
    ("opened", "answer", "solution"),
    [
        ("2026-11-24T10:00", "2026-11-25T10:00", "2026-12-01T10:00"),
        ("2026-11-20T17:14", "2026-11-24T17:14", "2026-11-30T17:14"),  # before a long weekend
        ("2026-12-28T10:00", "2027-01-04T10:00", "2027-01-08T10:00"),
        ("2027-03-31T17:14", "2027-04-01T17:14", "2027-04-07T17:14"),  # the year's last minute
        ("2026-11-28T10:00", "2026-11-30T17:15", "2026-12-04T17:15"),  # a Saturday
        ("2026-11-24T12:30", "2026-11-25T12:00", "2026-12-01T12:00"),  # at noon
    ],
)
def test_as_it_is_told(opened: str, answer: str, solution: str) -> None:
    dues = due(opened)
    assert (dues.answer.at, dues.solution.at) == (at(answer), at(solution))


def test_what_is_urgent_from_the_start() -> None:
    dues = due("2026-11-24T16:30", urgent_from=at("2026-11-24T16:30"))
    assert (dues.answer.at, dues.answer.is_urgent) == (at("2026-11-25T09:45"), True)


def test_what_becomes_urgent_is_never_due_later_than_before() -> None:
    dues = due("2026-11-24T10:00", urgent_from=at("2026-11-25T09:45"))
    assert (dues.answer.at, dues.answer.is_urgent) == (at("2026-11-25T10:00"), False)
    assert (dues.solution.at, dues.solution.is_urgent) == (at("2026-11-26T09:45"), True)


def test_what_is_opened_again_has_its_time_once_more() -> None:
    course = Course(at("2026-11-02T10:00"), at("2026-11-24T10:00"))
    dues = dues_of(course, Pledge(), COUNTRY)
    assert dues.answer.at == at("2026-11-04T10:00")
    assert dues.solution.at == at("2026-12-01T10:00")


def test_the_office_does_not_wait_for_a_duty_day() -> None:
    plan = DutyPlan([Duty(date(2026, 11, 26), "みらい"), Duty(date(2026, 11, 30), "みらい")])
    calendar = OfficeCalendar(TOKYO, duty=plan)
    assert due("2026-11-24T10:00", calendar).answer.at == at("2026-11-26T17:15")
    office = due("2026-11-24T10:00", calendar, on_duty=False)
    assert office.answer.at == at("2026-11-25T10:00")


def test_while_nobody_knows_when_it_goes_on_nothing_is_due() -> None:
    dues = due("2026-11-24T10:00", pauses=(Span(at("2026-11-24T11:00"), FOREVER),))
    assert (dues.answer.at, dues.solution.at) == (None, None)


def test_what_was_due_before_stays_so_while_it_waits() -> None:
    dues = due("2026-11-24T10:00", pauses=(Span(at("2026-11-26T11:00"), FOREVER),))
    assert (dues.answer.at, dues.solution.at) == (at("2026-11-25T10:00"), None)


def test_a_kind_of_request_may_have_a_promise_of_its_own() -> None:
    slow = Pledge(Promise(Allowance.TWO_DAYS, Allowance.TEN_DAYS))
    promises = Promises(by_type={7: slow})
    assert promises.of(7) == slow
    assert promises.of(8) == promises.of(None) == Pledge()


def test_pauses_are_joined_where_a_clock_was_put_back() -> None:
    one, two, three = at("2026-11-24T10:00"), at("2026-11-24T11:00"), at("2026-11-24T12:00")
    assert in_order([Span(two, three), Span(one, two), Span(three, one)]) == (Span(one, three),)
