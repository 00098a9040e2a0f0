"""Where the office wants it, the desk answers who has not asked it, and only with what fits."""

from datetime import timedelta

import pytest

from bot.actor import Actor, Role
from bot.article_versions import withdraw_by_key
from bot.call import Call, Place
from bot.channels.look import ChannelSwitches
from bot.channels.save import save_switches
from bot.channels.switches import OFF, Switches
from bot.hear import hear
from bot.letters.answer_content import AnswerContent
from bot.letters.delivery import Post
from bot.letters.kind import LetterKind
from bot.questions.unasked import FRESH
from bot.said import Said
from storage.question import Question
from storage.thread import Thread
from tests.storage.knowledge import PASSWORD, PRINTER, TRAY, know
from tests.storage.people import YAMADA, YOSHIDA
from tests.storage.rows import all_of
from tests.storage.world import NOW, World

CHANNEL = "C0EVERYBODY"
TS = f"{NOW.timestamp():.6f}"
GUEST = Actor("U0GUEST", "業者", Role.OUTSIDER)


@pytest.fixture(autouse=True)
def switched_on(world: World) -> None:
    know(world, PASSWORD, PRINTER, TRAY)
    switch(world, Switches(answers_unasked=True))
    world.knows(YAMADA)


def switch(world: World, switches: Switches) -> None:
    call = world.call(YOSHIDA, world.receives())
    save_switches(world.desk, call, ChannelSwitches(CHANNEL, switches))


def says(world: World, text: str, actor: Actor = YAMADA, later: timedelta = timedelta(0)) -> None:
    said = Said(CHANNEL, TS, None, text, to_bot=False)
    hear(world.desk, Call(actor, NOW + later, Place(CHANNEL), world.receives()), said)


def is_silent(world: World) -> bool:
    """Nothing is said, and nothing of it is kept."""
    return world.post_all() == [] and all_of(world, Question) == [] and all_of(world, Thread) == []


def test_what_fits_is_said_in_the_thread(world: World) -> None:
    says(world, PASSWORD.question)
    world.post_all()
    (reply,) = world.delivered(LetterKind.REPLY)
    assert isinstance(reply, Post)
    assert reply.place == Place(CHANNEL, TS)
    assert isinstance(reply.content, AnswerContent)
    (question,) = all_of(world, Question)
    assert question.asker.slack_id == YAMADA.slack_id


@pytest.mark.parametrize(
    "text",
    [
        "花壇の水やりを頼みたい",  # nothing is known of it
        "プリンター",  # several might fit
        "こんにちは",
        "ありがとうございました",
        "使い方",
        ":tada:",
        "パスワードを忘れてログインできません。" * 200,
        "パスワードの定期変更の時期です",  # nobody needs anything
    ],
)
def test_else_it_is_silent(world: World, text: str) -> None:
    says(world, text)
    assert is_silent(world)


def test_what_was_said_a_while_ago_is_left_alone(world: World) -> None:
    says(world, PASSWORD.question, later=FRESH + timedelta(seconds=1))
    assert is_silent(world)


def test_an_outsider_is_left_alone(world: World) -> None:
    says(world, PASSWORD.question, GUEST)
    assert is_silent(world)


def test_a_channel_that_was_switched_off_a_moment_ago_is_left_alone(world: World) -> None:
    switch(world, OFF)
    says(world, PASSWORD.question)
    assert is_silent(world)


def test_what_was_withdrawn_a_moment_ago_is_not_said(world: World) -> None:
    for article in (PASSWORD, PRINTER, TRAY):
        withdraw_by_key(world.database, article.key, NOW, withdrawn=True)
    says(world, PASSWORD.question)
    assert is_silent(world)
