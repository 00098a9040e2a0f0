"""The files of messages: where they are in Slack, and what became of their copies."""

from enum import StrEnum
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, String, Text, UniqueConstraint, inspect, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from storage.base import Base, Numbered
from storage.columns import coded
from storage.conversation import Message
from storage.person import Person


class FileStatus(StrEnum):
    """Where a file stands."""

    WAITING = "waiting"  # to be copied, once its message belongs to a ticket
    COPIED = "copied"  # the copy is with Slack; the other side sees it when all of them are
    LINKED = "linked"  # kept outside Slack: its address is passed on with the text
    REFUSED = "refused"  # cannot be passed on; who sent it is told why
    REMOVED = "removed"  # its author took it out of the message; a copy goes as well


class FileProblem(StrEnum):
    """Why a file cannot be passed on."""

    TOO_LARGE = "too_large"
    EMPTY = "empty"
    HIDDEN = "hidden"  # beyond what the workspace's plan shows
    GONE = "gone"  # deleted, or of a kind that the workspace does not take


class MessageFile(Numbered, Base):
    """A file that somebody posted to the desk, alone or with words.

    It is known by the post it came with until that becomes a message of a ticket: a question has
    files before anybody knows whether the help desk will need them. What is sent for a requester
    is here twice: once for the help desk, once as an addition for the requester. What the help desk
    sends is here once more for each ticket that was merged.
    """

    __tablename__ = "message_files"
    __table_args__ = (UniqueConstraint("channel", "ts", "position", "addition", "for_ticket"),)

    message_id: Mapped[int | None] = mapped_column(
        ForeignKey("messages.id", ondelete="CASCADE"), index=True
    )
    author_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    channel: Mapped[str] = mapped_column(String(32))
    ts: Mapped[str] = mapped_column(String(32))
    thread_ts: Mapped[str] = mapped_column(String(32))  # equals ``ts`` at the top level
    position: Mapped[int]  # within the post, from 1
    addition: Mapped[bool] = mapped_column(default=False)  # its copy is for the author's own side
    # The merged ticket whose requester gets this copy; 0 = it goes where its message goes.
    for_ticket: Mapped[int] = mapped_column(BigInteger, default=0)
    slack_id: Mapped[str] = mapped_column(String(32))
    name: Mapped[str] = mapped_column(Text)
    mimetype: Mapped[str] = mapped_column(String(200))
    size: Mapped[int] = mapped_column(BigInteger)  # bytes
    url: Mapped[str] = mapped_column(Text)  # what the bot's token opens, or anybody's link
    status: Mapped[FileStatus] = mapped_column(coded(FileStatus))
    problem: Mapped[FileProblem | None] = mapped_column(coded(FileProblem))
    copy_id: Mapped[str | None] = mapped_column(String(32))  # Slack's id of the copy

    author: Mapped[Person] = relationship()
    message: Mapped[Message | None] = relationship()

    def for_the_own_side(self) -> "MessageFile":
        """The same file once more, to be copied for the author's own side."""
        return MessageFile(**self._same(), addition=True)

    def for_requester_of(self, ticket_id: int) -> "MessageFile":
        """The same file once more, to be copied for the requester of a merged ticket."""
        return MessageFile(**self._same(), for_ticket=ticket_id)

    def _same(self) -> dict[str, Any]:
        columns = [column.key for column in inspect(MessageFile).column_attrs]
        differs = ("id", "addition", "for_ticket")
        return {key: getattr(self, key) for key in columns if key not in differs}


def files_of(session: Session, message_id: int, *, addition: bool = False) -> list[MessageFile]:
    """The files of a message, in order: for the other side, or what is added on the author's."""
    of_message = select(MessageFile).where(
        MessageFile.message_id == message_id, MessageFile.addition.is_(addition)
    )
    return list(session.scalars(of_message.order_by(MessageFile.position)))


def files_of_post(session: Session, channel: str, ts: str) -> list[MessageFile]:
    """The files that came with a post, in order; those that are added come after the others."""
    of_post = select(MessageFile).where(MessageFile.channel == channel, MessageFile.ts == ts)
    in_order = of_post.order_by(MessageFile.addition, MessageFile.for_ticket, MessageFile.position)
    return list(session.scalars(in_order))


def free_files_in(
    session: Session, channel: str, thread_ts: str, author_id: int
) -> list[MessageFile]:
    """What somebody posted in a thread and what is part of no ticket yet, oldest first."""
    free = select(MessageFile).where(
        MessageFile.channel == channel,
        MessageFile.thread_ts == thread_ts,
        MessageFile.author_id == author_id,
        MessageFile.message_id.is_(None),
    )
    return list(session.scalars(free.order_by(MessageFile.ts, MessageFile.position)))
