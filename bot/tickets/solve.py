"""Requester or help desk calls a ticket solved."""

from bot.call import Call
from bot.desk import Desk
from bot.tickets.act import act
from bot.tickets.find import find_ticket
from storage.ticket_event import TicketVerb


def solve_ticket(desk: Desk, call: Call, ticket_id: int) -> None:
    """Mark the ticket as solved. The help desk has the card to see what it did itself."""
    with desk.unit(call) as unit:
        act(desk, unit, find_ticket(unit, ticket_id), TicketVerb.SOLVE)
