"""What the help desk says of a ticket among itself.

Tables of their own: what looks for something to pass on looks elsewhere and cannot find a note.
"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from storage.base import Base, Numbered
from storage.columns import JsonText, UtcDateTime
from storage.person import Person


class InternalThread(Numbered, Base):
    """A thread in which the help desk talks about a ticket. Nothing said there is passed on."""

    __tablename__ = "internal_threads"
    __table_args__ = (UniqueConstraint("channel", "ts"),)

    ticket_id: Mapped[int] = mapped_column(ForeignKey("tickets.id"), index=True)
    channel: Mapped[str] = mapped_column(String(32))
    ts: Mapped[str] = mapped_column(String(32))
    # Its first message was deleted. What people still write there is a note; we write elsewhere.
    gone_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class InternalNote(Numbered, Base):
    """Something that the requester of a ticket must not read."""

    __tablename__ = "internal_notes"
    __table_args__ = (UniqueConstraint("channel", "ts"),)

    ticket_id: Mapped[int] = mapped_column(ForeignKey("tickets.id"), index=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    text: Mapped[str] = mapped_column(Text)  # as it reads now; "" once it was deleted
    files: Mapped[dict[str, str]] = mapped_column(JsonText)  # names by Slack's ids; never copied
    said_at: Mapped[datetime] = mapped_column(UtcDateTime)
    channel: Mapped[str | None] = mapped_column(String(32))  # None = filled in, not shown yet
    ts: Mapped[str | None] = mapped_column(String(32))
    thread_ts: Mapped[str | None] = mapped_column(String(32))
    edited_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    deleted_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    author: Mapped[Person] = relationship()


def internal_thread_at(session: Session, channel: str, ts: str) -> InternalThread | None:
    """The internal thread with this root message, if it is one."""
    there = select(InternalThread).where(InternalThread.channel == channel, InternalThread.ts == ts)
    return session.scalar(there)


def internal_thread_of(session: Session, ticket_id: int) -> InternalThread | None:
    """Where a ticket is talked about now; None while it is not."""
    standing = select(InternalThread).where(
        InternalThread.ticket_id == ticket_id, InternalThread.gone_at.is_(None)
    )
    return session.scalar(standing.order_by(InternalThread.id.desc()).limit(1))


def find_note(session: Session, channel: str, ts: str) -> InternalNote | None:
    """The note that was posted with this message."""
    there = select(InternalNote).where(InternalNote.channel == channel, InternalNote.ts == ts)
    return session.scalar(there)


def notes_in_thread(
    session: Session, channel: str, thread_ts: str, limit: int
) -> Sequence[InternalNote]:
    """What stands in a thread, newest first."""
    there = select(InternalNote).where(
        InternalNote.channel == channel,
        InternalNote.thread_ts == thread_ts,
        InternalNote.deleted_at.is_(None),
    )
    return session.scalars(there.order_by(InternalNote.id.desc()).limit(limit)).all()


def newest_notes(session: Session, ticket_id: int, limit: int) -> list[InternalNote]:
    """The last notes that still stand, oldest first."""
    standing = select(InternalNote).where(
        InternalNote.ticket_id == ticket_id, InternalNote.deleted_at.is_(None)
    )
    newest = standing.order_by(InternalNote.id.desc()).limit(limit)
    return list(session.scalars(newest))[::-1]


def count_notes(session: Session, ticket_id: int) -> int:
    """How many notes of a ticket stand."""
    standing = select(func.count()).where(
        InternalNote.ticket_id == ticket_id, InternalNote.deleted_at.is_(None)
    )
    return session.scalars(standing).one()


def notes_without_place(session: Session, ticket_id: int) -> Sequence[InternalNote]:
    """What was filled in while the ticket had no internal thread, oldest first."""
    unseen = select(InternalNote).where(
        InternalNote.ticket_id == ticket_id, InternalNote.channel.is_(None)
    )
    return session.scalars(unseen.order_by(InternalNote.id)).all()
