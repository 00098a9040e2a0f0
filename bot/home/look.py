"""Reading what belongs in somebody's Home tab, and nothing of anybody else's."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, not_, or_, select
from sqlalchemy.orm import Session, selectinload

from bot.call import Place
from bot.home.content import PAGE, HomeContent, HomeList, ListPage, TicketLine
from storage.conversation import Message
from storage.person import find_person
from storage.thread import Side, opener_thread, ticket_thread
from storage.ticket import OPEN, Ticket

Pages = Mapping[HomeList, int]
NOBODY = 0  # no row has this id


def look_at_home(
    session: Session,
    slack_id: str,
    *,
    answers: bool,
    manages: bool,
    pages: Pages | None = None,
) -> HomeContent:
    """The tickets that somebody asked for or entered, newest first.

    Args:
        session: only read from.
        slack_id: whose Home it is.
        answers: whether they speak for the help desk.
        manages: whether they are of the office.
        pages: which page of each list; the first of those that are not given.
    """
    person = find_person(session, slack_id)
    person_id = person.id if person else NOBODY
    chosen = pages or {}
    shown = {
        name: _page(session, _listed(name, person_id), person_id, chosen.get(name, 0))
        for name in HomeList
    }
    return HomeContent(
        answers, shown[HomeList.WAITING], shown[HomeList.OPEN], shown[HomeList.PAST], manages
    )


def _listed(name: HomeList, person_id: int) -> Select[Any]:
    own = select(Ticket).where(
        or_(Ticket.requester_id == person_id, Ticket.opened_by_id == person_id)
    )
    is_open = Ticket.status.in_(OPEN)
    waits = and_(Ticket.requester_id == person_id, _helpdesk_spoke_last())
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
        .where(Message.ticket_id == Ticket.id)
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
