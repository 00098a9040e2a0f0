"""What several tickets come of: an outage, or trouble that is known."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, String, Text, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from storage.base import Base, Numbered
from storage.columns import UtcDateTime, coded
from storage.person import Person


class ProblemKind(StrEnum):
    """What kind of cause it is."""

    OUTAGE = "outage"  # something does not work right now
    KNOWN = "known"  # something that is known, and lasts


class Problem(Numbered, Base):
    """One cause of many tickets, from when it was noticed until it is resolved."""

    __tablename__ = "problems"

    title: Mapped[str] = mapped_column(Text)
    kind: Mapped[ProblemKind] = mapped_column(coded(ProblemKind))
    workaround: Mapped[str] = mapped_column(Text, default="")  # for the help desk; "" = none yet
    begun_by_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    begun_at: Mapped[datetime] = mapped_column(UtcDateTime)
    resolved_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    resolved_at: Mapped[datetime | None] = mapped_column(UtcDateTime, index=True)
    # Where its card stands.
    channel: Mapped[str | None] = mapped_column(String(32))
    ts: Mapped[str | None] = mapped_column(String(32))

    begun_by: Mapped[Person] = relationship(foreign_keys=begun_by_id)
    resolved_by: Mapped[Person | None] = relationship(foreign_keys=resolved_by_id)

    @property
    def is_open(self) -> bool:
        """Whether it still goes on."""
        return self.resolved_at is None


def open_problems(session: Session, most: int) -> Sequence[Problem]:
    """What goes on, the newest first."""
    going_on = select(Problem).where(Problem.resolved_at.is_(None))
    return session.scalars(going_on.order_by(Problem.id.desc()).limit(most)).all()
