"""Trouble that a person has to mend: told once, shown until it is over."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Index, String, select, text, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base, Numbered
from storage.columns import UtcDateTime, coded
from storage.insert import insert_unless_there

OPEN = text("ended_at IS NULL")


class IncidentKind(StrEnum):
    """What there is trouble with."""

    CHANNEL = "channel"  # Slack refuses what goes to one channel or person
    SLACK = "slack"  # nothing gets through: out of reach, or our token is refused


class Incident(Numbered, Base):
    """One trouble from its beginning to its end; of the same trouble one is open at a time."""

    __tablename__ = "incidents"
    __table_args__ = (
        Index(
            "uq_incidents_open",
            "kind",
            "about",
            "problem",
            unique=True,
            sqlite_where=OPEN,
            postgresql_where=OPEN,
        ),
    )

    kind: Mapped[IncidentKind] = mapped_column(coded(IncidentKind))
    about: Mapped[str] = mapped_column(String(64))  # the channel; empty where there is none
    problem: Mapped[str] = mapped_column(String(64))  # Slack's name for it
    first_at: Mapped[datetime] = mapped_column(UtcDateTime)
    last_at: Mapped[datetime] = mapped_column(UtcDateTime)
    count: Mapped[int]  # how often it was met
    told_at: Mapped[datetime | None] = mapped_column(UtcDateTime)  # the office could read of it
    retried_at: Mapped[datetime | None] = mapped_column(UtcDateTime)  # the office wants another try
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


def open_incident(
    session: Session, kind: IncidentKind, about: str, problem: str, now: datetime
) -> tuple[Incident, bool]:
    """The open incident, counted up; with True when it is new.

    Of several processes that meet the same trouble at once, one is told that it is new.
    """
    what = {"kind": kind, "about": about, "problem": problem[:64]}
    new_id = insert_unless_there(session, Incident, **what, first_at=now, last_at=now, count=1)
    if new_id is not None:
        return session.get_one(Incident, new_id), True
    of_this = select(Incident).filter_by(**what).where(Incident.ended_at.is_(None))
    incident = session.scalars(of_this.with_for_update()).one_or_none()
    if incident is None:  # it ended at this very moment: this is the next one
        return open_incident(session, kind, about, problem, now)
    incident.count += 1
    incident.last_at = now
    return incident, False


def incidents_open(
    session: Session, kind: IncidentKind | None = None, about: str | None = None
) -> Sequence[Incident]:
    """What is not over yet, oldest first."""
    still_open = select(Incident).where(Incident.ended_at.is_(None)).order_by(Incident.id)
    if kind is not None:
        still_open = still_open.where(Incident.kind == kind)
    if about is not None:
        still_open = still_open.where(Incident.about == about)
    return session.scalars(still_open).all()


def end_incident(session: Session, incident: Incident, now: datetime) -> bool:
    """Close an incident; False when somebody else has done so."""
    end = (
        update(Incident)
        .where(Incident.id == incident.id, Incident.ended_at.is_(None))
        .values(ended_at=now)
        .returning(Incident.id)
    )
    return session.execute(end).first() is not None
