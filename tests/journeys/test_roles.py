"""Who may do what: staff, partners and the DX office."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest

from bot.settings import Settings
from tests.journeys.books import Books
from tests.journeys.city import City
from tests.journeys.entrances import BOTH_ENTRANCES, at_entrance
from tests.journeys.people import SOLVE_BUTTON, TAKE_BUTTON, card, open_ticket
from tests.journeys.words import UNKNOWN

Opened = Callable[..., City]


@pytest.fixture
def opened(city: City, settings: Settings, entrance: str) -> Iterator[Opened]:
    """Opens the desk with these people as its partners."""
    with ExitStack() as stack:

        def open_with(*partners: str, **more: Any) -> City:
            chosen = settings.model_copy(update={"madoguchi_partners": partners, **more})
            stack.enter_context(at_entrance(entrance, city, chosen))
            return city

        yield open_with


def test_who_only_reads_along_does_not_answer_the_requester(
    city: City, opened: Opened, books: Books
) -> None:
    desk = opened(city.kobayashi.id)
    requester = open_ticket(desk, desk.yamada, UNKNOWN)
    reading_along = card(desk, 1, desk.kato)
    reading_along.says("水やりなら総務課では？")
    reading_along.is_told("この返信は相談者に届いていません")

    books.rest(desk.slack)
    assert requester.showing("総務課") == []
    assert reading_along.seen_by(desk.kobayashi).showing("この返信は相談者に届いていません") == []


def test_staff_cannot_take_or_solve_a_ticket(city: City, opened: Opened, books: Books) -> None:
    desk = opened(city.kobayashi.id)
    open_ticket(desk, desk.yamada, UNKNOWN)
    reading_along = card(desk, 1, desk.kato)
    reading_along.presses(TAKE_BUTTON)
    reading_along.is_told("この操作ができるのは、ヘルプデスクとデジ室だけです")
    reading_along.presses(SOLVE_BUTTON)
    reading_along.is_told("このボタンは、相談したご本人と、ヘルプデスク・デジ室だけが使えます")
    books.rest(desk.slack)
    assert [verb for _, verb, *_ in books.history(1)] == ["open"]


def test_a_double_click_takes_once_and_is_no_mistake(desk: City, books: Books) -> None:
    requester = open_ticket(desk, desk.yamada, UNKNOWN)
    helpdesk = card(desk, 1, desk.kobayashi)
    desk.slack.faults.delay("chat.update", 0.5)
    helpdesk.presses(TAKE_BUTTON)
    helpdesk.presses(TAKE_BUTTON)
    books.rest(desk.slack)
    assert [verb for _, verb, *_ in books.history(1)] == ["open", "take"]
    assert helpdesk.replies() == []
    assert len(requester.showing("を担当します")) == 1


@BOTH_ENTRANCES
def test_of_two_who_take_a_ticket_the_second_hears_who_has_it(desk: City, books: Books) -> None:
    open_ticket(desk, desk.yamada, UNKNOWN)
    first, second = card(desk, 1, desk.kobayashi), card(desk, 1, desk.kato)
    # Both see the button: the card is not renewed in between.
    desk.slack.faults.delay("chat.update", 0.5)
    first.presses(TAKE_BUTTON)
    second.presses(TAKE_BUTTON)

    books.rest(desk.slack)
    told = first.showing("さんがすでに担当しています") + second.showing(
        "さんがすでに担当しています"
    )
    (winner,) = [actor for _, verb, _, _, actor in books.history(1) if verb == "take"]
    loser = {"小林 直樹": desk.kato, "加藤 彩": desk.kobayashi}[winner]
    assert [(one.ephemeral_to, winner in one.shown()) for one in told] == [(loser.id, True)]


def test_the_office_answers_as_well(desk: City) -> None:
    requester = open_ticket(desk, desk.yamada, UNKNOWN)
    office = card(desk, 1, desk.yoshida)
    office.presses(TAKE_BUTTON)
    office.says("デジ室から総務課に伝えます")
    requester.sees("デジ室から総務課に伝えます")


def test_a_user_group_may_be_the_help_desk(city: City, opened: Opened, books: Books) -> None:
    group = city.slack.add_group("helpdesk", [city.kato])
    desk = opened(group.id)
    requester = open_ticket(desk, desk.yamada, UNKNOWN)
    member, other = card(desk, 1, desk.kato), card(desk, 1, desk.kobayashi)

    other.presses(TAKE_BUTTON)
    other.is_told("この操作ができるのは、ヘルプデスクとデジ室だけです")
    member.presses(TAKE_BUTTON)
    requester.sees("加藤 彩 さんが相談 #1 を担当します")
    member.says("承ります")
    requester.sees("承ります")
    assert [actor for *_, actor in books.history(1)] == ["山田 花子", "加藤 彩", "加藤 彩"]


def test_without_a_list_the_members_of_the_channel_are_the_help_desk(opened: Opened) -> None:
    desk = opened()
    desk.slack.join(desk.sato, desk.helpdesk)
    requester = open_ticket(desk, desk.yamada, UNKNOWN)
    member = card(desk, 1, desk.sato)
    member.presses(TAKE_BUTTON)
    member.says("私が伺います")
    requester.sees("私が伺います")


def test_who_helps_may_need_help_too(desk: City, books: Books) -> None:
    requester = open_ticket(desk, desk.kobayashi, UNKNOWN)
    helpdesk = card(desk, 1, desk.kato)
    helpdesk.presses(TAKE_BUTTON)
    helpdesk.says("承ります")
    requester.sees("承ります")
    requester.says("お願いします")
    helpdesk.sees("小林 直樹: お願いします")
    books.rest(desk.slack)
    assert [actor for *_, actor in books.history(1)] == ["小林 直樹", "加藤 彩", "加藤 彩"]


def test_talk_in_the_help_desks_channel_that_is_about_no_ticket_stays_there(
    desk: City, books: Books
) -> None:
    requester = open_ticket(desk, desk.yamada, UNKNOWN)
    card(desk, 1, desk.kobayashi)
    ts = desk.slack.post(desk.kobayashi, desk.helpdesk, "お昼に行ってきます")
    desk.slack.post(desk.kato, desk.helpdesk, "いってらっしゃい", ts)
    books.rest(desk.slack)
    assert len(requester.replies()) == 2
    assert len(desk.slack.thread(desk.helpdesk, ts)) == 2


def test_the_help_desk_may_ask_the_bot_in_its_own_channel(desk: City) -> None:
    bot = desk.slack.mention(desk.slack.bot_user)
    ts = desk.slack.post(desk.kato, desk.helpdesk, f"{bot} パスワードを忘れました")
    desk.slack.wait_for(lambda: desk.slack.thread(desk.helpdesk, ts)[1:], what="an answer")
