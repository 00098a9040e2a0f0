"""What a ticket reminds whom of, and when: from its course and the calendar alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.calendar.due import FOREVER, Course, Due, Dues
from bot.calendar.office_calendar import OfficeCalendar
from bot.calendar.promise import length_of
from storage.reminder import ReminderKind
from storage.ticket import RUNNING, TicketStatus

TAKEN_WITHIN = timedelta(hours=2)  # working time; then who is on duty hears of it
URGENT_TAKEN_WITHIN = timedelta(minutes=30)  # by the clock on the wall
TO_COLLEAGUES_AFTER = timedelta(hours=2)  # working time after it was due
NUDGE_AFTER = 3  # business days
EXPIRES_AFTER_NUDGE = 7  # likewise
# What the requester of a first answer hears of by itself; less is for their receipt alone.
LATER_BY = timedelta(hours=1)
EARLIER_BY = timedelta(days=1)
# A due time is told of when a quarter of it is left, and at most a business day ahead.
AHEAD = 4


@dataclass(frozen=True, slots=True)
class Standing:
    """How a ticket stands at one moment.

    Attributes:
        status: of the ticket.
        since: when it came to that.
        is_answered: whether the help desk has said anything to the requester yet.
        is_urgent: whether it cannot wait.
        nudged_at: when the requester was reminded since it waits for them; None = not yet.
        promised_for: until when they were last told that they hear; None = not at all.
        promised_at: when that was, if it was not at the opening.
    """

    status: TicketStatus
    since: datetime
    is_answered: bool
    is_urgent: bool
    nudged_at: datetime | None = None
    promised_for: datetime | None = None
    promised_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Planned:
    """A reminder that comes, if nothing happens.

    Attributes:
        anchor: what it counts from; together with the kind it names the reminder.
        at: when.
        until: from when on it means nothing; None = it stays true.
        at_once: it does not wait for working time.
    """

    kind: ReminderKind
    anchor: datetime
    at: datetime
    until: datetime | None = None
    at_once: bool = False

    def key(self, ticket_id: int) -> str:
        """The name of it among all reminders."""
        return f"ticket:{ticket_id}:{self.kind}:{self.anchor.astimezone(UTC):%Y%m%dT%H%M%S.%f}"


def plan(
    standing: Standing, course: Course, dues: Dues, calendar: OfficeCalendar
) -> tuple[Planned, ...]:
    """Everything that a ticket will remind of as it stands, in no order."""
    if not standing.status.is_open:
        return ()
    still = _still_until(standing, course)
    return (
        *_of_nobody(standing, course, calendar),
        *(() if standing.is_answered else _of_due(dues.answer, _ANSWER, course, still, calendar)),
        *_of_due(dues.solution, _SOLUTION, course, still, calendar),
        *_of_requester(standing, calendar),
        *_of_promise(standing, course, dues.answer, calendar),
    )


def _of_nobody(standing: Standing, course: Course, calendar: OfficeCalendar) -> Iterator[Planned]:
    """Nobody has taken it."""
    if standing.status is not TicketStatus.NEW:
        return
    since = standing.since
    working = course.time_in(calendar)
    if standing.is_urgent:
        at = since + URGENT_TAKEN_WITHIN
        yield Planned(ReminderKind.UNASSIGNED, since, at, at_once=True)
    else:
        yield from _rung(
            ReminderKind.UNASSIGNED, since, working.after(since, TAKEN_WITHIN), calendar
        )
    to_office = working.after(since, calendar.day_length)
    yield from _rung(ReminderKind.UNASSIGNED_STILL, since, to_office, calendar)


@dataclass(frozen=True, slots=True)
class _Steps:
    soon: ReminderKind
    late: ReminderKind
    later: ReminderKind
    latest: ReminderKind


_ANSWER = _Steps(
    ReminderKind.ANSWER_SOON,
    ReminderKind.ANSWER_LATE,
    ReminderKind.ANSWER_LATER,
    ReminderKind.ANSWER_LATEST,
)
_SOLUTION = _Steps(
    ReminderKind.SOLUTION_SOON,
    ReminderKind.SOLUTION_LATE,
    ReminderKind.SOLUTION_LATER,
    ReminderKind.SOLUTION_LATEST,
)


def _still_until(standing: Standing, course: Course) -> datetime | None:
    """When its clock goes on that stands still; None = it runs."""
    return None if standing.status in RUNNING or not course.pauses else course.pauses[-1].end


def _of_due(
    due: Due, steps: _Steps, course: Course, still: datetime | None, calendar: OfficeCalendar
) -> Iterator[Planned]:
    """Before it is due, when it is, and twice after that, each time to more people.

    While nobody can do anything about it, nobody hears of it, though it may have been late before.
    """
    if due.at is None or still == FOREVER:
        return
    working = course.time_in(calendar)
    length = length_of(due.allowed, calendar.day_length)
    ahead = min(length / AHEAD, calendar.day_length)
    for kind, extra, until in (
        (steps.soon, -ahead, due.at),
        (steps.late, timedelta(), None),
        (steps.later, TO_COLLEAGUES_AFTER, None),
        (steps.latest, calendar.day_length, None),
    ):
        at = working.after(due.start, length + extra, course.pauses)
        if at is not None:
            yield from _rung(kind, due.at, max(at, still or at), calendar, until)


def _of_requester(standing: Standing, calendar: OfficeCalendar) -> Iterator[Planned]:
    """The help desk waits for them."""
    if standing.status is not TicketStatus.WAITING:
        return
    nudge = _opening(standing.since, NUDGE_AFTER, calendar)
    yield Planned(ReminderKind.NUDGE, standing.since, nudge)
    if standing.nudged_at is not None:  # nobody is given up who was not reminded
        end = expiry_after(standing.nudged_at, calendar)
        yield Planned(ReminderKind.EXPIRY, standing.since, end)


def _of_promise(
    standing: Standing, course: Course, due: Due, calendar: OfficeCalendar
) -> Iterator[Planned]:
    """The requester has heard nothing yet but until when they will, and that has moved."""
    if standing.is_answered or standing.promised_for is None or due.at is None:
        return
    if -EARLIER_BY < due.at - standing.promised_for < LATER_BY:
        return
    told = standing.promised_at
    since = told or course.opened_at
    at = since if told is None else _opening(told, 1, calendar)  # once a day is enough
    yield from _rung(ReminderKind.PROMISE_MOVED, since, at, calendar, until=due.at)


def expiry_after(nudged_at: datetime, calendar: OfficeCalendar) -> datetime:
    """When a ticket ends whose requester was reminded at an instant, if they say nothing."""
    return _opening(nudged_at, EXPIRES_AFTER_NUDGE, calendar)


def _opening(instant: datetime, days: int, calendar: OfficeCalendar) -> datetime:
    """When the office opens, some business days after the day of an instant."""
    return calendar.opens_at(calendar.business_days_after(calendar.today(instant), days))


def _rung(
    kind: ReminderKind,
    anchor: datetime,
    at: datetime | None,
    calendar: OfficeCalendar,
    until: datetime | None = None,
) -> Iterator[Planned]:
    """In the office's time: what falls due when it closes is told when it opens again."""
    rings = None if at is None else calendar.business_time.next_from(at)
    if rings is not None and (until is None or rings < until):
        yield Planned(kind, anchor, rings, until)
