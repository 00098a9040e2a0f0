"""The copy of a message that was edited."""

from sqlalchemy.orm import Session

from bot.letters.addressing import lane_of, other
from bot.letters.delivery import Delivery, Update
from bot.letters.kind import LetterKind
from bot.letters.relay import relay_content, relay_key
from bot.letters.relayed_to import reader_of
from bot.letters.write import Subject, waits, write_letter
from bot.unit import Unit
from storage.conversation import Message, Shows
from storage.letter import Letter


def write_relay_edit(unit: Unit, message: Message) -> None:
    """Bring the copy up to date; one that has not gone out yet will read so anyway."""
    if waits(unit, relay_key(message)):
        return
    copy = message.copy_that(Shows.TEXT)
    lane = lane_of(unit.session, message.ticket_id, other(message.side))
    subject: Subject = {"message": message.id}
    channel = copy.channel if copy else message.channel
    key = f"relay_edit:{message.id}"
    write_letter(unit, LetterKind.RELAY_EDIT, channel, lane, subject, key)


def compose(session: Session, letter: Letter) -> Delivery | None:
    """The words as they are now, marked; nothing when there is no copy to change."""
    message = session.get_one(Message, letter.subject["message"])
    copy = message.copy_that(Shows.TEXT)
    if copy is None or message.deleted_at is not None:
        return None
    content = relay_content(session, message, edited=True)
    return Update(copy.channel, copy.ts, content, reader_of(session, message))
