"""Reading what belongs in somebody's Home tab, and nothing that they may not see."""

from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, not_, or_, select
from sqlalchemy.orm import Session, selectinload

from bot.actor import Role
from bot.call import Call, Place
from bot.desk import Desk
from bot.home.content import PAGE, HomeContent, HomeList, ListPage, TicketLine
from bot.home.state import HomeState
from bot.lists.chosen import Chosen, WorkList
from bot.lists.content import WorkContent, WorkPage
from bot.lists.look import look_at_work, page_of
from bot.lists.viewer import Viewer, viewer_of
from storage.conversation import Message
from storage.person import find_person
from storage.thread import Side, opener_thread, ticket_thread
from storage.ticket import OPEN, Ticket, TicketStatus


def look_at_home(desk: Desk, session: Session, call: Call, state: HomeState) -> HomeContent:
    """The tickets that somebody asked for or entered, newest first, and their work.

    Args:
        desk: the parts.
        session: only read from.
        call: whose Home it is, and when.
        state: what of it they look at.
    """
    actor = call.actor
    viewer = viewer_of(desk, session, call)
    person_id = viewer.person_id
    shown = {
        name: _page(session, _listed(name, person_id), person_id, state.pages.get(name, 0))
        for name in HomeList
    }
    return HomeContent(
        answers=actor.answers,
        waiting=shown[HomeList.WAITING],
        open=shown[HomeList.OPEN],
        past=shown[HomeList.PAST],
        manages=actor.manages,
        work=_work(session, viewer, state.work) if actor.answers else None,
        department=_department(session, viewer, state.department),
    )


def _work(session: Session, viewer: Viewer, chosen: Chosen | None) -> WorkContent:
    """What the office begins with is all that is open; a partner begins with their own."""
    begin = Chosen() if viewer.actor.manages else Chosen(list=WorkList.MINE)
    return look_at_work(session, viewer, begin if chosen is None else chosen)


def _department(session: Session, viewer: Viewer, page: int) -> WorkPage | None:
    person = find_person(session, viewer.actor.slack_id)
    department = person.department_id if person else None
    if not viewer.department_sees or viewer.actor.role is not Role.STAFF or department is None:
        return None
    return page_of(session, viewer, Chosen(department=department, page=page))


def _listed(name: HomeList, person_id: int) -> Select[Any]:
    own = select(Ticket).where(
        or_(Ticket.requester_id == person_id, Ticket.opened_by_id == person_id)
    )
    is_open = Ticket.status.in_(OPEN)
    asked = or_(Ticket.status == TicketStatus.WAITING, _helpdesk_spoke_last())
    waits = and_(Ticket.requester_id == person_id, asked)
    return own.where(
        {
            HomeList.WAITING: and_(is_open, waits),
            HomeList.OPEN: and_(is_open, not_(waits)),
            HomeList.PAST: not_(is_open),
        }[name]
    )


def _helpdesk_spoke_last() -> ColumnElement[bool]:
    last = (
        select(Message.side)
        .where(Message.ticket_id == Ticket.id, Message.announcement_id.is_(None))
        .order_by(Message.id.desc())
        .limit(1)
        .correlate(Ticket)
        .scalar_subquery()
    )
    return func.coalesce(last, Side.REQUESTER.value) == Side.HELPDESK.value


def _page(session: Session, listed: Select[Any], person_id: int, page: int) -> ListPage:
    """One page; the last one, when tickets have left the list since its buttons were shown."""
    count = session.scalars(select(func.count()).select_from(listed.subquery())).one()
    page = max(0, min(page, (count - 1) // PAGE))
    newest_first = listed.order_by(Ticket.number.desc()).offset(page * PAGE).limit(PAGE)
    tickets = newest_first.options(selectinload(Ticket.assignee), selectinload(Ticket.requester))
    lines = [_line(session, ticket, person_id) for ticket in session.scalars(tickets)]
    return ListPage(tuple(lines), count, page)


def _line(session: Session, ticket: Ticket, person_id: int) -> TicketLine:
    own = ticket.requester_id == person_id
    if own:
        thread = ticket_thread(session, ticket.id, Side.REQUESTER)
    else:
        thread = opener_thread(session, ticket.id)
    return TicketLine(
        ticket_id=ticket.id,
        number=ticket.number,
        title=ticket.title,
        status=ticket.status,
        assignee=ticket.assignee.name if ticket.assignee else None,
        opened_at=ticket.opened_at,
        thread=Place(thread.channel, thread.ts) if thread else None,
        entered_for=None if own else ticket.requester.name,
        merged_into=ticket.survivor.number if ticket.merged_into else None,
    )
