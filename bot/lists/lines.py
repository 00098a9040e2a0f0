"""Tickets as lines of a list, with as few questions to the database as there are facts."""

from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, selectinload

from bot.call import Place
from bot.lists.content import WorkLine
from bot.lists.viewer import Viewer
from bot.permissions.visible import granted_to_desk
from storage.conversation import Message
from storage.thread import Side, Thread, opener_thread, ticket_thread
from storage.ticket import Ticket


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
    promised = None if ticket.id in answered else ticket.expected_by
    due = min((day for day in (ticket.wanted_by, promised) if day), default=None)
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
        is_overdue=ticket.status.is_open and due is not None and due < viewer.today,
        is_urgent=ticket.urgent,
        has_problem=ticket.problem_id is not None,
        thread=cards.get(ticket.id) if can_work else _own_thread(session, viewer, ticket),
        can_work=can_work,
    )


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
