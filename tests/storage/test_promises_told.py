"""Whoever waits for a first answer hears when it comes at another time than they were told."""

from datetime import date

import pytest

from bot.calendar.duty import Duty
from bot.call import Place
from bot.hear import hear
from bot.letters.delivery import Post
from bot.letters.news_content import TicketNewsContent
from bot.letters.reminder_content import PromiseMovedContent
from bot.said import Said
from bot.tickets.assign import assign_ticket
from bot.tickets.hold import hold_ticket
from bot.tickets.merge import merge_ticket
from bot.tickets.move import move_ticket
from bot.tickets.recount import Recount
from bot.tickets.solve import solve_ticket
from bot.tickets.take import take_ticket
from bot.working_days.edit import set_city_days, set_month
from storage.reminder import ReminderKind
from storage.thread import Side, ticket_thread
from storage.ticket_event import TicketVerb
from tests.storage.people import KOBAYASHI, SATO, YAMADA, YOSHIDA
from tests.storage.timekeeping import (
    at,
    coming,
    does,
    in_office_time,
    posts_at_any_time,
    rings,
    told,
)
from tests.storage.world import World

THREAD = Place("C0EVERYBODY", "0.5")
WEDNESDAY, THURSDAY = date(2026, 11, 25), date(2026, 11, 26)
MOVED = ReminderKind.PROMISE_MOVED


@pytest.fixture
def ticket(world: World) -> int:
    """Opened at ten on a Tuesday: the answer is promised for ten on Wednesday, the 25th."""
    posts_at_any_time(world)
    for actor in (KOBAYASHI, YOSHIDA):
        world.knows(actor)
    return world.opens(YAMADA, world.asks(YAMADA, thread=THREAD))


def closes(world: World, day: date, when: str, *, is_open: bool = False) -> None:
    """The city closes on a day, or does not after all; everything is reckoned anew."""
    set_city_days(world.desk, does(world, YOSHIDA, when), day, day, is_open=is_open, name="")
    Recount(world.desk, lambda: at(when)).catch_up()


def plans(world: World, days: list[int], when: str) -> None:
    """The help desk is on duty on these days of November; everything is reckoned anew."""
    duty = [Duty(date(2026, 11, day), "") for day in days]
    set_month(world.desk, does(world, YOSHIDA, when), "", date(2026, 11, 1), duty)
    Recount(world.desk, lambda: at(when)).catch_up()


def hears(world: World) -> list[tuple[str, bool]]:
    """Until when the requester was told that they hear, and whether that was bad news."""
    letters = [one for one in told(world) if isinstance(one, PromiseMovedContent)]
    return [(in_office_time(one.due_at), one.is_later) for one in letters]


def waits(world: World, ticket: int, when: str) -> None:
    """From then on the help desk waits for the requester."""
    take_ticket(world.desk, does(world, KOBAYASHI, when), ticket)
    move_ticket(world.desk, does(world, KOBAYASHI, when), ticket, TicketVerb.WAIT)


def answers(world: World, ticket: int, when: str) -> None:
    with world.database.read() as session:
        card = ticket_thread(session, ticket, Side.HELPDESK)
    assert card
    said = Said(card.channel, world.stamp(), card.ts, "確認します", to_bot=False)
    hear(world.desk, does(world, KOBAYASHI, when), said)


@pytest.mark.usefixtures("ticket")
def test_they_are_told_in_their_own_thread(world: World) -> None:
    closes(world, WEDNESDAY, "2026-11-24T11:00")
    assert rings(world, "2026-11-24T11:00") == [MOVED]
    assert hears(world) == [("11-26 10:00", True)]
    letter = world.sent[-1].delivery
    assert isinstance(letter, Post)
    assert letter.place == THREAD
    assert rings(world, "2026-11-24T11:30") == []


@pytest.mark.usefixtures("ticket")
def test_not_at_night(world: World) -> None:
    closes(world, WEDNESDAY, "2026-11-24T20:00")
    assert rings(world, "2026-11-24T20:00") == []
    assert MOVED not in rings(world, "2026-11-25T09:00")  # the city is closed
    assert MOVED in rings(world, "2026-11-26T08:30")


