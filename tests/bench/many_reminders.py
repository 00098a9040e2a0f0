"""A desk that comes back after a long silence: everybody's reminders are overdue."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import func, insert, select, update

from storage.database import Database
from storage.person import Person
from storage.reminder import Reminder, ReminderKind, ReminderOutcome
from storage.upgrade import upgrade

REMINDERS, PEOPLE = 100_000, 2_000
AT_ONCE = 10_000
WEEK = 7 * 24 * 60 * 60  # seconds
NOW = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)  # a Tuesday, ten in the morning in Tokyo


def fill_with_reminders(database: Database) -> None:
    """Fill an empty database with people and what each wanted to be reminded of."""
    upgrade(database)
    people = [
        {"id": one, "slack_id": f"U{one}", "name": f"人 {one}", "slack_names": []}
        for one in range(1, PEOPLE + 1)
    ]
    with database.write() as session:
        session.execute(insert(Person), people)
    for first in range(1, REMINDERS, AT_ONCE):
        with database.write() as session:
            some = [_reminder(number) for number in range(first, first + AT_ONCE)]
            session.execute(insert(Reminder), some)
    with database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("ANALYZE")


def leave_due(database: Database, count: int) -> None:
    """Let nobody hold anything, and only so many be due still."""
    with database.write() as session:
        free = update(Reminder).values(holder=None, held_until=None)
        session.execute(free)
        over = update(Reminder).where(Reminder.id > count)
        session.execute(over.values(outcome=ReminderOutcome.DROPPED, settled_at=NOW))


def counted(database: Database, outcome: ReminderOutcome) -> int:
    """How many ended so."""
    with database.read() as session:
        rows = select(func.count()).where(Reminder.outcome == outcome)
        return session.scalars(rows).one()


def _reminder(number: int) -> dict[str, object]:
    """One a minute, wanted up to a week after it was written."""
    written = NOW - timedelta(days=7, minutes=REMINDERS - number)
    at = written + timedelta(seconds=number * 7919 % WEEK)
    return {
        "key": f"own:{number}",
        "kind": ReminderKind.OWN,
        "anchor": at,
        "due_at": at,
        "at_once": False,
        "person_id": number % PEOPLE + 1,
        "subject": {"series": str(number), "text": "予算の件"},
        "written_at": written,
    }
