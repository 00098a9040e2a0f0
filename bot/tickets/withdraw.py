"""The requester needs nothing any more."""

from bot.call import Call
from bot.desk import Desk
from bot.letters.card import write_card
from bot.letters.keep_receipt import refresh_receipt
from bot.letters.ticket_news import write_ticket_news
from bot.refusal import Reason, RefusedError
from bot.tickets.find import find_ticket, refuse_unless_open, speaks_for_requester
from bot.tickets.history import record
from storage.thread import Side
from storage.ticket import TicketStatus
from storage.ticket_event import TicketVerb


def withdraw_ticket(desk: Desk, call: Call, ticket_id: int) -> None:
    """Withdraw the ticket, for the requester or for who entered it; both sides hear of it."""
    with desk.unit(call) as unit:
        ticket = find_ticket(unit, ticket_id)
        if not speaks_for_requester(unit, ticket):
            raise RefusedError(Reason.ONLY_REQUESTER)
        refuse_unless_open(ticket)
        ticket.withdrawn_at = unit.at
        event = record(unit, ticket, TicketVerb.WITHDRAW, TicketStatus.WITHDRAWN)
        write_card(unit, ticket, desk.helpdesk_channel)
        refresh_receipt(unit, ticket)
        for side in Side:
            write_ticket_news(unit, event, side, desk.helpdesk_channel)
