"""How long the help desk says it worked."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.calendar.office_calendar import OfficeCalendar
from bot.figures.period import Period
from storage.person import Person
from storage.ticket_effort import TicketEffort


@dataclass(frozen=True, slots=True)
class Effort:
    """Minutes that were written down in a period.

    Attributes:
        company: of whoever did; "" = the office, or of none that is known.
        tickets: for how many any were.
    """

    company: str
    minutes: int
    tickets: int


def effort_in(session: Session, period: Period, calendar: OfficeCalendar) -> tuple[Effort, ...]:
    """By company, those with most first."""
    company = func.coalesce(Person.company, "")
    spent = (
        select(
            company,
            func.sum(TicketEffort.minutes),
            func.count(func.distinct(TicketEffort.ticket_id)),
        )
        .join(Person, Person.id == TicketEffort.person_id)
        .where(TicketEffort.at >= period.start(calendar), TicketEffort.at < period.end(calendar))
        .group_by(company)
    )
    found = [
        Effort(name, int(minutes), tickets) for name, minutes, tickets in session.execute(spent)
    ]
    return tuple(sorted(found, key=lambda one: (-one.minutes, one.company)))
