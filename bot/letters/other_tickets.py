"""The other tickets that belong to one, as the help desk reads of them."""

from bot.letters.card_content import OtherTicket
from storage.ticket import Ticket


def other_ticket(ticket: Ticket) -> OtherTicket:
    """One of them, in a line."""
    return OtherTicket(ticket.number, ticket.title, ticket.status, ticket.requester.name)
