"""How long the help desk worked on a ticket."""

import pytest

from bot.actor import Actor
from bot.articles.draft_of_ticket import draft_of_ticket
from bot.call import Call, Place
from bot.letters.card_content import CardContent
from bot.letters.delivery import Update
from bot.letters.kind import LetterKind
from bot.lists.detail import see_ticket
from bot.refusal import Reason
from bot.tickets.effort import number_to_record_for, record_effort
from bot.tickets.solve import solve_ticket
from storage.ticket_effort import TicketEffort, minutes_spent, summaries_of
from tests.storage.article_books import MASKS
from tests.storage.people import KOBAYASHI, SATO, YAMADA, YOSHIDA
from tests.storage.rows import all_of
from tests.storage.together import together
from tests.storage.world import HELPDESK, NOW, World


@pytest.fixture
def ticket(world: World) -> int:
    return world.opens(YAMADA)


def test_it_adds_up_and_the_card_shows_the_sum(world: World, ticket: int) -> None:
    record_effort(world.desk, world.call(KOBAYASHI), ticket, 30, " ドライバーを入れ直した ")
    record_effort(world.desk, world.call(YOSHIDA), ticket, 15)
    world.post_all()
    with world.database.read() as session:
        assert minutes_spent(session, ticket) == 45
        assert summaries_of(session, ticket) == ["ドライバーを入れ直した"]
    card = world.delivered(LetterKind.CARD)[-1]
    assert isinstance(card, Update)
    assert isinstance(card.content, CardContent)
    assert card.content.minutes == 45
    assert see_ticket(world.desk, world.call(KOBAYASHI), ticket).ending.minutes == 45
    assert number_to_record_for(world.desk, world.call(KOBAYASHI), ticket) == 1


@pytest.mark.parametrize("actor", [SATO, YAMADA], ids=["staff", "requester"])
def test_it_is_for_the_help_desk(world: World, ticket: int, actor: Actor) -> None:
    call = Call(actor, NOW, Place(HELPDESK))
    record_effort(world.desk, call, ticket, 15)
    assert world.refusals() == [(actor.slack_id, Reason.ONLY_HELPDESK)]
    assert all_of(world, TicketEffort) == []


def test_two_at_once_both_count(world: World, ticket: int) -> None:
    record = lambda: record_effort(world.desk, world.call(KOBAYASHI), ticket, 15)  # noqa: E731
    together([record, record])
    with world.database.read() as session:
        assert minutes_spent(session, ticket) == 30


def test_what_was_done_goes_into_the_draft_of_an_article(world: World, ticket: int) -> None:
    done = "印刷キューを止めて、ドライバーを入れ直しました。"
    record_effort(world.desk, world.call(KOBAYASHI), ticket, 30, done)
    solve_ticket(world.desk, world.call(KOBAYASHI), ticket)
    assert draft_of_ticket(world.desk, world.call(KOBAYASHI), ticket, MASKS).form.answer == done
