"""The reminders of a ticket are those that its course and the calendar call for."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.calendar.due import dues_of
from bot.calendar.office_calendar import OfficeCalendar
from bot.tickets.dues import course_of_ticket
from bot.tickets.reminder_plan import Planned, Standing, plan
from storage.conversation import is_answered
from storage.reminder import Reminder, ReminderKind, ReminderOutcome
from storage.ticket import Ticket, TicketStatus

OVER = (ReminderOutcome.RUNG, ReminderOutcome.LAPSED)  # it will not ring any more


def keep_reminders(
    session: Session, ticket: Ticket, calendar: OfficeCalendar, now: datetime
) -> None:
    """Write down what is to come, move what comes at another time, drop what will not come.

    Call it after everything that happens to a ticket, and when the calendar has changed. The ticket
    is locked. What has rung does not ring again.
    """
    known = _known(session, ticket)
    wanted = {one.key(ticket.id): one for one in planned_of(session, ticket, calendar, known)}
    for key, row in known.items():
        if key not in wanted and row.settled_at is None:
            row.outcome, row.settled_at = ReminderOutcome.DROPPED, now
    for key, planned in wanted.items():
        if key in known:
            _move(known[key], planned)
        else:
            session.add(_row(key, planned, ticket, now))
    session.flush()


def planned_of(
    session: Session, ticket: Ticket, calendar: OfficeCalendar, known: dict[str, Reminder]
) -> tuple[Planned, ...]:
    """What its course and the calendar call for."""
    course = course_of_ticket(session, ticket, calendar.timezone)
    dues = dues_of(course, calendar.promises.of(ticket.request_type_id), calendar)
    standing = Standing(
        status=ticket.status,
        since=ticket.status_since,
        is_answered=is_answered(session, ticket.id),
        is_urgent=ticket.urgent,
        nudged_at=_nudged_at(ticket, known),
        promised_for=ticket.answer_promised_for,
        promised_at=_promised_at(known),
    )
    return plan(standing, course, dues, calendar)


def rings_otherwise(session: Session, ticket: Ticket, calendar: OfficeCalendar) -> bool:
    """Whether anything comes at another time than is written down. Nothing is changed."""
    known = _known(session, ticket)
    wanted = {one.key(ticket.id): one.at for one in planned_of(session, ticket, calendar, known)}
    coming = {key: row.due_at for key, row in known.items() if row.settled_at is None}
    over = {key for key, row in known.items() if row.outcome in OVER}
    return coming != {key: at for key, at in wanted.items() if key not in over}


def is_called_for(session: Session, ticket: Ticket, calendar: OfficeCalendar, key: str) -> bool:
    """Whether what a reminder said is still so, whether it has rung or not."""
    planned = planned_of(session, ticket, calendar, _known(session, ticket))
    return key in {one.key(ticket.id) for one in planned}


def _known(session: Session, ticket: Ticket) -> dict[str, Reminder]:
    of_ticket = select(Reminder).where(
        Reminder.ticket_id == ticket.id, Reminder.person_id.is_(None)
    )
    return {one.key: one for one in session.scalars(of_ticket)}


def _nudged_at(ticket: Ticket, known: dict[str, Reminder]) -> datetime | None:
    if ticket.status is not TicketStatus.WAITING:
        return None
    nudge = known.get(
        Planned(ReminderKind.NUDGE, ticket.status_since, ticket.status_since).key(ticket.id)
    )
    if nudge is None or nudge.outcome is not ReminderOutcome.RUNG:
        return None
    return nudge.settled_at


def _promised_at(known: dict[str, Reminder]) -> datetime | None:
    """When the requester was last told that they hear at another time than they thought."""
    told = (one for one in known.values() if one.kind is ReminderKind.PROMISE_MOVED)
    return max(
        (one.settled_at for one in told if one.settled_at and one.outcome in OVER), default=None
    )


def _move(row: Reminder, planned: Planned) -> None:
    """What was dropped may be called for again: nothing rang, so it may still ring."""
    if row.outcome in OVER:
        return
    row.outcome = row.settled_at = None
    row.due_at, row.until, row.at_once = planned.at, planned.until, planned.at_once


def _row(key: str, planned: Planned, ticket: Ticket, now: datetime) -> Reminder:
    return Reminder(
        key=key,
        kind=planned.kind,
        anchor=planned.anchor,
        due_at=planned.at,
        until=planned.until,
        at_once=planned.at_once,
        ticket_id=ticket.id,
        subject={},
        written_at=now,
    )
