"""Either side calls a ticket solved."""

from dataclasses import replace

import pytest

from bot.actor import Actor
from bot.call import Place
from bot.letters.delivery import Post, Update
from bot.letters.kind import LetterKind
from bot.letters.news_content import TicketNewsContent
from bot.letters.receipt_content import ReceiptContent
from bot.refusal import Reason
from bot.tickets.solve import solve_ticket
from storage.thread import Side
from storage.ticket import TicketStatus
from storage.ticket_event import TicketVerb
from tests.storage.people import KATO, KOBAYASHI, SATO, YAMADA, YOSHIDA
from tests.storage.together import together
from tests.storage.world import HELPDESK, NOW, World


@pytest.fixture
def ticket(world: World) -> int:
    return world.opens(YAMADA)


def solve(world: World, actor: Actor, ticket_id: int) -> None:
    solve_ticket(world.desk, world.call(actor, world.receives()), ticket_id)


@pytest.mark.parametrize(
    ("actor", "side"),
    [(YAMADA, Side.REQUESTER), (KATO, Side.HELPDESK), (YOSHIDA, Side.HELPDESK)],
    ids=["requester", "partner", "office"],
)
def test_the_requester_and_the_other_side_hear_of_it(
    world: World, ticket: int, actor: Actor, side: Side
) -> None:
    solve(world, actor, ticket)
    world.post_all()

    solved = world.ticket(ticket)
    assert (solved.status, solved.solved_at) == (TicketStatus.SOLVED, NOW)
    told = [Side.REQUESTER, Side.HELPDESK] if side is Side.REQUESTER else [Side.REQUESTER]
    for news, to in zip(world.delivered(LetterKind.TICKET_NEWS), told, strict=True):
        assert isinstance(news, Post)
        assert news.place == place_of(world, to)
        assert isinstance(news.content, TicketNewsContent)
        assert replace(news.content, rating=None) == TicketNewsContent(
            ticket, 1, TicketVerb.SOLVE, actor.name, by_side=side, to_side=to
        )
    receipt = world.delivered(LetterKind.RECEIPT)[-1]
    assert isinstance(receipt, Update)
    assert isinstance(receipt.content, ReceiptContent)
    assert receipt.content.status is TicketStatus.SOLVED


def place_of(world: World, side: Side) -> Place:
    """Where one side reads: below the card, or where it was asked."""
    if side is Side.HELPDESK:
        card = next(sent for sent in world.sent if sent.letter.kind == LetterKind.CARD)
        return Place(HELPDESK, card.ts)
    receipt = next(sent for sent in world.sent if sent.letter.kind == LetterKind.RECEIPT)
    assert isinstance(receipt.delivery, Post)
    return receipt.delivery.place


def test_who_asked_is_the_requester_whatever_else_they_are(world: World) -> None:
    ticket_id = world.opens(KOBAYASHI)
    solve(world, KOBAYASHI, ticket_id)
    world.post_all()
    sent = world.delivered(LetterKind.TICKET_NEWS)
    news = [post.content for post in sent if isinstance(post, Post)]
    told = [(one.by_side, one.to_side) for one in news if isinstance(one, TicketNewsContent)]
    assert told == [(Side.REQUESTER, Side.REQUESTER), (Side.REQUESTER, Side.HELPDESK)]


def test_other_staff_cannot(world: World, ticket: int) -> None:
    solve(world, SATO, ticket)
    assert world.refusals() == [(SATO.slack_id, Reason.ONLY_BOTH_SIDES)]
    assert world.ticket(ticket).status is TicketStatus.NEW


def test_both_sides_at_once_is_solved_once(world: World, ticket: int) -> None:
    together([lambda: solve(world, YAMADA, ticket), lambda: solve(world, KATO, ticket)])
    assert [reason for _, reason in world.refusals()] == [Reason.ALREADY_SOLVED]
    ((loser, _),) = world.refusals()
    told = 2 if loser == KATO.slack_id else 1
    assert len(world.letters(LetterKind.TICKET_NEWS)) == told


def test_a_ticket_that_is_not_there(world: World) -> None:
    solve(world, KATO, 1)
    assert world.refusals() == [(KATO.slack_id, Reason.NOT_FOUND)]
