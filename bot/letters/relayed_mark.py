"""The tick on a message: the other side can read this."""

from sqlalchemy.orm import Session

from bot.letters.delivery import Delivery, React
from bot.letters.kind import LetterKind
from bot.letters.write import Subject, write_letter
from bot.refusal import NotYetError
from bot.unit import Unit
from storage.conversation import Message, Shows
from storage.letter import Letter
from storage.message_file import FileStatus, files_of

TICK = "white_check_mark"


def mark_when_complete(unit: Unit, message: Message) -> None:
    """Tick the original once all of it stands with everybody to whom it went. Both are locked.

    One that came without a file that was refused gets none: its author was told of that instead.
    """
    original = message.original
    if original.announcement_id is not None:  # it stands nowhere
        return
    unit.session.refresh(original, ["echoes"])
    if all(_is_complete(unit, one) for one in (original, *original.echoes)):
        write_relayed_mark(unit, original)


def _is_complete(unit: Unit, message: Message) -> bool:
    found = {file.status for file in files_of(unit.session, message.id)}
    has_words = bool(message.text) or FileStatus.LINKED in found
    words_stand = not has_words or message.copy_that(Shows.TEXT) is not None
    if FileStatus.REMOVED in found and not has_words and FileStatus.COPIED not in found:
        return False  # all of it was taken back
    files_stand = FileStatus.COPIED not in found or message.copy_that(Shows.FILES) is not None
    arrived = found.isdisjoint((FileStatus.WAITING, FileStatus.REFUSED))
    return words_stand and files_stand and arrived


def write_relayed_mark(unit: Unit, message: Message) -> None:
    """Tick the original."""
    lane = f"mark:{message.id}"
    subject: Subject = {"message": message.id}
    write_letter(unit, LetterKind.RELAYED_MARK, message.channel, lane, subject)


def compose(session: Session, letter: Letter) -> Delivery | None:
    """The tick on the original, unless that is gone."""
    message = session.get_one(Message, letter.subject["message"])
    if message.ts is None:  # it was written in Home, and does not stand in the thread yet
        raise NotYetError
    if message.deleted_at is not None:
        return None
    return React(message.channel, message.ts, TICK)
