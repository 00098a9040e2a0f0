"""Nothing is needed any more, or nothing is to be done."""

from bot.call import Call
from bot.desk import Desk
from bot.tickets.act import act
from bot.tickets.find import find_ticket
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
        act(desk, unit, find_ticket(unit, ticket_id), TicketVerb.WITHDRAW, reason=reason.strip())
