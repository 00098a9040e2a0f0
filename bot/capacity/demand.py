"""How many tickets came in, business day by business day."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.calendar.office_calendar import OfficeCalendar
from bot.calendar.working_time import ONE_DAY
from bot.figures.period import Period
from bot.figures.quarters import day_of_quarter, quarter_of
from storage.ticket import Ticket


@dataclass(frozen=True)
class Demand:
    """What came in from one day to another.

    Attributes:
        counts: of business days; what comes in on a closed day is the next business day's.
        days: the business days of the time, in order, those without a ticket included.
    """

    counts: Counter[date]
    days: tuple[date, ...]

    @cached_property
    def total(self) -> int:
        """All together."""
        return sum(self.counts[day] for day in self.days)

    def between(self, first: date, last: date) -> "Demand":
        """The part of it from one day to another, both included."""
        return Demand(self.counts, tuple(one for one in self.days if first <= one <= last))

    @property
    def months(self) -> tuple[date, ...]:
        """The first days of the months in which it lies, in order."""
        return tuple(sorted({one.replace(day=1) for one in self.days}))


def demand_before(session: Session, day: date, calendar: OfficeCalendar) -> Demand:
    """Everything that came in before a day began."""
    earliest = session.scalar(select(func.min(Ticket.opened_at)))
    if earliest is None:
        return Demand(Counter(), ())
    period = Period(calendar.today(earliest), day - ONE_DAY)
    quarter = quarter_of(session, Ticket.opened_at)
    opened = select(quarter, func.count()).where(Ticket.opened_at < period.end(calendar))
    by_day: Counter[date] = Counter()
    for at, count in session.execute(opened.group_by(quarter)):
        by_day[day_of_quarter(int(at), calendar)] += count
    counts: Counter[date] = Counter()
    for came, count in by_day.items():
        counts[calendar.business_day_from(came)] += count
    return Demand(counts, tuple(filter(calendar.is_business_day, period.days)))
