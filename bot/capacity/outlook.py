"""A month ahead: what comes in, and whether the duty days suffice for it."""

from dataclasses import dataclass
from datetime import date
from math import ceil

from sqlalchemy.orm import Session

from bot.calendar.months import day_of_month, months_after
from bot.calendar.office_calendar import OfficeCalendar
from bot.capacity.demand import Demand, demand_before
from bot.capacity.forecast import Forecast, forecast
from bot.capacity.throughput import Throughput, throughput
from bot.figures.duty import DutyUse, duty_use
from bot.figures.period import Period

LAST = 31  # the last day of a month, whichever it is
TO_SPARE = 0.05  # of what is needed; so much less makes no alarm


@dataclass(frozen=True, slots=True)
class MonthAhead:
    """One month, as of the beginning of a day.

    Duty is counted in half days of one person.

    Attributes:
        first: its first day.
        is_planned: whether its duty days are entered.
        came: tickets before that day.
        expected: tickets from that day on; None = nothing is known to tell it from.
        worked: before that day.
        planned: from that day on.
        needed: from that day on, to end as much as comes in; None = that cannot be told.
    """

    first: date
    is_planned: bool
    came: int
    expected: float | None
    worked: int
    planned: int
    needed: float | None

    @property
    def short(self) -> int:
        """Half days that are missing; 0 = it suffices, or nobody can tell."""
        if self.needed is None or not self.is_planned:
            return 0
        missing = self.needed * (1 - TO_SPARE) - self.planned
        return ceil(self.needed - self.planned) if missing > 0 else 0


@dataclass(frozen=True, slots=True)
class Outlook:
    """This month and the next one.

    Attributes:
        day: as of whose beginning.
        forecast: None = there is too little to tell it from.
        throughput: None = no duty is known of the last half year.
        duty: of each company in the fiscal year of the first month.
    """

    day: date
    months: tuple[MonthAhead, MonthAhead]
    forecast: Forecast | None
    throughput: Throughput | None
    duty: tuple[DutyUse, ...]

    @property
    def left_of_contracts(self) -> int | None:
        """Half days that are neither used nor planned; None = nothing was agreed."""
        left = [one.left for one in self.duty if one.left is not None]
        return sum(left) if left else None

    @property
    def beyond_contracts(self) -> int:
        """Half days that are missing and that the contracts do not hold; 0 = they do."""
        left = self.left_of_contracts
        missing = sum(one.short for one in self.months)
        return 0 if left is None or not missing else max(missing - max(left, 0), 0)


def outlook(
    session: Session, day: date, calendar: OfficeCalendar, month: date | None = None
) -> Outlook:
    """As it is known when a day begins.

    Args:
        session: reads.
        day: nothing that came in on it is known yet.
        calendar: knows duty days.
        month: the first day of the first month; None = that of the day.
    """
    past = demand_before(session, day, calendar)
    first = (month or day).replace(day=1)
    expected, pace = forecast(past), throughput(session, day, calendar)
    use = duty_use(session, _month(first), calendar, calendar.business_days_before(day, 1))
    ahead = [
        _ahead(one, day, calendar, past, expected, pace) for one in (first, months_after(first, 1))
    ]
    return Outlook(day, (ahead[0], ahead[1]), expected, pace, use)


def _ahead(
    first: date,
    day: date,
    calendar: OfficeCalendar,
    past: Demand,
    expected: Forecast | None,
    pace: Throughput | None,
) -> MonthAhead:
    month = _month(first)
    to_come = [one for one in month.days if one >= day and calendar.is_business_day(one)]
    tickets = None if expected is None else expected.of(to_come)
    duties = calendar.duty.between(month.first, month.last)
    return MonthAhead(
        first=first,
        is_planned=calendar.duty.reaches(first),
        came=past.between(month.first, month.last).total,
        expected=tickets,
        worked=sum(one.half_days for one in duties if one.day < day),
        planned=sum(one.half_days for one in duties if one.day >= day),
        needed=None if tickets is None or pace is None else 2 * tickets / pace.per_day,
    )


def _month(first: date) -> Period:
    return Period(first, day_of_month(first.year, first.month, LAST))
