"""The requester adds something to a ticket in Home."""

from bot.call import Call, Place
from bot.desk import Desk
from bot.letters.addition import write_addition_to_requester, write_own_addition
from bot.letters.addressing import requester_channel
from bot.letters.relay import write_relay
from bot.manners.thanks import is_thanks
from bot.refusal import Reason, RefusedError
from bot.tickets.find import find_ticket, is_requester, speaks_for_requester
from bot.tickets.keep import keep
from bot.tickets.reopen import reopen_if_closed
from storage.thread import Side


def add_to_ticket(desk: Desk, call: Call, ticket_id: int, text: str) -> None:
    """Pass it on as a reply in the thread would be, and show it in the thread."""
    with desk.unit(call) as unit:
        ticket = find_ticket(unit, ticket_id)
        if not speaks_for_requester(unit, ticket):
            raise RefusedError(Reason.NOT_YOUR_TICKET)
        if not is_thanks(text):
            reopen_if_closed(unit, ticket, desk.helpdesk_channel)
        channel = requester_channel(unit.session, ticket.id)
        message = keep(unit, ticket, Side.REQUESTER, text.strip(), Place(channel), None)
        write_own_addition(unit, message, ticket)
        if not is_requester(unit, ticket):
            write_addition_to_requester(unit, message)
        write_relay(unit, message, desk.helpdesk_channel)
