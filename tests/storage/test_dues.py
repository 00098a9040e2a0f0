"""Until when tickets are due, from their opening to their end, and when the calendar changes."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.actor import Actor
from bot.calendar.duty import Duty
from bot.call import Call
from bot.letters.card_content import CardContent
from bot.letters.delivery import Update
from bot.letters.kind import LetterKind
from bot.letters.receipt_content import ReceiptContent
from bot.tickets.assign import assign_ticket
from bot.tickets.dues import is_due_otherwise
from bot.tickets.expedite import expedite_ticket
from bot.tickets.hold import hold_ticket
from bot.tickets.move import move_ticket
from bot.tickets.open import open_ticket
from bot.tickets.recount import Recount
from bot.tickets.solve import solve_ticket
from bot.tickets.take import take_ticket
from bot.working_days.edit import set_city_days, set_month
from storage.ticket import Ticket
from storage.ticket_event import TicketVerb
from tests.storage.people import KATO, KOBAYASHI, YAMADA, YOSHIDA
from tests.storage.rows import all_of
from tests.storage.world import FORM, NOW, World

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def later(world: World, actor: Actor, after: timedelta) -> Call:
    return replace(world.call(actor), at=NOW + after)


def tokyo(text: str) -> datetime:
    return datetime.fromisoformat(f"{text}+09:00").astimezone(UTC)


def dues(world: World, ticket_id: int) -> tuple[datetime | None, datetime | None]:
    ticket = world.ticket(ticket_id)
    return ticket.answer_due_at, ticket.solution_due_at


@pytest.fixture
def ticket(world: World) -> int:
    """Opened at ten on a Tuesday."""
    world.knows(KOBAYASHI)
    world.knows(YOSHIDA)
    return world.opens(YAMADA)


def test_it_is_due_from_its_opening_on(world: World, ticket: int) -> None:
    assert dues(world, ticket) == (tokyo("2026-11-25T10:00"), tokyo("2026-12-01T10:00"))


def test_seconds_are_not_counted(world: World) -> None:
    in_between = replace(world.call(YAMADA), at=NOW + timedelta(seconds=40))
    open_ticket(world.desk, in_between, world.asks(YAMADA), FORM)
    assert dues(world, all_of(world, Ticket)[-1].id) == (
        tokyo("2026-11-25T10:00"),
        tokyo("2026-12-01T10:00"),
    )


def test_the_clock_stands_still_while_the_requester_is_asked(world: World, ticket: int) -> None:
    take_ticket(world.desk, world.call(KOBAYASHI), ticket)
    move_ticket(world.desk, later(world, KOBAYASHI, HOUR), ticket, TicketVerb.WAIT)
    assert dues(world, ticket) == (None, None)
    move_ticket(world.desk, later(world, KOBAYASHI, HOUR + DAY), ticket, TicketVerb.RESUME)
    assert dues(world, ticket) == (tokyo("2026-11-26T10:00"), tokyo("2026-12-02T10:00"))


def test_on_hold_it_goes_on_with_its_day(world: World, ticket: int) -> None:
    hold_ticket(world.desk, world.call(KOBAYASHI), ticket, date(2026, 11, 30))
    held = (tokyo("2026-11-30T17:15"), tokyo("2026-12-04T17:15"))
    assert dues(world, ticket) == held
    back = replace(world.call(KOBAYASHI), at=tokyo("2026-11-30T09:30"))
    move_ticket(world.desk, back, ticket, TicketVerb.RESUME)
    assert dues(world, ticket) == held, "that nobody took it up at once does not move it"


def test_what_becomes_urgent_is_due_sooner(world: World, ticket: int) -> None:
    expedite_ticket(world.desk, later(world, YAMADA, HOUR), ticket, "窓口が止まっています")
    assert dues(world, ticket) == (tokyo("2026-11-24T14:00"), tokyo("2026-11-25T11:00"))


def test_what_is_solved_keeps_its_times_and_reopened_has_new_ones(
    world: World, ticket: int
) -> None:
    before = dues(world, ticket)
    solve_ticket(world.desk, later(world, YAMADA, HOUR), ticket)
    assert dues(world, ticket) == before
    move_ticket(world.desk, later(world, YAMADA, 7 * DAY), ticket, TicketVerb.REOPEN)
    assert dues(world, ticket)[1] == tokyo("2026-12-08T10:00")


def test_the_office_does_not_wait_for_duty_days(world: World, ticket: int) -> None:
    plan = [Duty(date(2026, 11, 26), ""), Duty(date(2026, 11, 30), "")]
    set_month(world.desk, world.call(YOSHIDA), "", date(2026, 11, 1), plan)
    Recount(world.desk, lambda: NOW).catch_up()
    assert dues(world, ticket)[0] == tokyo("2026-11-26T17:15")
    assign_ticket(world.desk, world.call(YOSHIDA), ticket, YOSHIDA)
    assert dues(world, ticket)[0] == tokyo("2026-11-25T10:00")


def test_when_the_calendar_changes_the_requester_sees_it(world: World, ticket: int) -> None:
    world.post_all()
    recount = Recount(world.desk, lambda: NOW)
    recount.catch_up()
    assert world.post_all() == [], "nothing was changed"
    close = date(2026, 11, 25)
    set_city_days(world.desk, world.call(YOSHIDA), close, close, is_open=False, name="")
    recount.catch_up()
    assert dues(world, ticket) == (tokyo("2026-11-26T10:00"), tokyo("2026-12-02T10:00"))
    sent = {one.letter.kind: one.delivery for one in world.post_all()}
    receipt, card = sent[LetterKind.RECEIPT], sent[LetterKind.CARD]
    assert isinstance(receipt, Update)
    assert isinstance(receipt.content, ReceiptContent)
    assert receipt.content.answer_due_at == tokyo("2026-11-26T10:00")
    assert isinstance(card, Update)
    assert isinstance(card.content, CardContent)
    assert card.content.solution_due_at == tokyo("2026-12-02T10:00")
    recount.catch_up()
    Recount(world.desk, lambda: NOW).catch_up()
    assert world.post_all() == [], "another process finds nothing to do"


def test_what_is_over_is_left_alone(world: World, ticket: int) -> None:
    solve_ticket(world.desk, world.call(YAMADA), ticket)
    before = dues(world, ticket)
    close = date(2026, 11, 25)
    set_city_days(world.desk, world.call(YOSHIDA), close, close, is_open=False, name="")
    Recount(world.desk, lambda: NOW).catch_up()
    assert dues(world, ticket) == before


def test_what_is_noted_is_what_is_reckoned(world: World, ticket: int) -> None:
    take_ticket(world.desk, later(world, KATO, HOUR), ticket)
    hold_ticket(world.desk, later(world, KATO, 2 * HOUR), ticket, date(2026, 12, 4))
    with world.database.read() as session:
        found = session.get_one(Ticket, ticket)
        assert not is_due_otherwise(session, found, world.desk.calendar)
