"""The Home tab: what waits, what is open, what is past, and nothing of anybody else's."""

import re

import pytest

from storage.person import Person
from storage.question import Question
from storage.ticket import Ticket
from tests.fakes.slack import User
from tests.journeys.books import Books
from tests.journeys.city import City
from tests.journeys.entrances import BOTH_ENTRANCES
from tests.journeys.home import open_home
from tests.journeys.people import (
    SOLVE_BUTTON,
    SOLVED_BUTTON,
    TAKE_BUTTON,
    WITHDRAW_BUTTON,
    Thread,
    card,
    open_ticket,
)
from tests.journeys.words import ANSWER, KNOWN, UNKNOWN, UNKNOWN_TOO

ASK, PHONE, ADD = "質問する", "電話の相談を登録する", "追記する"
FIND, REMIND, EXPORT, SEE = "相談を探す", "リマインド", "書き出す", "詳しく"
PROBLEMS = "障害・共通の原因"
TABS = ["自分の担当", "担当未定", "期限切れ", "返事待ち", "対応中すべて", "終わったもの"]
FOR_OFFICE = [
    "過去の回答を整える",
    "同じ意味の言葉を整える",
    "返信テンプレートを整える",
    "相談の種別を整える",
    "チャンネルの設定",
    "開庁日・稼働日",
    "閲覧の記録",
]
WAITING, OPEN, PAST = "あなたの返事を待っている相談", "受付中・対応中の相談", "これまでの相談"
OLDER, NEWER = "前の相談を見る", "新しい相談を見る"


def test_staff_see_what_waits_for_them_what_is_open_and_what_is_past(
    desk: City, books: Books
) -> None:
    home = open_home(desk, desk.yamada)
    home.sees("いま受付中・対応中の相談はありません")
    assert home.view().buttons() == [ASK, FIND, REMIND, EXPORT]

    thread = open_ticket(desk, desk.yamada, UNKNOWN)
    shown = home.sees(f"#1　{UNKNOWN}").shown()
    assert f"{OPEN}（1 件）" in shown
    assert "受付済み　担当：未定" in shown
    assert WAITING not in shown
    assert PAST not in shown

    helpdesk = card(desk, 1, desk.kobayashi)
    helpdesk.presses(TAKE_BUTTON)
    home.sees("担当決定　担当：小林 直樹")
    helpdesk.says("どの花壇でしょうか")
    assert f"{OPEN}（0 件）" in home.sees(f"{WAITING}（1 件）").shown()
    thread.says("正面玄関です")
    home.sees_no_more(WAITING)
    home.sees(f"{OPEN}（1 件）")
    helpdesk.presses(SOLVE_BUTTON)
    assert "解決済み" in home.sees(f"{PAST}（1 件）").shown()
    books.rest(desk.slack)
    assert home.view().buttons() == [ASK, FIND, REMIND, EXPORT, ADD, SEE]


def test_a_colleagues_ticket_never_appears(desk: City, books: Books) -> None:
    other = open_home(desk, desk.sato)
    own = open_home(desk, desk.yamada)
    open_ticket(desk, desk.yamada, UNKNOWN)
    own.sees(UNKNOWN)
    helpdesk = card(desk, 1, desk.kobayashi)
    helpdesk.presses(TAKE_BUTTON)
    own.sees("担当決定　担当：小林 直樹")
    other.opens()
    books.rest(desk.slack)
    assert UNKNOWN not in other.view().shown()
    assert "#1" not in other.view().shown()


def test_the_link_opens_the_thread(desk: City) -> None:
    home = open_home(desk, desk.yamada)
    thread = open_ticket(desk, desk.yamada, UNKNOWN)
    shown = str(home.sees(f"#1　{UNKNOWN}").blocks)
    (address,) = re.findall(r"<(https://[^|>]+)\|スレッドを開く>", shown)
    base = f"archives/{thread.channel.id}/p{thread.ts.replace('.', '')}"
    assert base in address
    assert address.endswith(f"?thread_ts={thread.ts}&amp;cid={thread.channel.id}")


def test_partners_and_the_office_may_enter_calls(desk: City) -> None:
    for helper, more in ((desk.kobayashi, []), (desk.yoshida, FOR_OFFICE)):
        home = open_home(desk, helper)
        home.sees(ASK)
        for_desk = [ASK, PHONE, FIND, REMIND, EXPORT, PROBLEMS, "不在を登録"]
        assert home.view().buttons() == [*for_desk, *TABS, *more]


