"""A member of staff sends an idea."""

from bot.call import Call
from bot.desk import Desk
from bot.ideas.form import titled
from bot.letters.full_text import write_answers_in_full
from bot.letters.ticket_root import write_requester_root
from bot.tickets.form import TicketForm
from bot.tickets.put_on_desk import put_on_desk
from bot.tickets.register import register


def send_idea(desk: Desk, call: Call, form: TicketForm) -> None:
    """Register it; who sent it is thanked in their direct messages, and told its number."""
    with desk.unit(call) as unit:
        ticket = register(desk, unit, titled(form))
        write_requester_root(unit, ticket)
        put_on_desk(desk, unit, ticket)
        write_answers_in_full(unit, ticket, desk.helpdesk_channel)
