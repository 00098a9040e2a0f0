"""Passing on what one side says to the other."""

from bot.call import Call, Place
from bot.desk import Desk
from bot.files.keep import keep_files
from bot.files.pass_on import pass_on
from bot.letters.addition import add_for_requester
from bot.letters.keep_receipt import refresh_receipt
from bot.letters.relay import write_relay
from bot.manners.internal import is_marked_internal
from bot.manners.thanks import is_thanks
from bot.permissions.table import Action, permit
from bot.refusal import Reason, RefusedError
from bot.said import Said
from bot.tickets.act import refuse_what_is_merged
from bot.tickets.echo import echo
from bot.tickets.find import find_ticket, speaks_for_requester
from bot.tickets.keep import keep
from bot.tickets.take_up import begin, take_up_again
from bot.unit import Unit
from storage.conversation import Message, is_answered
from storage.message_file import FileStatus, MessageFile
from storage.thread import Side
from storage.ticket import Ticket


def relay_to_helpdesk(desk: Desk, call: Call, ticket_id: int, said: Said) -> None:
    """The requester wrote in their thread; what others say there is not for the help desk.

    Who entered the ticket for them speaks for them too, and the requester sees what they say.
    """
    with desk.unit(call) as unit:
        ticket = find_ticket(unit, ticket_id)
        if not speaks_for_requester(unit, ticket):
            return
        if not is_thanks(said.text):
            take_up_again(desk, unit, ticket)
        message = _keep(unit, ticket, Side.REQUESTER, said)
        _pass_on(desk, unit, message, said)


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
        if first and ticket.expected_by is not None:
            refresh_receipt(unit, ticket)  # the promise is kept


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
