"""A channel is opened to another organisation: its tickets go on in direct messages."""

import pytest
from sqlalchemy import select

from bot.call import Place
from bot.changes.edit import Edited, edit
from bot.changes.post import Post as Posted
from bot.hear import hear
from bot.letters.delivery import Post, ShareFiles
from bot.letters.kind import LetterKind
from bot.letters.news_content import TicketNewsContent
from bot.letters.receipt_content import ReceiptContent, TicketRootContent
from bot.letters.relay_content import RelayContent
from bot.said import FileKind, PostedFile, Said
from bot.tickets.solve import solve_ticket
from bot.tickets.take import take_ticket
from storage.conversation import Message, MessageCopy
from tests.storage.internal_talk import at_desk
from tests.storage.people import KOBAYASHI, YAMADA
from tests.storage.world import HELPDESK, NOW, Sent, World

EVERYBODY = "C0EVERYBODY"
THREAD = Place(EVERYBODY, "0.5")
DIRECT = f"D{YAMADA.slack_id}"


@pytest.fixture
def ticket(world: World) -> int:
    """One that was asked in a channel before that was shared."""
    ticket = world.opens(YAMADA, world.asks(YAMADA, thread=THREAD))
    world.shared.add(EVERYBODY)
    return ticket


def answers(world: World, text: str, *files: PostedFile) -> Posted:
    card = next(one for one in world.sent if one.letter.kind == LetterKind.CARD)
    ts = world.stamp()
    said = Said(HELPDESK, ts, card.ts, text, to_bot=False, files=files)
    hear(world.desk, at_desk(KOBAYASHI), said)
    return Posted(HELPDESK, ts, "key")


def told(sent: list[Sent], kind: type) -> list[str]:
    """Where contents of a kind went."""
    return [
        one.delivery.place.channel
        for one in sent
        if isinstance(one.delivery, Post) and isinstance(one.delivery.content, kind)
    ]


def test_the_answer_comes_directly_below_a_message_that_says_why(world: World, ticket: int) -> None:
    answers(world, "再起動を")
    answers(world, "それから")
    sent = world.post_all()
    (root,) = [one for one in sent if one.letter.kind == LetterKind.TICKET_ROOT]
    assert isinstance(root.delivery, Post)
    assert isinstance(root.delivery.content, TicketRootContent)
    assert root.delivery.content.moved
    assert told(sent, RelayContent) == [DIRECT, DIRECT]
    assert told(sent, ReceiptContent) == [DIRECT]
    assert not [one for one in sent if EVERYBODY in repr(one.delivery)]
    with world.database.read() as session:
        assert set(session.scalars(select(MessageCopy.channel))) == {DIRECT}
    assert len(world.delivered(LetterKind.RELAYED_MARK)) == 2
    assert ticket


def test_news_and_files_too(world: World, ticket: int) -> None:
    take_ticket(world.desk, at_desk(KOBAYASHI), ticket)
    file = PostedFile("F1", "手順.pdf", "application/pdf", 10, "https://files/1", FileKind.HOSTED)
    answers(world, "", file)
    sent = world.post_all()
    assert told(sent, TicketNewsContent) == [DIRECT]
    (shared,) = [one for one in sent if one.letter.kind == LetterKind.FILES]
    assert isinstance(shared.delivery, ShareFiles)
    assert shared.delivery.place.channel == DIRECT
    assert len([one for one in sent if one.letter.kind == LetterKind.TICKET_ROOT]) == 1


def test_what_the_requester_says_in_either_thread_reaches_the_help_desk(
    world: World, ticket: int
) -> None:
    answers(world, "再起動を")
    world.post_all()
    (root,) = [one for one in world.sent if one.letter.kind == LetterKind.TICKET_ROOT]
    for place in (THREAD, Place(DIRECT, root.ts)):
        said = Said(place.channel, world.stamp(), place.thread_ts, "しました", to_bot=False)
        hear(world.desk, world.call(YAMADA), said)
    sent = world.post_all()
    assert told(sent, RelayContent) == [HELPDESK, HELPDESK]
    with world.database.read() as session:
        assert set(session.scalars(select(Message.ticket_id))) == {ticket}


def test_what_stood_there_before_is_not_changed_any_more(world: World) -> None:
    ticket = world.opens(YAMADA, world.asks(YAMADA, thread=THREAD))
    post = answers(world, "再起動を")
    world.post_all()
    world.shared.add(EVERYBODY)
    edit(world.desk, at_desk(KOBAYASHI), Edited(post, "電話します", NOW))
    solve_ticket(world.desk, at_desk(KOBAYASHI), ticket)
    sent = world.post_all()
    assert not [one for one in sent if EVERYBODY in repr(one.delivery)]
    assert told(sent, ReceiptContent) == [DIRECT]
