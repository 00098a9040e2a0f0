"""How soon the help desk answers and solves which kind of request."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Numbered
from storage.columns import UtcDateTime, coded


class Allowance(StrEnum):
    """How much working time something may take: hours, or business days."""

    HOUR = "1h"
    TWO_HOURS = "2h"
    FOUR_HOURS = "4h"
    DAY = "1d"
    TWO_DAYS = "2d"
    THREE_DAYS = "3d"
    FIVE_DAYS = "5d"
    TEN_DAYS = "10d"
    TWENTY_DAYS = "20d"


class KeptPledge(Numbered, Base):
    """What is promised of a kind; whoever writes one holds the calendar's number."""

    __tablename__ = "pledges"

    # None = of every kind that has none of its own
    request_type_id: Mapped[int | None] = mapped_column(ForeignKey("request_types.id"), unique=True)
    answer: Mapped[Allowance] = mapped_column(coded(Allowance))  # the first
    solution: Mapped[Allowance] = mapped_column(coded(Allowance))
    urgent_answer: Mapped[Allowance] = mapped_column(coded(Allowance))
    urgent_solution: Mapped[Allowance] = mapped_column(coded(Allowance))
    changed_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)
    changed_at: Mapped[datetime] = mapped_column(UtcDateTime)
