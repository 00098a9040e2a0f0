"""What Slack sent, kept until it has been dealt with."""

from collections.abc import Callable, Hashable, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import String, Text, delete, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base, Numbered
from storage.columns import JsonText, UtcDateTime, coded


class InboxStatus(StrEnum):
    """Where a received payload stands."""

    RECEIVED = "received"  # acked to Slack; not finished yet
    DONE = "done"  # its use case committed; the payload is gone, the key stays
    SET_ASIDE = "set_aside"  # failed too often; kept for a person to look at


class InboxRow(Numbered, Base):
    """One payload from Slack. The key makes a redelivery a duplicate."""

    __tablename__ = "inbox"

    key: Mapped[str] = mapped_column(String(200), unique=True)
    reference: Mapped[str] = mapped_column(String(16))  # what a user can quote
    payload: Mapped[dict[str, Any] | None] = mapped_column(JsonText)
    status: Mapped[InboxStatus] = mapped_column(coded(InboxStatus), default=InboxStatus.RECEIVED)
    attempts: Mapped[int] = mapped_column(default=0)
    received_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
    retry_at: Mapped[datetime | None] = mapped_column(UtcDateTime, index=True)
    problem: Mapped[str | None] = mapped_column(Text)


def finish(session: Session, row_id: int) -> bool:
    """Mark a payload as dealt with and forget its text; False if that had happened before."""
    done = (
        update(InboxRow)
        .where(InboxRow.id == row_id, InboxRow.status == InboxStatus.RECEIVED)
        .values(status=InboxStatus.DONE, payload=None, retry_at=None, problem=None)
        .returning(InboxRow.id)
    )
    return session.execute(done).first() is not None


def is_unfinished(session: Session, key: str) -> bool:
    """Whether a payload came in under this key and waits for its use case."""
    waiting = select(InboxRow.id).where(
        InboxRow.key == key, InboxRow.status == InboxStatus.RECEIVED
    )
    return session.scalar(waiting) is not None


def claim_unfinished(
    session: Session,
    due: datetime,
    next_try: datetime,
    limit: int,
    thread_of: Callable[[Any], Hashable] = lambda _: None,
) -> Sequence[InboxRow]:
    """Take up payloads whose time has come, and keep other replicas off until ``next_try``.

    Of a thread, only the oldest: what was said later is taken up later. ``thread_of`` names the
    thread of a payload; None = it belongs to none.
    """
    rows = session.scalars(
        select(InboxRow)
        .where(InboxRow.status == InboxStatus.RECEIVED, InboxRow.retry_at <= due)
        .order_by(InboxRow.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    ).all()
    threads: set[Hashable] = set()
    taken = []
    for row in rows:
        thread = thread_of(row.payload)
        if thread is None or thread not in threads:
            threads.add(thread)
            row.retry_at = next_try
            taken.append(row)
    return taken


def forget_finished(session: Session, before: datetime) -> None:
    """Drop keys of payloads received before an instant; Slack redelivers for hours, not days."""
    session.execute(
        delete(InboxRow).where(InboxRow.status == InboxStatus.DONE, InboxRow.received_at < before)
    )


def make_due(session: Session, now: datetime) -> None:
    """Let everything unfinished be taken up at once."""
    session.execute(
        update(InboxRow).where(InboxRow.status == InboxStatus.RECEIVED).values(retry_at=now)
    )
