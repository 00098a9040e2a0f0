"""A new ticket comes before the eyes of the help desk."""

from bot.desk import Desk
from bot.letters.card import write_card
from bot.tickets.page import page
from bot.unit import Unit
from storage.ticket import Ticket


def put_on_desk(desk: Desk, unit: Unit, ticket: Ticket) -> None:
    """Write its card; what cannot wait is said aloud."""
    write_card(unit, ticket, desk.helpdesk_channel)
    if ticket.urgent:
        page(desk, unit, ticket)
