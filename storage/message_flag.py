"""The messages that somebody put a 🎫 on."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from storage.base import Base, Numbered
from storage.columns import UtcDateTime, coded
from storage.insert import insert_unless_there
from storage.person import Person
from storage.ticket import Ticket


class FlagStatus(StrEnum):
    """What became of it."""

    ASKED = "asked"  # somebody else put it on; the author has not said yes or no
    DECLINED = "declined"  # the author wants no ticket
    OPENED = "opened"  # there is a ticket


class MessageFlag(Numbered, Base):
    """One message, however many people put a 🎫 on it, however often."""

    __tablename__ = "message_flags"
    __table_args__ = (UniqueConstraint("channel", "ts"),)

    channel: Mapped[str] = mapped_column(String(32))
    ts: Mapped[str] = mapped_column(String(32))
    thread_ts: Mapped[str] = mapped_column(String(32))  # equals ``ts`` at the top level
    author_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    raised_by_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)  # the first
    status: Mapped[FlagStatus] = mapped_column(coded(FlagStatus))
    text: Mapped[str] = mapped_column(Text)  # what the author is asked about; "" once decided
    raised_at: Mapped[datetime] = mapped_column(UtcDateTime)
    decided_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    # The message that asks the author; None = it does not stand, or nobody had to be asked.
    asked_in: Mapped[str | None] = mapped_column(String(32))
    asked_ts: Mapped[str | None] = mapped_column(String(32))
    ticket_id: Mapped[int | None] = mapped_column(ForeignKey("tickets.id"), index=True)

    author: Mapped[Person] = relationship(foreign_keys=author_id)
    raised_by: Mapped[Person] = relationship(foreign_keys=raised_by_id)
    ticket: Mapped[Ticket | None] = relationship()


def claim_flag(session: Session, flag: MessageFlag) -> tuple[MessageFlag, bool]:
    """The row of a flagged message, locked, and whether it is a new one.

    Of two transactions that want to be the first, the second waits and then sees what the first
    has made of it.
    """
    columns = ("channel", "ts", "thread_ts", "author_id", "raised_by_id", "text", "raised_at")
    values = {name: getattr(flag, name) for name in columns}
    new = insert_unless_there(session, MessageFlag, status=FlagStatus.ASKED, **values) is not None
    there = select(MessageFlag).filter_by(channel=flag.channel, ts=flag.ts)
    return session.scalars(there.with_for_update(of=MessageFlag)).one(), new


def forget_flagged_words(session: Session, before: datetime) -> None:
    """Drop what authors were asked about before an instant; they may still say yes or no."""
    old = update(MessageFlag).where(MessageFlag.raised_at < before, MessageFlag.text != "")
    session.execute(old.values(text=""))
