"""Whether what is said later may become part of a ticket."""

from sqlalchemy.orm import Session

from bot.call import Place
from bot.letters.addressing import requester_channel
from storage.question import Question
from storage.ticket import Ticket, latest_open_ticket


def open_ticket_of(session: Session, question: Question) -> Ticket | None:
    """The ticket that a new message may belong to; a reply in a thread has its own context."""
    if question.ts != question.thread_ts:
        return None
    ticket = latest_open_ticket(session, question.asker_id)
    if ticket is None or not may_join(session, question.channel, ticket.id):
        return None
    return ticket


def may_join(session: Session, said_in: str, ticket_id: int) -> bool:
    """Whether what was said in a channel may become part of a ticket.

    Its answers come where the ticket is: in the same channel, or where nobody reads along.
    """
    home = requester_channel(session, ticket_id)
    return home == said_in or Place(home).is_direct
