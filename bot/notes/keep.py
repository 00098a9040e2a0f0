"""Somebody writes in the internal thread of a ticket."""

from bot.call import Call
from bot.desk import Desk
from bot.letters.card import write_card
from bot.letters.note_mark import write_note_mark
from bot.notes.audience import kept_from
from bot.refusal import Reason, RefusedError
from bot.said import Said
from bot.tickets.find import find_ticket
from storage.internal_note import InternalNote


def keep_note(desk: Desk, call: Call, ticket_id: int, said: Said) -> None:
    """Keep it, and mark it; it changes nothing about the ticket, whatever it says."""
    with desk.unit(call) as unit:
        ticket = find_ticket(unit, ticket_id)
        if not unit.actor.answers or unit.actor.slack_id in kept_from(ticket):
            raise RefusedError(Reason.NOTE_NOT_KEPT)
        note = InternalNote(
            ticket_id=ticket.id,
            author_id=unit.person().id,
            text=said.text,
            files={file.slack_id: file.name for file in said.files},
            said_at=unit.at,
            channel=said.channel,
            ts=said.ts,
            thread_ts=said.thread_ts,
            edited_at=said.edited_at,
        )
        unit.session.add(note)
        unit.session.flush()
        write_note_mark(unit, note)
        write_card(unit, ticket, desk.helpdesk_channel)
