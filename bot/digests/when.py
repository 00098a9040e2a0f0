"""When a digest comes, and of which days it tells."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from bot.calendar.office_calendar import OfficeCalendar
from bot.calendar.working_time import ONE_DAY
from bot.figures.period import Period, of_day

LONGEST = timedelta(days=28)  # that a digest reaches back, when the desk was closed

# Of which days one tells on a day, by the day of the one before; None = that day has none.
Rule = Callable[[OfficeCalendar, date, date | None], Period | None]


def is_time(calendar: OfficeCalendar, at: time, now: datetime) -> bool:
    """Whether it is to go out now: from its time until the office closes, however late that is.

    What is to come after the office has closed may come until midnight.
    """
    local = now.astimezone(calendar.timezone).time()
    closes = calendar.hours[-1][1]
    return at <= local and (local < closes or closes <= at)


def each_business_day(calendar: OfficeCalendar, day: date, before: date | None) -> Period | None:
    """On every business day, of all days since the last one."""
    if not calendar.is_business_day(day):
        return None
    first = calendar.business_days_before(day, 1)
    if before is not None:
        first = min(first, before)
    return Period(max(first, day - LONGEST), day - ONE_DAY)


def each_week(calendar: OfficeCalendar, day: date, before: date | None) -> Period | None:
    """On the first business day of a week, of all days since the last one.

    Where the desk was closed on that day, on the next one on which it is not.
    """
    if not calendar.is_business_day(day):
        return None
    begins = first_of_week(calendar, day)
    is_late = before is not None and before < begins
    if day != begins and not is_late:
        return None
    usual = first_of_week(calendar, calendar.business_days_before(begins, 1))
    return Period(max(before or usual, day - LONGEST), day - ONE_DAY)


def this_day(calendar: OfficeCalendar, day: date, _before: date | None) -> Period | None:
    """On every business day, of itself."""
    return of_day(day) if calendar.is_business_day(day) else None


def first_of_week(calendar: OfficeCalendar, day: date) -> date:
    """The first business day of the week in which one lies."""
    return calendar.business_day_from(day - day.weekday() * ONE_DAY)
