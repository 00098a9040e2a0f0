"""How long requesters waited, in the office's working time."""

from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from math import ceil
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from bot.calendar.office_calendar import OfficeCalendar
from bot.figures.clock import Clock
from bot.figures.first_answer import answers_to_tickets_of
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
    ticket = answers_to_tickets_of(period, calendar).c
    answered = select(ticket.opened_at, ticket.at).where(ticket.at.is_not(None))
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
    begins, ends = array("d"), array("d")  # of many tickets they take little room
    for begin, end in session.execute(pairs.execution_options(yield_per=AT_ONCE)):
        begins.append(begin.timestamp())
        ends.append(end.timestamp())
    if not begins:
        return Durations(0, None, None)
    clock = Clock(calendar.business_time, *_instants(min(begins), max(ends)))
    return _summed_up(map(clock.between, begins, ends))


def _instants(*timestamps: float) -> Iterator[datetime]:
    return (datetime.fromtimestamp(one, UTC) for one in timestamps)


def _summed_up(seconds: Iterable[float]) -> Durations:
    in_order = sorted(round(one) for one in seconds)
    count = len(in_order)

    def at(share: float) -> timedelta:
        return timedelta(seconds=in_order[ceil(share * count) - 1])

    return Durations(count, at(0.5), at(0.9))
