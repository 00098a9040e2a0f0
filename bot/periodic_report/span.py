"""Of which time a report tells."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.calendar.fiscal_year import FiscalYear, fiscal_year_of, quarter_of
from bot.calendar.months import months_after
from bot.calendar.working_time import ONE_DAY
from bot.figures.period import Period

WEEK = 7 * ONE_DAY
WEEKS_BEFORE = 7  # beside which a week is seen
MONTHS_OF_YEAR = 12


class SpanKind(StrEnum):
    """How long it is."""

    WEEK = "week"  # from Monday on
    MONTH = "month"
    QUARTER = "quarter"  # of a fiscal year
    YEAR = "year"  # a fiscal one


@dataclass(frozen=True, slots=True)
class Span:
    """One week, month, quarter or fiscal year, by its first day."""

    kind: SpanKind
    first: date

    @property
    def period(self) -> Period:
        """All of its days."""
        return Period(self.first, self._next_first() - ONE_DAY)

    def before(self) -> "Span":
        """The one before it."""
        return span_of(self.kind, self.first - ONE_DAY)

    def a_year_before(self) -> "Span | None":
        """The same one of the year before; None where that says nothing, or is the one before."""
        if self.kind in (SpanKind.WEEK, SpanKind.YEAR):
            return None
        return Span(self.kind, months_after(self.first, -MONTHS_OF_YEAR))

    def parts(self, last: date) -> tuple[Period, ...]:
        """How it is seen in its course, up to a day of it.

        A week beside those before it, a month and a quarter week by week, a year month by month.
        """
        match self.kind:
            case SpanKind.WEEK:
                return tuple(Period(self.first - WEEKS_BEFORE * WEEK, last).weeks)
            case SpanKind.YEAR:
                return tuple(_months(self.first, last))
            case _:
                return tuple(Period(self.first, last).weeks)

    def _next_first(self) -> date:
        match self.kind:
            case SpanKind.WEEK:
                return self.first + WEEK
            case SpanKind.MONTH:
                return months_after(self.first, 1)
            case SpanKind.QUARTER:
                return months_after(self.first, 3)
            case SpanKind.YEAR:
                return months_after(self.first, MONTHS_OF_YEAR)


def span_of(kind: SpanKind, day: date) -> Span:
    """The one in which a day lies."""
    match kind:
        case SpanKind.WEEK:
            return Span(kind, day - day.weekday() * ONE_DAY)
        case SpanKind.MONTH:
            return Span(kind, day.replace(day=1))
        case SpanKind.QUARTER:
            return Span(kind, fiscal_year_of(day).quarter(quarter_of(day))[0])
        case SpanKind.YEAR:
            return Span(kind, fiscal_year_of(day).first)


def span_of_quarter(year: FiscalYear, number: int) -> Span:
    """A quarter 1 to 4 of a fiscal year."""
    return Span(SpanKind.QUARTER, year.quarter(number)[0])


def _months(first: date, last: date) -> Iterator[Period]:
    while first <= last:
        following = months_after(first, 1)
        yield Period(first, min(following - ONE_DAY, last))
        first = following
