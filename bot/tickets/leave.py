"""Somebody's account was switched off: their tickets live on."""

from collections.abc import Sequence

from sqlalchemy import select

from bot.call import Call
from bot.desk import Desk
from bot.letters.person_left import write_person_left
from bot.tickets.assign import release
from bot.unit import Unit
from storage.person import Person
from storage.ticket import OPEN, Ticket


def leave(desk: Desk, call: Call, slack_id: str) -> None:
    """Tell the help desk once, and make what the person looked after free for anybody."""
    with desk.unit(call) as unit:
        who = select(Person).where(Person.slack_id == slack_id).with_for_update()
        person = unit.session.scalars(who).one_or_none()
        if person is None or person.left_at is not None:
            return
        person.left_at = unit.at
        for ticket in _open_tickets(unit, person):
            was_assignee = ticket.assignee_id == person.id
            if was_assignee:
                release(desk, unit, ticket)
            if was_assignee or ticket.requester_id == person.id:
                write_person_left(
                    unit, ticket, person, desk.helpdesk_channel, was_assignee=was_assignee
                )


def is_known(desk: Desk, slack_id: str) -> bool:
    """Whether the desk has ever had to do with somebody."""
    with desk.database.read() as session:
        return session.scalar(select(Person.id).where(Person.slack_id == slack_id)) is not None


def people_of_open_tickets(desk: Desk) -> list[str]:
    """The Slack ids of requesters and assignees who, as far as is known, are still there."""
    still_open = select(Ticket).where(Ticket.status.in_(OPEN)).subquery()
    theirs = Person.id.in_(select(still_open.c.requester_id)) | Person.id.in_(
        select(still_open.c.assignee_id).where(still_open.c.assignee_id.is_not(None))
    )
    there = select(Person.slack_id).where(theirs, Person.left_at.is_(None), Person.slack_id != "")
    with desk.database.read() as session:
        return list(session.scalars(there.order_by(Person.id)))


def _open_tickets(unit: Unit, person: Person) -> Sequence[Ticket]:
    theirs = (Ticket.requester_id == person.id) | (Ticket.assignee_id == person.id)
    still_open = select(Ticket).where(theirs, Ticket.status.in_(OPEN))
    locked = still_open.order_by(Ticket.id).with_for_update(of=Ticket)
    return unit.session.scalars(locked).all()
