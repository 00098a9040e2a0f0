"""The form that opens a ticket: what is wrong is said at its field, and nothing is lost."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from storage.ticket import Ticket
from tests.journeys.books import Books
from tests.journeys.city import PATIENCE, City
from tests.journeys.entrances import BOTH_ENTRANCES
from tests.journeys.people import Thread, ask, card, open_ticket
from tests.journeys.words import RECEIVED, UNKNOWN


def today() -> date:
    """In Tokyo; asked for when it is needed, since tests may run over midnight there."""
    return datetime.now(ZoneInfo("Asia/Tokyo")).date()


@pytest.fixture
def thread(desk: City) -> Thread:
    """Yamada's question, with its form open."""
    thread = ask(desk, desk.yamada, UNKNOWN)
    thread.opens_the_form()
    return thread


@BOTH_ENTRANCES
def test_a_title_is_needed(thread: Thread, books: Books) -> None:
    form = thread.sends_the_form({"title": "　", "details": "正面玄関です"})
    assert form
    assert form.errors == {"title": "入力してください。"}
    assert books.count(Ticket) == 0

    assert thread.sends_the_form({"title": "水やり", "details": "正面玄関です"}) is None
    thread.sees("相談 #1 を受け付けました：水やり")


def test_details_are_needed(thread: Thread, books: Books) -> None:
    form = thread.sends_the_form({"details": " \n"})
    assert form
    assert form.errors == {"details": "入力してください。"}
    assert books.count(Ticket) == 0


def test_a_day_that_has_passed_cannot_be_wanted(thread: Thread, books: Books) -> None:
    form = thread.sends_the_form({"wanted_by": today() - timedelta(days=1)})
    assert form
    assert form.errors == {"wanted_by": "過ぎた日付です。今日以降の日付を選んでください。"}
    assert books.count(Ticket) == 0

    tomorrow = today() + timedelta(days=1)
    assert thread.sends_the_form({"wanted_by": tomorrow}) is None
    thread.sees(RECEIVED)
    (ticket,) = books.all(Ticket)
    assert ticket.wanted_by == tomorrow


def test_who_is_in_a_hurry_says_why(desk: City, thread: Thread, books: Books) -> None:
    form = thread.sends_the_form({"urgent": ["urgent"]})
    assert form
    assert form.errors == {"urgent_reason": "急ぎの場合は、理由を書いてください。"}

    reason = "明日の式典で使うため"
    assert thread.sends_the_form({"urgent": ["urgent"], "urgent_reason": reason}) is None
    seen = card(desk, 1, desk.kobayashi).sees("至急")
    assert reason in seen.shown()
    books.rest(desk.slack)
    (ticket,) = books.all(Ticket)
    assert ticket.urgent_reason == reason


def test_everything_that_is_wrong_is_said_at_once(thread: Thread) -> None:
    wrong = {"title": " ", "wanted_by": today() - timedelta(days=3), "urgent": ["urgent"]}
    form = thread.sends_the_form(wrong)
    assert form
    assert sorted(form.errors) == ["title", "urgent_reason", "wanted_by"]


def test_the_wanted_day_stands_on_the_card(desk: City, thread: Thread) -> None:
    day = today()
    thread.sends_the_form({"wanted_by": day})
    seen = card(desk, 1, desk.kobayashi).sees("希望日")
    assert f"{day.year}年{day.month}月{day.day}日" in seen.shown()


def test_a_reason_alone_makes_it_urgent(desk: City, thread: Thread) -> None:
    thread.sends_the_form({"urgent_reason": "なんとなく"})
    assert "至急" in card(desk, 1, desk.kobayashi).sees("受付済み").shown()


def test_a_question_is_handed_over_once(desk: City, books: Books) -> None:
    thread = open_ticket(desk, desk.yamada, UNKNOWN)
    thread.presses("ヘルプデスクに相談する")
    thread.is_told("この質問は、すでにヘルプデスクに相談済みです")
    assert books.count(Ticket) == 1


def test_a_form_that_is_closed_changes_nothing(desk: City, thread: Thread, books: Books) -> None:
    desk.slack.close_view(desk.yamada)
    thread.presses("ヘルプデスクに相談する")
    desk.slack.open_view(desk.yamada, "ticket_form")
    assert books.count(Ticket) == 0


@BOTH_ENTRANCES
def test_a_form_that_comes_too_late_is_asked_for_again(desk: City, books: Books) -> None:
    desk.slack.triggers.lifetime = 0
    thread = ask(desk, desk.yamada, UNKNOWN)
    thread.presses("ヘルプデスクに相談する")
    thread.is_told("お手数ですが、もう一度ボタンを押してください")

    desk.slack.triggers.lifetime = PATIENCE
    thread.opens_the_form()
    assert thread.sends_the_form() is None
    thread.sees("相談 #1 を受け付けました")
    books.rest(desk.slack)
    assert books.count(Ticket) == 1
