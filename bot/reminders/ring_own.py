"""What somebody asked to be reminded of, when its time has come."""

from dataclasses import replace

from sqlalchemy.orm import Session

from bot.call import Place
from bot.desk import Desk
from bot.letters.own_reminder import write_own_reminder
from bot.people.seen import as_seen
from bot.permissions.table import Action, may
from bot.reminders.keep import keep_next
from bot.unit import Unit
from storage.person import Person
from storage.reminder import Reminder
from storage.ticket import Ticket


def whose_own(session: Session, reminder: Reminder) -> Person | None:
    """Who asked for it; None when they are no longer there."""
    person = session.get(Person, reminder.person_id)
    return None if person is None or person.left_at is not None else person


def tell_own(desk: Desk, unit: Unit, reminder: Reminder, ticket: Ticket | None) -> None:
    """Tell them, of the ticket only if they may still see it; and write down the next time."""
    whose = whose_own(unit.session, reminder)
    if whose is None:
        return
    actor = as_seen(whose)
    as_them = replace(unit, call=replace(unit.call, actor=actor, place=Place(actor.slack_id)))
    seen = ticket if ticket and may(desk, as_them, ticket, Action.SEE) else None
    write_own_reminder(unit, reminder, whose, seen)
    keep_next(unit.session, whose, reminder, desk.calendar, unit.at)
