"""How many tickets came in, were solved, and are open."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from bot.calendar.office_calendar import OfficeCalendar
from bot.figures.counting import how_many
from bot.figures.moves import COMES_BACK, COMES_IN, ENDS, IS_SOLVED
from bot.figures.period import Period
from bot.figures.quarters import day_of_quarter, quarter_of
from storage.ticket import Ticket
from storage.ticket_event import TicketEvent


@dataclass(frozen=True, slots=True)
class Flow:
    """What came to the desk and left it. ``before + new + back - ended`` is what is open after.

    Attributes:
        new: tickets that came in.
        back: those that were over and are open again: reopened, or parted from another.
        solved: how often one was called solved, by either side; again after it came back.
        ended: how often one ceased to be open in any way: solved, withdrawn, merged, or because
            the requester did not answer.
    """

    new: int = 0
    back: int = 0
    solved: int = 0
    ended: int = 0

    @property
    def net(self) -> int:
        """By how many more are open after it than before."""
        return self.new + self.back - self.ended


def flow_of(
    session: Session,
    period: Period,
    calendar: OfficeCalendar,
    among: ColumnElement[bool] | None = None,
) -> Flow:
    """What happened in a period, by when it did.

    Args:
        session: reads.
        period: from one office day to another.
        calendar: knows when they begin.
        among: which tickets; None = all.
    """
    sums = [how_many(one) for one in _KINDS]
    counted = select(*sums).where(*_in(period, calendar))
    if among is not None:
        counted = counted.join(Ticket, Ticket.id == TicketEvent.ticket_id).where(among)
    return Flow(*map(int, session.execute(counted).one()))


def flow_by_day(session: Session, period: Period, calendar: OfficeCalendar) -> dict[date, Flow]:
    """The same of each day of the period, those on which nothing happened included."""
    quarter = quarter_of(session, TicketEvent.at)
    moved = select(quarter, *map(how_many, _KINDS)).where(*_in(period, calendar), or_(*_KINDS))
    sums: dict[date, list[int]] = defaultdict(lambda: [0] * len(_KINDS))
    for row in session.execute(moved.group_by(quarter)):
        at, *counts = map(int, row)
        of_day = sums[day_of_quarter(at, calendar)]
        for place, count in enumerate(counts):
            of_day[place] += count
    return {day: Flow(*sums[day]) if day in sums else Flow() for day in period.days}


def flow_by_week(
    session: Session, period: Period, calendar: OfficeCalendar
) -> list[tuple[Period, Flow]]:
    """The same of each week from Monday on, those at the ends cut to the period."""
    return flow_by_part(session, tuple(period.weeks), calendar)


def flow_by_part(
    session: Session, parts: Sequence[Period], calendar: OfficeCalendar
) -> list[tuple[Period, Flow]]:
    """The same of each part of a time; at least one, in order and without a gap."""
    by_day = flow_by_day(session, Period(parts[0].first, parts[-1].last), calendar)
    return [(part, _together(by_day[day] for day in part.days)) for part in parts]


_KINDS = (COMES_IN, COMES_BACK, IS_SOLVED, ENDS)


def _in(period: Period, calendar: OfficeCalendar) -> Iterator[ColumnElement[bool]]:
    yield TicketEvent.at >= period.start(calendar)
    yield TicketEvent.at < period.end(calendar)


def _together(flows: Iterable[Flow]) -> Flow:
    total = Flow()
    for one in flows:
        total = Flow(
            total.new + one.new,
            total.back + one.back,
            total.solved + one.solved,
            total.ended + one.ended,
        )
    return total
