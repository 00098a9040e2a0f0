"""Requester or help desk calls a ticket solved."""

from bot.call import Call
from bot.desk import Desk
from bot.letters.card import write_card
from bot.letters.keep_receipt import refresh_receipt
from bot.letters.ticket_news import write_ticket_news
from bot.refusal import Reason, RefusedError
from bot.tickets.find import find_ticket, is_requester, refuse_unless_open
from bot.tickets.history import record
from bot.unit import Unit
from storage.thread import Side
from storage.ticket import Ticket, TicketStatus
from storage.ticket_event import TicketVerb


def solve_ticket(desk: Desk, call: Call, ticket_id: int) -> None:
    """Mark the ticket as solved. The help desk has the card to see what it did itself."""
    with desk.unit(call) as unit:
        ticket = find_ticket(unit, ticket_id)
        side = _side_of(unit, ticket)
        refuse_unless_open(ticket)
        ticket.solved_at = unit.at
        event = record(unit, ticket, TicketVerb.SOLVE, TicketStatus.SOLVED)
        write_card(unit, ticket, desk.helpdesk_channel)
        refresh_receipt(unit, ticket)
        write_ticket_news(unit, event, Side.REQUESTER, desk.helpdesk_channel)
        if side is Side.REQUESTER:
            write_ticket_news(unit, event, Side.HELPDESK, desk.helpdesk_channel)


def _side_of(unit: Unit, ticket: Ticket) -> Side:
    if is_requester(unit, ticket):
        return Side.REQUESTER
    if unit.actor.answers:
        return Side.HELPDESK
    raise RefusedError(Reason.ONLY_BOTH_SIDES)
