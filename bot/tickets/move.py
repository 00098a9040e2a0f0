"""The verbs that need no more than a press."""

from bot.call import Call
from bot.desk import Desk
from bot.tickets.act import act
from bot.tickets.find import find_ticket
from storage.ticket_event import TicketVerb


def move_ticket(desk: Desk, call: Call, ticket_id: int, verb: TicketVerb) -> None:
    """Start, wait for the requester, resume, close or reopen, by the rules of the verb."""
    with desk.unit(call) as unit:
        act(desk, unit, find_ticket(unit, ticket_id), verb)
