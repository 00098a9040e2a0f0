"""Everything about one ticket, for whom may see it."""

from typing import Any

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.orm import Session, selectinload

from bot.actor import THE_DESK
from bot.audit import note
from bot.call import Call
from bot.desk import Desk
from bot.letters.request import request_of
from bot.lists.behind_desk import ending_of, internal_of, related_to
from bot.lists.detail_content import (
    EVENTS,
    PAGE,
    DetailContent,
    Ending,
    Happened,
    Related,
    Spoken,
)
from bot.lists.lines import lines_of
from bot.lists.viewer import Viewer, viewer_of
from bot.notes.permission import may_read_notes
from bot.permissions.table import Action, may, permit
from bot.refusal import Reason, RefusedError
from bot.unit import Unit
from storage.audit import AuditAction
from storage.conversation import Message
from storage.person import Person
from storage.ticket import Ticket
from storage.ticket_event import TicketEvent


def see_ticket(desk: Desk, call: Call, ticket_id: int, page: int = 0) -> DetailContent:
    """The ticket as it stands. That somebody saw it is noted; the payload is not finished by it.

    Raises:
        RefusedError: it is not for this person, or there is no such ticket.
    """
    with desk.database.write() as session:
        unit = Unit(session, call)
        ticket = session.get(Ticket, ticket_id)
        if ticket is None:
            raise RefusedError(Reason.NOT_FOUND)
        permit(desk, unit, ticket, Action.SEE)
        note(unit, AuditAction.SEE, ticket)
        return _content(desk, unit, ticket, page)


def _content(desk: Desk, unit: Unit, ticket: Ticket, page: int) -> DetailContent:
    session = unit.session
    viewer = viewer_of(desk, session, unit.call)
    (line,) = lines_of(session, viewer, [ticket.id])
    reads = may(desk, unit, ticket, Action.READ)
    shown = Message.ticket_id == ticket.id
    if not reads:
        shown = and_(shown, Message.author_id == viewer.person_id)
    said = session.scalars(select(func.count()).select_from(Message).where(shown)).one()
    page = max(0, min(page, (said - 1) // PAGE))
    events = _count_events(session, ticket)
    return DetailContent(
        line=line,
        text=ticket.full_text,
        opener=ticket.opened_by.name if ticket.for_another else None,
        caller=ticket.caller,
        wanted_by=ticket.wanted_by,
        urgent_reason=ticket.urgent_reason,
        hold_until=ticket.hold_until,
        merged_into=ticket.survivor.number if ticket.merged_into else None,
        conversation=_conversation(session, shown, page),
        page=page,
        said=said,
        only_own=not reads,
        happened=_history(session, ticket, notes=line.can_work and not _is_own(viewer, ticket)),
        earlier=max(0, events - EVENTS),
        request=request_of(session, ticket),
        ending=ending_of(session, unit.actor, ticket) if line.can_work else Ending(),
        related=related_to(session, ticket) if line.can_work else Related(),
        internal=internal_of(session, ticket) if may_read_notes(desk, unit, ticket) else None,
    )


def _is_own(viewer: Viewer, ticket: Ticket) -> bool:
    """Whose matter it is reads no notes of it, though they be of the help desk."""
    return viewer.person_id in (ticket.requester_id, ticket.opened_by_id)


def _conversation(session: Session, shown: ColumnElement[bool], page: int) -> tuple[Spoken, ...]:
    newest = select(Message).where(shown).order_by(Message.id.desc())
    some = newest.offset(page * PAGE).limit(PAGE).options(selectinload(Message.author))
    messages = reversed(session.scalars(some).all())
    return tuple(
        Spoken(one.author.name, one.side, one.said_at, one.text, one.deleted_at is not None)
        for one in messages
    )


def _count_events(session: Session, ticket: Ticket) -> int:
    of_ticket = select(func.count()).select_from(TicketEvent)
    return session.scalars(of_ticket.where(TicketEvent.ticket_id == ticket.id)).one()


def _history(session: Session, ticket: Ticket, *, notes: bool) -> tuple[Happened, ...]:
    newest = select(TicketEvent).where(TicketEvent.ticket_id == ticket.id)
    some = newest.order_by(TicketEvent.sequence.desc()).limit(EVENTS)
    events = session.scalars(some.options(selectinload(TicketEvent.actor))).all()
    return tuple(
        Happened(one.verb, _name(one.actor), one.at, _for_all(one, notes=notes))
        for one in reversed(events)
    )


def _name(actor: Person) -> str:
    return "" if actor.slack_id == THE_DESK.slack_id else actor.name


def _for_all(event: TicketEvent, *, notes: bool) -> dict[str, Any]:
    """What is remembered of it; a note is for the help desk alone."""
    return {name: value for name, value in event.details.items() if notes or name != "note"}
