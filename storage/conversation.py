"""The conversation of a ticket: what was said, and which Slack message is a copy of it."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship, validates

from storage.base import Base, Numbered
from storage.columns import UtcDateTime, coded
from storage.partial_index import partial_index
from storage.person import Person
from storage.thread import Side


class Shows(StrEnum):
    """What of an original a copy shows."""

    TEXT = "text"
    ADDITION = "addition"  # the text, to the requester for whom somebody else said it
    FILES = "files"  # all of them: Slack shows several in one message
    ADDED_FILES = "added_files"  # the same, to the requester for whom somebody else sent them

    @property
    def is_addition(self) -> bool:
        """Whether it stands on the author's own side."""
        return self in (Shows.ADDITION, Shows.ADDED_FILES)


class Message(Numbered, Base):
    """Something one side said to the other."""

    __tablename__ = "messages"
    __table_args__ = (
        UniqueConstraint("channel", "ts"),
        partial_index("ix_messages_unsearchable", "id", "NOT searchable"),
    )

    ticket_id: Mapped[int] = mapped_column(ForeignKey("tickets.id"), index=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    side: Mapped[Side] = mapped_column(coded(Side))  # of the author
    text: Mapped[str] = mapped_column(Text)  # as it reads now; "" once it was deleted
    said_at: Mapped[datetime] = mapped_column(UtcDateTime)
    channel: Mapped[str] = mapped_column(String(32))  # where the original stands
    # None = written in Home and not shown yet, or an echo, or announced.
    ts: Mapped[str | None] = mapped_column(String(32))
    thread_ts: Mapped[str | None] = mapped_column(String(32))  # None = written in Home, or long ago
    # What the help desk said, once more for the requester of a ticket that was merged.
    echo_of_id: Mapped[int | None] = mapped_column(
        ForeignKey("messages.id", ondelete="CASCADE"), index=True
    )
    # It was told to everybody whom a problem concerns; the original stands nowhere.
    announcement_id: Mapped[int | None] = mapped_column(ForeignKey("announcements.id"), index=True)
    edited_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    deleted_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    searchable: Mapped[bool] = mapped_column(default=False)  # by the words it has now

    author: Mapped[Person] = relationship()
    echo_of: Mapped["Message | None"] = relationship(
        remote_side="Message.id", back_populates="echoes"
    )
    echoes: Mapped[list["Message"]] = relationship(order_by="Message.id", back_populates="echo_of")
    copies: Mapped[list["MessageCopy"]] = relationship(
        order_by="MessageCopy.id", back_populates="message"
    )

    @property
    def original(self) -> "Message":
        """What stands where it was said; itself, unless it is an echo."""
        return self if self.echo_of is None else self.echo_of

    @validates("text")
    def _has_other_words(self, _column: str, words: str) -> str:
        self.searchable = False
        return words

    def copy_that(self, shows: Shows) -> "MessageCopy | None":
        """The copy of the text, or of the files, once it stands."""
        return next((copy for copy in self.copies if copy.shows is shows), None)


class MessageCopy(Numbered, Base):
    """A message of ours that shows an original to the other side."""

    __tablename__ = "message_copies"
    __table_args__ = (UniqueConstraint("channel", "ts"),)

    message_id: Mapped[int] = mapped_column(ForeignKey("messages.id", ondelete="CASCADE"))
    channel: Mapped[str] = mapped_column(String(32))
    ts: Mapped[str] = mapped_column(String(32))
    shows: Mapped[Shows] = mapped_column(coded(Shows), default=Shows.TEXT)

    message: Mapped[Message] = relationship(back_populates="copies")


def find_original(session: Session, channel: str, ts: str) -> Message | None:
    """The message of a ticket whose original stands there."""
    return session.scalar(select(Message).where(Message.channel == channel, Message.ts == ts))


def find_copy(session: Session, channel: str, ts: str) -> MessageCopy | None:
    """The copy that stands there."""
    there = select(MessageCopy).where(MessageCopy.channel == channel, MessageCopy.ts == ts)
    return session.scalar(there)


def is_answered(session: Session, ticket_id: int) -> bool:
    """Whether the help desk has said anything to the requester."""
    answers = select(Message.id).where(
        Message.ticket_id == ticket_id, Message.side == Side.HELPDESK
    )
    return session.scalar(answers.limit(1)) is not None
