"""Figures with their unit, to be written out in words or as cells of a sheet."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

Value = int | float | timedelta


class Unit(StrEnum):
    """What a figure counts."""

    COUNT = "count"
    SHARE = "share"  # of 1
    TIME = "time"  # a timedelta
    HALF_DAYS = "half_days"  # of one person
    MEAN = "mean"  # what need not be whole


@dataclass(frozen=True, slots=True)
class Amount:
    """One figure.

    Attributes:
        is_change: against that of another time; shown with its sign.
    """

    value: Value
    unit: Unit = Unit.COUNT
    is_change: bool = False

    @property
    def is_negative(self) -> bool:
        """Whether it is below nothing."""
        return self.value != abs(self.value)


def of_share(part: int, whole: int) -> Amount | None:
    """Which share one is of the other; None of nothing."""
    return share(part / whole if whole else None)


def share(value: float | None) -> Amount | None:
    """Of 1; None stays None."""
    return None if value is None else Amount(value, Unit.SHARE)


def lasting(value: timedelta | None) -> Amount | None:
    """A time; None stays None."""
    return None if value is None else Amount(value, Unit.TIME)


def half_days(value: float | None) -> Amount | None:
    """Of one person; None stays None."""
    return None if value is None else Amount(value, Unit.HALF_DAYS)


def mean(value: float | None) -> Amount | None:
    """What need not be whole; None stays None."""
    return None if value is None else Amount(value, Unit.MEAN)


def change(now: Amount | None, then: Amount | None) -> Amount | None:
    """By how much it is more now; None where either is not known."""
    if now is None or then is None:
        return None
    if isinstance(now.value, timedelta) and isinstance(then.value, timedelta):
        return Amount(now.value - then.value, now.unit, is_change=True)
    if isinstance(now.value, timedelta) or isinstance(then.value, timedelta):
        raise TypeError(now, then)
    return Amount(now.value - then.value, now.unit, is_change=True)
