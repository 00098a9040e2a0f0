"""Days at the city hall on which something could be forgotten, or ring when it should not."""

import time
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from bot.call import Place
from bot.duty.absence_form import AbsenceForm
from bot.duty.absences import enter_absence
from bot.hear import hear
from bot.letters.delivery import Post
from bot.letters.reminder_content import NudgeContent, TicketReminderContent
from bot.reminders.ring import ring_due
from bot.reminders.snooze import Snooze, snooze
from bot.said import Said
from bot.tickets.close import close_solved
from bot.tickets.hold import hold_ticket, resume_held
from bot.tickets.move import move_ticket
from bot.tickets.open import open_ticket
from bot.tickets.solve import solve_ticket
from bot.tickets.take import take_ticket
from bot.tickets.watch import ask_to_watch
from storage.reminder import Reminder, ReminderKind
from storage.ticket import Ticket, TicketStatus
from storage.ticket_event import TicketVerb
from tests.storage.people import KATO, KOBAYASHI, YAMADA, YOSHIDA
from tests.storage.timekeeping import (
    TOKYO,
    at,
    coming,
    does,
    posts_at_any_time,
    rings,
    rings_meanwhile,
    told,
)
from tests.storage.together import together
from tests.storage.world import FORM, HELPDESK, OFFICE, World

THREAD = Place("C0EVERYBODY", "0.5")
K = ReminderKind
NOW_AND_THEN = timedelta(hours=8)  # when work begins, among others


@pytest.fixture(autouse=True)
def _the_desk(world: World) -> None:
    posts_at_any_time(world)
    for actor in (KOBAYASHI, KATO, YOSHIDA):
        world.knows(actor)


def opens(world: World, when: str) -> int:
    """A ticket of Yamada, who asked in a channel; its id."""
    question = world.asks(YAMADA, thread=THREAD)
    open_ticket(world.desk, does(world, YAMADA, when), question, FORM)
    world.post_all()
    with world.database.read() as session:
        return session.scalars(select(Ticket.id).where(Ticket.question_id == question)).one()


def says(world: World, text: str, when: str) -> None:
    """The requester writes in their thread."""
    said = Said(THREAD.channel, world.stamp(), THREAD.thread_ts, text, to_bot=False)
    hear(world.desk, does(world, YAMADA, when), said)


def called(world: World) -> dict[ReminderKind, set[str]]:
    """Who was mentioned below the card, or written to, by what was said."""
    world.post_all()
    by_kind: dict[ReminderKind, set[str]] = {}
    for one in world.sent:
        if isinstance(one.delivery, Post) and isinstance(
            content := one.delivery.content, TicketReminderContent
        ):
            there = one.delivery.place.channel
            whom = set(content.to_mention) if there == HELPDESK else {there}
            by_kind.setdefault(content.kind, set()).update(whom)
    return by_kind


def test_opened_late_on_the_friday_before_a_long_weekend(world: World) -> None:
    """Three quarters of an hour count on Friday, and the rest on Tuesday."""
    opens(world, "2026-11-20T16:30")
    assert list(rings_meanwhile(world, "2026-11-20T16:30", "2026-11-25T17:00")) == [
        ("11-24 09:45", K.UNASSIGNED),
        ("11-24 14:45", K.ANSWER_SOON),
        ("11-24 16:30", K.UNASSIGNED_STILL),
        ("11-24 16:30", K.ANSWER_LATE),
        ("11-25 09:45", K.ANSWER_LATER),
        ("11-25 16:30", K.ANSWER_LATEST),
    ]


def test_opened_on_the_last_business_day_of_the_year(world: World) -> None:
    """The city is closed for six days, and nobody is disturbed."""
    ticket = opens(world, "2026-12-28T10:00")
    take_ticket(world.desk, does(world, KOBAYASHI, "2026-12-28T10:15"), ticket)
    assert list(rings_meanwhile(world, "2026-12-28T10:00", "2027-01-04T13:00")) == [
        ("12-28 17:00", K.ANSWER_SOON),
        ("01-04 10:00", K.ANSWER_LATE),
        ("01-04 13:00", K.ANSWER_LATER),  # two hours later the office is at lunch
    ]


def test_opened_a_minute_before_the_office_closes_for_the_fiscal_year(world: World) -> None:
    """One minute counts in the old year, all the others in the new one."""
    ticket = opens(world, "2027-03-31T17:14")
    assert world.ticket(ticket).answer_due_at == at("2027-04-01T17:14")
    assert list(rings_meanwhile(world, "2027-03-31T17:14", "2027-04-02T08:30")) == [
        ("04-01 10:29", K.UNASSIGNED),
        ("04-01 15:29", K.ANSWER_SOON),
        ("04-01 17:14", K.UNASSIGNED_STILL),
        ("04-01 17:14", K.ANSWER_LATE),
    ]


