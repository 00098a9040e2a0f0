"""Days on which somebody of the help desk is not there."""

from datetime import date, datetime

from sqlalchemy import Date, ForeignKey, Index, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from storage.base import Base, Numbered
from storage.columns import UtcDateTime
from storage.person import Person


class Absence(Numbered, Base):
    """One stretch of days in office time; the first and the last belong to it."""

    __tablename__ = "absences"
    __table_args__ = (Index("ix_absences_last_day", "last_day"),)

    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    first_day: Mapped[date] = mapped_column(Date)
    last_day: Mapped[date] = mapped_column(Date)
    entered_by_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    entered_at: Mapped[datetime] = mapped_column(UtcDateTime)
    withdrawn_at: Mapped[datetime | None] = mapped_column(UtcDateTime)  # None = it holds

    person: Mapped[Person] = relationship(foreign_keys=person_id)


def absences_from(session: Session, day: date) -> list[Absence]:
    """Those that hold and are not over before a day, the earliest first."""
    holds = select(Absence).where(Absence.withdrawn_at.is_(None), Absence.last_day >= day)
    return list(session.scalars(holds.order_by(Absence.first_day, Absence.id)))
