"""The emoji that people put on copies, and took away again."""

from sqlalchemy import ForeignKey, String, UniqueConstraint, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base, Numbered


class Reaction(Numbered, Base):
    """One emoji of one person on what they read of a message.

    One that was taken away stays as a row: of two events that are handled in the wrong order, the
    earlier one must not win.
    """

    __tablename__ = "reactions"
    __table_args__ = (UniqueConstraint("message_id", "person_id", "emoji"),)

    message_id: Mapped[int] = mapped_column(ForeignKey("messages.id", ondelete="CASCADE"))
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    emoji: Mapped[str] = mapped_column(String(32))
    stands: Mapped[bool]
    changed_ts: Mapped[str] = mapped_column(String(32))  # of Slack's newest event about it


def reactions_standing(session: Session, message_id: int, emoji: str) -> int:
    """How many people have this emoji on a message."""
    standing = select(func.count()).where(
        Reaction.message_id == message_id, Reaction.emoji == emoji, Reaction.stands
    )
    return session.scalars(standing).one()
