"""What was said of a ticket and put off, when its time has come."""

from sqlalchemy import select

from bot.desk import Desk
from bot.tickets.reminders import is_called_for
from bot.unit import Unit
from storage.reminder import Reminder
from storage.ticket import Ticket


def put_off(desk: Desk, unit: Unit, snoozed: Reminder, ticket: Ticket | None) -> Reminder | None:
    """What comes again; None when it is no longer so."""
    said = unit.session.scalar(select(Reminder).where(Reminder.key == snoozed.subject["of"]))
    if said is None or ticket is None:
        return None
    still_so = is_called_for(unit.session, ticket, desk.calendar, said.key)
    return said if still_so else None
