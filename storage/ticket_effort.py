"""How long the help desk worked on tickets."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ForeignKey, Text, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from storage.base import Base, Numbered
from storage.columns import UtcDateTime
from storage.person import Person


class TicketEffort(Numbered, Base):
    """Some minutes that somebody spent on a ticket. Append-only."""

    __tablename__ = "ticket_efforts"

    ticket_id: Mapped[int] = mapped_column(ForeignKey("tickets.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    minutes: Mapped[int]
    summary: Mapped[str] = mapped_column(Text)  # what was done, for the help desk; "" = not said
    at: Mapped[datetime] = mapped_column(UtcDateTime)  # when it was written down

    person: Mapped[Person] = relationship()


def minutes_spent(session: Session, ticket_id: int) -> int:
    """By everybody together."""
    spent = select(func.coalesce(func.sum(TicketEffort.minutes), 0))
    return int(session.scalars(spent.where(TicketEffort.ticket_id == ticket_id)).one())


def newest_summaries(session: Session, ticket_id: int, limit: int) -> Sequence[TicketEffort]:
    """The last of which was said what was done, oldest first."""
    said = select(TicketEffort).where(
        TicketEffort.ticket_id == ticket_id, TicketEffort.summary != ""
    )
    return session.scalars(said.order_by(TicketEffort.id.desc()).limit(limit)).all()[::-1]


def summaries_of(session: Session, ticket_id: int) -> Sequence[str]:
    """What was done, in their words, oldest first."""
    said = select(TicketEffort.summary).where(
        TicketEffort.ticket_id == ticket_id, TicketEffort.summary != ""
    )
    return session.scalars(said.order_by(TicketEffort.id)).all()
