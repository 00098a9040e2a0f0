"""What came in and what became of it, against the days before."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from bot.calendar.office_calendar import OfficeCalendar
from bot.calendar.working_time import ONE_DAY
from bot.digests.section import Scope, Section
from bot.figures.answered import answered_in
from bot.figures.began import began_on
from bot.figures.flow import flow_of
from bot.figures.period import Period
from bot.figures.satisfied import CONTENT, satisfied_in
from bot.figures.standing import open_at

USUAL = 5  # business days before, to compare with


@dataclass(frozen=True, slots=True)
class Numbers:
    """Figures of some days, all together.

    Attributes:
        days: business days among them.
        open: tickets at their end.
        content: ratings that say that it helped.
    """

    first: date
    last: date
    days: int
    new: int
    solved: int
    open: int
    asked: int
    answered: int
    ratings: int
    content: int


@dataclass(frozen=True, slots=True)
class Compared:
    """The days of which is told, and the business days before them.

    Attributes:
        usual: None = the desk had not begun by then.
    """

    now: Numbers
    usual: Numbers | None


def look_at_numbers(session: Session, scope: Scope) -> Compared:
    """Of the days of which is told."""
    calendar, period = scope.calendar, scope.period
    first = calendar.business_days_before(period.first, USUAL)
    began = began_on(session, calendar)
    has_begun = began is not None and began <= first
    before = Period(first, period.first - ONE_DAY)
    return Compared(
        numbers_of(session, calendar, period),
        numbers_of(session, calendar, before) if has_begun else None,
    )


def numbers_of(session: Session, calendar: OfficeCalendar, period: Period) -> Numbers:
    """All of them, of a time."""
    flow = flow_of(session, period, calendar)
    bot = answered_in(session, period, calendar)
    satisfied = satisfied_in(session, period, calendar)
    return Numbers(
        first=period.first,
        last=period.last,
        days=calendar.business_days_between(period.first - ONE_DAY, period.last),
        new=flow.new,
        solved=flow.solved,
        open=open_at(session, period.end(calendar)),
        asked=bot.asked,
        answered=bot.answered,
        ratings=satisfied.total,
        content=sum(satisfied.counts[one] for one in CONTENT),
    )


NUMBERS = Section("numbers", Compared, look_at_numbers)
