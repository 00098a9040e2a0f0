"""What the requester reads of who speaks for them, after it was edited."""

from sqlalchemy.orm import Session

from bot.letters.addition import addition_content, addition_key
from bot.letters.addressing import lane_of, requester_channel
from bot.letters.delivery import Delivery, Update
from bot.letters.kind import LetterKind
from bot.letters.reader import locale_of
from bot.letters.relayed_to import is_added_for_requester
from bot.letters.write import Subject, waits, write_letter
from bot.unit import Unit
from storage.conversation import Message, Shows
from storage.letter import Letter
from storage.thread import Side
from storage.ticket import Ticket


def write_addition_edit(unit: Unit, message: Message, ticket: Ticket) -> None:
    """Bring it up to date; what has not gone out yet will read so anyway."""
    if not is_added_for_requester(message, ticket) or waits(unit, addition_key(message)):
        return
    lane = lane_of(unit.session, ticket.id, Side.REQUESTER)
    channel = requester_channel(unit.session, ticket.id)
    subject: Subject = {"message": message.id}
    key = f"addition_edit:{message.id}"
    write_letter(unit, LetterKind.ADDITION_EDIT, channel, lane, subject, key)


def compose(session: Session, letter: Letter) -> Delivery | None:
    """The words as they are now, marked; nothing when there is nothing to change."""
    message = session.get_one(Message, letter.subject["message"])
    copy = message.copy_that(Shows.ADDITION)
    if copy is None or message.deleted_at is not None:
        return None
    ticket = session.get_one(Ticket, message.ticket_id)
    content = addition_content(session, message, edited=True)
    return Update(copy.channel, copy.ts, content, locale_of(ticket.requester))
