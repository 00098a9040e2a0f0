"""The calendar's entries in the database: read, and changed as one."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from bot.actor import THE_DESK
from bot.audit import note
from bot.calendar.duty import Duty
from bot.calendar.kept import duty_of
from bot.unit import Unit
from bot.working_days.changes import Change
from bot.working_days.entry import CityDay, Contract, Entry, key_of
from storage.audit import AuditAction
from storage.calendar_day import CalendarDay
from storage.counter import CounterName, hold_number, next_number
from storage.duty_day import DutyContract, DutyDay

NOTED = 20  # changes in one entry of the record; the others are counted


def hold_calendar(session: Session) -> None:
    """Let nobody else change the calendar before this transaction ends."""
    hold_number(session, CounterName.CALENDAR)


def entries_in(session: Session) -> list[Entry]:
    """Everything that is entered."""
    return [
        *(CityDay(one.day, one.is_open, one.name) for one in session.scalars(select(CalendarDay))),
        *map(duty_of, session.scalars(select(DutyDay))),
        *contracts_in(session),
    ]


def contracts_in(session: Session) -> list[Contract]:
    """All contracts, by company and year."""
    rows = session.scalars(
        select(DutyContract).order_by(DutyContract.company, DutyContract.fiscal_year)
    )
    return [Contract(one.company, one.fiscal_year, one.half_days, one.yen_per_day) for one in rows]


def carry_out(unit: Unit, changes: Iterable[Change]) -> None:
    """Change it, so that every process sees it soon, and write down who did. Held before."""
    changes = list(changes)
    if not changes:
        return
    by = None if unit.actor == THE_DESK else unit.person().id
    for change in changes:
        _change(unit, change, by)
    next_number(unit.session, CounterName.CALENDAR)
    told = [f"{change.outcome}:{':'.join(key_of(change.entry))}" for change in changes]
    note(unit, AuditAction.CHANGE, calendar=told[:NOTED], changes=len(told))


def _change(unit: Unit, change: Change, by: int | None) -> None:
    table, which = _row_of(change.entry)
    session = unit.session
    session.execute(delete(table).filter_by(**which))
    if change.after is not None:
        values = _values(change.after)
        session.add(table(**which, **values, changed_by_id=by, changed_at=unit.at))
    session.flush()


def _row_of(entry: Entry) -> tuple[type[Any], dict[str, date | int | str]]:
    match entry:
        case CityDay():
            return CalendarDay, {"day": entry.day}
        case Duty():
            return DutyDay, {"company": entry.company, "day": entry.day}
        case Contract():
            return DutyContract, {"company": entry.company, "fiscal_year": entry.year}


def _values(entry: Entry) -> dict[str, Any]:
    match entry:
        case CityDay():
            return {"is_open": entry.is_open, "name": entry.name}
        case Duty():
            return {"part": entry.part, "people": entry.people}
        case Contract():
            return {"half_days": entry.half_days, "yen_per_day": entry.yen_per_day}
