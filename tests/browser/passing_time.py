"""Days that pass while a story is played: ``madoguchi tick --now`` does what they bring."""

import time
from contextlib import closing
from datetime import datetime

from sqlalchemy import select

from bot.app import open_database
from bot.settings import Settings
from storage.database import Database
from storage.reminder import Reminder, ReminderKind
from tests.browser.office_time import OfficeTime
from tests.journeys.terminal import Terminal, as_environment

PATIENCE = 20.0  # seconds until a reminder is written down
LOOK_EVERY = 0.1


class PassingTime:
    """The time of a running desk, whose next reminders can be waited for.

    Args:
        settings: of the desk.
        clock: by which it runs.
    """

    def __init__(self, settings: Settings, clock: OfficeTime) -> None:
        self._settings = settings
        self._clock = clock

    def wait_for(self, kind: ReminderKind) -> None:
        """Let it be the time at which the next one of a kind rings.

        The desk is set to that time afterwards: it only sends what was written.
        """
        at = max(self._next(kind), self._clock.now())
        done = Terminal(as_environment(self._settings)).run("tick", "--now", at.isoformat())
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
