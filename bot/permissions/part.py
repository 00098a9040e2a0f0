"""What somebody is to one ticket."""

from enum import StrEnum

from sqlalchemy.orm import Session

from bot.actor import Actor, Role
from storage.person import Person, find_person
from storage.ticket import Ticket


class Part(StrEnum):
    """Somebody's part in a ticket. One person may have several."""

    REQUESTER = "requester"
    OPENER = "opener"  # who entered it for the requester
    HELPDESK = "helpdesk"  # of the company that has it, or of any while nobody has
    OTHER_COMPANY = "other_company"  # of the help desk, but another company has it
    OFFICE = "office"  # the DX office, and the desk itself
    COLLEAGUE = "colleague"  # of the department that it is about
    STAFF = "staff"  # anybody else of the city


def parts_of(session: Session, actor: Actor, ticket: Ticket) -> frozenset[Part]:
    """Everything that somebody is to a ticket; nothing for outsiders."""
    if actor.role is Role.OUTSIDER:
        return frozenset()
    person = find_person(session, actor.slack_id)
    parts = set[Part]()
    if actor.slack_id == ticket.requester.slack_id:
        parts.add(Part.REQUESTER)
    if ticket.for_another and actor.slack_id == ticket.opened_by.slack_id:
        parts.add(Part.OPENER)
    if actor.role is Role.OFFICE:
        parts.add(Part.OFFICE)
    elif actor.role is Role.PARTNER:
        parts.add(Part.HELPDESK if _is_theirs(person, ticket) else Part.OTHER_COMPANY)
    elif _of_department(person, ticket):
        parts.add(Part.COLLEAGUE)
    return frozenset(parts or {Part.STAFF})


def _is_theirs(person: Person | None, ticket: Ticket) -> bool:
    """Whether a partner's company has it, or nobody; the office's own are not for partners."""
    assignee = ticket.assignee
    if assignee is None or assignee is person:
        return True
    company = person.company if person else None
    return not assignee.manages and assignee.company == company


def _of_department(person: Person | None, ticket: Ticket) -> bool:
    department = person.department_id if person else None
    return department is not None and department == ticket.department_id
