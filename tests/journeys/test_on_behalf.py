"""A member of staff asks for a colleague: the ticket is the colleague's."""

from typing import Any

import pytest

from storage.ticket import Ticket
from tests.fakes.slack import User
from tests.journeys.books import Books
from tests.journeys.city import City
from tests.journeys.entrances import BOTH_ENTRANCES
from tests.journeys.home import open_home
from tests.journeys.people import (
    HURRY_BUTTON,
    SOLVED_BUTTON,
    TAKE_BUTTON,
    WITHDRAW_BUTTON,
    Thread,
    ask,
    card,
)
from tests.journeys.test_files import PICTURE, gets_files, with_files
from tests.journeys.words import UNKNOWN, UNKNOWN_TOO

FOR_YOU = "さんが、あなたの代わりに相談 #1 を登録しました"


def for_a_colleague(desk: City, opener: User, colleague: User) -> tuple[Thread, Thread]:
    """Ask for somebody; the threads of who asked and of the colleague."""
    opened = ask(desk, opener, UNKNOWN)
    opened.opens_the_form()
    assert opened.sends_the_form({"requester": colleague}) is None
    opened.sees("相談 #1 を受け付けました")
    return opened, thread_of(desk, colleague, FOR_YOU)


def thread_of(desk: City, person: User, words: str) -> Thread:
    """The thread that the bot began in somebody's direct messages."""
    dms = desk.slack.im(person)
    root = desk.slack.wait_for(lambda: desk.slack.find(dms, words), what=f"{words!r}")
    assert root is not None
    return Thread(desk.slack, person, dms, root.ts)


@BOTH_ENTRANCES
def test_the_colleague_hears_who_asked_and_gets_the_answers(desk: City, books: Books) -> None:
    opened, requester = for_a_colleague(desk, desk.sato, desk.yamada)
    assert "佐藤 健一 さんが、あなたの代わりに" in requester.messages()[0].shown()
    assert UNKNOWN in requester.messages()[0].shown()
    receipt = requester.sees("相談 #1 を受け付けました")
    assert receipt.buttons() == [SOLVED_BUTTON, HURRY_BUTTON, WITHDRAW_BUTTON]

    helpdesk = card(desk, 1, desk.kobayashi)
    shown = helpdesk.sees("受付済み").shown()
    assert "*相談者*\n山田 花子" in shown
    assert "*登録した方*\n佐藤 健一" in shown
    helpdesk.presses(TAKE_BUTTON)
    helpdesk.says("承りました")
    requester.sees("承りました")
    answered = requester.says("よろしくお願いします。正面玄関です")
    assert "*山田 花子* さん（相談者）より" in helpdesk.sees("正面玄関です").shown()
    requester.gets_a_tick(answered)

    books.rest(desk.slack)
    assert opened.showing("承りました") == []
    (ticket,) = books.all(Ticket)
    assert ticket.for_another


def test_who_entered_it_gets_a_receipt_and_may_withdraw(desk: City, books: Books) -> None:
    opened, requester = for_a_colleague(desk, desk.sato, desk.yamada)
    receipt = opened.sees("相談 #1 を受け付けました")
    assert "山田 花子 さんの代わりに登録した相談です" in receipt.shown()
    assert receipt.buttons() == [HURRY_BUTTON, WITHDRAW_BUTTON]

    card(desk, 1, desk.kobayashi).presses(TAKE_BUTTON)
    opened.sees("小林 直樹 さんが対応しています")
    opened.presses(WITHDRAW_BUTTON)
    requester.sees("代わりに登録した 佐藤 健一 さんが、相談 #1 を取り下げました")
    card(desk, 1, desk.kobayashi).sees("佐藤 健一 さんが相談 #1 を取り下げました")
    assert opened.sees("また必要になったら").buttons() == []
    requester.says("まだ必要です")
    opened.sees("小林 直樹 さんが対応しています")
    books.rest(desk.slack)
    assert books.history(1) == [
        (1, "open", None, "new", "佐藤 健一"),
        (2, "take", "new", "assigned", "小林 直樹"),
        (3, "withdraw", "assigned", "withdrawn", "佐藤 健一"),
        (4, "reopen", "withdrawn", "assigned", "山田 花子"),
    ]


def test_what_they_add_goes_under_their_name_and_the_requester_sees_it(
    desk: City, books: Books
) -> None:
    opened, requester = for_a_colleague(desk, desk.sato, desk.yamada)
    helpdesk = card(desk, 1, desk.kobayashi)
    added = opened.says("左側の花壇だそうです")
    shown = helpdesk.sees("左側の花壇だそうです").shown()
    assert "*佐藤 健一* さん（相談者の代わりに登録した方）より" in shown
    assert "*佐藤 健一* さんの追記" in requester.sees("左側の花壇だそうです").shown()
    opened.gets_a_tick(added)
    books.rest(desk.slack)
    assert len(helpdesk.showing("左側の花壇だそうです")) == 1
    assert len(requester.showing("左側の花壇だそうです")) == 1


