"""What the help desk says of a ticket reaches the requesters of those that were merged into it."""

from collections.abc import Iterable

from bot.desk import Desk
from bot.files.pass_on import pass_on
from bot.letters.relay import words_of, write_relay
from bot.tickets.first_answer import note_first_answer
from bot.tickets.keep import keep_message
from bot.unit import Unit
from storage.conversation import Message, is_answered
from storage.message_file import MessageFile
from storage.ticket import Ticket, merged_below


def echo(desk: Desk, unit: Unit, message: Message, files: Iterable[MessageFile] = ()) -> None:
    """Let each of them read it in their own thread; none learns of the others."""
    files = list(files)
    for ticket in merged_below(unit.session, message.ticket_id):
        _echo(desk, unit, message, files, ticket)


def _echo(
    desk: Desk, unit: Unit, message: Message, files: list[MessageFile], ticket: Ticket
) -> None:
    first = not is_answered(unit.session, ticket.id)
    again = Message(
        ticket_id=ticket.id,
        author_id=message.author_id,
        side=message.side,
        text=message.text,
        said_at=message.said_at,
        channel=message.channel,
        ts=None,
        thread_ts=message.thread_ts,
        announcement_id=message.announcement_id,
        edited_at=message.edited_at,
        echo_of=message,
    )
    keep_message(unit, ticket, again)
    copies = [file.for_requester_of(ticket.id) for file in files]
    for copy in copies:
        copy.message = again
    unit.session.add_all(copies)
    unit.session.flush()
    if words_of(unit.session, again):
        write_relay(unit, again, desk.helpdesk_channel)
    pass_on(unit, again, copies, desk.helpdesk_channel, desk.file_max_mb)
    if first:
        note_first_answer(desk, unit, ticket)
