"""Finding the ticket that a verb is about."""

from bot.refusal import Reason, RefusedError
from bot.unit import Unit
from storage.ticket import Ticket


def find_ticket(unit: Unit, ticket_id: int) -> Ticket:
    """The ticket, locked: of two people who press at once, the second sees the first's change.

    Raises:
        RefusedError: there is no such ticket.
    """
    ticket = unit.session.get(Ticket, ticket_id, with_for_update={"of": Ticket})
    if ticket is None:
        raise RefusedError(Reason.NOT_FOUND)
    return ticket


def is_requester(unit: Unit, ticket: Ticket) -> bool:
    """Whether the person who acts asked for it."""
    return ticket.requester.slack_id == unit.actor.slack_id


def speaks_for_requester(unit: Unit, ticket: Ticket) -> bool:
    """Whether the person who acts is the requester, or entered the ticket for them."""
    slack_ids = (ticket.requester.slack_id, ticket.opened_by.slack_id)
    return unit.actor.slack_id in slack_ids
