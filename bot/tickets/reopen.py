"""The requester comes back to a closed ticket."""

from bot.letters.card import write_card
from bot.letters.keep_receipt import refresh_receipt
from bot.letters.ticket_news import write_ticket_news
from bot.tickets.history import record
from bot.unit import Unit
from storage.thread import Side
from storage.ticket import Ticket, TicketStatus
from storage.ticket_event import TicketVerb


def reopen_if_closed(unit: Unit, ticket: Ticket, helpdesk_channel: str) -> None:
    """A reply to a solved or withdrawn ticket reopens it, for who had it or for anybody."""
    if ticket.status.is_open:
        return
    ticket.solved_at = ticket.withdrawn_at = None
    status = TicketStatus.NEW if ticket.assignee_id is None else TicketStatus.ASSIGNED
    event = record(unit, ticket, TicketVerb.REOPEN, status)
    write_card(unit, ticket, helpdesk_channel)
    refresh_receipt(unit, ticket)
    write_ticket_news(unit, event, Side.HELPDESK, helpdesk_channel)
