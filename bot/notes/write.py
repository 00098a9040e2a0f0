"""Somebody fills in a note, without opening the internal thread."""

from dataclasses import dataclass

from bot.call import Call
from bot.desk import Desk
from bot.letters.card import write_card
from bot.letters.internal_thread import write_internal_note
from bot.notes.audience import Audience
from bot.notes.permission import refuse_unless_internal
from bot.notes.read import NoteLine, read_notes
from bot.refusal import Reason, RefusedError
from bot.tickets.find import find_ticket
from bot.unit import Unit
from storage.internal_note import InternalNote, internal_thread_of
from storage.ticket import Ticket


@dataclass(frozen=True, slots=True)
class NoteDraft:
    """What stands in the form.

    Attributes:
        notes: the newest, oldest first.
        more: how many came before them.
    """

    ticket_id: int
    number: int
    notes: tuple[NoteLine, ...]
    more: int


def draft_note(desk: Desk, call: Call, ticket_id: int) -> NoteDraft:
    """What the form shows: the notes so far, to those who may read them.

    Raises:
        RefusedError: this person gets no notes of this ticket.
    """
    with desk.database.read() as session:
        ticket = session.get(Ticket, ticket_id)
        if ticket is None:
            raise RefusedError(Reason.NOT_FOUND)
        refuse_unless_internal(desk, Unit(session, call), ticket)
        return NoteDraft(ticket.id, ticket.number, *read_notes(session, ticket.id))


def write_note(desk: Desk, call: Call, ticket_id: int, text: str, audience: Audience) -> None:
    """Keep it, and show it in the internal thread where one stands and the requester does not."""
    with desk.unit(call) as unit:
        ticket = find_ticket(unit, ticket_id)
        refuse_unless_internal(desk, unit, ticket)
        note = InternalNote(
            ticket_id=ticket.id,
            author_id=unit.person().id,
            text=text.strip(),
            files={},
            said_at=unit.at,
        )
        unit.session.add(note)
        unit.session.flush()
        thread = internal_thread_of(unit.session, ticket.id)
        if thread and thread.channel == audience.channel and audience.keeps_from(ticket):
            write_internal_note(unit, note, thread)
        write_card(unit, ticket, desk.helpdesk_channel)
