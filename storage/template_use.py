"""Which reply templates the help desk answered a ticket with."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base, Numbered
from storage.columns import UtcDateTime
from storage.reply_template import ReplyTemplate


class TemplateUse(Numbered, Base):
    """A template that was sent to a requester, however often and in whatever words in the end."""

    __tablename__ = "template_uses"
    __table_args__ = (UniqueConstraint("ticket_id", "template_id"),)

    ticket_id: Mapped[int] = mapped_column(ForeignKey("tickets.id"))
    template_id: Mapped[int] = mapped_column(ForeignKey("reply_templates.id"), index=True)
    at: Mapped[datetime] = mapped_column(UtcDateTime)  # when it was sent first


def templates_used(session: Session, ticket_id: int) -> Sequence[ReplyTemplate]:
    """In the order in which they were sent first."""
    used = select(ReplyTemplate).join(TemplateUse, TemplateUse.template_id == ReplyTemplate.id)
    return session.scalars(
        used.where(TemplateUse.ticket_id == ticket_id).order_by(TemplateUse.id)
    ).all()
