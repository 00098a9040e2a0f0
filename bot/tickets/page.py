"""Calling for help with a ticket that cannot wait."""

from sqlalchemy import or_, select

from bot.actor import THE_DESK
from bot.calendar.office_hours import today
from bot.desk import Desk
from bot.letters.urgent import write_page, write_urgent_news
from bot.unit import Unit
from storage.person import Person, RegisteredRole
from storage.ticket import Ticket


def page(desk: Desk, unit: Unit, ticket: Ticket) -> None:
    """Tell who is on duty, and the office. Only for what becomes urgent in this transaction.

    A ticket becomes urgent once, under its lock: nobody is called twice.
    """
    write_page(unit, ticket, today(unit.at, desk.timezone), desk.helpdesk_channel)
    for channel in _office(desk, unit):
        write_urgent_news(unit, ticket, channel)


def _office(desk: Desk, unit: Unit) -> list[str]:
    """The office's channel; without one, each of its people."""
    if desk.office_channel is not None:
        return [desk.office_channel]
    is_office = or_(Person.manages, Person.registered_role == RegisteredRole.OFFICE)
    known = unit.session.scalars(select(Person.slack_id).where(is_office))
    gone = unit.session.scalars(select(Person.slack_id).where(Person.left_at.is_not(None)))
    return sorted({*desk.office_people, *known} - {*gone, THE_DESK.slack_id})
