"""What was solved some days ago, and to which nobody came back, is closed."""

from datetime import datetime, time

from sqlalchemy import select

from bot.call import Call
from bot.desk import Desk
from bot.tickets.act import act
from bot.tickets.find import find_ticket
from storage.ticket import Ticket, TicketStatus
from storage.ticket_event import TicketVerb


def close_solved(desk: Desk, call: Call) -> None:
    """Close what was solved ``close_after_days`` business days ago. Nobody is disturbed."""
    day = desk.calendar.business_days_before(desk.calendar.today(call.at), desk.close_after_days)
    limit = datetime.combine(day, time.min, desk.timezone)
    due = select(Ticket.id).where(Ticket.status == TicketStatus.SOLVED, Ticket.status_since < limit)
    with desk.database.read() as session:
        ticket_ids = session.scalars(due.order_by(Ticket.id)).all()
    for ticket_id in ticket_ids:
        with desk.unit(call) as unit:
            ticket = find_ticket(unit, ticket_id)
            if ticket.status is TicketStatus.SOLVED:  # nobody came back meanwhile
                act(desk, unit, ticket, TicketVerb.CLOSE)
