"""Who saw, searched, exported and changed what; what happened to tickets is in their history."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from storage.base import Base, Numbered
from storage.columns import JsonText, UtcDateTime, coded
from storage.person import Person
from storage.ticket import Ticket


class AuditAction(StrEnum):
    """What somebody did."""

    SEE = "see"  # opened a ticket's details
    SEARCH = "search"  # looked for tickets
    EXPORT = "export"  # asked for a file of tickets
    EXPORTED = "exported"  # was sent it
    CHANGE = "change"  # changed what everybody reads, such as a template


class Changed(StrEnum):
    """What everybody reads or is bound by, where somebody changed it."""

    TEMPLATE = "template"  # a reply template
    TYPE = "type"  # a kind of request
    CHANNEL = "channel"  # what is switched on in it
    SYNONYMS = "synonyms"  # a group of words
    ABSENCE = "absence"  # of somebody else
    PROBLEM = "problem"
    ANNOUNCEMENT = "announcement"  # to all whom a problem concerns


class Change(StrEnum):
    """What was done to it."""

    ADDED = "added"
    REVISED = "revised"
    WITHDRAWN = "withdrawn"  # taken out, switched off, offered no more
    RESTORED = "restored"
    RESOLVED = "resolved"
    SENT = "sent"


class AuditEntry(Numbered, Base):
    """One entry. Append-only: nobody changes one, and only age deletes it."""

    __tablename__ = "audit_entries"

    at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
    # None = who has a terminal on the server
    actor_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)
    action: Mapped[AuditAction] = mapped_column(coded(AuditAction))
    ticket_id: Mapped[int | None] = mapped_column(ForeignKey("tickets.id"), index=True)
    place: Mapped[str] = mapped_column(String(32))  # channel; a person's id = Home
    details: Mapped[dict[str, Any]] = mapped_column(JsonText)

    actor: Mapped[Person | None] = relationship()
    ticket: Mapped[Ticket | None] = relationship()
