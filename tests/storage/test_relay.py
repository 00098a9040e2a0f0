"""What one side says reaches the other, and what outsiders say does not."""

import pytest
from sqlalchemy import select

from bot.actor import Actor
from bot.call import Place
from bot.hear import hear, serves
from bot.letters.delivery import Post, React
from bot.letters.kind import LetterKind
from bot.letters.relay_content import RelayContent
from bot.refusal import NotYetError, Reason
from bot.said import Said
from bot.tickets.open import open_ticket
from bot.tickets.solve import solve_ticket
from bot.tickets.take import take_ticket
from storage.conversation import Message, MessageCopy
from storage.inbox import InboxRow, InboxStatus
from storage.question import Question
from storage.thread import Side
from storage.ticket import TicketStatus
from tests.storage.people import KATO, KOBAYASHI, SATO, YAMADA, YOSHIDA
from tests.storage.world import FORM, HELPDESK, World

EVERYBODY = "C0EVERYBODY"


@pytest.fixture
def ticket(world: World) -> int:
    return world.opens(YAMADA, world.asks(YAMADA, thread=Place(EVERYBODY, "0.5")))


def card(world: World) -> Place:
    sent = next(sent for sent in world.sent if sent.letter.kind == LetterKind.CARD)
    return Place(HELPDESK, sent.ts)


def says(
    world: World, actor: Actor, place: Place, text: str = "どうでしょう", *, to_bot: bool = False
) -> Said:
    said = Said(place.channel, world.stamp(), place.thread_ts, text, to_bot)
    hear(world.desk, world.call(actor, world.receives()), said)
    return said


def messages(world: World) -> list[Message]:
    with world.database.read() as session:
        return list(session.scalars(select(Message)))


def unfinished(world: World) -> list[int]:
    with world.database.read() as session:
        open_rows = select(InboxRow.id).where(InboxRow.status == InboxStatus.RECEIVED)
        return list(session.scalars(open_rows))


def test_the_requester_reaches_the_help_desk(world: World, ticket: int) -> None:
    said = says(world, YAMADA, Place(EVERYBODY, "0.5"), "追加です")
    world.post_all()

    (relay,) = world.delivered(LetterKind.RELAY)
    content = RelayContent(ticket, 1, "山田 花子", Side.REQUESTER, "追加です", can_solve=False)
    assert relay == Post(card(world), content)
    (mark,) = world.delivered(LetterKind.RELAYED_MARK)
    assert mark == React(EVERYBODY, said.ts, "white_check_mark")


@pytest.mark.parametrize("actor", [KOBAYASHI, YOSHIDA], ids=["partner", "office"])
def test_the_help_desk_reaches_the_requester(world: World, ticket: int, actor: Actor) -> None:
    said = says(world, actor, card(world), "再起動を")
    world.post_all()

    (relay,) = world.delivered(LetterKind.RELAY)
    content = RelayContent(ticket, 1, actor.name, Side.HELPDESK, "再起動を", can_solve=True)
    assert relay == Post(Place(EVERYBODY, "0.5"), content)
    (mark,) = world.delivered(LetterKind.RELAYED_MARK)
    assert mark == React(HELPDESK, said.ts, "white_check_mark")


def test_the_tick_comes_after_the_copy_and_the_copy_is_remembered(
    world: World, ticket: int
) -> None:
    assert ticket
    says(world, KOBAYASHI, card(world))
    assert not world.letters(LetterKind.RELAYED_MARK)
    kinds = (LetterKind.RELAY, LetterKind.RELAYED_MARK)
    relayed, marked = [sent for sent in world.post_all() if sent.letter.kind in kinds]
    assert (relayed.letter.kind, marked.letter.kind) == kinds
    with world.database.read() as session:
        copy = session.scalars(select(MessageCopy)).one()
        assert (copy.channel, copy.ts) == (EVERYBODY, relayed.ts)


@pytest.mark.parametrize("actor", [SATO, YAMADA], ids=["staff", "requester"])
def test_outsiders_below_the_card_are_told_and_not_passed_on(
    world: World, ticket: int, actor: Actor
) -> None:
    assert ticket
    says(world, actor, card(world), "こうすればいい")
    assert world.refusals() == [(actor.slack_id, Reason.NOT_RELAYED)]
    assert messages(world) == []
    assert not world.letters(LetterKind.RELAY)
    assert not unfinished(world)


