"""The same figures for each department, and for each kind of request."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute, Session

from bot.calendar.office_calendar import OfficeCalendar
from bot.figures.counting import how_many
from bot.figures.flow import Flow
from bot.figures.moves import COMES_BACK, COMES_IN, ENDS, IS_SOLVED
from bot.figures.period import Period
from bot.figures.standing import open_then
from storage.department import Department
from storage.request_type import RequestType
from storage.ticket import Ticket
from storage.ticket_event import TicketEvent


@dataclass(frozen=True, slots=True)
class Group:
    """The tickets that have something in common.

    Attributes:
        id: None = those of which it is not known.
        name: as it is called today; "" likewise.
        flow: in the period.
        open: at its end.
    """

    id: int | None
    name: str
    flow: Flow
    open: int


def by_department(session: Session, period: Period, calendar: OfficeCalendar) -> tuple[Group, ...]:
    """By the department of the requester at the time; those with most new ones first.

    Departments without any ticket, open or in the period, are left out.
    """
    names = {row.id: row.name for row in session.execute(select(Department.id, Department.name))}
    return _groups(session, period, calendar, Ticket.department_id, names)


def by_request_type(
    session: Session, period: Period, calendar: OfficeCalendar
) -> tuple[Group, ...]:
    """Likewise by the kind of request."""
    names = {row.id: row.name for row in session.execute(select(RequestType.id, RequestType.name))}
    return _groups(session, period, calendar, Ticket.request_type_id, names)


def _groups(
    session: Session,
    period: Period,
    calendar: OfficeCalendar,
    column: InstrumentedAttribute[int | None],
    names: Mapping[int, str],
) -> tuple[Group, ...]:
    flows = _flows(session, period, calendar, column)
    still_open = open_then(session, period.end(calendar), column)
    groups = [
        Group(
            key,
            "" if key is None else names[key],
            flows.get(key, Flow()),
            still_open.get(key, 0),
        )
        for key in flows.keys() | still_open.keys()
    ]
    return tuple(sorted(groups, key=_order))


def _flows(
    session: Session,
    period: Period,
    calendar: OfficeCalendar,
    column: InstrumentedAttribute[int | None],
) -> dict[int | None, Flow]:
    counted = (
        select(column, *map(how_many, (COMES_IN, COMES_BACK, IS_SOLVED, ENDS)))
        .select_from(TicketEvent)
        .join(Ticket, Ticket.id == TicketEvent.ticket_id)
        .where(TicketEvent.at >= period.start(calendar), TicketEvent.at < period.end(calendar))
        .group_by(column)
    )
    found = {key: Flow(*map(int, counts)) for key, *counts in session.execute(counted)}
    return {key: flow for key, flow in found.items() if flow != Flow()}


def _order(group: Group) -> tuple[int, int, str, int]:
    return (-group.flow.new, -group.open, group.name, group.id or 0)
