"""The files of a message, shown to the other side in one message."""

from sqlalchemy.orm import Session

from bot.letters.addressing import lane_of, other, place_of_thread, thread_of
from bot.letters.delivery import Delivery, ShareFiles
from bot.letters.file_refusal import write_file_refusal
from bot.letters.kind import LetterKind
from bot.letters.note_copy import note_copy
from bot.letters.reader import locale_of
from bot.letters.recall import recall
from bot.letters.relay_content import FilesContent
from bot.letters.relayed_to import reader_of, speaks_for_another
from bot.letters.removal import write_removal_of_copy
from bot.letters.write import Subject, write_letter
from bot.unit import Unit
from storage.conversation import Message, Shows
from storage.letter import Letter
from storage.message_file import FileProblem, FileStatus, MessageFile, files_of
from storage.ticket import Ticket


def write_files_when_ready(
    unit: Unit, message: Message, channel: str, *, addition: bool = False
) -> None:
    """Show the copies in the reader's channel, once no file is still on its way.

    The message is locked. An addition is for the requester for whom somebody else sent them.
    """
    found = {file.status for file in files_of(unit.session, message.id, addition=addition)}
    if FileStatus.COPIED in found and FileStatus.WAITING not in found:
        side = message.side if addition else other(message.side)
        lane = lane_of(unit.session, message.ticket_id, side)
        subject: Subject = {"message": message.id, "addition": addition}
        write_letter(unit, LetterKind.FILES, channel, lane, subject)


def compose(session: Session, letter: Letter) -> Delivery | None:
    """All copies at once, under the author's name; nothing when all of it was deleted."""
    message = session.get_one(Message, letter.subject["message"])
    side = message.side if _is_addition(letter) else other(message.side)
    place = place_of_thread(thread_of(session, message.ticket_id, side))
    files = _files(session, letter)
    if message.deleted_at is not None or not _standing(files):
        return recall(letter, place, _copies(files))
    ticket = session.get_one(Ticket, message.ticket_id)
    content = FilesContent(
        number=ticket.number,
        author=message.author.name,
        side=message.side,
        for_another=speaks_for_another(message, ticket),
        addition=_is_addition(letter),
        merged_into=ticket.survivor.number if ticket.merged_into else None,
    )
    locale = locale_of(ticket.requester) if content.addition else reader_of(session, message)
    return ShareFiles(place, _copies(_standing(files)), content, locale)


def gone(unit: Unit, letter: Letter) -> bool:
    """The copies or the thread are no longer there: who sent the files is told."""
    for file in _standing(_files(unit.session, letter)):
        file.status, file.problem = FileStatus.REFUSED, FileProblem.GONE
        write_file_refusal(unit, file)
    return False


def posted(unit: Unit, letter: Letter, ts: str) -> None:
    """Remember which message shows the files, and tick the original; as with the words.

    All of them may have been taken out of the original meanwhile: then it goes again.
    """
    shows = Shows.ADDED_FILES if _is_addition(letter) else Shows.FILES
    copy = note_copy(unit, letter, ts, shows)
    if copy.message.deleted_at is None and not _standing(_files(unit.session, letter)):
        write_removal_of_copy(unit, copy)


def _is_addition(letter: Letter) -> bool:
    return bool(letter.subject.get("addition"))  # letters of an earlier version have no such word


def _files(session: Session, letter: Letter) -> list[MessageFile]:
    return files_of(session, letter.subject["message"], addition=_is_addition(letter))


def _standing(files: list[MessageFile]) -> list[MessageFile]:
    return [file for file in files if file.status is FileStatus.COPIED]


def _copies(files: list[MessageFile]) -> tuple[str, ...]:
    return tuple(file.copy_id for file in files if file.copy_id is not None)
