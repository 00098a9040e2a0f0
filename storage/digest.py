"""Digests: what was told to whom of which day."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Date, String, UniqueConstraint, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base, Numbered
from storage.columns import JsonText, UtcDateTime, coded


class DigestKind(StrEnum):
    """Which digest it is."""

    MORNING = "morning"  # to the office, on business days
    EVENING = "evening"  # likewise
    PARTNER = "partner"  # to each partner on duty
    BOARD = "board"  # to all staff, once a week


class Digest(Numbered, Base):
    """One digest; of several processes that would send it, one does.

    What it says was looked up when it was written; names and titles are looked up when it is read.
    """

    __tablename__ = "digests"
    __table_args__ = (UniqueConstraint("kind", "day", "channel"),)

    kind: Mapped[DigestKind] = mapped_column(coded(DigestKind))
    day: Mapped[date] = mapped_column(Date)  # in office time, as the next two
    channel: Mapped[str] = mapped_column(String(32))  # of its readers, or a person's Slack id
    first: Mapped[date] = mapped_column(Date)  # of the days of which it tells
    last: Mapped[date] = mapped_column(Date)
    at: Mapped[datetime] = mapped_column(UtcDateTime)  # as of when
    sections: Mapped[list[dict[str, Any]]] = mapped_column(JsonText)
    mentioned: Mapped[dict[str, list[int]]] = mapped_column(JsonText)  # ids of what it names
    chart: Mapped[dict[str, Any] | None] = mapped_column(JsonText)  # None = it has none


def told_on(session: Session, kind: DigestKind, day: date) -> set[str]:
    """Who has one of a day: channels and Slack ids."""
    there = select(Digest.channel).where(Digest.kind == kind, Digest.day == day)
    return set(session.scalars(there))


def last_told(session: Session, kind: DigestKind, channel: str, before: date) -> date | None:
    """The day of the digest before; None = there is none."""
    earlier = select(func.max(Digest.day)).where(
        Digest.kind == kind, Digest.channel == channel, Digest.day < before
    )
    return session.scalar(earlier)