def test_who_is_asked_twice_is_reminded_twice(world: World) -> None:
    """Each time that the help desk waits has three days and ten of its own."""
    ticket = opens(world, "2026-11-24T10:00")
    take_ticket(world.desk, does(world, KOBAYASHI, "2026-11-24T10:15"), ticket)
    move_ticket(world.desk, does(world, KOBAYASHI, "2026-11-24T10:30"), ticket, TicketVerb.WAIT)
    first = rings_meanwhile(world, "2026-11-25T08:30", "2026-11-28T00:30", NOW_AND_THEN)
    assert list(first) == [("11-27 08:30", K.NUDGE)]
    assert nudged_until(world) == [date(2026, 12, 8)]
    says(world, "こちらです", "2026-11-30T09:00")
    move_ticket(world.desk, does(world, KOBAYASHI, "2026-11-30T09:15"), ticket, TicketVerb.WAIT)
    second = rings_meanwhile(world, "2026-12-01T08:30", "2026-12-04T00:30", NOW_AND_THEN)
    assert list(second) == [("12-03 08:30", K.NUDGE)]
    assert nudged_until(world)[1:] == [date(2026, 12, 14)]
    end = rings_meanwhile(world, "2026-12-04T08:30", "2026-12-15T00:30", NOW_AND_THEN)
    assert list(end) == [("12-14 08:30", K.EXPIRY)]
    assert world.ticket(ticket).status is TicketStatus.CLOSED
    says(world, "まだ困っています", "2026-12-15T09:00")
    assert world.ticket(ticket).status is TicketStatus.ASSIGNED
    assert coming(world)[K.SOLUTION_LATE] == "12-22 09:00", "it has its whole time once more"


def nudged_until(world: World) -> list[date]:
    """On which days the requester was told that the ticket ends."""
    return [one.ends_on for one in told(world) if isinstance(one, NudgeContent)]


def test_on_hold_nobody_is_given_up(world: World) -> None:
    """The help desk waited for the requester, and found that it can wait itself."""
    ticket = opens(world, "2026-11-24T10:00")
    take_ticket(world.desk, does(world, KOBAYASHI, "2026-11-24T10:15"), ticket)
    move_ticket(world.desk, does(world, KOBAYASHI, "2026-11-24T10:30"), ticket, TicketVerb.WAIT)
    until = date(2027, 1, 12)
    hold_ticket(world.desk, does(world, KOBAYASHI, "2026-11-26T10:00"), ticket, until)
    hold = rings_meanwhile(world, "2026-11-26T08:30", "2027-01-11T17:00", NOW_AND_THEN)
    assert list(hold) == []
    resume_held(world.desk, does(world, YOSHIDA, "2027-01-12T08:30"))
    assert world.ticket(ticket).status is TicketStatus.IN_PROGRESS
    assert coming(world)[K.ANSWER_LATE] == "01-12 16:45"


def test_an_escalation_calls_more_people_each_time(world: World) -> None:
    """Its assignee, with who watches it; then colleagues who are there; then the office."""
    ticket = opens(world, "2026-11-24T10:00")
    take_ticket(world.desk, does(world, KOBAYASHI, "2026-11-24T10:15"), ticket)
    ask_to_watch(world.desk, does(world, KOBAYASHI, "2026-11-24T10:30"), ticket, YOSHIDA)
    assert list(rings_meanwhile(world, "2026-11-24T10:15", "2026-11-26T10:00")) == [
        ("11-24 17:00", K.ANSWER_SOON),
        ("11-25 10:00", K.ANSWER_LATE),
        ("11-25 13:00", K.ANSWER_LATER),
        ("11-26 10:00", K.ANSWER_LATEST),
    ]
    assert called(world) == {
        K.ANSWER_SOON: {KOBAYASHI.slack_id},
        K.ANSWER_LATE: {KOBAYASHI.slack_id, YOSHIDA.slack_id},
        K.ANSWER_LATER: {KOBAYASHI.slack_id, KATO.slack_id},
        K.ANSWER_LATEST: set(OFFICE.people),
    }


def test_who_watches_hears_that_it_is_late_though_nobody_has_it(world: World) -> None:
    ticket = opens(world, "2026-11-24T10:00")
    ask_to_watch(world.desk, does(world, KOBAYASHI, "2026-11-24T10:30"), ticket, YOSHIDA)
    rings(world, "2026-11-25T10:00")
    assert called(world)[K.ANSWER_LATE] == {KOBAYASHI.slack_id, KATO.slack_id, YOSHIDA.slack_id}


def test_who_is_away_is_not_called(world: World) -> None:
    ticket = opens(world, "2026-11-24T10:00")
    take_ticket(world.desk, does(world, KOBAYASHI, "2026-11-24T10:15"), ticket)
    absence = AbsenceForm(KATO, date(2026, 11, 25), date(2026, 11, 25))
    enter_absence(world.desk, does(world, KATO, "2026-11-24T11:00"), absence)
    rings(world, "2026-11-25T13:00")
    assert called(world)[K.ANSWER_LATER] == {KOBAYASHI.slack_id}


