"""When the help desk said something to a requester for the first time."""

from sqlalchemy import Subquery, func, select

from bot.calendar.office_calendar import OfficeCalendar
from bot.figures.period import Period
from storage.conversation import Message
from storage.thread import Side
from storage.ticket import Ticket


def first_answers(period: Period, calendar: OfficeCalendar) -> Subquery:
    """``ticket_id`` and ``at`` of those tickets that came in within a period and were answered."""
    return (
        select(Message.ticket_id, func.min(Message.said_at).label("at"))
        .join(Ticket, Ticket.id == Message.ticket_id)
        .where(
            Message.side == Side.HELPDESK,
            Ticket.opened_at >= period.start(calendar),
            Ticket.opened_at < period.end(calendar),
        )
        .group_by(Message.ticket_id)
        .subquery()
    )
