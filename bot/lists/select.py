"""What somebody chose, as a query."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, exists, or_, select, true
from sqlalchemy.orm import Session, aliased

from bot.lists.chosen import Chosen, Order, WorkList
from bot.lists.due import has_answer, is_due_within
from bot.lists.viewer import Viewer
from bot.lists.words import has_words
from bot.permissions.table import Action
from bot.permissions.visible import granted
from storage.conversation import Message
from storage.department import Department
from storage.person import Person, find_person
from storage.thread import Side
from storage.ticket import OPEN, RUNNING, Ticket, TicketStatus

LONG = timedelta(days=7)
_STATES = {status: place for place, status in enumerate(TicketStatus)}


def chosen_by(
    session: Session, viewer: Viewer, chosen: Chosen, action: Action = Action.SEE
) -> ColumnElement[bool]:
    """True of the tickets that somebody wants and may see."""
    return and_(
        granted(session, viewer.actor, action, department_sees=viewer.department_sees),
        *_wanted(session, viewer, chosen),
    )


def in_order(tickets: Select[*tuple[Any, ...]], order: Order) -> Select[*tuple[Any, ...]]:
    """The query, sorted."""
    match order:
        case Order.OLDEST:
            return tickets.order_by(Ticket.opened_at, Ticket.number)
        case Order.DEPARTMENT:
            named = tickets.outerjoin(Department, Department.id == Ticket.department_id)
            return named.order_by(Department.name.nulls_last(), Ticket.number.desc())
        case Order.STATE:
            place = case(_STATES, value=Ticket.status, else_=len(_STATES))
            return tickets.order_by(place, Ticket.number.desc())
        case Order.NEWEST:
            return tickets.order_by(Ticket.number.desc())


def is_overdue(viewer: Viewer) -> ColumnElement[bool]:
    """True of open tickets whose wished day has passed, and of those that the desk is late with.

    While they wait for their requester, or for a day that was agreed, it is late with none.
    """
    no_answer = and_(Ticket.answer_due_at < viewer.now, ~has_answer())
    late = and_(Ticket.status.in_(RUNNING), or_(Ticket.solution_due_at < viewer.now, no_answer))
    return and_(Ticket.status.in_(OPEN), or_(Ticket.wanted_by < viewer.today, late))


def in_list(viewer: Viewer, name: WorkList) -> ColumnElement[bool]:
    """True of the tickets of a list, whoever may see them."""
    return and_(true(), *_in_list(viewer, name))


def _wanted(session: Session, viewer: Viewer, chosen: Chosen) -> Iterator[ColumnElement[bool]]:
    yield from _in_list(viewer, chosen.list)
    if chosen.status is not None:
        yield Ticket.status == chosen.status
    if chosen.department is not None:
        is_known = Ticket.department_id == chosen.department
        yield is_known if chosen.department else Ticket.department_id.is_(None)
    if chosen.assignee is not None:
        yield Ticket.assignee_id == chosen.assignee
    if chosen.company is not None:
        yield Ticket.assignee_id.in_(_of_company(chosen.company))
    if chosen.number is not None:
        yield Ticket.number == chosen.number
    if chosen.person:
        yield _concerns(session, chosen.person)
    yield from _opened_in(viewer, chosen)
    if chosen.words:
        yield has_words(session, viewer, chosen.words)


def _in_list(viewer: Viewer, name: WorkList) -> Iterator[ColumnElement[bool]]:
    is_open = Ticket.status.in_(OPEN)
    match name:
        case WorkList.OPEN:
            yield is_open
        case WorkList.MINE:
            yield and_(is_open, Ticket.assignee_id == viewer.person_id)
        case WorkList.UNASSIGNED:
            yield and_(is_open, Ticket.assignee_id.is_(None))
        case WorkList.WAITING:
            yield Ticket.status == TicketStatus.WAITING
        case WorkList.DONE:
            yield Ticket.status.not_in(OPEN)
        case WorkList.ANY:
            pass
        case _:
            yield _calls_for_decision(viewer, name)


def _calls_for_decision(viewer: Viewer, name: WorkList) -> ColumnElement[bool]:
    """True of tickets that somebody has to look at again, for one of five reasons."""
    if name is WorkList.OVERDUE:
        return is_overdue(viewer)
    if name is WorkList.DUE_TODAY:
        return _is_due_today(viewer)
    if name is WorkList.URGENT:
        return and_(Ticket.status.in_(OPEN), Ticket.urgent_reason.is_not(None))
    if name is WorkList.UNANSWERED:
        return _is_unanswered(viewer)
    return and_(Ticket.status == TicketStatus.WAITING, Ticket.status_since < viewer.now - LONG)


def _is_due_today(viewer: Viewer) -> ColumnElement[bool]:
    """True of tickets that are not late yet."""
    is_late = case((is_overdue(viewer), 1), else_=0)
    return and_(is_due_within(viewer.today, viewer.today, viewer.timezone), is_late == 0)


def _is_unanswered(viewer: Viewer) -> ColumnElement[bool]:
    """True of tickets whose requester has had no word since theirs, of before today."""
    later = aliased(Message)
    answered = exists().where(
        later.ticket_id == Message.ticket_id,
        later.side == Side.HELPDESK,
        later.deleted_at.is_(None),
        later.said_at > Message.said_at,
    )
    waiting = exists().where(
        Message.ticket_id == Ticket.id,
        Message.side == Side.REQUESTER,
        Message.deleted_at.is_(None),
        Message.said_at < datetime.combine(viewer.today, time.min, viewer.timezone),
        ~answered,
    )
    return and_(Ticket.status.in_(RUNNING), waiting)


def _of_company(person_id: int) -> Select[Any]:
    somebody = aliased(Person)
    theirs = select(somebody.company).where(somebody.id == person_id).scalar_subquery()
    return select(Person.id).where(Person.company == theirs)


def _concerns(session: Session, slack_id: str) -> ColumnElement[bool]:
    person = find_person(session, slack_id)
    person_id = person.id if person else 0
    columns = (Ticket.requester_id, Ticket.opened_by_id, Ticket.assignee_id)
    return or_(*(column == person_id for column in columns))


def _opened_in(viewer: Viewer, chosen: Chosen) -> Iterator[ColumnElement[bool]]:
    if chosen.since is not None:
        yield Ticket.opened_at >= datetime.combine(chosen.since, time.min, viewer.timezone)
    if chosen.until is not None:
        after = chosen.until + timedelta(days=1)
        yield Ticket.opened_at < datetime.combine(after, time.min, viewer.timezone)
