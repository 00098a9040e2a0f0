"""The desk on a database: a clock that stands still, and a postman who only pretends."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import func, select

from bot.actor import Actor
from bot.calendar.wall import Wall
from bot.call import Call, Place
from bot.desk import Desk
from bot.letters.delivery import (
    CopyFile,
    Delivery,
    DrawChart,
    MakeFile,
    MakeReport,
    Post,
    ShareFiles,
    Update,
)
from bot.letters.kind import LetterKind
from bot.letters.registry import LETTER_TYPES
from bot.office import OfficeAddress
from bot.post_office import PostOffice
from bot.questions.ask import ask
from bot.questions.asked import Asked
from bot.refusal import Reason
from bot.tickets.form import TicketForm
from bot.tickets.open import open_ticket
from bot.unit import Unit
from knowledge.article import Article
from knowledge.finder import Finder
from storage.database import Database
from storage.inbox import InboxRow
from storage.letter import UNSETTLED, Letter
from storage.person import claim_greeting
from storage.question import Question
from storage.ticket import Ticket

NOW = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)  # a Tuesday, ten in the morning in Tokyo
HELPDESK = "C0HELPDESK"
ELSEWHERE = "C0ELSEWHERE"
OFFICE = OfficeAddress("C0OFFICE", ("U0YOSHIDA", "U0OFFICE2"))
FORM = TicketForm(title="印刷できない", details="3 階の複合機です。")


@dataclass(frozen=True)
class Sent:
    """A letter as it went out."""

    letter: Letter
    delivery: Delivery
    ts: str | None


@dataclass
class World:
    """What tests do to the desk, and see of it."""

    database: Database
    desk: Desk
    office: PostOffice
    woken: list[None]
    _stamps: Callable[[], str]
    sent: list[Sent] = field(default_factory=list)
    shared: set[str] = field(default_factory=set)  # channels where outsiders read
    _seen: int = 0

    def call(self, actor: Actor, receipt: int | None = None) -> Call:
        channel = HELPDESK if actor.answers else ELSEWHERE
        return Call(actor, NOW, Place(channel, "1.000000"), receipt)

    def desk_where(self, **settings: Any) -> Desk:
        """The desk as it would be with other settings."""
        return replace(self.desk, **settings)

    def stamp(self) -> str:
        return self._stamps()

    def receives(self) -> int:
        """A payload that came in; its receipt."""
        with self.database.write() as session:
            row = InboxRow(key=self.stamp(), reference="R", payload={}, received_at=NOW)
            session.add(row)
            session.flush()
            return row.id

    def knows(self, actor: Actor) -> None:
        """Somebody who was here before: the desk does not introduce itself any more."""
        with self.database.write() as session:
            claim_greeting(session, Unit(session, self.call(actor)).person(), NOW)

    def asks(
        self,
        actor: Actor,
        text: str = "印刷できない",
        *,
        thread: Place | None = None,
    ) -> int:
        """A question, in the direct messages with the bot if no thread is given; its id."""
        self.knows(actor)
        ts = self.stamp()
        where = thread or Place(f"D{actor.slack_id}", ts)
        ask(self.desk, self.call(actor), Asked(where.channel, ts, where.thread_ts or ts, text))
        with self.database.read() as session:
            return session.scalars(select(Question.id).where(Question.ts == ts)).one()

    def thread(self, question_id: int) -> Place:
        """The thread in which a question was asked."""
        with self.database.read() as session:
            question = session.get_one(Question, question_id)
            return Place(question.channel, question.thread_ts)

    def opens(self, actor: Actor, question_id: int | None = None) -> int:
        """A new ticket whose card stands; its id."""
        question_id = question_id or self.asks(actor)
        open_ticket(self.desk, self.call(actor), question_id, FORM)
        self.post_all()
        with self.database.read() as session:
            tickets = select(Ticket.id).where(Ticket.question_id == question_id)
            return session.scalars(tickets).one()

    def ticket(self, ticket_id: int) -> Ticket:
        with self.database.read() as session:
            return session.get_one(Ticket, ticket_id)

    def letters(self, *kinds: LetterKind) -> list[Letter]:
        """All letters of some kinds, in the order in which they were written."""
        with self.database.read() as session:
            wanted = select(Letter).where(Letter.kind.in_(kinds)).order_by(Letter.id)
            return list(session.scalars(wanted))

    def waiting(self) -> list[Letter]:
        """What has still to go out, in the order in which it was written."""
        with self.database.read() as session:
            unsettled = select(Letter).where(Letter.status.in_(UNSETTLED)).order_by(Letter.id)
            return list(session.scalars(unsettled))

    def delivered(self, kind: LetterKind) -> list[Delivery]:
        """What went out of one kind, in order."""
        return [sent.delivery for sent in self.sent if sent.letter.kind == kind]

    def refusals(self) -> list[tuple[str, Reason]]:
        """Who was told why not."""
        told = self.letters(LetterKind.REFUSAL)
        return [(str(one.subject["to"]), Reason(one.subject["reason"])) for one in told]

    def newly_refused(self) -> list[tuple[str, Reason]]:
        """Who was told why not since this was looked at last."""
        with self.database.read() as session:
            new = select(Letter).where(Letter.id > self._seen).order_by(Letter.id)
            letters = session.scalars(new).all()
        self._seen = max((letter.id for letter in letters), default=self._seen)
        refused = [one.subject for one in letters if one.kind == LetterKind.REFUSAL]
        return [(str(one["to"]), Reason(one["reason"])) for one in refused]

    def last_letter(self) -> int:
        """The id of the newest letter."""
        with self.database.read() as session:
            return session.scalars(select(func.max(Letter.id))).one() or 0

    def post_all(self) -> list[Sent]:
        """Carry what waits, as the postman does; what went out now."""
        before = len(self.sent)
        while (letter := self.office.claim("postman", ())) is not None:
            delivery = self.office.open(letter)
            if delivery is not None and self._is_kept_back(delivery):
                self.office.kept_back(letter)
            elif delivery is not None:
                ts = self._outcome(delivery)
                person = letter.channel.startswith("U")
                self.office.sent(letter, ts, f"D{letter.channel}" if person else None)
                self.sent.append(Sent(letter, delivery, ts))
        return self.sent[before:]

    def _is_kept_back(self, delivery: Delivery) -> bool:
        if isinstance(delivery, Update):
            return delivery.channel in self.shared
        return isinstance(delivery, Post | ShareFiles) and delivery.place.channel in self.shared

    def _outcome(self, delivery: Delivery) -> str | None:
        """What Slack would answer: a ts, or the id of a copy."""
        if isinstance(delivery, CopyFile):
            return f"FCOPY{delivery.name}"
        if isinstance(delivery, MakeFile):
            return f"FMADE{delivery.file_id}"
        if isinstance(delivery, MakeReport):
            return f"FREPORT{delivery.form}"
        if isinstance(delivery, DrawChart):
            return f"FCHART{delivery.chart.name}"
        return self.stamp() if isinstance(delivery, (Post, ShareFiles)) else None


def make_world(database: Database, *articles: Article) -> World:
    """A desk that has just opened."""
    woken: list[None] = []
    finder = Finder()
    for article in articles:
        finder.put(article)
    numbers = count(1)
    return World(
        database,
        Desk(database, finder, HELPDESK, Wall(ZoneInfo("Asia/Tokyo")), lambda: woken.append(None)),
        PostOffice(
            database, LETTER_TYPES, lambda: NOW, timedelta(seconds=30), lambda: None, OFFICE
        ),
        woken,
        lambda: f"{next(numbers)}.000000",
    )
