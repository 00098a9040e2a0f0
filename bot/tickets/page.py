"""Calling for help with a ticket that cannot wait."""

from bot.calendar.office_hours import today
from bot.desk import Desk
from bot.letters.urgent import write_page, write_urgent_news
from bot.office_channels import office_channels
from bot.unit import Unit
from storage.ticket import Ticket


def page(desk: Desk, unit: Unit, ticket: Ticket) -> None:
    """Tell who is on duty, and the office. Only for what becomes urgent in this transaction.

    A ticket becomes urgent once, under its lock: nobody is called twice.
    """
    write_page(unit, ticket, today(unit.at, desk.timezone), desk.helpdesk_channel)
    for channel in office_channels(desk, unit.session):
        write_urgent_news(unit, ticket, channel)
