"""People are reminded of what they asked for, and nobody else is; what rang can wait."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from bot.actor import Actor
from bot.call import Call, Place
from bot.letters.delivery import Post, Whisper
from bot.letters.registry import LETTER_TYPES
from bot.letters.reminder_content import (
    OwnReminderContent,
    ReminderSetContent,
    TicketReminderContent,
)
from bot.office import OfficeAddress
from bot.post_office import PostOffice
from bot.refusal import Reason
from bot.reminders.keep import OPEN_MAX
from bot.reminders.mine import OwnLine, drop_mine, look_at_mine, remind_me
from bot.reminders.ring import ring_due
from bot.reminders.snooze import Snooze, snooze
from bot.reminders.when import read_when
from bot.tickets.solve import solve_ticket
from bot.tickets.take import take_ticket
from storage.person import Person
from storage.reminder import Reminder, ReminderKind, ReminderOutcome
from tests.storage.people import KOBAYASHI, SATO, YAMADA, YOSHIDA
from tests.storage.world import HELPDESK, OFFICE, World

TOKYO = ZoneInfo("Asia/Tokyo")
MORNING = "2026-11-24T10:00"  # a Tuesday
K = ReminderKind


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=TOKYO)


@pytest.fixture(autouse=True)
def _posts_at_any_time(world: World) -> None:
    later = at("2040-01-01T10:00")
    address = OfficeAddress(None, OFFICE.people)
    patience, clock = timedelta(seconds=30), lambda: later
    world.office = PostOffice(world.database, LETTER_TYPES, clock, patience, lambda: None, address)


@pytest.fixture
def ticket(world: World) -> int:
    return world.opens(YAMADA, world.asks(YAMADA, thread=Place("C0EVERYBODY", "0.5")))


def does(world: World, actor: Actor, when: str = MORNING, channel: str | None = None) -> Call:
    place = Place(channel or actor.slack_id)
    return replace(world.call(actor), at=at(when), place=place)


def asks(
    world: World, actor: Actor, text: str, ticket: int | None = None, when: str = MORNING
) -> None:
    read = read_when(text, at(when), world.desk.calendar)
    remind_me(world.desk, does(world, actor, when), read, ticket)


def rings(world: World, now: str) -> list[tuple[ReminderKind, ReminderOutcome]]:
    return [(one.kind, one.outcome) for one in ring_due(world.desk, "one", at(now))]


OWN = (K.OWN, ReminderOutcome.RUNG)


def told(world: World) -> list[tuple[str, OwnReminderContent]]:
    """To whom, and what."""
    world.post_all()
    posts = [one.delivery for one in world.sent if isinstance(one.delivery, Post)]
    return [
        (one.place.channel, one.content)
        for one in posts
        if isinstance(one.content, OwnReminderContent)
    ]


def refused(world: World) -> list[Reason]:
    """What somebody was told since this was looked at last."""
    return [reason for _, reason in world.newly_refused()]


def mine(world: World, actor: Actor) -> list[tuple[str, str]]:
    lines = look_at_mine(world.desk, does(world, actor))
    return [(f"{one.at.astimezone(TOKYO):%m-%d %H:%M}", one.text) for one in lines]


def rows(world: World, kind: ReminderKind) -> list[Reminder]:
    with world.database.read() as session:
        kinds = select(Reminder).where(Reminder.kind == kind).order_by(Reminder.id)
        return list(session.scalars(kinds))


def row(world: World, kind: ReminderKind) -> Reminder:
    """The last one of a kind."""
    return rows(world, kind)[-1]


def test_it_rings_once_to_who_asked(world: World) -> None:
    asks(world, YAMADA, "明日10時 予算の件")
    assert mine(world, YAMADA) == [("11-25 10:00", "予算の件")]
    assert mine(world, KOBAYASHI) == []
    assert rings(world, "2026-11-25T09:59") == []
    assert rings(world, "2026-11-25T10:00") == [OWN]
    assert rings(world, "2026-11-25T10:00") == []
    assert [(to, one.text) for to, one in told(world)] == [(YAMADA.slack_id, "予算の件")]
    assert mine(world, YAMADA) == []


def test_it_is_said_how_it_was_understood(world: World) -> None:
    asks(world, YAMADA, "12/5 10時 予算の件")
    world.post_all()
    (said,) = [
        one.delivery.content
        for one in world.sent
        if isinstance(one.delivery, (Post, Whisper))
        and isinstance(one.delivery.content, ReminderSetContent)
    ]
    assert said == ReminderSetContent(
        at("2026-12-07T08:30"), is_moved=True, rule=None, text="予算の件", number=None
    )


def test_what_comes_again_is_written_down_when_it_rings(world: World) -> None:
    asks(world, YAMADA, "毎月第3営業日 10時 月次報告")
    for now in ("2026-12-03T10:00", "2027-01-06T10:00", "2027-02-03T10:00"):
        assert mine(world, YAMADA) == [(f"{at(now):%m-%d %H:%M}", "月次報告")]
        assert rings(world, now) == [OWN]
    keys = {one.key for one in rows(world, K.OWN)}
    assert len(keys) == 4
    assert [one.rule is not None for _, one in told(world)] == [True] * 3


def test_a_desk_that_was_down_makes_up_for_one_and_goes_on(world: World) -> None:
    asks(world, YAMADA, "毎営業日 9時 朝会")
    assert rings(world, "2026-12-28T16:00") == [OWN]
    assert mine(world, YAMADA) == [("01-04 09:00", "朝会")]


def test_two_that_fall_on_one_opening_ring_once(world: World) -> None:
    asks(world, YAMADA, "毎週土曜 週報", when="2026-12-24T10:00")  # 12/26; then 1/2, closed too
    assert rings(world, "2026-12-28T08:30") == [OWN]
    assert mine(world, YAMADA) == [("01-04 08:30", "週報")]
    assert rings(world, "2027-01-12T08:30") == [OWN]
    assert mine(world, YAMADA) == [("01-18 08:30", "週報")]


def test_only_ones_own_is_taken_back(world: World) -> None:
    asks(world, YAMADA, "毎週月曜 定例")
    drop_mine(world.desk, does(world, YOSHIDA), row(world, K.OWN).id)
    assert refused(world) == [Reason.NOT_FOUND]
    drop_mine(world.desk, does(world, YAMADA), row(world, K.OWN).id)
    assert mine(world, YAMADA) == []
    assert rings(world, "2026-12-28T16:00") == []
    drop_mine(world.desk, does(world, YAMADA), row(world, K.OWN).id)
    assert refused(world) == [Reason.NOT_FOUND]


def test_nobody_has_more_than_a_hundred(world: World) -> None:
    for number in range(OPEN_MAX + 1):
        asks(world, YAMADA, f"明日 {number}")
    assert len(mine(world, YAMADA)) == OPEN_MAX
    assert refused(world) == [Reason.TOO_MANY_REMINDERS]
    asks(world, KOBAYASHI, "明日 予算")
    assert len(mine(world, KOBAYASHI)) == 1


def test_who_has_left_is_not_reminded(world: World) -> None:
    asks(world, YAMADA, "毎営業日 朝会")
    with world.database.write() as session:
        session.scalars(select(Person).filter_by(slack_id=YAMADA.slack_id)).one().left_at = at(
            MORNING
        )
    assert rings(world, "2026-11-25T10:00") == [(K.OWN, ReminderOutcome.DROPPED)]
    assert told(world) == []


def test_a_ticket_comes_with_the_way_to_it(world: World, ticket: int) -> None:
    asks(world, KOBAYASHI, "明日", ticket)
    asks(world, YAMADA, "明日 どうなった？", ticket)
    (line,) = look_at_mine(world.desk, does(world, KOBAYASHI))
    assert isinstance(line, OwnLine)
    assert line.number == 1
    rings(world, "2026-11-25T08:30")
    named = {to: one.ticket for to, one in told(world)}
    partner, requester = named[KOBAYASHI.slack_id], named[YAMADA.slack_id]
    assert partner
    assert partner.place
    assert partner.place.channel == HELPDESK
    assert requester
    assert requester.place == Place("C0EVERYBODY", "0.5")


def test_who_may_not_see_a_ticket_is_not_reminded_of_it(world: World, ticket: int) -> None:
    asks(world, SATO, "明日", ticket)
    assert refused(world) == [Reason.NOT_FOR_YOU]
    assert mine(world, SATO) == []
    asks(world, KOBAYASHI, "明日 確認", ticket)
    with world.database.write() as session:  # meanwhile she has another task
        person = session.scalars(select(Person).filter_by(slack_id=KOBAYASHI.slack_id)).one()
        person.answers = False
    rings(world, "2026-11-25T08:30")
    assert [(one.text, one.ticket) for _, one in told(world)] == [("確認", None)]


def test_ones_own_can_wait(world: World) -> None:
    asks(world, YAMADA, "明日10時 予算の件")
    rings(world, "2026-11-25T10:00")
    rung = row(world, K.OWN).id
    snooze(world.desk, does(world, KOBAYASHI, "2026-11-25T10:05"), rung, Snooze.HOUR)
    assert refused(world) == [Reason.NOT_FOUND]
    snooze(world.desk, does(world, YAMADA, "2026-11-25T10:05"), rung, Snooze.HOUR)
    assert mine(world, YAMADA) == [("11-25 11:05", "予算の件")]
    assert rings(world, "2026-11-25T11:05") == [OWN]
    snooze(world.desk, does(world, YAMADA, "2026-11-25T16:30"), rung, Snooze.EVENING)
    assert refused(world) == [Reason.TOO_LATE_FOR_IT]


@pytest.fixture
def late(world: World, ticket: int) -> Reminder:
    """The first answer is overdue, and its assignee has been told."""
    take_ticket(world.desk, does(world, KOBAYASHI, "2026-11-24T11:00", HELPDESK), ticket)
    rings(world, "2026-11-25T10:00")
    return row(world, K.ANSWER_LATE)


def said_of(world: World) -> list[tuple[str, ReminderKind]]:
    world.post_all()
    posts = [one.delivery for one in world.sent if isinstance(one.delivery, Post)]
    return [
        (one.place.channel, one.content.kind)
        for one in posts
        if isinstance(one.content, TicketReminderContent)
    ]


def puts_off(world: World, actor: Actor, rung: Reminder, choice: Snooze, channel: str) -> None:
    snooze(world.desk, does(world, actor, "2026-11-25T10:05", channel), rung.id, choice)


def test_what_is_still_so_comes_again_where_it_was_said(world: World, late: Reminder) -> None:
    before = said_of(world)
    puts_off(world, KOBAYASHI, late, Snooze.HOUR, HELPDESK)
    assert rings(world, "2026-11-25T11:05") == [(K.SNOOZED, ReminderOutcome.RUNG)]
    assert said_of(world)[len(before) :] == [(HELPDESK, K.ANSWER_LATE)]
    assert mine(world, KOBAYASHI) == []


def test_what_is_no_longer_so_does_not(world: World, late: Reminder, ticket: int) -> None:
    puts_off(world, KOBAYASHI, late, Snooze.HOUR, HELPDESK)
    call = does(world, KOBAYASHI, "2026-11-25T10:10", HELPDESK)
    solve_ticket(world.desk, call, ticket)
    assert rings(world, "2026-11-25T11:05") == [(K.SNOOZED, ReminderOutcome.DROPPED)]


def test_whoever_puts_it_off_last_says_until_when(world: World, late: Reminder) -> None:
    for actor, choice in (
        (KOBAYASHI, Snooze.HOUR),
        (YOSHIDA, Snooze.THREE_DAYS),
        (KOBAYASHI, Snooze.HOUR),
    ):
        puts_off(world, actor, late, choice, HELPDESK)
    assert (K.SNOOZED, ReminderOutcome.RUNG) in rings(world, "2026-11-25T11:30")
    later = rings(world, "2026-12-01T16:00")
    assert K.SNOOZED not in [kind for kind, _ in later]


def test_the_office_puts_off_what_it_was_told(world: World, late: Reminder) -> None:
    assert late
    rings(world, "2026-11-26T10:00")
    latest = row(world, K.ANSWER_LATEST)
    before = said_of(world)
    snooze(world.desk, does(world, YOSHIDA, "2026-11-26T10:00"), latest.id, Snooze.TOMORROW)
    rings(world, "2026-11-27T08:30")
    again = [one for one in said_of(world)[len(before) :] if one[1] is K.ANSWER_LATEST]
    assert again == [(YOSHIDA.slack_id, K.ANSWER_LATEST)]


def test_who_may_not_work_on_a_ticket_puts_nothing_off(world: World, late: Reminder) -> None:
    puts_off(world, YAMADA, late, Snooze.HOUR, HELPDESK)
    assert refused(world) == [Reason.ONLY_HELPDESK]
    assert rows(world, K.SNOOZED) == []
