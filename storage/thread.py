"""The Slack threads that the desk serves."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, String, UniqueConstraint, exists, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from storage.base import Base, Numbered
from storage.columns import UtcDateTime, coded
from storage.insert import insert_unless_there
from storage.question import Question
from storage.ticket import Ticket


class Side(StrEnum):
    """Which of the two sides of a conversation."""

    REQUESTER = "requester"  # where the question was asked
    HELPDESK = "helpdesk"  # below the ticket's card


class Thread(Numbered, Base):
    """A thread in which a reply means something to the desk."""

    __tablename__ = "threads"
    __table_args__ = (UniqueConstraint("channel", "ts"),)

    channel: Mapped[str] = mapped_column(String(32))
    ts: Mapped[str] = mapped_column(String(32))
    side: Mapped[Side] = mapped_column(coded(Side))
    # Where somebody who entered a ticket for another hears of it; the requester reads elsewhere.
    of_opener: Mapped[bool] = mapped_column(default=False)
    question_id: Mapped[int | None] = mapped_column(ForeignKey("questions.id"), index=True)
    ticket_id: Mapped[int | None] = mapped_column(ForeignKey("tickets.id"), index=True)
    # Its first message was deleted, or outsiders have come to read there. What people still write
    # there counts; we write elsewhere.
    gone_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    question: Mapped[Question | None] = relationship()
    ticket: Mapped[Ticket | None] = relationship()


def find_thread(session: Session, channel: str, ts: str) -> Thread | None:
    """The served thread with this root message, if it is one."""
    return session.scalar(select(Thread).where(Thread.channel == channel, Thread.ts == ts))


def requester_thread_at(session: Session, channel: str, ts: str) -> Thread:
    """The served thread with this root message, made if there is none yet."""
    root = {"channel": channel, "ts": ts}
    insert_unless_there(session, Thread, side=Side.REQUESTER, of_opener=False, **root)
    return session.scalars(select(Thread).filter_by(**root)).one()


def ticket_thread(session: Session, ticket_id: int, side: Side) -> Thread | None:
    """The thread of a ticket on one side: the card's, or where it was asked.

    Threads that were added to the ticket come last, though some may have been there before it.
    """
    opened_there = exists().where(
        Ticket.id == ticket_id,
        Question.id == Ticket.question_id,
        Question.channel == Thread.channel,
        Question.thread_ts == Thread.ts,
    )
    threads = select(Thread).where(
        Thread.ticket_id == ticket_id,
        Thread.side == side,
        Thread.of_opener.is_(False),
        Thread.gone_at.is_(None),
    )
    return session.scalar(threads.order_by(opened_there.desc(), Thread.id).limit(1))


def opener_thread(session: Session, ticket_id: int) -> Thread | None:
    """The thread of who entered a ticket for somebody else."""
    theirs = select(Thread).where(Thread.ticket_id == ticket_id, Thread.of_opener.is_(True))
    return session.scalar(theirs.limit(1))
