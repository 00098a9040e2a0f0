"""Until when a ticket is answered and solved: from its course and the calendar alone."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime

from bot.calendar.day_kind import DayKind
from bot.calendar.office_calendar import OfficeCalendar
from bot.calendar.promise import Pledge, length_of
from bot.calendar.working_time import ONE_DAY, Span, WorkingTime
from storage.pledge import Allowance

FOREVER = datetime(9999, 1, 1, tzinfo=UTC)  # when a pause ends of which nobody knows the end


@dataclass(frozen=True, slots=True)
class Course:
    """What of a ticket's history moves its clock.

    Attributes:
        opened_at: when it came in.
        begun_at: when it was last opened again; otherwise the same.
        urgent_from: since when it cannot wait; None = it can.
        pauses: in which nobody of the help desk could do anything; ``in_order``.
        on_duty: whether the help desk does it, on its duty days; otherwise the office.
    """

    opened_at: datetime
    begun_at: datetime
    urgent_from: datetime | None = None
    pauses: tuple[Span, ...] = ()
    on_duty: bool = True

    def time_in(self, calendar: OfficeCalendar) -> WorkingTime:
        """The time in which its clock runs."""
        return calendar.duty_time if self.on_duty else calendar.business_time


@dataclass(frozen=True, slots=True)
class Due:
    """Until when.

    Attributes:
        start: from when its time is counted.
        allowed: how much of it.
        is_urgent: whether it is that of what cannot wait.
        at: when it has passed; None as long as the clock stands still and nobody knows until when.
    """

    start: datetime
    allowed: Allowance
    is_urgent: bool
    at: datetime | None


@dataclass(frozen=True, slots=True)
class Dues:
    """What was promised of one ticket."""

    answer: Due
    solution: Due


@dataclass(frozen=True, slots=True)
class CountedDay:
    """What one day on the way to a due time counts.

    Attributes:
        spans: that count; () = nothing does.
        kind: of the day.
        name: of the day, in Japanese; "" = it has none.
        is_planned: whether it is known if the help desk works.
        is_duty: whether whoever does the work does it on that day.
        is_paused: whether the clock stood still at least for a part of it.
    """

    day: date
    spans: tuple[Span, ...]
    kind: DayKind
    name: str
    is_planned: bool
    is_duty: bool
    is_paused: bool


def dues_of(course: Course, pledge: Pledge, calendar: OfficeCalendar) -> Dues:
    """Until when the requester hears first, and until when it is solved.

    What becomes urgent on the way has from then on the time of what is urgent, but never more than
    it had. What is opened again has its whole time once more to be solved.
    """
    began = course.begun_at
    urgent = course.urgent_from
    answers = [_due(course, calendar, course.opened_at, pledge.usual.answer, is_urgent=False)]
    solutions = [_due(course, calendar, began, pledge.usual.solution, is_urgent=False)]
    if urgent is not None:
        answers.append(_due(course, calendar, urgent, pledge.urgent.answer, is_urgent=True))
        start = max(urgent, began)
        solutions.append(_due(course, calendar, start, pledge.urgent.solution, is_urgent=True))
    return Dues(min(answers, key=_order), min(solutions, key=_order))


def counted_days(due: Due, course: Course, calendar: OfficeCalendar) -> Iterator[CountedDay]:
    """How a due time came about, day by day; up to where the clock stands still."""
    end = due.at or max(due.start, course.pauses[-1].start if course.pauses else due.start)
    working = course.time_in(calendar)
    day, last = calendar.today(due.start), calendar.today(end)
    while day <= last:
        midnight = calendar.midnight(day)
        whole = Span(midnight, calendar.midnight(day + ONE_DAY)).within(Span(due.start, end))
        spans = list(working.spans(whole.start, whole.end))
        yield CountedDay(
            day=day,
            spans=tuple(part for span in spans for part in span.without(course.pauses)),
            kind=calendar.kind_of(day),
            name=calendar.name_of(day),
            is_planned=not course.on_duty or calendar.duty.reaches(day),
            is_duty=bool(working.hours(day)),
            is_paused=any(pause.within(span).length for pause in course.pauses for span in spans),
        )
        day += ONE_DAY


def in_order(pauses: Iterable[Span]) -> tuple[Span, ...]:
    """Pauses one after another, those joined that overlap; a clock may have been put back."""
    joined: list[Span] = []
    for pause in sorted(pauses, key=lambda one: one.start):
        if joined and pause.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, pause.end))
        elif pause.length:
            joined.append(pause)
    return tuple(joined)


def _due(
    course: Course,
    calendar: OfficeCalendar,
    start: datetime,
    allowed: Allowance,
    *,
    is_urgent: bool,
) -> Due:
    length = length_of(allowed, calendar.day_length)
    at = course.time_in(calendar).after(start, length, course.pauses)
    return Due(start, allowed, is_urgent, at)


def _order(due: Due) -> datetime:
    return due.at or FOREVER
