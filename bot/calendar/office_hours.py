"""When the office is there to read what it is told."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from bot.calendar.business_days import is_business_day
from bot.calendar.promise import CLOSES

READS_FROM = time(9, 0)  # in office time; when the day has begun


def is_at_work(now: datetime, timezone: ZoneInfo) -> bool:
    """Whether the office works at this moment."""
    local = now.astimezone(timezone)
    return is_business_day(local.date()) and READS_FROM <= local.time() < CLOSES


def today(now: datetime, timezone: ZoneInfo) -> date:
    """The day in office time."""
    return now.astimezone(timezone).date()
