"""What happened today, and what is due on the next business day."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.calendar.working_time import ONE_DAY
from bot.digests.section import Mentioned, Scope, Section
from bot.digests.sections.duty import DutyOfDay, duty_of_day
from bot.figures.answered import answered_in
from bot.figures.flow import flow_of
from bot.figures.standing import open_at
from bot.lists.chosen import Order
from bot.lists.due import is_due_within
from bot.lists.select import in_order
from storage.ticket import Ticket

MOST = 5  # tickets that are named


@dataclass(frozen=True, slots=True)
class DayDone:
    """Figures of the day, up to now.

    Attributes:
        new: tickets that came in.
        back: tickets that are open again.
        solved: tickets.
        by_bot: questions that the bot answered.
        open: tickets, as of now.
    """

    new: int
    back: int
    solved: int
    by_bot: int
    open: int


@dataclass(frozen=True, slots=True)
class DueNext:
    """What is promised or wished for up to the end of the next business day.

    Attributes:
        count: all of them.
        tickets: ids of the oldest.
    """

    day: date
    count: int
    tickets: tuple[int, ...]


def look_at_day(session: Session, scope: Scope) -> DayDone:
    """As of now."""
    calendar, period = scope.calendar, scope.period
    flow = flow_of(session, period, calendar)
    return DayDone(
        new=flow.new,
        back=flow.back,
        solved=flow.solved,
        by_bot=answered_in(session, period, calendar).answered,
        open=open_at(session, period.end(calendar)),
    )


def look_at_due_next(session: Session, scope: Scope) -> DueNext:
    """Of tickets that are open now; those that are late already are not among them."""
    calendar = scope.calendar
    following = calendar.business_days_after(scope.day, 1)
    due = is_due_within(scope.day + ONE_DAY, following, calendar.timezone)
    such = in_order(select(Ticket.id, func.count().over()).where(due), Order.OLDEST)
    rows = session.execute(such.limit(MOST)).all()
    return DueNext(following, rows[0][1] if rows else 0, tuple(row.id for row in rows))


def look_at_next_duty(session: Session, scope: Scope) -> DutyOfDay:
    """Who works for the help desk on the next business day."""
    return duty_of_day(session, scope, scope.calendar.business_days_after(scope.day, 1))


def _names(told: DueNext) -> Mentioned:
    return Mentioned(tickets=told.tickets)


DAY_DONE = Section("day_done", DayDone, look_at_day)
DUE_NEXT = Section("due_next", DueNext, look_at_due_next, _names)
NEXT_DUTY = Section("next_duty", DutyOfDay, look_at_next_duty)
