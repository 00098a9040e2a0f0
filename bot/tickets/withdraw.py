"""Nothing is needed any more, or nothing is to be done."""

from bot.call import Call
from bot.desk import Desk
from bot.tickets.act import act, refuse_unless_allowed, side_of
from bot.tickets.find import find_with_merged
from bot.tickets.merge import free_merged
from storage.thread import Side
from storage.ticket_event import TicketVerb


def withdraw_ticket(desk: Desk, call: Call, ticket_id: int, reason: str = "") -> None:
    """Withdraw the ticket; both sides hear of it.

    Args:
        desk: the parts.
        call: who does it: the requester, who entered it, or the help desk.
        ticket_id: of the ticket.
        reason: for the requester, where it is the help desk that ends it.
    """
    with desk.unit(call) as unit:
        ticket = find_with_merged(unit, ticket_id)
        refuse_unless_allowed(desk, unit, ticket, TicketVerb.WITHDRAW)
        if side_of(unit, ticket) is Side.REQUESTER:
            free_merged(desk, unit, ticket)  # they did not ask for the others
        act(desk, unit, ticket, TicketVerb.WITHDRAW, reason=reason.strip())
