"""Which processes of the desk there are, and when each gave a sign of life."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import String, delete, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base, Numbered
from storage.columns import JsonText, UtcDateTime
from storage.insert import insert_unless_there


class Replica(Numbered, Base):
    """One process, from its start until it says that it stops."""

    __tablename__ = "replicas"

    name: Mapped[str] = mapped_column(String(40), unique=True)
    started_at: Mapped[datetime] = mapped_column(UtcDateTime)
    # Two signs of life: the lookout has a thread of its own, the beat comes by the timetable.
    awake_at: Mapped[datetime] = mapped_column(UtcDateTime)
    beat_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    failing: Mapped[list[dict[str, Any]]] = mapped_column(JsonText)  # work that fails, by its name


def note_awake(session: Session, name: str, started_at: datetime, now: datetime) -> None:
    """Note that the lookout of a process is there; the first time, that the process is."""
    first = insert_unless_there(
        session, Replica, name=name, started_at=started_at, awake_at=now, failing=[]
    )
    if first is None:
        session.execute(update(Replica).where(Replica.name == name).values(awake_at=now))


def note_beat(
    session: Session, name: str, now: datetime, failing: Sequence[dict[str, Any]]
) -> None:
    """Note that recurring work is done in a process, and which of it fails."""
    session.execute(
        update(Replica).where(Replica.name == name).values(beat_at=now, failing=list(failing))
    )


def replicas(session: Session) -> Sequence[Replica]:
    """All that have not said that they stop, the oldest first."""
    return session.scalars(select(Replica).order_by(Replica.id)).all()


def forget_replica(session: Session, name: str) -> None:
    """A process stops, as it was told to."""
    session.execute(delete(Replica).where(Replica.name == name))


def forget_silent(session: Session, before: datetime) -> None:
    """Forget processes that nobody has missed for long."""
    session.execute(delete(Replica).where(Replica.awake_at < before))
