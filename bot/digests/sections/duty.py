"""Who works for the help desk today, and on the next business day."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from bot.digests.section import Scope, Section
from bot.duty.on_duty import on_duty
from storage.duty_day import DayPart


@dataclass(frozen=True, slots=True)
class CompanyDuty:
    """What is entered of a company."""

    company: str
    part: DayPart
    people: int


@dataclass(frozen=True, slots=True)
class DutyOfDay:
    """One day.

    Attributes:
        is_planned: whether the duty days of its month are entered.
        there: how many of the help desk have duty and are not away.
    """

    day: date
    is_planned: bool
    companies: tuple[CompanyDuty, ...]
    there: int


@dataclass(frozen=True, slots=True)
class DutyAhead:
    """Two days."""

    days: tuple[DutyOfDay, DutyOfDay]


def look_at_duty(session: Session, scope: Scope) -> DutyAhead:
    """As it is entered now."""
    following = scope.calendar.business_days_after(scope.day, 1)
    return DutyAhead(
        (duty_of_day(session, scope, scope.day), duty_of_day(session, scope, following))
    )


def duty_of_day(session: Session, scope: Scope, day: date) -> DutyOfDay:
    """As it is entered now, for one day."""
    plan = scope.calendar.duty
    companies = tuple(CompanyDuty(one.company, one.part, one.people) for one in plan.on(day))
    return DutyOfDay(day, plan.reaches(day), companies, len(on_duty(session, day)))


DUTY = Section("duty", DutyAhead, look_at_duty)
