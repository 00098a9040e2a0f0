"""Office days in a query: by quarters of an hour, on which they begin in every timezone."""

from datetime import UTC, date, datetime

from sqlalchemy import BigInteger, ColumnElement, cast, extract, func
from sqlalchemy.orm import InstrumentedAttribute, Session

from bot.calendar.office_calendar import OfficeCalendar

SECONDS = 900


def quarter_of(session: Session, instant: InstrumentedAttribute[datetime]) -> ColumnElement[int]:
    """In which quarter of an hour it lies, counted from 1970. To be grouped by."""
    seconds = extract("epoch", instant)
    if session.get_bind().dialect.name == "sqlite":  # which has whole seconds, and divides so
        return seconds // SECONDS
    return cast(func.floor(seconds / SECONDS), BigInteger)


def day_of_quarter(quarter: int, calendar: OfficeCalendar) -> date:
    """The office day on which it lies."""
    return calendar.today(datetime.fromtimestamp(quarter * SECONDS, UTC))
