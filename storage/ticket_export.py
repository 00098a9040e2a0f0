"""Files of tickets that somebody asked for."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from storage.base import Base, Numbered
from storage.columns import JsonText, UtcDateTime, coded
from storage.person import Person


class ExportFormat(StrEnum):
    """What the files are."""

    CSV = "csv"  # UTF-8 with a mark at its start, as Excel wants it
    CP932 = "cp932"  # CSV for programs that do not know UTF-8
    XLSX = "xlsx"


class ExportPart(StrEnum):
    """What one file holds."""

    BOTH = "both"  # a sheet of tickets, a sheet of events
    TICKETS = "tickets"
    EVENTS = "events"
    LOSSES = "losses"  # the characters that cp932 lacks, and where they stood


class TicketExport(Numbered, Base):
    """One request for files. What is in them is looked up when they are sent."""

    __tablename__ = "ticket_exports"

    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    format: Mapped[ExportFormat] = mapped_column(coded(ExportFormat))
    chosen: Mapped[dict[str, Any]] = mapped_column(JsonText)  # which tickets
    requested_at: Mapped[datetime] = mapped_column(UtcDateTime)

    person: Mapped[Person] = relationship()
    files: Mapped[list["TicketExportFile"]] = relationship(
        order_by="TicketExportFile.id", back_populates="export"
    )


class TicketExportFile(Numbered, Base):
    """One of the files."""

    __tablename__ = "ticket_export_files"
    __table_args__ = (UniqueConstraint("export_id", "part"),)

    export_id: Mapped[int] = mapped_column(ForeignKey("ticket_exports.id", ondelete="CASCADE"))
    part: Mapped[ExportPart] = mapped_column(coded(ExportPart))
    rows: Mapped[int | None]  # as they were written; None = not yet
    copy_id: Mapped[str | None] = mapped_column(
        String(32)
    )  # Slack's id; None = not handed over yet

    export: Mapped[TicketExport] = relationship(back_populates="files")
