"""The message below which the help desk talks about a ticket among itself."""

from sqlalchemy.orm import Session

from bot.call import Place
from bot.letters.addressing import place_of_thread
from bot.letters.card import write_card
from bot.letters.delivery import Delivery, Post, Update
from bot.letters.internal_content import InternalRootContent
from bot.letters.internal_thread import write_internal_note
from bot.unit import Unit
from storage.internal_note import InternalThread, internal_thread_of, notes_without_place
from storage.letter import Letter
from storage.thread import Side, ticket_thread
from storage.ticket import Ticket


def compose(session: Session, letter: Letter) -> Delivery | None:
    """A new message the first time, the same message changed from then on."""
    ticket = session.get_one(Ticket, letter.subject["ticket"])
    card = ticket_thread(session, ticket.id, Side.HELPDESK)
    place = None if card is None else place_of_thread(card)
    content = InternalRootContent(ticket.id, ticket.number, ticket.title, place)
    thread = internal_thread_of(session, ticket.id)
    if thread is not None:
        return Update(thread.channel, thread.ts, content)
    return Post(Place(letter.channel), content)


def posted(unit: Unit, letter: Letter, ts: str) -> None:
    """From now on, what is written below it is a note; earlier notes are shown there."""
    ticket_id = int(letter.subject["ticket"])
    thread = InternalThread(ticket_id=ticket_id, channel=letter.channel, ts=ts)
    unit.session.add(thread)
    unit.session.flush()
    for note in notes_without_place(unit.session, ticket_id):
        write_internal_note(unit, note, thread)
    _refresh_card(unit, ticket_id)


def gone(unit: Unit, letter: Letter) -> bool:
    """Somebody deleted it: the card offers to begin anew, and what was not shown yet waits."""
    ticket_id = int(letter.subject["ticket"])
    thread = internal_thread_of(unit.session, ticket_id)
    if thread is not None:
        thread.gone_at = unit.at
        unit.session.flush()
        _refresh_card(unit, ticket_id)
    return False


def _refresh_card(unit: Unit, ticket_id: int) -> None:
    card = ticket_thread(unit.session, ticket_id, Side.HELPDESK)
    if card is not None:  # one that is still to be posted says so anyway
        write_card(unit, unit.session.get_one(Ticket, ticket_id), card.channel)
