"""Bringing what was written into the form in which it is searched."""

from collections.abc import Sequence

from sqlalchemy import and_, delete, or_, select, text
from sqlalchemy.orm import Session

from bot.lists.words import folded
from storage.conversation import Message
from storage.database import Database
from storage.letter_pairs import take_in_pairs, take_out_pairs
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
        _take_out(session, tickets, messages)
        own = [_text(one.id, None, _asked(session, one)) for one in tickets]
        said = [_text(one.ticket_id, one.id, one.text) for one in messages]
        texts = [one for one in (*own, *said) if one.folded]
        session.add_all(texts)
        session.flush()
        take_in_pairs(session, [(one.id, one.folded) for one in texts])
        for ticket in tickets:
            ticket.searchable = True
        for message in messages:
            message.searchable = True
        return AT_ONCE in (len(tickets), len(messages))


def _take_out(session: Session, tickets: Sequence[Ticket], messages: Sequence[Message]) -> None:
    own = SearchableText.ticket_id.in_([one.id for one in tickets])
    of_these = or_(
        and_(own, SearchableText.message_id.is_(None)),
        SearchableText.message_id.in_([one.id for one in messages]),
    )
    there = select(SearchableText.id, SearchableText.folded).where(of_these)
    old = [(row.id, row.folded) for row in session.execute(there)]
    take_out_pairs(session, old)
    gone = SearchableText.id.in_([id_ for id_, _ in old])
    session.execute(delete(SearchableText).where(gone))


def _asked(session: Session, ticket: Ticket) -> str:
    answers = answers_of(session, ticket.id)
    return "\n".join([ticket.title, ticket.full_text, *map(_answer, answers)])


def _answer(given: TicketAnswer) -> str:
    return f"{given.label}\n{given.value}"


def _text(ticket_id: int, message_id: int | None, words: str) -> SearchableText:
    return SearchableText(ticket_id=ticket_id, message_id=message_id, folded=folded(words))


def _new_tickets(session: Session) -> Sequence[Ticket]:
    new = select(Ticket).where(text("NOT tickets.searchable")).order_by(Ticket.id).limit(AT_ONCE)
    return session.scalars(new.with_for_update(skip_locked=True, of=Ticket)).all()


def _new_messages(session: Session) -> Sequence[Message]:
    new = select(Message).where(text("NOT messages.searchable")).order_by(Message.id)
    locked = new.limit(AT_ONCE).with_for_update(skip_locked=True, of=Message)
    return session.scalars(locked).all()
