"""The calendar as the database has it."""

from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.calendar.day_kind import OwnDay
from bot.calendar.duty import Duty, DutyPlan
from bot.calendar.office_calendar import OfficeCalendar
from bot.calendar.office_hours import Stretch
from bot.calendar.promise import Pledge, Promise, Promises
from storage.calendar_day import CalendarDay
from storage.duty_day import DutyDay
from storage.pledge import KeptPledge


def kept_calendar(
    session: Session, timezone: ZoneInfo, hours: tuple[Stretch, ...]
) -> OfficeCalendar:
    """Everything that is known of days, as one."""
    own = {one.day: OwnDay(one.is_open, one.name) for one in session.scalars(select(CalendarDay))}
    return OfficeCalendar(timezone, hours, own, kept_plan(session), _promises(session))


def kept_plan(session: Session) -> DutyPlan:
    """The duty days."""
    return DutyPlan(map(duty_of, session.scalars(select(DutyDay))))


def duty_of(row: DutyDay) -> Duty:
    """A duty day as it is kept."""
    return Duty(row.day, row.company, row.part, row.people)


def pledge_of(row: KeptPledge) -> Pledge:
    """A promise as it is kept."""
    return Pledge(
        Promise(row.answer, row.solution), Promise(row.urgent_answer, row.urgent_solution)
    )


def _promises(session: Session) -> Promises:
    kept = {one.request_type_id: pledge_of(one) for one in session.scalars(select(KeptPledge))}
    by_type = {type_id: pledge for type_id, pledge in kept.items() if type_id is not None}
    return Promises(kept.get(None, Pledge()), by_type)
