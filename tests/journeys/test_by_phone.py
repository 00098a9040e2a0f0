"""Partners and the office enter requests that came by phone."""

from typing import Any

from storage.ticket import Ticket
from tests.fakes.slack import User, View
from tests.journeys.books import Books
from tests.journeys.city import City
from tests.journeys.home import open_home
from tests.journeys.people import HURRY_BUTTON, SOLVED_BUTTON, TAKE_BUTTON, WITHDRAW_BUTTON, card
from tests.journeys.test_on_behalf import FOR_YOU, thread_of

PHONE = "電話の相談を登録する"
CALL = {"title": "画面が映らない", "details": "会議室のモニターです"}
CALLER = "高橋様 水道局 内線 2345"


def enters(desk: City, helper: User, **values: Any) -> View | None:
    """Open the form from Home and send it."""
    open_home(desk, helper).presses(PHONE)
    desk.slack.open_view(helper, "phone_form")
    return desk.slack.submit(helper, CALL | values)


def test_who_called_uses_slack_and_gets_the_answer(desk: City, books: Books) -> None:
    assert enters(desk, desk.kobayashi, requester=desk.yamada) is None
    requester = thread_of(desk, desk.yamada, FOR_YOU)
    entered = thread_of(
        desk, desk.kobayashi, "山田 花子 さんからの電話を、相談 #1 として登録しました"
    )
    assert entered.sees("を受け付けました").buttons() == [HURRY_BUTTON, WITHDRAW_BUTTON]

    helpdesk = card(desk, 1, desk.kato)
    shown = helpdesk.sees("画面が映らない").shown()
    assert "*相談者*\n山田 花子" in shown
    assert "*登録した方*\n小林 直樹" in shown
    helpdesk.presses(TAKE_BUTTON)
    helpdesk.says("伺います")
    requester.sees("伺います")
    books.rest(desk.slack)
    assert entered.showing("伺います") == []


def test_who_does_not_is_called_back_by_who_took_the_call(desk: City, books: Books) -> None:
    assert enters(desk, desk.yoshida, caller=CALLER) is None
    entered = thread_of(desk, desk.yoshida, "電話で受けた相談を #1 として登録しました")
    assert CALLER in entered.messages()[0].shown()
    assert entered.sees("を受け付けました").buttons() == [
        SOLVED_BUTTON,
        HURRY_BUTTON,
        WITHDRAW_BUTTON,
    ]

    helpdesk = card(desk, 1, desk.kobayashi)
    shown = helpdesk.sees("画面が映らない").shown()
    assert f"*電話をかけてきた方*\n{CALLER}" in shown
    assert "登録した方" not in shown
    helpdesk.says("ケーブルを確かめてもらってください")
    entered.sees("ケーブルを確かめてもらってください")
    entered.says("折り返しました。映ったそうです。あと 1 台あります")
    told = helpdesk.sees("あと 1 台あります").shown()
    assert "*吉田 隆* さん（相談者の代わりに登録した方）より" in told
    books.rest(desk.slack)
    (ticket,) = books.all(Ticket)
    assert (ticket.caller, ticket.for_another, ticket.question_id) == (CALLER, False, None)


def test_somebody_must_have_called(desk: City, books: Books) -> None:
    form = enters(desk, desk.kobayashi)
    assert form
    assert form.errors == {"caller": "相談者を選ぶか、電話をかけてきた方のお名前を書いてください。"}
    assert desk.slack.submit(desk.kobayashi, CALL | {"caller": CALLER}) is None
    card(desk, 1, desk.kobayashi)
    assert books.count(Ticket) == 1


def test_the_other_fields_are_checked_as_in_the_usual_form(desk: City) -> None:
    wrong = {"title": " ", "urgent": ["urgent"], "caller": CALLER}
    form = enters(desk, desk.kobayashi, **wrong)
    assert form
    assert sorted(form.errors) == ["title", "urgent_reason"]
