"""The requester needs nothing any more, and may change their mind."""

from tests.journeys.books import Books
from tests.journeys.city import City
from tests.journeys.people import (
    AMONG_US,
    SOLVED_BUTTON,
    TAKE_BUTTON,
    WITHDRAW_BUTTON,
    Thread,
    card,
    mention,
    open_ticket,
)
from tests.journeys.words import RECEIVED, UNKNOWN


def test_a_ticket_is_withdrawn_and_everybody_sees_it(desk: City, books: Books) -> None:
    requester = open_ticket(desk, desk.yamada, UNKNOWN)
    helpdesk = card(desk, 1, desk.kobayashi)
    helpdesk.presses(TAKE_BUTTON)
    requester.sees("小林 直樹 さんが対応しています")
    requester.presses(WITHDRAW_BUTTON)

    helpdesk.sees("山田 花子 さんが相談 #1 を取り下げました。対応は不要です")
    assert helpdesk.sees("*状態*\n取り下げ").buttons() == AMONG_US
    requester.sees("相談 #1 を取り下げました。また必要になったら")
    receipt = requester.sees(
        "取り下げました。また必要になったら、このスレッドに返信してください。対応"
    )
    assert receipt.buttons() == []
    books.rest(desk.slack)
    assert books.history(1)[-1] == (3, "withdraw", "assigned", "withdrawn", "山田 花子")


def test_a_reply_takes_it_up_again_with_who_had_it(desk: City, books: Books) -> None:
    requester = open_ticket(desk, desk.yamada, UNKNOWN)
    helpdesk = card(desk, 1, desk.kobayashi)
    helpdesk.presses(TAKE_BUTTON)
    requester.sees("小林 直樹 さんが対応しています")
    requester.presses(WITHDRAW_BUTTON)
    requester.sees("相談 #1 を取り下げました")
    requester.says("やはりお願いします")
    helpdesk.sees("相談 #1 を再開しました")
    helpdesk.sees("やはりお願いします")
    helpdesk.sees("*状態*\n担当決定")
    books.rest(desk.slack)
    assert books.history(1)[-1] == (4, "reopen", "withdrawn", "assigned", "山田 花子")


def test_slack_asks_once_more_before_it_counts(desk: City) -> None:
    receipt = open_ticket(desk, desk.yamada, UNKNOWN).sees(RECEIVED)
    assert "相談を取り下げますか？" in receipt.shown()
    assert "はい、取り下げます" in receipt.shown()


def test_nobody_else_can_withdraw_it(desk: City, books: Books) -> None:
    requester = mention(desk, desk.yamada, UNKNOWN)
    requester.opens_the_form()
    requester.sends_the_form()
    requester.sees(RECEIVED)
    why = "取り下げられるのは、相談したご本人か代わりに登録した方、ヘルプデスク、デジ室だけです"
    not_here = "ほかの方も見ている場所なので、ここではこの操作ができません"
    for other, said in ((desk.sato, why), (desk.kobayashi, not_here), (desk.yoshida, not_here)):
        onlooker = requester.seen_by(other)
        onlooker.presses(WITHDRAW_BUTTON)
        onlooker.is_told(said)
    books.rest(desk.slack)
    assert [verb for _, verb, *_ in books.history(1)] == ["open"]


def test_what_is_withdrawn_is_not_taken_or_solved(desk: City, books: Books) -> None:
    requester = open_ticket(desk, desk.yamada, UNKNOWN)
    helpdesk = card(desk, 1, desk.kobayashi)
    # The others still see their buttons: nothing is renewed in between.
    desk.slack.faults.delay("chat.update", 0.8)
    requester.presses(WITHDRAW_BUTTON)
    desk.slack.wait_for(lambda: len(books.history(1)) == 2, what="the withdrawal")
    helpdesk.presses(TAKE_BUTTON)
    helpdesk.is_told("この相談は取り下げられています")
    requester.presses(SOLVED_BUTTON)
    requester.is_told("この相談は取り下げられています")
    books.rest(desk.slack)
    assert [verb for _, verb, *_ in books.history(1)] == ["open", "withdraw"]


def test_the_promise_ends_with_it_and_with_the_first_answer(desk: City, books: Books) -> None:
    withdrawn = open_ticket(desk, desk.yamada, UNKNOWN)
    answered = open_ticket(desk, desk.sato, UNKNOWN)
    assert _promises(withdrawn)
    assert _promises(answered)
    withdrawn.presses(WITHDRAW_BUTTON)
    card(desk, 2, desk.kobayashi).says("見てみます")
    answered.sees("見てみます")
    books.rest(desk.slack)
    assert not _promises(withdrawn)
    assert not _promises(answered)


def _promises(thread: Thread) -> bool:
    return bool(thread.showing("までに、最初のお返事をします"))
