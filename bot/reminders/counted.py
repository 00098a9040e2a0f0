"""Days that are counted from the day on which somebody speaks of them."""

from collections.abc import Iterator
from datetime import date, timedelta
from enum import Enum, auto

from bot.calendar.fiscal_year import FiscalYear, fiscal_year_of
from bot.calendar.months import months_after
from bot.calendar.working_time import ONE_DAY
from bot.reminders.meant import (
    Days,
    Instant,
    Meant,
    Moment,
    WhenError,
    WhenProblem,
    any_of,
    one,
)

YEARS = 5  # ahead of which nobody plans
_LEAP_YEARS_APART = 8  # at most


class Unit(Enum):
    """In which it is counted."""

    MINUTE = auto()
    HOUR = auto()
    DAY = auto()
    BUSINESS_DAY = auto()
    WEEK = auto()
    MONTH = auto()
    YEAR = auto()


_OF_A_YEAR = {
    Unit.MINUTE: 366 * 24 * 60,
    Unit.HOUR: 366 * 24,
    Unit.DAY: 366,
    Unit.BUSINESS_DAY: 366,
    Unit.WEEK: 53,
    Unit.MONTH: 12,
    Unit.YEAR: 1,
}


def later(moment: Moment, count: int, unit: Unit) -> Meant:
    """So much later.

    Raises:
        WhenError: that is years ahead.
    """
    if count > _OF_A_YEAR[unit] * (YEARS + 1):
        raise WhenError(WhenProblem.TOO_FAR)
    if unit is Unit.MINUTE:
        return Instant(moment.now + timedelta(minutes=count))
    if unit is Unit.HOUR:
        return Instant(moment.now + timedelta(hours=count))
    if unit is Unit.BUSINESS_DAY:
        return one(moment.calendar.business_days_after(moment.today, count))
    if unit in (Unit.DAY, Unit.WEEK):
        return one(moment.today + count * (ONE_DAY if unit is Unit.DAY else 7 * ONE_DAY))
    return one(months_after(moment.today, count * (1 if unit is Unit.MONTH else 12)))


def weekday_of_week(moment: Moment, weeks: int, weekday: int) -> Days:
    """A day of this week, or of one so many weeks later. Weeks begin on Monday."""
    monday = moment.today - moment.today.weekday() * ONE_DAY
    return one(monday + (7 * weeks + weekday) * ONE_DAY)


def next_weekday(moment: Moment, weekday: int) -> Days:
    """The next one; never today."""
    tomorrow = moment.today + ONE_DAY
    return one(tomorrow + (weekday - tomorrow.weekday()) % 7 * ONE_DAY)


def month_from(moment: Moment, months: int) -> date:
    """The first of this month, or of one so many months later."""
    return months_after(moment.today.replace(day=1), months)


def numbered(month: date, number: int) -> Days:
    """The day of a month with a number.

    Raises:
        WhenError: it has none.
    """
    return _exactly([(month.year, month.month, number)])


def day_with_number(moment: Moment, number: int) -> Days:
    """The next one with it, in whichever month has one.

    Raises:
        WhenError: none has.
    """
    months = (month_from(moment, count) for count in range(13))
    return _exactly([(one.year, one.month, number) for one in months])


def day_of_year(moment: Moment, month: int, number: int) -> Days:
    """The next one, in whichever year has one.

    Raises:
        WhenError: none has.
    """
    year = moment.today.year
    return _exactly([(one, month, number) for one in range(year, year + _LEAP_YEARS_APART + 1)])


def fiscal_year_begins(moment: Moment) -> Days:
    """The next time that one does."""
    this = fiscal_year_of(moment.today).year
    return any_of(FiscalYear(this + count).first for count in (0, 1))


def fiscal_year_ends(moment: Moment, years: int = 0) -> Days:
    """The last day of this one, or of one so many years later."""
    return one(FiscalYear(fiscal_year_of(moment.today).year + years).last)


def _exactly(wanted: list[tuple[int, int, int]]) -> Days:
    days = tuple(_existing(wanted))
    if not days:
        raise WhenError(WhenProblem.NOT_UNDERSTOOD)
    return Days(days)


def _existing(wanted: list[tuple[int, int, int]]) -> Iterator[date]:
    for year, month, number in wanted:
        try:
            yield date(year, month, number)
        except ValueError:
            continue
