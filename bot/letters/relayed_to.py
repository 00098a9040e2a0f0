"""Who reads what was said on one side of a ticket."""

from sqlalchemy.orm import Session

from bot.letters.reader import locale_of
from bot.locale import Locale
from storage.conversation import Message
from storage.thread import Side
from storage.ticket import Ticket


def reader_of(session: Session, message: Message) -> Locale | None:
    """The requester's language for what the help desk said; None = the office's."""
    if message.side is Side.REQUESTER:
        return None
    return locale_of(session.get_one(Ticket, message.ticket_id).requester)


def is_added_for_requester(message: Message, ticket: Ticket) -> bool:
    """Whether somebody else said it for the requester, who reads it in their own thread too."""
    return message.side is Side.REQUESTER and message.author_id != ticket.requester_id


def speaks_for_another(message: Message, ticket: Ticket) -> bool:
    """Whether the author only entered the ticket, for a colleague or for who called."""
    entered = ticket.for_another or ticket.caller is not None
    by_opener = message.author_id == ticket.opened_by_id
    return message.side is Side.REQUESTER and entered and by_opener