def test_outsiders_see_only_why_not(desk: City, books: Books) -> None:
    guest = desk.slack.add_user("guest", real_name="客 一郎", is_restricted=True)
    home = open_home(desk, guest)
    home.sees("この窓口をご利用いただけるのは、市の職員と関係者の方だけです")
    assert home.view().buttons() == []
    books.rest(desk.slack)
    assert guest.id not in [person.slack_id for person in books.all(Person)]


def test_the_messages_tab_is_no_home(desk: City, books: Books) -> None:
    desk.slack.open_home(desk.yamada, tab="messages")
    books.rest(desk.slack)
    assert not desk.slack.calls("views.publish")


def test_who_has_never_opened_it_gets_none(desk: City, books: Books) -> None:
    open_ticket(desk, desk.yamada, UNKNOWN)
    books.rest(desk.slack)
    assert not desk.slack.calls("views.publish")


def test_it_speaks_the_readers_language(desk: City) -> None:
    smith = desk.slack.add_user("smith", real_name="Ann Smith", locale="en-GB")
    home = open_home(desk, smith)
    home.sees("You have no open tickets right now")
    home.presses("Ask a question")
    desk.slack.open_view(smith, "question_form")
    desk.slack.submit(smith, {"words": UNKNOWN})
    asked = _own_thread(desk, smith, "Ann Smith")
    asked.presses("Ask the help desk")
    desk.slack.open_view(smith, "ticket_form")
    assert asked.sends_the_form() is None
    home.sees("Open tickets (1)")


@BOTH_ENTRANCES
def test_a_question_asked_there_is_answered_in_the_direct_messages(
    desk: City, books: Books
) -> None:
    home = open_home(desk, desk.yamada)
    home.presses(ASK)
    form = desk.slack.open_view(desk.yamada, "question_form")
    assert form.title == "窓口に質問"
    assert desk.slack.submit(desk.yamada, {"words": KNOWN}) is None

    thread = _own_thread(desk, desk.yamada, "山田 花子")
    assert f"*山田 花子* さんの質問：\n{KNOWN}" in thread.messages()[0].shown()
    thread.sees(ANSWER).shown()
    thread.presses(SOLVED_BUTTON)
    thread.sees("お役に立ててよかったです")
    books.rest(desk.slack)
    (question,) = books.all(Question)
    assert (question.channel, question.ts) == (thread.channel.id, thread.ts)
    assert (question.thread_ts, question.text) == (thread.ts, KNOWN)


def test_it_becomes_a_ticket_like_any_other(desk: City) -> None:
    home = open_home(desk, desk.yamada)
    home.presses(ASK)
    desk.slack.open_view(desk.yamada, "question_form")
    desk.slack.submit(desk.yamada, {"words": UNKNOWN})
    thread = _own_thread(desk, desk.yamada, "山田 花子")
    thread.opens_the_form()
    assert thread.sends_the_form() is None
    thread.sees("相談 #1 を受け付けました")
    thread.says("正面玄関です")
    card(desk, 1, desk.kobayashi).sees("正面玄関です")


@pytest.mark.parametrize("nothing", ["　", ":tada:"])
def test_without_words_the_form_stays_open(desk: City, books: Books, nothing: str) -> None:
    home = open_home(desk, desk.yamada)
    home.presses(ASK)
    desk.slack.open_view(desk.yamada, "question_form")
    form = desk.slack.submit(desk.yamada, {"words": nothing})
    assert form
    assert form.errors == {"words": "入力してください。"}
    books.rest(desk.slack)
    assert books.count(Question) == 0


def test_a_form_that_comes_too_late_is_asked_for_again(desk: City) -> None:
    home = open_home(desk, desk.yamada)
    desk.slack.triggers.lifetime = 0
    home.presses(ASK)
    told = desk.slack.wait_for(
        lambda: desk.slack.find(desk.slack.im(desk.yamada), "もう一度ボタンを押してください")
    )
    assert told.ephemeral_to is None, "in Home nothing can be whispered"


def test_many_tickets_are_leafed_through(desk: City, books: Books) -> None:
    home = open_home(desk, desk.yamada)
    open_ticket(desk, desk.yamada, UNKNOWN)
    home.sees("#1　")
    _copies(books, 24)
    home.opens()
    shown = home.sees(f"{OPEN}（25 件）").shown()
    assert _numbers(shown) == list(range(25, 15, -1))
    assert NEWER not in home.view().buttons()
    home.presses(OLDER)
    assert _numbers(home.sees("#15　").shown()) == list(range(15, 5, -1))
    home.presses(OLDER)
    assert _numbers(home.sees("#5　").shown()) == [5, 4, 3, 2, 1]
    assert OLDER not in home.view().buttons()
    home.presses(NEWER)
    home.sees("#15　")


