"""A ticket as its history alone tells it."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.ticket import Ticket, TicketStatus
from storage.ticket_event import TicketEvent, TicketVerb


@dataclass(frozen=True)
class State:
    """Where a ticket stands."""

    status: TicketStatus
    assignee_id: int | None = None
    hold_until: date | None = None
    merged_into_id: int | None = None
    urgent_reason: str | None = None


def as_it_stands(ticket: Ticket) -> State:
    return State(
        ticket.status,
        ticket.assignee_id,
        ticket.hold_until,
        ticket.merged_into_id,
        ticket.urgent_reason,
    )


def replayed(session: Session, ticket_id: int) -> State:
    """The same, from its events."""
    events = select(TicketEvent).where(TicketEvent.ticket_id == ticket_id)
    state = State(TicketStatus.NEW)
    for event in session.scalars(events.order_by(TicketEvent.sequence)):
        state = after(state, event)
    return state


def after(state: State, event: TicketEvent) -> State:
    assignee, until, into = state.assignee_id, state.hold_until, state.merged_into_id
    urgent = state.urgent_reason
    match event.verb:
        case TicketVerb.TAKE:
            assignee = event.actor_id
        case TicketVerb.ASSIGN:
            assignee = event.details["assignee"]
        case TicketVerb.RELEASE:
            assignee = None
        case TicketVerb.HOLD:
            until = date.fromisoformat(event.details["until"])
        case TicketVerb.EXPEDITE:
            urgent = event.details["reason"]
        case TicketVerb.MERGE:
            into = event.details["into"]
    if event.to_status is not TicketStatus.ON_HOLD:
        until = None
    return State(event.to_status, assignee, until, into, urgent)
