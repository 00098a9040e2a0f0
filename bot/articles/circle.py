"""Who took part in a ticket, and must not be recognised in an article."""

import re
from collections.abc import Iterable, Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from knowledge.masking.mask import Circle
from storage.conversation import Message
from storage.department import Department
from storage.person import Person
from storage.ticket import Ticket
from storage.ticket_event import TicketEvent

_CALLER = re.compile(r"[\s　、,，/／]+")
_UNIT = re.compile(r"(?:課|部|室|係|局|所|センター|班)$")


def circle_of(session: Session, ticket: Ticket, texts: Iterable[str]) -> Circle:
    """Who asked, entered it, wrote or acted, and whom they mention in the texts."""
    people = set(_taking_part(session, ticket))
    names = {name for person in people for name in person.names}
    names |= set(_mentioned(session, "\n".join(texts)))
    asking = (ticket.requester.department, ticket.opened_by.department, ticket.department)
    units = {name for department in asking for name in _unit_names(department)}
    for word in _CALLER.split(ticket.caller or ""):
        (units if _UNIT.search(word) else names).add(word.removesuffix("様").removesuffix("さん"))
    return Circle(frozenset(names), frozenset(units))


def _taking_part(session: Session, ticket: Ticket) -> Iterator[Person]:
    yield ticket.requester
    yield ticket.opened_by
    wrote = select(Message.author_id).where(Message.ticket_id == ticket.id)
    acted = select(TicketEvent.actor_id).where(TicketEvent.ticket_id == ticket.id)
    theirs = Person.id.in_(wrote) | Person.id.in_(acted)
    yield from session.scalars(select(Person).where(theirs))


def _mentioned(session: Session, text: str) -> Iterator[str]:
    """Names of people whom the desk knows and who stand in the text with an @."""
    if "@" not in text:
        return
    for person in session.scalars(select(Person)):
        yield from (name for name in person.names if f"@{name}" in text)


def _unit_names(department: Department | None) -> Iterator[str]:
    if department is not None:
        yield department.name
        yield department.bureau or ""
