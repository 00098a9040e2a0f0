"""The help desk replies to a requester through a form."""

from bot.call import Call, Place
from bot.desk import Desk
from bot.letters.addressing import channel_of
from bot.letters.keep_receipt import refresh_receipt
from bot.letters.own_reply import write_own_reply
from bot.letters.relay import write_relay
from bot.refusal import Reason, RefusedError
from bot.tickets.find import find_ticket
from bot.tickets.keep import keep
from storage.conversation import is_answered
from storage.thread import Side


def reply_to_requester(desk: Desk, call: Call, ticket_id: int, text: str) -> None:
    """Pass it on as a reply below the card would be, and show it there."""
    with desk.unit(call) as unit:
        if not unit.actor.answers:
            raise RefusedError(Reason.ONLY_HELPDESK)
        ticket = find_ticket(unit, ticket_id)
        first = not is_answered(unit.session, ticket.id)
        channel = channel_of(unit.session, ticket.id, Side.HELPDESK, desk.helpdesk_channel)
        message = keep(unit, ticket, Side.HELPDESK, text.strip(), Place(channel), None)
        write_own_reply(unit, message, desk.helpdesk_channel)
        write_relay(unit, message, desk.helpdesk_channel)
        if first and ticket.expected_by is not None:
            refresh_receipt(unit, ticket)  # the promise is kept
