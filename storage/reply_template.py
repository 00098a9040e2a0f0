"""Replies that the help desk sends often."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ForeignKey, Text, UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base
from storage.prepared import Prepared, PreparedChange, PreparedRevision


class ReplyTemplate(Prepared, Base):
    """A reply with places that are filled in from a ticket."""

    __tablename__ = "reply_templates"

    title: Mapped[str] = mapped_column(Text)  # for the help desk alone
    text: Mapped[str] = mapped_column(Text)

    @property
    def summary(self) -> tuple[str, str]:
        """By what it is known in a list: its name, and the words that follow."""
        return self.title, self.text

    def recorded(
        self, change: PreparedChange, author: str, at: datetime
    ) -> "ReplyTemplateRevision":
        """How it reads now."""
        return ReplyTemplateRevision(
            template_id=self.id,
            title=self.title,
            text=self.text,
            revision=self.revision,
            change=change,
            author=author,
            recorded_at=at,
        )


class ReplyTemplateRevision(PreparedRevision, Base):
    """How a template read at one time."""

    __tablename__ = "reply_template_revisions"
    __table_args__ = (UniqueConstraint("template_id", "revision"),)

    template_id: Mapped[int] = mapped_column(ForeignKey("reply_templates.id"))
    title: Mapped[str] = mapped_column(Text)
    text: Mapped[str] = mapped_column(Text)


def offered_templates(session: Session) -> Sequence[ReplyTemplate]:
    """The templates that the help desk may use, oldest first."""
    offered = select(ReplyTemplate).where(ReplyTemplate.withdrawn_at.is_(None))
    return session.scalars(offered.order_by(ReplyTemplate.id)).all()
