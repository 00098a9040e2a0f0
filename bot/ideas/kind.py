"""The kind of request that ideas are."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.request_type import RequestType
from storage.ticket import Ticket

IDEA_KEY = "idea"  # among those that come with the product


def is_idea(ticket: Ticket) -> bool:
    """Whether a ticket is one."""
    kind = ticket.request_type
    return kind is not None and kind.shipped_key == IDEA_KEY


def takes_ideas(session: Session) -> bool:
    """Whether people are asked for any: the office may offer the kind no more."""
    return offered_kind(session) is not None


def offered_kind(session: Session) -> int | None:
    """The id of the kind; None = it is not offered."""
    offered = RequestType.withdrawn_at.is_(None)
    return session.scalar(
        select(RequestType.id).where(RequestType.shipped_key == IDEA_KEY, offered)
    )