def test_what_they_correct_and_their_files_reach_the_requester_too(
    desk: City, books: Books
) -> None:
    opened, requester = for_a_colleague(desk, desk.sato, desk.yamada)
    helpdesk = card(desk, 1, desk.kobayashi)
    added = opened.says("右側の花壇だそうです", [PICTURE])
    for thread in (helpdesk, requester):
        thread.sees("右側の花壇だそうです")
        gets_files(thread, PICTURE)
    opened.gets_a_tick(added)
    desk.slack.edit(desk.sato, opened.channel, added, "左側の花壇だそうです")
    for thread in (helpdesk, requester):
        assert "（編集済み）" in thread.sees("左側の花壇だそうです").shown()
    assert "*佐藤 健一* さんの追記" in with_files(requester)[0].shown()
    books.rest(desk.slack)
    assert requester.showing("右側の花壇") == helpdesk.showing("右側の花壇") == []

    desk.slack.delete(desk.sato, opened.channel, added)
    for thread in (helpdesk, requester):
        desk.slack.wait_for(
            lambda thread=thread: not thread.showing("佐藤 健一* さん"),  # type: ignore[misc]
            what="the end of the copies",
        )
    books.rest(desk.slack)


def test_it_is_in_the_home_of_both(desk: City, books: Books) -> None:
    opener, requester = open_home(desk, desk.sato), open_home(desk, desk.yamada)
    opened, _ = for_a_colleague(desk, desk.sato, desk.yamada)
    seen = opener.sees("山田 花子 さんの代わりに登録しました")
    assert seen.buttons() == [
        "質問する",
        "相談を探す",
        "リマインド",
        "書き出す",
        "追記する",
        WITHDRAW_BUTTON,
        "詳しく",
    ]
    requester.sees(UNKNOWN)
    card(desk, 1, desk.kobayashi).says("どの花壇でしょうか")
    requester.sees("あなたの返事を待っている相談")
    opener.presses("追記する")
    desk.slack.open_view(desk.sato, "addition_form")
    desk.slack.submit(desk.sato, {"words": "左側です"})
    added = opened.sees("左側です")
    opened.gets_a_tick(added.ts)
    books.rest(desk.slack)
    assert "あなたの返事を待っている相談" not in opener.view().shown()
    assert len(thread_of(desk, desk.yamada, FOR_YOU).showing("左側です")) == 1


def test_the_department_is_the_colleagues(desk: City, books: Books) -> None:
    books.register(desk.yamada, "税務部 市民税課")
    for_a_colleague(desk, desk.sato, desk.yamada)
    assert "税務部 市民税課" in card(desk, 1, desk.kobayashi).sees("受付済み").shown()


def test_who_chooses_themself_asks_for_themself(desk: City, books: Books) -> None:
    thread = ask(desk, desk.yamada, UNKNOWN)
    thread.opens_the_form()
    assert thread.sends_the_form({"requester": desk.yamada}) is None
    thread.sees("相談 #1 を受け付けました")
    books.rest(desk.slack)
    assert [one.for_another for one in books.all(Ticket)] == [False]
    assert desk.slack.find(desk.slack.im(desk.yamada), FOR_YOU) is None


@pytest.mark.parametrize("who", ["guest", "bot", "left", "neighbour"])
def test_outsiders_bots_and_who_has_left_cannot_be_chosen(
    desk: City, books: Books, who: str
) -> None:
    known: dict[str, dict[str, Any]] = {
        "guest": {"is_restricted": True},
        "bot": {"is_bot": True},
        "left": {},
        "neighbour": {"team_id": "T0NEIGHBOUR"},
    }
    other = desk.slack.add_user(who, **known[who])
    if who == "left":
        desk.slack.deactivate(other)
    thread = ask(desk, desk.yamada, UNKNOWN)
    thread.opens_the_form()
    form = thread.sends_the_form({"requester": other})
    assert form
    assert form.errors == {"requester": "この方は選べません。市の職員の方を選んでください。"}
    assert books.count(Ticket) == 0


def test_the_openers_next_question_is_their_own(desk: City, books: Books) -> None:
    for_a_colleague(desk, desk.sato, desk.yamada)
    own = ask(desk, desk.sato, UNKNOWN_TOO)
    nothing = own.sees("ぴったりの過去の回答は見つかりませんでした")
    assert "相談 #1 に追記する" not in nothing.buttons()
    books.rest(desk.slack)
    assert books.count(Ticket) == 1


def test_a_lost_answer_of_slack_begins_one_thread_only(desk: City, books: Books) -> None:
    opened = ask(desk, desk.sato, UNKNOWN)
    opened.opens_the_form()
    desk.slack.faults.drop_reply("chat.postMessage", times=3)
    assert opened.sends_the_form({"requester": desk.yamada}) is None
    requester = thread_of(desk, desk.yamada, FOR_YOU)
    requester.sees("相談 #1 を受け付けました")
    books.rest(desk.slack)
    roots = [one for one in desk.slack.dms(desk.yamada) if FOR_YOU in one.shown()]
    assert len(roots) == 1
