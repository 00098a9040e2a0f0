"""What people had said in a thread before a ticket came of it."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base, Numbered
from storage.columns import UtcDateTime


class EarlierPost(Numbered, Base):
    """One post, for the help desk to read below the card. It is part of no conversation."""

    __tablename__ = "earlier_posts"
    __table_args__ = (
        UniqueConstraint("ticket_id", "channel", "ts"),
        Index("ix_earlier_posts_channel_ts", "channel", "ts"),
    )

    ticket_id: Mapped[int] = mapped_column(ForeignKey("tickets.id"))
    author: Mapped[str] = mapped_column(String(200))  # as they were called then
    channel: Mapped[str] = mapped_column(String(32))
    ts: Mapped[str] = mapped_column(String(32))
    text: Mapped[str] = mapped_column(Text)  # as it reads now; "" once it was deleted
    part: Mapped[int]  # of the messages that show the thread, from 1
    edited_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    deleted_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


def earlier_posts_at(session: Session, channel: str, ts: str) -> list[EarlierPost]:
    """The same post in each ticket that it came along with, locked."""
    there = select(EarlierPost).where(EarlierPost.channel == channel, EarlierPost.ts == ts)
    return list(session.scalars(there.order_by(EarlierPost.id).with_for_update()))


def is_earlier_post(session: Session, channel: str, ts: str) -> bool:
    """Whether it came along with a ticket."""
    there = select(EarlierPost.id).where(EarlierPost.channel == channel, EarlierPost.ts == ts)
    return session.scalar(there.limit(1)) is not None


def earlier_posts_of(session: Session, ticket_id: int, part: int) -> list[EarlierPost]:
    """What one message shows, oldest first."""
    of_part = select(EarlierPost).where(
        EarlierPost.ticket_id == ticket_id, EarlierPost.part == part
    )
    return list(session.scalars(of_part.order_by(EarlierPost.id)))
