"""Writing to the internal thread of a ticket."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.letters.kind import LetterKind
from bot.letters.write import Subject, write_letter
from bot.unit import Unit
from storage.internal_note import InternalNote, InternalThread, internal_thread_of
from storage.letter import UNSETTLED, Letter
from storage.ticket import Ticket


def write_internal_root(unit: Unit, ticket: Ticket, channel: str) -> None:
    """Begin the internal thread, or bring its first message up to date."""
    thread = internal_thread_of(unit.session, ticket.id)
    where = channel if thread is None else thread.channel
    subject: Subject = {"ticket": ticket.id}
    lane = _lane(ticket.id)
    write_letter(unit, LetterKind.INTERNAL_ROOT, where, lane, subject, lane)


def refresh_internal_root(unit: Unit, ticket: Ticket) -> None:
    """Bring the first message up to date, if there is one: it names the place of the card."""
    thread = internal_thread_of(unit.session, ticket.id)
    if thread is not None:
        write_internal_root(unit, ticket, thread.channel)


def write_internal_note(unit: Unit, note: InternalNote, thread: InternalThread) -> None:
    """Show a note that was filled in below the first message."""
    subject: Subject = {"ticket": note.ticket_id, "note": note.id}
    lane = _lane(note.ticket_id)
    write_letter(unit, LetterKind.INTERNAL_NOTE, thread.channel, lane, subject)


def internal_roots_under_way(session: Session, channel: str) -> bool:
    """Whether such a message may stand in the channel, its thread not known yet."""
    unsettled = select(Letter.id).where(
        Letter.kind == LetterKind.INTERNAL_ROOT,
        Letter.channel == channel,
        Letter.status.in_(UNSETTLED),
    )
    return session.scalars(unsettled.limit(1)).first() is not None


def _lane(ticket_id: int) -> str:
    """The first message goes out first, then what hangs below it."""
    return f"internal:{ticket_id}"
