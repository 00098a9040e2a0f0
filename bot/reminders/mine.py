"""Somebody wants to be reminded: set, looked at, and taken back by nobody else."""

from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from sqlalchemy import select

from bot.calendar.recurrence import Rule
from bot.call import Call
from bot.desk import Desk
from bot.letters.own_reminder import rule_of, text_of, write_reminder_set
from bot.permissions.table import Action, permit
from bot.refusal import Reason, RefusedError
from bot.reminders.keep import TEXT_MAX, Wish, keep_own, refuse_one_too_many, still_to_come
from bot.reminders.when import When
from bot.tickets.find import find_ticket
from bot.unit import Unit
from storage.person import find_person
from storage.reminder import Reminder, ReminderKind, ReminderOutcome
from storage.ticket import Ticket


@dataclass(frozen=True, slots=True)
class OwnLine:
    """One that is still to come.

    Attributes:
        at: when it rings.
        number: of the ticket; None = it is about none.
    """

    reminder_id: int
    at: datetime
    rule: Rule | None
    text: str
    number: int | None


def remind_me(desk: Desk, call: Call, when: When, ticket_id: int | None = None) -> None:
    """Remind who asks for it, and nobody else.

    Args:
        desk: the parts.
        call: who asks.
        when: and of what; its text is cut to ``TEXT_MAX``.
        ticket_id: of a ticket that they may see.
    """
    with desk.unit(call) as unit:
        if ticket_id is not None:
            permit(desk, unit, find_ticket(unit, ticket_id), Action.SEE)
        whose = unit.person()
        refuse_one_too_many(unit.session, whose)
        wish = Wish(uuid4().hex, when.text[:TEXT_MAX], when.rule, ticket_id)
        reminder = keep_own(unit.session, whose, wish, when.asked_at, when.at, unit.at)
        write_reminder_set(unit, reminder)


def look_at_mine(desk: Desk, call: Call) -> tuple[OwnLine, ...]:
    """What is still to come, the next one first."""
    with desk.database.read() as session:
        person = find_person(session, call.actor.slack_id)
        theirs = still_to_come(session, person.id) if person else ()
        numbers = {
            row.id: row.number
            for row in session.execute(
                select(Ticket.id, Ticket.number).where(
                    Ticket.id.in_({one.ticket_id for one in theirs if one.ticket_id})
                )
            )
        }
        return tuple(
            OwnLine(one.id, one.due_at, rule_of(one), text_of(one), numbers.get(one.ticket_id or 0))
            for one in theirs
        )


def drop_mine(desk: Desk, call: Call, reminder_id: int) -> None:
    """Take one back, and with it all that would have come again. Nobody else can."""
    with desk.unit(call) as unit:
        own = select(Reminder).where(
            Reminder.id == reminder_id,
            Reminder.kind == ReminderKind.OWN,
            Reminder.person_id == unit.person().id,
            Reminder.settled_at.is_(None),
        )
        reminder = unit.session.scalar(own.with_for_update(of=Reminder))
        if reminder is None:
            raise RefusedError(Reason.NOT_FOUND)
        reminder.outcome, reminder.settled_at = ReminderOutcome.DROPPED, unit.at


def number_to_remind_of(desk: Desk, call: Call, ticket_id: int) -> int:
    """The ticket's number for the form. Nothing is changed yet.

    Raises:
        RefusedError: this person may not see it, or not here.
    """
    with desk.database.read() as session:
        unit = Unit(session, call)
        ticket = find_ticket(unit, ticket_id)
        permit(desk, unit, ticket, Action.SEE)
        return ticket.number
