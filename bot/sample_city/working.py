"""When the people of the fictional city work: its own days, duty days and contracts."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.calendar.day_kind import OwnDay
from bot.calendar.duty import Duty, DutyPlan
from bot.calendar.fiscal_year import FiscalYear, fiscal_year_of
from bot.calendar.office_calendar import OfficeCalendar
from bot.calendar.working_time import WorkingTime
from bot.sample_city.cast import Colleague
from bot.sample_city.material import Material
from bot.sample_city.season import days_between
from storage.calendar_day import CalendarDay
from storage.counter import CounterName, next_number
from storage.duty_day import DayPart, DutyContract, DutyDay

BUSY = (3, 4)  # months in which the first company sends one more, and on Mondays too
CONTRACTS = (240, 250)  # half days of one person in a fiscal year
MOMENT = timedelta(seconds=1)
YEN = (48_000, 52_000)  # for one person and day


@dataclass(frozen=True, slots=True)
class Hours:
    """Who works when.

    Attributes:
        by_company: the time of each company's people.
    """

    calendar: OfficeCalendar
    by_company: dict[str, WorkingTime]

    def office(self, start: datetime, worked: timedelta) -> datetime | None:
        """When so much time of the office has passed."""
        return self.calendar.business_time.after(start, worked)

    def desk(self, start: datetime, worked: timedelta) -> datetime | None:
        """The same of the help desk, whoever is on duty."""
        return self.calendar.duty_time.after(start, worked)

    def of(self, company: str, start: datetime, worked: timedelta) -> datetime | None:
        """The same of one company; "" = the office."""
        return self.by_company.get(company, self.calendar.business_time).after(start, worked)

    def someone(
        self, partners: Sequence[Colleague], at: datetime, chance: random.Random
    ) -> Colleague:
        """A partner of a company that works just then; anybody where none is known to."""
        before = at - MOMENT
        there = [one for one in partners if self.of(one.company, before, MOMENT) == at]
        return chance.choice(there or partners)


def plan_work(
    session: Session,
    material: Material,
    calendar: OfficeCalendar,
    first: date,
    last: date,
    at: datetime,
) -> Hours:
    """Write down the calendar from one day to another, and give it back.

    What is entered already stays; where any duty is, no other is added.
    """
    closed = dict(_closed(material, first, last))
    for day in closed.keys() - set(session.scalars(select(CalendarDay.day))):
        name = closed[day].name
        session.add(CalendarDay(day=day, is_open=False, name=name, changed_at=at))
    calendar = replace(calendar, own_days={**closed, **calendar.own_days})
    if not calendar.duty.is_known:
        duties = list(_duties(material, calendar, first, last))
        session.add_all(_row(one, at) for one in duties)
        session.add_all(_contracts(material, first, last, at))
        calendar = replace(calendar, duty=DutyPlan(duties))
    session.flush()
    next_number(session, CounterName.CALENDAR)
    return Hours(calendar, {one: _time_of(one, calendar) for one in calendar.duty.companies})


def _closed(material: Material, first: date, last: date) -> Iterator[tuple[date, OwnDay]]:
    for day in days_between(first, last):
        for month, number, name in material.closed:
            if (day.month, day.day) == (month, number):
                yield day, OwnDay(is_open=False, name=name)


def _duties(
    material: Material, calendar: OfficeCalendar, first: date, last: date
) -> Iterator[Duty]:
    """The one on Tuesdays and Thursdays, the other on Mondays, Fridays and half of Wednesdays."""
    one, other = material.companies
    for day in filter(calendar.is_business_day, days_between(first, last)):
        match day.weekday():
            case 1 | 3:
                yield Duty(day, one, DayPart.WHOLE, 2 if day.month in BUSY else 1)
            case 0 | 4:
                yield Duty(day, other, DayPart.WHOLE, 1)
            case _:
                yield Duty(day, other, DayPart.MORNING, 1)
        if day.month in BUSY and day.weekday() == 0:
            yield Duty(day, one, DayPart.WHOLE, 1)


def _row(duty: Duty, at: datetime) -> DutyDay:
    return DutyDay(
        company=duty.company, day=duty.day, part=duty.part, people=duty.people, changed_at=at
    )


def _contracts(material: Material, first: date, last: date, at: datetime) -> Iterator[DutyContract]:
    for year in range(fiscal_year_of(first).year, fiscal_year_of(last).year + 1):
        for company, half_days, yen in zip(material.companies, CONTRACTS, YEN, strict=True):
            yield DutyContract(
                company=company,
                fiscal_year=FiscalYear(year).year,
                half_days=half_days,
                yen_per_day=yen,
                changed_at=at,
            )


def _time_of(company: str, calendar: OfficeCalendar) -> WorkingTime:
    theirs = calendar.duty.between(date.min, date.max)
    plan = DutyPlan(one for one in theirs if one.company in ("", company))
    return replace(calendar, duty=plan).duty_time
