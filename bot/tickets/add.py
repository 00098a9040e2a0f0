"""The requester adds something to a ticket in Home."""

from bot.call import Call, Place
from bot.desk import Desk
from bot.letters.addition import write_addition_to_requester, write_own_addition
from bot.letters.addressing import requester_channel
from bot.letters.relay import write_relay
from bot.manners.thanks import is_thanks
from bot.permissions.table import Action, permit
from bot.tickets.find import find_ticket, is_requester
from bot.tickets.keep import keep
from bot.tickets.take_up import refuse_if_long_over, take_up_again
from storage.thread import Side


def add_to_ticket(desk: Desk, call: Call, ticket_id: int, text: str) -> None:
    """Pass it on as a reply in the thread would be, and show it in the thread."""
    with desk.unit(call) as unit:
        ticket = find_ticket(unit, ticket_id)
        permit(desk, unit, ticket, Action.ADD)
        if not is_thanks(text):
            refuse_if_long_over(desk, unit, ticket)
            take_up_again(desk, unit, ticket)
        channel = requester_channel(unit.session, ticket.id)
        message = keep(unit, ticket, Side.REQUESTER, text.strip(), Place(channel), None)
        write_own_addition(unit, message, ticket)
        if not is_requester(unit, ticket):
            write_addition_to_requester(unit, message)
        write_relay(unit, message, desk.helpdesk_channel)
