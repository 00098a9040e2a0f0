"""What comes again and again, and when the next time is."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from bot.calendar.fiscal_year import FiscalYear, fiscal_year_of
from bot.calendar.months import day_of_month, months_after
from bot.calendar.office_calendar import OfficeCalendar
from bot.calendar.working_time import ONE_DAY

LAST = 31  # of days and business days of a month: whichever is the last


class Every(StrEnum):
    """What it comes with."""

    BUSINESS_DAY = "business_day"  # each of them
    WEEK = "week"  # its number: the day, 0 for Monday
    MONTH = "month"  # its number: the day, the last one of a shorter month
    BUSINESS_DAY_OF_MONTH = "business_day_of_month"  # its number: which of them, or the last one
    FISCAL_YEAR = "fiscal_year"  # its number: 1 for its first day, ``LAST`` for its last


@dataclass(frozen=True, slots=True)
class Rule:
    """When something comes again.

    Attributes:
        number: which day of it; see ``Every``.
        at: the time of day in office time.
    """

    every: Every
    number: int
    at: time

    def packed(self) -> dict[str, str | int]:
        """As it is kept."""
        return {"every": self.every.value, "number": self.number, "at": f"{self.at:%H:%M}"}


def rule_in(packed: dict[str, str | int]) -> Rule:
    """The opposite."""
    at = time.fromisoformat(str(packed["at"]))
    return Rule(Every(str(packed["every"])), int(packed["number"]), at)


def next_time(rule: Rule, after: datetime, calendar: OfficeCalendar) -> datetime:
    """When it comes first after an instant; whether the office works then or not."""
    day = calendar.today(after)
    while True:
        day = _day_from(rule, day, calendar)
        at = datetime.combine(day, rule.at, calendar.timezone)
        if at > after:
            return at
        day += ONE_DAY


def _day_from(rule: Rule, day: date, calendar: OfficeCalendar) -> date:
    """The day itself if it is one, or else the next that is."""
    if rule.every is Every.BUSINESS_DAY:
        return calendar.business_day_from(day)
    if rule.every is Every.WEEK:
        return day + (rule.number - day.weekday()) % 7 * ONE_DAY
    if rule.every is Every.FISCAL_YEAR:
        return _of_fiscal_year(rule, day)
    month = day.replace(day=1)
    this, following = (_in_month(rule, one, calendar) for one in (month, months_after(month, 1)))
    return this if this >= day else following


def _of_fiscal_year(rule: Rule, day: date) -> date:
    this = fiscal_year_of(day).year
    years = (FiscalYear(this + count) for count in (0, 1))
    ends = (one.last if rule.number == LAST else one.first for one in years)
    return next(one for one in ends if one >= day)


def _in_month(rule: Rule, month: date, calendar: OfficeCalendar) -> date:
    if rule.every is Every.MONTH:
        return day_of_month(month.year, month.month, rule.number)
    return calendar.business_day_of_month(month.year, month.month, rule.number)