def test_a_home_that_cannot_be_published_is_dropped(desk: City, books: Books) -> None:
    home = open_home(desk, desk.yamada)
    desk.slack.faults.refuse("views.publish", "not_enabled", times=1)
    open_ticket(desk, desk.yamada, UNKNOWN)
    books.rest(desk.slack)
    assert UNKNOWN not in home.view().shown()
    home.opens()
    home.sees(UNKNOWN)


def test_what_is_added_there_stands_in_the_thread_and_below_the_card(
    desk: City, books: Books
) -> None:
    home = open_home(desk, desk.yamada)
    thread = open_ticket(desk, desk.yamada, UNKNOWN)
    helpdesk = card(desk, 1, desk.kobayashi)
    home.presses(ADD)
    form = desk.slack.open_view(desk.yamada, "addition_form")
    assert "相談 #1 に追記すること" in form.shown()
    assert desk.slack.submit(desk.yamada, {"words": "左側もお願いします <!channel>"}) is None

    added = thread.sees("山田 花子* さんの追記")
    assert "左側もお願いします" in added.shown()
    assert "*山田 花子* さん（相談者）より" in helpdesk.sees("左側もお願いします").shown()
    thread.gets_a_tick(added.ts)
    books.rest(desk.slack)
    assert len(helpdesk.showing("左側もお願いします")) == 1
    assert len(thread.showing("左側もお願いします")) == 1


def test_an_addition_reopens_a_solved_ticket(desk: City, books: Books) -> None:
    home = open_home(desk, desk.yamada)
    thread = open_ticket(desk, desk.yamada, UNKNOWN)
    thread.presses(SOLVED_BUTTON)
    home.sees(PAST)
    home.presses(ADD)
    desk.slack.open_view(desk.yamada, "addition_form")
    desk.slack.submit(desk.yamada, {"words": "まだ動きません"})
    home.sees(f"{OPEN}（1 件）")
    books.rest(desk.slack)
    assert [verb for _, verb, *_ in books.history(1)] == ["open", "solve", "reopen"]


def test_it_is_solved_and_withdrawn_from_there(desk: City, books: Books) -> None:
    home = open_home(desk, desk.yamada)
    open_ticket(desk, desk.yamada, UNKNOWN)
    open_ticket(desk, desk.yamada, UNKNOWN_TOO)
    home.presses(SOLVED_BUTTON, near=UNKNOWN)
    home.sees(f"{PAST}（1 件）")
    home.presses(WITHDRAW_BUTTON, near=UNKNOWN_TOO)
    home.sees(f"{PAST}（2 件）")
    books.rest(desk.slack)
    assert {ticket.status.value for ticket in books.all(Ticket)} == {"solved", "withdrawn"}


def test_a_stale_button_says_why_not_in_the_direct_messages(desk: City) -> None:
    home = open_home(desk, desk.yamada)
    open_ticket(desk, desk.yamada, UNKNOWN)
    home.sees(UNKNOWN)
    desk.slack.faults.delay("views.publish", 1)
    home.presses(SOLVED_BUTTON)
    home.presses(SOLVED_BUTTON)
    dms = desk.slack.im(desk.yamada)
    desk.slack.wait_for(lambda: desk.slack.find(dms, "すでに解決済みになっています"))


def _own_thread(desk: City, owner: User, name: str) -> Thread:
    """The thread that the bot began with somebody's question."""
    dms = desk.slack.im(owner)
    root = desk.slack.wait_for(
        lambda: next((one for one in desk.slack.messages(dms) if f"*{name}*" in one.shown()), None),
        what=f"the question of {name}",
    )
    assert root is not None
    return Thread(desk.slack, owner, dms, root.ts)


def _numbers(shown: str) -> list[int]:
    return [int(number) for number in re.findall(r"#(\d+)　", shown)]


def _copies(books: Books, count: int) -> None:
    """More tickets like the first one."""
    with books.database.write() as session:
        first = session.get_one(Ticket, 1)
        for number in range(2, count + 2):
            copy = {
                column.name: getattr(first, column.name)
                for column in Ticket.__table__.columns
                if column.name not in ("id", "number")
            }
            session.add(Ticket(number=number, **copy))
