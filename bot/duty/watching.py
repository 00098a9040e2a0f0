"""Who keeps an eye on a ticket, and may."""

from sqlalchemy.orm import Session

from bot.duty.on_duty import is_open_to
from storage.person import Person
from storage.ticket import Ticket
from storage.ticket_watcher import watchers_of


def watching(session: Session, ticket: Ticket) -> list[Person]:
    """Those whom it still concerns: it may have gone to another company since."""
    return [
        one for one in watchers_of(session, ticket.id) if one.manages or is_open_to(one, ticket)
    ]
