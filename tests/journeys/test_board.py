"""All staff read how the week went, send ideas, and ask; a partner reads of their own day."""

from datetime import time

import pytest

from bot.settings import Settings
from handlers.action_ids import FOUND_TICKETS, IDEA_FORM
from tests.fakes.slack import Message
from tests.journeys.books import Books
from tests.journeys.calendar import Calendar
from tests.journeys.city import City
from tests.journeys.home import open_home
from tests.journeys.people import Thread, ask, card, open_ticket
from tests.journeys.running import running
from tests.journeys.test_on_behalf import thread_of
from tests.journeys.words import ANSWER, KNOWN, UNKNOWN

WEDNESDAY, MONDAY = "2026-11-18 14:00", "2026-11-24 10:01"  # a holiday was before
THURSDAY = "2026-11-19 08:46"
BOARD = "窓口だより　11月24日（火）"
IDEA_BUTTON, SEE_LIST = "アイデアを送る", "一覧を見る"
IDEA = "紙の申請書の集計\n毎月、手で数えています。"
THANKS = "アイデアをお送りいただき、ありがとうございます。#2 として承りました"


@pytest.fixture
def calendar() -> Calendar:
    return Calendar()


def test_an_idea_comes_of_the_board(
    city: City, settings: Settings, books: Books, calendar: Calendar
) -> None:
    on_the_board = settings.model_copy(update={"madoguchi_board_channel": city.everybody.id})
    calendar.turn_to(WEDNESDAY)
    with running(settings, clock=calendar.now):
        ask(city, city.sato, KNOWN).sees(ANSWER)
        open_ticket(city, city.yamada, UNKNOWN)
        books.rest(city.slack)

    calendar.turn_to(MONDAY)
    with running(on_the_board, clock=calendar.now):
        (board,) = city.slack.wait_for(lambda: boards(city), what="the board") or []
        assert "いただいた相談　1 件" in board.shown().replace("*", "")
        assert not board.pings()
        assert not any(one in board.shown() for one in ("山田", UNKNOWN.splitlines()[0][:8]))
        thread = Thread(city.slack, city.sato, city.everybody, board.ts)
        thread.presses(IDEA_BUTTON)
        form = city.slack.open_view(city.sato, IDEA_FORM)
        wrong = city.slack.submit(city.sato, {"details": " "})
        assert wrong
        assert wrong.errors == {"details": "入力してください。"}
        (often,) = [one for one in form.action_ids if one.endswith(":time")]
        assert city.slack.submit(city.sato, {"details": IDEA, often: "30 分、週に 2 回"}) is None
        thread_of(city, city.sato, THANKS).sees("を受け付けました")
        shown = card(city, 2, city.kobayashi).sees("紙の申請書の集計").shown()
        assert "30 分、週に 2 回" in shown
        books.rest(city.slack)
    assert len(boards(city)) == 1


def test_a_partner_reads_of_their_day(
    city: City, settings: Settings, books: Books, calendar: Calendar
) -> None:
    in_the_morning = settings.model_copy(update={"madoguchi_digest_at": time(8, 45)})
    calendar.turn_to(WEDNESDAY)
    with running(settings, clock=calendar.now):
        open_home(city, city.kobayashi)  # so that the desk knows of this partner
        open_ticket(city, city.yamada, UNKNOWN)
        books.rest(city.slack)

    calendar.turn_to(THURSDAY)
    with running(in_the_morning, clock=calendar.now):
        own = thread_of(city, city.kobayashi, "11月19日（木）の担当分です")
        assert "担当未定　1 件" in own.messages()[0].shown().replace("*", "")
        own.presses(SEE_LIST)
        found = city.slack.wait_for(lambda: city.slack.modal(city.kobayashi), what="the list")
        assert found.callback_id == FOUND_TICKETS
        books.rest(city.slack)


def boards(city: City) -> list[Message]:
    return [one for one in city.slack.messages(city.everybody) if BOARD in one.shown()]
