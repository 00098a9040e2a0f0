"""Who rings which reminder: claimed in batches under a lease, so that each rings once."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Select, select, update
from sqlalchemy.orm import Session

from storage.reminder import Reminder, ReminderOutcome


def claim_due(
    session: Session,
    holder: str,
    *,
    now: datetime,
    held_until: datetime,
    most: int,
    only_at_once: bool,
) -> Sequence[int]:
    """Claim what is due and nobody else holds; their ids, in the order in which they were written.

    What somebody died with goes before what nobody has held, of which the oldest goes first.

    Args:
        session: of a transaction of its own.
        holder: who claims; unlike every other process.
        now: what is due by then.
        held_until: when others may take it over.
        most: how many.
        only_at_once: only what does not wait for working time.
    """
    due = select(Reminder.id).where(Reminder.settled_at.is_(None), Reminder.due_at <= now)
    if only_at_once:
        due = due.where(Reminder.at_once)
    # One after the other: who asks for both at once looks through all that others hold.
    found: list[int] = []
    for free in (Reminder.held_until <= now, Reminder.held_until.is_(None)):
        if len(found) < most:
            some = due.where(free).limit(most - len(found))
            found += _claim(session, some, holder=holder, held_until=held_until)
    return found


def _claim(session: Session, some: Select[int], **lease: object) -> list[int]:
    """The oldest of them, without those that somebody else is just claiming."""
    by_index = some.order_by(Reminder.held_until, Reminder.due_at, Reminder.id)
    ids = by_index.with_for_update(skip_locked=True, of=Reminder).scalar_subquery()
    claim = update(Reminder).where(Reminder.id.in_(ids)).values(**lease)
    held = claim.returning(Reminder.id)
    blind = {"synchronize_session": False}  # nothing of them is in the session
    return sorted(session.scalars(held, execution_options=blind))


def locked_if_held(session: Session, reminder_id: int, holder: str) -> Reminder | None:
    """The reminder, locked, if it is still this holder's to ring."""
    held = select(Reminder).where(
        Reminder.id == reminder_id, Reminder.holder == holder, Reminder.settled_at.is_(None)
    )
    fresh = held.with_for_update(of=Reminder).execution_options(populate_existing=True)
    return session.scalar(fresh)


def settle(reminder: Reminder, outcome: ReminderOutcome, now: datetime) -> None:
    """It is over with it."""
    reminder.outcome, reminder.settled_at, reminder.held_until = outcome, now, None
