"""What a requester answered in the form of a kind of request."""

from collections.abc import Sequence

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base, Numbered


class TicketAnswer(Numbered, Base):
    """One field as it was called and filled in then; later changes of the form leave it alone."""

    __tablename__ = "ticket_answers"
    __table_args__ = (UniqueConstraint("ticket_id", "position"),)

    ticket_id: Mapped[int] = mapped_column(ForeignKey("tickets.id"))
    position: Mapped[int]  # 1 = the first in the form
    key: Mapped[str] = mapped_column(String(64))  # of the field, among those of its kind
    label: Mapped[str] = mapped_column(Text)
    value: Mapped[str] = mapped_column(Text)  # as people read it; a day as 2026-12-01


def answers_of(session: Session, ticket_id: int) -> Sequence[TicketAnswer]:
    """What was answered, in the order of the form."""
    given = select(TicketAnswer).where(TicketAnswer.ticket_id == ticket_id)
    return session.scalars(given.order_by(TicketAnswer.position)).all()
