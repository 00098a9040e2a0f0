"""What becomes of a ticket when one of its sides says something."""

from bot.desk import Desk
from bot.permissions.part import Part, parts_of
from bot.tickets.act import act
from bot.tickets.take import take
from bot.tickets.verbs import RULES
from bot.unit import Unit
from storage.ticket import Ticket, TicketStatus
from storage.ticket_event import TicketVerb


def take_up_again(desk: Desk, unit: Unit, ticket: Ticket) -> None:
    """The requester's side wrote: what was over is open again, what waited for them goes on.

    What is on hold stays so: the day was agreed, and the help desk reads what was written. Of a
    ticket that was merged, it is the survivor that goes on.
    """
    standing = ticket.survivor
    of = None if standing is ticket else ticket.id
    if standing.status in RULES[TicketVerb.REOPEN].moves:
        act(desk, unit, standing, TicketVerb.REOPEN, of=of)
    elif standing.status is TicketStatus.WAITING:
        act(desk, unit, standing, TicketVerb.RESUME, of=of)


def begin(desk: Desk, unit: Unit, ticket: Ticket) -> None:
    """The help desk wrote: whoever answers first has it, and whoever has it is at work on it.

    The office may put in a word without taking a ticket from the help desk.
    """
    if ticket.status is TicketStatus.NEW and _of_helpdesk(unit, ticket):
        take(desk, unit, ticket, quiet=True)  # their answer bears their name
    assignee = ticket.assignee
    theirs = assignee is not None and assignee.slack_id == unit.actor.slack_id
    if theirs and ticket.status is TicketStatus.ASSIGNED:
        act(desk, unit, ticket, TicketVerb.START)


def _of_helpdesk(unit: Unit, ticket: Ticket) -> bool:
    return Part.HELPDESK in parts_of(unit.session, unit.actor, ticket)
