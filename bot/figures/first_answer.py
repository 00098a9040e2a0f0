"""When the help desk said something to a requester for the first time."""

from sqlalchemy import Subquery, func, select

from bot.calendar.office_calendar import OfficeCalendar
from bot.figures.period import Period
from storage.conversation import Message
from storage.thread import Side
from storage.ticket import Ticket


def answers_to_tickets_of(period: Period, calendar: OfficeCalendar) -> Subquery:
    """The tickets that came in within a period, and ``at``: their first answer, or null.

    The answer is looked up ticket by ticket: of a day there are few, among very many messages.
    """
    first = select(func.min(Message.said_at)).where(
        Message.ticket_id == Ticket.id, Message.side == Side.HELPDESK
    )
    return (
        select(
            Ticket.opened_at,
            Ticket.answer_due_at,
            Ticket.status,
            first.correlate(Ticket).scalar_subquery().label("at"),
        )
        .where(Ticket.opened_at >= period.start(calendar), Ticket.opened_at < period.end(calendar))
        .subquery()
    )
