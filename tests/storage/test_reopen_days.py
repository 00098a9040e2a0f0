"""A reply takes up again what ended lately; what ended long ago stays so."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.call import Call, Place, Typed
from bot.handovers.open import open_from_form
from bot.hear import hear
from bot.letters.card_content import OtherTicket
from bot.letters.kind import LetterKind
from bot.letters.refusal_content import RefusalContent, UnsentContent
from bot.letters.unsent import compose
from bot.refusal import Reason
from bot.said import Said
from bot.tickets.add import add_to_ticket
from bot.tickets.form import TicketForm
from bot.tickets.move import move_ticket
from bot.tickets.solve import solve_ticket
from bot.tickets.withdraw import withdraw_ticket
from storage.conversation import Message
from storage.ticket import Ticket, TicketStatus
from storage.ticket_event import TicketVerb
from tests.storage.people import KOBAYASHI, SATO, YAMADA
from tests.storage.replay import as_it_stands, replayed
from tests.storage.rows import all_of
from tests.storage.world import FORM, NOW, World

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


def test_what_is_added_in_home_likewise(world: World, ticket: int) -> None:
    solve_ticket(world.desk, world.call(KOBAYASHI), ticket)
    words = "また止まりました"
    home = Call(YAMADA, NOW + LIMIT + A_MOMENT, Place(YAMADA.slack_id), typed=Typed("", words))
    add_to_ticket(world.desk, home, ticket, words)
    assert status(world, ticket) is TicketStatus.SOLVED
    assert len(world.letters(LetterKind.UNSENT)) == 1


def test_the_new_ticket_names_the_one_before_it(world: World, ticket: int) -> None:
    solve_ticket(world.desk, world.call(KOBAYASHI), ticket)
    form = TicketForm("また止まった", "3 階")
    open_from_form(world.desk, world.call(YAMADA), form, None, with_thread=False, follows=1)
    world.post_all()
    cards = [getattr(one, "content", None) for one in world.delivered(LetterKind.CARD)]
    named = [(one.number, one.follows, one.followed_by) for one in cards if one is not None]
    before = OtherTicket(1, FORM.title, TicketStatus.SOLVED, YAMADA.name)
    after = OtherTicket(2, "また止まった", TicketStatus.NEW, YAMADA.name)
    assert (2, before, ()) in named
    assert (1, None, (after,)) in named
    with world.database.read() as session:
        for one in session.scalars(select(Ticket)):
            assert replayed(session, one.id) == as_it_stands(one)


def test_nobody_names_what_is_not_theirs(world: World, ticket: int) -> None:
    form = TicketForm("関係のない件", "3 階")
    open_from_form(world.desk, world.call(SATO), form, None, with_thread=False, follows=1)
    with world.database.read() as session:
        newest = session.scalars(select(Ticket).order_by(Ticket.id.desc())).first()
        assert newest is not None
        assert (newest.id != ticket, newest.follows_id) == (True, None)


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
