"""The lock on a post in an internal thread: it was kept as a note, and goes nowhere."""

from sqlalchemy.orm import Session

from bot.letters.delivery import Delivery, React
from bot.letters.kind import LetterKind
from bot.letters.write import Subject, write_letter
from bot.unit import Unit
from storage.internal_note import InternalNote
from storage.letter import Letter

LOCK = "lock"


def write_note_mark(unit: Unit, note: InternalNote) -> None:
    """Mark the post that has become a note."""
    subject: Subject = {"note": note.id}
    lane = f"note_mark:{note.id}"
    write_letter(unit, LetterKind.NOTE_MARK, note.channel or "", lane, subject)


def compose(session: Session, letter: Letter) -> Delivery | None:
    """The lock, unless the post is gone."""
    note = session.get_one(InternalNote, letter.subject["note"])
    if note.deleted_at is not None or note.channel is None or note.ts is None:
        return None
    return React(note.channel, note.ts, LOCK)
