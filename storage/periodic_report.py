"""Reports of a week or a month, as the office was told, and the files that went with them."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Date, ForeignKey, String, UniqueConstraint, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from storage.base import Base, Numbered
from storage.columns import JsonText, UtcDateTime, coded


class ReportForm(StrEnum):
    """What a file of it is."""

    PAGE = "page"  # for the browser and the printer
    SHEETS = "sheets"  # a spreadsheet
    CHART = "chart"  # one picture, for the message


class PeriodicReport(Numbered, Base):
    """One report; of several processes, one sends it.

    Its figures are kept as they were looked up, so that message and files tell the same.
    """

    __tablename__ = "periodic_reports"
    __table_args__ = (UniqueConstraint("kind", "first"),)

    kind: Mapped[str] = mapped_column(String(16))  # week or month
    first: Mapped[date] = mapped_column(Date)  # its first day, in office time
    as_of: Mapped[datetime] = mapped_column(UtcDateTime)  # when the figures were looked up
    figures: Mapped[dict[str, Any]] = mapped_column(JsonText)
    channel: Mapped[str] = mapped_column(String(32))  # where the office reads

    files: Mapped[list["PeriodicReportFile"]] = relationship(
        order_by="PeriodicReportFile.id", back_populates="report"
    )


class PeriodicReportFile(Numbered, Base):
    """One of the files."""

    __tablename__ = "periodic_report_files"
    __table_args__ = (UniqueConstraint("report_id", "form"),)

    report_id: Mapped[int] = mapped_column(ForeignKey("periodic_reports.id", ondelete="CASCADE"))
    form: Mapped[ReportForm] = mapped_column(coded(ReportForm))
    # Slack's id; None = not handed over yet, "" = the workspace takes no such file.
    copy_id: Mapped[str | None] = mapped_column(String(32))

    report: Mapped[PeriodicReport] = relationship(back_populates="files")


def newest_told(session: Session, kind: str) -> date | None:
    """The first day of the newest report of a kind; None = there is none."""
    newest = select(func.max(PeriodicReport.first)).where(PeriodicReport.kind == kind)
    return session.scalar(newest)
