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
    SOLVE = "solve"  # requester or help desk called it solved
    WITHDRAW = "withdraw"  # the requester, or who entered it, needs nothing any more
    REOPEN = "reopen"  # the requester came back
    APPEND = "append"  # the requester added a later question to it
    RELEASE = "release"  # who had it left; it is for anybody again


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
