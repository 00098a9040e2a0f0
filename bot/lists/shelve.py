"""Bringing what was written into the form in which it is searched."""

from collections.abc import Sequence

from sqlalchemy import delete, select, text
from sqlalchemy.orm import Session

from bot.lists.words import folded
from storage.conversation import Message
from storage.database import Database
from storage.searchable_text import SearchableText
from storage.ticket import Ticket
from storage.ticket_answer import TicketAnswer, answers_of

AT_ONCE = 200  # rows of one transaction, so that nobody waits for long


def shelve_texts(database: Database) -> None:
    """Take in what is new and what was edited; what was deleted is found no more."""
    while _shelve_some(database):
        pass


def _shelve_some(database: Database) -> bool:
    with database.write() as session:
        tickets, messages = _new_tickets(session), _new_messages(session)
        for ticket in tickets:
            own = SearchableText.ticket_id == ticket.id
            session.execute(delete(SearchableText).where(own, SearchableText.message_id.is_(None)))
            _put(session, ticket.id, None, _asked(session, ticket))
            ticket.searchable = True
        for message in messages:
            session.execute(delete(SearchableText).where(SearchableText.message_id == message.id))
            _put(session, message.ticket_id, message.id, message.text)
            message.searchable = True
        return AT_ONCE in (len(tickets), len(messages))


def _asked(session: Session, ticket: Ticket) -> str:
    answers = answers_of(session, ticket.id)
    return "\n".join([ticket.title, ticket.full_text, *map(_answer, answers)])


def _answer(given: TicketAnswer) -> str:
    return f"{given.label}\n{given.value}"


def _put(session: Session, ticket_id: int, message_id: int | None, words: str) -> None:
    if compared := folded(words):
        row = SearchableText(ticket_id=ticket_id, message_id=message_id, folded=compared)
        session.add(row)


def _new_tickets(session: Session) -> Sequence[Ticket]:
    new = select(Ticket).where(text("NOT tickets.searchable")).order_by(Ticket.id).limit(AT_ONCE)
    return session.scalars(new.with_for_update(skip_locked=True, of=Ticket)).all()


def _new_messages(session: Session) -> Sequence[Message]:
    new = select(Message).where(text("NOT messages.searchable")).order_by(Message.id)
    locked = new.limit(AT_ONCE).with_for_update(skip_locked=True, of=Message)
    return session.scalars(locked).all()
