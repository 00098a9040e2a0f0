"""What somebody of the help desk said through a form, in the thread below the card."""

from sqlalchemy.orm import Session

from bot.letters.addressing import place_of_thread, thread_of
from bot.letters.card import post_card_anew
from bot.letters.delivery import Delivery, Post
from bot.letters.kind import LetterKind
from bot.letters.templates_content import OwnReplyContent
from bot.letters.to_side import write_to_side
from bot.unit import Unit
from storage.conversation import Message
from storage.letter import Letter
from storage.thread import Side
from storage.ticket import Ticket


def write_own_reply(unit: Unit, message: Message, helpdesk_channel: str) -> None:
    """Show it where it would stand if it had been written there."""
    ticket_id, kind = message.ticket_id, LetterKind.OWN_REPLY
    write_to_side(unit, kind, ticket_id, Side.HELPDESK, helpdesk_channel, message=message.id)


def compose(session: Session, letter: Letter) -> Delivery | None:
    """The words under the author's name."""
    message = session.get_one(Message, letter.subject["message"])
    ticket = session.get_one(Ticket, message.ticket_id)
    place = place_of_thread(thread_of(session, ticket.id, Side.HELPDESK))
    return Post(place, OwnReplyContent(ticket.number, message.author.name, message.text))


def posted(unit: Unit, letter: Letter, ts: str) -> None:
    """From now on the original stands there, and is ticked once the requester can read it."""
    message = unit.session.get_one(Message, letter.subject["message"])
    thread = thread_of(unit.session, message.ticket_id, Side.HELPDESK)
    message.channel, message.ts, message.thread_ts = letter.channel, ts, thread.ts


def gone(unit: Unit, letter: Letter) -> bool:
    """The card is gone: it is posted anew, and this below it."""
    message = unit.session.get_one(Message, letter.subject["message"])
    return post_card_anew(unit, message.ticket_id, letter.channel)
