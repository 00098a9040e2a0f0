"""What has to be done by some day."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, and_, exists, or_

from bot.calendar.working_time import ONE_DAY
from storage.conversation import Message
from storage.thread import Side
from storage.ticket import OPEN, RUNNING, Ticket


def is_due_within(first: date, last: date, timezone: ZoneInfo) -> ColumnElement[bool]:
    """True of open tickets of which something was promised or wished for by one of these days.

    Where something else of it is late, it is among them as well.
    """
    begin = datetime.combine(first, time.min, timezone)
    end = datetime.combine(last + ONE_DAY, time.min, timezone)
    solution = and_(Ticket.solution_due_at >= begin, Ticket.solution_due_at < end)
    answer = and_(Ticket.answer_due_at >= begin, Ticket.answer_due_at < end, ~has_answer())
    promised = and_(Ticket.status.in_(RUNNING), or_(solution, answer))
    wished = and_(Ticket.wanted_by >= first, Ticket.wanted_by <= last)
    return and_(Ticket.status.in_(OPEN), or_(wished, promised))


def has_answer() -> ColumnElement[bool]:
    """True of tickets to whose requester the help desk has said anything."""
    return exists().where(Message.ticket_id == Ticket.id, Message.side == Side.HELPDESK)
