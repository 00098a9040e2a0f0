"""Reading a page of a list."""

from dataclasses import replace
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from bot.lists.chosen import Chosen, WorkList
from bot.lists.content import PAGE, Choice, Choices, WorkContent, WorkPage
from bot.lists.lines import lines_of
from bot.lists.select import chosen_by, in_order
from bot.lists.viewer import Viewer
from bot.permissions.table import Action
from storage.department import Department
from storage.person import Person
from storage.ticket import OPEN, Ticket, TicketStatus

# A view of Slack's holds 250 kB, and each of these some 200 bytes.
MOST_DEPARTMENTS, MOST_ASSIGNEES, MOST_COMPANIES = 250, 100, 50


def page_of(
    session: Session, viewer: Viewer, chosen: Chosen, action: Action = Action.SEE
) -> WorkPage:
    """One page; the last one, when tickets have left the list since its buttons were shown."""
    condition = chosen_by(session, viewer, chosen, action)
    # Counted on the way: a search looks through all texts, which it should not do twice.
    counted = select(Ticket.id, func.count().over().label("on_all_pages")).where(condition)
    listed = in_order(counted, chosen.order).limit(PAGE)
    rows = session.execute(listed.offset(chosen.page * PAGE)).all()
    if not rows and chosen.page:
        count = session.scalars(select(func.count()).select_from(Ticket).where(condition)).one()
        last = max(0, (count - 1) // PAGE)
        return page_of(session, viewer, replace(chosen, page=last), action)
    count = rows[0].on_all_pages if rows else 0
    return WorkPage(lines_of(session, viewer, [row.id for row in rows]), count, chosen)


def look_at_work(session: Session, viewer: Viewer, chosen: Chosen) -> WorkContent:
    """A list of the help desk, with what it can be narrowed down to."""
    everything = chosen_by(session, viewer, Chosen(list=WorkList.ANY))
    by_status = select(Ticket.status, func.count()).where(everything, Ticket.status.in_(OPEN))
    counted = session.execute(by_status.group_by(Ticket.status))
    found: dict[TicketStatus, int] = {row[0]: row[1] for row in counted}
    counts = {status: found.get(status, 0) for status in OPEN}
    page = page_of(session, viewer, chosen)
    return WorkContent(page, choices_of(session, viewer), counts)


def choices_of(session: Session, viewer: Viewer) -> Choices:
    """What there is among the tickets that somebody may see."""
    everything = chosen_by(session, viewer, Chosen(list=WorkList.ANY))
    departments = select(Department.id, Department.name).where(
        Department.id.in_(select(Ticket.department_id).where(everything))
    )
    busy = Person.id.in_(select(Ticket.assignee_id).where(everything))
    assignees = select(Person.id, Person.name).where(busy)
    companies = select(func.min(Person.id), Person.company).where(busy, Person.company.is_not(None))
    return Choices(
        _choices(session, departments.order_by(Department.name).limit(MOST_DEPARTMENTS)),
        _choices(session, assignees.order_by(Person.name).limit(MOST_ASSIGNEES)),
        _choices(
            session,
            companies.group_by(Person.company).order_by(Person.company).limit(MOST_COMPANIES),
        ),
    )


def _choices(session: Session, rows: Select[int, Any]) -> tuple[Choice, ...]:
    return tuple(Choice(one[0], one[1]) for one in session.execute(rows))
