"""The news that a ticket is solved, once its requester has said how content they are."""

from sqlalchemy.orm import Session

from bot.letters.delivery import Delivery, Update
from bot.letters.kind import LetterKind
from bot.letters.reader import locale_of
from bot.letters.ticket_news import news_content
from bot.letters.write import Subject, write_letter
from bot.unit import Unit
from storage.letter import Letter
from storage.thread import Side
from storage.ticket import Ticket
from storage.ticket_event import TicketEvent


def write_rating(unit: Unit, event: TicketEvent, readers: Ticket, channel: str, ts: str) -> None:
    """Thank them, in the message in which they were asked."""
    subject: Subject = {"event": event.id, "of": readers.id, "ts": ts}
    key = f"rating:{event.id}:{readers.id}"
    write_letter(unit, LetterKind.RATING, channel, key, subject, key)


def compose(session: Session, letter: Letter) -> Delivery:
    """The message as of now."""
    event = session.get_one(TicketEvent, letter.subject["event"])
    readers = session.get_one(Ticket, letter.subject["of"])
    content = news_content(session, event, readers, Side.REQUESTER)
    return Update(letter.channel, str(letter.subject["ts"]), content, locale_of(readers.requester))
