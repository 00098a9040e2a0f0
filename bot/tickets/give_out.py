"""The desk gives a new ticket to who has the least to do."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.actor import THE_DESK
from bot.call import Place
from bot.desk import Desk
from bot.duty.on_duty import on_duty_for
from bot.tickets.assign import assign
from bot.unit import Unit
from storage.person import Person
from storage.ticket import OPEN, Ticket
from storage.ticket_event import TicketEvent, TicketVerb

GIVEN = (TicketVerb.TAKE, TicketVerb.ASSIGN)


def give_out(desk: Desk, unit: Unit, ticket: Ticket) -> None:
    """Assign it to a partner who is on duty when it counts as received; to nobody if none is.

    Tickets are opened one after another, as each draws the next number: of two that are opened at
    the same moment, the second sees to whom the first went.
    """
    day = desk.calendar.duty_day_from(desk.calendar.received_on(unit.at))
    if people := on_duty_for(unit.session, day, ticket):
        chosen = _with_least_load(unit.session, people)
        by_desk = replace(unit.call, actor=THE_DESK, place=Place(desk.helpdesk_channel))
        assign(desk, Unit(unit.session, by_desk), ticket, chosen)


def _with_least_load(session: Session, people: Sequence[Person]) -> Person:
    """Of those with equally few, who was given one longest ago; then who came first."""
    open_of = _open_tickets(session, [one.id for one in people])
    fewest = min(open_of.get(one.id, 0) for one in people)
    even = [one for one in people if open_of.get(one.id, 0) == fewest]
    last_given = _last_given(session, [one.id for one in even]) if len(even) > 1 else {}
    return min(even, key=lambda one: (last_given.get(one.id, 0), one.id))


def _open_tickets(session: Session, people: Sequence[int]) -> dict[int, int]:
    """How many each has; who has none is left out."""
    theirs = Ticket.assignee_id.in_(people), Ticket.status.in_(OPEN)
    counted = select(Ticket.assignee_id, func.count()).where(*theirs)
    rows = session.execute(counted.group_by(Ticket.assignee_id))
    return {assignee: count for assignee, count in rows if assignee is not None}


def _last_given(session: Session, people: Sequence[int]) -> dict[int, int]:
    """By the tickets that each has or had to the end; events count upwards."""
    given = (
        select(Ticket.assignee_id, func.max(TicketEvent.id))
        .join(TicketEvent, TicketEvent.ticket_id == Ticket.id)
        .where(Ticket.assignee_id.in_(people), TicketEvent.verb.in_(GIVEN))
    )
    rows = session.execute(given.group_by(Ticket.assignee_id))
    return {assignee: event for assignee, event in rows if assignee is not None}
