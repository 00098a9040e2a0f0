"""What the city's days leave in the tables."""

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from bot.calendar.due import Course, Dues, dues_of
from bot.calendar.office_calendar import OfficeCalendar
from bot.learning.judge import GRADES
from bot.request_types.fields import Fields
from bot.sample_city.asked import AskedOnce
from bot.sample_city.days import Day
from bot.sample_city.forms import filled_in
from bot.sample_city.life import Life
from bot.tickets.dues import course_of, note_dues
from bot.tickets.reminder_plan import Planned, Standing, plan
from storage.base import Numbered
from storage.bulk import insert_objects, insert_rows, last_id
from storage.conversation import Message
from storage.label import Label
from storage.question import Question, QuestionCandidate
from storage.reminder import Reminder, ReminderKind, ReminderOutcome
from storage.satisfaction import Satisfaction
from storage.thread import Side, Thread
from storage.ticket import Ticket
from storage.ticket_answer import TicketAnswer
from storage.ticket_effort import TicketEffort
from storage.ticket_event import TicketEvent

# In the order in which they depend on each other.
TABLES: tuple[type[Numbered], ...] = (
    Question,
    QuestionCandidate,
    Label,
    Ticket,
    TicketEvent,
    TicketAnswer,
    TicketEffort,
    Satisfaction,
    Thread,
    Message,
    Reminder,
)


@dataclass(frozen=True, slots=True)
class Places:
    """Where it was said.

    Attributes:
        helpdesk: the channel of the cards.
        public: where questions are asked before everybody.
        posted: whether the threads of what is still open stand; otherwise they will begin anew.
    """

    helpdesk: str
    public: str
    posted: bool = True


