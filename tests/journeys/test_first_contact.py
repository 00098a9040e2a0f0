"""Somebody comes for the first time: they hear what the desk does and who can read along."""

import pytest

from bot.settings import Settings
from storage.inbox import InboxRow
from storage.question import Question
from tests.journeys.books import Books
from tests.journeys.city import City
from tests.journeys.entrances import BOTH_ENTRANCES
from tests.journeys.people import ask, card, mention, open_ticket
from tests.journeys.running import running
from tests.journeys.words import ANSWER, KNOWN, UNKNOWN

WELCOME = "業務で困ったことを、過去の回答から探してお答えする窓口です"
DIRECT = "ここに書いたことを読めるのは、あなたとデジ室です"
PUBLIC = "チャンネルの全員が読めます"


@pytest.fixture
def acquainted() -> None:
    """Nobody was here before."""


def test_the_first_answer_is_preceded_by_a_welcome(desk: City, books: Books) -> None:
    first = ask(desk, desk.yamada, KNOWN)
    first.sees(ANSWER)
    second = ask(desk, desk.yamada, KNOWN)
    second.sees(ANSWER)
    books.rest(desk.slack)

    welcome, answer = first.replies()
    assert WELCOME in welcome.shown()
    assert DIRECT in welcome.shown()
    assert ANSWER in answer.shown()
    assert len(second.replies()) == 1


def test_among_others_it_is_for_their_eyes_only(desk: City, books: Books) -> None:
    thread = mention(desk, desk.yamada, KNOWN)
    assert PUBLIC in thread.is_told(WELCOME).shown()
    thread.sees(ANSWER)
    books.rest(desk.slack)
    assert len(thread.seen_by(desk.sato).replies()) == 1
    assert ask(desk, desk.yamada, KNOWN).sees(ANSWER)
    books.rest(desk.slack)
    assert not [
        one for one in desk.slack.messages(desk.slack.im(desk.yamada)) if WELCOME in one.shown()
    ]


def test_a_first_hello_is_answered_by_the_welcome(desk: City, books: Books) -> None:
    thread = ask(desk, desk.yamada, "はじめまして")
    thread.sees(WELCOME)
    books.rest(desk.slack)
    assert len(thread.replies()) == 1


@BOTH_ENTRANCES
def test_who_opens_the_messages_is_welcomed_there_once(desk: City, books: Books) -> None:
    direct = desk.slack.im(desk.yamada)
    for _ in range(2):
        desk.slack.open_home(desk.yamada, tab="messages")
    desk.slack.open_home(desk.yamada)
    desk.slack.wait_for(lambda: desk.slack.messages(direct), what="a welcome")
    books.rest(desk.slack)
    (welcome,) = desk.slack.messages(direct)
    assert WELCOME in welcome.shown()
    assert not welcome.is_reply
    assert books.count(InboxRow) == 3, "the Home tab is kept as well, and greets nobody"

    thread = ask(desk, desk.yamada, KNOWN)
    thread.sees(ANSWER)
    books.rest(desk.slack)
    assert len(thread.replies()) == 1


def test_a_guest_is_not_invited(desk: City, books: Books) -> None:
    guest = desk.slack.add_user("guest", real_name="客 一郎", is_restricted=True)
    desk.slack.open_home(guest, tab="messages")
    books.rest(desk.slack)
    assert desk.slack.messages(desk.slack.im(guest)) == []


def test_who_answers_below_a_card_is_not_introduced_to_the_desk(desk: City, books: Books) -> None:
    open_ticket(desk, desk.yamada, UNKNOWN)
    helpdesk = card(desk, 1, desk.kobayashi)
    helpdesk.gets_a_tick(helpdesk.says("承ります"))
    books.rest(desk.slack)
    assert helpdesk.showing(WELCOME) == []


def test_in_english(desk: City) -> None:
    smith = desk.slack.add_user("smith", real_name="Ann Smith", locale="en-GB")
    welcome = ask(desk, smith, "hello").sees("Nice to meet you")
    assert "You and the DX office can read what you write here" in welcome.shown()


def test_an_answer_of_slack_that_is_lost_does_not_double_it(desk: City, books: Books) -> None:
    desk.slack.faults.drop_reply("chat.postMessage", times=2)
    thread = ask(desk, desk.yamada, KNOWN)
    thread.sees(ANSWER)
    books.rest(desk.slack, timeout=30)
    assert len(thread.showing(WELCOME)) == 1
    assert len(thread.replies()) == 2


def test_who_was_to_be_greeted_when_the_desk_stopped_is_greeted_once(
    city: City, settings: Settings, books: Books
) -> None:
    with running(settings):
        city.slack.faults.http_error("chat.postMessage", 503)
        thread = ask(city, city.yamada, KNOWN)
        city.slack.wait_for(lambda: books.count(Question), what="the question in the books")
    city.slack.faults.clear()
    assert thread.replies() == []
    with running(settings):
        thread.sees(ANSWER)
        books.rest(city.slack)
    assert [WELCOME in one.shown() for one in thread.replies()] == [True, False]


def test_who_comes_by_the_command_is_welcomed_in_direct_messages(desk: City, books: Books) -> None:
    for _ in range(2):
        desk.slack.command(desk.yamada, desk.everybody, "/soudan", KNOWN)
        books.rest(desk.slack)
    direct = desk.slack.messages(desk.slack.im(desk.yamada))
    (welcome,) = [one for one in direct if WELCOME in one.shown()]
    assert DIRECT in welcome.shown()
    assert len([one for one in direct if ANSWER in one.shown()]) == 2
