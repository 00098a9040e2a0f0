"""Somebody's account is switched off: their tickets live on."""

import pytest
from sqlalchemy import select

from bot.actor import THE_DESK, Actor
from bot.letters.card_content import CardContent
from bot.letters.delivery import Post, Update
from bot.letters.kind import LetterKind
from bot.letters.news_content import PersonLeftContent
from bot.tickets.leave import is_known, leave, people_of_open_tickets
from bot.tickets.solve import solve_ticket
from bot.tickets.take import take_ticket
from storage.ticket import TicketStatus
from storage.ticket_event import TicketEvent, TicketVerb
from tests.storage.people import KATO, KOBAYASHI, SATO, YAMADA
from tests.storage.together import together
from tests.storage.world import HELPDESK, World


@pytest.fixture
def ticket(world: World) -> int:
    return world.opens(YAMADA)


def leaves(world: World, person: Actor) -> None:
    leave(world.desk, world.call(THE_DESK, world.receives()), person.slack_id)


def told(world: World) -> list[tuple[int, str, bool]]:
    """What the help desk reads below the cards: ticket, who, and whether they had it."""
    world.post_all()
    contents = []
    for post in world.delivered(LetterKind.PERSON_LEFT):
        assert isinstance(post, Post)
        assert post.place.channel == HELPDESK
        assert isinstance(post.content, PersonLeftContent)
        contents.append((post.content.number, post.content.name, post.content.was_assignee))
    return contents


def verbs(world: World, ticket_id: int) -> list[TicketVerb]:
    with world.database.read() as session:
        events = select(TicketEvent.verb).where(TicketEvent.ticket_id == ticket_id)
        return list(session.scalars(events.order_by(TicketEvent.sequence)))


def test_what_an_assignee_had_is_for_anybody_again(world: World, ticket: int) -> None:
    take_ticket(world.desk, world.call(KOBAYASHI), ticket)
    leaves(world, KOBAYASHI)
    assert told(world) == [(1, KOBAYASHI.name, True)]
    left = world.ticket(ticket)
    assert (left.status, left.assignee_id) == (TicketStatus.NEW, None)
    assert verbs(world, ticket) == [TicketVerb.OPEN, TicketVerb.TAKE, TicketVerb.RELEASE]
    card = world.delivered(LetterKind.CARD)[-1]
    assert isinstance(card, Update)
    assert isinstance(card.content, CardContent)
    assert card.content.assignee is None

    take_ticket(world.desk, world.call(KATO), ticket)
    assert world.ticket(ticket).status is TicketStatus.ASSIGNED


def test_of_a_requester_the_help_desk_is_told(world: World, ticket: int) -> None:
    leaves(world, YAMADA)
    assert told(world) == [(1, YAMADA.name, False)]
    assert verbs(world, ticket) == [TicketVerb.OPEN]


def test_it_is_told_once(world: World, ticket: int) -> None:
    together([lambda: leaves(world, YAMADA)] * 3)
    assert len(told(world)) == 1
    assert world.ticket(ticket).status is TicketStatus.NEW


def test_solved_tickets_and_strangers_are_left_alone(world: World, ticket: int) -> None:
    solve_ticket(world.desk, world.call(YAMADA), ticket)
    leaves(world, YAMADA)
    leaves(world, SATO)
    assert told(world) == []


def test_who_comes_back_can_leave_again(world: World, ticket: int) -> None:
    leaves(world, YAMADA)
    world.asks(YAMADA)
    leaves(world, YAMADA)
    assert told(world) == [(1, YAMADA.name, False)] * 2
    assert ticket


def test_whom_the_desk_has_to_ask_about(world: World, ticket: int) -> None:
    take_ticket(world.desk, world.call(KOBAYASHI), ticket)
    world.asks(SATO)
    assert sorted(people_of_open_tickets(world.desk)) == ["U0KOBAYASHI", "U0YAMADA"]
    leaves(world, KOBAYASHI)
    assert people_of_open_tickets(world.desk) == ["U0YAMADA"]
    assert is_known(world.desk, "U0SATO")
    assert not is_known(world.desk, "U0NOBODY")
