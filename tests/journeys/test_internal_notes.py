"""The help desk talks about a ticket among itself, and the requester hears nothing of it."""

from collections.abc import Iterator

import pytest

from bot.settings import Settings
from storage.conversation import Message
from storage.internal_note import InternalNote
from storage.message_file import MessageFile
from tests.fakes.slack import Channel
from tests.journeys.books import Books
from tests.journeys.city import City
from tests.journeys.entrances import at_entrance
from tests.journeys.home import open_home
from tests.journeys.people import NOTE_BUTTON, TALK_BUTTON, Thread, card, open_ticket
from tests.journeys.words import UNKNOWN

LOCK = "lock"
SECRET = "この課は先月も同じ相談でした"


@pytest.fixture
def among_us(city: City) -> Channel:
    """A private channel of the help desk and the office."""
    return city.slack.add_channel("内部", [city.kobayashi, city.kato, city.yoshida], private=True)


@pytest.fixture
def inside(city: City, settings: Settings, entrance: str, among_us: Channel) -> Iterator[City]:
    """The desk with a channel for internal talk."""
    named = settings.model_copy(update={"madoguchi_internal_channel": among_us.id})
    with at_entrance(entrance, city, named):
        yield city


def internal_thread(city: City, channel: Channel) -> Thread:
    """Wait for the message that begins it."""
    found = city.slack.wait_for(
        lambda: [one for one in city.slack.messages(channel) if "の内部メモ" in one.shown()],
        what="the internal thread",
    )
    return Thread(city.slack, city.kobayashi, channel, found[0].ts)


def gets_a_lock(thread: Thread, ts: str) -> None:
    thread.slack.wait_for(
        lambda: LOCK in thread.slack.message(thread.channel, ts).reactions, what=f"lock on {ts}"
    )


def is_nowhere_else(city: City, among_us: Channel, words: str) -> None:
    """Neither where the requester reads, nor in their Home."""
    places = [city.everybody, city.slack.im(city.yamada), city.helpdesk]
    for place in places:
        assert place.id != among_us.id
        for message in city.slack.messages(place):
            assert words not in message.shown()
            assert words not in message.text
    assert words not in open_home(city, city.yamada).view().shown()


def test_talk_edits_and_files_stay_where_they_are(
    inside: City, among_us: Channel, books: Books
) -> None:
    requester = open_ticket(inside, inside.yamada, UNKNOWN)
    helpdesk = card(inside, 1, inside.kobayashi)
    helpdesk.presses(TALK_BUTTON)
    thread = internal_thread(inside, among_us)
    helpdesk.sees("内部の相談を開く")
    assert f"/archives/{inside.helpdesk.id}/" in str(thread.messages()[0].blocks), "the way back"

    said = thread.says(SECRET)
    gets_a_lock(thread, said)
    bot, yamada = inside.slack.mention(inside.slack.bot_user), inside.slack.mention(inside.yamada)
    mentioned = thread.seen_by(inside.kato).says(f"{bot} {yamada} さん、{SECRET}")
    gets_a_lock(thread, mentioned)
    gets_a_lock(thread, thread.says("", [("内部の資料.pdf", b"%PDF")]))
    inside.slack.edit(inside.kobayashi, among_us, said, f"{SECRET}（訂正）")
    inside.slack.wait_for(
        lambda: any("訂正" in note.text for note in books.all(InternalNote)), what="the edit"
    )
    inside.slack.delete(inside.kato, among_us, mentioned)
    helpdesk.sees("内部メモ 2 件")

    answered = helpdesk.says("午後にうかがいます")
    helpdesk.gets_a_tick(answered)
    books.rest(inside.slack)
    assert [one.text for one in books.all(Message)] == ["午後にうかがいます"]
    assert books.count(MessageFile) == 0
    assert len(thread.replies()) == 0, "the bot keeps out of it"
    assert requester.showing("午後にうかがいます")
    is_nowhere_else(inside, among_us, SECRET)


def test_a_note_is_filled_in_and_read_in_the_form(
    inside: City, among_us: Channel, books: Books
) -> None:
    open_ticket(inside, inside.yamada, UNKNOWN)
    helpdesk = card(inside, 1, inside.kobayashi)
    helpdesk.presses(NOTE_BUTTON)
    inside.slack.open_view(inside.kobayashi, "note_form")
    assert inside.slack.submit(inside.kobayashi, {"note": "   "}) is not None, "nothing in it"
    assert inside.slack.submit(inside.kobayashi, {"note": SECRET}) is None
    helpdesk.sees("内部メモ 1 件")

    colleague = helpdesk.seen_by(inside.kato)
    colleague.presses(NOTE_BUTTON)
    form = inside.slack.open_view(inside.kato, "note_form")
    assert SECRET in form.shown()
    colleague.presses(TALK_BUTTON)
    internal_thread(inside, among_us).sees(SECRET)
    books.rest(inside.slack)
    is_nowhere_else(inside, among_us, SECRET)


def test_where_the_requester_reads_along_no_internal_talk_begins(desk: City, books: Books) -> None:
    open_ticket(desk, desk.yamada, UNKNOWN)
    helpdesk = card(desk, 1, desk.kobayashi)
    helpdesk.presses(TALK_BUTTON)
    helpdesk.is_told("内部の相談を始められません")
    helpdesk.says(f"🔒 {SECRET}")
    helpdesk.is_told("内部向けの印があるため")
    books.rest(desk.slack)
    assert books.count(Message) == 0
    assert len([one for one in desk.slack.messages(desk.helpdesk) if not one.is_reply]) == 2
