"""Colleagues keep an eye on a ticket that somebody else looks after."""

from sqlalchemy import select

from bot.actor import Actor
from bot.call import Call
from bot.desk import Desk
from bot.letters.card import write_card
from bot.letters.watch_asked import write_watch_asked
from bot.permissions.part import Part, parts_of
from bot.permissions.table import Action, permit
from bot.refusal import Reason, RefusedError
from bot.tickets.find import find_ticket
from bot.unit import Unit
from storage.insert import insert_unless_there
from storage.ticket_watcher import TicketWatcher


def ask_to_watch(desk: Desk, call: Call, ticket_id: int, colleague: Actor) -> None:
    """Somebody of the help desk or the office hears of what becomes of it from now on."""
    with desk.unit(call) as unit:
        ticket = find_ticket(unit, ticket_id)
        permit(desk, unit, ticket, Action.WATCH)
        if not colleague.answers:
            raise RefusedError(Reason.NOT_OF_HELPDESK, name=colleague.name)
        watcher = unit.row_of(colleague)
        if not parts_of(unit.session, colleague, ticket) & {Part.HELPDESK, Part.OFFICE}:
            raise RefusedError(Reason.CANNOT_WATCH, name=colleague.name)
        asked = {"asked_by_id": unit.person().id, "asked_at": unit.at}
        whom = {"ticket_id": ticket.id, "person_id": watcher.id}
        if insert_unless_there(unit.session, TicketWatcher, **whom, **asked) is not None:
            write_watch_asked(unit, ticket, watcher, desk.helpdesk_channel)
            write_card(unit, ticket, desk.helpdesk_channel)


def stop_watching(desk: Desk, call: Call, ticket_id: int) -> None:
    """Whoever presses hears of it no more."""
    with desk.unit(call) as unit:
        ticket = find_ticket(unit, ticket_id)
        own = select(TicketWatcher).filter_by(ticket_id=ticket.id, person_id=unit.person().id)
        watcher = unit.session.scalars(own).one_or_none()
        if watcher is None:
            raise RefusedError(Reason.NOT_WATCHING)
        unit.session.delete(watcher)
        unit.session.flush()
        write_card(unit, ticket, desk.helpdesk_channel)


def number_to_watch(desk: Desk, call: Call, ticket_id: int) -> int:
    """The ticket's number for the form. Nothing is changed yet.

    Raises:
        RefusedError: this person may not.
    """
    with desk.database.read() as session:
        unit = Unit(session, call)
        ticket = find_ticket(unit, ticket_id)
        permit(desk, unit, ticket, Action.WATCH)
        return ticket.number
