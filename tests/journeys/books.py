"""What the product wrote down, looked up behind its back."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TypeVar

from sqlalchemy import func, select
from sqlalchemy.orm import selectinload

from storage.base import Base
from storage.database import Database
from storage.department import Department
from storage.inbox import InboxRow, InboxStatus
from storage.letter import UNSETTLED, Letter
from storage.person import Person, find_person
from storage.question import Question, QuestionCandidate
from storage.ticket import Ticket
from storage.ticket_event import TicketEvent
from tests.fakes.slack import FakeSlack, User

Row = TypeVar("Row", bound=Base)
Step = tuple[int, str, str | None, str, str]


class Books:
    """The database of the running product, through a handle of the test's own."""

    def __init__(self, url: str) -> None:
        self.database = Database(url, pool_size=2)

    def close(self) -> None:
        self.database.close()

    def all(self, table: type[Row]) -> Sequence[Row]:
        """Every row, oldest first."""
        with self.database.read() as session:
            return session.scalars(select(table).order_by(*table.__table__.primary_key)).all()

    def count(self, table: type[Base]) -> int:
        with self.database.read() as session:
            return session.scalars(select(func.count()).select_from(table)).one()

    def question(self) -> Question:
        """The only question, with its candidates."""
        found = selectinload(Question.candidates).selectinload(QuestionCandidate.article)
        with self.database.read() as session:
            return session.scalars(select(Question).options(found)).one()

    def history(self, number: int) -> list[Step]:
        """The events of a ticket: sequence, verb, from, to, the name of who did it."""
        of_ticket = (
            select(TicketEvent)
            .join(Ticket, Ticket.id == TicketEvent.ticket_id)
            .where(Ticket.number == number)
            .order_by(TicketEvent.sequence)
        )
        with self.database.read() as session:
            return [_step(event) for event in session.scalars(of_ticket)]

    def register(self, user: User, department: str) -> None:
        """Note where somebody works, as the import of the city's directory does."""
        with self.database.write() as session:
            person = find_person(session, user.id) or _newcomer(user)
            person.department = Department(name=department)
            session.add(person)

    def greeted(self, *users: User) -> None:
        """Note that these were here before, so that the desk does not introduce itself to them."""
        now = datetime.now(UTC)
        with self.database.write() as session:
            for user in users:
                person = find_person(session, user.id) or _newcomer(user)
                person.greeted_at = now
                session.add(person)

    @property
    def is_done(self) -> bool:
        """Whether every payload is dealt with and every letter settled."""
        payloads = select(InboxRow.id).where(InboxRow.status == InboxStatus.RECEIVED)
        letters = select(Letter.id).where(Letter.status.in_(UNSETTLED))
        with self.database.read() as session:
            return not session.scalars(payloads).first() and not session.scalars(letters).first()

    def rest(self, slack: FakeSlack, timeout: float = 15) -> None:
        """Wait until nothing is under way, so that what was said can be counted."""
        slack.settle(timeout)
        slack.wait_for(lambda: self.is_done, timeout, "end of work")


def _newcomer(user: User) -> Person:
    return Person(slack_id=user.id, name=user.real_name, seen_at=datetime.now(UTC))


def _step(event: TicketEvent) -> Step:
    return (event.sequence, event.verb, event.from_status, event.to_status, event.actor.name)
