"""A later question becomes part of a ticket that its asker has already."""

import pytest
from sqlalchemy import select

from bot.actor import Actor
from bot.call import Place
from bot.hear import hear
from bot.letters.answer_content import NothingFoundContent
from bot.letters.delivery import Post, Update
from bot.letters.kind import LetterKind
from bot.letters.news_content import TicketNewsContent
from bot.letters.relay_content import RelayContent
from bot.refusal import Reason
from bot.said import Said
from bot.tickets.append import append_to_ticket
from bot.tickets.solve import solve_ticket
from storage.conversation import Message
from storage.question import Question, QuestionStatus
from storage.ticket import TicketStatus
from storage.ticket_event import TicketVerb
from tests.storage.people import KOBAYASHI, SATO, YAMADA
from tests.storage.together import together
from tests.storage.world import World

THREAD = Place("C0EVERYBODY", "0.5")


@pytest.fixture
def ticket(world: World) -> int:
    return world.opens(YAMADA)


def append(world: World, actor: Actor, question_id: int, ticket_id: int) -> None:
    call = world.call(actor, world.receives())
    append_to_ticket(world.desk, call, question_id, ticket_id)


def messages(world: World) -> list[str]:
    with world.database.read() as session:
        return list(session.scalars(select(Message.text).order_by(Message.id)))


def status(world: World, question_id: int) -> QuestionStatus:
    with world.database.read() as session:
        return session.get_one(Question, question_id).status


def test_the_help_desk_reads_the_question(world: World, ticket: int) -> None:
    asked = world.asks(YAMADA, "紙も詰まりました")
    append(world, YAMADA, asked, ticket)
    world.post_all()

    assert status(world, asked) is QuestionStatus.HANDED_OVER
    (relay,) = world.delivered(LetterKind.RELAY)
    assert isinstance(relay, Post)
    assert isinstance(relay.content, RelayContent)
    assert (relay.content.ticket_id, relay.content.text) == (ticket, "紙も詰まりました")
    (news,) = world.delivered(LetterKind.TICKET_NEWS)
    assert isinstance(news.content if isinstance(news, Post) else None, TicketNewsContent)


def test_replies_in_its_thread_go_to_the_same_ticket(world: World, ticket: int) -> None:
    append(world, YAMADA, world.asks(YAMADA, thread=THREAD), ticket)
    said = Said(THREAD.channel, world.stamp(), THREAD.thread_ts, "直りました？", to_bot=False)
    hear(world.desk, world.call(YAMADA), said)
    assert messages(world) == ["印刷できない", "直りました？"]


def test_answers_come_to_where_the_ticket_was_opened(world: World) -> None:
    """Even when the question that was added had been asked before."""
    earlier = world.asks(YAMADA, thread=THREAD)
    asked = world.asks(YAMADA)
    ticket = world.opens(YAMADA, asked)
    append(world, YAMADA, earlier, ticket)
    solve_ticket(world.desk, world.call(KOBAYASHI), ticket)
    world.post_all()

    added, solved = world.delivered(LetterKind.TICKET_NEWS)
    assert isinstance(added, Post)
    assert isinstance(solved, Post)
    assert (added.place, solved.place) == (THREAD, world.thread(asked))
    receipt = world.delivered(LetterKind.RECEIPT)[-1]
    assert isinstance(receipt, Update)
    assert receipt.channel == world.thread(asked).channel


def test_adding_reopens_a_solved_ticket(world: World, ticket: int) -> None:
    solve_ticket(world.desk, world.call(KOBAYASHI), ticket)
    append(world, YAMADA, world.asks(YAMADA), ticket)
    assert world.ticket(ticket).status is TicketStatus.NEW
    world.post_all()
    verbs = [
        one.content.verb
        for one in world.delivered(LetterKind.TICKET_NEWS)
        if isinstance(one, Post) and isinstance(one.content, TicketNewsContent)
    ]
    assert sorted(verbs) == [TicketVerb.APPEND, TicketVerb.REOPEN, TicketVerb.SOLVE]


def test_the_same_question_is_added_once(world: World, ticket: int) -> None:
    asked = world.asks(YAMADA)
    together([lambda: append(world, YAMADA, asked, ticket)] * 3)
    assert world.refusals() == [(YAMADA.slack_id, Reason.ALREADY_HANDED_OVER)] * 2
    assert messages(world) == ["印刷できない"]


def test_only_the_requester_adds(world: World, ticket: int) -> None:
    for actor in (SATO, KOBAYASHI):
        append(world, actor, world.asks(actor), ticket)
    assert world.refusals() == [
        (SATO.slack_id, Reason.NOT_YOUR_TICKET),
        (KOBAYASHI.slack_id, Reason.NOT_YOUR_TICKET),
    ]
    assert messages(world) == []


def test_nobody_adds_what_somebody_else_asked(world: World, ticket: int) -> None:
    append(world, YAMADA, world.asks(SATO), ticket)
    assert world.refusals() == [(YAMADA.slack_id, Reason.NOT_YOUR_QUESTION)]
    assert messages(world) == []


def test_a_thread_of_another_ticket_is_not_added(world: World, ticket: int) -> None:
    first = world.asks(YAMADA, thread=THREAD)
    again = world.asks(YAMADA, thread=THREAD)
    world.opens(YAMADA, first)
    append(world, YAMADA, again, ticket)
    assert world.refusals() == [(YAMADA.slack_id, Reason.ALREADY_HANDED_OVER)]
    assert messages(world) == []


@pytest.mark.parametrize("asked_in", [None, Place("C0OTHER", "7.5")], ids=["directly", "elsewhere"])
def test_what_others_would_read_in_the_answer_is_not_added(
    world: World, asked_in: Place | None
) -> None:
    public = world.opens(YAMADA, world.asks(YAMADA, thread=THREAD))
    asked = world.asks(YAMADA, "休職中の件です", thread=asked_in)
    world.post_all()
    reply = world.delivered(LetterKind.REPLY)[-1]
    assert isinstance(reply, Post)
    assert isinstance(reply.content, NothingFoundContent)
    assert reply.content.open_ticket is None, "it is not offered"

    append(world, YAMADA, asked, public)
    assert world.refusals() == [(YAMADA.slack_id, Reason.ANSWERED_ELSEWHERE)]
    assert messages(world) == []
    assert status(world, asked) is QuestionStatus.OPEN


def test_in_the_same_channel_it_may(world: World) -> None:
    public = world.opens(YAMADA, world.asks(YAMADA, thread=THREAD))
    asked = world.asks(YAMADA, "紙も詰まりました", thread=Place(THREAD.channel, "8.5"))
    append(world, YAMADA, asked, public)
    assert messages(world) == ["紙も詰まりました"]
