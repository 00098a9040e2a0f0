"""A note that was filled in, shown to the help desk in the internal thread and nowhere else."""

from sqlalchemy.orm import Session

from bot.call import Place
from bot.letters.delivery import Delivery, Post
from bot.letters.internal_content import InternalNoteContent
from bot.unit import Unit
from storage.internal_note import InternalNote, internal_thread_of
from storage.letter import Letter
from storage.ticket import Ticket


def compose(session: Session, letter: Letter) -> Delivery | None:
    """The words under the author's name; they stay unshown where there is no thread any more."""
    note = session.get_one(InternalNote, letter.subject["note"])
    thread = internal_thread_of(session, note.ticket_id)
    if thread is None or note.channel is not None:
        return None
    ticket = session.get_one(Ticket, note.ticket_id)
    content = InternalNoteContent(ticket.number, note.author.name, note.text)
    return Post(Place(thread.channel, thread.ts), content)


def posted(unit: Unit, letter: Letter, ts: str) -> None:
    """From then on, it stands there."""
    note = unit.session.get_one(InternalNote, letter.subject["note"])
    thread = internal_thread_of(unit.session, note.ticket_id)
    note.channel, note.ts = letter.channel, ts
    note.thread_ts = None if thread is None else thread.ts
