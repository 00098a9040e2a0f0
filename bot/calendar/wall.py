"""Where the calendar of a process hangs, for everything that asks it."""

import threading
from zoneinfo import ZoneInfo

from bot.calendar.kept import kept_calendar
from bot.calendar.office_calendar import OfficeCalendar
from bot.calendar.office_hours import USUAL_HOURS, Stretch
from storage.counter import CounterName, current_number
from storage.database import Database
from storage.moment import see_one_moment


class Wall:
    """Holds the newest calendar that this process knows.

    Looking at it costs nothing; that of another process is seen when somebody calls ``catch_up``.

    Args:
        timezone: of the office.
        hours: on every day on which it works.
    """

    def __init__(self, timezone: ZoneInfo, hours: tuple[Stretch, ...] = USUAL_HOURS) -> None:
        self.timezone = timezone
        self.calendar = OfficeCalendar(timezone, hours)
        self.number = 0  # of the last change that it knows
        self._hours = hours
        self._one_at_a_time = threading.Lock()

    def catch_up(self, database: Database) -> None:
        """Hang up the calendar of now, if anything was changed since the last time."""
        with self._one_at_a_time, database.read() as session:
            see_one_moment(session)
            newest = current_number(session, CounterName.CALENDAR)
            if newest != self.number:
                self.calendar = kept_calendar(session, self.timezone, self._hours)
                self.number = newest
