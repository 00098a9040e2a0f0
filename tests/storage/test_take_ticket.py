"""Somebody of the help desk makes a ticket theirs."""

import pytest

from bot.actor import Actor
from bot.letters.card_content import CardContent
from bot.letters.delivery import Post, Update, Whisper
from bot.letters.kind import LetterKind
from bot.letters.news_content import TicketNewsContent
from bot.letters.receipt_content import ReceiptContent
from bot.letters.refusal_content import RefusalContent
from bot.refusal import Reason
from bot.tickets.solve import solve_ticket
from bot.tickets.take import take_ticket
from storage.thread import Side
from storage.ticket import TicketStatus
from storage.ticket_event import TicketVerb
from tests.storage.people import KATO, KOBAYASHI, SATO, YAMADA, YOSHIDA
from tests.storage.together import together
from tests.storage.world import HELPDESK, World


@pytest.fixture
def ticket(world: World) -> int:
    return world.opens(YAMADA)


def take(world: World, actor: Actor, ticket_id: int) -> None:
    take_ticket(world.desk, world.call(actor, world.receives()), ticket_id)


def assignee(world: World, ticket_id: int) -> str | None:
    with world.desk.unit(world.call(YOSHIDA)) as unit:
        ticket = unit.session.merge(world.ticket(ticket_id))
        return ticket.assignee.slack_id if ticket.assignee else None


@pytest.mark.parametrize("actor", [KOBAYASHI, YOSHIDA], ids=["partner", "office"])
def test_who_took_it_has_it(world: World, ticket: int, actor: Actor) -> None:
    take(world, actor, ticket)
    assert world.ticket(ticket).status is TicketStatus.ASSIGNED
    assert assignee(world, ticket) == actor.slack_id


def test_both_sides_see_who_has_it(world: World, ticket: int) -> None:
    card = next(sent for sent in world.sent if sent.letter.kind == LetterKind.CARD)
    receipt = next(sent for sent in world.sent if sent.letter.kind == LetterKind.RECEIPT)
    take(world, KOBAYASHI, ticket)
    world.post_all()

    shown = world.delivered(LetterKind.CARD)[-1]
    assert isinstance(shown, Update)
    assert (shown.channel, shown.ts) == (HELPDESK, card.ts)
    assert isinstance(shown.content, CardContent)
    assert (shown.content.status, shown.content.assignee) == (TicketStatus.ASSIGNED, "小林 直樹")

    shown = world.delivered(LetterKind.RECEIPT)[-1]
    assert isinstance(shown, Update)
    assert (shown.channel, shown.ts) == ("DU0YAMADA", receipt.ts)
    assert isinstance(shown.content, ReceiptContent)
    assert shown.content.assignee == "小林 直樹"

    (news,) = world.delivered(LetterKind.TICKET_NEWS)
    assert isinstance(receipt.delivery, Post)
    expected = TicketNewsContent(
        ticket, 1, TicketVerb.TAKE, "小林 直樹", by_side=Side.HELPDESK, to_side=Side.REQUESTER
    )
    assert news == Post(receipt.delivery.place, expected)


def test_of_two_who_press_at_once_one_wins_and_the_other_is_told(world: World, ticket: int) -> None:
    together([lambda: take(world, KOBAYASHI, ticket), lambda: take(world, KATO, ticket)])

    winner, loser = KOBAYASHI, KATO
    if assignee(world, ticket) == KATO.slack_id:
        winner, loser = loser, winner
    assert world.refusals() == [(loser.slack_id, Reason.ALREADY_TAKEN)]
    world.post_all()
    (whisper,) = world.delivered(LetterKind.REFUSAL)
    assert isinstance(whisper, Whisper)
    assert whisper.content == RefusalContent(Reason.ALREADY_TAKEN, {"name": winner.name})
    assert len(world.delivered(LetterKind.TICKET_NEWS)) == 1


def test_a_double_click_is_no_refusal_and_no_news(world: World, ticket: int) -> None:
    together([lambda: take(world, KOBAYASHI, ticket)] * 2)
    take(world, KOBAYASHI, ticket)
    assert world.refusals() == []
    assert len(world.letters(LetterKind.TICKET_NEWS)) == 1
    assert assignee(world, ticket) == KOBAYASHI.slack_id


@pytest.mark.parametrize("actor", [YAMADA, SATO], ids=["requester", "staff"])
def test_staff_cannot_take_tickets(world: World, ticket: int, actor: Actor) -> None:
    take(world, actor, ticket)
    assert world.refusals() == [(actor.slack_id, Reason.ONLY_HELPDESK)]
    assert assignee(world, ticket) is None


def test_a_solved_ticket_is_not_taken(world: World, ticket: int) -> None:
    solve_ticket(world.desk, world.call(YAMADA), ticket)
    take(world, KOBAYASHI, ticket)
    assert world.refusals() == [(KOBAYASHI.slack_id, Reason.ALREADY_SOLVED)]
    assert assignee(world, ticket) is None


def test_a_ticket_that_is_not_there(world: World) -> None:
    take(world, KOBAYASHI, 1)
    assert world.refusals() == [(KOBAYASHI.slack_id, Reason.NOT_FOUND)]
