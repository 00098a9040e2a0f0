"""Which tickets somebody may see, as one condition for a database: lists, searches, files."""

from collections.abc import Mapping

from sqlalchemy import ColumnElement, and_, false, or_, select, true
from sqlalchemy.orm import Session

from bot.actor import Actor, Role
from bot.permissions.grants import DESK
from bot.permissions.part import Part
from bot.permissions.table import TABLE, Action
from storage.person import Person, find_person
from storage.ticket import Ticket

NOBODY = 0  # no row has this id


def granted(
    session: Session,
    actor: Actor,
    action: Action,
    *,
    department_sees: bool,
) -> ColumnElement[bool]:
    """True of the tickets with which the table lets somebody do something, in private.

    Args:
        session: looks up who it is.
        actor: who.
        action: what.
        department_sees: whether colleagues count.
    """
    conditions = conditions_of_parts(session, actor)
    if not department_sees:
        conditions = {**conditions, Part.COLLEAGUE: false()}
    return or_(false(), *(conditions[part] for part in TABLE[action].who))


def granted_to_desk(session: Session, actor: Actor) -> ColumnElement[bool]:
    """True of the tickets with which somebody may do what the help desk does, in private."""
    conditions = conditions_of_parts(session, actor)
    return or_(false(), *(conditions[part] for part in DESK))


def conditions_of_parts(session: Session, actor: Actor) -> Mapping[Part, ColumnElement[bool]]:
    """True of the tickets in which somebody has a part: the same as ``parts_of``."""
    if actor.role is Role.OUTSIDER:
        return dict.fromkeys(Part, false())
    person = find_person(session, actor.slack_id)
    me = person.id if person else NOBODY
    theirs = _theirs(person)
    is_partner = actor.role is Role.PARTNER
    named: dict[Part, ColumnElement[bool]] = {
        Part.REQUESTER: Ticket.requester_id == me,
        Part.OPENER: and_(Ticket.opened_by_id == me, Ticket.requester_id != me),
        Part.HELPDESK: theirs if is_partner else false(),
        Part.OTHER_COMPANY: ~theirs if is_partner else false(),
        Part.OFFICE: true() if actor.role is Role.OFFICE else false(),
        Part.COLLEAGUE: _of_department(person, actor.role),
    }
    return {**named, Part.STAFF: ~or_(*named.values())}


def _theirs(person: Person | None) -> ColumnElement[bool]:
    company = person.company if person else None
    same = Person.company.is_(None) if company is None else Person.company == company
    colleagues = select(Person.id).where(same, Person.manages.is_(False))
    me = person.id if person else NOBODY
    return or_(
        Ticket.assignee_id.is_(None),
        and_(
            Ticket.assignee_id.is_not(None),
            or_(Ticket.assignee_id == me, Ticket.assignee_id.in_(colleagues)),
        ),
    )


def _of_department(person: Person | None, role: Role) -> ColumnElement[bool]:
    department = person.department_id if person else None
    if role is not Role.STAFF or department is None:
        return false()
    return and_(Ticket.department_id.is_not(None), Ticket.department_id == department)
