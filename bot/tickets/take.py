"""Somebody of the help desk makes a ticket theirs."""

from bot.call import Call
from bot.desk import Desk
from bot.letters.card import write_card
from bot.letters.keep_receipt import refresh_receipt
from bot.letters.ticket_news import write_ticket_news
from bot.refusal import Reason, RefusedError
from bot.tickets.find import find_ticket, refuse_unless_open
from bot.tickets.history import record
from bot.unit import Unit
from storage.thread import Side
from storage.ticket import Ticket, TicketStatus
from storage.ticket_event import TicketVerb


def take_ticket(desk: Desk, call: Call, ticket_id: int) -> None:
    """Assign the ticket to who pressed. The first wins; the second is told who it was."""
    with desk.unit(call) as unit:
        ticket = find_ticket(unit, ticket_id)
        _refuse_unless_free(unit, ticket)
        if ticket.assignee is not None:
            return  # a double click: it is theirs already
        ticket.assignee = unit.person()
        event = record(unit, ticket, TicketVerb.TAKE, TicketStatus.ASSIGNED)
        write_card(unit, ticket, desk.helpdesk_channel)
        refresh_receipt(unit, ticket)
        write_ticket_news(unit, event, Side.REQUESTER, desk.helpdesk_channel)


def _refuse_unless_free(unit: Unit, ticket: Ticket) -> None:
    if not unit.actor.answers:
        raise RefusedError(Reason.ONLY_HELPDESK)
    refuse_unless_open(ticket)
    assignee = ticket.assignee
    if assignee is not None and assignee.slack_id != unit.actor.slack_id:
        raise RefusedError(Reason.ALREADY_TAKEN, name=assignee.name)
