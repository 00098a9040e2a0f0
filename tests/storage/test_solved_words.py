"""Words propose that a ticket is solved; whoever said them decides with a press."""

import pytest

from bot.actor import Actor
from bot.call import Place
from bot.hear import hear
from bot.letters.delivery import Whisper
from bot.letters.kind import LetterKind
from bot.letters.solved_content import SolvedQuestionContent
from bot.said import Said
from bot.tickets.move import move_ticket
from bot.tickets.solve import solve_ticket
from bot.tickets.take import take_ticket
from storage.thread import Side
from storage.ticket import TicketStatus
from storage.ticket_event import TicketVerb
from tests.storage.people import KOBAYASHI, SATO, YAMADA
from tests.storage.world import HELPDESK, World

THREAD = Place("C0EVERYBODY", "0.5")


@pytest.fixture
def ticket(world: World) -> int:
    return world.opens(YAMADA, world.asks(YAMADA, thread=THREAD))


def says(world: World, actor: Actor, place: Place, text: str) -> None:
    said = Said(place.channel, world.stamp(), place.thread_ts, text, to_bot=False)
    hear(world.desk, world.call(actor, world.receives()), said)


def card(world: World) -> Place:
    sent = next(sent for sent in world.sent if sent.letter.kind == LetterKind.CARD)
    return Place(HELPDESK, sent.ts)


def asked(world: World) -> list[object]:
    world.post_all()
    return list(world.delivered(LetterKind.SOLVED_QUESTION))


def test_the_requester_is_asked_and_the_help_desk_reads_it(world: World, ticket: int) -> None:
    says(world, YAMADA, THREAD, "できました！")
    content = SolvedQuestionContent(ticket, 1, Side.REQUESTER)
    assert asked(world) == [Whisper(THREAD, YAMADA.slack_id, content)]
    assert world.delivered(LetterKind.RELAY)
    assert world.ticket(ticket).status is TicketStatus.NEW


def test_the_help_desk_is_asked_below_the_card(world: World, ticket: int) -> None:
    says(world, KOBAYASHI, card(world), "対応しました。ご確認ください。")
    content = SolvedQuestionContent(ticket, 1, Side.HELPDESK)
    assert asked(world) == [Whisper(card(world), KOBAYASHI.slack_id, content)]
    assert world.delivered(LetterKind.RELAY)


@pytest.mark.parametrize(
    ("actor", "text"),
    [(YAMADA, "解決しません"), (YAMADA, "対応しました"), (SATO, "できました")],
    ids=["not solved", "no word of a requester", "somebody else"],
)
def test_nobody_else_is_asked(world: World, ticket: int, actor: Actor, text: str) -> None:
    assert ticket
    says(world, actor, THREAD, text)
    assert asked(world) == []


def test_what_is_solved_stays_so(world: World, ticket: int) -> None:
    solve_ticket(world.desk, world.call(KOBAYASHI), ticket)
    says(world, YAMADA, THREAD, "もう大丈夫です")
    assert asked(world) == []
    assert world.ticket(ticket).status is TicketStatus.SOLVED


def test_a_question_of_the_help_desk_can_be_answered_with_it(world: World, ticket: int) -> None:
    take_ticket(world.desk, world.call(KOBAYASHI), ticket)
    move_ticket(world.desk, world.call(KOBAYASHI), ticket, TicketVerb.WAIT)
    says(world, YAMADA, THREAD, "大丈夫です")
    assert world.ticket(ticket).status is TicketStatus.IN_PROGRESS
    assert len(asked(world)) == 1


def test_it_is_not_asked_once_it_is_decided(world: World, ticket: int) -> None:
    says(world, YAMADA, THREAD, "できました")
    solve_ticket(world.desk, world.call(KOBAYASHI), ticket)
    assert asked(world) == []
