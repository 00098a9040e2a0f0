"""A new ticket comes before the eyes of the help desk."""

from bot.desk import Desk
from bot.duty.assigning import Assigning
from bot.letters.card import write_card
from bot.tickets.give_out import give_out
from bot.tickets.page import page
from bot.unit import Unit
from storage.ticket import Ticket


def put_on_desk(desk: Desk, unit: Unit, ticket: Ticket) -> None:
    """Write its card, give it to somebody where that is wanted, and say aloud what cannot wait."""
    write_card(unit, ticket, desk.helpdesk_channel)
    if desk.assigning is Assigning.LEAST_LOAD:
        give_out(desk, unit, ticket)
    if ticket.urgent:
        page(desk, unit, ticket)
