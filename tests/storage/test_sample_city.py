"""Whatever is told of the fictional city could have happened."""

import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.calendar.office_calendar import OfficeCalendar
from bot.tickets.dues import is_due_otherwise
from bot.tickets.reminders import rings_otherwise
from bot.tickets.verbs import RULES
from storage.conversation import Message
from storage.counter import CounterName, next_number
from storage.database import Database
from storage.label import Label
from storage.person import Person
from storage.question import Question, QuestionStatus
from storage.reminder import Reminder
from storage.satisfaction import Satisfaction
from storage.thread import Side
from storage.ticket import Ticket, TicketStatus
from storage.ticket_answer import TicketAnswer
from storage.ticket_effort import TicketEffort
from storage.ticket_event import TicketEvent, TicketVerb
from storage.upgrade import upgrade
from tests.storage.replay import as_it_stands, replayed
from tests.storage.sample_year import A_YEAR, FIRST, TOKYO, UNTIL, calendar_of, tell

NEEDS_SOMEBODY = (TicketStatus.ASSIGNED, TicketStatus.IN_PROGRESS)
WISHES = ("をデジタル化したい", "の手間を減らしたい")
GIVES = (TicketVerb.TAKE, TicketVerb.ASSIGN)


@pytest.mark.parametrize("seed", [1, 7])
def test_whatever_is_told_could_have_happened(database: Database, seed: int) -> None:
    tell(database, seed=seed)
    check_histories(database)
    check_working_times(database)
    check_times_of_day(database)
    check_dues_and_reminders(database)
    check_questions(database)
    check_talk(database)
    check_numbers(database)


def histories(session: Session) -> Iterator[tuple[Ticket, list[TicketEvent]]]:
    events: dict[int, list[TicketEvent]] = {}
    in_order = select(TicketEvent).order_by(TicketEvent.ticket_id, TicketEvent.sequence)
    for event in session.scalars(in_order):
        events.setdefault(event.ticket_id, []).append(event)
    for ticket in session.scalars(select(Ticket).order_by(Ticket.id)):
        yield ticket, events[ticket.id]


def check_moves(ticket: Ticket, events: list[TicketEvent]) -> None:
    """Each was allowed as the ticket stood, and led where its verb leads."""
    assignee, status = None, TicketStatus.NEW
    assert events[0].verb is TicketVerb.OPEN
    assert events[0].from_status is None
    assert events[0].at == ticket.opened_at
    for event in events[1:]:
        assert event.from_status is status
        to = RULES[event.verb].moves[status]
        nobody = assignee is None and event.verb not in GIVES
        status = TicketStatus.NEW if nobody and to in NEEDS_SOMEBODY else to
        assert event.to_status is status
        if event.verb is TicketVerb.TAKE:
            assignee = event.actor_id
        elif event.verb is TicketVerb.ASSIGN:
            assignee = event.details["assignee"]
        elif event.verb is TicketVerb.RELEASE:
            assignee = None
    assert ticket.status is status
    assert ticket.status_since == max(
        one.at for one in events if one.from_status is not one.to_status
    )


def check_histories(told: Database) -> None:
    with told.read() as session:
        for ticket, events in histories(session):
            assert [one.sequence for one in events] == list(range(1, len(events) + 1))
            assert [one.at for one in events] == sorted(one.at for one in events)
            assert events[-1].at <= UNTIL
            check_moves(ticket, events)
            told_state = replayed(session, ticket.id)
            if told_state.urgent_reason is None:  # it may have been urgent from the start
                told_state = replace(told_state, urgent_reason=ticket.urgent_reason)
            assert as_it_stands(ticket) == told_state


def check_working_times(told: Database) -> None:
    """Staff and the office in office hours, partners on duty days of their company."""
    calendar = calendar_of(told)
    with told.read() as session:
        people = {one.id: one for one in session.scalars(select(Person))}
        desk = next(one.id for one in people.values() if one.slack_id == "")
        acted = [
            (one.actor_id, one.at)
            for one in session.scalars(select(TicketEvent))
            if one.verb is not TicketVerb.OPEN and one.actor_id != desk
        ]
        acted += [(one.author_id, one.said_at) for one in session.scalars(select(Message))]
        acted += [(one.person_id, one.at) for one in session.scalars(select(TicketEffort))]
        assert len(acted) > 500
        for who, at in acted:
            assert is_at_work(calendar, people[who], at), (people[who].name, at)


def is_at_work(calendar: OfficeCalendar, person: Person, at: datetime) -> bool:
    just_before = at - timedelta(seconds=1)  # who ends with the day still worked
    if not calendar.is_at_work(just_before):
        return False
    day = calendar.today(at)
    return person.company is None or calendar.duty.has_duty(person.company, day)


def check_times_of_day(told: Database) -> None:
    with told.read() as session:
        hours = [one.astimezone(TOKYO).hour for one in session.scalars(select(Question.asked_at))]
        opened = [one.astimezone(TOKYO).hour for one in session.scalars(select(Ticket.opened_at))]
    assert min(hours) == 7
    assert max(hours + opened) <= 20
    assert 0.02 < sum(one < 8 or one > 17 for one in hours) / len(hours) < 0.25


