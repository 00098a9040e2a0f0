"""The office gets its report: one message with a picture, a page and a spreadsheet."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from bot.settings import Settings
from tests.fakes.slack import Message
from tests.journeys.books import Books
from tests.journeys.calendar import Calendar
from tests.journeys.city import City
from tests.journeys.people import ask, open_ticket
from tests.journeys.running import running
from tests.journeys.words import ANSWER, KNOWN, UNKNOWN

WEDNESDAY, MONDAY, LATER_ON_MONDAY = "2026-11-25 14:00", "2026-11-30 09:05", "2026-11-30 15:00"
REPORT = "ヘルプデスク週報"


@pytest.fixture
def calendar() -> Calendar:
    return Calendar()


def test_the_office_gets_a_report_of_the_week_once(
    city: City, settings: Settings, books: Books, calendar: Calendar
) -> None:
    calendar.turn_to(WEDNESDAY)
    with running(settings, clock=calendar.now):
        ask(city, city.sato, KNOWN).sees(ANSWER)
        open_ticket(city, city.yamada, UNKNOWN)
        books.rest(city.slack)
    assert reports(city) == []

    calendar.turn_to(MONDAY)
    with running(settings, clock=calendar.now):
        (report,) = city.slack.wait_for(lambda: reports(city), what="the report") or []
        assert "2026年11月23日（月）から2026年11月29日（日）まで" in report.shown()
        assert "新しい相談は 1 件でした。" in report.shown()
        assert "窓口は 2 件の質問のうち 1 件（50%）に答えました。" in report.shown()
        assert not report.pings()
        page, sheets, chart = map(city.slack.file, report.files)
        assert [one.name for one in (page, sheets, chart)] == [
            *("週報_2026-11-23.html", "週報_2026-11-23.xlsx", "週報_2026-11-23.png"),
        ]
        assert "新しい相談は 1 件でした。" in page.content.decode()
        assert load_workbook(BytesIO(sheets.content))["課別"]["B2"].value == 1
        assert chart.content.startswith(b"\x89PNG")

    calendar.turn_to(LATER_ON_MONDAY)
    with running(settings, clock=calendar.now):
        books.rest(city.slack)
    assert len(reports(city)) == 1
    others = (city.helpdesk, *map(city.slack.im, (city.yamada, city.sato, city.kobayashi)))
    assert not any(city.slack.find(one, REPORT) for one in others)


def reports(city: City) -> list[Message]:
    return [one for one in city.slack.messages(city.office) if REPORT in one.shown()]
