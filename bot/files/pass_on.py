"""Sending the files of a message on their way."""

from collections.abc import Iterable

from bot.letters.addressing import channel_of, other, requester_channel
from bot.letters.file_copy import write_file_copy
from bot.letters.file_refusal import write_file_refusal
from bot.letters.relayed_to import is_added_for_requester
from bot.unit import Unit
from storage.conversation import Message
from storage.message_file import FileStatus, MessageFile
from storage.ticket import Ticket


def pass_on(
    unit: Unit,
    message: Message,
    files: Iterable[MessageFile],
    helpdesk_channel: str,
    limit_mb: int,
) -> None:
    """Copy what can be copied for the other side, and tell the author of what cannot."""
    to = other(message.side)
    channel = channel_of(unit.session, message.ticket_id, to, helpdesk_channel)
    files = list(files)
    for file in files:
        file.message = message
        if file.status is FileStatus.WAITING:
            write_file_copy(unit, file, channel)
        elif file.status is FileStatus.REFUSED:
            write_file_refusal(unit, file, limit_mb)
    unit.session.flush()
    ticket = unit.session.get_one(Ticket, message.ticket_id)
    if is_added_for_requester(message, ticket):
        _add_for_requester(unit, message, files)


def _add_for_requester(unit: Unit, message: Message, files: list[MessageFile]) -> None:
    """Copy once more what somebody else sends for the requester."""
    channel = requester_channel(unit.session, message.ticket_id)
    for file in files:
        if file.status is FileStatus.WAITING:
            again = file.for_the_own_side()
            unit.session.add(again)
            unit.session.flush()
            write_file_copy(unit, again, channel)
