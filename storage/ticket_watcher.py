"""Who else keeps an eye on a ticket."""

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base, Numbered
from storage.columns import UtcDateTime
from storage.person import Person


class TicketWatcher(Numbered, Base):
    """Somebody of the help desk or the office who hears of what becomes of a ticket."""

    __tablename__ = "ticket_watchers"
    __table_args__ = (UniqueConstraint("ticket_id", "person_id"),)

    ticket_id: Mapped[int] = mapped_column(ForeignKey("tickets.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    asked_by_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    asked_at: Mapped[datetime] = mapped_column(UtcDateTime)


def watchers_of(session: Session, ticket_id: int) -> list[Person]:
    """Who is still there of those who watch it, in the order in which they were asked."""
    watching = (
        select(Person)
        .join(TicketWatcher, TicketWatcher.person_id == Person.id)
        .where(TicketWatcher.ticket_id == ticket_id, Person.left_at.is_(None))
    )
    return list(session.scalars(watching.order_by(TicketWatcher.id)))
