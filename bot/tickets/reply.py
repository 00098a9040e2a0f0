"""The help desk replies to a requester through a form."""

from bot.call import Call, Place
from bot.desk import Desk
from bot.letters.addressing import channel_of
from bot.letters.card import write_card
from bot.letters.own_reply import write_own_reply
from bot.letters.relay import write_relay
from bot.permissions.table import Action, permit
from bot.tickets.act import act, refuse_what_is_merged
from bot.tickets.echo import echo
from bot.tickets.find import find_ticket
from bot.tickets.first_answer import note_first_answer
from bot.tickets.keep import keep
from bot.tickets.take_up import begin
from bot.tickets.verbs import RULES
from bot.unit import Unit
from storage.conversation import is_answered
from storage.insert import insert_unless_there
from storage.reply_template import ReplyTemplate
from storage.template_use import TemplateUse
from storage.thread import Side
from storage.ticket import Ticket
from storage.ticket_event import TicketVerb


def reply_to_requester(
    desk: Desk,
    call: Call,
    ticket_id: int,
    text: str,
    *,
    waits: bool = False,
    template_id: int | None = None,
) -> None:
    """Pass it on as a reply below the card would be, and show it there.

    Args:
        desk: the parts.
        call: who replies.
        ticket_id: of the ticket.
        text: in plain text.
        waits: from now on the ticket waits for the requester, if it can.
        template_id: of which it was made, if of one.
    """
    with desk.unit(call) as unit:
        ticket = find_ticket(unit, ticket_id)
        permit(desk, unit, ticket, Action.REPLY)
        refuse_what_is_merged(unit, ticket)
        first = not is_answered(unit.session, ticket.id)
        channel = channel_of(unit.session, ticket.id, Side.HELPDESK, desk.helpdesk_channel)
        message = keep(unit, ticket, Side.HELPDESK, text.strip(), Place(channel), None)
        write_own_reply(unit, message, desk.helpdesk_channel)
        write_relay(unit, message, desk.helpdesk_channel)
        echo(desk, unit, message)
        begin(desk, unit, ticket)
        if waits and ticket.status in RULES[TicketVerb.WAIT].moves:
            act(desk, unit, ticket, TicketVerb.WAIT, quiet=True)  # the reply says what for
        if first:
            note_first_answer(desk, unit, ticket)
        if template_id is not None:
            _note_template(desk, unit, ticket, template_id)


def _note_template(desk: Desk, unit: Unit, ticket: Ticket, template_id: int) -> None:
    """Remember what the reply was made of, in whatever words it was sent in the end."""
    if unit.session.get(ReplyTemplate, template_id) is None:
        return
    use = {"ticket_id": ticket.id, "template_id": template_id, "at": unit.at}
    if insert_unless_there(unit.session, TemplateUse, **use) is not None:
        write_card(unit, ticket, desk.helpdesk_channel)
