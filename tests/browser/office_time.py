"""A clock by which it is mid-morning on a working day, whenever the stories are played."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.calendar.office_calendar import OfficeCalendar

OFFICE = ZoneInfo("Asia/Tokyo")
HOUR_OF_DAY = 10
HOUR = timedelta(hours=1)


@dataclass(slots=True)
class OfficeTime:
    """So many full hours ahead: whoever else shows the minute shows the same one, at first."""

    ahead: timedelta

    def now(self) -> datetime:
        """The instant by this clock."""
        return datetime.now(UTC) + self.ahead

    def turn_to(self, instant: datetime) -> None:
        """Let it go on from another time."""
        self.ahead = instant - datetime.now(UTC)

    def zone(self) -> str:
        """Where clocks that are right show the hour that this one shows at the office."""
        right = (OFFICE.utcoffset(self.now()) or timedelta()) + self.ahead
        east = round(right / HOUR) % 24
        east = east if east <= 14 else east - 24
        return f"Etc/GMT{-east:+d}"  # the sign is the other way round in these names


def office_time(instant: datetime) -> OfficeTime:
    """The clock to use from this instant on."""
    local = instant.astimezone(OFFICE)
    ahead = timedelta(hours=(HOUR_OF_DAY - local.hour) % 24)
    while not OfficeCalendar(OFFICE).is_business_day((local + ahead).date()):
        ahead += timedelta(days=1)
    return OfficeTime(ahead)
