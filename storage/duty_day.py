"""Days on which companies of the help desk work, and what was agreed with them."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import Date, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Numbered
from storage.columns import UtcDateTime, coded

COMPANY_MAX = 200  # characters, as for people


class DayPart(StrEnum):
    """How much of a day."""

    WHOLE = "whole"
    MORNING = "morning"
    AFTERNOON = "afternoon"


class DutyDay(Numbered, Base):
    """A company works on a day in office time."""

    __tablename__ = "duty_days"
    __table_args__ = (UniqueConstraint("company", "day"),)

    company: Mapped[str] = mapped_column(String(COMPANY_MAX))  # "" = the only one, without a name
    day: Mapped[date] = mapped_column(Date, index=True)
    part: Mapped[DayPart] = mapped_column(coded(DayPart))
    people: Mapped[int]  # of the company, on that day
    # None = who has a terminal on the server
    changed_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)
    changed_at: Mapped[datetime] = mapped_column(UtcDateTime)


class DutyContract(Numbered, Base):
    """How many days a company works in a fiscal year, and what each costs."""

    __tablename__ = "duty_contracts"
    __table_args__ = (UniqueConstraint("company", "fiscal_year"),)

    company: Mapped[str] = mapped_column(String(COMPANY_MAX))
    fiscal_year: Mapped[int]  # the calendar year in which it begins
    half_days: Mapped[int]  # of one person
    yen_per_day: Mapped[int]  # of one person; 0 = not said
    changed_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)
    changed_at: Mapped[datetime] = mapped_column(UtcDateTime)
