"""What was said in a thread before the desk was asked there comes along, and nothing else."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.call import Place
from bot.changes.delete import delete
from bot.changes.edit import Edited, edit
from bot.changes.post import Post as Posted
from bot.changes.post import keeps_post
from bot.letters.delivery import Post, Update
from bot.letters.kind import LetterKind
from bot.letters.so_far import SHOWN_MAX
from bot.letters.so_far_content import SoFarContent
from bot.tickets.open import open_ticket
from bot.tickets.thread_so_far import NEWEST, EarlierWords, ThreadSoFar
from storage.conversation import Message
from storage.earlier_post import EarlierPost
from tests.storage.people import SATO, YAMADA
from tests.storage.world import FORM, HELPDESK, NOW, World

THREAD = Place("C0EVERYBODY", "0.5")
SAID = EarlierWords("佐藤 健一", "0.6", "課のプリンターも同じです")
LATER = NOW + timedelta(minutes=5)


def opens(world: World, so_far: ThreadSoFar, thread: Place = THREAD) -> None:
    question = world.asks(YAMADA, thread=thread)
    open_ticket(world.desk, world.call(YAMADA), question, FORM, so_far=so_far)
    world.post_all()


def contents(world: World) -> list[SoFarContent]:
    found = [
        one.content for one in world.delivered(LetterKind.SO_FAR) if isinstance(one, Post | Update)
    ]
    return [one for one in found if isinstance(one, SoFarContent)]


def texts(world: World) -> list[str]:
    return [line.text for content in contents(world) for line in content.lines]


def test_it_stands_below_the_card(world: World) -> None:
    opens(world, ThreadSoFar(THREAD.channel, (SAID,), older=2, of_others=1))
    (sent,) = [one for one in world.sent if one.letter.kind == LetterKind.SO_FAR]
    assert isinstance(sent.delivery, Post)
    assert sent.delivery.place.channel == HELPDESK
    (content,) = contents(world)
    assert [(line.author, line.text) for line in content.lines] == [(SAID.author, SAID.text)]
    assert (content.older, content.of_others, content.of) == (2, 1, 1)
    with world.database.read() as session:
        assert session.scalars(select(Message)).all() == [], "it is no part of the conversation"


def test_the_newest_fifty_come_along_and_the_rest_is_counted(world: World) -> None:
    words = [EarlierWords("佐藤", f"0.{number:03}", f"{number}") for number in range(60)]
    opens(world, ThreadSoFar(THREAD.channel, words, older=5))
    assert texts(world) == [str(number) for number in range(60 - NEWEST, 60)]
    assert [one.older for one in contents(world)] == [15, 0]
    assert [(one.part, one.of) for one in contents(world)] == [(1, 2), (2, 2)]


def test_long_posts_are_cut_where_they_are_shown_and_kept_whole(world: World) -> None:
    words = [EarlierWords("佐藤", f"0.{number}", "長い文" * 1000) for number in range(1, 4)]
    opens(world, ThreadSoFar(THREAD.channel, words))
    (content,) = contents(world)
    assert all(len(line.text) == SHOWN_MAX and line.is_cut for line in content.lines)
    with world.database.read() as session:
        assert set(session.scalars(select(EarlierPost.text))) == {"長い文" * 1000}


def test_nothing_comes_from_elsewhere(world: World) -> None:
    opens(world, ThreadSoFar("C0PRIVATE", (SAID,)))
    assert contents(world) == []


def test_nothing_was_said(world: World) -> None:
    opens(world, ThreadSoFar(THREAD.channel, (), of_others=3))
    assert contents(world) == []


def test_an_edit_and_a_deletion_follow(world: World) -> None:
    other = EarlierWords("山田 花子", "0.7", "困っています", edited_at=LATER)
    opens(world, ThreadSoFar(THREAD.channel, (SAID, other)))
    post = Posted(THREAD.channel, SAID.ts, "key")
    assert keeps_post(world.desk, post)
    edit(world.desk, world.call(SATO), Edited(post, "直りました", LATER))
    edit(world.desk, world.call(SATO), Edited(post, "古い", NOW))
    world.post_all()
    update = world.delivered(LetterKind.SO_FAR)[-1]
    assert isinstance(update, Update)
    assert texts(world)[-2:] == ["直りました", "困っています"]

    delete(world.desk, world.call(SATO), post)
    world.post_all()
    assert texts(world)[-2:] == ["", "困っています"]
    with world.database.read() as session:
        assert "直りました" not in session.scalars(select(EarlierPost.text)).all()
    edit(world.desk, world.call(SATO), Edited(post, "また", LATER + timedelta(hours=1)))
    world.post_all()
    assert texts(world)[-2:] == ["", "困っています"]


@pytest.mark.parametrize("times", [1, 2])
def test_one_post_may_have_come_along_with_several_tickets(world: World, times: int) -> None:
    for number in range(times):
        thread = Place(THREAD.channel, f"{number}.5")
        opens(world, ThreadSoFar(THREAD.channel, (SAID,)), thread)
    delete(world.desk, world.call(SATO), Posted(THREAD.channel, SAID.ts, "key"))
    world.post_all()
    assert texts(world) == [SAID.text] * times + [""] * times
