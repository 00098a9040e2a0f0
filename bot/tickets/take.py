"""Somebody of the help desk makes a ticket theirs."""

from bot.call import Call
from bot.desk import Desk
from bot.refusal import Reason, RefusedError
from bot.tickets.act import act, refuse_unless_allowed
from bot.tickets.find import find_ticket
from bot.unit import Unit
from storage.ticket import Ticket
from storage.ticket_event import TicketVerb


def take_ticket(desk: Desk, call: Call, ticket_id: int) -> None:
    """Assign the ticket to who pressed. The first wins; the second is told who it was."""
    with desk.unit(call) as unit:
        take(desk, unit, find_ticket(unit, ticket_id))


def take(desk: Desk, unit: Unit, ticket: Ticket, *, quiet: bool = False) -> None:
    """The same within a transaction. Nothing happens to what is theirs already.

    Raises:
        RefusedError: they may not, it is not open, or somebody else has it.
    """
    refuse_unless_allowed(desk, unit, ticket, TicketVerb.TAKE)
    assignee = ticket.assignee
    if assignee is None:
        act(desk, unit, ticket, TicketVerb.TAKE, quiet=quiet)
    elif assignee.slack_id != unit.actor.slack_id:
        raise RefusedError(Reason.ALREADY_TAKEN, name=assignee.name)
