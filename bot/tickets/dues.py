"""Until when a ticket is due, as its history and the calendar have it."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.calendar.due import FOREVER, Course, Dues, dues_of, in_order
from bot.calendar.office_calendar import OfficeCalendar
from bot.calendar.working_time import Span
from storage.ticket import RUNNING, Ticket, TicketStatus
from storage.ticket_event import TicketEvent, TicketVerb


def keep_dues(session: Session, ticket: Ticket, calendar: OfficeCalendar) -> None:
    """Note them with the ticket, for lists and reminders.

    Call it after everything that happens to a ticket, and when the calendar has changed.
    """
    note_dues(ticket, reckon(session, ticket, calendar))


def note_dues(ticket: Ticket, dues: Dues) -> None:
    """The same, of what was reckoned already.

    What the requester was told stays noted while the clock stands still: who set it going again
    is not always they, and that their receipt was edited, nobody notices.
    """
    ticket.answer_due_at, ticket.solution_due_at = dues.answer.at, dues.solution.at
    if not ticket.status.is_open:
        ticket.answer_promised_for = None
    elif ticket.answer_promised_for is None:
        promise_answer(ticket)


def promise_answer(ticket: Ticket) -> None:
    """The requester is told until when they hear, as it stands now."""
    ticket.answer_promised_for = ticket.answer_due_at


def is_due_otherwise(session: Session, ticket: Ticket, calendar: OfficeCalendar) -> bool:
    """Whether it is due at other times than were noted. Nothing is changed."""
    dues = reckon(session, ticket, calendar)
    return (ticket.answer_due_at, ticket.solution_due_at) != (dues.answer.at, dues.solution.at)


def reckon(session: Session, ticket: Ticket, calendar: OfficeCalendar) -> Dues:
    """Until when the first answer and the solution are due."""
    pledge = calendar.promises.of(ticket.request_type_id)
    return dues_of(course_of_ticket(session, ticket, calendar.timezone), pledge, calendar)


def course_of_ticket(session: Session, ticket: Ticket, timezone: ZoneInfo) -> Course:
    """What moves its clock. Who of the office looks after a ticket does not wait for duty days."""
    of_ticket = select(TicketEvent).where(TicketEvent.ticket_id == ticket.id)
    events = session.scalars(of_ticket.order_by(TicketEvent.sequence)).all()
    on_duty = ticket.assignee is None or not ticket.assignee.manages
    opened = ticket.opened_at
    return course_of(events, opened, timezone, is_urgent=ticket.urgent, on_duty=on_duty)


def course_of(
    events: Sequence[TicketEvent],
    opened: datetime,
    timezone: ZoneInfo,
    *,
    is_urgent: bool,
    on_duty: bool,
) -> Course:
    """The same, from the events of one ticket alone; in whole minutes, as it is told to people.

    Args:
        events: in order.
        opened: when it came in.
        timezone: of the office.
        is_urgent: as of now.
        on_duty: likewise, whether the help desk has it.
    """
    expedited = [one.at for one in events if one.verb is TicketVerb.EXPEDITE]
    reopened = [one.at for one in events if one.verb is TicketVerb.REOPEN]
    pauses = (Span(_minute(one.start), _minute(one.end)) for one in _pauses(events, timezone))
    return Course(
        opened_at=_minute(opened),
        begun_at=_minute(max(reopened, default=opened)),
        urgent_from=_minute(min(expedited, default=opened)) if is_urgent else None,
        pauses=in_order(pauses),
        on_duty=on_duty,
    )


def _minute(instant: datetime) -> datetime:
    return instant.replace(second=0, microsecond=0)


def _pauses(events: Sequence[TicketEvent], timezone: ZoneInfo) -> Iterator[Span]:
    """When nobody of the help desk could do anything. What is over now does not count as one."""
    begun: TicketEvent | None = None  # what stopped the clock
    for event in events:
        if event.to_status is event.from_status:
            continue
        if begun is not None:
            yield Span(begun.at, min(event.at, _end(begun, timezone)))
        begun = None if event.to_status in RUNNING else event
    if begun is not None and begun.to_status.is_open:
        yield Span(begun.at, _end(begun, timezone))


def _end(stop: TicketEvent, timezone: ZoneInfo) -> datetime:
    """A ticket on hold goes on when its day begins, even if nobody takes it up at once."""
    if stop.to_status is not TicketStatus.ON_HOLD:
        return FOREVER
    return datetime.combine(date.fromisoformat(stop.details["until"]), time.min, timezone)
