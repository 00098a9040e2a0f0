"""What a requester had sent along before it was a ticket."""

from itertools import groupby

from bot.call import Place
from bot.desk import Desk
from bot.files.pass_on import pass_on
from bot.letters.addition import add_for_requester
from bot.letters.relay import write_relay
from bot.unit import Unit
from storage.conversation import Message, find_original
from storage.message_file import FileStatus, free_files_in
from storage.question import Question
from storage.thread import Side
from storage.ticket import Ticket


def bring_files(desk: Desk, unit: Unit, ticket: Ticket, question: Question) -> None:
    """Send the files of the question's thread to the help desk, below the card."""
    free = free_files_in(unit.session, question.channel, question.thread_ts, question.asker_id)
    for ts, of_post in groupby(free, lambda file: file.ts):
        files = list(of_post)
        message = find_original(unit.session, question.channel, ts)
        if message is None:
            message = _message(unit, ticket, question, ts)
            if any(file.status is FileStatus.LINKED for file in files):
                write_relay(unit, message, desk.helpdesk_channel)
                add_for_requester(unit, message, ticket)
        pass_on(unit, message, files, desk.helpdesk_channel, desk.file_max_mb)


def _message(unit: Unit, ticket: Ticket, question: Question, ts: str) -> Message:
    place = Place(question.channel, question.thread_ts)
    return message_of_files(unit, ticket, question.asker_id, place, ts)


def message_of_files(unit: Unit, ticket: Ticket, author_id: int, thread: Place, ts: str) -> Message:
    """A message without words: those are on the card, or were answered by the desk."""
    message = Message(
        ticket_id=ticket.id,
        author_id=author_id,
        side=Side.REQUESTER,
        text="",
        said_at=unit.at,
        channel=thread.channel,
        ts=ts,
        thread_ts=thread.thread_ts,
    )
    unit.session.add(message)
    unit.session.flush()
    return message
