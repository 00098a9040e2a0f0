"""Until when the first answer is promised."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from bot.calendar.business_days import ONE_DAY, business_day_from, business_days_after

CLOSES = time(17, 15)  # in office time; what comes in from then on is the next business day's


def received_on(instant: datetime, timezone: ZoneInfo) -> date:
    """The business day on which a request counts as received."""
    local = instant.astimezone(timezone)
    day = local.date()
    return business_day_from(day + ONE_DAY if local.time() >= CLOSES else day)


def first_answer_by(instant: datetime, timezone: ZoneInfo, days: int, *, urgent: bool) -> date:
    """The day in office time by whose end the requester hears from the help desk.

    Args:
        instant: when the request came in.
        timezone: of the office.
        days: business days after the day of receipt; 0 = the same day.
        urgent: what cannot wait is answered on the day of receipt.
    """
    return business_days_after(received_on(instant, timezone), 0 if urgent else days)
