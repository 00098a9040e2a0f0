"""Doing what was chosen from a ticket's menu."""

from collections.abc import Callable, Mapping
from datetime import date

from bot.actor import Actor
from bot.call import Call
from bot.desk import Desk
from bot.tickets.act import refuse_unless_allowed
from bot.tickets.assign import assign_ticket, release_ticket
from bot.tickets.choices import Choice, ChoiceField
from bot.tickets.expedite import expedite_ticket, refuse_if_urgent
from bot.tickets.find import find_ticket
from bot.tickets.hold import hold_ticket
from bot.tickets.merge import unmerge_ticket
from bot.tickets.move import move_ticket
from bot.tickets.solve import solve_ticket
from bot.tickets.take import take_ticket
from bot.tickets.withdraw import withdraw_ticket
from bot.unit import Unit
from storage.ticket_event import TicketVerb

_BY_A_PRESS: Mapping[TicketVerb, Callable[[Desk, Call, int], object]] = {
    TicketVerb.TAKE: take_ticket,
    TicketVerb.RELEASE: release_ticket,
    TicketVerb.SOLVE: solve_ticket,
    TicketVerb.UNMERGE: unmerge_ticket,
}


def choose(
    desk: Desk, call: Call, ticket_id: int, verb: TicketVerb, choice: Choice | None = None
) -> None:
    """Do it, with what the verb asks for; ``choice`` is without problems."""
    given = choice or {}
    until, colleague = given.get(ChoiceField.UNTIL), given.get(ChoiceField.COLLEAGUE)
    reason = str(given.get(ChoiceField.REASON) or "")
    match verb:
        case _ if verb in _BY_A_PRESS:
            _BY_A_PRESS[verb](desk, call, ticket_id)
        case TicketVerb.HOLD if isinstance(until, date):
            hold_ticket(desk, call, ticket_id, until, reason)
        case TicketVerb.ASSIGN if isinstance(colleague, Actor):
            note = str(given.get(ChoiceField.NOTE) or "")
            assign_ticket(desk, call, ticket_id, colleague, note)
        case TicketVerb.WITHDRAW:
            withdraw_ticket(desk, call, ticket_id, reason)
        case TicketVerb.EXPEDITE if reason:
            expedite_ticket(desk, call, ticket_id, reason)
        case _:
            move_ticket(desk, call, ticket_id, verb)


def number_to_choose_for(desk: Desk, call: Call, ticket_id: int, verb: TicketVerb) -> int:
    """The ticket's number for the form that the verb opens. Nothing is changed yet.

    Raises:
        RefusedError: this person may not, or not as the ticket stands.
    """
    with desk.database.read() as session:
        unit = Unit(session, call)
        ticket = find_ticket(unit, ticket_id)
        refuse_unless_allowed(desk, unit, ticket, verb)
        if verb is TicketVerb.EXPEDITE:
            refuse_if_urgent(ticket)
        return ticket.number
