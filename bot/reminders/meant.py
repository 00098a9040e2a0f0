"""What words about a day may mean."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from re import Match, Pattern

from bot.calendar.office_calendar import OfficeCalendar
from bot.calendar.recurrence import Every


class WhenProblem(StrEnum):
    """Why nobody can be reminded then."""

    NOT_UNDERSTOOD = "not_understood"
    OTHER_WEEKDAY = "other_weekday"  # the day is none of the weekday that is written with it
    PAST = "past"
    TOO_FAR = "too_far"


class WhenError(Exception):
    """Nobody can be reminded then."""

    def __init__(self, problem: WhenProblem) -> None:
        super().__init__(problem)
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Days:
    """One of some days, in order: the first that is still ahead."""

    of: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class Instant:
    """A moment on the clock on the wall, whatever the office does."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Repeat:
    """Again and again; see ``bot.calendar.recurrence``."""

    every: Every
    number: int = 0


Meant = Days | Instant | Repeat


@dataclass(frozen=True, slots=True)
class Moment:
    """When the words are read, and where.

    Attributes:
        now: aware.
        calendar: of the office.
    """

    now: datetime
    calendar: OfficeCalendar

    @property
    def today(self) -> date:
        """The day in office time."""
        return self.calendar.today(self.now)


# Words, and what they mean when they are read. The first that fits counts.
DayWords = tuple[tuple[Pattern[str], Callable[[Match[str], Moment], Meant]], ...]


def one(day: date) -> Days:
    """That day and no other."""
    return Days((day,))


def any_of(days: Iterable[date]) -> Days:
    """The first of them that is ahead."""
    return Days(tuple(days))
