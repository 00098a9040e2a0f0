"""Writing down what happened to a ticket."""

from datetime import date, datetime

from sqlalchemy import func, select

from bot.letters.home import refresh_home
from bot.unit import Unit
from storage.ticket import Ticket, TicketStatus
from storage.ticket_event import TicketEvent, TicketVerb


def record(
    unit: Unit, ticket: Ticket, verb: TicketVerb, to: TicketStatus, **details: str | int | None
) -> TicketEvent:
    """Move the ticket to a status and append the event that says so.

    Who may, and whom it tells, is for ``bot.tickets.act``.
    """
    before = select(func.count()).where(TicketEvent.ticket_id == ticket.id)
    event = TicketEvent(
        ticket_id=ticket.id,
        sequence=unit.session.scalars(before).one() + 1,
        verb=verb,
        actor_id=unit.person().id,
        at=unit.at,
        from_status=None if verb is TicketVerb.OPEN else ticket.status,
        to_status=to,
        details=details,
    )
    follow(ticket, event)
    unit.session.add(event)
    unit.session.flush()
    unit.session.refresh(ticket)
    refresh_home(unit, ticket)
    return event


def follow(ticket: Ticket, event: TicketEvent) -> None:
    """Let a ticket stand as an event says: it is what its history tells."""
    _follow(ticket, event)
    _follow_what_it_belongs_to(ticket, event)
    _enter(ticket, event.to_status, event.at)


def _follow(ticket: Ticket, event: TicketEvent) -> None:
    match event.verb:
        case TicketVerb.TAKE:
            ticket.assignee_id = event.actor_id
        case TicketVerb.ASSIGN:
            ticket.assignee_id = event.details["assignee"]
        case TicketVerb.RELEASE:
            ticket.assignee_id = None
        case TicketVerb.HOLD:
            ticket.hold_until = date.fromisoformat(event.details["until"])
        case TicketVerb.EXPEDITE:
            ticket.urgent_reason = event.details["reason"]


def _follow_what_it_belongs_to(ticket: Ticket, event: TicketEvent) -> None:
    match event.verb:
        case TicketVerb.OPEN:
            ticket.follows_id = event.details.get("follows")
        case TicketVerb.MERGE:
            ticket.merged_into_id = event.details["into"]
        case TicketVerb.LINK:
            ticket.problem_id = event.details["problem"]
        case TicketVerb.UNLINK:
            ticket.problem_id = None
        case TicketVerb.UNMERGE:
            ticket.merged_into_id = None
            until = event.details.get("until")
            ticket.hold_until = date.fromisoformat(until) if until else None


def _enter(ticket: Ticket, to: TicketStatus, at: datetime) -> None:
    """Note since when it stands there, and forget what was true of the status before."""
    if to is ticket.status:
        return
    ticket.status, ticket.status_since = to, at
    if to is not TicketStatus.ON_HOLD:
        ticket.hold_until = None
    if to.is_open:
        ticket.solved_at = ticket.closed_at = ticket.withdrawn_at = None
    elif to is TicketStatus.SOLVED:
        ticket.solved_at = at
    elif to is TicketStatus.CLOSED:
        ticket.closed_at = at
    elif to is TicketStatus.WITHDRAWN:
        ticket.withdrawn_at = at
