"""A ticket goes to a colleague on the help desk, or back to all of them."""

from bot.actor import Actor
from bot.call import Call
from bot.desk import Desk
from bot.refusal import Reason, RefusedError
from bot.tickets.act import act, refuse_unless_allowed
from bot.tickets.find import find_ticket
from bot.unit import Unit
from storage.person import Person
from storage.ticket import Ticket
from storage.ticket_event import TicketEvent, TicketVerb


def assign_ticket(desk: Desk, call: Call, ticket_id: int, colleague: Actor, note: str = "") -> None:
    """Give the ticket to somebody who answers; they are mentioned below the card.

    Args:
        desk: the parts.
        call: who does it.
        ticket_id: of the ticket.
        colleague: of the help desk or the office.
        note: a word for them; "" = none. The requester does not read it.
    """
    with desk.unit(call) as unit:
        if not colleague.answers:
            raise RefusedError(Reason.NOT_OF_HELPDESK, name=colleague.name)
        ticket = find_ticket(unit, ticket_id)
        refuse_unless_allowed(desk, unit, ticket, TicketVerb.ASSIGN)
        assign(desk, unit, ticket, unit.row_of(colleague), note.strip())


def assign(desk: Desk, unit: Unit, ticket: Ticket, person: Person, note: str = "") -> None:
    """The same within a transaction. Nothing happens when they have it already."""
    if ticket.assignee is not person:
        verb, name = TicketVerb.ASSIGN, person.name
        act(desk, unit, ticket, verb, assignee=person.id, name=name, note=note)


def release_ticket(desk: Desk, call: Call, ticket_id: int) -> None:
    """Give the ticket back: it is for anybody again."""
    with desk.unit(call) as unit:
        release(desk, unit, find_ticket(unit, ticket_id))


def release(desk: Desk, unit: Unit, ticket: Ticket) -> TicketEvent:
    """The same within a transaction.

    Raises:
        RefusedError: they may not, or nobody has it.
    """
    refuse_unless_allowed(desk, unit, ticket, TicketVerb.RELEASE)
    assignee = ticket.assignee
    if assignee is None:
        raise RefusedError(Reason.NOBODY_HAS_IT)
    return act(desk, unit, ticket, TicketVerb.RELEASE, name=assignee.name)