def check_dues_and_reminders(told: Database) -> None:
    """The desk that starts on this city finds nothing to reckon anew."""
    calendar = calendar_of(told)
    with told.read() as session:
        tickets = session.scalars(select(Ticket)).all()
        assert any(one.status.is_open for one in tickets)
        for ticket in tickets:
            assert not is_due_otherwise(session, ticket, calendar)
            if ticket.status.is_open:
                assert not rings_otherwise(session, ticket, calendar)


def check_numbers(told: Database) -> None:
    """They have no gaps, and go on, as do the ids."""
    with told.write() as session:
        numbers = list(session.scalars(select(Ticket.number).order_by(Ticket.opened_at)))
        assert numbers == list(range(1, len(numbers) + 1))
        assert next_number(session, CounterName.TICKET) == len(numbers) + 1
        requester = session.scalars(select(Person.id)).first()
        ticket = Ticket(
            number=len(numbers) + 1,
            requester_id=requester,
            opened_by_id=requester,
            title="続き",
            details="",
            status=TicketStatus.NEW,
            opened_at=UNTIL,
            status_since=UNTIL,
        )
        session.add(ticket)
        session.flush()
        assert ticket.id > len(numbers)


def check_questions(told: Database) -> None:
    with told.read() as session:
        handed_over = select(Question.id).where(Question.status == QuestionStatus.HANDED_OVER)
        of_tickets = list(
            session.scalars(select(Ticket.question_id).where(Ticket.question_id.is_not(None)))
        )
        assert set(of_tickets) == set(session.scalars(handed_over))
        assert len(of_tickets) == len(set(of_tickets))
        for ticket in session.scalars(select(Ticket).where(Ticket.question_id.is_not(None))):
            assert ticket.question is not None
            assert ticket.question.asker_id == ticket.requester_id
            assert ticket.question.asked_at < ticket.opened_at
        for question in session.scalars(select(Question)):
            helped = [one for one in question.candidates if one.helped_at]
            assert bool(helped) == (question.status is QuestionStatus.SOLVED)


def test_the_same_seed_tells_the_same(hasty: Database, sqlite_url: str) -> None:
    tell(hasty, seed=3)
    first = contents(hasty)
    other = Database(sqlite_url + "2")
    upgrade(other)
    tell(other, seed=3)
    assert contents(other) == first
    other.close()


def contents(database: Database) -> list[tuple[object, ...]]:
    with database.read() as session:
        wanted = select(
            Ticket.number,
            Ticket.title,
            Ticket.opened_at,
            Ticket.status,
            Ticket.assignee_id,
            Ticket.status_since,
            Ticket.solution_due_at,
        )
        return [tuple(row) for row in session.execute(wanted.order_by(Ticket.number))]


def test_a_whole_year(hasty: Database) -> None:
    begun = time.process_time()
    assert 1_050 <= tell(hasty, amount=A_YEAR) <= 1_100
    assert time.process_time() - begun < 10
    with hasty.read() as session:
        assert 2_300 <= count(session, Question) <= 2_500
        tickets = session.scalars(select(Ticket)).all()
        assert len({one.title for one in tickets}) >= 160
        assert {one.status for one in tickets} == set(TicketStatus)
        assert len({one.request_type_id for one in tickets}) == 13
        assert any(one.department_id is None for one in tickets)
        assert {one.verb for one in session.scalars(select(TicketEvent))} >= set(RULES) - {
            TicketVerb.APPEND,
            TicketVerb.LINK,
            TicketVerb.UNLINK,
            TicketVerb.UNMERGE,
        }
        wishes = [
            one
            for one in tickets
            if "デジタル化したい" in one.title or "手間を減らしたい" in one.title
        ]
        assert len(wishes) == 104
        assert {one.opened_at.astimezone(TOKYO).month for one in wishes} == {6, 7}
        assert len({one.department_id for one in wishes}) > 30
        for table in (Label, Satisfaction, TicketAnswer, Reminder, Message):
            assert count(session, table) > 20
        check_season(
            [one.opened_at.astimezone(TOKYO).date() for one in tickets if one not in wishes]
        )


def check_season(opened: list[date]) -> None:
    months, weekdays = (
        Counter(one.month for one in opened),
        Counter(one.weekday() for one in opened),
    )
    assert months[4] > 1.5 * months[8]
    assert months[3] > 1.3 * months[2]
    assert weekdays[0] > weekdays[4]
    assert weekdays[5] + weekdays[6] < len(opened) / 20
    before_holidays = opened.count(date(2026, 5, 1)) + opened.count(date(2025, 12, 26))
    assert before_holidays < 2 * len(opened) / 240 * 1.2
    assert min(opened) >= FIRST


def count(session: Session, table: type[object]) -> int:
    return session.scalars(select(func.count()).select_from(table)).one()


def check_talk(told: Database) -> None:
    with told.read() as session:
        sides = Counter(session.scalars(select(Message.side)))
    assert sides[Side.HELPDESK] > sides[Side.REQUESTER] > 0