@pytest.mark.usefixtures("ticket")
def test_what_is_taken_back_before_the_morning_is_not_told(world: World) -> None:
    closes(world, WEDNESDAY, "2026-11-24T20:00")
    closes(world, WEDNESDAY, "2026-11-24T20:05", is_open=True)
    assert MOVED not in rings(world, "2026-11-25T08:30")
    assert hears(world) == []


@pytest.mark.usefixtures("ticket")
def test_once_a_day_however_often_it_changes(world: World) -> None:
    closes(world, WEDNESDAY, "2026-11-24T11:00")
    rings(world, "2026-11-24T11:00")
    assert hears(world) == [("11-26 10:00", True)]
    closes(world, WEDNESDAY, "2026-11-24T14:00", is_open=True)
    closes(world, WEDNESDAY, "2026-11-24T15:00")
    closes(world, THURSDAY, "2026-11-24T16:00")
    assert MOVED not in rings(world, "2026-11-24T17:00")
    assert MOVED in rings(world, "2026-11-27T08:30")
    assert hears(world) == [("11-26 10:00", True), ("11-27 10:00", True)]


@pytest.mark.usefixtures("ticket")
def test_good_news_is_told_from_a_day_on(world: World) -> None:
    plans(world, [24, 30], "2026-11-24T11:00")
    rings(world, "2026-11-24T11:00")
    assert hears(world) == [("11-30 10:00", True)]
    plans(world, [24, 26, 30], "2026-11-25T09:00")
    assert MOVED in rings(world, "2026-11-25T09:00")
    assert hears(world)[1:] == [("11-26 10:00", False)]


def test_who_gets_it_may_be_there_sooner(world: World, ticket: int) -> None:
    plans(world, [26, 30], "2026-11-24T11:00")
    rings(world, "2026-11-24T11:00")
    assert hears(world) == [("11-26 17:15", True)]
    assign_ticket(world.desk, does(world, YOSHIDA, "2026-11-24T14:00"), ticket, YOSHIDA)
    assert MOVED in rings(world, "2026-11-25T08:30")
    assert hears(world)[1:] == [("11-25 10:00", False)]


def test_what_was_heard_already_is_not_promised(world: World, ticket: int) -> None:
    closes(world, WEDNESDAY, "2026-11-24T20:00")
    answers(world, ticket, "2026-11-24T20:10")
    assert MOVED not in coming(world)
    closes(world, THURSDAY, "2026-11-24T20:20")
    assert MOVED not in coming(world)
    assert hears(world) == []


def test_a_letter_that_the_answer_overtakes_is_not_sent(world: World, ticket: int) -> None:
    closes(world, WEDNESDAY, "2026-11-24T11:00")
    assert rings(world, "2026-11-24T11:00") == [MOVED]
    answers(world, ticket, "2026-11-24T11:01")
    assert hears(world) == []


def test_who_lets_the_help_desk_wait_needs_no_letter(world: World, ticket: int) -> None:
    waits(world, ticket, "2026-11-24T11:00")
    said = Said(THREAD.channel, world.stamp(), THREAD.thread_ts, "こちらです", to_bot=False)
    hear(world.desk, does(world, YAMADA, "2026-11-26T11:00"), said)
    assert in_office_time(at("2026-11-27T10:00")) == coming(world)[ReminderKind.ANSWER_LATE]
    assert MOVED not in coming(world)


def test_who_is_asked_and_answers_by_phone_hears_it(world: World, ticket: int) -> None:
    waits(world, ticket, "2026-11-24T11:00")
    move_ticket(world.desk, does(world, KOBAYASHI, "2026-11-24T15:00"), ticket, TicketVerb.RESUME)
    assert rings(world, "2026-11-24T15:00") == [MOVED]
    assert hears(world) == [("11-25 14:00", True)]


