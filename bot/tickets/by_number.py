"""Tickets by the number that people know them by."""

from sqlalchemy import select

from bot.desk import Desk
from storage.ticket import Ticket


def ticket_with_number(desk: Desk, number: int) -> int | None:
    """The id of a ticket; None when there is none. Who may see it is asked by what follows."""
    with desk.database.read() as session:
        return session.scalar(select(Ticket.id).where(Ticket.number == number))
