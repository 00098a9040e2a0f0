"""Somebody takes files out of a message that they have posted."""

from collections.abc import Collection

from bot.letters.addition_edit import write_addition_edit
from bot.letters.addressing import channel_of, other
from bot.letters.file_removal import write_file_removal
from bot.letters.files import write_files_when_ready
from bot.letters.relay import words_of
from bot.letters.relay_edit import write_relay_edit
from bot.letters.relayed_mark import mark_when_complete
from bot.letters.removal import write_removal_of_copy
from bot.unit import Unit
from storage.conversation import Message, Shows
from storage.message_file import FileStatus, MessageFile, files_of, files_of_post
from storage.ticket import Ticket


def take_out_files(
    unit: Unit, channel: str, ts: str, gone: Collection[str], helpdesk_channel: str
) -> None:
    """The copies go as well; what is not part of a ticket yet is forgotten.

    Args:
        unit: the transaction; the message of the post, if there is one, is locked.
        channel: where the post stands.
        ts: of the post.
        gone: Slack's ids of the files.
        helpdesk_channel: where the cards are.
    """
    for file in files_of_post(unit.session, channel, ts):
        if file.slack_id not in gone or file.status is FileStatus.REMOVED:
            continue
        if file.message is None:
            unit.session.delete(file)
        elif file.message.deleted_at is None:
            _take_out(unit, file.message, file, helpdesk_channel)


def _take_out(unit: Unit, message: Message, file: MessageFile, helpdesk_channel: str) -> None:
    before = file.status
    file.status, file.name, file.url = FileStatus.REMOVED, "", ""
    unit.session.flush()
    if before is FileStatus.LINKED:
        _change_words(unit, message)
        return
    if file.copy_id is not None:
        write_file_removal(unit, file)
    if before is FileStatus.WAITING:  # the others need not wait for it any more
        side = message.side if file.addition else other(message.side)
        where = channel_of(unit.session, message.ticket_id, side, helpdesk_channel)
        write_files_when_ready(unit, message, where, addition=file.addition)
    _take_away_what_is_empty(unit, message, addition=file.addition)
    if before is not FileStatus.COPIED and not file.addition:
        mark_when_complete(unit, message)  # it was the one that was missing


def _take_away_what_is_empty(unit: Unit, message: Message, *, addition: bool) -> None:
    """The message of ours goes with the last file that it shows."""
    left = {one.status for one in files_of(unit.session, message.id, addition=addition)}
    copy = message.copy_that(Shows.ADDED_FILES if addition else Shows.FILES)
    if copy is not None and FileStatus.COPIED not in left:
        write_removal_of_copy(unit, copy)


def _change_words(unit: Unit, message: Message) -> None:
    """The address of a file that is kept elsewhere stands among the words."""
    if words_of(unit.session, message):
        write_relay_edit(unit, message)
        ticket = unit.session.get_one(Ticket, message.ticket_id)
        write_addition_edit(unit, message, ticket)
        return
    for shows in (Shows.TEXT, Shows.ADDITION):
        copy = message.copy_that(shows)
        if copy is not None:
            write_removal_of_copy(unit, copy)