@dataclass(slots=True)
class Rows:
    """Gathers rows, and writes those that are gathered.

    Attributes:
        number: the last one that a ticket got.
        office: the ids of the people of the office.
        until: the story is told up to this instant.
    """

    calendar: OfficeCalendar
    places: Places
    forms: Mapping[int, Fields]
    office: frozenset[int]
    chance: random.Random
    until: datetime
    number: int = 0
    _last: dict[type[Numbered], int] = field(default_factory=dict)
    _rows: dict[type[Numbered], list[dict[str, Any]]] = field(default_factory=dict)
    _lives: list[Life] = field(default_factory=list)
    _questions: dict[int, tuple[int, str, str]] = field(default_factory=dict)
    _stamps: int = 0

    def begin(self, session: Session) -> None:
        """Go on behind the rows that are there."""
        self._last = {table: last_id(session, table) for table in TABLES}

    @property
    def tickets(self) -> int:
        """How many are gathered."""
        return len(self._lives)

    def number_tickets(self, day: Day) -> None:
        """Give each ticket of a day its number and its id."""
        for life in day.lives:
            self.number += 1
            self._last[Ticket] += 1
            life.ticket.id, life.ticket.number = self._last[Ticket], self.number

    def gather(self, day: Day) -> None:
        """Take in a day whose tickets went their ways as far as they did."""
        for asked in day.asked:
            self._gather_question(asked)
        for life in day.lives:
            self._gather_ticket(life)
        self._lives += day.lives

    def write(self, session: Session) -> None:
        """Write what is gathered, and forget it."""
        events = [event for life in self._lives for event in life.events]
        events.sort(key=lambda one: one.at)
        for event in events:
            self._last[TicketEvent] += 1
            event.id = self._last[TicketEvent]
        for table in TABLES:
            if table is Ticket:
                insert_objects(session, [life.ticket for life in self._lives])
            elif table is TicketEvent:
                insert_objects(session, events)
            else:
                insert_rows(session, table, self._rows.get(table, ()))
        self._rows, self._lives, self._questions = {}, [], {}

    def _gather_question(self, asked: AskedOnce) -> None:
        ts = self._stamp(asked.at)
        channel = self.places.public if asked.in_public else f"D{asked.asker.slack_id[1:]}"
        question = self._add(
            Question,
            asker_id=asked.asker.id,
            channel=channel,
            ts=ts,
            thread_ts=ts,
            follows_id=None,
            text=asked.text,
            in_context=False,
            decision=asked.decision.value,
            confidence=asked.confidence,
            status=asked.status,
            asked_at=asked.at,
            edited_at=None,
            solved_at=asked.solved_at,
        )
        self._questions[id(asked)] = (question, channel, ts)
        for rank, found in enumerate(asked.found, start=1):
            self._add(
                QuestionCandidate,
                question_id=question,
                article_id=found.article_id,
                rank=rank,
                score=found.score,
                offered_at=found.offered_at,
                shown_at=found.shown_at,
                chosen_at=found.chosen_at,
                helped_at=found.helped_at,
                rejected_at=found.rejected_at,
            )
            for source in found.judged:
                self._add(
                    Label,
                    question_id=question,
                    article_id=found.article_id,
                    source=source,
                    grade=GRADES[source].value,
                    at=found.helped_at or found.chosen_at or found.rejected_at or asked.at,
                    weighed_at=asked.at,
                )

    def _gather_ticket(self, life: Life) -> None:
        ticket = life.ticket
        if life.asked is not None:
            ticket.question_id = self._questions[id(life.asked)][0]
        course = self._course(life)
        dues = dues_of(course, self.calendar.promises.of(ticket.request_type_id), self.calendar)
        note_dues(ticket, dues)
        for event in life.events:
            event.ticket_id = ticket.id
        fields = self.forms.get(ticket.request_type_id or 0, ())
        for row in filled_in(fields, ticket.id, life.topic, self.chance):
            self._add(TicketAnswer, **row)
        for one in life.worked:
            self._add(
                TicketEffort,
                ticket_id=ticket.id,
                person_id=one.person_id,
                minutes=one.minutes,
                summary=one.summary,
                at=one.at,
            )
        if (rated := life.rated) is not None:
            self._add(
                Satisfaction,
                ticket_id=ticket.id,
                score=rated.score,
                comment=rated.comment,
                at=rated.at,
            )
        self._gather_talk(life)
        if ticket.status.is_open:
            for row in self._reminders(life, course, dues):
                self._add(Reminder, **row)

    def _gather_talk(self, life: Life) -> None:
        ticket = life.ticket
        card = self._stamp(ticket.opened_at)
        place = self._questions[id(life.asked)] if life.asked is not None else None
        question, channel, ts = place or (None, f"D{ticket.requester_id}", card)
        if self.places.posted or not ticket.status.is_open:
            self._thread(channel, ts, Side.REQUESTER, question, ticket.id)
            self._thread(self.places.helpdesk, card, Side.HELPDESK, None, ticket.id)
        for said in life.said:
            by_desk = said.side is Side.HELPDESK
            self._add(
                Message,
                ticket_id=ticket.id,
                author_id=said.author_id,
                side=said.side,
                text=said.text,
                said_at=said.at,
                channel=self.places.helpdesk if by_desk else channel,
                ts=self._stamp(said.at),
                thread_ts=card if by_desk else ts,
                echo_of_id=None,
                announcement_id=None,
                edited_at=None,
                deleted_at=None,
                searchable=False,
            )

    def _thread(self, channel: str, ts: str, side: Side, question: int | None, ticket: int) -> None:
        self._add(
            Thread,
            channel=channel,
            ts=ts,
            side=side,
            of_opener=False,
            question_id=question,
            ticket_id=ticket,
            gone_at=None,
        )

    def _course(self, life: Life) -> Course:
        ticket = life.ticket
        return course_of(
            life.events,
            ticket.opened_at,
            self.calendar.timezone,
            is_urgent=ticket.urgent,
            on_duty=ticket.assignee_id not in self.office,
        )

    def _reminders(self, life: Life, course: Course, dues: Dues) -> Iterator[dict[str, Any]]:
        """Those of what is open: what should have rung by now has."""
        planned = self._planned(life, course, dues, None)
        nudge = next((one for one in planned if one.kind is ReminderKind.NUDGE), None)
        if nudge is not None and nudge.at <= self.until:
            planned = self._planned(life, course, dues, nudge.at)
        for one in planned:
            rung = one.at <= self.until
            yield {
                "key": one.key(life.ticket.id),
                "kind": one.kind,
                "anchor": one.anchor,
                "due_at": one.at,
                "until": one.until,
                "at_once": one.at_once,
                "ticket_id": life.ticket.id,
                "person_id": None,
                "subject": {},
                "written_at": life.ticket.status_since,
                "holder": None,
                "held_until": None,
                "outcome": ReminderOutcome.RUNG if rung else None,
                "settled_at": one.at if rung else None,
            }

    def _planned(
        self, life: Life, course: Course, dues: Dues, nudged: datetime | None
    ) -> tuple[Planned, ...]:
        ticket = life.ticket
        standing = Standing(
            ticket.status, ticket.status_since, life.is_answered, ticket.urgent, nudged
        )
        return plan(standing, course, dues, self.calendar)

    def _add(self, table: type[Numbered], **values: Any) -> int:  # noqa: ANN401
        self._last[table] += 1
        self._rows.setdefault(table, []).append({"id": self._last[table], **values})
        return self._last[table]

    def _stamp(self, at: datetime) -> str:
        """A timestamp as Slack gives them, no two of them alike."""
        self._stamps += 1
        return f"{int(at.timestamp())}.{self._stamps % 1_000_000:06}"
