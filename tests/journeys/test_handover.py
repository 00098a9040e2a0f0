"""A message is handed to the help desk from its menu."""

import pytest

from storage.handover import Quotation
from storage.message_file import MessageFile
from storage.question import Question
from storage.ticket import Ticket
from tests.fakes.slack import Channel, Message, User, View
from tests.journeys.books import Books
from tests.journeys.city import City
from tests.journeys.entrances import BOTH_ENTRANCES
from tests.journeys.people import Thread, ask, card, open_ticket
from tests.journeys.words import NOTHING_FOUND, RECEIVED, UNKNOWN

AGREE, REFUSE = "渡してよい", "渡さない"


def chooses(city: City, user: User, channel: Channel, ts: str) -> View:
    """Choose the help desk in the menu of a message; the form."""
    city.slack.message_shortcut(user, channel, ts, "hand_over")
    return city.slack.open_view(user, "hand_over_form")


def direct(city: City, user: User, words: str) -> Message:
    """Wait for a message in somebody's direct messages."""
    im = city.slack.im(user)
    found = city.slack.wait_for(
        lambda: [one for one in city.slack.messages(im) if words in one.shown()],
        what=f"{words!r} in the direct messages of {user.name}",
    )
    return found[-1]


def own_thread(city: City, user: User) -> Thread:
    """The thread of a ticket that was handed over."""
    root = direct(city, user, "を承りました。回答はこのスレッドに届きます")
    return Thread(city.slack, user, city.slack.im(user), root.ts)


@pytest.fixture
def apart(city: City) -> Channel:
    """A place where the bot is not."""
    return city.slack.add_channel("内緒", [city.yamada, city.sato], private=True, with_bot=False)


@BOTH_ENTRANCES
def test_a_public_thread_comes_along_with_names_and_files(desk: City, books: Books) -> None:
    photo = ("花壇.png", b"a picture")
    root = desk.slack.post(desk.sato, desk.everybody, UNKNOWN, files=[photo])
    desk.slack.post(desk.yamada, desk.everybody, "うちの課も困っています", root)
    view = chooses(desk, desk.yamada, desk.everybody, root)
    assert "佐藤 健一 さんのメッセージを入れておきました" in view.shown()
    assert "うちの課も困っています" in view.shown()
    assert desk.slack.submit(desk.yamada) is None

    thread = own_thread(desk, desk.yamada)
    thread.sees(RECEIVED)
    helpdesk = card(desk, 1, desk.kobayashi)
    assert UNKNOWN in helpdesk.messages()[0].shown()
    along = helpdesk.sees("うちの課も困っています").shown()
    assert "山田 花子" in along
    assert "/archives/" in along, "the help desk can go and look"
    books.rest(desk.slack)
    assert books.all(MessageFile)[0].copy_id is not None

    helpdesk.says("どの花壇でしょうか")
    thread.sees("どの花壇でしょうか")
    thread.gets_a_tick(thread.says("正面玄関です"))
    assert len([one for one in desk.slack.messages(desk.everybody) if one.bot_id]) == 0


def test_words_of_others_in_private_wait_for_their_consent(
    desk: City, books: Books, apart: Channel
) -> None:
    ts = desk.slack.post(desk.sato, apart, "暗証番号を書いた紙をなくしました")
    view = chooses(desk, desk.yamada, apart, ts)
    assert "暗証番号" not in view.shown()
    assert "佐藤 健一 さん の発言は" in view.shown().replace("さんの", "さん の")
    desk.slack.submit(desk.yamada, {"title": "紛失", "details": "同僚が困っています"})
    own_thread(desk, desk.yamada).sees(RECEIVED)
    helpdesk = card(desk, 1, desk.kobayashi)

    asked = direct(desk, desk.sato, "山田 花子 さんが、相談 #1「紛失」といっしょに")
    assert "暗証番号を書いた紙をなくしました" in asked.shown(), "exactly what would be passed on"
    books.rest(desk.slack)
    assert helpdesk.showing("暗証番号") == []

    Thread(desk.slack, desk.sato, desk.slack.im(desk.sato), asked.ts).presses(AGREE)
    shown = helpdesk.sees("暗証番号を書いた紙をなくしました").shown()
    assert "書いた方の了承を得て" in shown
    assert "/archives/" not in shown
    own_thread(desk, desk.yamada).sees("佐藤 健一 さんの了承を得て")
    books.rest(desk.slack)
    answered = desk.slack.message(desk.slack.im(desk.sato), asked.ts)
    assert answered.buttons() == []
    assert "暗証番号" not in answered.shown()


def test_a_no_keeps_the_words_where_they_are(desk: City, books: Books, apart: Channel) -> None:
    ts = desk.slack.post(desk.sato, apart, "暗証番号を書いた紙をなくしました")
    chooses(desk, desk.yamada, apart, ts)
    desk.slack.submit(desk.yamada, {"title": "紛失", "details": "同僚が困っています"})
    asked = direct(desk, desk.sato, "暗証番号を書いた紙をなくしました")
    Thread(desk.slack, desk.sato, desk.slack.im(desk.sato), asked.ts).presses(REFUSE)
    own_thread(desk, desk.yamada).sees("了承が得られなかったため")
    books.rest(desk.slack)
    assert card(desk, 1, desk.kobayashi).showing("暗証番号") == []
    assert [one.text for one in books.all(Quotation)] == [""]


