"""One file's way to the other side: fetched, and handed to Slack again, unseen as yet."""

from datetime import timedelta

from sqlalchemy.orm import Session

from bot.files.transfer_time import transfer_time
from bot.letters.delivery import CopyFile, Delivery
from bot.letters.file_refusal import write_file_refusal
from bot.letters.file_removal import write_file_removal
from bot.letters.files import write_files_when_ready
from bot.letters.kind import LetterKind
from bot.letters.write import Subject, write_letter
from bot.unit import Unit
from storage.conversation import Message
from storage.letter import Letter
from storage.message_file import FileProblem, FileStatus, MessageFile


def write_file_copy(unit: Unit, file: MessageFile, channel: str) -> None:
    """Copy a file for the other side's channel. A lane for each: a large one holds nobody up."""
    subject: Subject = {"file": file.id}
    write_letter(unit, LetterKind.FILE_COPY, channel, f"file:{file.id}", subject)


def compose(session: Session, letter: Letter) -> Delivery | None:
    """The file to copy; None when its message was deleted."""
    file = session.get_one(MessageFile, letter.subject["file"])
    if file.status is not FileStatus.WAITING or _is_taken_back(file):
        return None
    return CopyFile(file.name, file.mimetype, file.size, file.url, transfer_time(file.size))


def more_time(session: Session, letter: Letter) -> timedelta:
    """How long the transfer may take."""
    return transfer_time(session.get_one(MessageFile, letter.subject["file"]).size)


def posted(unit: Unit, letter: Letter, copy_id: str) -> None:
    """Remember the copy; when it is the last one, let the other side see them all."""
    message, file = _locked(unit, letter)
    file.copy_id = copy_id
    if message.deleted_at is not None or file.status is FileStatus.REMOVED:
        write_file_removal(unit, file)
        return
    file.status = FileStatus.COPIED
    unit.session.flush()
    write_files_when_ready(unit, message, letter.channel, addition=file.addition)


def gone(unit: Unit, letter: Letter) -> bool:
    """The file was deleted before it could be fetched: who sent it is told, the rest goes on."""
    message, file = _locked(unit, letter)
    if message.deleted_at is not None or file.status is FileStatus.REMOVED:
        return False
    file.status, file.problem = FileStatus.REFUSED, FileProblem.GONE
    unit.session.flush()
    write_file_refusal(unit, file)
    write_files_when_ready(unit, message, letter.channel, addition=file.addition)
    return False


def _is_taken_back(file: MessageFile) -> bool:
    return file.message is None or file.message.deleted_at is not None


def _locked(unit: Unit, letter: Letter) -> tuple[Message, MessageFile]:
    """The message, locked, and the file: of two files that are done at once, one is the last."""
    file = unit.session.get_one(MessageFile, letter.subject["file"])
    locked = {"of": Message}
    message = unit.session.get_one(Message, file.message_id, with_for_update=locked)
    unit.session.refresh(file)  # it may have been taken out before the lock was free
    return message, file
