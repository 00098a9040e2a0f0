"""How good the forecast would have been."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from statistics import fmean

from bot.calendar.months import months_after
from bot.calendar.working_time import ONE_DAY
from bot.capacity.demand import Demand
from bot.capacity.forecast import forecast


@dataclass(frozen=True, slots=True)
class Tried:
    """One month, foretold when it began.

    Attributes:
        came: tickets that really did.
        foretold: by the forecast.
        as_before: by saying 'as many as in the month before'.
    """

    first: date
    came: int
    foretold: float
    as_before: int


@dataclass(frozen=True, slots=True)
class BackTest:
    """All months that could be tried.

    Attributes:
        error: by how many tickets the forecast was off, on average; None = none could be.
        error_as_before: likewise of 'as many as in the month before'.
    """

    months: tuple[Tried, ...]
    error: float | None
    error_as_before: float | None


def back_test(past: Demand) -> BackTest:
    """Foretell each whole month by what was known when it began."""
    months = tuple(_months(past))
    return BackTest(
        months,
        _error((one.came, one.foretold) for one in months),
        _error((one.came, one.as_before) for one in months),
    )


def _months(past: Demand) -> Iterator[Tried]:
    """From the third month on, up to the last that is over: the one before has to be whole."""
    for first in past.months[2:-1]:
        known = past.between(date.min, first - ONE_DAY)
        month = past.between(first, months_after(first, 1) - ONE_DAY)
        before = past.between(months_after(first, -1), first - ONE_DAY)
        told = forecast(known)
        if told is not None:
            yield Tried(first, month.total, told.of(month.days), before.total)


def _error(pairs: Iterable[tuple[int, float]]) -> float | None:
    misses = [abs(came - told) for came, told in pairs]
    return fmean(misses) if misses else None
