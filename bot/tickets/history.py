"""Writing down what happened to a ticket."""

from sqlalchemy import func, select

from bot.letters.home import refresh_home
from bot.unit import Unit
from storage.ticket import Ticket, TicketStatus
from storage.ticket_event import TicketEvent, TicketVerb


def record(
    unit: Unit, ticket: Ticket, verb: TicketVerb, to: TicketStatus, **details: str | int | None
) -> TicketEvent:
    """Move the ticket to a status and append the event that says so."""
    before = select(func.count()).where(TicketEvent.ticket_id == ticket.id)
    event = TicketEvent(
        ticket_id=ticket.id,
        sequence=unit.session.scalars(before).one() + 1,
        verb=verb,
        actor_id=unit.person().id,
        at=unit.at,
        from_status=None if verb is TicketVerb.OPEN else ticket.status,
        to_status=to,
        details=details,
    )
    ticket.status = to
    unit.session.add(event)
    unit.session.flush()
    refresh_home(unit, ticket)
    return event