def test_put_off_until_tomorrow(world: World) -> None:
    """Whoever presses is told again then, if nobody has answered, and not otherwise."""
    ticket = opens(world, "2026-11-24T10:00")
    take_ticket(world.desk, does(world, KOBAYASHI, "2026-11-24T10:15"), ticket)
    rings(world, "2026-11-25T10:00")
    late = reminder_of(world, K.ANSWER_LATE)
    snooze(world.desk, does(world, KOBAYASHI, "2026-11-25T10:15"), late, Snooze.TOMORROW)
    after = list(rings_meanwhile(world, "2026-11-25T10:15", "2026-11-26T10:00"))
    assert after == [
        ("11-25 13:00", K.ANSWER_LATER),
        ("11-26 08:30", K.SNOOZED),
        ("11-26 10:00", K.ANSWER_LATEST),
    ]


def reminder_of(world: World, kind: ReminderKind) -> int:
    with world.database.read() as session:
        return session.scalars(select(Reminder.id).where(Reminder.kind == kind)).one()


def test_solved_closed_and_opened_again(world: World) -> None:
    """What was late before is over; what is opened again is late in its own time."""
    ticket = opens(world, "2026-11-24T10:00")
    take_ticket(world.desk, does(world, KOBAYASHI, "2026-11-24T10:15"), ticket)
    rings(world, "2026-11-25T10:00")
    solve_ticket(world.desk, does(world, KOBAYASHI, "2026-11-25T10:15"), ticket)
    assert coming(world) == {}
    close_solved(world.desk, does(world, YOSHIDA, "2026-12-09T08:30"))
    assert world.ticket(ticket).status is TicketStatus.CLOSED
    after = rings_meanwhile(world, "2026-11-26T08:30", "2026-12-09T17:00", NOW_AND_THEN)
    assert list(after) == []
    says(world, "また映らなくなりました", "2026-12-10T09:00")
    solution = {kind: when for kind, when in coming(world).items() if kind.startswith("solution")}
    assert solution[K.SOLUTION_LATE] == "12-17 09:00"
    assert rings(world, "2026-12-17T09:00").count(K.SOLUTION_LATE) == 1


def test_two_replicas_that_tick_at_the_same_moments(world: World) -> None:
    opens(world, "2026-11-24T10:00")

    def replica(name: str) -> list[ReminderKind]:
        moments = ("24T13:00", "24T17:00", "25T10:00", "25T13:00", "26T10:00")
        return [kind for one in moments for kind in rings(world, f"2026-11-{one}", name)]

    both = together([lambda: replica("one"), lambda: replica("other")])
    expected = (*NOBODY_HAS_IT, *NOBODY_ANSWERS)
    assert sorted(kind for kinds in both for kind in kinds) == sorted(expected)


NOBODY_HAS_IT = (K.UNASSIGNED, K.UNASSIGNED_STILL)
NOBODY_ANSWERS = (K.ANSWER_SOON, K.ANSWER_LATE, K.ANSWER_LATER, K.ANSWER_LATEST)


def test_three_days_down(world: World) -> None:
    """From Wednesday to the weekend: on Monday all of it is told, but for what was ahead of it."""
    opens(world, "2026-11-24T16:00")
    after = list(rings_meanwhile(world, "2026-11-28T10:00", "2026-11-30T12:00"))
    late = [K.ANSWER_LATE, K.ANSWER_LATER, K.ANSWER_LATEST]
    assert sorted(after) == sorted(("11-30 08:30", kind) for kind in (*NOBODY_HAS_IT, *late))


def test_a_clock_that_jumps_an_hour(world: World) -> None:
    """Ahead, and back again: nothing is told twice, and nothing is left out."""
    opens(world, "2026-11-24T10:00")
    assert rings(world, "2026-11-24T12:00") == []  # at noon
    assert rings(world, "2026-11-24T13:00") == [K.UNASSIGNED]
    assert rings(world, "2026-11-24T12:00") == []
    assert rings(world, "2026-11-24T13:00") == []
    after = list(rings_meanwhile(world, "2026-11-24T13:00", "2026-11-25T09:00"))
    assert after == [("11-24 17:00", K.ANSWER_SOON)]
    assert K.ANSWER_LATE in rings(world, "2026-11-25T10:30")
    assert rings(world, "2026-11-25T09:30") == []
    assert rings(world, "2026-11-25T10:30") == []


@pytest.fixture
def _in_new_york(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "America/New_York")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.usefixtures("_in_new_york")
def test_a_host_in_new_york(world: World) -> None:
    """The office's time is that of the setting, wherever the desk runs."""
    opens(world, "2026-11-24T16:30")
    expected = [("11-25 09:45", K.UNASSIGNED), ("11-25 14:45", K.ANSWER_SOON)]
    assert list(rings_meanwhile(world, "2026-11-24T16:30", "2026-11-25T16:00")) == expected
    now = at("2026-11-25T16:30").astimezone()
    assert now.tzinfo != TOKYO
    assert K.ANSWER_LATE in {one.kind for one in ring_due(world.desk, "one", now)}
