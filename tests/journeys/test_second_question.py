"""A requester writes again while a ticket is open."""

from tests.journeys.books import Books
from tests.journeys.city import City
from tests.journeys.people import HELPDESK_BUTTON, SOLVED_BUTTON, TICK, ask, card, open_ticket
from tests.journeys.words import ANSWER, KNOWN, NOTHING_FOUND, UNKNOWN, UNKNOWN_TOO

APPEND_BUTTON = "相談 #1 に追記する"


def test_a_later_message_can_be_added_to_the_ticket(desk: City, books: Books) -> None:
    first = open_ticket(desk, desk.yamada, UNKNOWN)
    helpdesk = card(desk, 1, desk.kobayashi)

    second = ask(desk, desk.yamada, UNKNOWN_TOO)
    assert second.sees(NOTHING_FOUND).buttons() == [HELPDESK_BUTTON, APPEND_BUTTON]
    second.presses(APPEND_BUTTON)
    helpdesk.sees(f"山田 花子: {UNKNOWN_TOO}")
    second.gets_a_tick(second.ts)
    second.sees("相談 #1 に追記しました")

    more = second.says("来週でも大丈夫です")
    helpdesk.sees("山田 花子: 来週でも大丈夫です")
    second.gets_a_tick(more)

    helpdesk.says("承りました")
    first.sees("小林 直樹: 承りました")
    books.rest(desk.slack)
    assert [one.text for one in helpdesk.replies()] == [
        f"山田 花子: {UNKNOWN_TOO}",
        "山田 花子: 来週でも大丈夫です",
    ]
    assert first.showing("追記しました") == []
    assert [verb for _, verb, *_ in books.history(1)] == ["open", "append", "take", "start"]


def test_a_message_is_added_once(desk: City, books: Books) -> None:
    open_ticket(desk, desk.yamada, UNKNOWN)
    helpdesk = card(desk, 1, desk.kobayashi)
    second = ask(desk, desk.yamada, UNKNOWN_TOO)
    second.presses(APPEND_BUTTON)
    helpdesk.sees(UNKNOWN_TOO)
    second.presses(APPEND_BUTTON)
    second.is_told("この質問は、すでにヘルプデスクに相談済みです")
    books.rest(desk.slack)
    assert len(helpdesk.replies()) == 1


def test_an_answer_offers_it_too(desk: City) -> None:
    open_ticket(desk, desk.yamada, UNKNOWN)
    second = ask(desk, desk.yamada, KNOWN)
    assert APPEND_BUTTON in second.sees(ANSWER).buttons()


def test_it_may_become_a_ticket_of_its_own(desk: City, books: Books) -> None:
    open_ticket(desk, desk.yamada, UNKNOWN)
    second = open_ticket(desk, desk.yamada, UNKNOWN_TOO)
    second.sees(f"相談 #2 を受け付けました：{UNKNOWN_TOO}")
    helpdesk = card(desk, 2, desk.kato)
    helpdesk.says("白線の件、承りました")
    second.sees("白線の件、承りました")
    books.rest(desk.slack)
    assert card(desk, 1, desk.kato).replies() == []


def test_a_solved_ticket_is_not_offered(desk: City, books: Books) -> None:
    first = open_ticket(desk, desk.yamada, UNKNOWN)
    card(desk, 1, desk.kobayashi)
    first.presses(SOLVED_BUTTON)
    first.sees("解決済みです")
    books.rest(desk.slack)
    assert ask(desk, desk.yamada, UNKNOWN_TOO).sees(NOTHING_FOUND).buttons() == [HELPDESK_BUTTON]


def test_the_tickets_of_others_are_not_offered(desk: City) -> None:
    open_ticket(desk, desk.yamada, UNKNOWN)
    assert ask(desk, desk.sato, UNKNOWN_TOO).sees(NOTHING_FOUND).buttons() == [HELPDESK_BUTTON]


def test_thanks_do_not_reopen(desk: City, books: Books) -> None:
    first = open_ticket(desk, desk.yamada, UNKNOWN)
    helpdesk = card(desk, 1, desk.kobayashi)
    helpdesk.presses("解決済みにする")
    first.sees("さんが相談 #1 を解決済みにしました")

    thanks = first.says("ありがとうございました！")
    helpdesk.sees("山田 花子: ありがとうございました！")
    first.gets_a_tick(thanks)
    books.rest(desk.slack)
    assert [verb for _, verb, *_ in books.history(1)] == ["open", "solve"]
    assert TICK in desk.slack.message(first.channel, thanks).reactions
