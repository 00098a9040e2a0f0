"""Since when there is anything to tell."""

from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.calendar.office_calendar import OfficeCalendar
from storage.question import Question
from storage.ticket import Ticket


def began_on(session: Session, calendar: OfficeCalendar) -> date | None:
    """The day on which somebody asked for the first time; None = nobody has yet."""
    firsts = (func.min(Ticket.opened_at), func.min(Question.asked_at))
    found = [at for first in firsts if (at := session.scalar(select(first))) is not None]
    return calendar.today(min(found)) if found else None
