"""Which open tickets may be about the same."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from knowledge.similar import likest
from storage.ticket import OPEN, Ticket

MOST_NAMED = 3
# Of more open tickets than these, the newest: trouble that many have comes within days.
MOST_COMPARED = 500
DETAILS_READ = 300  # characters; who describes a trouble begins with it


def similar_tickets(session: Session, ticket: Ticket) -> list[Ticket]:
    """The few open tickets that are most like an open one, the likest first; mostly none."""
    if not ticket.status.is_open:
        return []
    others = select(Ticket.id, Ticket.title, Ticket.details).where(
        Ticket.status.in_(OPEN), Ticket.id != ticket.id
    )
    newest = session.execute(others.order_by(Ticket.id.desc()).limit(MOST_COMPARED)).all()
    texts = [_text(title, details) for _, title, details in newest]
    found = likest(_text(ticket.title, ticket.details), texts, MOST_NAMED)
    return [session.get_one(Ticket, newest[number].id) for number in found]


def _text(title: str, details: str) -> str:
    return f"{title}\n{details[:DETAILS_READ]}"
