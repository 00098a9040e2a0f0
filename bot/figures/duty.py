"""Duty days: planned, worked, and what a contract has left."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.calendar.duty import Duty
from bot.calendar.fiscal_year import fiscal_year_of
from bot.calendar.office_calendar import OfficeCalendar
from bot.figures.period import Period
from storage.duty_day import DutyContract


@dataclass(frozen=True, slots=True)
class DutyUse:
    """Half days of one company's people, those of several on one day added up.

    As they are entered; the calendar's page says on which of them the office is closed.

    Attributes:
        worked: in the period, up to the day of which is told.
        planned: in the period, after that day.
        used: in the fiscal year, up to that day.
        coming: in the fiscal year, after it.
        agreed: for the fiscal year; None = there is no contract.
    """

    company: str
    worked: int
    planned: int
    used: int
    coming: int
    agreed: int | None

    @property
    def left(self) -> int | None:
        """What is neither used nor planned; below 0, more is planned than was agreed."""
        return None if self.agreed is None else self.agreed - self.used - self.coming


def duty_use(
    session: Session, period: Period, calendar: OfficeCalendar, today: date
) -> tuple[DutyUse, ...]:
    """Of every company with duty or a contract in the fiscal year of the period's last day."""
    year = fiscal_year_of(period.last)
    contracts = select(DutyContract.company, DutyContract.half_days)
    rows = session.execute(contracts.where(DutyContract.fiscal_year == year.year))
    agreed = {row.company: row.half_days for row in rows}
    in_year = calendar.duty.between(year.first, year.last)
    in_period = calendar.duty.between(period.first, period.last)
    companies = sorted({*agreed, *(one.company for one in (*in_year, *in_period))})
    return tuple(
        DutyUse(
            company=company,
            worked=_half_days(in_period, company, date.min, today),
            planned=_half_days(in_period, company, today, date.max),
            used=_half_days(in_year, company, date.min, today),
            coming=_half_days(in_year, company, today, date.max),
            agreed=agreed.get(company),
        )
        for company in companies
    )


def _half_days(duties: Iterable[Duty], company: str, after: date, up_to: date) -> int:
    """Those behind the first day, up to the second and with it."""
    theirs = (one for one in duties if one.company == company and after < one.day <= up_to)
    return sum(one.half_days for one in theirs)
