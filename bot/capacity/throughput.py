"""How many tickets the help desk brings to an end on a duty day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from bot.calendar.office_calendar import OfficeCalendar
from bot.calendar.working_time import ONE_DAY
from bot.figures.flow import Flow, flow_by_week
from bot.figures.period import Period

WEEKS = 26  # that are looked at


@dataclass(frozen=True, slots=True)
class Throughput:
    """What was measured.

    Attributes:
        per_day: tickets on a duty day of one person, in the weeks in which the most came to an
            end: in the others there may have been no more to do.
        weeks: how many of them these were.
    """

    per_day: float
    weeks: int


def throughput(session: Session, day: date, calendar: OfficeCalendar) -> Throughput | None:
    """Of the half year before a day; None where no duty, or no end, is known of it."""
    monday = day - day.weekday() * ONE_DAY
    period = Period(monday - 7 * WEEKS * ONE_DAY, monday - ONE_DAY)
    weeks = flow_by_week(session, period, calendar)
    return busier_half(list(_paces(weeks, calendar)))


def busier_half(paces: list[float]) -> Throughput | None:
    """Of what was brought to an end on a duty day, week by week."""
    best = sorted(paces, reverse=True)[: (len(paces) + 1) // 2]
    if not best or not sum(best):
        return None
    return Throughput(sum(best) / len(best), len(best))


def _paces(weeks: list[tuple[Period, Flow]], calendar: OfficeCalendar) -> Iterator[float]:
    """Of the weeks with any duty; what came back had not come to an end."""
    for week, flow in weeks:
        half_days = sum(one.half_days for one in calendar.duty.between(week.first, week.last))
        if half_days:
            yield 2 * max(flow.ended - flow.back, 0) / half_days
