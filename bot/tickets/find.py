"""Finding the ticket that a verb is about."""

from collections.abc import Iterable

from sqlalchemy import select

from bot.refusal import NotYetError, Reason, RefusedError
from bot.unit import Unit
from storage.ticket import Ticket, merged_below, survivor_id


def find_ticket(unit: Unit, ticket_id: int) -> Ticket:
    """The ticket, locked: of two people who press at once, the second sees the first's change.

    The ticket that stands for it, where it was merged, is locked too.

    Raises:
        RefusedError: there is no such ticket.
    """
    survivor = survivor_id(unit.session, ticket_id)
    if survivor is None:
        raise RefusedError(Reason.NOT_FOUND)
    ticket = lock_tickets(unit, {ticket_id, survivor})[ticket_id]
    if ticket.survivor.id != survivor:
        raise NotYetError  # it was merged at this very moment
    return ticket


def find_with_merged(unit: Unit, ticket_id: int) -> Ticket:
    """The same, with all the tickets for which it stands, locked in one go.

    Whoever finds one of those locks it before its survivor: held one by one, both would wait.
    """
    below = {one.id for one in merged_below(unit.session, ticket_id)}
    survivor = survivor_id(unit.session, ticket_id)
    lock_tickets(unit, {ticket_id, *below} | ({survivor} if survivor else set()))
    if {one.id for one in merged_below(unit.session, ticket_id)} - below:
        raise NotYetError  # one more was merged at this very moment
    return find_ticket(unit, ticket_id)


def lock_tickets(unit: Unit, ticket_ids: Iterable[int]) -> dict[int, Ticket]:
    """Tickets by their ids, locked; everybody locks in the same order, or they block each other."""
    wanted = select(Ticket).where(Ticket.id.in_(ticket_ids)).order_by(Ticket.id)
    locked = wanted.with_for_update(of=Ticket).execution_options(populate_existing=True)
    return {ticket.id: ticket for ticket in unit.session.scalars(locked)}


def is_requester(unit: Unit, ticket: Ticket) -> bool:
    """Whether the person who acts asked for it."""
    return ticket.requester.slack_id == unit.actor.slack_id


def speaks_for_requester(unit: Unit, ticket: Ticket) -> bool:
    """Whether the person who acts is the requester, or entered the ticket for them."""
    slack_ids = (ticket.requester.slack_id, ticket.opened_by.slack_id)
    return unit.actor.slack_id in slack_ids
