"""Two tickets about the same go on as one, until somebody parts them again."""

from sqlalchemy import select

from bot.call import Call
from bot.desk import Desk
from bot.letters.card import write_card
from bot.letters.ticket_news import write_news_below
from bot.refusal import Reason, RefusedError
from bot.tickets.act import act, carry_out, refuse_unless_allowed
from bot.tickets.assign import release
from bot.tickets.find import find_ticket, lock_tickets
from bot.unit import Unit
from storage.ticket import Ticket, survivor_id
from storage.ticket_event import TicketEvent, TicketVerb


def merge_ticket(desk: Desk, call: Call, ticket_id: int, into: int) -> None:
    """Let another ticket stand for this one.

    Args:
        desk: the parts.
        call: who does it.
        ticket_id: of the ticket.
        into: the number of the other; of one that was merged itself, its survivor is meant.
    """
    with desk.unit(call) as unit:
        ticket, survivor = find_both(unit, ticket_id, into)
        refuse_unless_mergeable(desk, unit, ticket, survivor)
        until = ticket.hold_until.isoformat() if ticket.hold_until else None
        event = act(desk, unit, ticket, TicketVerb.MERGE, into=survivor.id, until=until)
        _show_on_both(desk, unit, event, ticket, survivor)


def refuse_unless_mergeable(desk: Desk, unit: Unit, ticket: Ticket, survivor: Ticket) -> None:
    """Merge only what goes on, into what goes on, and what is theirs to merge.

    Raises:
        RefusedError: the reason; of another company's ticket, either way round.
    """
    refuse_unless_allowed(desk, unit, ticket, TicketVerb.MERGE)
    if survivor.id == ticket.id:
        raise RefusedError(Reason.MERGED_INTO_ITSELF)
    if not survivor.status.is_open:
        raise RefusedError(Reason.NOT_OPEN, number=survivor.number)
    refuse_unless_allowed(desk, unit, survivor, TicketVerb.MERGE)


def unmerge_ticket(desk: Desk, call: Call, ticket_id: int) -> None:
    """Let the ticket stand for itself again, where it stood before."""
    with desk.unit(call) as unit:
        ticket = find_ticket(unit, ticket_id)
        refuse_unless_allowed(desk, unit, ticket, TicketVerb.UNMERGE)
        unmerge(desk, unit, ticket)
        assignee = ticket.assignee
        if assignee is not None and assignee.left_at is not None and ticket.status.is_open:
            release(desk, unit, ticket)


def unmerge(desk: Desk, unit: Unit, ticket: Ticket) -> None:
    """The same within a transaction, where something else gives the right to it."""
    before = ticket.survivor
    merge = _last_merge(unit, ticket)
    verb, to, until = TicketVerb.UNMERGE, merge.from_status, merge.details.get("until")
    if to is None:  # it was merged from somewhere
        raise RefusedError(Reason.NOT_MERGED)
    event = carry_out(desk, unit, ticket, verb, to, into=before.id, until=until)
    _show_on_both(desk, unit, event, ticket, before)


def free_merged(desk: Desk, unit: Unit, ticket: Ticket) -> None:
    """The requester gives up: what was merged into theirs stands for itself again."""
    merged = select(Ticket.id).where(Ticket.merged_into_id == ticket.id)
    for one in lock_tickets(unit, unit.session.scalars(merged).all()).values():
        unmerge(desk, unit.as_the_desk(), one)  # nor must its requester learn who gave up


def find_both(unit: Unit, ticket_id: int, into: int) -> tuple[Ticket, Ticket]:
    """The ticket and the one that is to stand for it, locked.

    Raises:
        RefusedError: there is no such ticket, or it is just being merged.
    """
    named = unit.session.scalar(select(Ticket.id).where(Ticket.number == into))
    standing = survivor_id(unit.session, named) if named is not None else None
    if standing is None:
        raise RefusedError(Reason.NO_SUCH_TICKET, number=into)
    locked = lock_tickets(unit, {ticket_id, standing})
    if ticket_id not in locked:
        raise RefusedError(Reason.NOT_FOUND)
    if locked[standing].merged_into is not None:
        raise RefusedError(Reason.CHANGED_MEANWHILE)
    return locked[ticket_id], locked[standing]


def _last_merge(unit: Unit, ticket: Ticket) -> TicketEvent:
    merges = select(TicketEvent).where(
        TicketEvent.ticket_id == ticket.id, TicketEvent.verb == TicketVerb.MERGE
    )
    return unit.session.scalars(merges.order_by(TicketEvent.sequence.desc()).limit(1)).one()


def _show_on_both(
    desk: Desk, unit: Unit, event: TicketEvent, ticket: Ticket, other: Ticket
) -> None:
    write_card(unit, other, desk.helpdesk_channel)
    for card in (ticket, other):
        write_news_below(unit, event, card, desk.helpdesk_channel)
