"""What the help desk said and the requester cannot read: their thread is gone."""

from sqlalchemy.orm import Session

from bot.letters.addressing import lane_of, place_of_thread, thread_of
from bot.letters.delivery import Delivery, Post
from bot.letters.kind import LetterKind
from bot.letters.relay_content import UndeliveredContent
from bot.letters.write import write_letter
from bot.unit import Unit
from storage.conversation import Message
from storage.letter import Letter
from storage.thread import Side
from storage.ticket import Ticket


def write_undelivered(unit: Unit, message: Message) -> None:
    """Tell the help desk, below the card, what did not arrive."""
    lane = lane_of(unit.session, message.ticket_id, Side.HELPDESK)
    write_letter(unit, LetterKind.UNDELIVERED, message.channel, lane, {"message": message.id})


def compose(session: Session, letter: Letter) -> Delivery | None:
    """The beginning of what was said, so that it is known which message is meant."""
    message = session.get_one(Message, letter.subject["message"])
    ticket = session.get_one(Ticket, message.ticket_id)
    thread = thread_of(session, ticket.id, Side.HELPDESK)
    return Post(place_of_thread(thread), UndeliveredContent(ticket.number, message.text))