@pytest.mark.parametrize("actor", [SATO, KOBAYASHI], ids=["staff", "partner"])
def test_what_others_say_where_it_was_asked_is_theirs(
    world: World, ticket: int, actor: Actor
) -> None:
    assert ticket
    written = len(world.letters(*LetterKind))
    says(world, actor, Place(EVERYBODY, "0.5"), "私も困っています")
    assert len(world.letters(*LetterKind)) == written
    assert messages(world) == []
    assert not unfinished(world)


def test_somebody_else_who_mentions_the_bot_there_asks_a_question(
    world: World, ticket: int
) -> None:
    says(world, SATO, Place(EVERYBODY, "0.5"), "パスワードを忘れました", to_bot=True)
    assert messages(world) == []
    with world.database.read() as session:
        texts = session.scalars(select(Question.text).order_by(Question.id)).all()
    assert texts[-1] == "パスワードを忘れました"
    assert says(world, YAMADA, Place(EVERYBODY, "0.5"))
    assert [message.ticket_id for message in messages(world)] == [ticket]


def test_a_reply_to_a_solved_ticket_reopens_it_for_who_had_it(world: World, ticket: int) -> None:
    take_ticket(world.desk, world.call(KATO), ticket)
    solve_ticket(world.desk, world.call(KATO), ticket)
    says(world, YAMADA, Place(EVERYBODY, "0.5"), "まだ動きません")

    reopened = world.ticket(ticket)
    assert (reopened.status, reopened.solved_at) == (TicketStatus.ASSIGNED, None)
    assert reopened.assignee_id is not None


def test_a_reply_to_a_solved_ticket_that_nobody_had_makes_it_new(world: World, ticket: int) -> None:
    solve_ticket(world.desk, world.call(YAMADA), ticket)
    says(world, YAMADA, Place(EVERYBODY, "0.5"), "やはり動きません")
    assert world.ticket(ticket).status is TicketStatus.NEW


def test_thanks_are_passed_on_and_reopen_nothing(world: World, ticket: int) -> None:
    solve_ticket(world.desk, world.call(KATO), ticket)
    says(world, YAMADA, Place(EVERYBODY, "0.5"), "ありがとうございました！")
    assert world.ticket(ticket).status is TicketStatus.SOLVED
    assert [message.text for message in messages(world)] == ["ありがとうございました！"]


def test_the_help_desk_may_add_to_a_solved_ticket(world: World, ticket: int) -> None:
    solve_ticket(world.desk, world.call(KATO), ticket)
    says(world, KOBAYASHI, card(world), "念のため、再起動も")
    assert world.ticket(ticket).status is TicketStatus.SOLVED
    world.post_all()
    (relay,) = world.delivered(LetterKind.RELAY)
    assert isinstance(relay, Post)
    assert isinstance(relay.content, RelayContent)
    assert relay.content.can_solve is False


def test_a_reply_below_a_card_whose_place_is_not_known_waits(world: World) -> None:
    open_ticket(world.desk, world.call(YAMADA), world.asks(YAMADA), FORM)
    with pytest.raises(NotYetError):
        says(world, KOBAYASHI, Place(HELPDESK, "99.0"))
    assert len(unfinished(world)) == 1

    world.post_all()
    says(world, KOBAYASHI, card(world))
    assert len(messages(world)) == 1


def test_chat_in_the_help_desk_channel_is_not_for_the_desk(world: World, ticket: int) -> None:
    assert ticket
    says(world, KOBAYASHI, Place(HELPDESK, "99.0"), "お昼どうする？")
    assert messages(world) == []
    assert not unfinished(world)


def test_which_threads_are_served(world: World, ticket: int) -> None:
    assert ticket
    assert serves(world.desk, EVERYBODY, "0.5")
    assert serves(world.desk, HELPDESK, "99.0")
    assert not serves(world.desk, EVERYBODY, "99.0")
    assert not serves(world.desk, "C0OTHER", "0.5")
