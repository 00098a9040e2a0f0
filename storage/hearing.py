"""Until when Slack was heard, and what has to be fetched because it was not."""

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base, Numbered
from storage.columns import JsonText, UtcDateTime
from storage.insert import insert_unless_there

THE_ONLY_ONE = 1


class Hearing(Base):
    """The one row that says when the desk last listened to Slack, in whatever process."""

    __tablename__ = "hearing"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    heard_at: Mapped[datetime] = mapped_column(UtcDateTime)


class Gap(Numbered, Base):
    """A time in which nobody listened. What was said since then is fetched, place by place."""

    __tablename__ = "gaps"

    since: Mapped[datetime] = mapped_column(UtcDateTime)
    found_at: Mapped[datetime] = mapped_column(UtcDateTime)
    due_at: Mapped[datetime] = mapped_column(UtcDateTime)  # when another process may take it over
    looked_in: Mapped[list[str]] = mapped_column(JsonText)  # places that are done
    closed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


def last_heard(session: Session) -> datetime | None:
    """When the desk last listened; None when it never has."""
    return session.scalar(select(Hearing.heard_at).where(Hearing.id == THE_ONLY_ONE))


def note_hearing(session: Session, now: datetime, longest: timedelta) -> bool:
    """Note that the desk listens; True when it had not for ``longest``, and a gap was opened.

    Of several processes that notice the same gap, one opens it.
    """
    if insert_unless_there(session, Hearing, id=THE_ONLY_ONE, heard_at=now) is not None:
        return False
    row = session.scalars(select(Hearing).with_for_update()).one()
    gap = now - row.heard_at > longest
    if gap:
        session.add(Gap(since=row.heard_at, found_at=now, due_at=now, looked_in=[]))
    row.heard_at = max(row.heard_at, now)
    return gap


def claim_gap(session: Session, now: datetime, lease_until: datetime) -> Gap | None:
    """Take the oldest gap that nobody works on."""
    free = (
        select(Gap)
        .where(Gap.closed_at.is_(None), Gap.due_at <= now)
        .order_by(Gap.id)
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    gap = session.scalars(free).first()
    if gap is not None:
        gap.due_at = lease_until
    return gap
