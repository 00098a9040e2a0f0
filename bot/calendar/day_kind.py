"""What kind of a day it is for the office."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

import jpholiday

_SATURDAY = 5  # as Python counts weekdays
_NEW_YEAR = ((12, 29), (12, 30), (12, 31), (1, 1), (1, 2), (1, 3))  # closed by ordinance
_REMEMBERED = 20_000  # days; looking one up takes a hundred times as long as remembering it


class DayKind(StrEnum):
    """Why the office works on a day, or does not."""

    WORKING = "working"
    EXTRA = "extra"  # the city's own: open though it would be closed
    CLOSED = "closed"  # the city's own: closed though it would be open
    NEW_YEAR = "new_year"
    HOLIDAY = "holiday"
    WEEKEND = "weekend"

    @property
    def is_open(self) -> bool:
        """Whether the office works."""
        return self in (DayKind.WORKING, DayKind.EXTRA)


@dataclass(frozen=True, slots=True)
class OwnDay:
    """A day on which the city does otherwise than the country.

    Attributes:
        name: why; "" = nobody said.
    """

    is_open: bool
    name: str = ""


OwnDays = Mapping[date, OwnDay]


def kind_of_day(day: date, own_days: OwnDays) -> DayKind:
    """The city's own word counts first, then the calendar of the country."""
    own = own_days.get(day)
    if own is not None:
        return DayKind.EXTRA if own.is_open else DayKind.CLOSED
    if (day.month, day.day) in _NEW_YEAR:
        return DayKind.NEW_YEAR
    if holiday_name(day):
        return DayKind.HOLIDAY
    return DayKind.WEEKEND if day.weekday() >= _SATURDAY else DayKind.WORKING


@lru_cache(_REMEMBERED)
def holiday_name(day: date) -> str:
    """What a national holiday is called in Japanese; "" for a day that is none."""
    return jpholiday.is_holiday_name(day) or ""
