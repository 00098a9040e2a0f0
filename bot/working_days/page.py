"""The calendar as the office looks at it: a month, the next one, contracts and promises."""

import calendar
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from bot.calendar.day_kind import DayKind
from bot.calendar.duty import Duty
from bot.calendar.fiscal_year import FiscalYear, fiscal_year_of
from bot.calendar.kept import kept_calendar, pledge_of
from bot.calendar.office_calendar import OfficeCalendar
from bot.calendar.promise import Pledge
from bot.calendar.working_time import ONE_DAY
from bot.call import Call
from bot.desk import Desk
from bot.refusal import Reason, RefusedError
from bot.working_days.books import contracts_in
from bot.working_days.entry import Contract
from storage.absence import Absence
from storage.pledge import KeptPledge
from storage.request_type import RequestType, offered_types

_WEEKENDS = (DayKind.WORKING, DayKind.WEEKEND)  # of which nobody has to be told


@dataclass(frozen=True, slots=True)
class SpecialDay:
    """A day of which one has to know.

    Attributes:
        name: in Japanese; "" = it has none.
    """

    day: date
    kind: DayKind
    name: str


@dataclass(frozen=True, slots=True)
class CompanyMonth:
    """What a company does in a month.

    Attributes:
        half_days: of its people together.
        closed: duty days on which the office has come to be closed.
    """

    company: str
    duties: tuple[Duty, ...]
    half_days: int
    closed: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class Away:
    """Somebody of the help desk is not there."""

    name: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class MonthShown:
    """One month.

    Attributes:
        first: its first day.
        business_days: how many there are.
        is_planned: whether it is known when the help desk works.
    """

    first: date
    business_days: int
    special: tuple[SpecialDay, ...]
    companies: tuple[CompanyMonth, ...]
    away: tuple[Away, ...]
    is_planned: bool


@dataclass(frozen=True, slots=True)
class ContractShown:
    """A contract, and what has been used of it: half days, as of a day."""

    contract: Contract
    used: int
    planned: int

    @property
    def left(self) -> int:
        """What is neither used nor planned; below 0, more is planned than was agreed."""
        return self.contract.half_days - self.used - self.planned


@dataclass(frozen=True, slots=True)
class PledgeShown:
    """What is promised of a kind of request; ``name`` "" = of all others."""

    type_id: int | None
    name: str
    pledge: Pledge


@dataclass(frozen=True, slots=True)
class CalendarPage:
    """Everything on it.

    Attributes:
        year: the fiscal year in which the first month lies, and of which the contracts are.
        pledges: the first one is that of all kinds without one of their own.
    """

    months: tuple[MonthShown, MonthShown]
    year: FiscalYear
    contracts: tuple[ContractShown, ...]
    pledges: tuple[PledgeShown, ...]


def look_at_calendar(desk: Desk, call: Call, month: date | None = None) -> CalendarPage:
    """The page from a month on; None = the month of today.

    Raises:
        RefusedError: it is not for this person.
    """
    may_change_calendar(call)
    with desk.database.read() as session:
        known = kept_calendar(session, desk.timezone, desk.calendar.hours)
        return calendar_page(session, known, desk.calendar.today(call.at), month)


def may_change_calendar(call: Call) -> None:
    """Let nobody pass who is not of the office.

    Raises:
        RefusedError: likewise.
    """
    if not call.actor.manages:
        raise RefusedError(Reason.ONLY_OFFICE)


def types_to_promise(desk: Desk) -> Mapping[int, str]:
    """The kinds of requests, by id."""
    with desk.database.read() as session:
        return {one.id: one.name for one in offered_types(session)}


def calendar_page(
    session: Session, known: OfficeCalendar, today: date, month: date | None = None
) -> CalendarPage:
    """The same, for who may see everything."""
    first = (month or today).replace(day=1)
    year = fiscal_year_of(first)
    contracts = [one for one in contracts_in(session) if one.year == year.year]
    return CalendarPage(
        months=(_month(session, known, first), _month(session, known, month_after(first))),
        year=year,
        contracts=tuple(_contract(known, one, today) for one in contracts),
        pledges=tuple(_pledges(session)),
    )


def month_after(first: date, count: int = 1) -> date:
    """The first day of a month so many months after another; before it, for less than 0."""
    years, month = divmod(first.month - 1 + count, 12)
    return date(first.year + years, month + 1, 1)


def _month(session: Session, known: OfficeCalendar, first: date) -> MonthShown:
    last = first.replace(day=calendar.monthrange(first.year, first.month)[1])
    days = [first + number * ONE_DAY for number in range(last.day)]
    duties = known.duty.between(first, last)
    return MonthShown(
        first=first,
        business_days=sum(map(known.is_business_day, days)),
        special=tuple(_special(known, days)),
        companies=tuple(_companies(known, duties)),
        away=tuple(_away(session, first, last)),
        is_planned=known.duty.reaches(first),
    )


def _special(known: OfficeCalendar, days: Iterable[date]) -> Iterator[SpecialDay]:
    for day in days:
        kind = known.kind_of(day)
        if kind not in _WEEKENDS:
            yield SpecialDay(day, kind, known.name_of(day))


def _companies(known: OfficeCalendar, duties: Iterable[Duty]) -> Iterator[CompanyMonth]:
    duties = list(duties)
    for company in sorted({one.company for one in duties}):
        theirs = tuple(one for one in duties if one.company == company)
        closed = tuple(one.day for one in theirs if not known.is_business_day(one.day))
        yield CompanyMonth(company, theirs, sum(one.half_days for one in theirs), closed)


def _away(session: Session, first: date, last: date) -> Iterator[Away]:
    holds = select(Absence).where(
        Absence.withdrawn_at.is_(None), Absence.first_day <= last, Absence.last_day >= first
    )
    in_order = holds.order_by(Absence.first_day, Absence.id).options(selectinload(Absence.person))
    for one in session.scalars(in_order):
        yield Away(one.person.name, one.first_day, one.last_day)


def _contract(known: OfficeCalendar, contract: Contract, today: date) -> ContractShown:
    year = FiscalYear(contract.year)
    theirs = [
        one for one in known.duty.between(year.first, year.last) if one.company == contract.company
    ]
    used = sum(one.half_days for one in theirs if one.day <= today)
    planned = sum(one.half_days for one in theirs if one.day > today)
    return ContractShown(contract, used, planned)


def _pledges(session: Session) -> Iterator[PledgeShown]:
    kept = {one.request_type_id: pledge_of(one) for one in session.scalars(select(KeptPledge))}
    yield PledgeShown(None, "", kept.get(None, Pledge()))
    for kind in session.scalars(select(RequestType).order_by(RequestType.id)):
        if kind.id in kept:
            yield PledgeShown(kind.id, kind.name, kept[kind.id])
