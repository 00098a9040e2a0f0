"""How long requesters waited, in the office's working time."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from bot.calendar.office_calendar import OfficeCalendar
from bot.figures.clock import Clock
from bot.figures.first_answer import first_answers
from bot.figures.moves import IS_SOLVED
from bot.figures.period import Period
from storage.ticket import Ticket
from storage.ticket_event import TicketEvent

AT_ONCE = 5_000  # rows in memory


@dataclass(frozen=True, slots=True)
class Durations:
    """How long something took, to the second: what half of them, and nine of ten, did not exceed.

    Attributes:
        count: how many there are.
        median: None where there is none, as for ``ninth``.
    """

    count: int
    median: timedelta | None
    ninth: timedelta | None


def time_to_answer(session: Session, period: Period, calendar: OfficeCalendar) -> Durations:
    """From when a ticket came in to the first answer; of those that came in within the period.

    Those that have none yet are left out.
    """
    first = first_answers(period, calendar)
    answered = select(Ticket.opened_at, first.c.at).join(first, first.c.ticket_id == Ticket.id)
    return _durations(session, answered, calendar)


def time_to_solution(session: Session, period: Period, calendar: OfficeCalendar) -> Durations:
    """From when a ticket came in to when it was called solved, within the period.

    All of it: waiting for the requester, and on hold, count as well. What came back is counted
    once more, from when it first came in.
    """
    solved = (
        select(Ticket.opened_at, TicketEvent.at)
        .join(Ticket, Ticket.id == TicketEvent.ticket_id)
        .where(
            IS_SOLVED,
            TicketEvent.at >= period.start(calendar),
            TicketEvent.at < period.end(calendar),
        )
    )
    return _durations(session, solved, calendar)


def _durations(
    session: Session, pairs: Select[datetime, Any], calendar: OfficeCalendar
) -> Durations:
    ends = pairs.subquery()
    begin, end = ends.columns
    first, last = session.execute(select(func.min(begin), func.max(end))).one()
    if first is None:
        return Durations(0, None, None)
    clock = Clock(calendar.business_time, first, last)
    rows = session.execute(pairs.execution_options(yield_per=AT_ONCE))
    return _summed_up(clock.between(start, end) for start, end in rows)


def _summed_up(seconds: Iterable[float]) -> Durations:
    in_order = sorted(round(one) for one in seconds)
    count = len(in_order)

    def at(share: float) -> timedelta:
        return timedelta(seconds=in_order[ceil(share * count) - 1])

    return Durations(count, at(0.5), at(0.9))
