"""Nothing is forgotten, nobody is told twice, and nobody is disturbed out of hours."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.actor import THE_DESK, Actor
from bot.call import Place
from bot.hear import hear
from bot.letters.delivery import Post
from bot.letters.news_content import TicketNewsContent
from bot.letters.reminder_content import NudgeContent, TicketReminderContent
from bot.reminders.ring import Rung, ring_due
from bot.said import Said
from bot.tickets.hold import hold_ticket, resume_held
from bot.tickets.move import move_ticket
from bot.tickets.open import open_ticket
from bot.tickets.solve import solve_ticket
from bot.tickets.take import take_ticket
from storage.reminder import ReminderKind, ReminderOutcome
from storage.thread import Side, ticket_thread
from storage.ticket import TicketStatus
from storage.ticket_event import TicketVerb
from tests.storage.people import KOBAYASHI, YAMADA
from tests.storage.timekeeping import at, coming, does, posts_at_any_time, rings, rung, told
from tests.storage.together import together
from tests.storage.world import FORM, HELPDESK, OFFICE, World

K = ReminderKind


@pytest.fixture(autouse=True)
def _posts_at_any_time(world: World) -> None:
    posts_at_any_time(world)


@pytest.fixture
def ticket(world: World) -> int:
    """Opened on Tuesday, November 24, at ten."""
    ticket = world.opens(YAMADA, world.asks(YAMADA, thread=Place("C0EVERYBODY", "0.5")))
    world.post_all()
    return ticket


def reminded(world: World) -> list[TicketReminderContent]:
    return [one for one in told(world) if isinstance(one, TicketReminderContent)]


@pytest.mark.usefixtures("ticket")
def test_what_nobody_takes_is_called_out_and_then_told_to_the_office(world: World) -> None:
    assert rings(world, "2026-11-24T12:30") == []  # at noon the office closes for an hour
    assert rings(world, "2026-11-24T13:00") == [K.UNASSIGNED]
    assert rings(world, "2026-11-24T13:00") == []
    assert K.UNASSIGNED_STILL in rings(world, "2026-11-25T13:00")
    first = told(world)[0]
    assert isinstance(first, TicketReminderContent)
    assert first.number == 1
    still = [one for one in reminded(world) if one.kind is K.UNASSIGNED_STILL]
    assert len(still) == len(OFFICE.people)
    assert all(one.card for one in still)


def test_who_takes_it_silences_it(world: World, ticket: int) -> None:
    take_ticket(world.desk, does(world, KOBAYASHI, "2026-11-24T11:00"), ticket)
    assert K.UNASSIGNED not in coming(world)
    assert rings(world, "2026-11-24T12:00") == []


def test_the_answer_is_due_on_the_next_day_and_escalates(world: World, ticket: int) -> None:
    take_ticket(world.desk, does(world, KOBAYASHI, "2026-11-24T11:00"), ticket)
    answer = {kind: when for kind, when in coming(world).items() if kind.startswith("answer")}
    assert list(answer) == [K.ANSWER_SOON, K.ANSWER_LATE, K.ANSWER_LATER, K.ANSWER_LATEST]
    assert answer[K.ANSWER_LATE] == "11-25 10:00"
    assert rings(world, "2026-11-25T09:59") == [K.ANSWER_SOON]
    assert rings(world, "2026-11-25T10:00") == [K.ANSWER_LATE]
    (_, late) = told(world)
    assert isinstance(late, TicketReminderContent)
    assert late.to_mention == (KOBAYASHI.slack_id,)


def test_the_first_answer_silences_what_was_to_come_of_it(world: World, ticket: int) -> None:
    with world.database.read() as session:
        card = ticket_thread(session, ticket, Side.HELPDESK)
    assert card
    said = Said(card.channel, world.stamp(), card.ts, "確認します", to_bot=False)
    hear(world.desk, does(world, KOBAYASHI, "2026-11-24T11:00"), said)
    assert not any(kind.startswith("answer") for kind in coming(world))
    assert K.SOLUTION_LATE in coming(world)


def test_what_is_over_rings_no_more(world: World, ticket: int) -> None:
    solve_ticket(world.desk, does(world, KOBAYASHI, "2026-11-24T11:00"), ticket)
    assert coming(world) == {}
    assert rings(world, "2027-03-01T10:00") == []


def test_nobody_is_disturbed_at_night_or_on_a_holiday(world: World, ticket: int) -> None:
    take_ticket(world.desk, does(world, KOBAYASHI, "2026-11-24T11:00"), ticket)
    for night in ("2026-11-25T20:00", "2026-11-28T10:00", "2026-11-29T10:00"):
        assert rings(world, night) == []
    assert K.ANSWER_LATE in rings(world, "2026-11-30T08:30")


def test_what_is_too_late_to_be_told_ahead_is_not(world: World, ticket: int) -> None:
    take_ticket(world.desk, does(world, KOBAYASHI, "2026-11-24T11:00"), ticket)
    after = {one.kind: one.outcome for one in rung(world, "2026-11-25T11:00")}
    assert after[K.ANSWER_SOON] is ReminderOutcome.LAPSED
    assert after[K.ANSWER_LATE] is ReminderOutcome.RUNG
    assert [one.kind for one in reminded(world)] == [K.ANSWER_LATE]


@pytest.fixture
def waiting(world: World, ticket: int) -> int:
    take_ticket(world.desk, does(world, KOBAYASHI, "2026-11-24T11:00"), ticket)
    move_ticket(world.desk, does(world, KOBAYASHI, "2026-11-24T14:00"), ticket, TicketVerb.WAIT)
    return ticket


def test_the_requester_is_asked_once_more_and_the_ticket_ends_after_ten_days(
    world: World, waiting: int
) -> None:
    assert coming(world) == {K.NUDGE: "11-27 08:30"}
    assert rings(world, "2026-11-27T08:30") == [K.NUDGE]
    nudge = told(world)[-1]
    assert isinstance(nudge, NudgeContent)
    assert nudge.ends_on == date(2026, 12, 8)
    assert coming(world) == {K.EXPIRY: "12-08 08:30"}  # ten business days after it was asked
    assert rings(world, "2026-12-08T08:30") == [K.EXPIRY]
    assert world.ticket(waiting).status is TicketStatus.CLOSED
    world.post_all()
    posts = [one.delivery.content for one in world.sent if isinstance(one.delivery, Post)]
    ends = [one for one in posts if isinstance(one, TicketNewsContent)]
    assert [one.verb for one in ends][-2:] == [TicketVerb.EXPIRE] * 2
    says(world, YAMADA, "まだ困っています", "2026-12-09T09:00")
    assert world.ticket(waiting).status is TicketStatus.ASSIGNED


def says(world: World, actor: Actor, text: str, when: str) -> None:
    said = Said("C0EVERYBODY", world.stamp(), "0.5", text, to_bot=False)
    hear(world.desk, does(world, actor, when), said)


@pytest.mark.usefixtures("waiting")
def test_after_a_long_silence_of_the_desk_nobody_is_given_up_unasked(
    world: World,
) -> None:
    assert rings(world, "2027-01-12T08:30") == [K.NUDGE]
    assert coming(world) == {K.EXPIRY: "01-21 08:30"}


@pytest.mark.usefixtures("waiting")
def test_an_answer_stops_both(world: World) -> None:
    says(world, YAMADA, "こちらです", "2026-11-25T09:00")
    assert not {K.NUDGE, K.EXPIRY} & coming(world).keys()


def test_on_hold_nobody_is_reminded(world: World, ticket: int) -> None:
    take_ticket(world.desk, does(world, KOBAYASHI, "2026-11-24T11:00"), ticket)
    until = date(2026, 12, 21)
    hold_ticket(world.desk, does(world, KOBAYASHI, "2026-11-24T14:00"), ticket, until)
    assert rings(world, "2026-12-18T16:00") == []
    assert min(coming(world).values()) >= "12-21 08:30"


def test_what_was_late_before_it_rests_is_told_when_it_goes_on(world: World, ticket: int) -> None:
    take_ticket(world.desk, does(world, KOBAYASHI, "2026-11-24T11:00"), ticket)
    assert rings(world, "2026-11-25T09:00") == [K.ANSWER_SOON]
    until = date(2026, 12, 7)
    hold_ticket(world.desk, does(world, KOBAYASHI, "2026-11-25T11:00"), ticket, until)
    assert rings(world, "2026-12-04T16:00") == [], "it was due at ten, but now it rests"
    resume_held(world.desk, does(world, THE_DESK, "2026-12-07T08:00"))
    assert rings(world, "2026-12-07T08:30") == [K.ANSWER_LATE]


def test_what_was_late_before_the_requester_was_asked_waits_for_them(
    world: World, ticket: int
) -> None:
    take_ticket(world.desk, does(world, KOBAYASHI, "2026-11-24T11:00"), ticket)
    move_ticket(world.desk, does(world, KOBAYASHI, "2026-11-25T12:00"), ticket, TicketVerb.WAIT)
    assert coming(world).keys() == {K.NUDGE}
    says(world, YAMADA, "こちらです", "2026-11-26T09:00")
    assert K.ANSWER_LATE in rings(world, "2026-11-26T09:00")


@pytest.mark.parametrize(
    ("opened", "due"),
    [
        ("2026-11-20T16:30", "11-24 16:30"),  # the Friday before a long weekend
        ("2026-12-28T16:30", "01-04 16:30"),  # the last business day of the year
        ("2027-03-31T11:00", "04-01 11:00"),  # the last day of the fiscal year
        ("2026-11-24T17:14", "11-25 17:14"),
        ("2026-11-24T17:15", "11-26 08:30"),  # received on the next day, and told on the one after
    ],
)
def test_days_that_are_special(world: World, opened: str, due: str) -> None:
    open_ticket(world.desk, does(world, YAMADA, opened), world.asks(YAMADA), FORM)
    assert coming(world)[K.ANSWER_LATE] == due


def test_of_two_replicas_each_rings_what_the_other_does_not(world: World) -> None:
    for _ in range(6):
        world.opens(YAMADA)

    def replica(name: str) -> list[str]:
        return [one.key for one in ring_due(world.desk, name, at("2026-11-24T13:00"))]

    one, other = together([lambda: replica("one"), lambda: replica("other")])
    assert sorted([*one, *other]) == sorted({*one, *other})
    assert len(one) + len(other) == 6


@pytest.mark.usefixtures("ticket")
def test_what_somebody_claimed_and_died_with_is_taken_over(world: World) -> None:
    stops: Iterator[Rung] = ring_due(world.desk, "dies", at("2026-11-25T10:00"))
    next(stops)  # one was rung, the others are claimed
    assert rings(world, "2026-11-25T10:01") == []
    left = rings(world, "2026-11-25T10:03")
    assert K.UNASSIGNED_STILL in left or K.ANSWER_LATE in left


@pytest.mark.usefixtures("ticket")
def test_office_and_help_desk_are_told_where_they_read(world: World) -> None:
    rings(world, "2026-11-30T16:00")
    world.post_all()
    where = {
        one.delivery.place.channel
        for one in world.sent
        if isinstance(one.delivery, Post)
        and isinstance(one.delivery.content, TicketReminderContent)
    }
    assert where == {HELPDESK, *OFFICE.people}
