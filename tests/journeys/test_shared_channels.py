"""A channel that is shared with another organisation: outsiders learn nothing from the desk."""

import pytest

from storage.ticket import Ticket
from tests.fakes.slack import Channel
from tests.journeys.books import Books
from tests.journeys.city import City
from tests.journeys.entrances import BOTH_ENTRANCES
from tests.journeys.people import SOLVED_BUTTON, Thread, card
from tests.journeys.words import ANSWER, KNOWN, RECEIVED, UNKNOWN

ASIDE = "ここには庁外の方もいるため"


@pytest.fixture
def shared(city: City) -> Channel:
    """With members of another organisation."""
    neighbour = city.slack.add_user("neighbour", team_id="T0NEIGHBOUR")
    channel = city.slack.add_channel("業者との連絡", [city.yamada, city.sato, neighbour])
    channel.shared = True
    return channel


@pytest.fixture
def forgetful(monkeypatch: pytest.MonkeyPatch) -> None:
    """What kind of place a channel is, is asked each time."""
    monkeypatch.setattr("handlers.channels.FACTS_SECONDS", 0.0)


def asks(city: City, channel: Channel, text: str) -> Thread:
    """Mention the bot there."""
    words = f"{city.slack.mention(city.slack.bot_user)} {text}"
    ts = city.slack.post(city.yamada, channel, words, files=[("画面.png", b"\x89PNG")])
    return Thread(city.slack, city.yamada, channel, ts)


def in_direct_messages(city: City, words: str) -> Thread:
    """Wait for a message of the desk that begins a thread."""
    im = city.slack.im(city.yamada)
    found = city.slack.wait_for(
        lambda: [one for one in city.slack.messages(im) if one.bot_id and words in one.shown()],
        what=f"{words!r} in direct messages",
    )
    return Thread(city.slack, city.yamada, im, found[0].ts)


@BOTH_ENTRANCES
def test_an_answer_comes_in_direct_messages(desk: City, shared: Channel, books: Books) -> None:
    asked = asks(desk, shared, KNOWN)
    asked.is_told(ASIDE)
    in_direct_messages(desk, KNOWN).sees(ANSWER)
    books.rest(desk.slack)
    there = [one for one in desk.slack.messages(shared) if one.bot_id and not one.ephemeral_to]
    assert there == []


def test_a_ticket_has_its_thread_there_and_files_come_along(
    desk: City, shared: Channel, books: Books
) -> None:
    asked = asks(desk, shared, UNKNOWN)
    asked.is_told(ASIDE)
    thread = in_direct_messages(desk, UNKNOWN)
    thread.opens_the_form()
    thread.sends_the_form()
    thread.sees(RECEIVED)
    helpdesk = card(desk, 1, desk.kobayashi)
    desk.slack.wait_for(lambda: [one for one in helpdesk.replies() if one.files], what="the file")
    helpdesk.gets_a_tick(helpdesk.says("明日うかがいます"))
    thread.sees("明日うかがいます")
    thread.presses(SOLVED_BUTTON)
    thread.sees("解決済みにしました")
    books.rest(desk.slack)
    there = [one for one in desk.slack.messages(shared) if one.bot_id and not one.ephemeral_to]
    assert there == []


def test_small_talk_is_not_answered_there(desk: City, shared: Channel, books: Books) -> None:
    words = f"{desk.slack.mention(desk.slack.bot_user)} こんにちは"
    ts = desk.slack.post(desk.yamada, shared, words)
    Thread(desk.slack, desk.yamada, shared, ts).is_told(ASIDE)
    books.rest(desk.slack)
    assert books.count(Ticket) == 0
    assert not [one for one in desk.slack.messages(shared) if one.bot_id and not one.ephemeral_to]


def test_people_who_talk_there_are_left_alone(desk: City, shared: Channel, books: Books) -> None:
    desk.slack.post(desk.yamada, shared, KNOWN)
    books.rest(desk.slack)
    assert len(desk.slack.messages(shared)) == 1


@pytest.mark.usefixtures("forgetful")
def test_a_channel_that_is_shared_later(desk: City, books: Books) -> None:
    bot = desk.slack.mention(desk.slack.bot_user)
    ts = desk.slack.post(desk.yamada, desk.everybody, f"{bot} {UNKNOWN}")
    thread = Thread(desk.slack, desk.yamada, desk.everybody, ts)
    thread.opens_the_form()
    desk.everybody.shared = True
    thread.sends_the_form()
    helpdesk = card(desk, 1, desk.kobayashi)
    moved = in_direct_messages(desk, "相談 #1 の続きは、このスレッドで")
    moved.sees(RECEIVED)
    helpdesk.gets_a_tick(helpdesk.says("明日うかがいます"))
    moved.sees("明日うかがいます")
    moved.gets_a_tick(moved.says("お願いします"))
    books.rest(desk.slack)
    assert not [one for one in desk.slack.messages(desk.everybody) if RECEIVED in one.shown()]
    assert not thread.showing("明日うかがいます")
