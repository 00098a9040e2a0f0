"""A reply takes up again what ended lately; what ended long ago stays so."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.call import Place
from bot.hear import hear
from bot.letters.content import RefusalContent, UnsentContent
from bot.letters.kind import LetterKind
from bot.letters.unsent import compose
from bot.refusal import Reason
from bot.said import Said
from bot.tickets.move import move_ticket
from bot.tickets.solve import solve_ticket
from bot.tickets.withdraw import withdraw_ticket
from storage.conversation import Message
from storage.ticket import TicketStatus
from storage.ticket_event import TicketVerb
from tests.storage.people import KOBAYASHI, YAMADA
from tests.storage.rows import all_of
from tests.storage.world import NOW, World

THREAD = Place("C0EVERYBODY", "0.5")
LIMIT = timedelta(days=30)
A_MOMENT = timedelta(seconds=1)


@pytest.fixture
def ticket(world: World) -> int:
    return world.opens(YAMADA, world.asks(YAMADA, thread=THREAD))


def says(world: World, text: str, later: timedelta) -> None:
    said = Said(THREAD.channel, world.stamp(), THREAD.thread_ts, text, to_bot=False)
    call = replace(world.call(YAMADA, world.receives()), at=NOW + later)
    hear(world.desk, call, said)


def status(world: World, ticket: int) -> TicketStatus:
    return world.ticket(ticket).status


def test_until_the_last_moment(world: World, ticket: int) -> None:
    solve_ticket(world.desk, world.call(KOBAYASHI), ticket)
    says(world, "また止まりました", LIMIT)
    assert status(world, ticket) is TicketStatus.NEW
    assert len(all_of(world, Message)) == 1


@pytest.mark.parametrize("is_closed", [False, True], ids=["solved", "closed"])
def test_later_the_words_are_given_back(world: World, ticket: int, *, is_closed: bool) -> None:
    solve_ticket(world.desk, world.call(KOBAYASHI), ticket)
    if is_closed:
        later = replace(world.call(KOBAYASHI), at=NOW + timedelta(days=7))
        move_ticket(world.desk, later, ticket, TicketVerb.CLOSE)
    before = status(world, ticket)
    says(world, "また止まりました", LIMIT + A_MOMENT)
    assert status(world, ticket) is before
    assert all_of(world, Message) == []
    (letter,) = world.letters(LetterKind.UNSENT)
    with world.database.read() as session:
        delivery = compose(session, letter)
    assert delivery is not None
    content = getattr(delivery, "content", None)
    assert isinstance(content, UnsentContent)
    assert content.text == "また止まりました"
    assert content.refusal == RefusalContent(Reason.ENDED_LONG_AGO, {"number": 1})


def test_what_was_withdrawn_likewise(world: World, ticket: int) -> None:
    withdraw_ticket(world.desk, world.call(YAMADA), ticket)
    says(world, "やはりお願いします", LIMIT + A_MOMENT)
    assert status(world, ticket) is TicketStatus.WITHDRAWN
    assert len(world.letters(LetterKind.UNSENT)) == 1


def test_an_open_ticket_is_never_too_old(world: World, ticket: int) -> None:
    says(world, "いかがでしょうか", 3 * LIMIT)
    assert status(world, ticket) is TicketStatus.NEW
    assert len(all_of(world, Message)) == 1


def test_late_thanks_are_passed_on(world: World, ticket: int) -> None:
    solve_ticket(world.desk, world.call(KOBAYASHI), ticket)
    says(world, "ありがとうございました", 2 * LIMIT)
    assert status(world, ticket) is TicketStatus.SOLVED
    assert world.letters(LetterKind.UNSENT) == []
