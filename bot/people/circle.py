"""Who must not be recognised in an article: those of a ticket, and all whom the desk knows."""

import re
from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from knowledge.masking.mask import Circle
from storage.conversation import Message
from storage.database import Database
from storage.department import Department
from storage.person import Person
from storage.ticket import Ticket
from storage.ticket_event import TicketEvent

_CALLER = re.compile(r"[\s　、,，/／]+")
_UNIT = re.compile(r"(?:課|部|室|係|局|所|センター|班)$")


def circle_of(session: Session, ticket: Ticket) -> Circle:
    """Who asked, entered it, wrote or acted; and everybody else, in case they are spoken of."""
    names = {name for person in _taking_part(session, ticket) for name in person.names}
    asking = (ticket.requester.department, ticket.opened_by.department, ticket.department)
    units = {name for department in asking for name in _unit_names(department)}
    for word in _CALLER.split(ticket.caller or ""):
        (units if _UNIT.search(word) else names).add(word.removesuffix("様").removesuffix("さん"))
    return Circle(frozenset(names), frozenset(units), everybody(session))


def everybody(session: Session) -> frozenset[str]:
    """The names of all people whom the desk knows."""
    return frozenset(name for one in session.scalars(select(Person)) for name in one.names)


def all_known(database: Database) -> Circle:
    """Everybody, for words of which nobody knows where they come from."""
    with database.read() as session:
        return Circle(others=everybody(session))


def _taking_part(session: Session, ticket: Ticket) -> Iterator[Person]:
    yield ticket.requester
    yield ticket.opened_by
    wrote = select(Message.author_id).where(Message.ticket_id == ticket.id)
    acted = select(TicketEvent.actor_id).where(TicketEvent.ticket_id == ticket.id)
    theirs = Person.id.in_(wrote) | Person.id.in_(acted)
    yield from session.scalars(select(Person).where(theirs))


def _unit_names(department: Department | None) -> Iterator[str]:
    if department is not None:
        yield department.name
        yield department.bureau or ""
