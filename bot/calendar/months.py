"""Counting in months, which are not all of one length."""

from calendar import monthrange
from datetime import date


def day_of_month(year: int, month: int, number: int) -> date:
    """A day of a month; the last one where it has fewer."""
    return date(year, month, min(number, monthrange(year, month)[1]))


def months_after(day: date, count: int) -> date:
    """The same day, so many months later; the last one of a shorter month."""
    years, month = divmod(day.month - 1 + count, 12)
    return day_of_month(day.year + years, month + 1, day.day)
