"""Who rings which reminder: claimed in batches under a lease, so that each rings once."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import or_, select, update
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
    """Claim what is due and nobody else holds, the oldest first; their ids.

    Args:
        session: of a transaction of its own.
        holder: who claims; unlike every other process.
        now: what is due by then.
        held_until: when others may take it over.
        most: how many.
        only_at_once: only what does not wait for working time.
    """
    free = or_(Reminder.held_until.is_(None), Reminder.held_until <= now)
    due = select(Reminder.id).where(Reminder.settled_at.is_(None), Reminder.due_at <= now, free)
    if only_at_once:
        due = due.where(Reminder.at_once)
    some = due.order_by(Reminder.due_at, Reminder.id).limit(most)
    some = some.with_for_update(skip_locked=True, of=Reminder)
    claim = update(Reminder).where(Reminder.id.in_(some.scalar_subquery()))
    held = claim.values(holder=holder, held_until=held_until).returning(
        Reminder.id, Reminder.due_at
    )
    found = session.execute(held, execution_options={"synchronize_session": False}).all()
    return [one.id for one in sorted(found, key=lambda one: (one.due_at, one.id))]


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
