"""Fiscal years, which begin in April, and their quarters."""

from dataclasses import dataclass
from datetime import date, timedelta

from bot.calendar.months import months_after

APRIL = 4
_MONTHS = 3  # of a quarter


@dataclass(frozen=True, slots=True, order=True)
class FiscalYear:
    """A fiscal year, by the calendar year in which it begins."""

    year: int

    @property
    def first(self) -> date:
        """April 1."""
        return date(self.year, APRIL, 1)

    @property
    def last(self) -> date:
        """March 31."""
        return FiscalYear(self.year + 1).first - timedelta(days=1)

    def quarter(self, number: int) -> tuple[date, date]:
        """The first and the last day of its quarter 1 to 4."""
        begins = months_after(self.first, _MONTHS * (number - 1))
        return begins, months_after(begins, _MONTHS) - timedelta(days=1)


def fiscal_year_of(day: date) -> FiscalYear:
    """The fiscal year in which a day lies."""
    return FiscalYear(day.year if day.month >= APRIL else day.year - 1)


def quarter_of(day: date) -> int:
    """The quarter of its fiscal year in which a day lies: 1 from April on."""
    return (day.month - APRIL) % 12 // _MONTHS + 1
