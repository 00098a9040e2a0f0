"""The days on which the city hall works."""

from datetime import date, timedelta

import jpholiday

SATURDAY = 5  # as Python counts weekdays
NEW_YEAR = ((12, 29), (12, 30), (12, 31), (1, 1), (1, 2), (1, 3))  # closed by ordinance
ONE_DAY = timedelta(days=1)


def is_business_day(day: date) -> bool:
    """Whether the office works: Monday to Friday, no holiday, not around New Year."""
    if day.weekday() >= SATURDAY or (day.month, day.day) in NEW_YEAR:
        return False
    return not jpholiday.is_holiday(day)


def business_day_from(day: date) -> date:
    """The day itself if the office works on it, or else the next on which it does."""
    while not is_business_day(day):
        day += ONE_DAY
    return day


def business_days_after(day: date, count: int) -> date:
    """The ``count``-th business day after a day; for 0 the day itself."""
    for _ in range(count):
        day = business_day_from(day + ONE_DAY)
    return day


def business_days_before(day: date, count: int) -> date:
    """The ``count``-th business day before a day; for 0 the day itself."""
    for _ in range(count):
        day -= ONE_DAY
        while not is_business_day(day):
            day -= ONE_DAY
    return day
