"""The figures once more, from the raw rows, as simply as they can be told. Slow."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import jpholiday
from sqlalchemy import select

from storage.article import Article, ArticleRevision
from storage.conversation import Message
from storage.database import Database
from storage.department import Department
from storage.duty_day import DutyContract, DutyDay
from storage.gap import GapReport
from storage.person import Person
from storage.question import Question, QuestionCandidate
from storage.request_type import RequestType
from storage.satisfaction import Satisfaction
from storage.ticket import Ticket
from storage.ticket_effort import TicketEffort
from storage.ticket_event import TicketEvent

TOKYO = ZoneInfo("Asia/Tokyo")
OPEN = ("new", "assigned", "in_progress", "waiting", "on_hold")
FOUNDED = (11, 14)  # the city's own holiday
HOURS = ((time(8, 30), time(12)), (time(13), time(17, 15)))
DAY = timedelta(days=1)


def day_of(instant: datetime) -> date:
    return instant.astimezone(TOKYO).date()


def is_business_day(day: date) -> bool:
    new_year = (day.month == 12 and day.day >= 29) or (day.month == 1 and day.day <= 3)
    own = (day.month, day.day) == FOUNDED
    return not (new_year or own or day.weekday() > 4 or jpholiday.is_holiday(day))


def age_in_business_days(opened: date, last: date) -> int:
    count = 0
    while opened < last:
        opened += DAY
        if is_business_day(opened):
            count += 1
    return count


def working_seconds(start: datetime, end: datetime) -> float:
    total, day = 0.0, day_of(start)
    while day <= day_of(end):
        if is_business_day(day):
            for opens, closes in HOURS:
                begin = max(start, datetime.combine(day, opens, TOKYO))
                stop = min(end, datetime.combine(day, closes, TOKYO))
                total += max((stop - begin).total_seconds(), 0.0)
        day += DAY
    return total


@dataclass
class ToldTopic:
    """What people asked in vain, as the office was told in a week."""

    week: date
    words: list[str]
    questions: list[int]


@dataclass
class Raw:
    """Everything that is in the tables, and days from the first to the last."""

    tickets: list[Ticket]
    events: list[TicketEvent]
    messages: list[Message]
    questions: list[Question]
    candidates: list[QuestionCandidate]
    ratings: list[Satisfaction]
    efforts: list[TicketEffort]
    people: list[Person]
    departments: list[Department]
    types: list[RequestType]
    duties: list[DutyDay]
    contracts: list[DutyContract]
    revisions: list[ArticleRevision]
    articles: list[Article]
    gap_topics: list["ToldTopic"]

    def within(self, instant: datetime, first: date, last: date) -> bool:
        return first <= day_of(instant) <= last

    def flow(
        self, first: date, last: date, among: Collection[int] | None = None
    ) -> tuple[int, int, int, int]:
        """New, back, solved, ended; of some tickets, by their ids, or of all."""
        new = back = solved = ended = 0
        for event in self.events:
            if among is not None and event.ticket_id not in among:
                continue
            if not self.within(event.at, first, last):
                continue
            before, after = event.from_status, event.to_status
            if before is None:
                new += 1
            elif before not in OPEN and after in OPEN:
                back += 1
            elif before in OPEN and after not in OPEN:
                ended += 1
                solved += after == "solved"
        return new, back, solved, ended

    def open_after(self, last: date) -> list[Ticket]:
        """Those whose last event up to a day left them open."""
        latest: dict[int, TicketEvent] = {}
        for event in sorted(self.events, key=lambda one: one.sequence):
            if day_of(event.at) <= last:
                latest[event.ticket_id] = event
        open_then = {one for one, event in latest.items() if event.to_status in OPEN}
        return [one for one in self.tickets if one.id in open_then]

    def answered(self, first: date, last: date) -> tuple[int, int, int, int]:
        shown = {one.question_id for one in self.candidates if one.shown_at is not None}
        asked = [
            one
            for one in self.questions
            if self.within(one.asked_at, first, last) and one.status != "withdrawn"
        ]
        over = [one for one in asked if one.status == "handed_over"]
        seen = [one for one in asked if one.id in shown and one not in over]
        return len(asked), len(seen), sum(one.status == "solved" for one in seen), len(over)

    def scores(self, first: date, last: date) -> dict[int, int]:
        given = [one.score for one in self.ratings if self.within(one.at, first, last)]
        return {score: given.count(score) for score in (1, 2, 3, 4)}

    def first_answer(self, ticket: Ticket) -> datetime | None:
        said = [
            one.said_at
            for one in self.messages
            if one.ticket_id == ticket.id and one.side == "helpdesk"
        ]
        return min(said) if said else None

    def opened(self, first: date, last: date) -> list[Ticket]:
        return [one for one in self.tickets if self.within(one.opened_at, first, last)]

    def promised(self, first: date, last: date, now: datetime) -> tuple[int, int, int]:
        kept = broken = pending = 0
        for ticket in self.opened(first, last):
            answer, due = self.first_answer(ticket), ticket.answer_due_at
            if answer is not None:
                in_time = due is None or answer <= due
                kept, broken = kept + in_time, broken + (not in_time)
            elif ticket.status in OPEN:
                is_late = due is not None and due < now
                broken, pending = broken + is_late, pending + (not is_late)
        return kept, broken, pending

    def seconds_to_answer(self, first: date, last: date) -> list[int]:
        pairs = [(one.opened_at, self.first_answer(one)) for one in self.opened(first, last)]
        return sorted(round(working_seconds(a, b)) for a, b in pairs if b is not None)

    def seconds_to_solution(self, first: date, last: date) -> list[int]:
        opened = {one.id: one.opened_at for one in self.tickets}
        return sorted(
            round(working_seconds(opened[one.ticket_id], one.at))
            for one in self.events
            if one.verb == "solve" and self.within(one.at, first, last)
        )

    def minutes(self, first: date, last: date) -> dict[str, tuple[int, int]]:
        company = {one.id: one.company or "" for one in self.people}
        found: dict[str, list[TicketEffort]] = {}
        for one in self.efforts:
            if self.within(one.at, first, last):
                found.setdefault(company[one.person_id], []).append(one)
        return {
            name: (sum(one.minutes for one in all_), len({one.ticket_id for one in all_}))
            for name, all_ in found.items()
        }

    def helped(self, first: date, last: date) -> dict[int, int]:
        """How many people each article helped, by the one that stands for it."""
        articles = {one.id: one for one in self.articles}
        questions = {one.id: one for one in self.questions}
        found: dict[int, set[int]] = {}
        for one in self.candidates:
            if one.helped_at is None or not self.within(one.helped_at, first, last):
                continue
            if questions[one.question_id].status == "withdrawn":
                continue
            article = articles[one.article_id]
            while article.merged_into_id is not None:
                article = articles[article.merged_into_id]
            if article.withdrawn_at is None:
                found.setdefault(article.id, set()).add(questions[one.question_id].asker_id)
        return {article_id: len(askers) for article_id, askers in found.items()}

    def half_days(self, company: str, first: date, last: date) -> int:
        return sum(
            one.people * (2 if one.part == "whole" else 1)
            for one in self.duties
            if one.company == company and first <= one.day <= last
        )


def nearest_rank(in_order: list[int], percent: int) -> timedelta:
    """The smallest value that so many of a hundred do not exceed."""
    for place, value in enumerate(in_order, start=1):
        if place * 100 >= percent * len(in_order):
            return timedelta(seconds=value)
    raise AssertionError


def raw_rows(database: Database) -> Raw:
    with database.read() as session:

        def every(table: Any) -> list[Any]:
            return list(session.scalars(select(table)))

        tables: Iterable[Any] = (
            Ticket, TicketEvent, Message, Question, QuestionCandidate, Satisfaction,
            TicketEffort, Person, Department, RequestType, DutyDay, DutyContract, ArticleRevision,
            Article,
        )  # fmt: skip
        topics = [
            ToldTopic(report.week, topic.words, [one.question_id for one in topic.members])
            for report in every(GapReport)
            for topic in report.topics
        ]
        columns: list[list[Any]] = [*map(every, tables), topics]
        return Raw(*columns)