def test_whose_ticket_goes_on_by_the_answer_of_another_hears_it(world: World, ticket: int) -> None:
    elsewhere = Place("C0EVERYBODY", "0.6")
    merged = world.opens(SATO, world.asks(SATO, thread=elsewhere))
    into = world.ticket(ticket).number
    merge_ticket(world.desk, does(world, KOBAYASHI, "2026-11-24T10:30"), merged, into)
    waits(world, ticket, "2026-11-24T11:00")
    said = Said(elsewhere.channel, world.stamp(), elsewhere.thread_ts, "こちらです", to_bot=False)
    hear(world.desk, does(world, SATO, "2026-11-24T15:00"), said)
    assert rings(world, "2026-11-24T15:00") == [MOVED]
    assert hears(world) == [("11-25 14:00", True)]


def test_no_time_is_told_while_they_are_asked(world: World, ticket: int) -> None:
    closes(world, WEDNESDAY, "2026-11-24T11:00")
    assert rings(world, "2026-11-24T11:00") == [MOVED]
    waits(world, ticket, "2026-11-24T11:01")
    assert MOVED not in coming(world)
    assert hears(world) == []


def test_what_was_late_and_is_promised_anew_is_told(world: World, ticket: int) -> None:
    waits(world, ticket, "2026-11-25T11:00")
    closes(world, date(2026, 11, 24), "2026-11-25T15:00")  # as it was, only nobody had entered it
    assert world.ticket(ticket).answer_due_at is None
    move_ticket(world.desk, does(world, KOBAYASHI, "2026-11-26T09:00"), ticket, TicketVerb.RESUME)
    assert MOVED in rings(world, "2026-11-26T09:00")
    assert hears(world) == [("11-26 15:15", True)]


def test_a_hold_says_it_itself(world: World, ticket: int) -> None:
    until = date(2026, 11, 30)
    hold_ticket(world.desk, does(world, KOBAYASHI, "2026-11-24T11:00"), ticket, until)
    world.post_all()
    posts = [one.delivery.content for one in world.sent if isinstance(one.delivery, Post)]
    (news,) = (one for one in posts if isinstance(one, TicketNewsContent))
    assert news.about.answer_by == at("2026-11-30T16:15")
    assert MOVED not in coming(world)
    move_ticket(world.desk, does(world, KOBAYASHI, "2026-11-25T09:30"), ticket, TicketVerb.RESUME)
    assert rings(world, "2026-11-25T09:30") == [MOVED]
    assert hears(world) == [("11-25 17:15", False)]


def test_minutes_are_for_the_receipt_alone(world: World, ticket: int) -> None:
    until = date(2026, 11, 25)
    hold_ticket(world.desk, does(world, KOBAYASHI, "2026-11-24T17:00"), ticket, until)
    move_ticket(world.desk, does(world, KOBAYASHI, "2026-11-24T17:10"), ticket, TicketVerb.RESUME)
    assert MOVED not in coming(world)


def test_of_what_is_over_nothing_is_promised(world: World, ticket: int) -> None:
    closes(world, WEDNESDAY, "2026-11-24T20:00")
    solve_ticket(world.desk, does(world, KOBAYASHI, "2026-11-24T20:10"), ticket)
    assert world.ticket(ticket).answer_promised_for is None
    move_ticket(world.desk, does(world, YAMADA, "2026-11-26T09:00"), ticket, TicketVerb.REOPEN)
    assert MOVED not in coming(world)


@pytest.mark.usefixtures("ticket")
def test_outsiders_who_have_come_to_read_along_do_not_hear_it(world: World) -> None:
    world.shared.add(THREAD.channel)
    closes(world, WEDNESDAY, "2026-11-24T11:00")
    rings(world, "2026-11-24T11:00")
    assert hears(world) == [("11-26 10:00", True)]
    (letter,) = (
        one.delivery
        for one in world.sent
        if isinstance(one.delivery, Post) and isinstance(one.delivery.content, PromiseMovedContent)
    )
    assert letter.place.is_direct
