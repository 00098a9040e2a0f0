"""The help desk has answered for the first time."""

from bot.desk import Desk
from bot.letters.card import write_card
from bot.letters.keep_receipt import refresh_receipt
from bot.tickets.reminders import keep_reminders
from bot.unit import Unit
from storage.ticket import Ticket


def note_first_answer(desk: Desk, unit: Unit, ticket: Ticket) -> None:
    """The promise is kept: neither side is shown any more until when it was to be."""
    keep_reminders(unit.session, ticket, desk.calendar, unit.at)
    if ticket.answer_due_at is not None:
        refresh_receipt(unit, ticket)
        write_card(unit, ticket, desk.helpdesk_channel)
