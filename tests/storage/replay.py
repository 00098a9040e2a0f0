"""A ticket as its history alone tells it."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

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
    problem_id: int | None = None
    urgent_reason: str | None = None
    follows_id: int | None = None


def as_it_stands(ticket: Ticket) -> State:
    return State(
        ticket.status,
        ticket.assignee_id,
        ticket.hold_until,
        ticket.merged_into_id,
        ticket.problem_id,
        ticket.urgent_reason,
        ticket.follows_id,
    )


def replayed(session: Session, ticket_id: int) -> State:
    """The same, from its events."""
    events = select(TicketEvent).where(TicketEvent.ticket_id == ticket_id)
    state = State(TicketStatus.NEW)
    for event in session.scalars(events.order_by(TicketEvent.sequence)):
        state = after(state, event)
    return state


def after(state: State, event: TicketEvent) -> State:
    changed = replace(state, status=event.to_status, **_changes(event), **_belongs_to(event))
    if event.to_status is not TicketStatus.ON_HOLD:
        return replace(changed, hold_until=None)
    return changed


def _changes(event: TicketEvent) -> dict[str, Any]:
    match event.verb:
        case TicketVerb.TAKE:
            return {"assignee_id": event.actor_id}
        case TicketVerb.ASSIGN:
            return {"assignee_id": event.details["assignee"]}
        case TicketVerb.RELEASE:
            return {"assignee_id": None}
        case TicketVerb.HOLD | TicketVerb.UNMERGE:
            until = event.details["until"]
            return {"hold_until": date.fromisoformat(until) if until else None}
        case TicketVerb.EXPEDITE:
            return {"urgent_reason": event.details["reason"]}
    return {}


def _belongs_to(event: TicketEvent) -> dict[str, Any]:
    match event.verb:
        case TicketVerb.OPEN:
            return {"follows_id": event.details.get("follows")}
        case TicketVerb.MERGE:
            return {"merged_into_id": event.details["into"]}
        case TicketVerb.UNMERGE:
            return {"merged_into_id": None}
        case TicketVerb.LINK:
            return {"problem_id": event.details["problem"]}
        case TicketVerb.UNLINK:
            return {"problem_id": None}
    return {}
