"""Passing on what one side says to the other."""

from dataclasses import replace

from bot.call import Call, Place, Typed
from bot.desk import Desk
from bot.files.keep import keep_files
from bot.files.pass_on import pass_on
from bot.letters.addition import add_for_requester
from bot.letters.relay import write_relay
from bot.letters.solved_question import write_solved_question
from bot.manners.internal import is_marked_internal
from bot.manners.solved import says_it_is_done, says_it_is_solved
from bot.manners.thanks import is_thanks
from bot.manners.words import has_words
from bot.permissions.table import Action, permit
from bot.refusal import Reason, RefusedError
from bot.said import Said
from bot.tickets.act import refuse_what_is_merged
from bot.tickets.echo import echo
from bot.tickets.find import find_ticket, is_requester, speaks_for_requester
from bot.tickets.first_answer import note_first_answer
from bot.tickets.keep import keep
from bot.tickets.take_up import begin, refuse_if_long_over, take_up_again
from bot.unit import Unit
from storage.conversation import Message, is_answered
from storage.message_file import FileStatus, MessageFile
from storage.thread import Side
from storage.ticket import Ticket


def relay_to_helpdesk(desk: Desk, call: Call, ticket_id: int, said: Said) -> None:
    """The requester wrote in their thread; what others say there is not for the help desk.

    Who entered the ticket for them speaks for them too, and the requester sees what they say.
    What is refused is given back, with the way to a new ticket.
    """
    words = Typed("", said.text) if has_words(said.text) else None
    with desk.unit(replace(call, typed=words)) as unit:
        ticket = find_ticket(unit, ticket_id)
        if not speaks_for_requester(unit, ticket):
            return
        solved = says_it_is_solved(said.text)
        if not (is_thanks(said.text) or (solved and not ticket.survivor.status.is_open)):
            refuse_if_long_over(desk, unit, ticket)
            take_up_again(desk, unit, ticket)
        message = _keep(unit, ticket, Side.REQUESTER, said)
        _pass_on(desk, unit, message, said)
        if solved and is_requester(unit, ticket):
            _ask_whether_solved(unit, message, said)


def relay_to_requester(desk: Desk, call: Call, ticket_id: int, said: Said) -> None:
    """Somebody wrote below the card; only partners and the office speak for the help desk."""
    with desk.unit(call) as unit:
        ticket = find_ticket(unit, ticket_id)
        permit(desk, unit, ticket, Action.REPLY)
        refuse_what_is_merged(unit, ticket)
        if is_marked_internal(said.text):
            raise RefusedError(Reason.LOOKS_INTERNAL)
        first = not is_answered(unit.session, ticket.id)
        message = _keep(unit, ticket, Side.HELPDESK, said)
        echo(desk, unit, message, _pass_on(desk, unit, message, said))
        begin(desk, unit, ticket)
        if first:
            note_first_answer(desk, unit, ticket)
        if says_it_is_done(said.text):
            _ask_whether_solved(unit, message, said)


def _ask_whether_solved(unit: Unit, message: Message, said: Said) -> None:
    """Words propose, a press decides."""
    ticket = unit.session.get_one(Ticket, message.ticket_id)
    if ticket.status.is_open:
        write_solved_question(unit, ticket, message.side, Place(said.channel, said.thread_ts))


def _keep(unit: Unit, ticket: Ticket, side: Side, said: Said) -> Message:
    thread = Place(said.channel, said.thread_ts or said.ts)
    message = keep(unit, ticket, side, said.text, thread, said.ts)
    message.edited_at = said.edited_at
    return message


def _pass_on(desk: Desk, unit: Unit, message: Message, said: Said) -> list[MessageFile]:
    """Words at once; files follow in a message of their own, when all of them are there."""
    where = (said.channel, said.ts, said.thread_ts or said.ts)
    files = keep_files(unit, *where, said.files, desk.file_max_mb)
    has_links = any(file.status is FileStatus.LINKED for file in files)
    if said.text or has_links or not files:
        write_relay(unit, message, desk.helpdesk_channel)
    if said.text or has_links:
        add_for_requester(unit, message, unit.session.get_one(Ticket, message.ticket_id))
    pass_on(unit, message, files, desk.helpdesk_channel, desk.file_max_mb)
    return files
