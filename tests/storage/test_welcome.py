"""Whoever comes for the first time is greeted, exactly once."""

from functools import partial

import pytest
from sqlalchemy import select

from bot.actor import Actor, Role
from bot.call import Call, Place
from bot.desk import Desk
from bot.hear import hear
from bot.letters.answer_content import NothingFoundContent
from bot.letters.content import Content
from bot.letters.delivery import Post, Whisper
from bot.letters.kind import LetterKind
from bot.letters.manners_content import HelloContent, HowToAskContent, WelcomeContent
from bot.questions.welcome import look_in, welcome_once
from bot.said import Said
from storage.database import Database
from storage.person import Person
from tests.storage.people import SATO, YAMADA
from tests.storage.together import together
from tests.storage.world import HELPDESK, NOW, World

GUEST = Actor("U0GUEST", "客 一郎", Role.OUTSIDER)


def says(world: World, actor: Actor, text: str, channel: str = "D0YAMADA") -> None:
    ts = world.stamp()
    place = Place(channel, ts)
    hear(world.desk, Call(actor, NOW, place), Said(channel, ts, None, text, to_bot=True))


def contents(world: World) -> list[Content]:
    world.post_all()
    return [one.delivery.content for one in world.sent if isinstance(one.delivery, Post | Whisper)]


def greeted(world: World) -> list[str]:
    with world.database.read() as session:
        return list(session.scalars(select(Person.slack_id).where(Person.greeted_at == NOW)))


def test_the_first_question_is_preceded_by_a_welcome(world: World) -> None:
    says(world, YAMADA, "議場のマイクを予約したい")
    says(world, YAMADA, "花壇の水やりを頼みたい")
    welcome, *answers = contents(world)
    assert welcome == WelcomeContent(in_public=False)
    assert [type(one) for one in answers] == [NothingFoundContent] * 2
    assert greeted(world) == [YAMADA.slack_id]


def test_a_first_hello_is_answered_by_the_welcome_alone(world: World) -> None:
    says(world, YAMADA, "こんにちは")
    assert contents(world) == [WelcomeContent(in_public=False)]
    says(world, YAMADA, "こんにちは")
    assert contents(world)[1:] == [HelloContent()]


def test_other_first_words_get_their_own_reply_as_well(world: World) -> None:
    says(world, YAMADA, ":tada:")
    assert contents(world) == [WelcomeContent(in_public=False), HowToAskContent()]


def test_each_is_greeted(world: World) -> None:
    says(world, YAMADA, "こんにちは")
    says(world, SATO, "こんにちは", "D0SATO")
    assert len(contents(world)) == 2
    assert sorted(greeted(world)) == sorted([YAMADA.slack_id, SATO.slack_id])


def test_among_others_only_that_person_reads_it(world: World) -> None:
    says(world, YAMADA, "こんにちは", "C0EVERYBODY")
    (sent,) = world.post_all()
    assert isinstance(sent.delivery, Whisper)
    assert sent.delivery.slack_id == YAMADA.slack_id
    assert sent.delivery.content == WelcomeContent(in_public=True)


def test_of_many_first_words_at_once_one_is_greeted(world: World) -> None:
    for turn in range(5):
        actor = Actor(f"U0NEW{turn}", "新人", Role.STAFF)
        place = Place("D0NEW")
        looks = [partial(look_in, world.desk, Call(actor, NOW, place))] * 2
        speaks = [partial(says, world, actor, "こんにちは", "D0NEW")] * 2
        together(looks + speaks)
        assert len(world.letters(LetterKind.WELCOME)) == turn + 1


def test_of_two_processes_one_greets(world: World, elsewhere: Database) -> None:
    there = Desk(elsewhere, world.desk.finder, HELPDESK, world.desk.wall, lambda: None)
    call = Call(YAMADA, NOW, Place("D0YAMADA"))
    together([partial(look_in, desk, call) for desk in (world.desk, there)] * 2)
    assert len(world.letters(LetterKind.WELCOME)) == 1


def test_who_dies_before_the_commit_has_greeted_nobody(world: World) -> None:
    receipt = world.receives()
    call = Call(YAMADA, NOW, Place("D0YAMADA"), receipt)
    with pytest.raises(RuntimeError), world.desk.unit(call) as unit:  # noqa: PT012
        assert welcome_once(unit, call.place)
        raise RuntimeError
    assert (greeted(world), world.letters(LetterKind.WELCOME)) == ([], [])

    look_in(world.desk, call)
    assert len(world.letters(LetterKind.WELCOME)) == 1


def test_who_looks_in_is_greeted_there(world: World) -> None:
    for _ in range(2):
        look_in(world.desk, Call(YAMADA, NOW, Place("D0YAMADA")))
    (sent,) = world.post_all()
    assert isinstance(sent.delivery, Post)
    assert sent.delivery.place == Place("D0YAMADA")


def test_outsiders_are_not_invited(world: World) -> None:
    look_in(world.desk, Call(GUEST, NOW, Place("D0GUEST")))
    says(world, GUEST, "こんにちは", "D0GUEST")
    assert world.letters(LetterKind.WELCOME) == []
