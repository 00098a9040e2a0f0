"""A ticket rests until a day that both sides know."""

from datetime import date, timedelta

from sqlalchemy import select

from bot.calendar.office_hours import today
from bot.call import Call
from bot.desk import Desk
from bot.tickets.act import act
from bot.tickets.find import find_ticket
from storage.ticket import Ticket, TicketStatus
from storage.ticket_event import TicketVerb

LONGEST = timedelta(days=366)


def hold_ticket(desk: Desk, call: Call, ticket_id: int, until: date, reason: str = "") -> None:
    """Put the ticket on hold; the requester hears until when, and why.

    Args:
        desk: the parts.
        call: who does it.
        ticket_id: of the ticket.
        until: the day in office time on which it goes on; ``is_day_to_hold_until``.
        reason: "" = none given.
    """
    with desk.unit(call) as unit:
        ticket, day = find_ticket(unit, ticket_id), until.isoformat()
        act(desk, unit, ticket, TicketVerb.HOLD, until=day, reason=reason.strip())


def is_day_to_hold_until(day: date, now: date) -> bool:
    """Whether it lies ahead, and not so far that everybody will have forgotten."""
    return now < day <= now + LONGEST


def resume_held(desk: Desk, call: Call) -> None:
    """Take up what rested until today; the help desk hears of it."""
    day = today(call.at, desk.timezone)
    due = select(Ticket.id).where(Ticket.status == TicketStatus.ON_HOLD, Ticket.hold_until <= day)
    with desk.database.read() as session:
        ticket_ids = session.scalars(due.order_by(Ticket.id)).all()
    for ticket_id in ticket_ids:
        with desk.unit(call) as unit:
            ticket = find_ticket(unit, ticket_id)
            if ticket.status is TicketStatus.ON_HOLD:  # nobody was quicker
                act(desk, unit, ticket, TicketVerb.RESUME)
