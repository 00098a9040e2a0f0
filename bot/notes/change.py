"""Somebody changes or deletes what they wrote in an internal thread."""

from collections.abc import Collection
from datetime import datetime

from bot.call import Call
from bot.desk import Desk
from bot.letters.card import write_card
from bot.unit import Unit
from storage.internal_note import InternalNote, find_note
from storage.ticket import Ticket


def change_note(
    desk: Desk,
    call: Call,
    note_id: int,
    text: str,
    at: datetime | None,
    gone_files: Collection[str] = (),
) -> None:
    """The note reads as the post does now. Of two edits, Slack's later one counts."""
    with desk.unit(call) as unit:
        note = _locked(unit, note_id)
        if note.deleted_at is not None:
            return
        if at is not None and (note.edited_at is None or at > note.edited_at):
            note.text, note.edited_at = text, at
        note.files = {key: name for key, name in note.files.items() if key not in gone_files}


def forget_note(desk: Desk, unit: Unit, channel: str, ts: str) -> bool:
    """Keep no word of a note that was deleted; False when the post is none."""
    found = find_note(unit.session, channel, ts)
    if found is None:
        return False
    note = _locked(unit, found.id)
    if note.deleted_at is None:
        note.text, note.files, note.deleted_at = "", {}, unit.at
        ticket = unit.session.get_one(Ticket, note.ticket_id)
        write_card(unit, ticket, desk.helpdesk_channel)
    return True


def _locked(unit: Unit, note_id: int) -> InternalNote:
    return unit.session.get_one(InternalNote, note_id, with_for_update={"of": InternalNote})
