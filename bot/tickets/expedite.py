"""It turned out that a ticket cannot wait."""

from bot.call import Call
from bot.desk import Desk
from bot.refusal import Reason, RefusedError
from bot.tickets.act import act, refuse_unless_allowed
from bot.tickets.find import find_ticket
from bot.tickets.page import page
from storage.ticket import Ticket
from storage.ticket_event import TicketVerb


def expedite_ticket(desk: Desk, call: Call, ticket_id: int, reason: str) -> None:
    """Make a ticket urgent, which also brings forward until when it is due.

    Args:
        desk: the parts.
        call: who does it.
        ticket_id: of the ticket.
        reason: why it cannot wait; both sides read it.
    """
    with desk.unit(call) as unit:
        ticket = find_ticket(unit, ticket_id)
        refuse_unless_allowed(desk, unit, ticket, TicketVerb.EXPEDITE)
        refuse_if_urgent(ticket)
        act(desk, unit, ticket, TicketVerb.EXPEDITE, reason=reason.strip())
        page(desk, unit, ticket)


def refuse_if_urgent(ticket: Ticket) -> None:
    """Nobody is paged twice.

    Raises:
        RefusedError: it is urgent as it is.
    """
    if ticket.urgent:
        raise RefusedError(Reason.ALREADY_URGENT)
