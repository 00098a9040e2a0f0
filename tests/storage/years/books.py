"""What the product has written down, as plain numbers and strings."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import select

from bot.desk import Desk
from bot.locale import Locale
from bot.tickets.dues import course_of_ticket, reckon
from handlers.views.due import explain_dues
from handlers.views.rendered import Reader
from storage.conversation import Message
from storage.database import Database
from storage.person import Person
from storage.thread import Side
from storage.ticket import OPEN, Ticket
from storage.ticket_event import TicketEvent
from tests.storage.years.steps import MINUTE, Steps

COUNTED = re.compile(r"\s(\d+) h (\d+) min$")


class Happened(NamedTuple):
    """One event of a ticket."""

    ticket: int
    verb: str
    to: str
    at: int
    by: str
    details: dict[str, object]


class Kept(NamedTuple):
    """An open ticket as it stands."""

    status: str
    answer: int | None
    solution: int | None


@dataclass
class Books:
    """Reads them again and again."""

    database: Database
    steps: Steps
    _events: int = 0
    _messages: int = 0

    def new_events(self) -> list[Happened]:
        """Those since the last time."""
        with self.database.read() as session:
            new = (
                select(TicketEvent, Person.slack_id)
                .join(Person, Person.id == TicketEvent.actor_id)
                .where(TicketEvent.id > self._events)
                .order_by(TicketEvent.id)
            )
            rows = session.execute(new).all()
        self._events = max((event.id for event, _ in rows), default=self._events)
        return [
            Happened(
                event.ticket_id,
                event.verb.value,
                event.to_status.value,
                self.steps.step(event.at),
                by,
                event.details,
            )
            for event, by in rows
        ]

    def newly_answered(self) -> list[int]:
        """Tickets whose requesters have heard from the help desk since the last time."""
        with self.database.read() as session:
            new = select(Message.id, Message.ticket_id, Message.side).where(
                Message.id > self._messages
            )
            rows = session.execute(new).all()
        self._messages = max((one.id for one in rows), default=self._messages)
        return [one.ticket_id for one in rows if one.side is Side.HELPDESK]

    def opened(self, ticket: int) -> tuple[int, int | None, bool, str]:
        """When, of which kind, whether it could not wait, and for whom."""
        with self.database.read() as session:
            row = session.get_one(Ticket, ticket)
            opened = self.steps.step(row.opened_at)
            return opened, row.request_type_id, row.urgent, row.requester.slack_id

    def slack_id(self, person: int) -> str:
        with self.database.read() as session:
            return session.get_one(Person, person).slack_id

    def open_tickets(self) -> dict[int, Kept]:
        with self.database.read() as session:
            rows = session.execute(
                select(
                    Ticket.id, Ticket.status, Ticket.answer_due_at, Ticket.solution_due_at
                ).where(Ticket.status.in_(OPEN))
            ).all()
        return {
            one.id: Kept(
                one.status.value,
                one.answer_due_at and self.steps.step(one.answer_due_at),
                one.solution_due_at and self.steps.step(one.solution_due_at),
            )
            for one in rows
        }

    def explained(self, desk: Desk, ticket: int) -> list[int]:
        """How much time the lines of ``madoguchi due`` count for the answer and the solution."""
        calendar = desk.calendar
        with self.database.read() as session:
            row = session.get_one(Ticket, ticket)
            course = course_of_ticket(session, row, calendar.timezone)
            dues = reckon(session, row, calendar)
        reader = Reader(Locale.EN, calendar, self.steps.beginning)
        return list(_counted(explain_dues(dues, course, reader)))


def _counted(lines: Iterable[str]) -> Iterator[int]:
    counted: int | None = None
    for line in lines:
        if not line.startswith(" "):
            if counted is not None:
                yield counted
            counted = 0
        elif (found := COUNTED.search(line)) and counted is not None:
            counted += (60 * int(found[1]) + int(found[2])) * MINUTE
    if counted is not None:
        yield counted
