"""Who of the help desk is on duty."""

from datetime import date

from sqlalchemy import and_, exists, or_, select
from sqlalchemy.orm import Session

from bot.actor import THE_DESK
from bot.calendar.kept import kept_plan
from storage.absence import Absence
from storage.person import Person, RegisteredRole
from storage.ticket import Ticket

# Who answers and is not of the office: as the list of people says, or as it was when seen last.
OF_HELPDESK = and_(
    or_(Person.answers, Person.registered_role == RegisteredRole.PARTNER),
    Person.manages.is_(False),
    or_(Person.registered_role.is_(None), Person.registered_role != RegisteredRole.OFFICE),
    Person.left_at.is_(None),
    Person.slack_id != THE_DESK.slack_id,
)


def on_duty(session: Session, day: date) -> list[Person]:
    """The partners who work on a day in office time, in the order in which they came.

    Of a company that has duty on that day, or of any where none is known for that time.
    """
    away = exists().where(
        Absence.person_id == Person.id,
        Absence.withdrawn_at.is_(None),
        Absence.first_day <= day,
        Absence.last_day >= day,
    )
    there = select(Person).where(OF_HELPDESK, ~away)
    plan = kept_plan(session)
    people = session.scalars(there.order_by(Person.id))
    return [one for one in people if plan.has_duty(one.company or "", day)]


def on_duty_for(session: Session, day: date, ticket: Ticket) -> list[Person]:
    """Those of them who may work on a ticket: nobody on their own, nor on another company's."""
    return [
        one
        for one in on_duty(session, day)
        if one.id != ticket.requester_id and is_open_to(one, ticket)
    ]


def is_open_to(person: Person, ticket: Ticket) -> bool:
    """Whether a partner's company has it, or nobody."""
    assignee = ticket.assignee
    if assignee is None or assignee is person:
        return True
    return not assignee.manages and assignee.company == person.company
