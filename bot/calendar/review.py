"""When articles have to be looked at again."""

from datetime import date

FEBRUARY_29 = (2, 29)


def is_overdue(review_on: date | None, day: date) -> bool:
    """Whether an article should have been looked at before this day."""
    return review_on is not None and review_on < day


def a_year_after(day: date) -> date:
    """The same day of the next year; February 28 for a leap day."""
    if (day.month, day.day) == FEBRUARY_29:
        return date(day.year + 1, 2, 28)
    return day.replace(year=day.year + 1)
