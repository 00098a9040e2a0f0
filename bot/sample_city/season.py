"""On which days people ask, and at what time."""

import random
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from bot.calendar.day_kind import DayKind
from bot.calendar.office_calendar import OfficeCalendar
from bot.calendar.working_time import ONE_DAY

# How much of a month's days is asked, beside a usual month: transfers in April, the city council in
# June, elections and tax in July, the end of the year and of the fiscal year.
MONTHS = (0.9, 1.0, 1.5, 1.7, 1.0, 1.2, 1.2, 0.75, 0.9, 1.0, 0.95, 1.1)  # January first
WEEKDAYS = (1.2, 1.05, 1.0, 1.0, 0.85, 0.0, 0.0)  # Monday first
CLOSED = 0.02  # somebody is always there
BEFORE_HOLIDAYS = 0.5
RUSH = 1.5  # in the first days of April, and in the last ones of March
CALL = (6, 1)  # month and day on which all departments are asked what could be digital
CALL_LASTS = 45  # days
REMINDED = 2.5  # towards the end, beside the middle

_HOURS = (  # from, minutes, how often
    (time(7, 30), 60, 4),
    (time(8, 30), 90, 28),
    (time(10, 0), 120, 24),
    (time(12, 0), 60, 6),
    (time(13, 0), 120, 24),
    (time(15, 0), 135, 18),
    (time(17, 15), 150, 6),
)


def weight_of(day: date, calendar: OfficeCalendar) -> float:
    """How much is asked on a day, beside a Wednesday in a usual month."""
    if not calendar.is_business_day(day):
        return CLOSED
    weight = MONTHS[day.month - 1] * max(WEEKDAYS[day.weekday()], CLOSED)
    if _is_before_holidays(day, calendar):
        weight *= BEFORE_HOLIDAYS
    if ((day.month, day.day) <= (4, 10) and day.month == 4) or (day.month == 3 and day.day >= 20):
        weight *= RUSH
    return weight


def call_weight(day: date, calendar: OfficeCalendar) -> float:
    """How many answer the call to all departments on a day; 0 while there is none."""
    begins = calendar.business_day_from(date(day.year, *CALL))
    passed = (day - begins).days
    if not 0 <= passed < CALL_LASTS or not calendar.is_business_day(day):
        return 0.0
    first, last = passed < 7, passed >= CALL_LASTS - 10
    return REMINDED if first or last else 1.0


def moment_of(day: date, calendar: OfficeCalendar, chance: random.Random) -> datetime:
    """A time of day at which somebody asks: mostly in the office's hours, never at night."""
    start, minutes, _ = chance.choices(_HOURS, [one[2] for one in _HOURS])[0]
    begins = datetime.combine(day, start, calendar.timezone)
    return begins + timedelta(seconds=chance.randrange(minutes * 60))


def days_between(first: date, last: date) -> Sequence[date]:
    """Every day, both included."""
    return [first + number * ONE_DAY for number in range((last - first).days + 1)]


def _is_before_holidays(day: date, calendar: OfficeCalendar) -> bool:
    """Whether more than a weekend follows."""
    following = day + ONE_DAY
    kinds = set()
    while not calendar.is_business_day(following):
        kinds.add(calendar.kind_of(following))
        following += ONE_DAY
    return bool(kinds - {DayKind.WEEKEND})
