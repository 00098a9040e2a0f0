"""The calendar has changed: everything that is open is due at other times."""

from collections.abc import Callable
from datetime import datetime

import structlog
from sqlalchemy import select

from bot.actor import THE_DESK
from bot.call import Call, Place
from bot.desk import Desk
from bot.letters.card import write_card
from bot.letters.keep_receipt import refresh_receipt
from bot.tickets.dues import is_due_otherwise, keep_dues
from bot.tickets.find import find_ticket
from bot.tickets.reminders import keep_reminders, rings_otherwise
from storage.conversation import is_answered
from storage.ticket import OPEN, Ticket

log = structlog.get_logger(__name__)


class Recount:
    """Reckons anew what is open, once after each change, and once after a start.

    Another process may do the same at the same time: whoever comes second finds nothing to do.
    """

    def __init__(self, desk: Desk, clock: Callable[[], datetime]) -> None:
        self._desk = desk
        self._clock = clock
        self._reckoned: int | None = None  # with the calendar of which number; None = not yet

    def catch_up(self) -> None:
        """See what was changed elsewhere, and reckon anew where anything was."""
        wall = self._desk.wall
        wall.catch_up(self._desk.database)
        number = wall.number
        if number == self._reckoned:
            return
        changed = sum(map(self._reckon, self._open_tickets()))
        log.info("dues_reckoned", calendar=number, changed=changed)
        self._reckoned = number

    def _open_tickets(self) -> list[int]:
        with self._desk.database.read() as session:
            still_open = select(Ticket.id).where(Ticket.status.in_(OPEN))
            return list(session.scalars(still_open.order_by(Ticket.id)))

    def _reckon(self, ticket_id: int) -> bool:
        """Whether a ticket is due at another time now; who waits for an answer sees it."""
        calendar = self._desk.calendar
        with self._desk.database.read() as session:
            ticket = session.get_one(Ticket, ticket_id)
            due_otherwise = is_due_otherwise(session, ticket, calendar)
            if not due_otherwise and not rings_otherwise(session, ticket, calendar):
                return False
        call = Call(THE_DESK, self._clock(), Place(self._desk.helpdesk_channel))
        with self._desk.unit(call) as unit:
            ticket = find_ticket(unit, ticket_id)
            before = ticket.answer_due_at
            due_otherwise = is_due_otherwise(unit.session, ticket, calendar)
            keep_dues(unit.session, ticket, calendar)
            keep_reminders(unit.session, ticket, calendar, unit.at)
            if not due_otherwise:
                return False  # another process was quicker
            if ticket.answer_due_at != before and not is_answered(unit.session, ticket.id):
                refresh_receipt(unit, ticket)
            write_card(unit, ticket, self._desk.helpdesk_channel)
        return True
