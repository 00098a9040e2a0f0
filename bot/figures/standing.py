"""How many tickets were open at an instant, and how old they were."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from sqlalchemy import ColumnElement, Select, case, exists, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from bot.calendar.office_calendar import OfficeCalendar
from bot.calendar.working_time import ONE_DAY
from bot.figures.moves import NET
from storage.ticket import OPEN, Ticket
from storage.ticket_event import TicketEvent

AT_ONCE = 5_000  # rows in memory
AGES = (0, 2, 5, 10, 20)  # business days; whatever is older comes after the last

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Ages:
    """How many were open, by the business days since the day on which they came in.

    Attributes:
        counts: up to each of ``AGES`` and beyond the one before; the last one: older than all.
        oldest: business days; None = nothing was open.
    """

    counts: tuple[int, ...]
    oldest: int | None

    @property
    def total(self) -> int:
        """All together."""
        return sum(self.counts)


def open_at(session: Session, instant: datetime) -> int:
    """How many were open just before an instant."""
    now = session.scalars(select(func.count()).where(Ticket.status.in_(OPEN))).one()
    since = select(func.coalesce(func.sum(NET), 0)).where(TicketEvent.at >= instant)
    return now - int(session.scalars(since).one())


def ages_at(session: Session, instant: datetime, calendar: OfficeCalendar) -> Ages:
    """How old they were at the end of the day before an instant, which begins a day."""
    last = calendar.today(instant) - ONE_DAY
    opened = open_then(session, instant, Ticket.opened_at)
    days: Counter[date] = Counter()
    for at in opened:
        days[calendar.today(at)] += opened[at]
    ages = {day: calendar.business_days_between(day, last) for day in days}
    counts = [0] * (len(AGES) + 1)
    for day, age in ages.items():
        counts[sum(age > limit for limit in AGES)] += days[day]
    return Ages(tuple(counts), max(ages.values(), default=None))


def open_then(
    session: Session, instant: datetime, column: InstrumentedAttribute[Value]
) -> Mapping[Value, int]:
    """How many were open just before an instant, by a column of the ticket."""
    found: Counter[Value] = Counter()
    for query in (_unmoved(instant, column), _moved(instant, column)):
        for value, count in session.execute(query.execution_options(yield_per=AT_ONCE)):
            found[value] += count
    return found


def _unmoved(instant: datetime, column: InstrumentedAttribute[Value]) -> Select[Value, int]:
    """Those that are open now, and to which nothing has happened since."""
    # Looked up for each: PostgreSQL goes through a list of very many again and again.
    since = exists().where(TicketEvent.ticket_id == Ticket.id, TicketEvent.at >= instant)
    still_open = select(column, func.count()).where(Ticket.status.in_(OPEN))
    return still_open.where(~since).group_by(column)


def _moved(instant: datetime, column: InstrumentedAttribute[Value]) -> Select[Value, int]:
    """Those to which something has, and that were open before it."""
    # Not the bare column: for the sake of its index SQLite would go through all events there are.
    ticket_id = TicketEvent.ticket_id + 0
    since = (
        select(ticket_id.label("ticket_id"), func.sum(NET).label("net"))
        .where(TicketEvent.at >= instant)
        .group_by(ticket_id)
        .subquery()
    )
    is_open: ColumnElement[int] = case((Ticket.status.in_(OPEN), 1), else_=0)
    return (
        select(column, func.count())
        .select_from(since)
        .join(Ticket, Ticket.id == since.c.ticket_id)
        .where(is_open - since.c.net == 1)
        .group_by(column)
    )