def test_who_leaves_the_thread_where_it_is_asks_nobody(
    desk: City, books: Books, apart: Channel
) -> None:
    ts = desk.slack.post(desk.sato, apart, "暗証番号を書いた紙をなくしました")
    chooses(desk, desk.yamada, apart, ts)
    values = {"title": "紛失", "details": "同僚が困っています", "with_thread": []}
    desk.slack.submit(desk.yamada, values)
    own_thread(desk, desk.yamada).sees(RECEIVED)
    books.rest(desk.slack)
    assert desk.slack.messages(desk.slack.im(desk.sato)) == []
    assert books.count(Quotation) == 0


def test_ones_own_message_where_the_bot_is_not(desk: City, apart: Channel) -> None:
    ts = desk.slack.post(desk.yamada, apart, UNKNOWN, files=[("花壇.png", b"a picture")])
    view = chooses(desk, desk.yamada, apart, ts)
    assert view.shown().count(UNKNOWN) == 2, "title and details are filled in"
    assert "添付ファイルは届きません" in view.shown()
    assert desk.slack.submit(desk.yamada) is None
    own_thread(desk, desk.yamada).sees(RECEIVED)


def test_below_an_answer_it_is_the_form_for_that_question(desk: City, books: Books) -> None:
    thread = ask(desk, desk.yamada, UNKNOWN)
    answer = thread.sees(NOTHING_FOUND)
    desk.slack.message_shortcut(desk.yamada, thread.channel, answer.ts, "hand_over")
    view = desk.slack.open_view(desk.yamada, "ticket_form")
    assert view.shown().count(UNKNOWN) == 2
    desk.slack.submit(desk.yamada)
    thread.sees(RECEIVED)
    desk.slack.message_shortcut(desk.yamada, thread.channel, answer.ts, "hand_over")
    direct(desk, desk.yamada, "すでにヘルプデスクに相談済みです")
    books.rest(desk.slack)
    assert (books.count(Question), books.count(Ticket)) == (1, 1)


def test_the_same_message_twice_is_one_ticket(desk: City, books: Books) -> None:
    ts = desk.slack.post(desk.yamada, desk.everybody, UNKNOWN)
    chooses(desk, desk.yamada, desk.everybody, ts)
    desk.slack.submit(desk.yamada)
    own_thread(desk, desk.yamada).sees(RECEIVED)
    desk.slack.message_shortcut(desk.yamada, desk.everybody, ts, "hand_over")
    direct(desk, desk.yamada, "すでに相談 #1 になっています")
    books.rest(desk.slack)
    assert books.count(Ticket) == 1


def test_a_guest_is_turned_away(desk: City, books: Books) -> None:
    guest = desk.slack.add_user("guest", real_name="業者", is_restricted=True)
    desk.slack.join(guest, desk.everybody)
    ts = desk.slack.post(desk.yamada, desk.everybody, UNKNOWN)
    desk.slack.message_shortcut(guest, desk.everybody, ts, "hand_over")
    direct(desk, guest, "市の職員と関係者の方だけ")
    books.rest(desk.slack)
    assert desk.slack.modal(guest) is None


def test_pressed_too_late_it_says_so(desk: City, books: Books) -> None:
    ts = desk.slack.post(desk.yamada, desk.everybody, UNKNOWN)
    desk.slack.triggers.lifetime = 0.0
    desk.slack.message_shortcut(desk.yamada, desk.everybody, ts, "hand_over")
    direct(desk, desk.yamada, "入力画面を開けませんでした")
    books.rest(desk.slack)
    assert books.count(Ticket) == 0


def test_what_somebody_deletes_goes_from_below_the_card(desk: City, books: Books) -> None:
    root = desk.slack.post(desk.yamada, desk.everybody, UNKNOWN)
    reply = desk.slack.post(desk.sato, desk.everybody, "内線 2345 です", root)
    chooses(desk, desk.yamada, desk.everybody, root)
    desk.slack.submit(desk.yamada)
    helpdesk = card(desk, 1, desk.kobayashi)
    helpdesk.sees("内線 2345 です")
    desk.slack.delete(desk.sato, desk.everybody, reply)
    books.rest(desk.slack)
    assert helpdesk.showing("内線 2345") == []


def test_somebody_elses_ticket_in_the_thread_is_no_hindrance(desk: City, books: Books) -> None:
    thread = open_ticket(desk, desk.yamada, UNKNOWN)
    books.rest(desk.slack)
    helpdesk = card(desk, 1, desk.kobayashi)
    written = helpdesk.says("この件は庁舎管理に聞きます")
    thread.sees("この件は庁舎管理に聞きます")
    view = chooses(desk, desk.kobayashi, desk.helpdesk, written)
    assert "この件は庁舎管理に聞きます" in view.shown()
    desk.slack.submit(desk.kobayashi)
    card(desk, 2, desk.kobayashi)
