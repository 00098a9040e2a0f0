"""The help desk begins to talk about a ticket among itself."""

from bot.call import Call
from bot.desk import Desk
from bot.letters.internal_thread import write_internal_root
from bot.notes.audience import Audience
from bot.notes.permission import refuse_unless_internal
from bot.refusal import Reason, RefusedError
from bot.tickets.find import find_ticket


def talk_internally(desk: Desk, call: Call, ticket_id: int, audience: Audience) -> None:
    """Begin the internal thread of a ticket, once, where the requester cannot read."""
    with desk.unit(call) as unit:
        ticket = find_ticket(unit, ticket_id)
        refuse_unless_internal(desk, unit, ticket)
        if not audience.keeps_from(ticket):
            raise RefusedError(Reason.REQUESTER_READS_ALONG)
        write_internal_root(unit, ticket, audience.channel)
