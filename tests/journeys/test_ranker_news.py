"""The office hears that the desk has learned, and takes it back."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.calendar.wall import Wall
from bot.desk import Desk
from bot.learning.tell import tell_of_ranker
from bot.settings import Settings
from knowledge.finder import Finder
from tests.journeys.books import Books
from tests.journeys.city import City
from tests.journeys.learned import better_ranker
from tests.journeys.people import Thread
from tests.journeys.terminal import as_environment, clean_terminal

TOLD = "過去の回答の探し方を、これまでの使われ方から学び直しました。"
WORTH = "役に立つ回答が 1 番目に出るのは、100 件のうち 54 件から 68 件に増えました。"
BACK_BUTTON = "元に戻す"
TAKEN_BACK = "吉田 隆 さんが"
HEADLINE_AFTER = "過去の回答の探し方を学び直しましたが、元に戻しました。"
TUESDAY = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)


def the_desk_learned(city: City, books: Books) -> Thread:
    """A ranker goes live at night; what the office is told in the morning."""
    with books.database.write() as session:
        session.add(better_ranker(TUESDAY - timedelta(hours=8)))
    wall = Wall(ZoneInfo("Asia/Tokyo"))
    desk = Desk(books.database, Finder(), city.helpdesk.id, wall, lambda: None, city.office.id)
    tell_of_ranker(desk, TUESDAY)
    (told,) = city.slack.wait_for(lambda: city.slack.messages(city.office), what="news")
    return Thread(city.slack, city.yoshida, city.office, told.ts)


def test_what_was_learned_is_taken_back_by_the_office(
    desk: City,
    books: Books,
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    office = the_desk_learned(desk, books)
    told = office.sees(TOLD)
    assert WORTH in told.shown()
    assert "2026年11月24日（火）02:00 から使っています" in told.shown()

    terminal = clean_terminal(monkeypatch, tmp_path)
    terminal.env = as_environment(settings)
    assert (
        "利用から学んだものを使っています（2026年11月24日（火）02:00 から）"
        in terminal.run("doctor").stdout
    )

    office.presses(BACK_BUTTON)
    taken_back = office.sees(TAKEN_BACK)
    assert taken_back.buttons() == []
    assert taken_back.text == HEADLINE_AFTER, "in the notification and in lists, too"
    assert HEADLINE_AFTER in taken_back.shown()
    assert TOLD not in taken_back.shown()
    books.rest(desk.slack)
    assert "はじめからのものに戻しています" in terminal.run("doctor").stdout
