"""Reading the notes of a ticket again, by who may."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from storage.internal_note import InternalNote, count_notes, newest_notes

SHOWN = 10  # notes at a time


@dataclass(frozen=True, slots=True)
class NoteLine:
    """A note as forms and details show it."""

    author: str
    said_at: datetime
    text: str
    files: tuple[str, ...]  # names


def read_notes(session: Session, ticket_id: int) -> tuple[tuple[NoteLine, ...], int]:
    """The newest, oldest first, and how many came before them; who asks sees to it who it is."""
    notes = tuple(map(_line, newest_notes(session, ticket_id, SHOWN)))
    return notes, count_notes(session, ticket_id) - len(notes)


def _line(note: InternalNote) -> NoteLine:
    return NoteLine(note.author.name, note.said_at, note.text, tuple(note.files.values()))
