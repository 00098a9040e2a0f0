"""The help desk enters a request that came by phone."""

from bot.actor import Actor
from bot.call import Call
from bot.desk import Desk
from bot.letters.full_text import write_answers_in_full
from bot.letters.ticket_root import write_opener_root, write_requester_root
from bot.refusal import Reason, RefusedError
from bot.tickets.form import TicketForm
from bot.tickets.put_on_desk import put_on_desk
from bot.tickets.register import register


def open_by_phone(desk: Desk, call: Call, form: TicketForm, requester: Actor | None = None) -> None:
    """Register the request, for a user of Slack or for who took the call.

    Who calls and does not use Slack cannot read an answer: it goes to who took the call, so that
    they can call back.
    """
    with desk.unit(call) as unit:
        if not unit.actor.answers:
            raise RefusedError(Reason.ONLY_HELPDESK)
        ticket = register(desk, unit, form, requester=requester)
        write_requester_root(unit, ticket)
        if ticket.for_another:
            write_opener_root(unit, ticket)
        put_on_desk(desk, unit, ticket)
        write_answers_in_full(unit, ticket, desk.helpdesk_channel)
