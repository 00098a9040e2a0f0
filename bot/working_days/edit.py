"""The office changes the calendar. It counts for everybody within seconds."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.articles.who import refuse_unless_office
from bot.audit import note
from bot.calendar.duty import Duty
from bot.calendar.promise import Pledge
from bot.call import Call
from bot.desk import Desk
from bot.unit import Unit
from bot.working_days.books import carry_out, entries_in, hold_calendar
from bot.working_days.changes import changes_between
from bot.working_days.entry import CityDay, Contract, Entry, key_of
from bot.working_days.pledge_form import amounts_of
from storage.audit import AuditAction
from storage.counter import CounterName, next_number
from storage.pledge import KeptPledge

LONGEST = timedelta(days=92)  # that somebody closes or opens the city for at once


def set_city_days(
    desk: Desk, call: Call, first: date, last: date, *, is_open: bool | None, name: str
) -> None:
    """Close or open the city on some days.

    Args:
        desk: the parts.
        call: who does it.
        first: the first of them.
        last: the last of them; no more than ``LONGEST`` after it.
        is_open: None = as the calendar of the country has it.
        name: why; "" = not said.
    """
    days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    wanted = [] if is_open is None else [CityDay(day, is_open, name) for day in days]
    _change(desk, call, wanted, lambda one: isinstance(one, CityDay) and one.day in days)


def set_month(desk: Desk, call: Call, company: str, month: date, duties: Sequence[Duty]) -> None:
    """Let a company work on exactly these days of a month, by its first day."""
    _change(desk, call, duties, lambda one: _is_in(one, company, month))


def set_contract(desk: Desk, call: Call, contract: Contract) -> None:
    """Agree with a company on its days of a fiscal year; with 0 days, there is no contract."""
    wanted, key = [contract] if contract.half_days else [], key_of(contract)
    _change(desk, call, wanted, lambda one: key_of(one) == key)


def set_pledge(desk: Desk, call: Call, type_id: int | None, pledge: Pledge | None) -> None:
    """Promise something else.

    Args:
        desk: the parts.
        call: who does it.
        type_id: of which kind of request; None = of all that have no promise of their own.
        pledge: None = what is promised of all.
    """
    with desk.unit(call) as unit:
        refuse_unless_office(unit)
        hold_calendar(unit.session)
        kept = _kept_pledge(unit.session, type_id)
        if kept is not None:
            unit.session.delete(kept)
            unit.session.flush()
        if pledge is not None:
            unit.session.add(_row(unit, type_id, pledge))
        next_number(unit.session, CounterName.CALENDAR)
        told = "" if pledge is None else "/".join(amounts_of(pledge).values())
        note(unit, AuditAction.CHANGE, promise=type_id or 0, to=told)
    desk.wall.catch_up(desk.database)


def _change(
    desk: Desk, call: Call, wanted: Iterable[Entry], is_gone: Callable[[Entry], bool]
) -> None:
    """Let there be what is wanted, and none of what is gone."""
    with desk.unit(call) as unit:
        refuse_unless_office(unit)
        hold_calendar(unit.session)
        known = entries_in(unit.session)
        gone = {key_of(one) for one in known if is_gone(one)}
        carry_out(unit, changes_between(known, wanted, gone))
    desk.wall.catch_up(desk.database)


def _is_in(entry: Entry, company: str, month: date) -> bool:
    if not isinstance(entry, Duty) or entry.company != company:
        return False
    return (entry.day.year, entry.day.month) == (month.year, month.month)


def _kept_pledge(session: Session, type_id: int | None) -> KeptPledge | None:
    is_of = KeptPledge.request_type_id
    of_type = is_of.is_(None) if type_id is None else is_of == type_id
    return session.scalar(select(KeptPledge).where(of_type))


def _row(unit: Unit, type_id: int | None, pledge: Pledge) -> KeptPledge:
    by = unit.person().id
    amounts = amounts_of(pledge)
    return KeptPledge(request_type_id=type_id, changed_by_id=by, changed_at=unit.at, **amounts)
