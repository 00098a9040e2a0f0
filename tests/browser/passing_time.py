"""Days that pass while a story is played: ``madoguchi tick --now`` does what they bring."""

import time
from contextlib import closing
from datetime import datetime, timedelta

from sqlalchemy import select

from bot.app import open_database
from bot.calendar.office_calendar import OfficeCalendar
from bot.settings import Settings
from storage.database import Database
from storage.reminder import Reminder, ReminderKind
from tests.browser.office_time import OFFICE, OfficeTime
from tests.journeys.terminal import Terminal

PATIENCE = 20.0  # seconds until a reminder is written down
LOOK_EVERY = 0.1


class PassingTime:
    """The time of a running desk, whose next reminders can be waited for.

    Args:
        settings: of the desk.
        clock: by which it runs.
        terminal: at which its commands are run.
    """

    def __init__(self, settings: Settings, clock: OfficeTime, terminal: Terminal) -> None:
        self._settings = settings
        self._clock = clock
        self._terminal = terminal

    def wait_for(self, kind: ReminderKind) -> None:
        """Let it be the time at which the next one of a kind rings."""
        self._go_on_to(max(self._next(kind), self._clock.now()))

    def sleep(self) -> None:
        """Let it be the next morning on which the office opens."""
        calendar = OfficeCalendar(OFFICE)
        tomorrow = calendar.today(self._clock.now()) + timedelta(days=1)
        self._go_on_to(calendar.opens_at(calendar.business_day_from(tomorrow)))

    def _go_on_to(self, at: datetime) -> None:
        """The desk is set to that time afterwards: it only sends what was written."""
        done = self._terminal.run("tick", "--now", at.isoformat())
        assert done.exit_code == 0, done.output
        self._clock.turn_to(at)

    def _next(self, kind: ReminderKind) -> datetime:
        with closing(open_database(self._settings)) as database:
            deadline = time.monotonic() + PATIENCE
            while (at := _first(database, kind)) is None:
                if time.monotonic() > deadline:
                    raise TimeoutError(kind)
                time.sleep(LOOK_EVERY)
        return at


def _first(database: Database, kind: ReminderKind) -> datetime | None:
    coming = select(Reminder.due_at).where(Reminder.kind == kind, Reminder.settled_at.is_(None))
    with database.read() as session:
        return session.scalars(coming.order_by(Reminder.due_at)).first()
