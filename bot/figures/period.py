"""From one office day to another."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from bot.calendar.office_calendar import OfficeCalendar
from bot.calendar.working_time import ONE_DAY


@dataclass(frozen=True, slots=True)
class Period:
    """Days in office time.

    Attributes:
        first: belongs to it, as does ``last``.
    """

    first: date
    last: date

    def start(self, calendar: OfficeCalendar) -> datetime:
        """Its first instant."""
        return calendar.midnight(self.first)

    def end(self, calendar: OfficeCalendar) -> datetime:
        """The first instant that does not belong to it."""
        return calendar.midnight(self.last + ONE_DAY)

    @property
    def days(self) -> Iterator[date]:
        """Each of them."""
        for number in range((self.last - self.first).days + 1):
            yield self.first + number * ONE_DAY

    @property
    def weeks(self) -> Iterator["Period"]:
        """The weeks from Monday on in which it lies, the outer ones cut to it."""
        first = self.first
        while first <= self.last:
            sunday = first + (6 - first.weekday()) * ONE_DAY
            yield Period(first, min(sunday, self.last))
            first = sunday + ONE_DAY


def of_day(day: date) -> Period:
    """One day."""
    return Period(day, day)
