"""What happened to a ticket: who, what, when, from, to."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from storage.base import Base, Numbered
from storage.columns import JsonText, UtcDateTime, coded
from storage.person import Person
from storage.ticket import TicketStatus


class TicketVerb(StrEnum):
    """What people do with a ticket."""

    OPEN = "open"  # a member of staff asked the help desk
    TAKE = "take"  # somebody of the help desk made it theirs
    ASSIGN = "assign"  # somebody of the help desk gave it to a colleague
    RELEASE = "release"  # who had it gave it back, or has left; it is for anybody again
    START = "start"  # who has it began
    WAIT = "wait"  # the help desk asked the requester something
    HOLD = "hold"  # nothing can be done before a certain day
    RESUME = "resume"  # the requester answered, or that day came
    SOLVE = "solve"  # requester or help desk called it solved
    CLOSE = "close"  # nobody came back to what was solved
    EXPIRE = "expire"  # the requester was asked twice and said nothing
    WITHDRAW = "withdraw"  # nothing is needed, or nothing is to be done
    REOPEN = "reopen"  # the requester came back, or the help desk did
    APPEND = "append"  # the requester added a later question to it
    EXPEDITE = "expedite"  # it turned out that it cannot wait
    MERGE = "merge"  # another ticket stands for it from now on
    UNMERGE = "unmerge"  # it stands for itself again
    LINK = "link"  # it comes of a problem that others have too
    UNLINK = "unlink"  # it does not


class TicketEvent(Numbered, Base):
    """One entry of a ticket's history. Append-only: nobody changes or deletes one."""

    __tablename__ = "ticket_events"
    __table_args__ = (UniqueConstraint("ticket_id", "sequence"),)

    ticket_id: Mapped[int] = mapped_column(ForeignKey("tickets.id"))
    sequence: Mapped[int]  # 1, 2, 3 … within the ticket
    verb: Mapped[TicketVerb] = mapped_column(coded(TicketVerb))
    actor_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
    from_status: Mapped[TicketStatus | None] = mapped_column(coded(TicketStatus))
    to_status: Mapped[TicketStatus] = mapped_column(coded(TicketStatus))
    details: Mapped[dict[str, Any]] = mapped_column(JsonText)

    actor: Mapped[Person] = relationship()
