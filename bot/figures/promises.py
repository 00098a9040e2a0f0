"""Whether the first answer came when it was promised."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, and_, or_, select
from sqlalchemy.orm import Session

from bot.calendar.office_calendar import OfficeCalendar
from bot.figures.counting import how_many
from bot.figures.first_answer import answers_to_tickets_of
from bot.figures.period import Period
from storage.ticket import OPEN


@dataclass(frozen=True, slots=True)
class Promised:
    """Tickets that came in within a period, by what became of the first answer.

    What ended without one - withdrawn, merged, solved by the requester - is in none of them.

    Attributes:
        kept: it came by the time that was promised, or while the clock stood still.
        broken: it came later, or has not come though it was due.
        pending: it has not come, and is not due.
    """

    kept: int
    broken: int
    pending: int

    @property
    def share(self) -> float | None:
        """Which share was kept of those that are decided; None where none is."""
        decided = self.kept + self.broken
        return self.kept / decided if decided else None


def promised_in(
    session: Session, period: Period, calendar: OfficeCalendar, now: datetime
) -> Promised:
    """As of now."""
    kept, broken, pending = session.execute(_counted(period, calendar, now)).one()
    return Promised(int(kept), int(broken), int(pending))


def _counted(period: Period, calendar: OfficeCalendar, now: datetime) -> Select[int, int, int]:
    ticket = answers_to_tickets_of(period, calendar).c
    came, due = ticket.at, ticket.answer_due_at
    in_time = and_(came.is_not(None), or_(due.is_(None), came <= due))
    waited_for = and_(came.is_(None), ticket.status.in_(OPEN))
    overdue = and_(waited_for, due < now)
    pending = and_(waited_for, or_(due.is_(None), due >= now))
    return select(how_many(in_time), how_many(or_(came > due, overdue)), how_many(pending))
