"""Time as plain numbers: how many quarters of a minute have passed since the first midnight.

Some reminders come in the middle of a minute; nothing comes in the middle of a quarter.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone

IN_JAPAN = timezone(timedelta(hours=9))
QUARTER = timedelta(seconds=15)
MINUTE = 4
HOUR = 60 * MINUTE
DAY = 24 * HOUR


@dataclass(frozen=True, slots=True)
class Steps:
    """Counts from the midnight in Japan with which a day begins."""

    first: date

    @property
    def beginning(self) -> datetime:
        return datetime(self.first.year, self.first.month, self.first.day, tzinfo=IN_JAPAN)

    def instant(self, step: int) -> datetime:
        return (self.beginning + step * QUARTER).astimezone(UTC)

    def step(self, instant: datetime) -> int:
        steps, rest = divmod(instant - self.beginning, QUARTER)
        assert not rest, f"{instant} is between two quarters of a minute"
        return steps

    def midnight(self, day: date) -> int:
        return (day - self.first).days * DAY

    def day(self, step: int) -> date:
        return self.first + timedelta(days=step // DAY)

    def written(self, step: int) -> str:
        """As people write it."""
        return f"{self.beginning + step * QUARTER:%a %Y-%m-%d %H:%M:%S}"


def clock(hours: int, minutes: int = 0) -> int:
    """A time of day."""
    return hours * HOUR + minutes * MINUTE
