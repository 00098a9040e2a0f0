"""Tickets as lines of a list, with as few questions to the database as there are facts."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, selectinload

from bot.call import Place
from bot.lists.content import WorkLine
from bot.lists.viewer import Viewer
from bot.permissions.visible import granted_to_desk
from storage.conversation import Message
from storage.thread import Side, Thread, opener_thread, ticket_thread
from storage.ticket import RUNNING, Ticket


def lines_of(session: Session, viewer: Viewer, ticket_ids: Sequence[int]) -> tuple[WorkLine, ...]:
    """The tickets, in the order that is given."""
    wanted = select(Ticket).where(Ticket.id.in_(ticket_ids))
    related = (Ticket.requester, Ticket.assignee, Ticket.department)
    loaded = session.scalars(wanted.options(*map(selectinload, related)))
    tickets = {ticket.id: ticket for ticket in loaded}
    answered = set(session.scalars(_answered(ticket_ids)))
    workable = _workable(session, viewer, ticket_ids)
    cards = _cards(session, workable)
    return tuple(
        _line(session, viewer, ticket, cards, answered, can_work=ticket.id in workable)
        for ticket in (tickets[one] for one in ticket_ids)
    )


def _line(
    session: Session,
    viewer: Viewer,
    ticket: Ticket,
    cards: Mapping[int, Place],
    answered: Collection[int],
    *,
    can_work: bool,
) -> WorkLine:
    promised = _promised(ticket, answered=ticket.id in answered)
    days = [viewer.day_of(one) for one in promised]
    due = min([*days, *([ticket.wanted_by] if ticket.wanted_by else [])], default=None)
    wished = ticket.wanted_by is not None and ticket.wanted_by < viewer.today
    late = ticket.status in RUNNING and any(one < viewer.now for one in promised)
    return WorkLine(
        ticket_id=ticket.id,
        number=ticket.number,
        title=ticket.title,
        status=ticket.status,
        requester=ticket.requester.name,
        department=ticket.department.name if ticket.department else None,
        assignee=ticket.assignee.name if ticket.assignee else None,
        opened_at=ticket.opened_at,
        due=due if ticket.status.is_open else None,
        is_overdue=ticket.status.is_open and (wished or late),
        is_urgent=ticket.urgent,
        has_problem=ticket.problem_id is not None,
        thread=cards.get(ticket.id) if can_work else _own_thread(session, viewer, ticket),
        can_work=can_work,
    )


def _promised(ticket: Ticket, *, answered: bool) -> list[datetime]:
    """Until when the help desk has still to do something."""
    dues = (None if answered else ticket.answer_due_at, ticket.solution_due_at)
    return [due for due in dues if due is not None]


def _answered(ticket_ids: Sequence[int]) -> Select[int]:
    return (
        select(Message.ticket_id)
        .where(Message.ticket_id.in_(ticket_ids), Message.side == Side.HELPDESK)
        .distinct()
    )


def _workable(session: Session, viewer: Viewer, ticket_ids: Sequence[int]) -> set[int]:
    """Those with which the viewer may do what the help desk does."""
    if not viewer.actor.answers:
        return set()
    theirs = select(Ticket.id).where(
        Ticket.id.in_(ticket_ids), granted_to_desk(session, viewer.actor)
    )
    return set(session.scalars(theirs))


def _cards(session: Session, ticket_ids: Collection[int]) -> dict[int, Place]:
    cards = select(Thread.ticket_id, Thread.channel, Thread.ts).where(
        Thread.ticket_id.in_(ticket_ids), Thread.side == Side.HELPDESK, Thread.gone_at.is_(None)
    )
    oldest_last = session.execute(cards.order_by(Thread.id.desc()))
    return {row.ticket_id: Place(row.channel, row.ts) for row in oldest_last}


def _own_thread(session: Session, viewer: Viewer, ticket: Ticket) -> Place | None:
    thread = None
    if ticket.requester_id == viewer.person_id:
        thread = ticket_thread(session, ticket.id, Side.REQUESTER)
    elif ticket.opened_by_id == viewer.person_id:
        thread = opener_thread(session, ticket.id)
    return Place(thread.channel, thread.ts) if thread else None
