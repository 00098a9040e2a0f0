"""Days on which the city does otherwise than the country."""

from datetime import date, datetime

from sqlalchemy import Date, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Numbered
from storage.columns import UtcDateTime

NAME_MAX = 100  # characters


class CalendarDay(Numbered, Base):
    """A day in office time on which the city is closed though others are not, or the opposite."""

    __tablename__ = "calendar_days"

    day: Mapped[date] = mapped_column(Date, unique=True)
    is_open: Mapped[bool]
    name: Mapped[str] = mapped_column(String(NAME_MAX))  # why; "" = nobody said
    # None = who has a terminal on the server
    changed_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)
    changed_at: Mapped[datetime] = mapped_column(UtcDateTime)
