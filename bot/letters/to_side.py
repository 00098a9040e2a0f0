"""Writing to one side of a ticket."""

from bot.letters.addressing import channel_of, lane_of
from bot.letters.kind import LetterKind
from bot.letters.write import write_letter
from bot.unit import Unit
from storage.thread import Side


def write_to_side(
    unit: Unit,
    kind: LetterKind,
    ticket_id: int,
    side: Side,
    helpdesk_channel: str,
    collapse_key: str | None = None,
    **subject: str | int | None,
) -> None:
    """Write a letter to where the requester asked, or to the thread below the card."""
    lane = lane_of(unit.session, ticket_id, side)
    channel = channel_of(unit.session, ticket_id, side, helpdesk_channel)
    write_letter(unit, kind, channel, lane, subject, collapse_key)
