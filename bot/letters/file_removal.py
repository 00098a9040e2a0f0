"""Taking the copy of a file away: it, or its message, was deleted."""

from sqlalchemy.orm import Session

from bot.letters.addressing import lane_of, other
from bot.letters.delivery import Delivery, RemoveFile
from bot.letters.kind import LetterKind
from bot.letters.write import Subject, write_letter
from bot.unit import Unit
from storage.conversation import Message
from storage.letter import Letter
from storage.message_file import MessageFile


def write_file_removal(unit: Unit, file: MessageFile) -> None:
    """Take the copy away, after it was shown: the message that shows it is found by it."""
    message = unit.session.get_one(Message, file.message_id)
    side = message.side if file.addition else other(message.side)
    lane = lane_of(unit.session, message.ticket_id, side)
    subject: Subject = {"copy": file.copy_id}
    write_letter(unit, LetterKind.FILE_REMOVAL, file.channel, lane, subject)


def compose(_session: Session, letter: Letter) -> Delivery:
    """The copy to take away."""
    return RemoveFile(str(letter.subject["copy"]))
